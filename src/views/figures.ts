import type { Amount, MergedRecord, PlaceRef, Supported, When } from '../model/index.js';
import { claimsByDocument, type RecordSet } from './record-set.js';
import { originalsByDocument, supportOfRecord, supportWords, type Support } from './support-words.js';
import { amountWords, folded } from './value-words.js';
import { dateWords } from './when-words.js';
import { namesSource } from './whose-word.js';

/** One figure as reports give it. */
export interface FigureView {
  readonly id: MergedRecord['id'];
  readonly words: string;
  readonly amount: Amount | null;
  readonly support: Support;
  readonly supportWords: string;
  readonly sourceWords: string;
}

/** Figures of one measure, population, place and start, which may differ: none is taken for the right one. */
export interface FigureGroup {
  readonly measure: string;
  readonly population: string | null;
  readonly place: string | null;
  readonly since: string | null;
  readonly figures: readonly FigureView[];
}

const only = <T>(values: readonly Supported<unknown>[] | undefined): T | null => (values?.[0]?.value as T | undefined) ?? null;

/** In how many independent reports a figure stands and in how many of them a source is named for it. Repetition is not proof. */
export function figureSourceWords(set: RecordSet, record: MergedRecord): string {
  const byDocument = originalsByDocument(set.originals);
  const originals = new Map<string, boolean>();
  for (const [document, claims] of claimsByDocument(record)) {
    if (set.reports.get(document)?.withdrawn === true) continue;
    const id = byDocument.get(document)?.id ?? document;
    originals.set(id, (originals.get(id) ?? false) || claims.some(namesSource));
  }
  const named = [...originals.values()].filter(Boolean).length;
  const all = originals.size;
  const where = all === 1 ? 'in 1 report' : `in ${String(all)} independent reports`;
  if (named === 0) return `${where}, source named in none`;
  if (all === 1) return `${where}, which names its source`;
  return `${where}, source named in ${named === all ? 'all' : String(named)}`;
}

/** The figures of a set, like with like; groups in the order of their words, figures by their number. */
export function figureGroups(set: RecordSet, records: readonly MergedRecord[] = set.records): readonly FigureGroup[] {
  const groups = new Map<string, { head: Omit<FigureGroup, 'figures'>; figures: FigureView[] }>();
  for (const record of records) {
    if (record.kind !== 'figure') continue;
    const since = only<When>(record.values['since']);
    const head = {
      measure: only<string>(record.values['measure']) ?? 'counted',
      population: only<string>(record.values['population']),
      place: only<PlaceRef>(record.values['place'])?.name ?? null,
      since: since === null ? null : dateWords(since),
    };
    const key = [head.measure, head.population, head.place, head.since].map((part) => folded(part ?? '')).join('\u0000');
    const group = groups.get(key) ?? { head, figures: [] };
    group.figures.push(figureView(set, record));
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { head, figures }]) => ({
      ...head,
      figures: figures.sort((a, b) => (a.amount?.value ?? 0) - (b.amount?.value ?? 0)),
    }));
}

function figureView(set: RecordSet, record: MergedRecord): FigureView {
  const amounts = (record.values['amount'] ?? []).map((value) => value.value as unknown as Amount);
  const support = supportOfRecord(set, record);
  return {
    id: record.id,
    words: amounts.map(amountWords).join('; ') || 'a number not given',
    amount: amounts[0] ?? null,
    support,
    supportWords: supportWords(support),
    sourceWords: figureSourceWords(set, record),
  };
}
