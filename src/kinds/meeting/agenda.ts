import type { AnnotatedDocument, Proposed, Sentence, Span } from '../../model/index.js';
import { timesIn } from '../reading/near.js';
import { caseOf } from '../reading/parties.js';
import { below, phraseOf, relation, trimmed, wordsOf } from '../reading/words.js';
import type { MeetingNoun } from './sighting.js';

const TOPIC = new Set(['on', 'about', 'over', 'regarding', 'concerning']);
const DISCUSS = new Set('discuss address cover tackle consider review examine debate'.split(' '));

/** What the noun phrase says that the meeting is about: "talks on X", "a meeting to discuss Y", "talks aimed at Z". */
export function agendaOfNoun(document: AnnotatedDocument, sentence: Sentence, meeting: MeetingNoun): readonly Proposed<string>[] {
  const found: Proposed<string>[] = [];
  for (const head of meeting.heads) {
    for (const kid of below(sentence, head.index)) {
      if (relation(kid) !== 'nmod' || !TOPIC.has(caseOf(sentence, kid.index))) continue;
      if (timesIn(document, sentence).some((time) => time.start <= kid.start && kid.end <= time.end)) continue;
      found.push(item(document, withoutCase(sentence, kid.index)));
    }
  }
  for (const clause of document.clauses[sentence.index] ?? []) {
    const governor = clause.governor && (document.clauses[sentence.index] ?? [])[clause.governor.clause];
    const about = meeting.heads.some((head) => clause.subjects.some((phrase) => phrase.head.index === head.index));
    if (
      DISCUSS.has(clause.lemma) &&
      (about || governor?.subjects.some((phrase) => meeting.heads.some((head) => head.index === phrase.head.index)))
    ) {
      for (const phrase of clause.objects) found.push(item(document, phrase));
    }
    if (
      /^(?:aim|focus)/.test(clause.lemma) &&
      (about || clause.objects.some((phrase) => meeting.heads.some((head) => head.index === phrase.head.index)))
    ) {
      for (const index of clause.complements) {
        const aim = (document.clauses[sentence.index] ?? [])[index];
        if (aim) found.push(item(document, aim));
      }
      for (const phrase of clause.obliques) if (/^(?:on|at)$/.test(phrase.preposition ?? '')) found.push(item(document, phrase));
    }
  }
  return found;
}

/** What a sentence puts on the agenda of the meeting that the report is about: "X was on the agenda", "the ministers discussed X". */
export function agendaOfSentence(document: AnnotatedDocument, sentence: Sentence): readonly Proposed<string>[] {
  const found: Proposed<string>[] = [];
  for (const clause of document.clauses[sentence.index] ?? []) {
    if (clause.negated || clause.conditional || /^(?:before|until|unless)$/.test(clause.governor?.marker ?? '')) continue;
    if (DISCUSS.has(clause.lemma))
      for (const phrase of clause.objects) if (phrase.head.upos !== 'PRON') found.push(item(document, phrase));
    const onAgenda = clause.predicate.lemma === 'agenda' || clause.obliques.some((phrase) => phrase.head.lemma === 'agenda');
    if (onAgenda) for (const phrase of clause.subjects) found.push(item(document, phrase));
  }
  return found;
}

function item(document: AnnotatedDocument, span: Span): Proposed<string> {
  const words = trimmed(document, span);
  return { value: wordsOf(document, words), spans: [words] };
}

function withoutCase(sentence: Sentence, index: number): Span {
  const span = phraseOf(sentence, index);
  const preposition = below(sentence, index).find((kid) => relation(kid) === 'case' && kid.index < index);
  const next = preposition ? sentence.tokens[preposition.index + 1] : undefined;
  return next && next.start > span.start && preposition && preposition.start === span.start
    ? { start: next.start, end: span.end }
    : span;
}
