import type { DocumentId, Visibility } from '../model/index.js';
import { checkedOf, compareReports, outletOf, publishedWords, reportName, titleOf, type Report } from '../views/index.js';
import type { HandedOn } from './withhold.js';

/** A report as a preview names it. */
export interface PreviewReport {
  readonly document: DocumentId;
  /** its title, else its outlet or the name of its file */
  readonly name: string;
  readonly outlet: string | null;
  readonly published: string;
  readonly visibility: Visibility;
}

/** What of a record would be handed on, and what would stay. It is for those who keep the record: it names what stays out. */
export interface HandOnPreview {
  readonly include: Visibility;
  readonly goesIn: readonly PreviewReport[];
  readonly staysOut: readonly (PreviewReport & { readonly because: 'withdrawn' | 'internal' | 'confidential' })[];
  readonly records: number;
  /** "3 of 12 items checked by a person" */
  readonly checkedWords: string;
  readonly notes: number;
  /** values that a person gave or corrected: what they rest on beside the report, nobody can tell from here */
  readonly decidedValues: number;
}

/** Lists what goes in and what stays out, reports by date. */
export function handOnPreview({ set, withheld }: HandedOn, include: Visibility): HandOnPreview {
  const decisions = set.decisions ?? [];
  const because = new Map(withheld.map((one) => [one.report, one.because]));
  return {
    include,
    goesIn: [...set.reports.values()].sort(compareReports).map(previewed),
    staysOut: [...because.keys()]
      .sort(compareReports)
      .map((report) => ({ ...previewed(report), because: because.get(report) ?? 'withdrawn' })),
    records: set.records.length,
    checkedWords: checkedOf(set.records).words,
    notes: decisions.filter(({ judgement }) => judgement.do === 'note').length,
    decidedValues: decisions.filter(({ judgement }) => judgement.do === 'correct' || judgement.do === 'add').length,
  };
}

const previewed = (report: Report): PreviewReport => ({
  document: report.document,
  name: titleOf(report) ?? reportName(report, report.document),
  outlet: outletOf(report),
  published: publishedWords(report),
  visibility: report.visibility,
});
