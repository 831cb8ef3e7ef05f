import { createHash } from 'node:crypto';
import type { Claim, ClaimId, Document, DocumentId, Evidence } from '../model/index.js';
import type { Store } from '../store/store.js';

/** One quote that is not what stands in the text. */
export interface FalseQuote {
  readonly document: DocumentId;
  /** the claim that cites it, or null for a fact about the report or the text itself */
  readonly claim: ClaimId | null;
  /** where it stands: `values.date.0.evidence.0` */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
}

export interface Checked {
  readonly documents: number;
  readonly claims: number;
  readonly records: number;
  readonly quotes: number;
  /** empty when every quote is word for word what stands in its text */
  readonly faults: readonly FalseQuote[];
}

const PAGE = 200;

/** Compares every stored quote, of claims, records and facts about reports, and every document's id, with the stored text. */
export async function check(store: Store): Promise<Checked> {
  const faults: FalseQuote[] = [];
  const count = { documents: 0, claims: 0, records: 0, quotes: 0 };
  const look = (texts: ReadonlyMap<DocumentId, Document>, value: unknown, claim: ClaimId | null): void => {
    for (const { where, evidence } of evidenceIn(value)) {
      count.quotes++;
      const found = texts.get(evidence.document)?.text.slice(evidence.start, evidence.end);
      if (found === evidence.quote && found !== '') continue;
      const said = found === undefined ? 'no such document' : found;
      faults.push({ document: evidence.document, claim, where, expected: evidence.quote, found: said });
    }
  };
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.reports(after === undefined ? { limit: PAGE } : { after, limit: PAGE });
    for (const report of page.items) {
      const document = await store.document(report.id);
      if (!document) continue;
      count.documents++;
      const id = `doc:${createHash('sha256').update(document.text, 'utf8').digest('hex').slice(0, 32)}`;
      if (id !== document.id) faults.push({ document: document.id, claim: null, where: 'id', expected: document.id, found: id });
      const texts = new Map([[document.id, document]]);
      look(texts, report.facts, null);
      for (const claim of await store.claimsOf(document.id)) {
        count.claims++;
        look(texts, claim, claim.id);
      }
    }
    after = page.next;
  }
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.records(after === undefined ? { limit: PAGE } : { after, limit: PAGE });
    const claims: readonly Claim[] = page.items.flatMap(({ record }) => record.claims);
    const texts = new Map(
      (await store.texts([...new Set(claims.map(({ document }) => document))])).map((text) => [text.id, text]),
    );
    count.records += page.items.length;
    for (const claim of claims) look(texts, claim, claim.id);
    after = page.next;
  }
  return { ...count, faults };
}

/** Every piece of evidence anywhere in a value, with the way to it. */
function evidenceIn(value: unknown): readonly { readonly where: string; readonly evidence: Evidence }[] {
  const found: { where: string; evidence: Evidence }[] = [];
  const open: { where: string; item: unknown }[] = [{ where: '', item: value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { where, item } = next;
    if (item === null || typeof item !== 'object') continue;
    if (isEvidence(item)) found.push({ where, evidence: item });
    else
      for (const [key, inner] of Object.entries(item)) open.push({ where: where === '' ? key : `${where}.${key}`, item: inner });
  }
  return found;
}

const isEvidence = (item: object): item is Evidence => 'quote' in item && 'start' in item && 'end' in item && 'document' in item;
