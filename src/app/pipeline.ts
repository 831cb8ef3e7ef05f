import type {
  AnnotatedDocument,
  Claim,
  DecisionId,
  DescribedField,
  Document,
  EntityId,
  GivenFacts,
  Kind,
} from '../model/index.js';
import type { DerivedVersion, RefusedClaim } from '../store/store.js';

/** What persons decided about a report, by field; a null value takes away what the report seemed to say. */
export type DecidedFacts = { readonly [F in DescribedField]?: { readonly value: string | null; readonly decision: DecisionId } };

/** What is known of a report besides its text. */
export interface KnownFacts {
  readonly given: GivenFacts;
  readonly decided: DecidedFacts;
}

/** An entity of the lexicon that a name can stand for. */
export interface KnownEntity {
  readonly id: EntityId;
  readonly name: string;
  /** of a place, the country in which it lies */
  readonly country: string | null;
}

/**
 * What reads one document, as the use cases call it. It is passed to them as a value, so that tests run with a small one and the
 * faces with the real one (`core.ts`). What works across documents is imported from src/consolidate.
 */
export interface Pipeline {
  readonly version: DerivedVersion;
  readonly kinds: readonly Kind[];
  /** May throw, in which case the document is set aside with the reason. */
  readonly annotate: (document: Document, known: KnownFacts) => AnnotatedDocument;
  readonly extract: (annotated: AnnotatedDocument) => {
    readonly claims: readonly Claim[];
    readonly refused: readonly RefusedClaim[];
  };
  /** Entities of the lexicon that a person may mean by a name; without it only entities of the record are known by name. */
  readonly entitiesNamed?: (name: string, as: 'actor' | 'person' | 'place') => readonly KnownEntity[];
}
