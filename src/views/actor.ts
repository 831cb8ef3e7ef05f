import type { EntityId, MergedRecord, Participant, PersonRef } from '../model/index.js';
import { attendeesOf, namedIn, tookPlace } from './actor-mentions.js';
import { listName } from './house-names.js';
import { officesOf, wordingsOf, type NameWording, type OfficeWording } from './actor-words.js';
import { officeClaimsOf } from './office-book.js';
import { compareDays, issueOf, jointSides, saidOf, sayingsOf, type PositionSaid } from './positions-said.js';
import { firstOf, recordLine, valuesOf, type RecordLine } from './record-line.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { compareTimes, timeOf } from './record-time.js';
import type { View } from './view.js';
import { innermost } from './whose-word.js';

/** Some of a longer list, and how long it is. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Something that a side or person said. */
export interface ActorStatement extends RecordLine {
  readonly speaker: string | null;
  readonly text: string;
}

/** A position on an issue, with the words under which the table of positions has it. */
export interface ActorPosition {
  readonly issue: string;
  /** the side whose position it is */
  readonly actor: { readonly id: EntityId; readonly name: string };
  readonly said: PositionSaid;
}

/** A meeting for which reports name a side or person. */
export interface ActorMeeting extends RecordLine {
  /** attended, expected, invited, absent; all that reports give */
  readonly presence: readonly string[];
  /** roles beside that of a participant */
  readonly roles: readonly string[];
  /** the other sides that were there; empty where it has not taken place */
  readonly with: readonly { readonly id: EntityId; readonly name: string }[];
}

/** Somebody met, and at how many meetings of this record. */
export interface Met {
  readonly id: EntityId;
  readonly name: string;
  readonly type: 'side' | 'person';
  readonly meetings: number;
}

/** All that a record tells of one side or person. */
export interface ActorView {
  readonly asOf: string | null;
  readonly id: EntityId;
  readonly name: string;
  readonly type: 'side' | 'person';
  readonly party: { readonly id: EntityId; readonly name: string } | null;
  readonly wordings: readonly NameWording[];
  readonly offices: readonly OfficeWording[];
  readonly statements: Part<ActorStatement>;
  readonly positions: Part<ActorPosition>;
  readonly meetings: Part<ActorMeeting>;
  readonly met: Part<Met>;
  /** the persons that reports give to the side */
  readonly people: Part<Met>;
}

const MOST = 50;
const part = <T>(all: readonly T[], most = MOST): Part<T> => ({ items: all.slice(0, most), total: all.length });

/** One side or person by its id; null where no record names it. */
export const actor: View<{ readonly id: string }, ActorView | null> = {
  read: (set, ask) => {
    const id = ask.id as EntityId;
    const own = set.records.flatMap((record) => {
      const named = namedIn(record).find((one) => one.id === id);
      return named === undefined ? [] : [{ record, named }];
    });
    const first = own[0];
    if (first === undefined) return null;
    const records = own.map(({ record }) => record);
    const side = own.some(({ named }) => named.type === 'side');
    const party = side
      ? null
      : (own.find(({ named }) => named.party !== null)?.named.party ?? onlySide(set, id, first.named.name));
    const meetings = records.filter((record) => record.kind === 'meeting');
    return {
      asOf: asOfDay(set),
      id,
      name: listName(set, first.named),
      type: side ? 'side' : 'person',
      party: party === null ? null : { id: party.id, name: listName(set, party) },
      wordings: wordingsOf(set, records, id),
      offices: officesOf(set, records, id),
      statements: statementsOf(set, records),
      positions: positionsOf(set, id),
      meetings: meetingsOf(set, meetings, id),
      met: part(metAt(meetings, id)),
      people: part(peopleOf(set.records, id)),
    };
  },
};

/** The one side that reports give a person beside an office; null where they give none, or several. */
function onlySide(set: RecordSet, id: EntityId, name: string): { readonly id: EntityId; readonly name: string } | null {
  const sides = new Map(
    officeClaimsOf(set, { id, name }).flatMap(({ party, partyName }) =>
      party === null ? [] : ([[party, partyName ?? '']] as const),
    ),
  );
  const [only] = [...sides].map(([party, words]) => ({ id: party, name: words }));
  return sides.size === 1 ? (only ?? null) : null;
}

/** Records by time, the latest first, undated ones last. */
function latestFirst(set: RecordSet, records: readonly MergedRecord[]): readonly MergedRecord[] {
  const timed = records.map((record) => ({ record, time: timeOf(set, record) }));
  const rank = { dated: 0, 'year-unknown': 1, undated: 2 } as const;
  return timed
    .sort(
      (a, b) => rank[a.time.order] - rank[b.time.order] || compareTimes(b.time, a.time) || (a.record.id < b.record.id ? -1 : 1),
    )
    .map(({ record }) => record);
}

function statementsOf(set: RecordSet, records: readonly MergedRecord[]): Part<ActorStatement> {
  const found = latestFirst(
    set,
    records.filter((record) => record.kind === 'statement'),
  );
  return {
    items: found.slice(0, MOST).map((record) => ({
      ...recordLine(set, record),
      speaker: firstOf<PersonRef>(record, 'speaker')?.name ?? null,
      text: firstOf<string>(record, 'text') ?? '',
    })),
    total: found.length,
  };
}

/** The positions that a side holds, and those that the side or person tells of; the latest first. */
function positionsOf(set: RecordSet, id: EntityId): Part<ActorPosition> {
  const sayings = set.records
    .filter((record) => record.kind === 'position')
    .filter(
      (record) => record.claims.some((claim) => innermost(claim)?.entity === id) || namedIn(record).some((one) => one.id === id),
    )
    .flatMap((record) => sayingsOf(set, record))
    .filter(({ claim, actor: holder }) => holder.id === id || innermost(claim)?.entity === id)
    .sort((a, b) => compareDays(b.day, a.day) || (a.claim.id < b.claim.id ? -1 : 1));
  const joint = jointSides(set.records);
  return {
    items: sayings.slice(0, MOST).map((saying) => ({
      issue: issueOf(saying.record),
      actor: { id: saying.actor.id, name: saying.actor.name },
      said: saidOf(set, joint, saying),
    })),
    total: sayings.length,
  };
}

function meetingsOf(set: RecordSet, meetings: readonly MergedRecord[], id: EntityId): Part<ActorMeeting> {
  const sorted = latestFirst(set, meetings);
  return {
    items: sorted.slice(0, MOST).map((record) => {
      const own = valuesOf<Participant>(record, 'participants').filter((one) => one.actor.id === id || one.person?.id === id);
      return {
        ...recordLine(set, record),
        presence: [...new Set(own.map(({ attendance }) => attendance))],
        roles: [...new Set(own.map(({ role }) => role))].filter((role) => role !== 'participant'),
        with: tookPlace(record)
          ? attendeesOf(record)
              .filter((one) => one.type === 'side' && one.id !== id && !own.some((mine) => mine.actor.id === one.id))
              .map((one) => ({ id: one.id, name: one.name }))
          : [],
      };
    }),
    total: sorted.length,
  };
}

const byMeetings = (a: Met, b: Met): number => b.meetings - a.meetings || (a.name < b.name ? -1 : 1);

/** Whom it met, where reports have both as having come; a person's own side is not met. */
function metAt(meetings: readonly MergedRecord[], id: EntityId): readonly Met[] {
  const found = new Map<EntityId, Met>();
  for (const record of meetings) {
    const there = tookPlace(record) ? attendeesOf(record) : [];
    const self = there.find((one) => one.id === id);
    if (self === undefined) continue;
    for (const one of there) {
      const same =
        one.id === id || one.id === self.party?.id || one.party?.id === id || (self.party && one.party?.id === self.party.id);
      if (same || one.type !== self.type) continue;
      found.set(one.id, { id: one.id, name: one.name, type: one.type, meetings: (found.get(one.id)?.meetings ?? 0) + 1 });
    }
  }
  return [...found.values()].sort(byMeetings);
}

/** The persons that reports give to a side, with the meetings that they are named for. */
function peopleOf(records: readonly MergedRecord[], id: EntityId): readonly Met[] {
  const found = new Map<EntityId, Met>();
  for (const record of records) {
    if (record.kind !== 'meeting' && record.kind !== 'statement') continue;
    for (const one of namedIn(record)) {
      if (one.type !== 'person' || one.party?.id !== id) continue;
      const before = found.get(one.id)?.meetings ?? 0;
      found.set(one.id, { id: one.id, name: one.name, type: 'person', meetings: before + (record.kind === 'meeting' ? 1 : 0) });
    }
  }
  return [...found.values()].sort(byMeetings);
}
