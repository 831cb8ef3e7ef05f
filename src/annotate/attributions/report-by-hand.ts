import type { Clause, Region, Sentence, Token } from '../../model/index.js';

const TAGS: Readonly<Record<string, string>> = {
  said: 'VBD', told: 'VBD', added: 'VBD', wrote: 'VBD', warned: 'VBD', announced: 'VBD', insisted: 'VBD', reported: 'VBD', tweeted: 'VBD',
  left: 'VBD', was: 'VBD', were: 'VBD', had: 'VBD', met: 'VBD', went: 'VBD', agreed: 'VBD', signed: 'VBD', broke: 'VBD', says: 'VBZ',
  is: 'VBZ', has: 'VBZ', are: 'VBP', have: 'VBP', say: 'VBP', want: 'VBP', will: 'MD', would: 'MD', must: 'MD', saying: 'VBG', adding: 'VBG',
  meet: 'VB', hold: 'VB', end: 'VB', resume: 'VB', start: 'VB', leave: 'VB', the: 'DT', a: 'DT', an: 'DT', both: 'DT', of: 'IN', in: 'IN',
  on: 'IN', that: 'IN', for: 'IN', to: 'TO', with: 'IN', when: 'WRB', and: 'CC', but: 'CC', he: 'PRP', she: 'PRP', they: 'PRP', it: 'PRP', we: 'PRP',
  not: 'RB', also: 'RB', however: 'RB', who: 'WP', according: 'VBG',
}; // prettier-ignore

const LEMMAS: Readonly<Record<string, string>> = {
  said: 'say', says: 'say', say: 'say', saying: 'say', told: 'tell', added: 'add', adding: 'add', wrote: 'write', warned: 'warn', met: 'meet',
  announced: 'announce', insisted: 'insist', reported: 'report', tweeted: 'tweet', agreed: 'agree',
}; // prettier-ignore

const tagOf = (word: string): string => {
  const known = TAGS[word.toLowerCase()];
  if (known !== undefined) return known;
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  if (/^\p{N}/u.test(word)) return 'CD';
  return /^\p{Lu}/u.test(word) ? 'NNP' : word.endsWith('s') ? 'NNS' : 'NN';
};

/** A report for tests: tagged by a word list, without trees, so that what is found rests on the order of the words alone. */
export function reportByHand(text: string): {
  readonly document: { readonly id: 'doc:test'; readonly text: string };
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly (readonly Clause[])[];
  readonly regions: readonly Region[];
  readonly mentions: readonly [];
} {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const block of text.matchAll(/[^\n]+/g)) {
    paragraph += 1;
    let start = block.index;
    for (const piece of block[0].split(/(?<=[.!?]["”’']{0,2}) (?=["“‘\p{Lu}])/u)) {
      const words = [...piece.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s]/gu)];
      const root = words.findIndex((w) => /^VB[DZP]$/.test(tagOf(w[0])));
      const tokens = words.map((w, index): Token => ({
        index,
        start: start + w.index,
        end: start + w.index + w[0].length,
        text: w[0],
        lemma: LEMMAS[w[0].toLowerCase()] ?? w[0].toLowerCase(),
        upos: 'X',
        xpos: tagOf(w[0]),
        head: index === root ? -1 : Math.max(root, 0),
        deprel: index === root ? 'root' : /^[^\p{L}\p{N}]$/u.test(w[0]) ? 'punct' : 'dep',
      }));
      sentences.push({ index: sentences.length, start, end: start + piece.length, tokens, region: 'body', paragraph });
      start += piece.length + 1;
    }
  }
  const regions: readonly Region[] = [{ start: 0, end: text.length, kind: 'body', rule: 'all' }];
  return { document: { id: 'doc:test', text }, sentences, clauses: sentences.map(() => []), regions, mentions: [] };
}
