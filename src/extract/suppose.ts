import type { AnnotatedDocument, Clause, Mention, Phrase } from '../model/index.js';
import { within } from '../model/index.js';

/** A document read as if one thing about it were otherwise, to learn what stood in a rule's way. */
export interface Supposition {
  /** completes "would have applied …" */
  readonly words: string;
  readonly of: (document: AnnotatedDocument) => AnnotatedDocument;
}

const everyClause =
  (change: (clause: Clause) => Clause) =>
  (document: AnnotatedDocument): AnnotatedDocument => ({
    ...document,
    clauses: document.clauses.map((clauses) => clauses.map(change)),
  });

/** What commonly stands in the way of a rule whose words are there, one at a time. */
export const suppositions: readonly Supposition[] = [
  { words: 'if it were not negated', of: everyClause((clause) => ({ ...clause, negated: false })) },
  { words: 'if it stood under no condition', of: everyClause((clause) => ({ ...clause, conditional: false })) },
  {
    words: 'if it were told as done',
    of: everyClause((clause) => ({ ...clause, modal: null, tense: 'past', progressive: false, conditional: false })),
  },
  { words: 'if no other clause governed it', of: everyClause((clause) => ({ ...clause, governor: null })) },
  { words: 'if it were not part of what somebody says', of: (document) => ({ ...document, attributions: [] }) },
  {
    words: 'if it stood in the body of the report',
    of: (document) => ({ ...document, sentences: document.sentences.map((sentence) => ({ ...sentence, region: 'body' })) }),
  },
  { words: 'if who acts in it were known as one who can act', of: withActors },
];

/** The same document with every subject, object and oblique that names nobody known taken for a group of that name. */
function withActors(document: AnnotatedDocument): AnnotatedDocument {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of document.mentions) {
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const added = new Map<number, Mention>();
  for (const clause of document.clauses.flat()) {
    const known = bySentence.get(clause.sentence) ?? [];
    for (const phrase of [...clause.subjects, ...clause.objects, ...clause.obliques]) {
      if (added.has(phrase.start) || known.some((mention) => within(phrase.head, mention))) continue;
      added.set(phrase.start, groupNamed(document.document.text, phrase, clause.sentence));
    }
  }
  const all = [...document.mentions, ...added.values()].sort((a, b) => a.start - b.start);
  const place = new Map(all.map((mention, index) => [mention, index]));
  const attributions = document.attributions.map((one) => {
    const speaker = one.speaker === null ? undefined : document.mentions[one.speaker];
    return { ...one, speaker: speaker === undefined ? null : (place.get(speaker) ?? null) };
  });
  return { ...document, mentions: all, attributions };
}

function groupNamed(text: string, { start, end }: Phrase, sentence: number): Mention {
  const name = text.slice(start, end).replace(/\s+/gu, ' ');
  return {
    start,
    end,
    sentence,
    type: 'group',
    entity: `name:group:${name.toLowerCase()}`,
    name,
    office: null,
    party: null,
    partyName: null,
    form: 'name',
    members: [],
  };
}
