import type { AnnotatedDocument, Clause, Proposed, Sentence, When } from '../../model/index.js';
import type { Setting } from '../reading/when-and-where.js';
import { settingUnder, timeOf } from '../reading/when-and-where.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { base } from './draft.js';
import { MOVES, SPOKEN_AT, WHITHER } from './words.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * Time and place of a clause. A participle that goes on with its sentence ("…, ending two days of talks") and what happens as it happens
 * ("… as talks opened in P") have the time of the clause above.
 */
export function outerSetting(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Setting {
  const moved = MOVES.has(base(clause.lemma));
  const own = settingUnder(document, sentence, clause.predicate.index, NONE, moved ? WHITHER : undefined);
  const beside =
    clause.governor?.relation === 'adverbial' &&
    (clause.predicate.xpos === 'VBG' || /^(?:as|while)$/.test(clause.governor.marker ?? ''));
  if (own.time !== null || !beside) return own;
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 3; steps++) {
    at = (document.clauses[sentence.index] ?? [])[at.governor.clause];
    const { time, direction } = at ? settingUnder(document, sentence, at.predicate.index) : own;
    if (time !== null) return { ...own, time, direction };
  }
  return own;
}

/** "X and Y said in P on T that …. It was the fifth summit of X and Y": the occasion is that of the sentence before. */
export function occasionBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  around: readonly Surrounding[],
): Setting | null {
  const clause = (document.clauses[sentence.index] ?? []).find(
    (one) => one.form === 'copular' && one.predicate.index === meeting.noun.index && !one.negated,
  );
  const pronoun = sentence.tokens[0];
  if (!clause || clause.tense !== 'past' || around.length > 0 || !/^(?:it|this|that)$/i.test(pronoun?.text ?? '')) return null;
  const before = document.sentences.slice(Math.max(0, sentence.index - 2), sentence.index).reverse();
  for (const one of before) {
    const main = (document.clauses[one.index] ?? []).find((other) => other.governor === null && other.form === 'verbal');
    if (!main || one.region === 'heading' || main.tense !== 'past') continue;
    const setting = settingUnder(document, one, main.predicate.index);
    if (setting.time !== null && (setting.city ?? setting.country) !== null) return inferred(setting);
  }
  return null;
}

const inferred = (setting: Setting): Setting => ({
  ...setting,
  time: setting.time === null ? null : { ...setting.time, basis: 'inferred' },
});

const OTHER_DAYS =
  /\b(?:days?|nights?|weeks?|months?|years?|rounds|series|weekend|last|earlier|previous|recent|past|overnight|\w+day)\b/i;

/** "X said on Tuesday after talks with Y": words on a meeting just over are taken to be of its day; not so after days or months of talks. */
export function dayOfWords(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  around: readonly Surrounding[],
): Proposed<When> | null {
  const said = around.find(
    ({ as, clause, preposition }) =>
      as === 'oblique' &&
      !clause.negated &&
      clause.tense === 'past' &&
      SPOKEN_AT.has(clause.lemma) &&
      /^(?:after|at|following|during)$/.test(preposition ?? ''),
  );
  if (!said || meeting.plural) return null;
  const words = document.document.text.slice(said.clause.predicate.end, meeting.noun.start);
  const time = timeOf(document, sentence, said.clause.predicate.index);
  if (time === null || time.value.precision !== 'day' || time.value.year === 'unknown') return null;
  const own = time.spans.map((span) => document.document.text.slice(span.start, span.end)).join(' ');
  return OTHER_DAYS.test(words.replace(own, '')) ? null : { ...time, basis: 'inferred' };
}
