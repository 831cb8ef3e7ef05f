import type { AnnotatedDocument, RuleDraft } from '../../model/index.js';
import { publicationDay } from '../reading/when-and-where.js';
import type { MeetingFields } from './fields.js';

type MeetingDraft = RuleDraft<MeetingFields>;

const LIVE: ReadonlySet<string> = new Set(['reported', 'ongoing', 'planned']);
const DAY = 86_400_000;
/** What a report tells of a week ago and more it recalls, where it has newer things to tell. */
const RECENT = 6;

/**
 * Marks as background what a report recalls beside its news: an earlier round than the one that it tells of, and a meeting of last week
 * or before where another is newer.
 */
export function withMemories(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const published = publicationDay(document);
  const live = meetings.filter((meeting) => LIVE.has(meeting.status.value));
  const latestRound = live.reduce((most, meeting) => Math.max(most, meeting.values.round?.[0]?.value ?? 0), 0);
  const age = (meeting: MeetingDraft): number | null => ageOf(meeting, published);
  const ages = live.map((meeting) => (meeting.status.value === 'reported' ? (age(meeting) ?? Infinity) : 0));
  const newest = ages.reduce((least, one) => Math.min(least, one), Infinity);
  return meetings.map((meeting) => {
    if (meeting.status.value !== 'reported') return meeting;
    const round = meeting.values.round?.[0]?.value ?? null;
    const old = age(meeting);
    const isEarlier = round !== null && round < latestRound && (old === null || old > 1);
    const isOld = old !== null && old > RECENT && newest < old && !began(meeting, document);
    return isEarlier || isOld ? { ...meeting, status: { ...meeting.status, value: 'background' as const } } : meeting;
  });
}

/** "The talks began on 21 April": they may be going on. */
const began = (meeting: MeetingDraft, document: AnnotatedDocument): boolean =>
  meeting.status.spans.some((span) =>
    /^(?:beg[au]n|start|open|resum|launch|kick)/i.test(document.document.text.slice(span.start, span.end)),
  );

const LAST = /^(?:last|the previous|the past)\s(?:week|month|year)\b/i;

/** Days from the last day of a meeting to that of the report; null where either is unknown. */
function ageOf(meeting: MeetingDraft, published: string | null): number | null {
  const date = meeting.values.date?.[0]?.value;
  const day = date?.latest ?? date?.earliest ?? null;
  if (LAST.test(date?.text ?? '')) return RECENT + 1;
  if (published === null || day === null || date?.year === 'unknown') return null;
  return (Date.parse(published) - Date.parse(day)) / DAY;
}
