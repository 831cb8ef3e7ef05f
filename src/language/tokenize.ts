import type { Span } from '../model/index.js';
import { LEADING_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations.js';
import { isApostrophe, isDigit, isLetter, isSpace, isUpper, isWordPart } from './characters.js';

/** Longer words are not looked into: they are no words of a language. */
const LONGEST_WORD = 80;

/** Before a hyphen these stay with what follows ("co-operate"), as the treebanks have it. */
const PREFIXES: ReadonlySet<string> = new Set(
  'e non pre co re anti pro semi mini multi inter intra ex un bi tri sub super ultra counter quasi pseudo neo de trans micro x pan cross'.split(
    ' ',
  ),
);

const WHOLE_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['wasnt', 3],
  ['havent', 4],
  ['wouldnt', 5],
  ['couldnt', 5],
]);

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

const ADDRESS = /^(?:https?:\/\/|ftp:\/\/|www\.)|^[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+$/iu;
const HOST = /^(?:[a-z0-9-]{1,63}\.)+(?:com|org|net|gov|edu|int|mil|info|eu|uk|ru|tr|ir|de|fr|cn|kz|sy|us|io|co|tv)(?:\/\S*)?$/iu;
const DATE_OR_PHONE = /^\+?\d{1,4}(?:[-/.]\d{1,4}){1,4}$/u;

const trailingMarks = (text: string, start: number, end: number): number => {
  let last = end;
  while (last > start) {
    const code = text.charCodeAt(last - 1);
    if (isWordPart(code) || code === 47 || code === 43 || code === 61 || code === 38 || code === 37 || code === 35) break;
    last--;
  }
  return last;
};

/** Where the word that starts at `at` ends: letters, digits and the marks that join them. */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isWordPart(code)) {
      i++;
      continue;
    }
    if (i === at || i + 1 >= end) break;
    const before = text.charCodeAt(i - 1);
    const after = text.charCodeAt(i + 1);
    const digits = isDigit(before) && isDigit(after);
    if (isApostrophe(code) && isLetter(before) && isLetter(after) && code !== 96 && code !== 0xb4) i++;
    else if (code === 46 && (digits || (isLetter(before) && isLetter(after) && isSingleLetters(text, at, i)))) i++;
    else if ((code === 44 || code === 58) && digits && (code === 58 || isThousands(text, i, end))) i++;
    else if (code === 47 && digits) i++;
    else if (code === 38 && isUpper(before) && isUpper(after)) i++;
    else break;
  }
  return i;
}

/** Whether `[start, end)` is single letters parted by full stops: "U", "U.S". */
function isSingleLetters(text: string, start: number, end: number): boolean {
  if (end - start > 12) return false;
  for (let i = start; i < end; i++)
    if ((i - start) % 2 === 0 ? !isLetter(text.charCodeAt(i)) : text.charCodeAt(i) !== 46) return false;
  return (end - start) % 2 === 1;
}

const isThousands = (text: string, comma: number, end: number): boolean =>
  comma + 4 <= end &&
  isDigit(text.charCodeAt(comma + 2)) &&
  isDigit(text.charCodeAt(comma + 3)) &&
  !(comma + 4 < end && isDigit(text.charCodeAt(comma + 4)));

/** Whether the full stop at `stop` belongs to the word before it. `last`: the sentence ends there. */
function keepsStop(text: string, start: number, stop: number, last: boolean): boolean {
  const word = text.slice(start, stop);
  if (isSingleLetters(text, start, stop)) return word.length > 1 || (!last && isUpper(word.charCodeAt(0)) && word !== 'I');
  if (word.length > 6) return false;
  const folded = word.toLowerCase();
  if (folded === 'no' || folded === 'min' || folded === 'art' || folded === 'fig') return !last && isUpper(word.charCodeAt(0));
  if (LEADING_ABBREVIATIONS.has(folded)) return !last || folded.length > 1;
  return (
    TRAILING_ABBREVIATIONS.has(folded) &&
    (isUpper(word.charCodeAt(0)) || folded === 'etc' || folded === 'al' || folded.includes('.'))
  );
}

/** Pushes a word, parting what the treebanks part: "do|n't", "Syria|'s", "can|not". */
function pushWord(text: string, start: number, end: number, found: Span[]): void {
  const length = end - start;
  if (length > 2 && length <= LONGEST_WORD) {
    const folded = text.slice(start, end).toLowerCase();
    const whole = WHOLE_WORDS.get(folded);
    if (whole !== undefined) {
      found.push({ start, end: start + whole }, { start: start + whole, end });
      return;
    }
    if (
      length > 3 &&
      folded.endsWith('t') &&
      isApostrophe(folded.charCodeAt(length - 2)) &&
      folded.charCodeAt(length - 3) === 110
    ) {
      found.push({ start, end: end - 3 }, { start: end - 3, end });
      return;
    }
    for (let back = 2; back <= 3; back++) {
      if (length > back && isApostrophe(folded.charCodeAt(length - back)) && CLITICS.has(folded.slice(length - back + 1))) {
        found.push({ start, end: end - back }, { start: end - back, end });
        return;
      }
    }
  }
  found.push({ start, end });
}

const isRun = (code: number): boolean =>
  code === 45 || code === 46 || code === 33 || code === 63 || code === 42 || code === 61 || code === 95;

/** The end of a mark: a run of one mark (`...`, `--`, `?!`), a clitic after an apostrophe, or one sign. */
function markEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at + 1;
  if (isApostrophe(code)) {
    const two = text.slice(i, i + 3).toLowerCase();
    for (const clitic of ['ll', 're', 've', 's', 'm', 'd'])
      if (two.startsWith(clitic) && !(i + clitic.length < end && isWordPart(text.charCodeAt(i + clitic.length))))
        return i + clitic.length;
    if (i < end && text.charCodeAt(i) === code) i++;
    return i;
  }
  if (isRun(code)) {
    const mixed = code === 33 || code === 63;
    while (i < end && (text.charCodeAt(i) === code || (mixed && (text.charCodeAt(i) === 33 || text.charCodeAt(i) === 63)))) i++;
  }
  return i;
}

/** Whether the hyphen at `at` joins a prefix to its word. */
function joinsPrefix(text: string, start: number, at: number, end: number): boolean {
  return (
    at - start <= 7 && at + 1 < end && isLetter(text.charCodeAt(at + 1)) && PREFIXES.has(text.slice(start, at).toLowerCase())
  );
}

function splitChunk(text: string, start: number, end: number, last: boolean, found: Span[]): void {
  let at = start;
  while (at < end) {
    if (!isWordPart(text.charCodeAt(at))) {
      const stop = markEnd(text, at, end);
      found.push({ start: at, end: stop });
      at = stop;
      continue;
    }
    let stop = wordEnd(text, at, end);
    while (stop < end && text.charCodeAt(stop) === 45 && joinsPrefix(text, at, stop, end)) stop = wordEnd(text, stop + 1, end);
    if (
      stop < end &&
      text.charCodeAt(stop) === 46 &&
      text.charCodeAt(stop + 1) !== 46 &&
      keepsStop(text, at, stop, last && restIsClosed(text, stop + 1, end))
    )
      stop++;
    pushWord(text, at, stop, found);
    at = stop;
  }
}

/** Whether only marks follow in the chunk. */
function restIsClosed(text: string, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 8; i++) if (isWordPart(text.charCodeAt(i))) return false;
  return true;
}

/** One chunk between spaces: addresses, dates and telephone numbers stay whole. */
function readChunk(text: string, start: number, end: number, last: boolean, found: Span[]): void {
  if (end - start <= 2000) {
    const bare = trailingMarks(text, start, end);
    const opened = bare > start && !isWordPart(text.charCodeAt(start)) && text.charCodeAt(start) !== 43 ? start + 1 : start;
    const chunk = text.slice(opened, bare);
    if (
      chunk.length > 3 &&
      (ADDRESS.test(chunk) || HOST.test(chunk) || (isDigit(chunk.charCodeAt(chunk.length - 1)) && isDated(chunk)))
    ) {
      if (opened > start) found.push({ start, end: opened });
      found.push({ start: opened, end: bare });
      splitChunk(text, bare, end, last, found);
      return;
    }
  }
  splitChunk(text, start, end, last, found);
}

/** "2018-03-16", "11/28/2000" and "713-853-3989" are one word; "2017-2019" and "4-5" are three. */
const isDated = (chunk: string): boolean => DATE_OR_PHONE.test(chunk) && !/^\d{1,4}-\d{1,4}$/u.test(chunk);

/** The words of one sentence `[from, to)` as spans of `text`, parted as the Universal Dependencies treebanks part English. */
export function splitTokens(text: string, from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let at = from;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    let stop = at;
    while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
    if (stop > at) readChunk(text, at, stop, stop >= end, found);
    at = stop;
  }
  return found;
}
