import { chronology, citationOfClaim, EVERY_STATUS, type ChronologyEntry, type RecordSet } from '../views/index.js';
import { citationsByReport, citationText } from './citation.js';
import { markdownText } from './markdown-escape.js';

/** The story by date as a Markdown document: a line a thing, a footnote a report that tells it. Every kind that the set knows is told. */
export function markdownChronology(set: RecordSet, title = 'Chronology'): string {
  const story = chronology(set, { kinds: set.kinds.map((kind) => kind.name), statuses: EVERY_STATUS });
  const records = new Map(set.records.map((record) => [record.id, record]));
  const notes: string[] = [];
  const lines: string[] = [];
  let section: string | null = null;
  for (const entry of story.entries) {
    const heading = sectionOf(entry);
    if (heading !== section) {
      lines.push('', `## ${markdownText(heading)}`, '');
      section = heading;
    }
    const record = records.get(entry.id);
    const citations = citationsByReport((record?.claims ?? []).map((claim) => citationOfClaim(set, claim)));
    const marks = citations.map((citation) => {
      notes.push(citationText(citation, 'markdown'));
      return `[^${String(notes.length)}]`;
    });
    lines.push(`- ${lineOf(entry)}${marks.join('')}`);
  }
  const asOf = story.asOf === null ? 'no report bears a date' : `as of ${story.asOf}, the newest report`;
  const empty = story.entries.length === 0 ? ['', 'Nothing in this record.'] : [];
  const foot = notes.length === 0 ? [] : ['', ...notes.map((note, i) => `[^${String(i + 1)}]: ${note}`)];
  return `${[`# ${markdownText(title)}`, '', `*${markdownText(asOf)}*`, ...empty, ...lines, ...foot].join('\n')}\n`;
}

function sectionOf(entry: ChronologyEntry): string {
  if (entry.time.order === 'year-unknown') return 'Year unknown';
  if (entry.time.order === 'undated') return 'Undated';
  return (entry.time.when?.earliest ?? entry.time.when?.latest ?? '').slice(0, 4);
}

function lineOf(entry: ChronologyEntry): string {
  const date = `${entry.time.words}${entry.time.weekday === '' ? '' : ` ${entry.time.weekday}`}`;
  const mark = entry.mark === '' ? '' : `${entry.mark} `;
  const prefix = entry.prefix === '' ? '' : `${markdownText(entry.prefix)}: `;
  const rest = [
    ...entry.remarks,
    entry.supportWords,
    entry.review,
    ...(entry.disagreements.length === 0 ? [] : [`reports disagree on: ${entry.disagreements.join(', ')}`]),
  ];
  return `**${markdownText(date)}** ${mark}${prefix}${markdownText(entry.caption)} \u00b7 ${rest.map(markdownText).join(' \u00b7 ')}`;
}
