import type { ClaimId, EntityId } from '../model/index.js';
import { attendeesOf, tookPlace } from './actor-mentions.js';
import { filterRecords, type Filter } from './query.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import type { View } from './view.js';
import { listName } from './house-names.js';

/** Sides or persons, and what narrows the meetings. */
export interface NetworkAsk extends Filter {
  readonly of?: 'side' | 'person';
}

/** Meetings of two in one month; null for those that cannot be placed in a month. */
export interface MonthOfMeetings {
  readonly month: string | null;
  readonly meetings: number;
}

/** One who met others. */
export interface NetworkNode {
  readonly id: EntityId;
  readonly name: string;
  /** meetings with anybody */
  readonly meetings: number;
}

/** Two who were at the same meetings, by their numbers in the list of nodes. */
export interface NetworkPair {
  readonly a: number;
  readonly b: number;
  readonly meetings: number;
  readonly months: readonly MonthOfMeetings[];
  /** the latest of the meetings, to be opened */
  readonly latest: ClaimId;
}

/** Who met whom, by the reports that have both as having come. */
export interface Network {
  readonly asOf: string | null;
  readonly of: 'side' | 'person';
  /** the best connected, at most sixty */
  readonly nodes: readonly NetworkNode[];
  /** those who met somebody and are not among the nodes */
  readonly leftOut: number;
  readonly pairs: readonly NetworkPair[];
  /** the first and last month of a meeting; null where none can be placed in a month */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** meetings at which reports have two or more */
  readonly meetings: number;
  readonly undatedLeftOut: number;
}

const NODES = 60;
/** A conference of hundreds would make a pair of everybody: beyond this many, none is drawn from it. */
const MOST_PRESENT = 60;

interface Gathering {
  readonly id: ClaimId;
  readonly month: string | null;
  readonly present: readonly EntityId[];
}

/** Pairs of sides, or of persons, by the meetings at which both were. */
export const network: View<NetworkAsk, Network> = {
  read: (set, { of = 'side', ...filter }) => {
    const kept = filterRecords(set, set.records, { ...filter, kinds: ['meeting'] });
    const names = new Map<EntityId, string>();
    const gatherings: Gathering[] = [];
    for (const record of kept.records) {
      if (!tookPlace(record)) continue;
      const present = attendeesOf(record).filter((one) => one.type === of);
      if (present.length < 2 || present.length > MOST_PRESENT) continue;
      for (const one of present) names.set(one.id, names.get(one.id) ?? listName(set, one));
      gatherings.push({ id: record.id, month: monthOf(set, record), present: present.map((one) => one.id) });
    }
    const { nodes, leftOut } = nodesOf(gatherings, names);
    const pairs = pairsOf(gatherings, new Map(nodes.map((node, at) => [node.id, at])));
    const months = gatherings.flatMap(({ month }) => month ?? []).sort();
    const [from, to] = [months[0], months.at(-1)];
    return {
      asOf: asOfDay(set),
      of,
      nodes,
      leftOut,
      pairs,
      span: from === undefined || to === undefined ? null : { from, to },
      meetings: gatherings.length,
      undatedLeftOut: kept.undatedLeftOut,
    };
  },
};

/** The month of a meeting whose day or month is known. */
function monthOf(set: RecordSet, record: RecordSet['records'][number]): string | null {
  const { when, order } = timeOf(set, record);
  if (order !== 'dated' || when?.earliest == null || when.latest === null) return null;
  return when.earliest.slice(0, 7) === when.latest.slice(0, 7) || when.precision === 'range' ? when.earliest.slice(0, 7) : null;
}

/** The best connected: those who met the most others, then those with the most meetings. */
function nodesOf(
  gatherings: readonly Gathering[],
  names: ReadonlyMap<EntityId, string>,
): { readonly nodes: readonly NetworkNode[]; readonly leftOut: number } {
  const found = new Map<EntityId, { others: Set<EntityId>; meetings: number }>();
  for (const { present } of gatherings) {
    for (const id of present) {
      const held = found.get(id) ?? { others: new Set<EntityId>(), meetings: 0 };
      held.meetings++;
      for (const other of present) if (other !== id) held.others.add(other);
      found.set(id, held);
    }
  }
  const sorted = [...found].sort(
    ([a, x], [b, y]) => y.others.size - x.others.size || y.meetings - x.meetings || (a < b ? -1 : 1),
  );
  return {
    nodes: sorted.slice(0, NODES).map(([id, { meetings }]) => ({ id, name: names.get(id) ?? id, meetings })),
    leftOut: Math.max(0, sorted.length - NODES),
  };
}

function pairsOf(gatherings: readonly Gathering[], numbers: ReadonlyMap<EntityId, number>): readonly NetworkPair[] {
  const found = new Map<number, { a: number; b: number; months: Map<string | null, number>; latest: Gathering }>();
  for (const gathering of gatherings) {
    const present = gathering.present.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
    for (let i = 0; i < present.length; i++) {
      for (let j = i + 1; j < present.length; j++) {
        const [a, b] = [present[i] as number, present[j] as number];
        const pair = found.get(a * NODES + b) ?? { a, b, months: new Map<string | null, number>(), latest: gathering };
        pair.months.set(gathering.month, (pair.months.get(gathering.month) ?? 0) + 1);
        if ((gathering.month ?? '') > (pair.latest.month ?? '')) pair.latest = gathering;
        found.set(a * NODES + b, pair);
      }
    }
  }
  return [...found.values()]
    .map(({ a, b, months, latest }) => ({
      a,
      b,
      meetings: [...months.values()].reduce((sum, count) => sum + count, 0),
      months: [...months]
        .map(([month, meetings]) => ({ month, meetings }))
        .sort((x, y) => ((x.month ?? '') < (y.month ?? '') ? -1 : 1)),
      latest: latest.id,
    }))
    .sort((x, y) => y.meetings - x.meetings || x.a - y.a || x.b - y.b);
}
