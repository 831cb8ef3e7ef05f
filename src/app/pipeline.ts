import type {
  Claim,
  ClaimId,
  Decision,
  DecisionId,
  DescribedField,
  Document,
  DocumentId,
  GivenFacts,
  Kind,
  MergedRecord,
  Original,
  Region,
  ReportFacts,
} from '../model/index.js';
import type { DerivedVersion, RefusedClaim } from '../store/store.js';

/** What persons decided about a report, by field; a null value takes away what the report seemed to say. */
export type DecidedFacts = { readonly [F in DescribedField]?: { readonly value: string | null; readonly decision: DecisionId } };

/** All that the core finds in one document. */
export interface Derived {
  readonly facts: ReportFacts;
  readonly regions: readonly Region[];
  readonly claims: readonly Claim[];
  readonly refused: readonly RefusedClaim[];
}

/** A text as the search for copies sees it. */
export interface ReportText {
  readonly document: Document;
  readonly regions: readonly Region[];
  readonly facts: ReportFacts | null;
}

/** A decision as it stands now: what it does once undoing, superseding and new readings are taken into account. */
export interface DecisionState {
  readonly decision: Decision;
  readonly state: 'live' | 'undone' | 'superseded' | 'stale';
  /** the claims that it names as they are called now, where a new reading moved them */
  readonly moved: readonly { readonly from: ClaimId; readonly to: ClaimId }[];
}

/**
 * The pure core as the app calls it. It is passed to the use cases as a value, so that tests run with a small one and the faces
 * with the real one (`src/app/core.ts`).
 */
export interface Pipeline {
  readonly version: DerivedVersion;
  readonly kinds: readonly Kind[];
  /** Reads one document; may throw, in which case the document is set aside with the reason. */
  readonly derive: (document: Document, known: { readonly given: GivenFacts; readonly decided: DecidedFacts }) => Derived;
  /** Keys under which texts that may be copies meet. */
  readonly copyKeys: (report: ReportText) => readonly string[];
  readonly findOriginals: (reports: readonly ReportText[]) => readonly Original[];
  /** The claims that persons added to these documents. */
  readonly addedClaims: (documents: readonly Document[], decisions: readonly Decision[]) => readonly Claim[];
  /** The claims as they stand after the decisions: corrected, without rejected ones and those of withdrawn documents. */
  readonly applyDecisions: (claims: readonly Claim[], decisions: readonly Decision[]) => readonly Claim[];
  readonly consolidate: (input: {
    readonly claims: readonly Claim[];
    readonly originals: readonly Original[];
    readonly decisions: readonly Decision[];
    readonly kinds: readonly Kind[];
    readonly facts: ReadonlyMap<DocumentId, ReportFacts>;
  }) => readonly MergedRecord[];
}
