import { counted } from '../counted.js';
import { handleOf } from '../../app/resolve.js';
import type { Chronology, ChronologyEntry } from '../../app/views-and-exports.js';
import { shortQuote } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import type { Colours } from '../terminal.js';
import { columns, padded, wrapped } from '../wrap.js';

/** How lines are laid out: the width of the terminal and its colours. */
export interface Page {
  readonly width: number;
  readonly colours: Colours;
}

const LONGEST_DATE = 26;
const SHORTEST_DATE = 14;
const HANDLE = 8;
const SHORTEST_QUOTE = 36;

const dateOf = (entry: ChronologyEntry): string =>
  `${entry.time.words}${entry.time.weekday === '' ? '' : ` ${entry.time.weekday}`}`;

/** The lines of a chronology: two or three for each entry; dated things, those of an unknown year and undated ones are set apart. */
export function chronologyLines(story: Chronology, page: Page, shown = story.entries.length): readonly string[] {
  const groups = new Map<string, ChronologyEntry[]>();
  for (const entry of story.entries.slice(0, shown)) {
    const held = groups.get(entry.time.order);
    if (held) held.push(entry);
    else groups.set(entry.time.order, [entry]);
  }
  return [...groups.values()].flatMap((entries, i) => {
    const widths = entries.map((entry) => columns(dateOf(entry))).filter((size) => size <= LONGEST_DATE);
    const lines = entries.flatMap((entry) => entryLines(entry, page, Math.max(SHORTEST_DATE, ...widths)));
    return i === 0 ? lines : ['', ...lines];
  });
}

function entryLines(entry: ChronologyEntry, page: Page, dateWidth: number): readonly string[] {
  const { colours } = page;
  const date = safeLine(dateOf(entry));
  const indent = dateWidth + 4;
  const mark = entry.mark === '' ? ' ' : entry.mark;
  const ink = entry.mark === '×' ? colours.red : colours.cyan;
  const caption = wrapped(
    `${entry.prefix === '' ? '' : `${entry.prefix}: `}${safeLine(entry.caption)}`,
    page.width - indent - HANDLE - 2,
  );
  const own = columns(date) > dateWidth ? [colours.cyan(date)] : [];
  const lead = own.length > 0 ? ' '.repeat(dateWidth) : colours.cyan(padded(date, dateWidth));
  const background = entry.status === 'background';
  const first = `${lead} ${ink(mark)}  ${(background ? colours.dim : colours.bold)(padded(caption[0] ?? '', page.width - indent - HANDLE - 2))}  ${colours.yellow(handleOf(entry.id))}`;
  const rest = caption.slice(1).map((line) => `${' '.repeat(indent)}${(background ? colours.dim : colours.bold)(line)}`);
  return [...own, first, ...rest, ...detailLines(entry, page, indent)];
}

/** Whose word, reports, review and remarks, then the quote where the caption does not hold it: on the same line if it fits, else below. */
function detailLines(entry: ChronologyEntry, page: Page, indent: number): readonly string[] {
  const { colours } = page;
  const room = page.width - indent;
  const margin = ' '.repeat(indent);
  const disagree =
    entry.disagreements.length === 0 ? [] : [`reports disagree on ${entry.disagreements.join(', ').toLowerCase()}`];
  const says = entry.says === null ? [] : [entry.says];
  const parts = [...says, entry.supportWords, entry.review, ...entry.remarks, ...disagree].map(safeLine);
  const details = parts.join(' · ');
  const ink = (line: string): string =>
    line
      .replace(/\b(?:accepted|corrected)\b/u, (word) => colours.green(word))
      .replace(/reports disagree on .*/u, (words) => colours.yellow(words))
      .replace(/date passed, no later report in this record/u, (words) => colours.yellow(words));
  const quote = entry.caption.includes(entry.quote) ? '' : entry.quote;
  const left = room - columns(details) - 5;
  const quoted = (limit: number): string => colours.dim(`“${safeLine(shortQuote(quote, limit))}”`);
  if (quote !== '' && (left >= SHORTEST_QUOTE || left >= columns(quote))) return [`${margin}${ink(details)} · ${quoted(left)}`];
  const lines = wrapped(details, room).map((line) => margin + ink(line));
  return quote === '' ? lines : [...lines, `${margin}${quoted(room - 2)}`];
}

/** What stands under a list: the day taken for today, how many there are, and what was left out and why. */
export function footLines(story: Chronology, shown: number, page: Page): readonly string[] {
  const count = story.entries.length;
  const parts = [
    ...(count === 0
      ? ['nothing in this record']
      : [shown < count ? `${String(shown)} of ${String(count)}` : counted(count, 'entry', 'entries')]),
    ...(story.asOf === null ? [] : [`as of ${story.asOf}`]),
    ...(story.undatedLeftOut === 0 ? [] : [`${String(story.undatedLeftOut)} left out that bear no date to compare`]),
    ...(story.notToldLeftOut === 0
      ? []
      : [`${String(story.notToldLeftOut)} denied, demanded or only supposed left out (--status)`]),
  ];
  return ['', ...wrapped(parts.join(' · '), page.width).map(page.colours.dim)];
}
