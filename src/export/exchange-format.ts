import type { ParticipantRole } from '../model/index.js';

/** When a report was published. `earliest` and `latest` bound it where it bears no date. Days are `YYYY-MM-DD`. */
export interface ExchangePublished {
  readonly date: string | null;
  readonly basis: 'stated' | 'metadata' | 'inferred' | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly evidence: string | null;
}

/** A meeting. `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with `XXXX` for a year that the text does not give. */
export interface ExchangeMeeting {
  readonly name: string;
  readonly process: string | null;
  readonly round: number | null;
  readonly date: string | null;
  readonly venueCity: string | null;
  readonly venueCountry: string | null;
  readonly level: 'leaders' | 'foreign ministers' | 'defence ministers' | 'ministers' | 'experts' | 'delegations' | null;
  readonly status: 'held' | 'ongoing' | 'planned' | 'cancelled' | 'past-reference';
  readonly participants: readonly { readonly party: string; readonly role: ParticipantRole; readonly person: string | null }[];
  readonly agenda: readonly string[];
  readonly evidence: readonly string[];
}

/** One stretch of what somebody said; `text` is verbatim. */
export interface ExchangeStatement {
  readonly speaker: string | null;
  readonly speakerRole: string | null;
  readonly party: string | null;
  readonly kind: 'direct' | 'indirect';
  readonly text: string;
  readonly about: string | null;
}

/** What one side wants of one issue. */
export interface ExchangePosition {
  readonly party: string | null;
  readonly issue: string | null;
  readonly stance: string | null;
  readonly evidence: string;
}

/** Something that sides agreed, signed or adopted. */
export interface ExchangeAgreement {
  readonly what: string | null;
  readonly parties: readonly string[];
  readonly date: string | null;
  readonly evidence: string;
}

/** Something undertaken or announced; `when` is an ISO date, or the text's own words. */
export interface ExchangeCommitment {
  readonly who: readonly string[];
  readonly what: string | null;
  readonly when: string | null;
  readonly where: string | null;
  readonly evidence: string;
}

/** A count; a null `value` is a word such as "millions", which stands in `qualifier`. */
export interface ExchangeFigure {
  readonly what: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly population: string | null;
  readonly since: string | null;
  readonly evidence: string;
}

/** Violence, or a breach of a ceasefire. */
export interface ExchangeIncident {
  readonly actor: string | null;
  readonly action: string | null;
  readonly target: string | null;
  readonly date: string | null;
  readonly evidence: string;
}

/** What one document yields, as a file that other programs read. */
export interface ExchangeRecord {
  readonly doc: string;
  readonly body: string;
  readonly published: ExchangePublished;
  readonly meetings: readonly ExchangeMeeting[];
  readonly statements: readonly ExchangeStatement[];
  readonly positions: readonly ExchangePosition[];
  readonly agreements: readonly ExchangeAgreement[];
  readonly commitments: readonly ExchangeCommitment[];
  readonly figures: readonly ExchangeFigure[];
  readonly incidents: readonly ExchangeIncident[];
  readonly people: readonly { readonly name: string; readonly role: string | null; readonly party: string | null }[];
  readonly places: readonly string[];
}
