import type { EntityId } from '../model/index.js';
import {
  compareDays,
  issueOf,
  jointSides,
  positionsByIssue,
  saidOf,
  sayingsOf,
  type PositionSaid,
  type Saying,
} from './positions-said.js';
import { filterRecords } from './query.js';
import { filterIn, type ListAsk } from './record-line.js';
import { asOfDay, type RecordSet } from './record-set.js';
import type { View } from './view.js';
import { listName } from './house-names.js';

/** A side with how many of its positions the table holds. */
export interface PositionActor {
  readonly id: EntityId;
  readonly name: string;
  readonly positions: number;
}

/** What one side last said on one issue, and how often it is told of. A side without a cell: nothing in this record. */
export interface PositionCell {
  readonly actor: EntityId;
  readonly latest: PositionSaid;
  /** how many reports tell of it, copies left out */
  readonly times: number;
  /** "before: accepts (2017-09-15)" where an earlier report gives another stance; null where none does */
  readonly changed: string | null;
}

/** One issue: wordings that share their content words, with what each side said of it. */
export interface IssueRow {
  readonly label: string;
  readonly wordings: readonly string[];
  readonly shared: readonly string[] | null;
  readonly cells: readonly PositionCell[];
}

/** Who wants what: sides and issues. */
export interface Positions {
  readonly asOf: string | null;
  /** every side that holds a position, the one with the most first */
  readonly actors: readonly PositionActor[];
  readonly rows: readonly IssueRow[];
  readonly offset: number;
  readonly limit: number;
  /** how many issues there are */
  readonly total: number;
  readonly undatedLeftOut: number;
}

interface Row {
  readonly at: number;
  readonly byActor: Map<EntityId, Saying[]>;
  newest: string | null;
}

const PAGE = 50;
const WORDINGS = 12;

/** Sides by issues, the issues on which most sides are heard first, then the newest. */
export const positions: View<ListAsk, Positions> = { read: readPositions };

function readPositions(set: RecordSet, ask: ListAsk): Positions {
  const { groups, groupOf } = positionsByIssue(set.records);
  const kept = filterRecords(set, set.records, { ...filterIn(ask), kinds: ['position'] });
  const rows = new Map<number, Row>();
  const actors = new Map<EntityId, { id: EntityId; name: string; positions: number }>();
  for (const record of kept.records) {
    const at = groupOf.get(issueOf(record));
    if (at === undefined) continue;
    const row = rows.get(at) ?? { at, byActor: new Map<EntityId, Saying[]>(), newest: null };
    rows.set(at, row);
    for (const saying of sayingsOf(set, record)) {
      const { id, name } = saying.actor;
      const actor = actors.get(id) ?? { id, name: listName(set, { id, name }), positions: 0 };
      actor.positions++;
      actors.set(id, actor);
      const list = row.byActor.get(id);
      if (list) list.push(saying);
      else row.byActor.set(id, [saying]);
      if (compareDays(row.newest, saying.day) < 0) row.newest = saying.day;
    }
  }
  const sorted = [...rows.values()]
    .filter((row) => row.byActor.size > 0)
    .sort((a, b) => b.byActor.size - a.byActor.size || compareDays(b.newest, a.newest) || a.at - b.at);
  const offset = Math.max(0, ask.offset ?? 0);
  const limit = Math.max(1, ask.limit ?? PAGE);
  const joint = jointSides(set.records);
  return {
    asOf: asOfDay(set),
    actors: [...actors.values()].sort((a, b) => b.positions - a.positions || (a.name < b.name ? -1 : 1)),
    rows: sorted.slice(offset, offset + limit).map((row) => {
      const group = groups[row.at];
      return {
        label: group?.label ?? '',
        wordings: group?.wordings.slice(0, WORDINGS) ?? [],
        shared: group?.shared ?? null,
        cells: [...row.byActor].map(([actor, sayings]) => cellOf(set, joint, actor, sayings)),
      };
    }),
    offset,
    limit,
    total: sorted.length,
    undatedLeftOut: kept.undatedLeftOut,
  };
}

function cellOf(set: RecordSet, joint: ReturnType<typeof jointSides>, actor: EntityId, sayings: readonly Saying[]): PositionCell {
  const sorted = [...sayings].sort((a, b) => compareDays(a.day, b.day) || (a.claim.id < b.claim.id ? -1 : 1));
  const latest = sorted.at(-1) as Saying;
  return { actor, latest: saidOf(set, joint, latest), times: sorted.length, changed: changedWords(sorted, latest) };
}

/** The newest stance before the latest that is another one. Of the same day, or without a day, it is told as another, not as an earlier one. */
function changedWords(sorted: readonly Saying[], latest: Saying): string | null {
  const other = [...sorted].reverse().find(({ stance }) => stance !== latest.stance && stance !== null);
  if (other === undefined || latest.stance === null) return null;
  const earlier = other.day !== null && latest.day !== null && other.day < latest.day;
  return `${earlier ? 'before' : 'also'}: ${other.stance ?? ''} (${other.day ?? 'undated'})`;
}
