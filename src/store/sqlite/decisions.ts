import type { Decision } from '../../model/index.js';
import type { DecisionEffect } from '../store.js';
import { changed } from './changes.js';
import type { Connection } from './connection.js';
import { markClaims, markCopies } from './marks.js';

/** Appends decisions and marks what they touch, in one transaction. */
export function appendDecisions(connection: Connection, made: readonly Decision[], effect: DecisionEffect): void {
  connection.write(() => {
    for (const decision of made) insertDecision(connection, decision);
    if (effect.derive.length > 0) {
      const stamp = changed(connection, 'reports');
      for (const document of effect.derive) {
        connection.run('UPDATE document SET stamp = stamp + 1, derived = NULL, changed = ? WHERE id = ?', stamp, document);
      }
    }
    markCopies(connection, effect.copies);
    markClaims(connection, effect.consolidate);
    for (const { judgement } of made) {
      if (judgement.do === 'undo') connection.run('DELETE FROM erased WHERE decision = ?', judgement.decision);
    }
  });
}

/** Adds one row to the log; the caller holds the transaction. */
export function insertDecision(connection: Connection, decision: Decision): void {
  changed(connection, 'decisions');
  connection.run('INSERT INTO decision (id, time, body) VALUES (?, ?, ?)', decision.id, decision.time, JSON.stringify(decision));
}

/** All decisions by time, then id. */
export const decisions = (connection: Connection): readonly Decision[] =>
  connection.all<{ body: string }>('SELECT body FROM decision ORDER BY time, id').map(({ body }) => JSON.parse(body) as Decision);
