import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { markRegions } from '../../src/annotate/regions/index.js';
import { readReportFacts } from '../../src/annotate/report-facts/index.js';
import { isoOf, type Document } from '../../src/model/index.js';
import type { Measure } from '../measure.js';
import { readReuters, type ReutersReport } from './read-reuters.js';

export interface DatelineScores {
  readonly reports: number;
  readonly dated: number;
  /** reports whose place is right, whose date is right (of those dated), and in which all that the dateline says is */
  readonly place: number;
  readonly date: number;
  readonly both: number;
  readonly misses: readonly string[];
}

const folded = (place: string): string =>
  place
    .toUpperCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The city is what a dateline names first: "PALO ALTO" of "PALO ALTO, Calif." */
const isPlace = (found: string, place: string): boolean =>
  [place, place.split(',')[0] ?? ''].some((name) => folded(name) === folded(found));

/** Place and day that Parley reads in a report of which nothing is known but its text. */
export function readPlaceAndDay(text: string): { readonly place: string | null; readonly day: string | null } {
  const document: Document = { id: 'doc:0', text };
  const facts = readReportFacts(document, markRegions(text), null);
  const iso = facts.published === null ? null : isoOf(facts.published.value);
  return { place: facts.datelinePlace?.value ?? null, day: iso === null || iso.length !== 10 ? null : iso.slice(5) };
}

/** Counts right places and days over reports; `read` is Parley unless a test gives another. */
export function measureDatelines(reports: readonly ReutersReport[], read = readPlaceAndDay): DatelineScores {
  const counts = { reports: 0, dated: 0, place: 0, date: 0, both: 0 };
  const misses: string[] = [];
  for (const report of reports) {
    const found = read(report.text);
    const place = found.place !== null && isPlace(found.place, report.place);
    const date = report.day !== null && found.day === report.day;
    counts.reports += 1;
    if (place) counts.place += 1;
    if (report.day !== null) counts.dated += 1;
    if (date) counts.date += 1;
    if (place && (date || report.day === null)) counts.both += 1;
    else misses.push(`${report.id} ${report.dateline}: found ${found.place ?? 'no place'}, ${found.day ?? 'no day'}`);
  }
  return { ...counts, misses };
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));

/** Datelines of Reuters-21578. */
export const datelinesMeasure: Measure = {
  name: 'datelines',
  takes: 'FILE.sgm…',
  about: 'place and date of datelines read right',
  run: (paths, { misses: wanted }) => {
    if (paths.length === 0)
      throw new Error('expected the .sgm files of Reuters-21578, found no path: npm run quality -- datelines FILE.sgm…');
    const lost = paths.find((path) => !existsSync(path));
    if (lost !== undefined) throw new Error(`expected a .sgm file of Reuters-21578 at ${lost}, found none`);
    // the collection is in Latin-1 with single stray bytes
    const reports = paths.flatMap((path) => readReuters(readFileSync(path, 'latin1')));
    if (reports.length === 0)
      throw new Error(`expected reports with datelines, found none in ${paths.map((path) => basename(path)).join(', ')}`);
    const { misses, ...scores } = measureDatelines(reports);
    const text =
      `${String(scores.reports)} reports with a dateline: place right ${share(scores.place, scores.reports)}; ` +
      `date right ${share(scores.date, scores.dated)} of ${String(scores.dated)}; both ${share(scores.both, scores.reports)}`;
    return Promise.resolve({
      json: wanted ? { ...scores, misses } : scores,
      text: wanted ? `${misses.map((miss) => `WRONG ${miss}`).join('\n')}\n\n${text}` : text,
    });
  },
};
