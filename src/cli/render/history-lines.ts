import { handleOf } from '../../app/resolve.js';
import type { history } from '../../app/history.js';
import { judgementWords } from '../../app/views-and-exports.js';
import type { Judgement } from '../../model/index.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

type Log = Awaited<ReturnType<typeof history>>;

/** An id as a person reads it: handles for claims, the beginning of the id for reports and decisions, the name for entities. */
export const idWords = (id: string): string =>
  id.startsWith('claim:') ? handleOf(id) : id.startsWith('doc:') || id.startsWith('dec:') ? id.slice(0, 12) : id;

/** A judgement in words: "corrected round of 3fa9c1d2 from “6” to “7”". */
export const judgementLine = (judgement: Judgement): string =>
  judgementWords(judgement, { thing: idWords, field: (_claim, name) => name });

/** The log, two lines a decision: when, what, its id; then who, why, and whether it still counts. */
export function historyLines(log: Log, page: Page): readonly string[] {
  const { colours } = page;
  const margin = ' '.repeat(18);
  return log.flatMap((entry) => {
    const { decision, state } = entry;
    const [first = '', ...rest] = wrapped(safeLine(judgementLine(decision.judgement)), page.width - 32);
    const ink = state === 'live' ? colours.bold : colours.dim;
    const time = colours.cyan(decision.time.slice(0, 16).replace('T', ' '));
    return [
      `${time}  ${ink(padded(first, page.width - 32))}  ${colours.yellow(idWords(decision.id))}`,
      ...rest.map((line) => `${margin}${ink(line)}`),
      ...wrapped(safeLine(standingWords(entry)), page.width - 18).map(
        (line) => `${margin}${state === 'stale' ? colours.yellow(line) : colours.dim(line)}`,
      ),
    ];
  });
}

function standingWords({ decision, state, because, claims, undoneBy }: Log[number]): string {
  const { judgement } = decision;
  const named = new Set<unknown>('claim' in judgement ? [judgement.claim] : 'a' in judgement ? [judgement.a, judgement.b] : []);
  const moved =
    named.size === 0 ? [] : claims.filter((claim) => !named.has(claim)).map((claim) => `now bears on ${idWords(claim)}`);
  return [
    `by ${decision.author}`,
    ...(decision.reason === null ? [] : [`“${decision.reason}”`]),
    ...(state === 'live'
      ? []
      : [state === 'undone' && undoneBy.length > 0 ? `undone by ${undoneBy.map(idWords).join(', ')}` : state]),
    ...(because === null ? [] : [because]),
    ...moved,
  ].join(' · ');
}
