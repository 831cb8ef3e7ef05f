import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../model/index.js';
import { lemmaOf } from './lemma.js';
import { mendTree } from './mend-tree.js';

const UPOS: Readonly<Record<string, string>> = {
  NN: 'NOUN', NNS: 'NOUN', NNP: 'PROPN', JJ: 'ADJ', RB: 'ADV', IN: 'ADP', DT: 'DET', CC: 'CCONJ', TO: 'PART', PRP: 'PRON', PRP$: 'PRON',
  CD: 'NUM', RP: 'ADP', WRB: 'ADV',
}; // prettier-ignore

/** A tree written out as "word|TAG|head|relation", heads counted from 1, 0 for the root. */
const tree = (source: string): readonly Token[] =>
  source.split(/\s+/u).map((part, index): Token => {
    const [text = '', xpos = '', head = '0', deprel = 'root'] = part.split('|');
    const upos = UPOS[xpos] ?? (/^(?:VB|MD)/u.test(xpos) ? (/^(?:aux|cop)/u.test(deprel) ? 'AUX' : 'VERB') : 'PUNCT');
    const lemma = lemmaOf(text, upos, xpos, new Map());
    return { start: index * 20, end: index * 20 + text.length, index, text, lemma, upos, xpos, head: Number(head) - 1, deprel };
  });

const written = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(({ text, xpos, head, deprel }) => `${text}|${xpos}|${head + 1}|${deprel}`);

/** The words that mending changes. */
const mended = (source: string): readonly string[] => {
  const before = source.split(/\s+/u);
  return written(mendTree(tree(source))).filter((word, i) => word !== before[i]);
};

describe('mending a tree', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a noun with subject and object is a verb',
      'Police|NNS|2|nsubj shot|NN|0|root down|RP|2|compound:prt two|CD|5|nummod kites|NNS|2|obj',
      ['shot|VBD|0|root'],
    ],
    [
      'what is never a noun is the verb of those before it',
      'The|DT|3|det Reds|NNS|3|compound undertake|NN|0|root to|TO|5|mark leave|VB|3|advcl',
      ['The|DT|2|det', 'Reds|NNS|3|nsubj', 'undertake|VBP|0|root', 'leave|VB|3|xcomp'],
    ],
    [
      'what follows a modal and has an object is a verb',
      'In|IN|2|case weeks|NNS|5|obl Chad|NNP|2|nmod would|MD|5|aux free|JJ|0|root ten|CD|7|nummod men|NNS|5|obj',
      ['Chad|NNP|5|nsubj', 'free|VB|0|root'],
    ],
    [
      'shot dead is one verb',
      'Gunmen|NNS|2|compound shot|NN|0|root dead|JJ|5|amod two|CD|5|nummod men|NNS|2|obj',
      ['Gunmen|NNS|2|nsubj', 'shot|VBD|0|root', 'dead|JJ|2|compound:prt'],
    ],
    [
      'fighting that resumes is a noun',
      'It|PRP|2|nsubj failed|VBD|0|root and|CC|4|cc fighting|VBG|2|conj erupted|VBN|2|conj',
      ['and|CC|5|cc', 'fighting|NN|5|nsubj', 'erupted|VBD|2|conj'],
    ],
    [
      'who stands between "that" and a bare participle did it',
      'accord|NN|0|root that|IN|4|mark he|PRP|4|nsubj:pass signed|VBN|1|acl:relcl',
      ['that|IN|4|obj', 'he|PRP|4|nsubj', 'signed|VBD|1|acl:relcl'],
    ],
    [
      'what was said in an address is no description of it',
      'He|PRP|2|nsubj said|VBD|0|root in|IN|4|case address|NN|2|obl that|IN|8|mark Chad|NNP|8|nsubj would|MD|8|aux vote|VB|4|acl:relcl',
      ['vote|VB|2|ccomp'],
    ],
    [
      'a claim holds its own words',
      'He|PRP|2|nsubj repeated|VBD|0|root claims|NNS|2|obj that|IN|6|mark Chad|NNP|6|nsubj voted|VBD|3|acl:relcl',
      [],
    ],
    [
      'a bare participle with an object is a finite past',
      'Peru|NNP|2|nsubj freed|VBN|0|root nine|CD|4|nummod sailors|NNS|2|obj',
      ['freed|VBD|0|root'],
    ],
    [
      'a bare participle after a pronoun is a finite past',
      'It|PRP|2|nsubj:pass called|VBN|0|root for|IN|4|case calm|NN|2|obl',
      ['It|PRP|2|nsubj', 'called|VBD|0|root'],
    ],
    [
      'an infinitive after a wish is the wish of its owner',
      'They|PRP|2|nsubj backed|VBD|0|root the|DT|4|det wish|NN|2|obj of|IN|6|case rebels|NNS|4|nmod to|TO|8|mark join|VB|2|advcl',
      ['join|VB|4|acl'],
    ],
    [
      'what looks ahead governs the infinitive',
      'Talks|NNS|6|nsubj:outer are|VBP|3|cop due|JJ|6|mark to|TO|6|mark be|VB|6|aux:pass held|VBN|0|root',
      ['Talks|NNS|3|nsubj', 'due|JJ|0|root', 'held|VBN|3|xcomp'],
    ],
    [
      'of two verbs after a noun the bare participle describes it',
      'Oslo|NNP|2|nsubj waited|VBD|0|root when|WRB|5|advmod envoys|NNS|5|nsubj led|VBN|2|advcl by|IN|7|case Chile|NNP|5|obl:agent left|VBD|2|advcl',
      ['when|WRB|8|advmod', 'envoys|NNS|8|nsubj', 'led|VBN|4|acl'],
    ],
    [
      'a name before a preposition does not describe the noun after it',
      'He|PRP|2|nsubj spoke|VBD|0|root with|IN|4|case Ana|NNP|5|compound Diaz|NNP|8|compound about|IN|8|case the|DT|8|det terms|NNS|2|obl',
      ['with|IN|5|case', 'Diaz|NNP|2|obl'],
    ],
    [
      'of two prepositions that one noun holds, the first belongs to the noun between',
      'talks|NNS|0|root with|IN|6|case the|DT|4|det rebels|NNS|1|nmod in|IN|6|case Quito|NNP|4|nmod',
      ['with|IN|4|case'],
    ],
    [
      'a name that is cut in two is one',
      'It|PRP|3|nsubj:pass was|VBD|3|aux:pass led|VBN|0|root by|IN|5|case UN|NNP|3|obl:agent Envoy|NNP|7|nmod:desc Diaz|NNP|3|obl',
      ['by|IN|7|case', 'UN|NNP|7|compound', 'Diaz|NNP|3|obl:agent'],
    ],
    [
      'a finite verb of saying is no subject',
      'Envoy|NNP|3|nsubj Diaz|NNP|3|case denies|VBZ|6|nsubj Peru|NNP|6|nsubj has|VBZ|6|aux agreed|VBN|0|root',
      ['Diaz|NNP|1|flat', 'denies|VBZ|0|root', 'agreed|VBN|3|ccomp'],
    ],
    [
      'who stands right before a verb of saying says it',
      'They|PRP|2|nsubj left|VBD|10|ccomp in|IN|4|case May|NNP|2|obl ,|,|7|punct their|PRP$|7|nmod:poss envoy|NN|4|appos Diaz|NNP|7|appos ,|,|7|punct said|VBD|0|root',
      ['envoy|NN|10|nsubj'],
    ],
    [
      'what stands between saying and a finite verb is the subject of that verb',
      'He|PRP|2|nsubj left|VBD|0|root ,|,|4|punct saying|VBG|2|advcl raids|NNS|4|obj and|CC|7|cc flights|NNS|5|conj had|VBD|9|aux hurt|VBN|4|conj trade|NN|9|obj',
      ['raids|NNS|9|nsubj', 'hurt|VBN|4|ccomp'],
    ],
    [
      'a participle before the object describes it',
      'Peru|NNP|2|nsubj sought|VBD|0|root agreed|VBN|2|xcomp legal|JJ|5|amod changes|NNS|2|obj',
      ['agreed|VBN|5|amod'],
    ],
    [
      'what stands before the "to" of an infinitive belongs to the verb before',
      'They|PRP|2|nsubj met|VBD|0|root last|JJ|4|amod week|NN|6|obl:unmarked to|TO|6|mark sign|VB|2|advcl it|PRP|6|obj',
      ['week|NN|2|obl:unmarked'],
    ],
    [
      'a past after the comma goes on with the past of the telling',
      'Peru|NNP|2|nsubj complained|VBD|0|root that|IN|6|mark Chile|NNP|6|nsubj is|VBZ|6|aux arming|VBG|2|ccomp ,|,|10|punct and|CC|10|cc it|PRP|10|nsubj asked|VBD|6|conj for|IN|12|case help|NN|10|obl',
      ['asked|VBD|2|conj'],
    ],
    [
      'a telling after a comma is set beside what it tells',
      'Peru|NNP|2|nsubj left|VBD|0|root ,|,|4|punct Diaz|NNP|5|nsubj reported|VBD|2|ccomp on|IN|7|case Monday|NNP|5|obl',
      ['reported|VBD|2|parataxis'],
    ],
    [
      'the paper in which something was said is not what was said',
      'In|IN|3|case a|DT|3|det note|NN|4|obl read|VBD|9|ccomp by|IN|6|case Diaz|NNP|4|obl:agent ,|,|4|punct they|PRP|9|nsubj said|VBD|0|root that|IN|12|mark talks|NNS|12|nsubj failed|VBD|9|ccomp',
      ['note|NN|9|obl', 'read|VBD|3|acl'],
    ],
    [
      'who stands after the verb of saying says it',
      'A|DT|2|det raid|NN|7|nsubj would|MD|5|aux be|VB|5|cop wrong|JJ|7|ccomp ,|,|7|punct added|VBN|0|root Diaz|NNP|7|obj',
      ['raid|NN|5|nsubj', 'added|VBD|0|root', 'Diaz|NNP|7|nsubj'],
    ],
    [
      'both names of a headline do what it tells',
      'Peru|NNP|0|root and|CC|4|cc Chile|NNP|4|nsubj sign|VB|1|conj pact|NN|4|obj',
      ['Peru|NNP|4|nsubj', 'and|CC|3|cc', 'Chile|NNP|1|conj', 'sign|VBP|0|root'],
    ],
    [
      'the noun before brackets does what they say',
      'He|PRP|2|nsubj named|VBD|0|root ports|NNS|2|obj and|CC|5|cc roads|NNS|3|conj (|-LRB-|8|punct will|MD|8|aux open|VB|2|parataxis )|-RRB-|8|punct',
      ['and|CC|8|cc', 'roads|NNS|8|nsubj'],
    ],
  ])('%s', (_, source, expected) => expect(mended(source)).toEqual(expected));

  it.each<[string, string]>([
    ['a headline passive', 'Two|CD|2|nummod soldiers|NNS|3|nsubj:pass killed|VBN|0|root in|IN|5|case raid|NN|3|obl'],
    ['a headline passive without a mark', 'Talks|NNS|2|nsubj held|VBN|0|root in|IN|4|case Quito|NNP|2|obl'],
    [
      'a joined passive',
      'Six|CD|3|nsubj:pass were|VBD|3|aux:pass killed|VBN|0|root and|CC|6|cc three|CD|6|nsubj:pass wounded|VBN|3|conj',
    ],
    ['a noun that is told of a subject', 'Talks|NNS|4|nsubj are|VBP|4|cop a|DT|4|det start|NN|0|root'],
    [
      'a reported present that goes on',
      'Peru|NNP|2|nsubj says|VBZ|0|root that|IN|6|mark Chile|NNP|6|nsubj is|VBZ|6|aux arming|VBG|2|ccomp ,|,|10|punct and|CC|10|cc it|PRP|10|nsubj fled|VBD|6|conj',
    ],
    [
      'an apposition to the subject',
      'Diaz|NNP|6|nsubj ,|,|4|punct the|DT|4|det envoy|NN|1|appos ,|,|4|punct said|VBD|0|root so|RB|6|advmod',
    ],
    [
      'two phrases of one verb',
      'They|PRP|2|nsubj met|VBD|0|root in|IN|4|case Quito|NNP|2|obl with|IN|6|case Diaz|NNP|2|obl on|IN|8|case Monday|NNP|2|obl',
    ],
    [
      'an aim after a deed',
      'They|PRP|2|nsubj left|VBD|0|root the|DT|4|det port|NN|2|obj of|IN|6|case Callao|NNP|4|nmod to|TO|8|mark join|VB|2|advcl',
    ],
    ['a pair of prepositions', 'They|PRP|2|nsubj came|VBD|0|root from|IN|5|case across|IN|5|case town|NN|2|obl'],
  ])('leaves %s as it is', (_, source) => expect(mended(source)).toEqual([]));

  it('leaves what is too long for a sentence as it is', () => {
    const far = Array.from({ length: 300 }, () => 'so|RB|2|advmod').join(' ');
    expect(mended(`It|PRP|2|nsubj:pass called|VBN|0|root ${far}`)).toEqual([]);
  });

  it('makes a tree of any tree', () => {
    const word = fc.record({
      text: fc.constantFrom('said', 'due', 'led', 'It', 'Peru', ',', 'and', 'to', 'with', 'their', 'week'),
      tag: fc.constantFrom('NN', 'NNP', 'VBD', 'VBN', 'VBZ', 'JJ', 'IN', 'TO', 'CC', ',', 'PRP'),
      relation: fc.constantFrom(
        'nsubj', 'obj', 'obl', 'obl:agent', 'case', 'mark', 'conj', 'ccomp', 'appos', 'compound', 'aux', 'cop', 'cc', 'advcl', 'xcomp',
      ), // prettier-ignore
      up: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.nat(), (words, turn) => {
        // each word hangs by one that was placed before it, in an order that the turn shuffles
        const at = (i: number): number => (i * 5 + turn) % words.length;
        const order = words.length % 5 === 0 ? words.map((_, i) => i) : words.map((_, i) => at(i));
        const heads = new Map(order.map((index, i) => [index, i === 0 ? -1 : order[words[index]!.up % i]!]));
        const source = words.map(({ text, tag, relation }, i) => `${text}|${tag}|${heads.get(i)! + 1}|${relation}`).join(' ');
        const found = mendTree(tree(source));
        expect(found.filter(({ head }) => head === -1)).toHaveLength(1);
        for (const token of found) {
          let up = token.index;
          for (let steps = 0; up !== -1 && steps <= found.length; steps++) up = found[up]!.head;
          expect(up).toBe(-1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
