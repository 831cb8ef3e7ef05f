import { describe, expect, it } from 'vitest';
import type { Clause, Phrase, Sentence, Token } from '../model/index.js';
import { readClauses } from './clauses.js';
import { lemmaOf } from './lemma.js';
import { drawTree, headOfSpan, nounPhraseSpan, pathBetween, prepositionOf } from './tree.js';

const UPOS: Readonly<Record<string, string>> = {
  NN: 'NOUN', NNS: 'NOUN', NNP: 'PROPN', NNPS: 'PROPN', JJ: 'ADJ', RB: 'ADV', IN: 'ADP', DT: 'DET', CC: 'CCONJ', TO: 'PART', MD: 'AUX',
  PRP: 'PRON', PRP$: 'PRON', WDT: 'PRON', WP: 'PRON', WP$: 'PRON', WRB: 'ADV', CD: 'NUM', RP: 'ADP', EX: 'PRON', POS: 'PART',
}; // prettier-ignore

/** A sentence whose tree is written out: "word|TAG|head|relation", heads counted from 1, 0 for the root. */
function tree(source: string): { readonly sentence: Sentence; readonly text: string } {
  let text = '';
  const tokens = source.split(/\s+/u).map((part, index): Token => {
    const [word = '', xpos = '', head = '0', deprel = 'root'] = part.split('|');
    if (text !== '') text += ' ';
    const start = text.length;
    text += word;
    const upos = UPOS[xpos] ?? (/^VB/u.test(xpos) ? (/^(?:aux|cop)/u.test(deprel) ? 'AUX' : 'VERB') : 'PUNCT');
    return {
      start,
      end: text.length,
      index,
      text: word,
      lemma: lemmaOf(word, upos, xpos, new Map()),
      upos,
      xpos,
      head: Number(head) - 1,
      deprel,
    };
  });
  return { text, sentence: { start: 0, end: text.length, index: 0, tokens, region: 'body', paragraph: 0 } };
}

function read(source: string): readonly string[] {
  const { sentence, text } = tree(source);
  const show = (name: string, phrases: readonly Phrase[]): string[] =>
    phrases.length === 0
      ? []
      : [
          `${name}=${phrases.map((p) => `${p.local ? '' : '~'}${p.preposition === null ? '' : `${p.preposition}:`}${text.slice(p.start, p.end)}`).join(', ')}`,
        ];
  return readClauses(sentence).map((clause: Clause) =>
    [
      `${clause.lemma}${clause.form === 'verbal' ? '' : ` ${clause.form}`}${clause.voice === 'passive' ? ' passive' : ''}`,
      ...show('S', clause.subjects),
      ...show('O', clause.objects),
      ...show('R', clause.recipients),
      ...show('X', clause.obliques),
      ...(clause.governor === null
        ? []
        : [
            `${clause.governor.relation} of ${clause.governor.clause}${clause.governor.marker === null ? '' : ` by ${clause.governor.marker}`}`,
          ]),
      ...(clause.negated ? ['not'] : []),
      ...(clause.modal === null ? [] : [clause.modal]),
      ...(clause.tense === 'none' ? [] : [clause.tense]),
      ...(clause.perfect ? ['perfect'] : []),
      ...(clause.progressive ? ['progressive'] : []),
      ...(clause.conditional ? ['if'] : []),
    ].join('; '),
  );
}

describe('clauses', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'coordinated subjects and objects',
      'Norway|NNP|4|nsubj and|CC|3|cc Chile|NNP|1|conj back|VBP|0|root quotas|NNS|4|obj or|CC|7|cc bans|NNS|5|conj',
      ['back; S=Norway, Chile; O=quotas, bans; present'],
    ],
    [
      'a first name that the tree takes for an address',
      'Norway|NNP|6|vocative ,|,|1|punct Peru|NNP|6|nsubj and|CC|5|cc Chile|NNP|3|conj agree|VBP|0|root',
      ['agree; S=Norway, Peru, Chile; present'],
    ],
    [
      "a headline's subject that the tree takes for a part of its verb",
      'Peru|NNP|2|compound shells|VBZ|0|root towns|NNS|2|obj',
      ['shell; S=Peru; O=towns; present'],
    ],
    [
      'coordinated predicates share the subject',
      'The|DT|2|det envoy|NN|3|nsubj came|VBD|0|root and|CC|5|cc met|VBD|3|conj them|PRP|5|obj',
      ['come; S=The envoy; past', 'meet; S=~The envoy; O=them; coordinate of 0 by and; past'],
    ],
    [
      'coordinated verbs share the auxiliary and a final object',
      'They|PRP|3|nsubj will|MD|3|aux repair|VB|0|root and|CC|5|cc reopen|VB|3|conj roads|NNS|3|obj',
      ['repair; S=They; O=roads; will; future', 'reopen; S=~They; O=~roads; coordinate of 0 by and; will; future'],
    ],
    [
      'passive with an agent, negated by neither',
      'They|PRP|3|nsubj:pass were|VBD|3|aux:pass asked|VBN|0|root by|IN|6|case neither|DT|6|det side|NN|3|obl:agent',
      ['ask passive; S=neither side; O=They; past'],
    ],
    [
      'a by-phrase of time is no agent',
      'It|PRP|4|nsubj:pass will|MD|4|aux be|VB|4|aux:pass signed|VBN|0|root by|IN|6|case Friday|NNP|4|obl',
      ['sign passive; O=It; X=by:Friday; will; future'],
    ],
    [
      'passive with an object: the subject receives',
      'She|PRP|3|nsubj:pass was|VBD|3|aux:pass given|VBN|0|root a|DT|5|det letter|NN|3|obj',
      ['give passive; O=a letter; R=She; past'],
    ],
    [
      'object control',
      'Oman|NNP|2|nsubj urged|VBD|0|root Peru|NNP|2|obj to|TO|5|mark leave|VB|2|xcomp',
      ['urge; S=Oman; O=Peru; past', 'leave; S=~Peru; complement of 0 by to'],
    ],
    [
      'subject control with promise',
      'Oman|NNP|2|nsubj promised|VBD|0|root Peru|NNP|2|obj to|TO|5|mark leave|VB|2|xcomp',
      ['promise; S=Oman; O=Peru; past', 'leave; S=~Oman; complement of 0 by to'],
    ],
    [
      'call on someone to act',
      'Oman|NNP|2|nsubj called|VBD|0|root on|IN|4|case Peru|NNP|2|obl to|TO|6|mark leave|VB|2|advcl',
      ['call; S=Oman; X=on:Peru; past', 'leave; S=~Peru; complement of 0 by to'],
    ],
    [
      'raising: be expected to',
      'Talks|NNS|3|nsubj:pass are|VBP|3|aux:pass expected|VBN|0|root to|TO|5|mark open|VB|3|xcomp',
      ['expect passive; O=Talks; present', 'open; S=~Talks; complement of 0 by to; be expected; future'],
    ],
    [
      'what was expected is not future',
      'Talks|NNS|3|nsubj:pass were|VBD|3|aux:pass expected|VBN|0|root to|TO|5|mark open|VB|3|xcomp',
      ['expect passive; O=Talks; past', 'open; S=~Talks; complement of 0 by to; be expected'],
    ],
    [
      'be due to',
      'He|PRP|3|nsubj is|VBZ|3|cop due|JJ|0|root to|TO|5|mark speak|VB|3|xcomp',
      ['due copular; S=He; present', 'speak; S=~He; complement of 0 by to; be due; future'],
    ],
    ['be to', 'He|PRP|4|nsubj is|VBZ|4|aux to|TO|4|mark speak|VB|0|root', ['speak; S=He; be to; future']],
    [
      'have to',
      'They|PRP|2|nsubj have|VBP|0|root to|TO|4|mark go|VB|2|xcomp',
      ['have; S=They; present', 'go; S=~They; complement of 0 by to; have to'],
    ],
    [
      'relative pronoun as subject',
      'Peru|NNP|6|nsubj ,|,|4|punct which|WDT|4|nsubj hosts|VBZ|1|acl:relcl talks|NNS|4|obj agreed|VBD|0|root',
      ['host; S=~Peru; O=talks; relative of 1 by which; present', 'agree; S=Peru; past'],
    ],
    [
      'a plural verb after the last of several names means all',
      'Peru|NNP|0|root and|CC|3|cc Chile|NNP|1|conj which|WDT|5|nsubj back|VBP|3|acl:relcl it|PRP|5|obj',
      ['back; S=~Peru, ~Chile; O=it; present'],
    ],
    [
      'a gap in the object',
      'the|DT|2|det zone|NN|5|nsubj Peru|NNP|4|nsubj wants|VBZ|2|acl:relcl grew|VBD|0|root',
      ['want; S=Peru; O=~the zone; relative of 1; present', 'grow; S=the zone; past'],
    ],
    [
      'no gap: the day he left',
      'the|DT|2|det day|NN|5|nsubj he|PRP|4|nsubj left|VBD|2|acl:relcl came|VBD|0|root',
      ['leave; S=he; relative of 1; past', 'come; S=the day; past'],
    ],
    [
      'a preposition before the pronoun',
      'the|DT|2|det town|NN|0|root in|IN|4|case which|WDT|6|obl they|PRP|6|nsubj met|VBD|2|acl:relcl',
      ['meet; S=they; X=~in:the town; past'],
    ],
    [
      'past participle as modifier',
      'forces|NNS|5|nsubj backed|VBN|1|acl by|IN|4|case Peru|NNP|2|obl:agent left|VBD|0|root',
      ['back passive; S=Peru; O=~forces; relative of 1', 'leave; S=forces; past'],
    ],
    [
      'present participle as modifier',
      'troops|NNS|4|nsubj holding|VBG|1|acl towns|NNS|2|obj left|VBD|0|root',
      ['hold; S=~troops; O=towns; relative of 1', 'leave; S=troops; past'],
    ],
    [
      'participle before the main clause',
      'Speaking|VBG|4|advcl ,|,|1|punct she|PRP|4|nsubj agreed|VBD|0|root',
      ['speak; S=~she; adverbial of 1', 'agree; S=she; past'],
    ],
    [
      'infinitive of a noun is done by its owner',
      'They|PRP|2|nsubj announced|VBD|0|root plans|NNS|2|obj to|TO|5|mark leave|VB|3|acl',
      ['announce; S=They; O=plans; past', 'plan nominal; S=~They; complement of 0', 'leave; S=~They; complement of 1 by to'],
    ],
    [
      'what is agreed is a complement even where the tree says purpose',
      'They|PRP|2|nsubj agreed|VBD|0|root on|IN|4|case Friday|NNP|2|obl to|TO|6|mark stop|VB|2|advcl',
      ['agree; S=They; X=on:Friday; past', 'stop; S=~They; complement of 0 by to'],
    ],
    [
      'accused of doing',
      'Peru|NNP|2|nsubj accused|VBD|0|root Oman|NNP|2|obj of|IN|5|mark leaving|VBG|2|advcl',
      ['accuse; S=Peru; O=Oman; past', 'leave; S=~Oman; complement of 0 by of'],
    ],
    [
      'denied having agreed',
      'Peru|NNP|2|nsubj denied|VBD|0|root having|VBG|4|aux agreed|VBN|2|ccomp',
      ['deny; S=Peru; past', 'agree; S=~Peru; complement of 0; perfect'],
    ],
    [
      'words before their speaker',
      "It|PRP|2|nsubj ended|VBD|5|ccomp ,|,|2|punct ”|''|2|punct said|VBD|0|root Moss|NNP|5|nsubj",
      ['end; S=It; complement of 1; past', 'say; S=Moss; past'],
    ],
    [
      'a speaker set amid the words governs them',
      'It|PRP|6|nsubj ,|,|1|punct said|VBD|6|parataxis Moss|NNP|3|nsubj ,|,|1|punct ended|VBD|0|root',
      ['say; S=Moss; past', 'end; S=It; complement of 0; past'],
    ],
    [
      'a speaker taken for an object',
      'It|PRP|2|nsubj ended|VBD|4|ccomp ,|,|2|punct added|VBD|0|root Moss|NNP|4|obj',
      ['end; S=It; complement of 1; past', 'add; S=Moss; past'],
    ],
    [
      'conditional, and what hangs on it',
      'If|IN|3|mark talks|NNS|3|nsubj fail|VBP|6|advcl we|PRP|6|nsubj will|MD|6|aux go|VB|0|root',
      ['fail; S=talks; adverbial of 1 by if; present; if', 'go; S=we; will; future'],
    ],
    [
      'whether is no condition',
      'They|PRP|2|nsubj asked|VBD|0|root if|IN|5|mark it|PRP|5|nsubj ended|VBD|2|ccomp',
      ['ask; S=They; past', 'end; S=it; complement of 0 by if; past'],
    ],
    ['no and nobody deny', 'No|DT|2|det side|NN|3|nsubj won|VBD|0|root', ['win; S=No side; not; past']],
    ['not only denies nothing', 'They|PRP|4|nsubj not|RB|3|advmod only|RB|4|advmod met|VBD|0|root', ['meet; S=They; past']],
    [
      'without',
      'They|PRP|2|nsubj left|VBD|0|root without|IN|4|mark speaking|VBG|2|advcl',
      ['leave; S=They; past', 'speak; S=~They; adverbial of 0 by without; not'],
    ],
    ['no longer', 'They|PRP|4|nsubj no|RB|3|advmod longer|RBR|4|advmod fight|VBP|0|root', ['fight; S=They; not; present']],
    [
      'refuse is a predicate, no negation',
      'They|PRP|2|nsubj refused|VBD|0|root to|TO|4|mark go|VB|2|xcomp',
      ['refuse; S=They; past', 'go; S=~They; complement of 0 by to'],
    ],
    [
      'perfect, progressive, particle',
      'They|PRP|4|nsubj have|VBP|4|aux been|VBN|4|aux carrying|VBG|0|root out|RP|4|compound:prt raids|NNS|4|obj',
      ['carry out; S=They; O=raids; present; perfect; progressive', 'raid nominal; S=~They; complement of 0'],
    ],
    [
      'a noun with of and by',
      'the|DT|2|det withdrawal|NN|7|nsubj of|IN|4|case troops|NNS|2|nmod by|IN|6|case Peru|NNP|2|nmod began|VBD|0|root',
      ['withdrawal nominal; S=by:Peru; O=of:troops; complement of 1', 'begin; S=the withdrawal of troops by Peru; past'],
    ],
    [
      'the by-phrase belongs to the act wherever it hangs',
      'the|DT|2|det withdrawal|NN|0|root of|IN|4|case troops|NNS|2|nmod by|IN|6|case Peru|NNP|4|nmod',
      ['withdrawal nominal; S=by:Peru; O=of:troops'],
    ],
    [
      'a possessor and a victim',
      "Peru|NNP|3|nmod:poss 's|POS|1|case attack|NN|0|root on|IN|5|case Oman|NNP|3|nmod",
      ['attack nominal; S=Peru; O=on:Oman'],
    ],
    ['a possessor who suffers', "Moss|NNP|3|nmod:poss 's|POS|1|case arrest|NN|0|root", ['arrest nominal; O=Moss']],
    [
      'talks between',
      'talks|NNS|0|root between|IN|3|case Peru|NNP|1|nmod and|CC|5|cc Oman|NNP|3|conj in|IN|7|case Rome|NNP|1|nmod',
      ['talk nominal; S=between:Peru, between:Oman; X=in:Rome'],
    ],
    [
      'an act that someone launches',
      'Peru|NNP|2|nsubj launched|VBD|0|root a|DT|4|det raid|NN|2|obj on|IN|6|case Oman|NNP|4|nmod',
      ['launch; S=Peru; O=a raid on Oman; past', 'raid nominal; S=~Peru; O=on:Oman; complement of 0'],
    ],
    [
      'an act whose victim hangs on the verb that launches it',
      'Peru|NNP|2|nsubj launched|VBD|0|root raids|NNS|2|obj on|IN|5|case Oman|NNP|2|obl',
      ['launch; S=Peru; O=raids; X=on:Oman; past', 'raid nominal; S=~Peru; O=~on:Oman; complement of 0'],
    ],
    [
      'two objects: the first receives',
      'They|PRP|2|nsubj sent|VBD|0|root her|PRP|2|obj a|DT|5|det letter|NN|2|obj',
      ['send; S=They; O=a letter; R=her; past'],
    ],
    [
      'several prepositions and shared ones',
      'They|PRP|2|nsubj met|VBD|0|root in|IN|4|case Rome|NNP|2|obl and|CC|6|cc Oslo|NNP|4|conj according|VBG|9|case to|IN|7|fixed Moss|NNP|2|obl',
      ['meet; S=They; X=in:Rome, in:Oslo, according to:Moss; past'],
    ],
    [
      'a place as predicate',
      'She|PRP|4|nsubj was|VBD|4|cop in|IN|4|case Rome|NNP|0|root',
      ['rome copular; S=She; X=in:Rome; past'],
    ],
    [
      'a headline that leaves out the verb "was"',
      'Two|CD|2|nsubj killed|VBD|0|root in|IN|4|case Rome|NNP|2|obl',
      ['kill passive; O=Two; X=in:Rome; past'],
    ],
  ];
  it.each(cases)('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

describe('the tree', () => {
  const { sentence, text } = tree(
    'the|DT|2|det minister|NN|9|nsubj of|IN|4|case Peru|NNP|2|nmod ,|,|7|punct who|WP|7|nsubj left|VBD|2|acl:relcl ,|,|7|punct spoke|VBD|0|root out|RB|12|advmod of|IN|12|case Rome|NNP|9|obl',
  );
  const token = (word: string): Token => sentence.tokens.find((one) => one.text === word)!;

  it('a noun phrase ends before its relative clause', () => {
    const span = nounPhraseSpan(sentence, token('minister'));
    expect(text.slice(span.start, span.end)).toBe('the minister of Peru');
  });

  it('a noun phrase leaves outer marks and the day of the act outside', () => {
    const day = tree('the|DT|2|det envoy|NN|5|nsubj on|IN|4|case Friday|NNP|2|nmod left|VBD|0|root');
    const span = nounPhraseSpan(day.sentence, day.sentence.tokens[1]!);
    expect(day.text.slice(span.start, span.end)).toBe('the envoy');
  });

  it('knows the head of a span, a preposition and a path', () => {
    expect(headOfSpan(sentence, { start: 0, end: text.indexOf(' ,') })?.text).toBe('minister');
    expect(prepositionOf(sentence, token('Peru'))).toBe('of');
    expect(pathBetween(sentence, token('Peru'), token('Rome')).map((one) => one.text)).toEqual([
      'Peru',
      'minister',
      'spoke',
      'Rome',
    ]);
  });

  it('is drawn with a line for each word', () => {
    const small = tree('She|PRP|2|nsubj met|VBD|0|root them|PRP|2|obj');
    expect(drawTree(small.sentence)).toBe(
      ['┌─╴ She  PRON PRP nsubj (she)', '┤ met  VERB VBD root (meet)', '└─╴ them  PRON PRP obj (they)'].join('\n'),
    );
  });
});
