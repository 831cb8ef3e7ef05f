import type { Day, DocumentId, Visibility } from '../model/index.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { publishedWords, reportName } from './report-words.js';
import { publishedBasisWords } from './source-list-words.js';
import { sourcesView, type SourceView } from './sources.js';
import { folded } from './value-words.js';
import type { View } from './view.js';

/** Which reports to list; what is left out does not restrict. `words` stand in the title, the outlet, the byline or the address. */
export interface SourceListAsk {
  readonly words?: string;
  readonly outlet?: string;
  readonly only?: 'withdrawn' | 'copies' | 'undated' | 'nothing-found';
  readonly offset?: number;
  readonly limit?: number;
}

/** One report in the list. */
export interface SourceLine extends Omit<SourceView, 'copies'> {
  readonly name: string;
  /** "stated in the text", "from metadata", "inferred", "decided by a person"; null where the report does not say when it appeared */
  readonly basisWords: string | null;
  readonly copies: readonly { readonly document: DocumentId; readonly name: string; readonly published: string }[];
  readonly visibility: Visibility;
}

/** The reports of a record. */
export interface SourceList {
  readonly items: readonly SourceLine[];
  readonly offset: number;
  /** how many fit what was asked for */
  readonly total: number;
  /** how many reports the record holds, and how many texts they are when copies count once */
  readonly reports: number;
  readonly originals: number;
  readonly withdrawn: number;
  readonly undated: number;
  /** how many reports each outlet gave, the most frequent first; null for those that name none */
  readonly outlets: readonly { readonly outlet: string | null; readonly reports: number }[];
  readonly asOf: Day | null;
}

const FEW = 500;

/** Every report with what it says of itself and how much was found in it, the earliest first. */
export const sourceList: View<SourceListAsk, SourceList> = {
  read: (set, ask) => {
    const all = sourcesView(set);
    const undated = (source: SourceView): boolean => source.published.startsWith('undated');
    const kept = all.filter((source) => fits(source, ask, undated));
    const offset = Math.max(0, ask.offset ?? 0);
    return {
      items: kept.slice(offset, offset + Math.max(0, ask.limit ?? FEW)).map((source) => lineOf(set, source)),
      offset,
      total: kept.length,
      reports: all.length,
      originals: originalsAmong(all),
      withdrawn: all.filter((source) => source.withdrawn).length,
      undated: all.filter(undated).length,
      outlets: outletsOf(all),
      asOf: asOfDay(set),
    };
  },
};

function fits(source: SourceView, ask: SourceListAsk, undated: (source: SourceView) => boolean): boolean {
  if (ask.outlet !== undefined && (source.outlet ?? '') !== ask.outlet) return false;
  if (ask.only === 'withdrawn' && !source.withdrawn) return false;
  if (ask.only === 'copies' && source.copies.length === 0) return false;
  if (ask.only === 'undated' && !undated(source)) return false;
  if (ask.only === 'nothing-found' && source.claims > 0) return false;
  if (ask.words === undefined) return true;
  const words = folded(ask.words).split(' ');
  const said = folded([source.title, source.outlet, source.byline, source.wire, source.address, source.document].join(' '));
  return words.every((word) => said.includes(word));
}

function lineOf(set: RecordSet, source: SourceView): SourceLine {
  const report = set.reports.get(source.document);
  return {
    ...source,
    name: reportName(report, source.document),
    basisWords: publishedBasisWords(source.publishedBasis),
    copies: source.copies.map((document) => {
      const other = set.reports.get(document);
      return { document, name: reportName(other, document), published: publishedWords(other) };
    }),
    visibility: report?.visibility ?? 'confidential',
  };
}

/** Of the reports that are copies of one text, the first in the list stands for all. */
function originalsAmong(sources: readonly SourceView[]): number {
  const counted = new Set<DocumentId>();
  let originals = 0;
  for (const source of sources) {
    if (!counted.has(source.document)) originals++;
    counted.add(source.document);
    for (const copy of source.copies) counted.add(copy);
  }
  return originals;
}

function outletsOf(sources: readonly SourceView[]): SourceList['outlets'] {
  const counts = new Map<string | null, number>();
  for (const { outlet } of sources) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return [...counts]
    .map(([outlet, reports]) => ({ outlet, reports }))
    .sort((a, b) => b.reports - a.reports || ((a.outlet ?? '\uffff') < (b.outlet ?? '\uffff') ? -1 : 1));
}
