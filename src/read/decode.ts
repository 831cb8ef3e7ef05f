import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { binarySign } from './binary-sign.js';

/** A text with the name of the encoding that it was read in, or why the bytes are not a text ("expected …, found …"). */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly refused: string };

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Detectors name the narrower standard; the wider code page of Windows is what is meant, since it holds curly quotes as well. */
const WIDER = new Map([
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-8', 'windows-1255'],
  ['ascii', 'windows-1252'],
]);

const SAMPLE = 1 << 16;

/**
 * Turns bytes of any encoding into a text, unchanged but for a byte-order mark: a mark decides, then strict UTF-8, then UTF-16
 * without a mark, then what the bytes look like. Refuses what is binary, empty or white space only.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'expected a text, found an empty file' };
  const sign = binarySign(bytes);
  if (sign !== null) return { refused: `expected a text, found ${sign}` };
  const decoded = decodeAs(bytes);
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  const fault = faultOf(text);
  return fault === null ? { text, encoding: decoded.encoding } : { refused: `expected a text, found ${fault}` };
}

function decodeAs(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  for (const [mark, encoding] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return decodeNamed(bytes.subarray(mark.length), encoding);
  }
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decodeNamed(bytes, wide);
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  return decodeNamed(bytes, legacyEncoding(bytes));
}

function decodeNamed(bytes: Uint8Array, encoding: string): { readonly text: string; readonly encoding: string } {
  if (encoding === 'utf-8') {
    const strict = strictUtf8(bytes);
    if (strict !== null) return { text: strict, encoding };
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), encoding: 'utf-8, damaged' };
  }
  return { text: iconv.decode(bytes, encoding, { stripBOM: false }), encoding };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In UTF-16, every other byte of a text in Latin script is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (bytes.length % 2 !== 0 || length === 0) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const half = length / 2;
  if (odd > 0.5 * half && even < 0.05 * half) return 'utf-16le';
  if (even > 0.5 * half && odd < 0.05 * half) return 'utf-16be';
  return null;
}

function legacyEncoding(bytes: Uint8Array): string {
  if (mostlyUtf8(bytes)) return 'utf-8';
  const guesses = analyse(sampleAroundHighBytes(bytes));
  for (const guess of guesses) {
    const name = guess.name.toLowerCase();
    // strict UTF-8 has failed, and UTF-16 and UTF-32 show by their zeros
    if (name.startsWith('utf-')) continue;
    const encoding = WIDER.get(name) ?? name;
    if (!iconv.encodingExists(encoding)) continue;
    return encoding === 'windows-1252' ? refineWestern(bytes) : encoding;
  }
  return 'windows-1252';
}

/** A UTF-8 text with a few broken bytes (cut off, or pasted together) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let seen = 0;
    while (seen < more && (bytes[i + 1 + seen] ?? 0) >> 6 === 2) seen++;
    if (more > 0 && seen === more) {
      good++;
      i += more;
    } else bad++;
  }
  return good > 0 && good >= 3 * bad;
}

/** Detection looks at bytes above 127 only; in a long text the few that there are may all stand late. */
function sampleAroundHighBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const parts: Uint8Array[] = [];
  let taken = 0;
  for (let i = 0; i < bytes.length && taken < SAMPLE; i++) {
    if (bytes[i]! < 0x80) continue;
    const part = bytes.subarray(Math.max(0, i - 64), Math.min(bytes.length, i + 448));
    parts.push(part);
    taken += part.length;
    i += 448;
  }
  return Buffer.concat(parts);
}

/**
 * English in a Western code page with names from elsewhere: the bytes of Icelandic letters inside words are Turkish ones
 * (windows-1254), and what would be accented capitals O around words are quotation marks of a Macintosh.
 */
function refineWestern(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(sampleAroundHighBytes(bytes)), 'windows-1252');
  if (/[A-Za-z]Õ(?:s|t|re|ve|ll|d|m)\b/.test(text) && !/[\u2018\u2019\u201c\u201d]/.test(text)) return 'macintosh';
  if (/[A-Za-z][ðýþ]|[ÐÝÞ][a-z]/.test(text)) return 'windows-1254';
  return 'windows-1252';
}

function faultOf(text: string): string | null {
  if (text.trim() === '') return 'white space only';
  const zero = text.indexOf('\u0000');
  if (zero >= 0) return `binary data (U+0000 at character ${zero})`;
  const lone = text.search(/\p{Surrogate}/u);
  if (lone >= 0) return `binary data (half of a surrogate pair at character ${lone})`;
  let control = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 32 && !(unit >= 9 && unit <= 13)) || (unit >= 0x7f && unit < 0xa0 && unit !== 0x85)) control++;
    else if (unit === 0xfffd) lost++;
  }
  if (control > 2 && control > text.length * 0.01) return `binary data (${control} control characters in ${text.length})`;
  if (lost > 2 && lost > text.length * 0.05) return `damaged data (${lost} of ${text.length} characters cannot be read)`;
  return null;
}
