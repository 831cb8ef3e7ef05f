import type { Span } from '../../src/model/index.js';

/** Words that bear a capital only because a sentence begins, or always. */
const NO_NAME = new Set(
  (
    'the a an this that these those he she it they we i you him her them us me his their its our my your who some many most more all ' +
    'both each every other another one two three four five six seven eight nine ten no any few several such here there local ' +
    'government opposition rebels rebel forces troops police army militants civilians people officials president prime minister'
  ).split(' '),
);

const WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’.-]*/gu;

/** Whether a span names somebody: it has a word with a capital that is more than the beginning of a sentence. */
export function isName(text: string, { start, end }: Span): boolean {
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const word = match[0];
    if (!/\p{Lu}/u.test(word) || NO_NAME.has(word.toLowerCase())) continue;
    if (word.length > 1 && /\p{Lu}/u.test(word.slice(1))) return true;
    const before = text.slice(0, start + match.index).trimEnd();
    const opens = before === '' || /[.!?:"“”\n]$/u.test(before) || /\n\s*$/u.test(text.slice(0, start + match.index));
    if (!opens) return true;
    // at the beginning of a sentence only if the text writes it so elsewhere too
    const lower = `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
    if (!text.includes(` ${lower} `)) return true;
  }
  return false;
}

/** The mentions that name somebody; pronouns, "the country" and "six men" are left out. */
export const namesOnly = <T extends Span>(text: string, all: readonly T[]): readonly T[] =>
  all.filter((one) => isName(text, one));

const TITLES =
  /^(?:(?:(?:vice |deputy |prime |foreign |defen[cs]e |interior |us |uk |russian |iraqi |syrian |turkish |iranian )*(?:president|ministers?|secretary(?: of state)?|king|emir|general|gen|colonel|col|lieutenant|lt|major|maj|ambassador|he|rep|senator|sheikh|spokesman|spokeswoman)(?:-designate)?)\b[.,]?\s+)+(?=\p{Lu})/iu;
const LEADING =
  /^(?:(?:the|a|an|his|her|its|their|our|former|late|city|town|village|province|district|governorate|of|mr|mrs|ms|dr|sir|he)\b\.?\s+)+/iu;

/** The spans that hold no other span of a type of theirs: the name itself, not the phrase around it. */
export const innermost = <T extends Span & { readonly types: readonly unknown[] }>(all: readonly T[]): readonly T[] =>
  all.filter(
    (one) =>
      !all.some(
        (other) =>
          (other.start > one.start || other.end < one.end) &&
          other.start >= one.start &&
          other.end <= one.end &&
          other.types.some((type) => one.types.includes(type)),
      ),
  );

/** A span without article, title, opening words in small letters, possessive mark and marks at its ends. */
export function bareSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  const lead = LEADING.exec(text.slice(from, to));
  if (lead !== null && lead[0].length < to - from) from += lead[0].length;
  for (;;) {
    const small = /^[\p{Ll}\d][\p{L}\p{M}\d'’-]*\s+/u.exec(text.slice(from, to));
    if (small === null || small[0].length >= to - from || /^al-/u.test(small[0])) break;
    from += small[0].length;
  }
  const title = TITLES.exec(text.slice(from, to));
  if (title !== null && title[0].length < to - from) from += title[0].length;
  const tail = /[\s.,;:"“”()'’]*(?:['’]s)?[\s.,;:"“”()'’]*$/u.exec(text.slice(from, to));
  if (tail !== null && tail[0].length < to - from) to -= tail[0].length;
  return { start: from, end: to };
}
