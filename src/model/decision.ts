import type { ClaimId, DecisionId } from './claim.js';
import type { Visibility } from './document.js';
import type { EntityId } from './entity.js';
import type { DocumentId, Evidence } from './span.js';

/** The facts about a report that a person can correct, and who may see it. */
export type DescribedField = 'title' | 'outlet' | 'address' | 'published' | 'visibility';

/** One judgement. Judgements name only claims, entities and documents, so that they outlive what is derived. */
export type Judgement =
  | { readonly do: 'accept'; readonly claim: ClaimId }
  | { readonly do: 'reject'; readonly claim: ClaimId }
  /** `old` null adds a value, `new` null takes one away; values are those of the field's type, as JSON */
  | { readonly do: 'correct'; readonly claim: ClaimId; readonly field: string; readonly old: unknown; readonly new: unknown }
  /** a claim that no rule found; `values` holds one JSON value or a list for each field */
  | { readonly do: 'add'; readonly kind: string; readonly evidence: Evidence; readonly values: Readonly<Record<string, unknown>> }
  | { readonly do: 'same'; readonly a: ClaimId | EntityId; readonly b: ClaimId | EntityId }
  | { readonly do: 'different'; readonly a: ClaimId | EntityId; readonly b: ClaimId | EntityId }
  | { readonly do: 'describe'; readonly document: DocumentId; readonly field: DescribedField; readonly value: string | null }
  | { readonly do: 'withdraw'; readonly document: DocumentId }
  /** what is left of an erased document: that there was one */
  | { readonly do: 'erase'; readonly document: DocumentId }
  /** a note is for the team (`internal`) unless it says otherwise */
  | {
      readonly do: 'note';
      readonly target: ClaimId | EntityId | DocumentId;
      readonly text: string;
      readonly visibility?: Visibility;
    }
  | { readonly do: 'undo'; readonly decision: DecisionId };

/** One person's judgement, appended to the log and never changed. Ordered by time, then id; the last wins. */
export interface Decision {
  readonly id: DecisionId;
  /** UTC, ISO 8601 */
  readonly time: string;
  readonly author: string;
  readonly reason: string | null;
  readonly judgement: Judgement;
  /** the trigger of the claims that it names, when it was made: what lets it be anchored again after a new reading */
  readonly anchors: readonly ClaimAnchor[];
}

export interface ClaimAnchor {
  readonly claim: ClaimId;
  readonly kind: string;
  readonly trigger: Evidence;
}
