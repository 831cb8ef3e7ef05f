import type { GoldSentence } from './conllu.js';

const DROPPED = new Set(['a', 'an', 'the']);

/**
 * A sentence as a headline would have it: without its articles, without "was" before a passive participle, without the full stop. Null
 * where nothing was to be left out, or where what was left out has dependents.
 */
export function asHeadline(sentence: GoldSentence): GoldSentence | null {
  const { words, heads, deprels, xpos } = sentence;
  const governs = new Set(heads);
  const dropped = words.map(
    (word, i) =>
      !governs.has(i) &&
      ((deprels[i] === 'det' && DROPPED.has(word.toLowerCase())) ||
        (deprels[i] === 'aux:pass' && /^(?:is|are|was|were)$/u.test(word)) ||
        (xpos[i] === '.' && i === words.length - 1)),
  );
  if (words.length < 4 || words.length > 25 || dropped.filter(Boolean).length < 2) return null;
  const numbers: number[] = [];
  let next = 0;
  for (let i = 0; i < words.length; i++) numbers.push(dropped[i] ? -1 : next++);
  const keep = <T>(values: readonly T[]): readonly T[] => values.filter((_, i) => !dropped[i]);
  const kept = keep(words);
  const first = kept[0]!;
  return {
    ...sentence,
    words: [first.charAt(0).toUpperCase() + first.slice(1), ...kept.slice(1)],
    lemmas: keep(sentence.lemmas),
    upos: keep(sentence.upos),
    xpos: keep(xpos),
    deprels: keep(deprels),
    heads: keep(heads).map((head) => (head < 0 ? -1 : numbers[head]!)),
  };
}

/** A sentence with each longer word capitalised, or all in capitals. */
export function inCapitals(sentence: GoldSentence, all: boolean): GoldSentence {
  const turn = (word: string, i: number): string =>
    all ? word.toUpperCase() : word.length > 3 || i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return { ...sentence, words: sentence.words.map(turn) };
}

/** A sentence without its last mark. */
export function withoutStop(sentence: GoldSentence): GoldSentence {
  const last = sentence.words.length - 1;
  if (last < 2 || sentence.xpos[last] !== '.' || sentence.heads.includes(last)) return sentence;
  const cut = <T>(values: readonly T[]): readonly T[] => values.slice(0, last);
  return {
    ...sentence,
    words: cut(sentence.words),
    lemmas: cut(sentence.lemmas),
    upos: cut(sentence.upos),
    xpos: cut(sentence.xpos),
    deprels: cut(sentence.deprels),
    heads: cut(sentence.heads),
  };
}

/** Sentences made from those of the treebank in the style of headlines: each some-th one, in turn. */
export function headlineStyle(sentences: readonly GoldSentence[]): readonly GoldSentence[] {
  return sentences.flatMap((sentence, i) => {
    const headline = i % 4 === 0 ? asHeadline(sentence) : null;
    const made: GoldSentence[] = [];
    if (headline !== null) made.push(i % 8 === 0 ? headline : inCapitals(headline, false));
    if (i % 40 === 1) made.push(inCapitals(withoutStop(sentence), true));
    if (i % 40 === 2) made.push(inCapitals(withoutStop(sentence), false));
    if (i % 25 === 3) made.push(withoutStop(sentence));
    return made;
  });
}
