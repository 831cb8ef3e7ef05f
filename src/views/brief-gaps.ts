import type { ActorRef, MergedRecord, Participant, PersonRef, Supported } from '../model/index.js';
import type { BriefMeetings } from './brief-meetings.js';
import { undatedCommitments } from './brief-told.js';
import { coverageOf } from './coverage.js';
import { outcomeOf } from './meeting-outcome.js';
import type { RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import { innermost } from './whose-word.js';

/** What nothing in a record tells, in sentences: of the next meeting, of the last, of its parties, and of the reports themselves. */
export function gapsIn(set: RecordSet, { next, last, open: announced }: BriefMeetings): readonly string[] {
  const { undated, outletNotGiven } = coverageOf(set);
  const open = undatedCommitments(set);
  return [
    ...(next === null
      ? [announced.length === 0 ? 'No report names a meeting to come.' : 'No report names a day of a meeting to come.']
      : missingOf(set, next, 'the next meeting')),
    ...(last === null ? ['No report tells of a meeting held on a known day.'] : missingOf(set, last, 'the last meeting')),
    ...(last !== null && outcomeOf(set, last).length === 0 ? ['Nothing tells what came of the last meeting.'] : []),
    ...silentSides(set, last),
    ...(open === 0 ? [] : [`${counted(open, 'commitment bears', 'commitments bear')} no day.`]),
    ...(undated === 0 ? [] : [`${counted(undated, 'report bears', 'reports bear')} no date.`]),
    ...(outletNotGiven === 0 ? [] : [`${counted(outletNotGiven, 'report does', 'reports do')} not name the outlet.`]),
  ];
}

const counted = (count: number, one: string, several: string): string => `${String(count)} ${count === 1 ? one : several}`;

/** "No report names the day, the venue or the agenda of the next meeting." */
function missingOf(set: RecordSet, meeting: MergedRecord, name: string): readonly string[] {
  const { when, order } = timeOf(set, meeting);
  const has = (field: string): boolean => (meeting.values[field] ?? []).length > 0;
  const day = order === 'dated' && (when?.precision === 'day' || when?.precision === 'range');
  const missing = [
    ...(day ? [] : ['the day']),
    ...(has('venueCity') || has('venueCountry') ? [] : ['the venue']),
    ...(has('participants') ? [] : ['the sides']),
    ...(has('agenda') ? [] : ['the agenda']),
  ];
  return missing.length === 0 ? [] : [`No report names ${listed(missing)} of ${name}.`];
}

/** Sides at the last meeting of which this record holds no word of their own: no statement, no position on their own word. */
function silentSides(set: RecordSet, last: MergedRecord | null): readonly string[] {
  if (last === null) return [];
  const heard = new Set<string>();
  for (const record of set.records) {
    if (record.kind !== 'statement' && record.kind !== 'position') continue;
    for (const { value } of (record.values['actor'] ?? []) as unknown as readonly Supported<ActorRef>[]) {
      if (record.kind === 'statement' || record.claims.some((claim) => innermost(claim)?.type === 'party')) heard.add(value.id);
    }
    for (const { value } of (record.values['speaker'] ?? []) as unknown as readonly Supported<PersonRef>[]) {
      heard.add(value.id);
      if (value.party !== null) heard.add(value.party.id);
    }
  }
  const sides = (last.values['participants'] ?? []).map(({ value }) => (value as unknown as Participant).actor);
  const silent = [...new Map(sides.filter(({ id }) => !heard.has(id)).map(({ id, name }) => [id, name])).values()];
  if (silent.length === 0) return [];
  return [`Sides at the last meeting with no words of their own in this record: ${silent.join(', ')}.`];
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
