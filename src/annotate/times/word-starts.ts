/** The key of a word of small ASCII letters, `#` for digits: a number, so that a text is looked through without cutting words out of it. */
export function wordKey(word: string): number {
  if (word === '#') return DIGITS;
  let key = 0;
  for (let i = 0; i < word.length; i += 1) key = step(key, word.charCodeAt(i));
  return key;
}

const DIGITS = -1;

/** The key of the word after the one that stands at `start`, whatever is between them; 0 where there is none. */
export function keyOfNext(text: string, start: number): number {
  const { length } = text;
  let i = start;
  while (i < length && inWord(text.charCodeAt(i))) i += 1;
  while (i < length && !inWord(text.charCodeAt(i))) i += 1;
  const c = text.charCodeAt(i);
  if (c >= 48 && c <= 57) return DIGITS;
  let key = 0;
  for (let letter = c | 32; letter >= 97 && letter <= 122; letter = text.charCodeAt(i) | 32) {
    key = step(key, letter);
    i += 1;
  }
  return key;
}

/** Two words may share a key; what follows a key is tried anyway. */
const step = (key: number, letter: number): number => (key * 31 + letter) | 0;

/** A letter of the Latin alphabets or a digit: what a word start is not preceded by. */
const inWord = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || (c >= 0xc0 && c <= 0x24f);

/**
 * Calls `at` with the offset and the list of each word of a text that opens one of `lists`, from left to right; `at` answers where to go
 * on. One pass, no matter how many lists there are.
 */
export function eachStart<T>(text: string, lists: ReadonlyMap<number, T>, at: (start: number, list: T) => number): void {
  const { length } = text;
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (!inWord(c)) {
      i += 1;
      continue;
    }
    const start = i;
    let key = 0;
    if (c >= 48 && c <= 57) key = DIGITS;
    else
      for (let letter = c | 32; letter >= 97 && letter <= 122; letter = text.charCodeAt(i) | 32) {
        key = step(key, letter);
        i += 1;
      }
    while (i < length && inWord(text.charCodeAt(i))) i += 1;
    const list = lists.get(key);
    if (list !== undefined) i = Math.max(i, at(start, list));
  }
}
