/** How many columns a text takes: one for each character, two for wide ones, none for marks on letters. */
export function columns(text: string): number {
  let count = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x300) count += 1;
    else if (/\p{M}|\p{Cf}/u.test(char)) continue;
    else count += isWide(code) ? 2 : 1;
  }
  return count;
}

const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** Breaks one line of plain text at spaces so that no piece is wider than `width`; a word that is wider is broken. */
export function wrapped(text: string, width: number): readonly string[] {
  const limit = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const pieces = columns(word) > limit ? brokenWord(word, limit) : [word];
    for (const piece of pieces) {
      const size = columns(piece);
      if (line !== '' && taken + 1 + size > limit) {
        lines.push(line);
        line = '';
        taken = 0;
      }
      taken += size + (line === '' ? 0 : 1);
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function brokenWord(word: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const char of word) {
    const size = columns(char);
    if (taken + size > limit) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += char;
    taken += size;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Text filled up with spaces to a width; text that is wider stays as it is. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));
