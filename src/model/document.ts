import type { Cited } from './claim.js';
import type { EntityId } from './entity.js';
import type { DocumentId, Evidence, Span } from './span.js';
import type { Day, When } from './when.js';

/** One text as received, never edited. */
export interface Document {
  readonly id: DocumentId;
  readonly text: string;
}

/** Who may see a report or a note: anybody, the team, or only those who keep the record. */
export type Visibility = 'public' | 'internal' | 'confidential';

/** Every visibility, from what all may see to what the fewest may. */
export const VISIBILITIES: readonly Visibility[] = ['public', 'internal', 'confidential'];

/** What came with a text and is not said in it. Every field is as given, null where nothing was given. */
export interface GivenFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly address: string | null;
  readonly published: Day | null;
  readonly language: string | null;
  /** who may see it; what bears none is public */
  readonly visibility?: Visibility | null;
}

/** One arrival of a document: where it came from and when. `bytes` is the SHA-256 of the bytes as received, in hex. */
export interface Receipt extends GivenFacts {
  readonly document: DocumentId;
  readonly origin: string;
  readonly bytes: string;
  readonly encoding: string;
  /** UTC, ISO 8601 */
  readonly received: string;
}

/** An input that could not be read as a document, with what was expected and found. */
export interface SetAside {
  readonly origin: string;
  readonly reason: string;
  readonly received: string;
}

export type RegionKind =
  'heading' | 'body' | 'caption-speaker' | 'caption-photo' | 'dateline' | 'byline' | 'credit' | 'metadata' | 'boilerplate';

/** A stretch of a document and what it is; regions are in order, do not overlap, and mark the text without changing it. */
export interface Region extends Span {
  readonly kind: RegionKind;
  /** Why it was read so: the name of the line rule. */
  readonly rule: string;
}

/**
 * One step by which a report that bears no date is dated from within: what it says, in `evidence`; what is known beside that; and
 * between which days, both included, it was then written. Null is open.
 */
export interface DatingStep {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** "it speaks of the seventh round of the Astana talks as past" */
  readonly says: string;
  /** "that ended 2017-10-31"; null where the report says it all */
  readonly known: string | null;
  /** where that is known from */
  readonly rests: 'text' | 'lexicon' | 'other-report';
  readonly evidence: readonly Evidence[];
}

/** How a report that bears no date was dated from within; steps that contradict one another date nothing. */
export interface Dating {
  readonly steps: readonly DatingStep[];
  readonly contradictory: boolean;
}

/** An office that a report gives to somebody whom it names; it holds for the days of the report. */
export interface OfficeSaid {
  readonly person: EntityId;
  readonly name: string;
  /** as worded, without "former" */
  readonly office: string;
  /** equal for one office in other words: "foreign minister", "minister of foreign affairs" */
  readonly key: string;
  readonly party: EntityId | null;
  readonly partyName: string | null;
  /** "former foreign minister NAME": said of one who holds it no more */
  readonly former: boolean;
  /** whose quoted words say so; null where the report itself does */
  readonly by: string | null;
  readonly evidence: Evidence;
}

/** What a report says of itself, or what a person decided about it. */
export interface ReportFacts {
  readonly title: Cited<string> | null;
  readonly outlet: Cited<string> | null;
  readonly byline: Cited<string> | null;
  /** The wire agency that the text names as its origin: AFP, Reuters, AP … */
  readonly wire: Cited<string> | null;
  readonly address: Cited<string> | null;
  /** Where the dateline says that the report was written; never a venue. */
  readonly datelinePlace: Cited<string> | null;
  readonly published: Cited<When> | null;
  readonly publishedBasis: 'stated' | 'metadata' | 'inferred' | 'decided' | null;
  /** only where the report bears no date, or one without its year, and its words bound it */
  readonly dating?: Dating;
  /** the offices that its words give to persons */
  readonly offices?: readonly OfficeSaid[];
}
