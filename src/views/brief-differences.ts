import type { Field, MergedRecord, Supported } from '../model/index.js';
import { noteOf } from './brief-meetings.js';
import { lineOf, notesFor, plain, soft, type BriefLine, type BriefPart, type NoteBook } from './brief-parts.js';
import { figureGroups, type FigureGroup } from './figures.js';
import { shortQuote } from './quote.js';
import { captionOf, kindOf, type RecordSet } from './record-set.js';
import { valueWords } from './value-words.js';

const CAPTION = 110;
const VALUE = 80;
const VALUES = 4;

/** A field of a record on which reports differ, or figures of one thing that do. */
interface Difference {
  readonly record: MergedRecord;
  readonly line: (book: NoteBook) => BriefLine;
}

/** Where accounts differ: on the meetings given first, then what most independent reports tell of; each value with its note. */
export function differences(set: RecordSet, first: readonly MergedRecord[]): readonly Difference[] {
  const rank = (record: MergedRecord): number => (first.includes(record) ? 1 : 0);
  const fields = set.records
    .filter((record) => record.disagreements.length > 0)
    .sort((a, b) => rank(b) - rank(a) || b.originals - a.originals || (a.id < b.id ? -1 : 1))
    .flatMap((record) => record.disagreements.map((name) => ({ record, line: fieldLine(set, record, name) })));
  return [...fields, ...figureDifferences(set)];
}

function fieldLine(set: RecordSet, record: MergedRecord, name: string): Difference['line'] {
  const field = kindOf(set, record.kind)?.fields[name];
  const values = (record.values[name] ?? []) as readonly Supported<unknown>[];
  return (book) =>
    lineOf(book, record, [
      plain(shortQuote(captionOf(set, record), CAPTION)),
      soft(` \u2013 ${(field?.label ?? name).toLowerCase()}: `),
      ...values
        .slice(0, VALUES)
        .flatMap((value, at): readonly BriefPart[] => [
          ...(at === 0 ? [] : [soft('; ')]),
          plain(worded(field?.type ?? 'text', value.value), noteOf(set, book, record, name, value) ?? []),
          soft(` (${counted(value.originals)})`),
        ]),
      ...(values.length > VALUES ? [soft(`; and ${String(values.length - VALUES)} more in the record`)] : []),
    ]);
}

const counted = (originals: number): string => (originals === 1 ? '1 report' : `${String(originals)} independent reports`);

const worded = (type: Field['type'], value: unknown): string => {
  const words = shortQuote(valueWords(type, value), VALUE);
  return type === 'text' ? `\u201c${words}\u201d` : words;
};

/** Counts of "people", with neither a place nor a start, may be of different wars: that they are not the same number tells nothing. */
const saysOfWhat = ({ population, place, since }: FigureGroup): boolean =>
  place !== null || since !== null || /\p{Lu}/u.test(population ?? '');

/** Figures of one measure, population, place and start that are not the same number. */
function figureDifferences(set: RecordSet): readonly Difference[] {
  const byId = new Map(set.records.map((record) => [record.id, record]));
  return figureGroups(set)
    .filter((group) => saysOfWhat(group) && new Set(group.figures.map(({ words }) => words)).size > 1)
    .map((group) => {
      const records = group.figures.map(({ id }) => byId.get(id)).filter((record) => record !== undefined);
      const heading = [group.population, group.place, group.since === null ? null : `since ${group.since}`];
      const about = heading.filter((part) => part !== null).join(', ');
      const line = (book: NoteBook): BriefLine => {
        for (const record of records.slice(0, VALUES)) book.use(record);
        const [head] = records;
        const parts: readonly BriefPart[] = [
          plain(`${group.measure}${about === '' ? '' : ` (${shortQuote(about, CAPTION)})`}`),
          soft(': '),
          ...records
            .slice(0, VALUES)
            .flatMap((record, at): readonly BriefPart[] => [
              ...(at === 0 ? [] : [soft('; ')]),
              plain(group.figures[at]?.words ?? '', notesFor(set, book, record).slice(0, 1)),
              soft(` (${group.figures[at]?.sourceWords ?? ''})`),
            ]),
        ];
        const all = records.slice(0, VALUES);
        const line = lineOf(book, head as MergedRecord, parts);
        return { ...line, checked: all.every((record) => record.review !== 'unreviewed') };
      };
      return { record: records[0] as MergedRecord, line };
    });
}
