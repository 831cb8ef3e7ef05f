import type { Evidence, Field, MergedRecord, Participant, Supported, When } from '../model/index.js';
import {
  addressOf,
  captionOf,
  chainWords,
  compareReports,
  dateWords,
  outletOf,
  publishedOf,
  publishedWords,
  receivedOf,
  supportOfRecord,
  timeOf,
  titleOf,
  valueWords,
  type KindWords,
  type RecordSet,
  type Report,
} from '../views/index.js';

/** One file of an export. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

type Cell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a spreadsheet run a cell as a formula, full-width forms included. */
const RUNS = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20']);

/** A cell as RFC 4180 writes it. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const clean = value.replaceAll('\u0000', '');
  const safe = RUNS.has(clean.charAt(0)) ? `'${clean}` : clean;
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a CSV file that opens right in a spreadsheet: byte-order mark, CRLF, a heading row. */
export const csvTable = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const WHEN_PARTS = ['', '_earliest', '_latest', '_precision'] as const;

/** A time as four cells: its words, its first and last day, and its precision. Days of an unknown year are left empty. */
function whenCells(when: When | null): readonly Cell[] {
  if (when === null) return [null, null, null, null];
  const known = when.year !== 'unknown';
  return [
    dateWords(when),
    known ? when.earliest : null,
    known ? when.latest : null,
    known ? when.precision : `${when.precision}, year unknown`,
  ];
}

/** A report without a date is no day in a table either: its bounds stand in words, and in the cells that are for them. */
function publicationCells(report: Report): readonly Cell[] {
  const when = publishedOf(report);
  const bounded = when?.precision === 'range' || (when === null && report.facts.dating !== undefined);
  return bounded ? [publishedWords(report), ...whenCells(when).slice(1)] : whenCells(when);
}

/** The record as CSV files: one a kind, participants, every piece of evidence, and the reports. */
export function csvFiles(set: RecordSet): readonly ExportFile[] {
  return [
    ...set.kinds.map((kind) => ({
      name: `${kind.plural.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}.csv`,
      text: kindTable(set, kind),
    })),
    { name: 'participants.csv', text: participantTable(set) },
    { name: 'evidence.csv', text: evidenceTable(set) },
    { name: 'reports.csv', text: reportTable(set) },
  ];
}

const columnsOf = (name: string, field: Field): readonly string[] =>
  field.type === 'when'
    ? WHEN_PARTS.map((part) => `${name}${part}`)
    : field.type === 'amount'
      ? [name, `${name}_value`, `${name}_qualifier`, `${name}_unit`]
      : [name];

function kindTable(set: RecordSet, kind: KindWords): string {
  const fields = Object.entries(kind.fields).filter(([, field]) => field.type !== 'participant');
  const head = [
    'id',
    'caption',
    'status',
    'status_as_of',
    'review',
    'reports',
    'independent_reports',
    'disagreements',
    ...(kind.time === null ? WHEN_PARTS.map((part) => `reported${part}`) : []),
    ...fields.flatMap(([name, field]) => columnsOf(name, field)),
    'quote',
  ];
  const rows = set.records.filter((record) => record.kind === kind.name).map((record) => kindRow(set, kind, record, fields));
  return csvTable(head, rows);
}

function kindRow(
  set: RecordSet,
  kind: KindWords,
  record: MergedRecord,
  fields: readonly (readonly [string, Field])[],
): readonly Cell[] {
  const support = supportOfRecord(set, record);
  return [
    record.id,
    captionOf(set, record),
    record.status,
    record.statusAsOf,
    record.review,
    support.reports,
    support.independent,
    record.disagreements.join('; '),
    ...(kind.time === null ? whenCells(timeOf(set, record).when) : []),
    ...fields.flatMap(([name, field]) => valueCells(field, (record.values[name] ?? []) as readonly Supported<unknown>[])),
    record.claims[0]?.passage.quote ?? null,
  ];
}

/** Several values of one field stand in one cell, with " | " between those that disagree and "; " between those that add up. */
function valueCells(field: Field, values: readonly Supported<unknown>[]): readonly Cell[] {
  const first = values[0]?.value;
  if (field.type === 'when') {
    const cells = whenCells((first as When | undefined) ?? null);
    return values.length < 2 ? cells : [values.map((value) => dateWords(value.value as When)).join(' | '), ...cells.slice(1)];
  }
  const words = values.map((value) => valueWords(field.type, value.value)).join(field.arity === 'one' ? ' | ' : '; ');
  if (field.type === 'amount') {
    const amount = first as
      { readonly value: number | null; readonly qualifier: string; readonly unit: string | null } | undefined;
    return [words === '' ? null : words, amount?.value ?? null, amount?.qualifier ?? null, amount?.unit ?? null];
  }
  if (field.type === 'number' && values.length === 1 && typeof first === 'number') return [first];
  return [words === '' ? null : words];
}

function participantTable(set: RecordSet): string {
  const rows: Cell[][] = [];
  for (const record of set.records) {
    const fields = set.kinds.find((kind) => kind.name === record.kind)?.fields ?? {};
    for (const [name, field] of Object.entries(fields)) {
      if (field.type !== 'participant') continue;
      for (const supported of (record.values[name] ?? []) as readonly Supported<unknown>[]) {
        const { actor, person, role, attendance } = supported.value as Participant;
        rows.push([
          record.id,
          captionOf(set, record),
          timeOf(set, record).words,
          actor.name,
          actor.wording,
          role,
          attendance,
          person?.name ?? null,
          person?.office ?? null,
          supported.originals,
        ]);
      }
    }
  }
  const head = 'record caption date party wording role attendance person office independent_reports'.split(' ');
  return csvTable(head, rows);
}

function evidenceTable(set: RecordSet): string {
  const rows: Cell[][] = [];
  for (const record of set.records) {
    const fields = set.kinds.find((kind) => kind.name === record.kind)?.fields ?? {};
    for (const claim of record.claims) {
      const row = (field: string, value: string, basis: string, evidence: Evidence): void => {
        rows.push([
          record.id,
          claim.id,
          field,
          value,
          basis,
          evidence.quote,
          evidence.document,
          evidence.start,
          evidence.end,
          outletOf(set.reports.get(evidence.document)),
          chainWords(claim.onWhoseWord),
          claim.rule,
        ]);
      };
      row('(whole)', claim.status.value, claim.status.basis, claim.passage);
      for (const [name, field] of Object.entries(fields)) {
        for (const cited of claim.values[name] ?? []) {
          for (const evidence of cited.evidence) row(name, valueWords(field.type, cited.value), cited.basis, evidence);
        }
      }
    }
  }
  return csvTable('record claim field value basis quote document start end outlet on_whose_word rule'.split(' '), rows);
}

function reportTable(set: RecordSet): string {
  const head = [
    'id',
    'outlet',
    'title',
    'published',
    'published_earliest',
    'published_latest',
    'published_precision',
    'published_basis',
    'wire',
    'byline',
    'address',
    'received',
    'withdrawn',
    'visibility',
  ];
  const rows = [...set.reports.values()]
    .sort(compareReports)
    .map((report) => [
      report.document,
      outletOf(report),
      titleOf(report),
      ...publicationCells(report),
      report.facts.publishedBasis,
      report.facts.wire?.value ?? null,
      report.facts.byline?.value ?? null,
      addressOf(report),
      receivedOf(report),
      report.withdrawn ? 'yes' : 'no',
      report.visibility,
    ]);
  return csvTable(head, rows);
}
