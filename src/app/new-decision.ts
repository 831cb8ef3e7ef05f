import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { ClaimAnchor, Decision, Judgement } from '../model/index.js';

/** Who judges and why. */
export interface Signed {
  /** the login name unless told */
  readonly author?: string | undefined;
  readonly reason?: string | null | undefined;
}

/** A decision made now, with a random id, later than every decision of the log. */
export function newDecision(
  judgement: Judgement,
  anchors: readonly ClaimAnchor[],
  signed: Signed,
  log: readonly Decision[],
): Decision {
  const reason = signed.reason?.trim() ?? '';
  return {
    id: `dec:${randomBytes(8).toString('hex')}`,
    time: new Date(Math.max(Date.now(), newest(log) + 1)).toISOString(),
    author: signed.author?.trim() || loginName(),
    reason: reason === '' ? null : reason,
    judgement,
    anchors,
  };
}

/** The last decision wins: two made within a millisecond, or after the clock was set back, must keep their order. */
function newest(log: readonly Decision[]): number {
  const time = Date.parse(log.at(-1)?.time ?? '');
  return Number.isNaN(time) ? 0 : time;
}

/** A machine may know the user by number only. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
