import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import type { ClaimAnchor, Decision, Judgement } from '../model/index.js';

/** Who judges and why. */
export interface Signed {
  /** the login name unless told */
  readonly author?: string | undefined;
  readonly reason?: string | null | undefined;
}

/** A decision made now, with a random id. */
export function newDecision(judgement: Judgement, anchors: readonly ClaimAnchor[], signed: Signed): Decision {
  const reason = signed.reason?.trim() ?? '';
  return {
    id: `dec:${randomBytes(8).toString('hex')}`,
    time: new Date().toISOString(),
    author: signed.author?.trim() || loginName(),
    reason: reason === '' ? null : reason,
    judgement,
    anchors,
  };
}

/** A machine may know the user by number only. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
