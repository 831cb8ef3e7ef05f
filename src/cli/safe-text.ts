/** Marks that turn the direction of text round: an article could use them to make a line read as what it does not say. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu;
const CONTROLS = /\p{Cc}/gu;

/** Text of others on one line, safe for a terminal: no control character, no escape sequence, no change of direction. */
export const safeLine = (text: string): string => text.replace(BIDI, '').replace(/\s+/gu, ' ').replace(CONTROLS, '').trim();

/** The same with its line breaks kept. */
export const safeLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(BIDI, '').replaceAll('\t', '    ').replace(CONTROLS, '').trimEnd())
    .join('\n');

/** What the program itself may send besides text: colours, switched on and off again. */

const COLOUR = /\u001B\[\d{1,2}m/gu;

/**
 * The last guard before the terminal: whatever was forgotten before, of control characters only line breaks pass, and of escape
 * sequences only colours, and those only where colours are on.
 */
export function guarded(text: string, colours: boolean): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(COLOUR)) {
    parts.push(stripped(text.slice(from, match.index)));
    if (colours) parts.push(match[0]);
    from = match.index + match[0].length;
  }
  parts.push(stripped(text.slice(from)));
  return parts.join('');
}

const stripped = (text: string): string => text.replace(BIDI, '').replace(CONTROLS, (char) => (char === '\n' ? char : ''));

/** A value as JSON in which what a terminal might obey is written as an escape; it reads back as the same value. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, jsonValue, 2).replace(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const jsonValue = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value;
