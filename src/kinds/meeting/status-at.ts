import type { AnnotatedDocument, Proposed, Status, When } from '../../model/index.js';
import { statusOf } from '../reading/status.js';
import { publicationDay } from '../reading/when-and-where.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { CANCELLED } from './words.js';

const base = (lemma: string): string => lemma.split(' ')[0] as string;

/** Verbs by which a meeting is fixed for later. */
export const SETTLING = /^(?:agree|plan|schedule|announce|set|propose)$/;

const AHEAD = /\b(?:next|upcoming|planned|scheduled|forthcoming|future|new|proposed|possible|fresh|another|further)\b/i;

/** The status of a meeting: by the verb that bears it, by its time against the day of the report, by the words of its name. */
export function statusAt(
  document: AnnotatedDocument,
  meeting: MeetingNoun,
  bearing: Surrounding | null,
  time: Proposed<When> | null,
  direction: string | null,
): Proposed<Status> {
  const published = publicationDay(document);
  const said = bearing ? statusOf(document, bearing.clause) : null;
  const spans = said?.spans ?? [meeting.noun];
  if (bearing && CANCELLED.has(base(bearing.clause.lemma)) && said?.value !== 'denied') return { value: 'cancelled', spans };
  if (meeting.plural && direction === 'after') return { value: 'background', spans };
  const day = time?.value.earliest ?? null;
  const known = day !== null && published !== null && time?.value.year !== 'unknown';
  if (known && day > published && said?.value !== 'denied' && said?.value !== 'hypothetical') return { value: 'planned', spans };
  if (known && (time?.value.latest ?? day) < daysBefore(published) && (!said || said.value === 'reported'))
    return { value: 'background', spans };
  if (
    bearing &&
    said &&
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
    /^(?:agree|plan|schedule|announce|set|propose)$/.test(base(bearing.clause.lemma)) &&
    said.value === 'reported'
  )
    return { value: 'planned', spans };
  if (said) return said;
  if (AHEAD.test(document.document.text.slice(meeting.phrase.start, meeting.noun.end))) return { value: 'planned', spans };
  return { value: 'reported', spans };
}

/** A month and a half before a day: what a report dates earlier than that, it recalls. */
function daysBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const back = month > 2 ? [year, month - 2] : [year - 1, month + 10];
  return `${String(back[0]).padStart(4, '0')}-${String(back[1]).padStart(2, '0')}-${String(Math.min(28, date + 13 > 28 ? 28 : date + 13)).padStart(2, '0')}`;
}
