import type {
  Cited,
  Claim,
  ClaimId,
  DocumentId,
  MergedRecord,
  RegionKind,
  Review,
  Span,
  Status,
  Visibility,
} from '../model/index.js';
import { captionOf, kindOf, type RecordSet, type Report } from './record-set.js';
import { datingOf, type ReportDating } from './report-dating.js';
import { segmentsOf, type Segment } from './report-reading-segments.js';
import { addressOf, originOf, citedOutletOf, publishedWords, receivedOf, reportName, titleOf } from './report-words.js';
import { publishedBasisWords } from './source-list-words.js';
import { statusWords } from './status-words.js';
import { originalsByDocument } from './support-words.js';
import { valueWords } from './value-words.js';
import type { View } from './view.js';
import { chainWords } from './whose-word.js';

/** A report to be read; `claim`, or `start` and `end`, name the words to be marked. `id` is the report's, or that of a claim in it. */
export interface ReadingAsk {
  readonly id: string;
  readonly claim?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Something known of the report, and where it says so. */
export interface ReadingFact {
  readonly name: 'title' | 'outlet' | 'published' | 'byline' | 'wire' | 'address' | 'datelinePlace';
  readonly label: string;
  readonly words: string;
  /** "stated in the text", "from metadata", "inferred", "decided by a person", "as given with the report" */
  readonly basis: string;
  readonly inferred: boolean;
  /** where it stands in the text, null where it does not */
  readonly span: Span | null;
}

/** One value that a claim gives, with the words in this report that it rests on. */
export interface ReadingValue {
  readonly field: string;
  readonly label: string;
  readonly words: string;
  readonly basis: Cited<unknown>['basis'];
  readonly spans: readonly Span[];
}

/** What a highlight stands for: what this report says of one thing. */
export interface ReadingClaim extends Span {
  readonly id: ClaimId;
  /** the record that it belongs to */
  readonly record: ClaimId;
  readonly kind: string;
  readonly label: string;
  readonly caption: string;
  readonly rule: string;
  readonly status: Status;
  readonly statusWords: string;
  readonly review: Review;
  readonly whoseWord: string;
  readonly quote: string;
  readonly values: readonly ReadingValue[];
}

/** A report as it came, with what was found in it. */
export interface ReportReading {
  readonly document: DocumentId;
  readonly name: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string;
  readonly address: string | null;
  readonly origin: string | null;
  readonly received: string | null;
  readonly visibility: Visibility;
  readonly withdrawn: boolean;
  readonly facts: readonly ReadingFact[];
  /** how it is dated where it does not bear its day; null where it does, or nothing is known */
  readonly dating: ReportDating | null;
  /** the other reports that are copies of the same text */
  readonly copies: readonly { readonly document: DocumentId; readonly name: string; readonly published: string }[];
  /** null where only quotes were handed on */
  readonly text: string | null;
  /** null where the report was not read yet */
  readonly regions: readonly (Span & { readonly kind: RegionKind })[] | null;
  /** the text without gaps or overlaps; `claims` are positions in `claims` below; empty without a text */
  readonly segments: readonly Segment[];
  /** in the order in which they stand in the text */
  readonly claims: readonly ReadingClaim[];
  /** the words that were asked for */
  readonly marked: Span | null;
}

/** The document that an id means: a report's own id, or that of any claim, which names its report. */
export function documentMeant(set: RecordSet, id: string): DocumentId | null {
  const part = id.startsWith('claim:') ? (id.split(':')[1] ?? '') : id.replace(/^doc:/u, '');
  const whole: DocumentId = `doc:${part}`;
  if (set.reports.has(whole)) return whole;
  // ids are often given by their beginning
  const near = part.length < 8 ? [] : [...set.reports.keys()].filter((document) => document.startsWith(whole));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** One report with its text cut into segments, and every claim found in it; null where the record holds no such report. */
export const reportReading: View<ReadingAsk, ReportReading | null> = {
  texts: (set, { id }) => {
    const document = documentMeant(set, id);
    return document === null ? [] : [document];
  },
  read: (set, ask) => {
    const document = documentMeant(set, ask.id);
    const report = document === null ? undefined : set.reports.get(document);
    return document === null || report === undefined ? null : readingOf(set, report, ask);
  },
};

function readingOf(set: RecordSet, report: Report, ask: ReadingAsk): ReportReading {
  const { document } = report;
  const claims = claimsIn(set, document);
  const marked = markedBy(claims, ask);
  const { text } = report;
  return {
    document,
    name: reportName(report, document),
    title: titleOf(report),
    outlet: citedOutletOf(report),
    published: publishedWords(report),
    address: addressOf(report),
    origin: originOf(report),
    received: receivedOf(report),
    visibility: report.visibility,
    withdrawn: report.withdrawn,
    facts: factsOf(report),
    dating: datingOf(set, report),
    copies: (originalsByDocument(set.originals).get(document)?.documents ?? [])
      .filter((other) => other !== document)
      .map((other) => ({
        document: other,
        name: reportName(set.reports.get(other), other),
        published: publishedWords(set.reports.get(other)),
      })),
    text,
    regions: report.regions?.map(({ start, end, kind }) => ({ start, end, kind })) ?? null,
    segments: text === null ? [] : segmentsOf(text.length, { regions: report.regions ?? [], spans: claims, marked }),
    claims,
    marked,
  };
}

function markedBy(claims: readonly ReadingClaim[], ask: ReadingAsk): Span | null {
  if (ask.start !== undefined && ask.end !== undefined && ask.end > ask.start) return { start: ask.start, end: ask.end };
  const wanted = ask.claim ?? (ask.id.startsWith('claim:') ? ask.id : null);
  const claim = claims.find(({ id }) => id === wanted);
  return claim === undefined ? null : { start: claim.start, end: claim.end };
}

function claimsIn(set: RecordSet, document: DocumentId): readonly ReadingClaim[] {
  const found: ReadingClaim[] = [];
  for (const record of set.records) {
    if (!record.reports.includes(document)) continue;
    for (const claim of record.claims) if (claim.document === document) found.push(readingClaim(set, record, claim));
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

function readingClaim(set: RecordSet, record: MergedRecord, claim: Claim): ReadingClaim {
  const kind = kindOf(set, record.kind);
  return {
    id: claim.id,
    record: record.id,
    kind: record.kind,
    label: kind?.label ?? record.kind,
    caption: captionOf(set, record),
    rule: claim.rule,
    status: claim.status.value,
    statusWords: statusWords(claim.status.value, claim.kind),
    review: record.review,
    whoseWord: chainWords(claim.onWhoseWord),
    start: claim.passage.start,
    end: claim.passage.end,
    quote: claim.passage.quote,
    values: Object.entries(kind?.fields ?? {}).flatMap(([name, field]) =>
      ((claim.values[name] ?? []) as readonly Cited<unknown>[]).map((cited) => ({
        field: name,
        label: field.label,
        words: valueWords(field.type, cited.value),
        basis: cited.basis,
        spans: cited.evidence
          .filter((evidence) => evidence.document === claim.document)
          .map(({ start, end }) => ({ start, end })),
      })),
    ),
  };
}

const LABELS: Readonly<Record<ReadingFact['name'], string>> = {
  title: 'Title',
  outlet: 'Outlet',
  published: 'Published',
  byline: 'Byline',
  wire: 'Wire',
  address: 'Address',
  datelinePlace: 'Written in',
};

function factsOf(report: Report): readonly ReadingFact[] {
  const { facts } = report;
  const given: Readonly<Record<ReadingFact['name'], string | null>> = {
    title: titleOf(report),
    outlet: citedOutletOf(report),
    published: publishedWords(report),
    byline: facts.byline?.value ?? null,
    wire: facts.wire?.value ?? null,
    address: addressOf(report),
    datelinePlace: facts.datelinePlace?.value ?? null,
  };
  return (Object.keys(LABELS) as readonly ReadingFact['name'][]).flatMap((name) => {
    const words = given[name];
    if (words === null) return [];
    const cited: Cited<unknown> | null = facts[name];
    const evidence = cited?.evidence.find((piece) => piece.document === report.document);
    return [
      {
        name,
        label: LABELS[name],
        words,
        basis: basisWords(report, name, cited),
        inferred: cited?.basis === 'inferred' || (name === 'published' && facts.publishedBasis === 'inferred'),
        span: evidence === undefined ? null : { start: evidence.start, end: evidence.end },
      },
    ];
  });
}

function basisWords(report: Report, name: ReadingFact['name'], cited: Cited<unknown> | null): string {
  if (name === 'published') return publishedBasisWords(report.facts.publishedBasis) ?? 'the report does not say';
  if (cited === null) return 'as given with the report';
  if (cited.basis === 'decided') return 'decided by a person';
  return cited.basis === 'inferred' ? 'inferred' : 'stated in the text';
}
