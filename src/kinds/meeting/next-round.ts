import type { AnnotatedDocument, Participant, Proposed, RuleDraft } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import type { MeetingFields } from './fields.js';

type MeetingDraft = RuleDraft<MeetingFields>;

const AGAIN = /\b(?:next|new|another|further|fresh|follow-up|second|third|fourth|fifth|sixth|\d{1,2}th)\b/i;
const BESIDE: ReadonlySet<string> = new Set(['host', 'observer', 'broker']);

/**
 * "The next round will open in P": those who sit in the talks of which it is the next. Of talks of many, others may come the next time;
 * to "the next summit" come those of the last. Marked inferred; who comes for a side is not known.
 */
export function withNextSides(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const news = meetings.filter((meeting) => HELD.has(meeting.status.value));
  const ofTwo = news.find((meeting) => sidesOf(meeting).length === 2);
  const ofMany = news.find((meeting) => isSummit(meeting, document) && sidesOf(meeting).length > 2);
  if (!ofTwo && !ofMany) return meetings;
  return meetings.map((meeting) => {
    if (meeting.status.value !== 'planned' || meeting.values.participants?.length) return meeting;
    const last = [ofTwo, ofMany].find((one) => one !== undefined && isNext(meeting, one, document));
    if (!last) return meeting;
    const spans = meeting.values.name?.[0]?.spans ?? [meeting.trigger];
    const participants = sidesOf(last).map((one): Proposed<Participant> => ({
      value: { ...one.value, person: null, attendance: 'expected' },
      spans,
      basis: 'inferred',
    }));
    return { ...meeting, values: { ...meeting.values, participants } };
  });
}

const HELD: ReadonlySet<string> = new Set(['reported', 'ongoing']);

/** Each side that negotiates, once. */
function sidesOf(meeting: MeetingDraft): readonly Proposed<Participant>[] {
  const seen = new Set<string>();
  return (meeting.values.participants ?? []).filter(({ value }) => {
    const side = sideOf(value.actor.id);
    return value.attendance !== 'absent' && !BESIDE.has(value.role) && !seen.has(side) && seen.add(side);
  });
}

/** Whether a meeting is called the next one of the sort that the report tells of: rounds follow talks, a summit follows a summit. */
function isNext(meeting: MeetingDraft, news: MeetingDraft, document: AnnotatedDocument): boolean {
  const name = meeting.values.name?.[0]?.value ?? '';
  return AGAIN.test(name) && isSummit(meeting, document) === isSummit(news, document);
}

const isSummit = ({ trigger }: MeetingDraft, document: AnnotatedDocument): boolean =>
  /^summit/i.test(document.document.text.slice(trigger.start, trigger.end));
