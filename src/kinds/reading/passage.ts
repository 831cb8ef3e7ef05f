import type { AnnotatedDocument, Clause, Phrase, Sentence, Span } from '../../model/index.js';
import { below, trimmed } from './words.js';

/** The words of a clause and its arguments, without the clauses coordinated with it: what a reader would underline. */
export function passageOf(document: AnnotatedDocument, clause: Clause): Span {
  const clauses = document.clauses[clause.sentence] ?? [];
  const sentence = document.sentences[clause.sentence];
  // "Under the accord X will withdraw": what stands before the subject sets the scene
  const [first] = local(clause.voice === 'active' ? clause.subjects : clause.objects);
  const spans: Span[] = [
    clause.predicate,
    ...local(clause.subjects),
    ...local(clause.objects),
    ...local(clause.recipients),
    ...local(clause.obliques).filter((phrase) => !(first && phrase.end <= first.start)),
  ];
  if (sentence) spans.push(...verbGroup(sentence, clause));
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
  // a wrong attachment may draw the subject of the next clause into this one
  const inside = new Set([clause.index, ...clause.complements]);
  for (const other of clauses) {
    const governor = other.governor?.clause;
    if (inside.has(other.index) || (governor !== undefined && inside.has(governor) && other.governor?.relation !== 'coordinate'))
      continue;
    if (other.index === clause.governor?.clause || other.form === 'nominal') continue;
    for (const subject of local(other.subjects))
      if (subject.start > clause.predicate.end && subject.start < end && subject.end <= other.predicate.start)
        end = beforeJoin(document, subject.start);
  }
  return trimmed(document, { start, end });
}

/** "has not been", "did never": what stands with the verb. */
const verbGroup = (sentence: Sentence, clause: Clause): readonly Span[] =>
  below(sentence, clause.predicate.index).filter(
    (token) =>
      token.index < clause.predicate.index &&
      (/^(?:aux|cop)/.test(token.deprel) || token.lemma === 'not' || token.lemma === 'never'),
  );

const ASIDE: ReadonlySet<string> = new Set(
  'because if unless when while since as although though after before whereas'.split(' '),
);
const FARTHEST = 240;

/**
 * The passage of a clause with what completes it to the right: "should go ahead", "a willingness to find Y", "get together and find Y";
 * without reasons, conditions, times and what others do.
 */
export function reachOf(document: AnnotatedDocument, clause: Clause): Span {
  const passage = passageOf(document, clause);
  let end = Math.max(passage.end, clause.end);
  for (const other of document.clauses[clause.sentence] ?? []) {
    if (other.start <= clause.predicate.end || other.start < passage.end || other.start >= end) continue;
    const how = other.governor?.relation;
    const aside = how === 'parataxis' || (how === 'adverbial' && ASIDE.has(other.governor?.marker ?? ''));
    const next = how === 'coordinate' && other.subjects.some((phrase) => phrase.local);
    if (aside || next) end = beforeJoin(document, other.start);
  }
  return end - passage.start > FARTHEST ? passage : trimmed(document, { start: passage.start, end: Math.max(end, passage.end) });
}

/** Where the words "and", "but", "while" before a position begin. */
function beforeJoin(document: AnnotatedDocument, position: number): number {
  const before = document.document.text.slice(Math.max(0, position - 12), position);
  const join = /(?:[,;]\s?)?(?:\b(?:and|but|while|or)\s)?$/i.exec(before.trimStart());
  return position - (join?.[0].length ?? 0);
}

const local = (phrases: readonly Phrase[]): readonly Span[] => phrases.filter((phrase) => phrase.local);
