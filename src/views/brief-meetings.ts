import { within, type Claim, type Field, type MergedRecord, type Participant, type Supported } from '../model/index.js';
import { lineAlone, lineWithin, notesFor, plain, soft, storyLine, type BriefLine, type NoteBook } from './brief-parts.js';
import { citationsOf } from './citations.js';
import { outcomeOf } from './meeting-outcome.js';
import { meetingsAround } from './overview.js';
import { shortQuote } from './quote.js';
import { asOfDay, kindOf, type RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import { valueWords } from './value-words.js';

/** The meetings between which a brief stands. */
export interface BriefMeetings {
  readonly next: MergedRecord | null;
  readonly last: MergedRecord | null;
  /** announced without a day, or for a day that is past with no later report, the last announced first */
  readonly open: readonly MergedRecord[];
}

/** The meeting announced next and the one held last, as the overview has them, and what was announced and is not told of since. */
export function meetingsOf(set: RecordSet): BriefMeetings {
  const { last, next, undated } = meetingsAround(set);
  return { next, last, open: [...passedSince(set, last), ...undated].filter((record) => record !== next) };
}

/** Meetings announced for a day after the last one that is past by now, the latest first. */
function passedSince(set: RecordSet, last: MergedRecord | null): readonly MergedRecord[] {
  const today = asOfDay(set);
  const held = last === null ? '' : dayOf(set, last);
  return set.records
    .filter(({ kind, status }) => kind === 'meeting' && status === 'planned')
    .map((record) => ({ record, day: dayOf(set, record) }))
    .filter(({ day }) => day !== '' && day > held && today !== null && day < today)
    .sort((a, b) => (a.day === b.day ? (a.record.id < b.record.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .map(({ record }) => record);
}

function dayOf(set: RecordSet, record: MergedRecord): string {
  const { when, order } = timeOf(set, record);
  return order === 'dated' ? (when?.latest ?? when?.earliest ?? '') : '';
}

const OPEN = 2;
const NO_DAY = 'No report announces a day to come. Announced without one, or for a day now past:';

/** The lines on the next meeting: the one announced, else what was announced and has not been told of since. */
export function nextLines(set: RecordSet, book: NoteBook, { next, open }: BriefMeetings): readonly BriefLine[] {
  const said = next === null ? [] : [storyLine(set, book, next), ...detailLines(set, book, next, 'To come')];
  const others = open.slice(0, next === null ? OPEN : 1).map((record) => storyLine(set, book, record));
  return next === null && others.length > 0 ? [lineAlone([soft(NO_DAY)]), ...others] : [...said, ...others];
}

const OUTCOMES = 3;

/** The lines on the meeting held last: what it was, who came, what was on its agenda, what came of it. */
export function lastLines(set: RecordSet, book: NoteBook, last: MergedRecord | null): readonly BriefLine[] {
  if (last === null) return [];
  const byId = new Map(set.records.map((record) => [record.id, record]));
  const outcome = outcomeOf(set, last)
    // what bears a day stands among the commitments by date
    .filter(({ entry }) => entry.kind !== 'commitment' || entry.time.order !== 'dated')
    .slice(0, OUTCOMES)
    .map(({ entry }) => byId.get(entry.id))
    .filter((record) => record !== undefined);
  return [
    storyLine(set, book, last),
    ...detailLines(set, book, last, 'Came'),
    ...outcome.map((record) => ({ ...storyLine(set, book, record), within: true })),
  ];
}

function detailLines(set: RecordSet, book: NoteBook, meeting: MergedRecord, came: string): readonly BriefLine[] {
  const participants = valuesIn<Participant>(meeting, 'participants').filter(({ value }) => value.attendance !== 'absent');
  const absent = valuesIn<Participant>(meeting, 'participants').filter(({ value }) => value.attendance === 'absent');
  return [
    ...valuesLine(set, book, meeting, 'participants', came, participants),
    ...valuesLine(set, book, meeting, 'participants', 'Stayed away', absent),
    ...valuesLine(set, book, meeting, 'agenda', 'Agenda', valuesIn<string>(meeting, 'agenda')),
  ];
}

const valuesIn = <T>(record: MergedRecord, field: string): readonly Supported<T>[] =>
  (record.values[field] ?? []) as unknown as readonly Supported<T>[];

const NAMED = 8;
const VALUE = 90;

/** A field of a meeting on one line, its values with the note of the report that gives the first of them. */
function valuesLine(
  set: RecordSet,
  book: NoteBook,
  record: MergedRecord,
  field: string,
  label: string,
  values: readonly Supported<unknown>[],
): readonly BriefLine[] {
  const [first] = values;
  if (first === undefined) return [];
  const type = kindOf(set, record.kind)?.fields[field]?.type ?? 'text';
  const shown = values.slice(0, NAMED).map(({ value }) => worded(type, value));
  const more = values.length > NAMED ? ` and ${String(values.length - NAMED)} more in the record` : '';
  const notes = noteOf(set, book, record, field, first) ?? notesFor(set, book, record).slice(0, 1);
  return [lineWithin(record, [soft(`${label}: `), plain(`${shown.join('; ')}${more}`, notes)])];
}

const worded = (type: Field['type'], value: unknown): string => {
  const words = shortQuote(valueWords(type, value), VALUE);
  return type === 'text' ? `\u201c${words}\u201d` : words;
};

/** The note of the first words that give a value; null where it rests on no words of its own. */
export function noteOf(
  set: RecordSet,
  book: NoteBook,
  record: MergedRecord,
  field: string,
  supported: Supported<unknown>,
): readonly number[] | null {
  const ids = new Set(supported.claims);
  for (const claim of record.claims as readonly Claim[]) {
    if (!ids.has(claim.id)) continue;
    for (const cited of claim.values[field] ?? []) {
      const [citation] = citationsOf(set, claim, cited);
      // a name or a number alone tells little: the passage that it stands in is what a reader needs
      if (citation !== undefined) {
        return [book.cite(within(citation, claim.passage) ? { ...citation, quote: claim.passage.quote } : citation)];
      }
    }
  }
  return null;
}
