import type { AnnotatedDocument, Clause, Phrase, Span } from '../../model/index.js';
import { overlaps } from '../../model/index.js';
import { timesIn } from './near.js';

/** Verbs after which "to do Y" is what is meant, even where a date between them makes the tree call it a purpose: "agreed on Friday to …". */
const TAKES_INFINITIVE = new Set(
  'agree plan intend decide promise pledge vow undertake commit refuse want seek demand urge call press ask aim try prepare offer expect hope threaten need ready willing due set'.split(
    ' ',
  ),
);

/** The clauses that complete a clause ("agreed [to …]", "said [that …]"), the nearest first. */
export function complementsOf(document: AnnotatedDocument, clause: Clause): readonly Clause[] {
  const clauses = document.clauses[clause.sentence] ?? [];
  const own = clause.complements.flatMap((index) => clauses[index] ?? []).filter((found) => found.form !== 'nominal');
  if (own.length > 0 || !TAKES_INFINITIVE.has(clause.lemma)) return own;
  return clauses.filter(
    (found) =>
      found.governor?.clause === clause.index &&
      found.governor.relation === 'adverbial' &&
      (found.governor.marker === 'to' || found.governor.marker === 'on to') &&
      found.predicate.start > clause.predicate.start,
  );
}

/** Whether a phrase only says when: no topic, no target, no side. */
export const isTime = (document: AnnotatedDocument, phrase: Phrase, sentence: number): boolean =>
  timesIn(document, sentence).some(
    (time) => time.start <= phrase.head.start && phrase.head.end <= time.end && overlaps(time, phrase),
  );

const LINKS = [' on', ' in', ' at', ' of', ' from', ' since', ' until', ' by', ' during', ' last', ' early', ' late'];

/** A phrase without the time at its end, which tells when and not what: "two jets on 3 May". */
export function withoutTime(document: AnnotatedDocument, span: Span, sentence: number): Span {
  const time = timesIn(document, sentence).find((one) => one.end === span.end && one.start > span.start && one.kind === 'date');
  if (!time) return span;
  const words = document.document.text.slice(span.start, time.start).trimEnd();
  const link = LINKS.find((one) => words.toLowerCase().endsWith(one)) ?? '';
  const end = span.start + words.slice(0, words.length - link.length).trimEnd().length;
  return end > span.start ? { start: span.start, end } : span;
}
