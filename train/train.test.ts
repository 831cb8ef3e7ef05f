import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../src/language/parser.js';
import { readConllu } from './conllu.js';
import { asHeadline, inCapitals, withoutStop } from './headlines.js';
import { learnLemmas } from './learn-lemmas.js';
import { learnVectors, train } from './train.js';

/** A treebank of a few sentences: "word lemma UPOS XPOS head relation" by line. */
const conllu = (id: string, ...lines: readonly string[]): string =>
  [
    `# sent_id = ${id}`,
    `# text = ${lines.map((line) => line.split(' ')[0]).join(' ')}`,
    ...lines.map((line, i) => {
      const [word, lemma, upos, xpos, head, relation] = line.split(' ');
      return [i + 1, word, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t');
    }),
  ].join('\n');

const treebank = readConllu(
  [
    `# newdoc id = first\n${conllu('1', 'The the DET DT 2 det', 'envoy envoy NOUN NN 3 nsubj', 'left leave VERB VBD 0 root', '. . PUNCT . 3 punct')}`,
    conllu(
      '2',
      'A a DET DT 2 det',
      'deal deal NOUN NN 4 nsubj:pass',
      'was be AUX VBD 4 aux:pass',
      'signed sign VERB VBN 0 root',
      '. . PUNCT . 4 punct',
    ),
    `${conllu('3', 'They they PRON PRP 2 nsubj', 'met meet VERB VBD 0 root', 'the the DET DT 4 det', 'envoy envoy NOUN NN 2 obj', '. . PUNCT . 2 punct')}\n4-5\tcannot\t_\t_\t_\t_\t_\t_\t_\t_`,
    conllu('4', 'Zorps zorp VERB VBZ 0 root'),
  ].join('\n\n'),
);

const news = Array.from({ length: 40 }, (_, i) =>
  (i % 2 === 0 ? 'the envoy left the talks .' : 'a deal was signed by the envoy .').split(' '),
);
const copies = Array.from({ length: 30 }, () => treebank).flat();
const options = { seed: 7, epochs: 30, rounds: 30, readings: 1, log: () => undefined };

describe('reading a treebank', () => {
  it('counts heads from 0 and leaves ranges out', () => {
    expect(treebank).toHaveLength(4);
    expect(treebank[2]).toMatchObject({
      document: 'first',
      words: ['They', 'met', 'the', 'envoy', '.'],
      heads: [1, -1, 3, 1, 1],
    });
    expect(treebank.map(({ opensParagraph }) => opensParagraph)).toEqual([true, false, false, false]);
  });
});

describe('headline style', () => {
  it('drops articles, "was" and the full stop, and keeps the tree', () => {
    expect(asHeadline(treebank[1]!)).toMatchObject({
      words: ['Deal', 'signed'],
      heads: [1, -1],
      deprels: ['nsubj:pass', 'root'],
    });
  });

  it('leaves alone what has too little to drop', () => {
    expect(asHeadline(treebank[3]!)).toBeNull();
  });

  it('writes in capitals and without the last mark', () => {
    expect(inCapitals(treebank[2]!, true).words).toEqual(['THEY', 'MET', 'THE', 'ENVOY', '.']);
    expect(inCapitals(treebank[2]!, false).words).toEqual(['They', 'met', 'the', 'Envoy', '.']);
    expect(withoutStop(treebank[2]!).words).toEqual(['They', 'met', 'the', 'envoy']);
  });
});

describe('lemmas', () => {
  it('learns what the rules get wrong and nothing else', () => {
    const [odd] = readConllu(conllu('5', 'zorbles zorbla VERB VBZ 0 root', 'walks walk VERB VBZ 1 conj'));
    expect([...learnLemmas([odd!], [])]).toEqual([['VBZ zorbles', 'zorbla']]);
  });

  it('takes the base that the news knows, the commoner first', () => {
    const learnt = learnLemmas([], ['grumble', 'grumbled', 'glomere', 'glomered', 'glomer', 'unbased']);
    expect([...learnt]).toEqual([['V glomered', 'glomere']]);
  });
});

describe('training', () => {
  const vectors = learnVectors(news, options);
  const weights = train(copies, vectors, options);

  it('gives the same bytes again', () => {
    const short = { ...options, epochs: 2, rounds: 2 };
    const again = train(treebank, learnVectors(news, short), short);
    expect(Buffer.compare(train(treebank, vectors, short), again)).toBe(0);
  });

  it('learns its few sentences', () => {
    const analyse = createAnalyser(weights);
    for (const { words, xpos, heads, deprels } of treebank.slice(0, 3)) {
      expect(analyse(words)).toMatchObject({ xpos, heads, deprels });
    }
  });
}, 60_000);
