import type { AnnotatedDocument, Clause, Proposed, Sentence, Status, When } from '../../model/index.js';
import { statusOf } from '../reading/status.js';
import { publicationDay } from '../reading/when-and-where.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { CANCELLED, MOVES } from './words.js';
import { base } from '../reading/words.js';

/** Verbs by which a meeting is fixed for later. */
export const SETTLING = /^(?:agree|plan|schedule|announce|set|propose)$/;

const AHEAD = /\b(?:next|upcoming|planned|scheduled|forthcoming|future|new|proposed|possible|fresh|another|further)\b/i;

/** "The talks under way in P", "talks between X and Y are under way": they are, whatever is said of them. */
const GOING_ON =
  /^(?:\s(?!(?:after|before|to|on|about|over|that|which|who|since|amid|despite)\b)[\w.’'-]{1,20},?){0,10}\s(?:under ?way|in progress)\b/;

const TIMELESS: ReadonlySet<string> = new Set(['mediate', 'broker', 'sponsor', 'back', 'facilitate', 'moderate', 'aim', 'focus']);

const UPCOMING = /\b(?:upcoming|coming|planned|scheduled|forthcoming|proposed|expected|slated|next)\s(?:[\w-]{1,20}\s){0,2}$/i;

/** "X suspended its part in the talks", "announced a deal at the talks": only what is done to the talks themselves fixes them or calls them off. */
const near = (bearing: Surrounding): boolean => bearing.as !== 'oblique';

/** The status that a verb gives, against the day of the report: what is long past is recalled, what lies ahead is planned. */
export function datedStatus(document: AnnotatedDocument, said: Proposed<Status>, time: Proposed<When> | null): Proposed<Status> {
  const published = publicationDay(document);
  const latest = time?.value.latest ?? time?.value.earliest ?? null;
  if (said.value !== 'reported' || published === null || latest === null || time?.value.year === 'unknown') return said;
  return latest < daysBefore(published) ? { value: 'background', spans: said.spans } : said;
}

/** "Called off the talks", "has called off talks": also where the tree takes the particle for a preposition. */
export const putsOff = (sentence: Sentence | undefined, { lemma, predicate }: Clause): boolean =>
  (lemma.includes(' ') && CANCELLED.has(lemma)) ||
  (sentence?.tokens[predicate.index + 1]?.lemma === 'off' && CANCELLED.has(`${lemma} off`));

/** "The slated visit", "the coming talks": one that lies ahead of the report. */
export const isUpcoming = (document: AnnotatedDocument, { noun }: MeetingNoun): boolean =>
  UPCOMING.test(document.document.text.slice(Math.max(0, noun.start - 45), noun.start));

/** The status of a meeting: by the verb that bears it, by its time against the day of the report, by the words of its name. */
export function statusAt(
  document: AnnotatedDocument,
  meeting: MeetingNoun,
  bearing: Surrounding | null,
  time: Proposed<When> | null,
  direction: string | null,
): Proposed<Status> {
  const published = publicationDay(document);
  // "which are mediated by X" tells nothing of when
  const tells = bearing !== null && !TIMELESS.has(base(bearing.clause.lemma));
  const said = tells ? statusOf(document, bearing.clause) : null;
  const spans = said?.spans ?? [meeting.noun];
  const upcoming = isUpcoming(document, meeting);
  if (
    bearing &&
    near(bearing) &&
    (CANCELLED.has(base(bearing.clause.lemma)) || putsOff(document.sentences[bearing.clause.sentence], bearing.clause)) &&
    said?.value !== 'denied'
  )
    return { value: 'cancelled', spans };
  if (meeting.plural && direction === 'after') return { value: 'background', spans };
  if (GOING_ON.test(document.document.text.slice(meeting.noun.end, meeting.noun.end + 90)) && said?.value !== 'planned')
    return { value: 'ongoing', spans };
  const day = time?.value.earliest ?? null;
  const known = day !== null && published !== null && time?.value.year !== 'unknown';
  if (known && day > published && said?.value !== 'denied' && said?.value !== 'hypothetical') return { value: 'planned', spans };
  if (known && (time?.value.latest ?? day) < daysBefore(published) && (!said || said.value === 'reported'))
    return { value: 'background', spans };
  if (
    bearing &&
    said &&
    near(bearing) &&
    (base(bearing.clause.lemma) === 'schedule' || base(bearing.clause.lemma) === 'plan') &&
    said.value === 'reported'
  ) {
    return { value: 'planned', spans };
  }
  if (bearing && said && /^(?:aim|focus|lead)$/.test(bearing.clause.lemma))
    return { value: said.value === 'reported' ? 'reported' : said.value, spans };
  if (
    said &&
    bearing &&
    (near(bearing) || bearing.preposition === 'to' || bearing.preposition === 'for' || bearing.preposition === 'on') &&
    SETTLING.test(base(bearing.clause.lemma)) &&
    said.value === 'reported'
  )
    return { value: 'planned', spans };
  if (bearing && said?.value !== 'denied' && comesFor(bearing) && !begun(document, time)) return { value: 'planned', spans };
  if (bearing && GOES_ON.has(base(bearing.clause.lemma)) && said?.value === 'planned') return { value: 'ongoing', spans };
  // "named a day for them to return for a second round": what an infinitive names has still to come
  if (bearing && said?.value === 'reported' && isAim(document, bearing)) return { value: 'planned', spans };
  // "is not optimistic about the upcoming talks": whatever is said of them, they are to come
  if (upcoming && (!said || said.value === 'reported' || said.value === 'ongoing')) return { value: 'planned', spans };
  if (said) return said;
  if (AHEAD.test(document.document.text.slice(meeting.phrase.start, meeting.noun.end))) return { value: 'planned', spans };
  return { value: 'reported', spans };
}

const COMES_FOR: ReadonlySet<string> = new Set(['arrive', 'head', 'leave', 'depart']);

/** "Arrived in P for talks", "is heading to P for talks", "that the parties return to P for talks": they have still to begin. */
const comesFor = ({ clause, preposition }: Surrounding): boolean =>
  preposition === 'for' &&
  (COMES_FOR.has(base(clause.lemma)) ||
    (MOVES.has(base(clause.lemma)) && clause.tense === 'present' && !clause.progressive && !clause.perfect));

/** Whether a day is that of the report or before it. */
function begun(document: AnnotatedDocument, time: Proposed<When> | null): boolean {
  const published = publicationDay(document);
  return published !== null && time?.value.precision === 'day' && (time.value.latest ?? '') <= published;
}

/** "Agreed to extend the talks": these are going on. */
const GOES_ON: ReadonlySet<string> = new Set(['extend', 'prolong']);

/** Verbs whose infinitive did come about. */
const CAME_ABOUT: ReadonlySet<string> = new Set('manage begin start continue help proceed go use come have get'.split(' '));

function isAim(document: AnnotatedDocument, { clause }: Surrounding): boolean {
  if (clause.predicate.xpos !== 'VB' || clause.tense !== 'none' || clause.modal !== null) return false;
  const above = clause.governor ? (document.clauses[clause.sentence] ?? [])[clause.governor.clause] : undefined;
  return clause.governor?.marker === 'to' && above !== undefined && !CAME_ABOUT.has(base(above.lemma));
}

/** A month and a half before a day: what a report dates earlier than that, it recalls. */
function daysBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const back = month > 2 ? [year, month - 2] : [year - 1, month + 10];
  return `${String(back[0]).padStart(4, '0')}-${String(back[1]).padStart(2, '0')}-${String(Math.min(28, date + 13 > 28 ? 28 : date + 13)).padStart(2, '0')}`;
}
