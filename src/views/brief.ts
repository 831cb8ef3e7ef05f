import type { ClaimId, Day, DocumentId, MergedRecord } from '../model/index.js';
import { differences } from './brief-differences.js';
import { gapsIn } from './brief-gaps.js';
import { lastLines, meetingsOf, nextLines, type BriefMeetings } from './brief-meetings.js';
import { lineAlone, noteBook, plain, storyLine, type BriefLine, type BriefNote, type NoteBook } from './brief-parts.js';
import { lastPositions, positionLine } from './brief-positions.js';
import { sourceLines } from './brief-sources.js';
import { commitmentsByDate, incidentsAndFigures } from './brief-told.js';
import { checkedOf, type Checked } from './checked-words.js';
import { filterRecords } from './query.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { timeOf } from './record-time.js';
import { publishedOf } from './report-words.js';
import type { View } from './view.js';
import { daysOf } from './when-words.js';

/** What a brief is about. */
export interface BriefAsk {
  /** only this negotiation: its meetings, and what the reports that tell of them bring */
  readonly process?: string;
  /** incidents and figures since this date; since the last meeting unless told */
  readonly since?: string;
  /** the day that stands for today: what only later reports tell stays out */
  readonly asOf?: string;
}

export type BriefSectionName = 'next' | 'last' | 'differences' | 'positions' | 'commitments' | 'since' | 'gaps' | 'sources';

/** One part of a brief; `more` records fit its heading and are left out for length. */
export interface BriefSection {
  readonly name: BriefSectionName;
  readonly title: string;
  readonly lines: readonly BriefLine[];
  readonly more: number;
  /** "and 3 more in the record", or null */
  readonly moreWords: string | null;
  /** what stands there where there is no line */
  readonly empty: string;
}

/** Two pages before the next round. The bottom line is left to those who write it. */
export interface Brief {
  readonly title: string;
  readonly asOf: Day | null;
  /** "As of 2023-05-10, the newest publication date, from 12 reports" */
  readonly asOfWords: string;
  readonly bottomLine: string;
  readonly sections: readonly BriefSection[];
  readonly notes: readonly BriefNote[];
  readonly checked: Checked;
  /** the records that its lines speak of, in their order */
  readonly records: readonly ClaimId[];
  /** the claims that its notes quote */
  readonly claims: readonly ClaimId[];
}

/** How many records a section shows: with these a brief prints on about two pages. */
const MOST: Readonly<Record<BriefSectionName, number>> = {
  next: 3,
  last: 4,
  differences: 4,
  positions: 8,
  commitments: 6,
  since: 5,
  gaps: 6,
  sources: 8,
};

/** What to know of a negotiation before its next meeting, the most telling first, every line with its notes. */
export function briefOf(whole: RecordSet, ask: BriefAsk = {}): Brief {
  const set = narrowed(ask.asOf === undefined ? whole : knownBy(whole, daysOf(ask.asOf)?.last ?? null), ask.process);
  const book = noteBook();
  const meetings = meetingsOf(set);
  const since = ask.since === undefined ? lastDays(set, meetings.last) : (daysOf(ask.since)?.first ?? null);
  const sections = [
    section('next', 'Next meeting', nextLines(set, book, meetings), 0, 'No meeting to come is announced in this record.'),
    section('last', 'Last meeting', lastLines(set, book, meetings.last), 0, 'No meeting held on a known day is in this record.'),
    ...comparedSections(set, book, meetings),
    sinceSection(set, book, since, ask.since !== undefined),
    gapSection(set, meetings),
  ];
  const notes = book.notes();
  const cited = sourceLines(set, notes, MOST.sources);
  const records = book.records();
  return {
    title: ask.process === undefined ? 'Brief before the next round' : `Brief before the next round: ${ask.process}`,
    asOf: asOfDay(set),
    asOfWords: asOfWords(set, ask.asOf !== undefined),
    bottomLine: 'Bottom line',
    sections: [...sections, section('sources', 'Sources', cited.lines, cited.more, 'No reports in this record.')],
    notes,
    checked: checkedOf(records),
    records: records.map(({ id }) => id),
    claims: [...new Set(notes.map(({ claim }) => claim))],
  };
}

function section(name: BriefSectionName, title: string, lines: readonly BriefLine[], more: number, empty: string): BriefSection {
  return { name, title, lines, more, moreWords: more === 0 ? null : `and ${String(more)} more in the record`, empty };
}

function comparedSections(set: RecordSet, book: NoteBook, meetings: BriefMeetings): readonly BriefSection[] {
  const near = [meetings.next, meetings.last].filter((record) => record !== null);
  const differ = differences(set, near);
  const positions = lastPositions(set, near);
  const commitments = commitmentsByDate(set);
  return [
    section(
      'differences',
      'Where accounts differ',
      differ.slice(0, MOST.differences).map(({ line }) => line(book)),
      Math.max(0, differ.length - MOST.differences),
      'No differing values found in these reports.',
    ),
    section(
      'positions',
      'Last positions, in the words of the reports',
      positions.slice(0, MOST.positions).map((position) => positionLine(set, book, position)),
      Math.max(0, positions.length - MOST.positions),
      'No position in this record.',
    ),
    section(
      'commitments',
      'Commitments by date',
      commitments.slice(0, MOST.commitments).map((record) => storyLine(set, book, record)),
      Math.max(0, commitments.length - MOST.commitments),
      'No open commitment with a day in this record.',
    ),
  ];
}

function sinceSection(set: RecordSet, book: NoteBook, since: Day | null, asked: boolean): BriefSection {
  const told = incidentsAndFigures(set, since);
  const from = since === null ? '' : asked ? ` since ${since}` : ` since the last meeting (${since})`;
  return section(
    'since',
    `Incidents and figures${from}`,
    told.slice(0, MOST.since).map((record) => storyLine(set, book, record)),
    Math.max(0, told.length - MOST.since),
    'Nothing in this record.',
  );
}

function gapSection(set: RecordSet, meetings: BriefMeetings): BriefSection {
  const gaps = gapsIn(set, meetings);
  const lines = gaps.slice(0, MOST.gaps).map((gap) => lineAlone([plain(gap)]));
  return section('gaps', 'What nothing in this record tells', lines, 0, 'Nothing is missing that a brief asks for.');
}

function lastDays(set: RecordSet, last: MergedRecord | null): Day | null {
  const when = last === null ? null : timeOf(set, last).when;
  return when?.earliest ?? when?.latest ?? null;
}

function asOfWords(set: RecordSet, given: boolean): string {
  const reports = [...set.reports.values()].filter(({ withdrawn }) => !withdrawn).length;
  const count = reports === 1 ? '1 report' : `${String(reports)} reports`;
  const day = asOfDay(set);
  if (day === null) return `From ${count}, none of which bears a date`;
  return `As of ${day}${given ? '' : ', the newest publication date'}, from ${count}`;
}

/** What was told by a day: records that only later reports tell of are not in it. */
function knownBy(set: RecordSet, day: Day | null): RecordSet {
  if (day === null) return set;
  const later = (id: DocumentId): boolean => {
    const when = publishedOf(set.reports.get(id));
    return when !== null && when.year !== 'unknown' && (when.earliest ?? '') > day;
  };
  return {
    ...set,
    asOf: day,
    records: set.records.filter((record) => !record.reports.every(later)),
    reports: new Map([...set.reports].filter(([id]) => !later(id))),
  };
}

/** The meetings of a negotiation with what their reports bring; other meetings told in those reports stay out. */
function narrowed(set: RecordSet, process: string | undefined): RecordSet {
  if (process === undefined) return set;
  const meetings = new Set(filterRecords(set, set.records, { process }).records);
  const documents = new Set<DocumentId>([...meetings].flatMap(({ reports }) => reports));
  const belongs = (record: MergedRecord): boolean =>
    meetings.has(record) || (record.kind !== 'meeting' && record.reports.some((id) => documents.has(id)));
  return {
    ...set,
    records: set.records.filter(belongs),
    reports: new Map([...set.reports].filter(([id]) => documents.has(id))),
    asOf: asOfDay(set),
  };
}

export const briefView: View<BriefAsk, Brief> = { read: briefOf };
