import type { EntityId, MergedRecord, Participant, PlaceRef } from '../model/index.js';
import { entryOf, type ChronologyEntry } from './chronology.js';
import { filterRecords, type Filter } from './query.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { compareTimes, timeOf, type RecordTime } from './record-time.js';
import { folded, participantWords, personWords, placeWords } from './value-words.js';
import type { View } from './view.js';
import { listName } from './house-names.js';

/** `differ`: some reports say that the side came, others that it stayed away. */
export type Presence = 'attended' | 'expected' | 'invited' | 'absent' | 'differ';

/** What reports tell of one side at one meeting. A side without a cell: nothing in this record. */
export interface AttendanceCell {
  /** number of its column */
  readonly actor: number;
  readonly presence: Presence;
  /** "attended", "stayed away" … */
  readonly words: string;
  /** roles beside that of a participant: guarantor, host … */
  readonly roles: readonly string[];
  /** "Sergey Lavrov, foreign minister" */
  readonly persons: readonly string[];
}

/** One side that was at, or was named for, some meeting. */
export interface AttendanceActor {
  readonly id: EntityId;
  readonly name: string;
  /** meetings for which reports name it in any way */
  readonly meetings: number;
}

/** One meeting with the sides that reports name for it. */
export interface AttendanceRow {
  readonly entry: ChronologyEntry;
  readonly names: readonly string[];
  readonly round: string | null;
  readonly city: string | null;
  readonly cells: readonly AttendanceCell[];
  /** sides that reports name for it and that have no column of their own */
  readonly others: readonly string[];
}

/** Meetings of one series of one process, by date; both null for those of which no report gives either. */
export interface AttendanceGroup {
  readonly process: string | null;
  readonly series: string | null;
  /** all meetings of the group, of which `rows` may be a part */
  readonly total: number;
  readonly rows: readonly AttendanceRow[];
}

/** Who was at which meeting. */
export interface Meetings {
  readonly asOf: string | null;
  readonly actors: readonly AttendanceActor[];
  readonly groups: readonly AttendanceGroup[];
  readonly total: number;
  readonly offset: number;
  readonly undatedLeftOut: number;
}

/** What to keep, and which part of the list to give: 200 meetings from the first unless told. */
export interface MeetingsAsk extends Filter {
  readonly offset?: number;
  readonly limit?: number;
}

const MOST_ACTORS = 40;
const PAGE = 200;

const WORDS: Readonly<Record<Presence, string>> = {
  attended: 'attended',
  expected: 'expected',
  invited: 'invited',
  absent: 'stayed away',
  differ: 'reports differ: attended, stayed away',
};

/** In words what reports tell of a side's presence. */
export const presenceWords = (presence: Presence): string => WORDS[presence];

interface Held {
  readonly record: MergedRecord;
  readonly time: RecordTime;
  readonly process: string | null;
  readonly series: string | null;
}

/** The meetings that a filter keeps, grouped by process and series, with the sides that reports name for each. */
export function meetings(set: RecordSet, ask: MeetingsAsk = {}): Meetings {
  const { records, undatedLeftOut } = filterRecords(set, set.records, { ...ask, kinds: ['meeting'] });
  const grouped = groupsOf(records.map((record) => held(set, record)));
  const actors = actorsOf(set, records);
  const shown = actors.slice(0, MOST_ACTORS);
  const columns = new Map(shown.map((actor, i) => [actor.id, i]));
  const offset = Math.max(0, Math.floor(ask.offset ?? 0));
  let [at, left] = [0, Math.max(0, Math.floor(ask.limit ?? PAGE))];
  const groups: AttendanceGroup[] = [];
  for (const group of grouped) {
    const first = Math.max(0, offset - at);
    const rows = group.slice(first, first + left).map(({ record }) => rowOf(set, record, columns));
    at += group.length;
    left -= rows.length;
    const [head] = group;
    if (rows.length > 0 && head) {
      groups.push({ process: head.process, series: head.series, total: group.length, rows });
    }
    if (left <= 0) break;
  }
  return { asOf: asOfDay(set), actors: shown, groups, total: records.length, offset, undatedLeftOut };
}

const textIn = (record: MergedRecord, field: string): string | null => {
  const value = record.values[field]?.[0]?.value as unknown;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

const held = (set: RecordSet, record: MergedRecord): Held => ({
  record,
  time: timeOf(set, record),
  process: textIn(record, 'process'),
  series: textIn(record, 'series'),
});

/** Groups by process and series, the largest process first, those without either last; meetings by date within. */
function groupsOf(all: readonly Held[]): readonly (readonly Held[])[] {
  const groups = new Map<string, Held[]>();
  const sizes = new Map<string, number>();
  for (const one of all) {
    const process = folded(one.process ?? '');
    const key = `${process}\u0000${folded(one.series ?? '')}`;
    sizes.set(process, (sizes.get(process) ?? 0) + 1);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const rank = (one: Held): number => (one.process !== null ? 0 : one.series !== null ? 1 : 2);
  return [...groups.entries()]
    .sort(([a, [x]], [b, [y]]) => {
      if (!x || !y) return 0;
      const size = (sizes.get(folded(y.process ?? '')) ?? 0) - (sizes.get(folded(x.process ?? '')) ?? 0);
      return rank(x) - rank(y) || size || (a < b ? -1 : 1);
    })
    .map(([, group]) =>
      group.sort((a, b) => compareTimes(a.time, b.time) || byRound(a.record, b.record) || byId(a.record, b.record)),
    );
}

const roundOf = (record: MergedRecord): number => {
  const value = record.values['round']?.[0]?.value as unknown;
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
};

const byRound = (a: MergedRecord, b: MergedRecord): number => roundOf(a) - roundOf(b);
const byId = (a: MergedRecord, b: MergedRecord): number => (a.id < b.id ? -1 : 1);

/** The participants that reports name for a meeting. */
export const participantsOf = (record: MergedRecord): readonly Participant[] =>
  ((record.values['participants'] ?? []) as readonly { readonly value: unknown }[])
    .map(({ value }) => value as Participant)
    .filter((one) => typeof one === 'object' && one !== null && typeof one.actor === 'object');

/** Every side that some meeting names, the most frequent first. */
function actorsOf(set: RecordSet, records: readonly MergedRecord[]): readonly AttendanceActor[] {
  const counts = new Map<EntityId, { id: EntityId; name: string; meetings: number }>();
  for (const record of records) {
    const seen = new Set<EntityId>();
    for (const { actor } of participantsOf(record)) {
      if (seen.has(actor.id)) continue;
      seen.add(actor.id);
      const count = counts.get(actor.id);
      if (count) count.meetings++;
      else counts.set(actor.id, { id: actor.id, name: listName(set, actor), meetings: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.meetings - a.meetings || (a.name < b.name ? -1 : 1));
}

/** What several reports tell of one side's presence, together: that it came, or stayed away, stands above that it was to come. */
export function presenceOf(participants: readonly Participant[]): Presence {
  const said = new Set(participants.map(({ attendance }) => attendance));
  if (said.has('attended')) return said.has('absent') ? 'differ' : 'attended';
  return (['absent', 'expected', 'invited'] as const).find((one) => said.has(one)) ?? 'attended';
}

function rowOf(set: RecordSet, record: MergedRecord, columns: ReadonlyMap<EntityId, number>): AttendanceRow {
  const sides = new Map<EntityId, Participant[]>();
  for (const one of participantsOf(record)) {
    const side = sides.get(one.actor.id);
    if (side) side.push(one);
    else sides.set(one.actor.id, [one]);
  }
  const cells: AttendanceCell[] = [];
  const others: string[] = [];
  for (const [id, side] of sides) {
    const column = columns.get(id);
    if (column === undefined) others.push(...side.slice(0, 1).map(participantWords));
    else cells.push(cellOf(column, side));
  }
  const round = record.values['round']?.map(({ value }) => String(value)) ?? [];
  const city = record.values['venueCity']?.[0]?.value as unknown as PlaceRef | undefined;
  return {
    entry: entryOf(set, record),
    names: (record.values['name'] ?? []).map(({ value }) => String(value)),
    round: round.length === 0 ? null : round.join(' or '),
    city: city === undefined ? null : placeWords(city),
    cells: cells.sort((a, b) => a.actor - b.actor),
    others,
  };
}

function cellOf(actor: number, side: readonly Participant[]): AttendanceCell {
  const presence = presenceOf(side);
  return {
    actor,
    presence,
    words: WORDS[presence],
    roles: [...new Set(side.map(({ role }) => role).filter((role) => role !== 'participant'))],
    persons: [...new Set(side.flatMap(({ person }) => (person === null ? [] : [personWords(person)])))],
  };
}

/** The meetings with their attendance, as a page asks for them. */
export const meetingsView: View<MeetingsAsk, Meetings> = { read: meetings };
