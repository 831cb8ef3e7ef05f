import type { AnnotatedDocument, Clause, Pattern, Phrase, Sentence, Span, TimeMention } from '../../model/index.js';
import { within } from '../../model/index.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { timesIn } from '../reading/near.js';
import { caseOf } from '../reading/parties.js';
import { publicationDay } from '../reading/when-and-where.js';
import { below, relation } from '../reading/words.js';
import type { Promised } from './promise.js';

const SETTING = new Set(['set', 'fix', 'impose', 'agree', 'announce', 'extend']);
const TERMS = new Set(['deadline', 'date', 'ultimatum', 'timetable']);

/** "X set a deadline of T for Z", "X gave Y until T to do Z", "X has N days to do Z", "the deadline for Z is T" */
export const deadlines: Pattern<Promised> = (document, sentence) => {
  const times = timesIn(document, sentence);
  if (times.length === 0) return [];
  return (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promised[] => {
    if (clause.negated || clause.conditional || clause.form === 'nominal') return [];
    if (clause.form === 'copular') return dated(document, sentence, clause, times);
    if (SETTING.has(clause.lemma)) return set(document, sentence, clause, times);
    if (clause.lemma === 'give' || clause.lemma === 'have') return given(document, clause, times);
    return [];
  });
};

/** "set a deadline of T for Z" */
function set(
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  times: readonly TimeMention[],
): readonly Promised[] {
  const term = clause.objects.find((phrase) => TERMS.has(phrase.head.lemma));
  const deed = term ? deedFor(document, sentence, clause, term) : null;
  const due = term ? times.find((time) => time.when !== null && time.start > clause.predicate.start) : undefined;
  return term && deed && due ? [{ by: clause, deed, deedClause: null, force: 'announced', doers: clause.subjects, due }] : [];
}

/** "The deadline for Z is T" */
function dated(
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  times: readonly TimeMention[],
): readonly Promised[] {
  const term = clause.subjects.find((phrase) => phrase.head.lemma === 'deadline' || phrase.head.lemma === 'target');
  const due = times.find((time) => within(clause.predicate, time) && (time.when !== null || time.kind === 'duration'));
  if (!term || !due) return [];
  const deed = deedFor(document, sentence, clause, term);
  // "the target for implementing Y"
  const aim = (document.clauses[clause.sentence] ?? []).find(
    (one) => one.governor?.clause === clause.index && one.governor.marker === 'for' && one.predicate.start > term.head.start,
  );
  return deed || aim
    ? [{ by: clause, deed: aim ?? deed ?? term, deedClause: aim ?? null, force: 'announced', doers: [], due }]
    : [];
}

/** What a deadline is for: its own phrase with "for", or one that hangs by the verb. */
function deedFor(document: AnnotatedDocument, sentence: Sentence, clause: Clause, term: Phrase): Phrase | null {
  const kid = below(sentence, term.head.index).find((one) => relation(one) === 'nmod' && caseOf(sentence, one.index) === 'for');
  if (kid) return { start: kid.start, end: Math.max(kid.end, term.end), head: kid, preposition: 'for', local: true };
  return clause.obliques.find((phrase) => phrase.preposition === 'for' && !isTime(document, phrase, clause.sentence)) ?? null;
}

/** "gave Y until T to do Z", "have N days to do Z" */
function given(document: AnnotatedDocument, clause: Clause, times: readonly TimeMention[]): readonly Promised[] {
  const deed = complementOrPurpose(document, clause);
  if (!deed) return [];
  const text = document.document.text;
  const due = times.find(
    (time) =>
      time.start > clause.predicate.end &&
      time.end <= deed.predicate.start &&
      // "has the best chance in decades to do Z": what is had is no time
      ((time.kind === 'duration' && clause.objects.some((phrase) => within(phrase.head, time))) ||
        time.direction === 'before' ||
        /\buntil\s+(?:the\s)?$/i.test(text.slice(clause.predicate.end, time.start))),
  );
  if (!due) return [];
  const given = [...clause.recipients, ...clause.objects].filter((phrase) => !within(phrase.head, due));
  const doers = clause.lemma === 'have' ? clause.subjects : given.length > 0 ? given : namedBetween(document, clause, due);
  return [{ by: clause, deed, deedClause: deed, force: 'announced', doers, due }];
}

/** "gave Y two weeks": the tree may have lost to whom the time is given. */
function namedBetween(document: AnnotatedDocument, clause: Clause, due: Span): readonly Phrase[] {
  const between = document.sentences[clause.sentence]?.tokens.filter(
    (token) => token.start > clause.predicate.end && token.end <= due.start && token.upos === 'PROPN',
  );
  return (between ?? []).map((head) => ({ start: head.start, end: head.end, head, preposition: null, local: true }));
}

function complementOrPurpose(document: AnnotatedDocument, clause: Clause): Clause | undefined {
  const clauses = document.clauses[clause.sentence] ?? [];
  return (
    complementsOf(document, clause).find((one) => one.tense === 'none') ??
    clauses.find(
      (one) =>
        one.governor?.marker === 'to' && one.governor.clause === clause.index && one.predicate.start > clause.predicate.start,
    )
  );
}

/** "The parties have extended the truce for two months": they go on to keep it for so long. */
export const extensions: Pattern<Promised> = (document, sentence) => {
  const times = timesIn(document, sentence);
  if (times.length === 0) return [];
  return (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promised[] => {
    if (!/^(?:extend|prolong|renew)$/.test(clause.lemma) || clause.negated || clause.conditional || clause.modal !== null)
      return [];
    // "had been extended three times" is told of times gone by
    if ((clause.perfect && clause.tense === 'past') || (clause.tense === 'none' && !clause.perfect)) return [];
    const truce = clause.objects.find((phrase) => KEPT.has(phrase.head.lemma));
    const due = times.find(
      (time) =>
        time.start > clause.predicate.end &&
        /\b(?:for|by|until|till|to|through)\s(?:another\s|a\sfurther\s|an\sadditional\s)?$/i.test(
          document.document.text.slice(clause.predicate.end, time.start),
        ),
    );
    return truce && due ? [{ by: clause, deed: clause, deedClause: clause, force: 'agreed', doers: clause.subjects, due }] : [];
  });
};

const KEPT = new Set('truce ceasefire cease-fire fire pause moratorium deal agreement mandate cessation'.split(' '));

const FORCE = new Set(['force', 'effect']);

/** "The truce takes effect on T", "the accord enters into force on T": told in the present of a day to come */
export const entries: Pattern<Promised> = (document, sentence) => {
  const times = timesIn(document, sentence);
  const published = publicationDay(document);
  if (times.length === 0) return [];
  return (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promised[] => {
    if (clause.form !== 'verbal' || clause.negated || clause.conditional || clause.tense !== 'present' || clause.perfect)
      return [];
    const into =
      (clause.lemma === 'take' && clause.objects.some((phrase) => FORCE.has(phrase.head.lemma))) ||
      ((clause.lemma === 'enter' || clause.lemma === 'come' || clause.lemma === 'go') &&
        clause.obliques.some((phrase) => FORCE.has(phrase.head.lemma)));
    if (!into || clause.subjects.length === 0) return [];
    const due = times.find(
      (time) =>
        time.start > clause.predicate.start &&
        time.when !== null &&
        (published === null || (time.when.latest ?? '') >= published),
    );
    return due ? [{ by: clause, deed: clause, deedClause: clause, force: 'announced', doers: [], due }] : [];
  });
};
