import type { MergedRecord } from '../model/index.js';
import { participantsOf } from './attendance.js';
import { lineOf, quoted, soft, strong, type BriefLine, type NoteBook } from './brief-parts.js';
import {
  compareDays,
  issueOf,
  jointSides,
  positionsByIssue,
  saidOf,
  sayingsOf,
  type PositionSaid,
  type Saying,
} from './positions-said.js';
import { shortQuote } from './quote.js';
import type { RecordSet } from './record-set.js';

/** The newest saying of one side on one issue; the sides that the same words give it to stand together. */
interface LastPosition {
  readonly saying: Saying;
  readonly records: readonly MergedRecord[];
}

/**
 * The last position of each side on each issue: each side's newest first, then each one's second, so that no side fills the list;
 * sides at the meetings given come a turn before the others.
 */
export function lastPositions(set: RecordSet, meetings: readonly MergedRecord[]): readonly LastPosition[] {
  const near = new Set(meetings.flatMap((meeting) => participantsOf(meeting).map(({ actor }) => actor.id)));
  const records = set.records.filter(({ kind }) => kind === 'position');
  const { groupOf } = positionsByIssue(records);
  const newest = new Map<string, Saying>();
  for (const record of records) {
    const issue = groupOf.get(issueOf(record)) ?? -1;
    for (const saying of sayingsOf(set, record)) {
      const key = `${saying.actor.id} ${String(issue)}`;
      const held = newest.get(key);
      if (held === undefined || comesAfter(saying, held)) newest.set(key, saying);
    }
  }
  const sides = new Map<string, Saying[]>();
  for (const saying of newest.values()) {
    const held = sides.get(saying.actor.id);
    if (held) held.push(saying);
    else sides.set(saying.actor.id, [saying]);
  }
  const ranked = [...sides.values()].flatMap((own) =>
    own
      .sort((a, b) => (comesAfter(a, b) ? -1 : 1))
      .map((saying, rank) => ({ saying, rank: rank + (near.has(saying.actor.id) ? 0 : 1) })),
  );
  ranked.sort((a, b) => a.rank - b.rank || (comesAfter(a.saying, b.saying) ? -1 : 1));
  const sayings = ranked.map(({ saying }) => saying);
  return joined([...sayings.filter(tellsSomething), ...sayings.filter((saying) => !tellsSomething(saying))]);
}

/** One or two words by themselves say little to who reads on paper: they come last. */
const tellsSomething = ({ claim }: Saying): boolean => claim.passage.quote.trim().split(/\s+/u, 3).length > 2;

const own = (saying: Saying): number => (saying.claim.onWhoseWord[0]?.value.type === 'party' ? 1 : 0);

/** The newer one; of one day that on the side's own word. */
function comesAfter(a: Saying, b: Saying): boolean {
  const order = compareDays(a.day, b.day) || own(a) - own(b);
  return order === 0 ? a.claim.id < b.claim.id : order > 0;
}

/** Positions that the same words give to several sides, once. */
function joined(sayings: readonly Saying[]): readonly LastPosition[] {
  const found = new Map<string, { saying: Saying; records: MergedRecord[] }>();
  for (const saying of sayings) {
    const { document, trigger } = saying.claim;
    const key = `${document} ${String(trigger.start)}-${String(trigger.end)}`;
    const held = found.get(key);
    if (held) held.records.push(saying.record);
    else found.set(key, { saying, records: [saying.record] });
  }
  return [...found.values()];
}

const QUOTE = 170;
const ISSUE = 60;
const NAMES = 100;

/** A position with the words first, then whose it is, how it is put and on whose word. */
export function positionLine(set: RecordSet, book: NoteBook, { saying, records }: LastPosition): BriefLine {
  const said = saidOf(set, jointSides(records), saying);
  for (const record of records) book.use(record);
  const names = [saying.actor.name, ...said.jointWith];
  const line = lineOf(book, saying.record, [
    strong(`${shortQuote(names.join(', '), NAMES)}: `),
    quoted(shortQuote(said.citation.quote, QUOTE), [book.cite(said.citation)]),
    soft(` \u00b7 ${aboutWords(said)} \u00b7 ${shortQuote(said.tellerWords, NAMES)} \u00b7 ${said.published}`),
  ]);
  return { ...line, checked: records.every((record) => record.review !== 'unreviewed') };
}

/** How it is put, with the issue where the quote does not say it. */
function aboutWords(said: PositionSaid): string {
  const how = `${said.prefix === '' ? '' : `${said.prefix}: `}${said.stance ?? said.verb}`;
  const shown = shortQuote(said.citation.quote, QUOTE);
  return shown.includes(said.issue) ? how : `${how} \u201c${shortQuote(said.issue, ISSUE)}\u201d`;
}
