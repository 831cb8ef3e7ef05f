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
import type { RecordSet } from './record-set.js';
import type { View } from './view.js';

/** A side by its id or exact name, and an issue in any wording that its row holds. */
export interface PositionHistoryAsk {
  readonly actor: string;
  readonly issue: string;
}

/** Every time that a side's position on an issue stands in a report, by date. */
export interface PositionHistory {
  readonly actor: { readonly id: string; readonly name: string };
  readonly issue: string;
  readonly wordings: readonly string[];
  readonly shared: readonly string[] | null;
  readonly said: readonly PositionSaid[];
}

/** The history of one cell of the table of positions; null where the record holds no such issue or nothing of that side on it. */
export const positionHistory: View<PositionHistoryAsk, PositionHistory | null> = {
  texts: (set, ask) => [...new Set(historyOf(set, ask).sayings.map(({ claim }) => claim.document))],
  read: (set, ask) => {
    const { sayings, group } = historyOf(set, ask);
    const actor = sayings[0]?.actor;
    if (actor === undefined || group === null) return null;
    const joint = jointSides(set.records);
    return {
      actor: { id: actor.id, name: actor.name },
      issue: group.label,
      wordings: group.wordings,
      shared: group.shared,
      said: sayings.map((saying) => saidOf(set, joint, saying)),
    };
  },
};

function historyOf(set: RecordSet, ask: PositionHistoryAsk) {
  const { groups, groupOf } = positionsByIssue(set.records);
  const at = groupOf.get(ask.issue);
  const sayings: Saying[] = [];
  for (const record of at === undefined ? [] : set.records) {
    if (record.kind !== 'position' || groupOf.get(issueOf(record)) !== at) continue;
    for (const saying of sayingsOf(set, record)) {
      if (saying.actor.id === ask.actor || saying.actor.name === ask.actor) sayings.push(saying);
    }
  }
  sayings.sort((a, b) => compareDays(a.day, b.day) || (a.claim.id < b.claim.id ? -1 : 1));
  return { sayings, group: at === undefined ? null : (groups[at] ?? null) };
}
