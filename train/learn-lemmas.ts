import { basesOf, lemmaOf } from '../src/language/lemma.js';
import type { GoldSentence } from './conllu.js';

const UNLEARNT = new Set(['PROPN', 'X', 'SYM', 'PUNCT', 'NUM']);

/** The commonest lemma of each form with its tags in the treebank: "XPOS form" to "UPOS lemma". */
function treebankLemmas(sentences: readonly GoldSentence[]): readonly (readonly [string, string, string])[] {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    sentence.words.forEach((word, i) => {
      const upos = sentence.upos[i]!;
      if (UNLEARNT.has(upos) || word.length > 25 || sentence.lemmas[i] === '_' || /\s/u.test(word + sentence.lemmas[i]!)) return;
      const key = `${sentence.xpos[i]!} ${word.toLowerCase()}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      const pair = `${upos} ${sentence.lemmas[i]!}`;
      lemmas.set(pair, (lemmas.get(pair) ?? 0) + 1);
      counts.set(key, lemmas);
    });
  }
  return [...counts].map(([key, lemmas]) => {
    const [pair] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    return [key, pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)];
  });
}

/** The base of each verb form in -ed or -ing that the rules get wrong: the one that the treebank or the news knows, the commoner first. */
function verbForms(words: readonly string[], verbs: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const ranks = new Map(words.map((word, i) => [word, i]));
  return words.flatMap((word): readonly (readonly [string, string])[] => {
    const stem = /^[a-z]{3,}(?=ed$)/u.exec(word)?.[0] ?? /^[a-z]{3,}(?=ing$)/u.exec(word)?.[0];
    if (stem === undefined) return [];
    const bases = basesOf(stem);
    const known = bases.filter((base) => verbs.has(base));
    const pick =
      known.length > 0 ? known[0]! : [...bases].sort((a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity))[0]!;
    return pick === bases[0] || (known.length === 0 && !ranks.has(pick)) ? [] : [[`V ${word}`, pick]];
  });
}

/** Lemmas that the rules alone do not give, sorted by form. `words` are those of the news, the commonest first. */
export function learnLemmas(sentences: readonly GoldSentence[], words: readonly string[]): ReadonlyMap<string, string> {
  const gold = treebankLemmas(sentences);
  const verbs = new Set(gold.filter(([, upos]) => upos === 'VERB').map(([, , lemma]) => lemma));
  const learnt = new Map(verbForms(words, verbs));
  for (const [key, upos, lemma] of gold) {
    const space = key.indexOf(' ');
    if (lemmaOf(key.slice(space + 1), upos, key.slice(0, space), learnt) !== lemma) learnt.set(key, lemma);
  }
  return new Map([...learnt].sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}
