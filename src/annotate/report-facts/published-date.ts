import type { Region, Span, When } from '../../model/index.js';
import { datesIn, readDateAt, whenOf } from '../regions/written-date.js';
import type { MarkedReport } from './stated-facts.js';

/** A publication date that a report bears. */
export interface StatedDate {
  readonly when: When;
  readonly span: Span;
  /** stated: on the page; metadata: in a front matter or the report's own address */
  readonly basis: 'stated' | 'metadata';
}

const FIELDS = [
  'published',
  'published_time',
  'date_published',
  'datepublished',
  'publish_date',
  'pubdate',
  'publication_date',
  'article:published_time',
  'date',
  'created',
  'issued',
];

/**
 * The date of publication that the report bears, or null: a date line, a date before its first words, a dateline, a byline with a date,
 * its metadata. One with its year goes before one without. Dates in captions, other stories' headlines and running text never count.
 */
export function statedDate(
  report: MarkedReport,
  address: { readonly value: string; readonly span: Span } | null,
): StatedDate | null {
  const all = [
    ...lineDates(report),
    ...datelineDates(report),
    ...metadataDates(report),
    ...addressDates(address),
    ...titleDates(report),
  ];
  return all.find((date) => date.when.year === 'stated' && date.when.precision === 'day') ?? all[0] ?? null;
}

/** Dates on lines of their own, those that say "published" first, those that say "updated" last. */
function lineDates(report: MarkedReport): readonly StatedDate[] {
  const { text, regions } = report;
  const firstText = regions.findIndex((region) => region.kind === 'body');
  const ranked: { readonly rank: number; readonly date: StatedDate }[] = [];
  regions.forEach((region, i) => {
    const rank = rankOf(text.slice(region.start, region.end), region, firstText < 0 || i < firstText);
    if (rank === null) return;
    const [first] = datesIn(text.slice(region.start, region.end));
    if (first === undefined) return;
    ranked.push({ rank, date: { when: first.when, span: shift(first, region.start), basis: 'stated' } });
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ date }) => date);
}

function rankOf(raw: string, region: Region, beforeText: boolean): number | null {
  if (region.rule === 'date-prefix') return 0;
  if (region.kind === 'byline') return beforeText ? 2 : null;
  if (region.rule === 'header-line') return 1;
  if (region.rule === 'origin-line') return 3;
  if (region.rule !== 'date-line') return null;
  const label = /\b(?:published|posted|issued|released|dated?|created|aired)\b/i.test(raw);
  if (/^\W*(?:last )?(?:updated?|modified|edited|revised)\b/i.test(raw)) return 4;
  // below the text only a line that says what it is: a date alone can head a list or an older part
  return beforeText ? (label ? 0 : 1) : label ? 3 : null;
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function datelineDates(report: MarkedReport): readonly StatedDate[] {
  const date = report.dateline?.date ?? null;
  return date === null ? [] : [{ when: date.when, span: { start: date.start, end: date.end }, basis: 'stated' }];
}

function metadataDates(report: MarkedReport): readonly StatedDate[] {
  for (const key of FIELDS) {
    const span = report.fields.get(key);
    const date = span === undefined ? null : readDateAt(report.text.slice(span.start, span.end), 0);
    if (span !== undefined && date !== null) return [{ when: date.when, span: shift(date, span.start), basis: 'metadata' }];
  }
  return [];
}

/** What issues words of its own on the day that its title names. */
const ISSUED =
  /\b(?:statement|remarks|press release|release|readout|communiqu[eé]|briefing|press conference|interview|speech|address|declaration|transcript|minutes|message|letter)\b/i;

/** "12 April 2025 – Talks resume", "Talks resume (12 April 2025)", "Joint statement, Geneva, 12 April 2025": a full day set off in the title. */
function titleDates(report: MarkedReport): readonly StatedDate[] {
  const title = report.regions.find((region) => region.kind === 'heading');
  if (title === undefined) return [];
  const raw = report.text.slice(title.start, title.end);
  return datesIn(raw)
    .filter(({ when, start, end }) => {
      if (when.year !== 'stated' || when.precision !== 'day') return false;
      const [before, after] = [raw.slice(0, start), raw.slice(end)];
      const opens = /^[#*\s]*$/.test(before) && /^\s?[-–—:|]\s/.test(after);
      const closes = /^\s*$/.test(after) && /[,|–—-]\s$/.test(before) && ISSUED.test(before);
      return opens || closes || (before.endsWith('(') && /^\)\s*$/.test(after));
    })
    .slice(0, 1)
    .map((date) => ({ when: date.when, span: shift(date, title.start), basis: 'stated' }));
}

/** `/2023/04/25/` in the report's own address. */
function addressDates(address: { readonly value: string; readonly span: Span } | null): readonly StatedDate[] {
  const match =
    address === null ? null : /[/-](?<year>(?:19|20)\d\d)[/-](?<month>\d{2})[/-](?<day>\d{2})(?=[/-]|$)/.exec(address.value);
  if (address === null || match?.groups === undefined) return [];
  const text = match[0].slice(1);
  const when = whenOf(Number(match.groups['year']), Number(match.groups['month']), Number(match.groups['day']), text);
  const start = address.span.start + match.index + 1;
  return when === null ? [] : [{ when, span: { start, end: start + text.length }, basis: 'metadata' }];
}

/** A day, month or year as a person or a feed gives it (`2023-04-25`, `2023-04`, `2023`), or null. */
export function givenWhen(value: string): When | null {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:$|T)/.exec(value.trim());
  if (match?.groups === undefined) return null;
  const { year, month, day } = match.groups;
  if (month === undefined)
    return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year', year: 'stated', text: value };
  return whenOf(Number(year), Number(month), day === undefined ? null : Number(day), value);
}
