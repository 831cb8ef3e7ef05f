import type { Claim, ClaimId, DocumentId, MergedRecord, Review, Span } from '../model/index.js';
import { citationOfClaim, type Citation } from './citations.js';
import { facet, filterRecords, type Filter } from './query.js';
import { captionOf, kindOf, type RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import { publishedWords, reportName, titleOf } from './report-words.js';
import { prefixBefore } from './review-queue-words.js';
import { searchInTexts, type DocumentHit } from './search-in-texts.js';
import {
  boundedSnippet,
  holdsAll,
  indexedWords,
  matchesOf,
  searchTerms,
  snippetOf,
  type SearchTerm,
  type Snippet,
  type TermMatch,
} from './search-words.js';
import { forceOf, statusPrefix } from './status-words.js';
import type { View } from './view.js';

/** Words to search for, and which records to keep among those that hold them. Words in quotation marks stand together. */
export interface SearchAsk extends Pick<Filter, 'kinds' | 'actor' | 'place' | 'since' | 'until'> {
  readonly words: string;
  /** of the reports and of the records alike */
  readonly offset?: number;
  readonly limit?: number;
}

/** A report that holds the words. */
export interface ReportHit extends Snippet {
  readonly document: DocumentId;
  readonly name: string;
  readonly title: string | null;
  readonly published: string;
  readonly withdrawn: boolean;
  /** how many of the records found rest on it */
  readonly records: number;
}

/** A record whose caption or passage holds the words. */
export interface RecordHit extends Snippet {
  readonly id: ClaimId;
  readonly kind: string;
  readonly label: string;
  readonly caption: string;
  readonly prefix: string;
  readonly when: string;
  readonly review: Review;
  /** where the passage stands */
  readonly document: DocumentId;
  readonly span: Span;
  readonly report: string;
  readonly citation: Citation;
}

export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What holds the words, and how the records among it divide. */
export interface SearchAnswer {
  readonly words: string;
  readonly offset: number;
  readonly reports: { readonly items: readonly ReportHit[]; readonly total: number };
  readonly records: { readonly items: readonly RecordHit[]; readonly total: number };
  readonly facets: {
    readonly kinds: readonly FacetCount[];
    readonly actors: readonly FacetCount[];
    readonly places: readonly FacetCount[];
    readonly years: readonly FacetCount[];
  };
  /** left out only because they bear no date to compare with the dates asked for */
  readonly undatedLeftOut: number;
}

const PAGE = 50;
const MOST_VALUES = 12;

/**
 * What holds the words, given the reports that do: those reports, and the records whose caption or passage in one of them holds every
 * word. Where records are filtered, only reports on which a kept record rests are told.
 */
export function searchRecords(set: RecordSet, ask: SearchAsk, hits: readonly DocumentHit[]): SearchAnswer {
  const terms = searchTerms(ask.words);
  const { kept, undatedLeftOut } = recordsHolding(set, ask, terms, hits);
  const counts = new Map<DocumentId, number>();
  for (const { record } of kept) for (const document of record.reports) counts.set(document, (counts.get(document) ?? 0) + 1);
  const narrowed = [ask.kinds, ask.actor, ask.place, ask.since, ask.until].some((wanted) => wanted !== undefined);
  const reports = narrowed ? hits.filter(({ document }) => counts.has(document)) : hits;
  const offset = Math.max(0, ask.offset ?? 0);
  const end = offset + Math.max(0, ask.limit ?? PAGE);
  const records = kept.map(({ record }) => record);
  const labels = new Map(set.kinds.map((kind) => [kind.name, kind.plural]));
  return {
    words: ask.words,
    offset,
    reports: { items: reports.slice(offset, end).map((hit) => reportHit(set, hit, counts)), total: reports.length },
    records: { items: kept.slice(offset, end).map((found) => recordHit(set, found, terms)), total: kept.length },
    facets: {
      kinds: facetOf(set, records, 'kind').map((one) => ({ ...one, label: labels.get(one.value) ?? one.value })),
      actors: facetOf(set, records, 'actor'),
      places: facetOf(set, records, 'place'),
      years: facetOf(set, records, 'year'),
    },
    undatedLeftOut,
  };
}

/** Looks through the texts themselves: for a dossier, or a record that fits into memory. */
export const searchView: View<SearchAsk, SearchAnswer> = {
  texts: (set) => [...set.reports.keys()],
  read: (set, ask) => searchRecords(set, ask, searchInTexts(set, ask.words)),
};

interface Found {
  readonly record: MergedRecord;
  readonly claim: Claim;
}

function recordsHolding(
  set: RecordSet,
  ask: SearchAsk,
  terms: readonly SearchTerm[],
  hits: readonly DocumentHit[],
): { readonly kept: readonly Found[]; readonly undatedLeftOut: number } {
  if (terms.length === 0) return { kept: [], undatedLeftOut: 0 };
  const documents = new Set(hits.map(({ document }) => document));
  const found = new Map<ClaimId, Found>();
  for (const record of set.records) {
    const held = holding(set, record, terms, documents);
    if (held !== null) found.set(record.id, held);
  }
  const filtered = filterRecords(
    set,
    [...found.values()].map(({ record }) => record),
    ask,
  );
  const kept = filtered.records.flatMap((record) => found.get(record.id) ?? []);
  return { kept, undatedLeftOut: filtered.undatedLeftOut };
}

/** The first claim of a report that was found whose passage holds the words by itself, or together with the record's caption. */
function holding(
  set: RecordSet,
  record: MergedRecord,
  terms: readonly SearchTerm[],
  documents: ReadonlySet<DocumentId>,
): Found | null {
  const near = record.claims.filter((claim) => documents.has(claim.document));
  const whole = near.find((claim) => holdsAll(claim.passage.quote, terms));
  if (whole !== undefined) return { record, claim: whole };
  if (near.length === 0) return null;
  const caption = captionOf(set, record);
  const left = terms.filter((term) => !holdsAll(caption, [term]));
  const together = near.find((claim) => holdsAll(claim.passage.quote, left));
  return together === undefined ? null : { record, claim: together };
}

/** Where the words stand in a passage; those that only the caption holds stand nowhere in it. */
const matchesIn = (quote: string, terms: readonly SearchTerm[]): readonly TermMatch[] => {
  const words = indexedWords(quote);
  return terms.flatMap((term) => matchesOf(words, [term]) ?? []).sort((a, b) => a.start - b.start);
};

function reportHit(set: RecordSet, hit: DocumentHit, counts: ReadonlyMap<DocumentId, number>): ReportHit {
  const report = set.reports.get(hit.document);
  return {
    document: hit.document,
    name: reportName(report, hit.document),
    title: titleOf(report),
    published: publishedWords(report),
    withdrawn: report?.withdrawn ?? false,
    records: counts.get(hit.document) ?? 0,
    ...boundedSnippet(hit),
  };
}

function recordHit(set: RecordSet, { record, claim }: Found, terms: readonly SearchTerm[]): RecordHit {
  const { start, end, quote } = claim.passage;
  const caption = captionOf(set, record);
  return {
    id: record.id,
    kind: record.kind,
    label: kindOf(set, record.kind)?.label ?? record.kind,
    caption,
    prefix: prefixBefore(caption, statusPrefix(record.status, forceOf(record))),
    when: timeOf(set, record).words,
    review: record.review,
    document: claim.document,
    span: { start, end },
    report: reportName(set.reports.get(claim.document), claim.document),
    citation: citationOfClaim(set, claim),
    ...snippetOf(quote, matchesIn(quote, terms)),
  };
}

function facetOf(
  set: RecordSet,
  records: readonly MergedRecord[],
  name: 'kind' | 'actor' | 'place' | 'year',
): readonly FacetCount[] {
  const counts = facet(set, records, name).map((one) => ({ ...one, label: one.value }));
  if (name !== 'year') return counts.slice(0, MOST_VALUES);
  return [...counts].sort((a, b) => (a.value < b.value ? 1 : -1));
}
