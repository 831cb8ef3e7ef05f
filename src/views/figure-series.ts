import type { Amount, Claim, ClaimId, Day, DocumentId, MergedRecord, PlaceRef, Review, When } from '../model/index.js';
import { citationOfClaim, type Citation } from './citations.js';
import { filterRecords } from './query.js';
import { filterIn, firstOf, type ListAsk } from './record-line.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { citedOutletOf, publishedOf, publishedWords } from './report-words.js';
import { originalsByDocument } from './support-words.js';
import { amountWords, folded } from './value-words.js';
import { dateWords } from './when-words.js';
import { namesSource } from './whose-word.js';
import type { View } from './view.js';

/** How a number is meant: = exactly, ≈ about, ≥ at least or more, ≤ up to or fewer; empty for a word that gives no number. */
export type FigureSign = '=' | '≈' | '≥' | '≤' | '';

/** A report that gives a figure; its copies are counted, not listed. */
export interface FigureVoice {
  readonly record: ClaimId;
  readonly document: DocumentId;
  /** the day on which the report was published; null where it cannot be placed on a line of time */
  readonly day: Day | null;
  readonly published: string;
  readonly outlet: string | null;
  /** whom the report names for it; null where it names nobody */
  readonly source: string | null;
  readonly words: string;
  readonly value: number | null;
  readonly sign: FigureSign;
  readonly copies: number;
  readonly citation: Citation;
}

/** One value of a figure: who gave it first in this record, and who gave the same one since. */
export interface FigureValue {
  readonly words: string;
  readonly value: number | null;
  readonly sign: FigureSign;
  readonly review: Review;
  readonly first: FigureVoice;
  readonly repeats: readonly FigureVoice[];
}

/** The figures that one named source gives at several times: the only ones that may be joined by a line. */
export interface FigureLine {
  readonly source: string;
  readonly points: readonly { readonly day: Day; readonly value: number }[];
}

/** One measure of one population at one place since one time. Its values may differ: none is taken for the right one. */
export interface FigureSeries {
  readonly key: string;
  readonly measure: string;
  readonly population: string | null;
  readonly place: string | null;
  readonly since: string | null;
  readonly unit: string | null;
  readonly values: readonly FigureValue[];
  readonly lines: readonly FigureLine[];
}

/** Every measure with its values. */
export interface Figures {
  readonly asOf: string | null;
  readonly series: readonly FigureSeries[];
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly undatedLeftOut: number;
}

const PAGE = 30;
const REPEATS = 50;

/** Each measure over time, by the publication days of the reports that give it: the measures with the most values first. */
export const figureSeries: View<ListAsk, Figures> = {
  read: (set, ask) => {
    const kept = filterRecords(set, set.records, { ...filterIn(ask), kinds: ['figure'] });
    const groups = new Map<string, { head: Head; records: MergedRecord[] }>();
    const folds = new Map<string, string>();
    const fold = (part: string | null): string => {
      if (part === null) return '';
      const held = folds.get(part) ?? folded(part);
      folds.set(part, held);
      return held;
    };
    for (const record of kept.records) {
      const head = headOf(record);
      const key = [head.measure, head.population, head.place, head.since, head.unit].map(fold).join('|');
      const group = groups.get(key);
      if (group) group.records.push(record);
      else groups.set(key, { head, records: [record] });
    }
    const sorted = [...groups].sort(([a, { records: x }], [b, { records: y }]) => y.length - x.length || (a < b ? -1 : 1));
    const offset = Math.max(0, ask.offset ?? 0);
    const limit = Math.max(1, ask.limit ?? PAGE);
    return {
      asOf: asOfDay(set),
      series: sorted.slice(offset, offset + limit).map(([key, { head, records }]) => seriesOf(set, key, head, records)),
      offset,
      limit,
      total: sorted.length,
      undatedLeftOut: kept.undatedLeftOut,
    };
  },
};

type Head = Pick<FigureSeries, 'measure' | 'population' | 'place' | 'since' | 'unit'>;

function headOf(record: MergedRecord): Head {
  const since = firstOf<When>(record, 'since');
  return {
    measure: firstOf<string>(record, 'measure') ?? 'counted',
    population: firstOf<string>(record, 'population'),
    place: firstOf<PlaceRef>(record, 'place')?.name ?? null,
    since: since === null ? null : dateWords(since),
    unit: firstOf<Amount>(record, 'amount')?.unit ?? null,
  };
}

/** Reads a qualifier as a sign; a qualifier that is not known stays in the words and is taken for "about". */
export function signOf(amount: Amount): FigureSign {
  if (amount.value === null) return '';
  switch (amount.qualifier) {
    case '':
    case 'exact':
      return '=';
    case 'more than':
    case 'at least':
    case 'over':
    case 'no fewer than':
      return '≥';
    case 'up to':
    case 'fewer than':
    case 'less than':
    case 'at most':
      return '≤';
    default:
      return '≈';
  }
}

function seriesOf(set: RecordSet, key: string, head: Head, records: readonly MergedRecord[]): FigureSeries {
  const reviews = new Map(records.map((record) => [record.id, record.review]));
  const voices = records.flatMap((record) => voicesOf(set, record)).sort(byDay);
  const byValue = new Map<string, FigureVoice[]>();
  for (const voice of voices) {
    const same = voice.value === null ? folded(voice.words) : String(voice.value);
    const list = byValue.get(same);
    if (list) list.push(voice);
    else byValue.set(same, [voice]);
  }
  return {
    key,
    ...head,
    values: [...byValue.values()].map(([first, ...repeats]) => {
      const giver = first as FigureVoice;
      const { words, value, sign, record } = giver;
      return {
        words,
        value,
        sign,
        review: reviews.get(record) ?? 'unreviewed',
        first: giver,
        repeats: repeats.slice(0, REPEATS),
      };
    }),
    lines: linesOf(voices),
  };
}

/** The reports that give a record's figure, the copies of one text folded into the earliest. */
function voicesOf(set: RecordSet, record: MergedRecord): readonly FigureVoice[] {
  const byDocument = originalsByDocument(set.originals);
  const found = new Map<string, { claims: Claim[]; documents: Set<DocumentId> }>();
  for (const claim of record.claims) {
    if (set.reports.get(claim.document)?.withdrawn === true) continue;
    const original = byDocument.get(claim.document)?.id ?? claim.document;
    const held = found.get(original) ?? { claims: [], documents: new Set<DocumentId>() };
    held.claims.push(claim);
    held.documents.add(claim.document);
    found.set(original, held);
  }
  return [...found.values()].flatMap(({ claims, documents }) => {
    const sorted = claims.map((claim) => voiceOf(set, record, claim, documents.size - 1)).sort(byDay);
    return sorted[0] === undefined
      ? []
      : [sorted.find((voice) => voice.source !== null && voice.day === sorted[0]?.day) ?? sorted[0]];
  });
}

function voiceOf(set: RecordSet, record: MergedRecord, claim: Claim, copies: number): FigureVoice {
  const report = set.reports.get(claim.document);
  const when = publishedOf(report);
  const amount = (claim.values['amount']?.[0]?.value as unknown as Amount | undefined) ?? firstOf<Amount>(record, 'amount');
  return {
    record: record.id,
    document: claim.document,
    day: when === null || when.year === 'unknown' || when.precision === 'range' ? null : when.earliest,
    published: publishedWords(report),
    outlet: citedOutletOf(report),
    source: sourceOf(claim),
    words: amount === null ? 'a number not given' : amountWords(amount),
    value: amount?.value ?? null,
    sign: amount === null ? '' : signOf(amount),
    copies,
    citation: citationOfClaim(set, claim),
  };
}

const sourceOf = (claim: Claim): string | null =>
  namesSource(claim)
    ? (claim.onWhoseWord.find(
        ({ value }) => value.type !== 'reporter' && value.type !== 'unnamed' && value.name !== null && value.name !== '',
      )?.value.name ?? null)
    : null;

/** The earliest report first, undated ones last, then by document. */
function byDay(a: FigureVoice, b: FigureVoice): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : 1;
  return a.document < b.document ? -1 : a.document > b.document ? 1 : 0;
}

/** Joins what one named source says of the measure on different days. Different sources are never joined: that would draw a trend that nobody told. */
function linesOf(voices: readonly FigureVoice[]): readonly FigureLine[] {
  const bySource = new Map<string, { source: string; points: Map<Day, number> }>();
  for (const { source, day, value } of voices) {
    if (source === null || day === null || value === null) continue;
    const line = bySource.get(folded(source)) ?? { source, points: new Map<Day, number>() };
    if (!line.points.has(day)) line.points.set(day, value);
    bySource.set(folded(source), line);
  }
  return [...bySource.values()]
    .filter(({ points }) => points.size > 1)
    .map(({ source, points }) => ({ source, points: [...points].map(([day, value]) => ({ day, value })) }));
}
