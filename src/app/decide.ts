import { applyDecisions } from '../consolidate/index.js';
import type { Claim, ClaimAnchor, Decision, Judgement } from '../model/index.js';
import type { DecisionEffect, Store } from '../store/store.js';
import { effectOf } from './decision-effect.js';
import { claimsNamed, judgeInContext } from './judged-claims.js';
import { newDecision, type Signed } from './new-decision.js';
import type { Pipeline } from './pipeline.js';
import { processReports, type Processed, type Processing } from './process.js';
import { readJudgement, type WrittenJudgement } from './written-judgement.js';
import { WrongRequest } from './wrong-request.js';

export type { WrittenJudgement } from './written-judgement.js';

export interface Deciding extends Signed, Processing {
  readonly judgement: WrittenJudgement;
}

export interface Decided {
  /** the first of them */
  readonly decision: Decision;
  /** one; several where a judgement of a whole record was made, one for each of its claims */
  readonly decisions: readonly Decision[];
  readonly processed: Processed;
}

/**
 * Checks a judgement, appends it to the log, and works out anew what hangs on it. The id of a record that holds several claims means
 * all of them; the id of any other claim, that one. Throws a WrongRequest that says what was expected and what was found.
 */
export async function decide(store: Store, input: Deciding): Promise<Decided> {
  const judgements = await readJudgement(store, input.pipeline, input.judgement);
  const decisions: Decision[] = [];
  for (const judgement of judgements) decisions.push(await signed(store, input, judgement, decisions));
  for (const decision of decisions) await refuseIdle(store, input.pipeline, decision, decisions);
  const effects: DecisionEffect[] = [];
  const log = await store.decisions();
  for (const { judgement } of decisions) effects.push(await effectOf(store, judgement, log));
  const derive = effects.flatMap((effect) => effect.derive);
  await store.appendDecisions(decisions, {
    derive,
    copies: effects.flatMap(({ copies }) => copies),
    consolidate: effects.flatMap(({ consolidate }) => consolidate),
  });
  return { decision: decisions[0] as Decision, decisions, processed: await processReports(store, { ...input, first: derive }) };
}

async function signed(store: Store, input: Deciding, judgement: Judgement, before: readonly Decision[]): Promise<Decision> {
  const log = [...(await store.decisions()), ...before];
  const claims = await store.claims(claimsNamed({ judgement } as Decision));
  return newDecision(judgement, claims.map(anchorOf), input, log);
}

/** Where a claim stands, so that a judgement of it finds it again after a new reading. */
const anchorOf = (claim: Claim): ClaimAnchor => ({ claim: claim.id, kind: claim.kind, trigger: claim.trigger });

/** A judgement that would count for nothing at once is a mistake: better said now than found in the history. */
async function refuseIdle(store: Store, pipeline: Pipeline, decision: Decision, together: readonly Decision[]): Promise<void> {
  const { claims, decisions } = await judgeInContext(store, pipeline.kinds, claimsNamed(decision));
  const { states } = applyDecisions(claims, [...decisions, ...together], pipeline.kinds);
  const standing = states.find((state) => state.decision === decision.id);
  if (standing?.state === 'stale') throw new WrongRequest(`This would count for nothing: ${standing.because ?? 'it is stale'}.`);
}
