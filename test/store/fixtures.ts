import { createHash } from 'node:crypto';
import type {
  Claim,
  ClaimId,
  Decision,
  DecisionId,
  Document,
  DocumentId,
  Evidence,
  MergedRecord,
} from '../../src/model/index.js';
import type { Derivation, DerivedVersion, IndexedRecord, Report, Work } from '../../src/store/store.js';

export const VERSION: DerivedVersion = { release: '1.0.0', hash: 'aaaa' };

export const idOf = (text: string): DocumentId => `doc:${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)}`;

export const documentOf = (text: string): Document => ({ id: idOf(text), text });

export const reportOf = (text: string, origin = 'a.txt', given: Partial<Report['receipt']> = {}): Report => ({
  document: documentOf(text),
  receipt: {
    document: idOf(text),
    origin,
    bytes: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    received: '2024-01-01T00:00:00.000Z',
    title: null,
    outlet: null,
    address: null,
    published: null,
    language: null,
    ...given,
  },
});

/** Cites the first place where the words stand. */
export function cite(document: Document, quote: string): Evidence {
  const start = document.text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in "${document.text}"`);
  return { document: document.id, start, end: start + quote.length, quote };
}

/** A claim that the document says something of an actor, resting on its word. */
export function claimOf(document: Document, quote: string, kind = 'meeting', actor = quote): Claim {
  const evidence = cite(document, quote);
  const id: ClaimId = `claim:${document.id.slice(4)}:${kind}:${evidence.start}-${evidence.end}:${actor.toLowerCase()}`;
  const value = { id: `name:state:${actor.toLowerCase()}`, name: actor, wording: quote };
  return {
    id,
    kind,
    document: document.id,
    trigger: evidence,
    passage: evidence,
    values: { actor: [{ value, evidence: [evidence], basis: 'stated' }] },
    status: { value: 'reported', evidence: [evidence], basis: 'stated' },
    onWhoseWord: [],
    rule: `${kind}/test`,
  } as unknown as Claim;
}

export const derivationOf = (work: Work, claims: readonly Claim[], more: Partial<Derivation> = {}): Derivation => ({
  ...work,
  facts: null,
  regions: [],
  claims,
  refused: [],
  copyKeys: [],
  failure: null,
  ...more,
});

export function recordOf(claims: readonly Claim[], more: Partial<IndexedRecord> = {}): IndexedRecord {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const record = {
    id: sorted[0]?.id as ClaimId,
    kind: sorted[0]?.kind ?? '',
    claims: sorted,
    values: {},
    status: 'reported',
    statusAsOf: null,
    reports: [...new Set(sorted.map(({ document }) => document))],
    originals: 1,
    disagreements: [],
    review: 'unreviewed',
    decisions: [],
  } as unknown as MergedRecord;
  return { record, earliest: null, latest: null, terms: [], ...more };
}

let count = 0;
export const decisionOf = (judgement: Decision['judgement'], more: Partial<Decision> = {}): Decision => ({
  id: `dec:${String(count++).padStart(16, '0')}` as DecisionId,
  time: new Date(1_700_000_000_000 + count).toISOString(),
  author: 'tester',
  reason: null,
  judgement,
  anchors: [],
  ...more,
});

export const NO_EFFECT = { derive: [], copies: [], consolidate: [] } as const;
