import type { AnnotatedDocument, Clause, Phrase, Span } from '../../model/index.js';
import { trimmed } from './words.js';

/** The words of a clause and its arguments, without the clauses coordinated with it: what a reader would underline. */
export function passageOf(document: AnnotatedDocument, clause: Clause): Span {
  const clauses = document.clauses[clause.sentence] ?? [];
  const sentence = document.sentences[clause.sentence];
  const spans: Span[] = [
    clause.predicate,
    ...local(clause.subjects),
    ...local(clause.objects),
    ...local(clause.recipients),
    ...local(clause.obliques),
  ];
  for (const index of clause.complements) {
    const complement = clauses[index];
    if (complement) spans.push(complement);
  }
  let start = Math.min(...spans.map((span) => span.start));
  let end = Math.max(...spans.map((span) => span.end));
  if (sentence) {
    start = Math.max(start, sentence.start);
    end = Math.min(end, sentence.end);
  }
  return trimmed(document, { start, end });
}

const local = (phrases: readonly Phrase[]): readonly Span[] => phrases.filter((phrase) => phrase.local);
