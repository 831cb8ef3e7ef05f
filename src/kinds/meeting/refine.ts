import type { AnnotatedDocument, Participant, Proposed, RuleDraft, Sentence, Status } from '../../model/index.js';
import { whoseWord } from '../reading/whose-word.js';
import { agendaOfSentence } from './agenda.js';
import { withAttendance } from './attendance.js';
import { withBothSides } from './both-sides.js';
import type { MeetingFields } from './fields.js';
import { officesIn, withLevel } from './level.js';
import { concludes, inHeading, isUntold, sentenceOf } from './draft-marks.js';
import { AHEAD, asEndOf, bestFor, identifies } from './likeness.js';
import { withMemories } from './memory.js';
import { withNextSides } from './next-round.js';
import { withProcess } from './process.js';
import { spelledOut, withoutMembers, type SpelledOut } from './roles.js';
import { participantsJoined } from './sides.js';
import { MEETING_NOUNS } from './words.js';

type MeetingDraft = RuleDraft<MeetingFields>;

/**
 * One real meeting is one claim of a report, however often the report comes back to it. Sightings join where their round, day or
 * venue agree, or where a later one is definite ("the talks") and contradicts nothing; those that identify nothing are dropped.
 */
export function refineMeetings(drafts: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const heading = (draft: MeetingDraft): boolean => inHeading(draft, document);
  // a headline tells in short what the text tells: its sightings look for their meeting last
  const inOrder = [...withBothSides(drafts, document)].sort(
    (a, b) => Number(heading(a)) - Number(heading(b)) || a.trigger.start - b.trigger.start,
  );
  const meetings: MeetingDraft[] = [];
  const strays: MeetingDraft[] = [];
  for (const draft of inOrder) {
    const at = bestFor(draft, meetings, document);
    if (at >= 0) meetings[at] = joined(meetings[at] as MeetingDraft, draft, heading(draft));
    else if (identifies(draft, document)) meetings.push(draft);
    else strays.push(draft);
  }
  // "X and Y agreed on D at the end of talks in P": neither half says which meeting it was, both do
  const untold: MeetingDraft[] = [];
  for (const stray of strays) {
    const at = bestFor(stray, untold, document);
    const both = at < 0 ? null : joined(...inTurn(untold[at] as MeetingDraft, stray, document), false);
    if (both !== null && identifies(both, document)) {
      untold.splice(at, 1);
      meetings.push(both);
    } else untold.push(stray);
  }
  // a sighting before the one that identifies the meeting, such as a headline, may belong to it after all
  for (const stray of untold) {
    const at = bestFor(stray, meetings, document);
    if (at >= 0)
      meetings[at] = joined(meetings[at] as MeetingDraft, asEndOf(meetings[at] as MeetingDraft, stray, document), heading(stray));
  }
  meetings.sort((a, b) => Number(heading(a)) - Number(heading(b)) || a.trigger.start - b.trigger.start);
  const groupings = spelledOut(document);
  const peopled = withNextSides(withAttendance(withMemories(meetings, document), document), document).map((meeting) =>
    settled(meeting, groupings),
  );
  const offices = officesIn(document);
  return withAgenda(
    withProcess(
      peopled.map((meeting) => withLevel(meeting, document, offices)),
      document,
    ),
    document,
  );
}

/** The talks, and what was come to at their end. */
const inTurn = (a: MeetingDraft, b: MeetingDraft, document: AnnotatedDocument): readonly [MeetingDraft, MeetingDraft] => {
  const [talks, end] = concludes(a) ? [b, a] : [a, b];
  return [talks, asEndOf(talks, end, document)];
};

/** The most telling of two statuses of one meeting: a plan stays a plan unless the same report says that it took place. */
const WEIGHT: readonly Status[] = [
  'denied',
  'hypothetical',
  'demanded',
  'background',
  'reported',
  'planned',
  'ongoing',
  'cancelled',
];

const MOST = 100;

function joined(a: MeetingDraft, b: MeetingDraft, headline: boolean): MeetingDraft {
  const values: Record<string, readonly Proposed<never>[]> = {};
  for (const name of new Set([...Object.keys(a.values), ...Object.keys(b.values)])) {
    const field = name as keyof MeetingFields;
    const both = [...(a.values[field] ?? []), ...(b.values[field] ?? [])] as unknown as readonly Proposed<never>[];
    // what a page repeats by the thousand is told by the first of it
    values[name] = both.slice(0, MOST);
  }
  // what a headline has in the present, or calls new, the text tells with its time
  const lifts = isUntold(a) || (!headline && !isUntold(b) && WEIGHT.indexOf(b.status.value) > WEIGHT.indexOf(a.status.value));
  const status = lifts ? b.status : a.status;
  return { ...a, values, status };
}

/** A field of one value keeps the most precise; the others are the same value said more loosely. */
function settled(draft: MeetingDraft, groupings: readonly SpelledOut[]): MeetingDraft {
  const { values } = draft;
  const dates = [...(values.date ?? [])].sort((a, b) => ORDER.indexOf(a.value.precision) - ORDER.indexOf(b.value.precision));
  const levels = [...(values.level ?? [])].sort((a, b) => LEVEL_ORDER.indexOf(a.value) - LEVEL_ORDER.indexOf(b.value));
  return {
    ...draft,
    values: {
      ...values,
      name: telling(distinctBy(values.name ?? [], (value) => value.toLowerCase())),
      round: firstOf(values.round),
      date: firstOf(dates),
      lastDay: firstOf(values.lastDay),
      venueCity: firstOf(values.venueCity),
      venueCountry: firstOf(values.venueCountry),
      level: firstOf(levels),
      participants: participantsJoined(withoutMembers(values.participants ?? [], groupings)).map((one) =>
        AHEAD.has(draft.status.value) ? awaited(one) : one,
      ),
      agenda: distinctBy(values.agenda ?? [], (value) => value.toLowerCase()),
    },
  };
}

const BARE = /^(?:the |a |an |their |this |these |both |such )?[\w-]+$/i;

/** Names that say which meeting it is before "the talks" and "the meeting". */
const telling = (names: readonly Proposed<string>[]): readonly Proposed<string>[] => [
  ...names.filter((name) => !BARE.test(name.value)),
  ...names.filter((name) => BARE.test(name.value)),
];

/** Nobody has been at a meeting that is to come. */
const awaited = (one: Proposed<Participant>): Proposed<Participant> =>
  one.value.attendance === 'attended' ? { ...one, value: { ...one.value, attendance: 'expected' } } : one;

const ORDER = ['day', 'month', 'range', 'year'];
const LEVEL_ORDER = ['leaders', 'foreign ministers', 'defence ministers', 'ministers', 'experts', 'delegations'];

/** One value, resting on the words of every mention that gives the same. */
function firstOf<T>(values: readonly Proposed<T>[] | undefined): readonly Proposed<T>[] {
  const [best, ...rest] = values ?? [];
  if (!best) return [];
  const same = rest.filter((other) => JSON.stringify(other.value) === JSON.stringify(best.value));
  return [{ ...best, spans: [...best.spans, ...same.flatMap((other) => other.spans)] }];
}

function distinctBy<T>(values: readonly Proposed<T>[], key: (value: T) => string): readonly Proposed<T>[] {
  const seen = new Map<string, Proposed<T>>();
  for (const value of values) if (!seen.has(key(value.value))) seen.set(key(value.value), value);
  return [...seen.values()];
}

/** "X was also on the agenda", "the ministers discussed Y": said of the meeting that the report last spoke of before it. */
function withAgenda(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  if (meetings.length === 0) return meetings;
  const extra = new Map<number, Proposed<string>[]>();
  const toldIn = bySentence(meetings, document);
  const news = meetings.findIndex((meeting) => !AHEAD.has(meeting.status.value) && meeting.status.value !== 'background');
  for (const sentence of document.sentences) {
    if (
      sentence.tokens.some(
        (token) => MEETING_NOUNS.has(token.lemma) && /^(?:phone|telephone)$/.test(sentence.tokens[token.index - 1]?.lemma ?? ''),
      )
    )
      continue;
    const items = agendaOfSentence(document, sentence);
    if (items.length === 0) continue;
    const at = toldIn.get(sentence) ?? Math.max(0, news);
    const list = extra.get(at);
    if (list) list.push(...items);
    else extra.set(at, [...items]);
  }
  return meetings.map((meeting, index) => {
    const agenda = distinctBy([...(meeting.values.agenda ?? []), ...(extra.get(index) ?? [])], (value) => value.toLowerCase());
    const holders = (meeting.values.participants ?? []).map((participant) => participant.value.actor.id);
    return { ...meeting, values: { ...meeting.values, agenda }, onWhoseWord: whoseWord(document, meeting.trigger, holders) };
  });
}

/** The first meeting whose word stands in each sentence. */
function bySentence(meetings: readonly MeetingDraft[], document: AnnotatedDocument): ReadonlyMap<Sentence, number> {
  const found = new Map<Sentence, number>();
  for (const [index, meeting] of meetings.entries()) {
    const sentence = sentenceOf(meeting, document);
    if (sentence && !found.has(sentence)) found.set(sentence, index);
  }
  return found;
}
