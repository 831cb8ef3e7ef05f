import { describe, expect, it } from 'vitest';
import type { Mention, Sentence, Token } from '../../model/index.js';
import { indexMentions, speakerIn, wholeSource } from './speaker.js';

/** A phrase whose tree is written out: "word|TAG|head|relation", heads counted from 1, 0 for the root. */
function phrase(source: string): { readonly text: string; readonly sentence: Sentence } {
  let text = '';
  const tokens = source.split(' ').map((part, index): Token => {
    const [word = '', xpos = '', head = '0', deprel = 'root'] = part.split('|');
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? word : `${text} ${word}`;
    return { index, start, end: text.length, text: word, lemma: word, upos: 'X', xpos, head: Number(head) - 1, deprel };
  });
  return { text, sentence: { index: 0, start: 0, end: text.length, tokens, region: 'body', paragraph: 0 } };
}

const mention = (text: string, words: string, type: Mention['type']): Mention => {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    sentence: 0,
    type,
    entity: `name:${type}:${words}`,
    name: words,
    office: null,
    party: null,
    partyName: null,
    form: 'name',
    members: [],
  };
};

type Named = readonly [words: string, type: Mention['type']];

const ROWS: readonly (readonly [what: string, source: string, named: readonly Named[], speaker: string | null])[] = [
  ['a name', 'Ruiz|NNP|0|root', [['Ruiz', 'person']], 'Ruiz'],
  ['a name after its office', 'envoy|NN|0|root Ruiz|NNP|1|appos', [['Ruiz', 'person']], 'Ruiz'],
  ['a name before its office of a state', "Ruiz|NNP|0|root Peru|NNP|4|nmod:poss 's|POS|2|case envoy|NN|1|appos", [['Ruiz', 'person'], ['Peru', 'state']], 'Ruiz'],
  ['an official of a state', 'Peru|NNP|2|compound officials|NNS|0|root', [['Peru', 'state']], 'Peru'],
  ['the owner rather than what stands between', "Peru|NNP|4|nmod:poss 's|POS|1|case U.N.|NNP|4|compound ambassador|NN|0|root", [['Peru', 'state'], ['U.N.', 'organisation']], 'Peru'],
  ['the aide of a person is not the person', "Ruiz|NNP|3|nmod:poss 's|POS|1|case aide|NN|0|root", [['Ruiz', 'person']], null],
  ['the spokesman of a person is not the person', 'Ruiz|NNP|2|compound spokesman|NN|0|root', [['Ruiz', 'person']], null],
  ['a place where somebody is', 'officials|NNS|0|root in|IN|3|case Lima|NNP|1|nmod', [['Lima', 'place']], null],
  ['a side far down the phrase', 'critics|NNS|0|root of|IN|3|case Peru|NNP|1|nmod', [['Peru', 'state']], null],
]; // prettier-ignore

describe('the speaker that a source phrase stands for', () => {
  it.each(ROWS)('%s', (_, source, named, speaker) => {
    const { text, sentence } = phrase(source);
    const mentions = named.map(([words, type]) => mention(text, words, type));
    const head = sentence.tokens.find((t) => t.head < 0) ?? null;
    const at = speakerIn(indexMentions(mentions), sentence, { start: 0, end: text.length }, head);
    expect(at === null ? null : mentions[at]?.name).toBe(speaker);
  });
});

describe('a source cut within a name', () => {
  it.each([
    ['Minister Jan', 'Minister Jan Horak'],
    ['Jan', 'Minister Jan Horak'],
    ['spoke', 'spoke'],
  ])('%s', (words, whole) => {
    const text = 'Minister Jan Horak spoke';
    const index = indexMentions([mention(text, 'Minister Jan Horak', 'person')]);
    const start = text.indexOf(words);
    const source = wholeSource(index, { start, end: start + words.length });
    expect(text.slice(source.start, source.end)).toBe(whole);
  });
});
