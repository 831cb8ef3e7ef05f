import { handleOf } from '../../app/resolve.js';
import type { history } from '../../app/history.js';
import type { Judgement } from '../../model/index.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

type Log = Awaited<ReturnType<typeof history>>;

/** An id as a person reads it: handles for claims, the beginning of the id for reports and decisions, the name for entities. */
export const idWords = (id: string): string =>
  id.startsWith('claim:') ? handleOf(id) : id.startsWith('doc:') || id.startsWith('dec:') ? id.slice(0, 12) : id;

const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value !== 'object') return `“${String(value)}”`;
  const named = value as { readonly name?: unknown; readonly text?: unknown; readonly actor?: { readonly name?: unknown } };
  const words = named.name ?? named.actor?.name ?? named.text;
  return typeof words === 'string' && words !== '' ? `“${words}”` : JSON.stringify(value);
};

/** A judgement in words: "corrected round of 3fa9c1d2: “6” to “7”". */
export function judgementWords(judgement: Judgement): string {
  switch (judgement.do) {
    case 'accept':
      return `accepted ${idWords(judgement.claim)}`;
    case 'reject':
      return `rejected ${idWords(judgement.claim)}`;
    case 'correct':
      return `corrected ${judgement.field} of ${idWords(judgement.claim)}: ${valueText(judgement.old)} to ${valueText(judgement.new)}`;
    case 'add':
      return `added a ${judgement.kind} to ${idWords(judgement.evidence.document)}: “${judgement.evidence.quote}”`;
    case 'same':
      return `${idWords(judgement.a)} is the same as ${idWords(judgement.b)}`;
    case 'different':
      return `${idWords(judgement.a)} is not the same as ${idWords(judgement.b)}`;
    case 'describe':
      return `described ${idWords(judgement.document)}: ${judgement.field} is ${judgement.value === null ? 'not known' : `“${judgement.value}”`}`;
    case 'withdraw':
      return `withdrew ${idWords(judgement.document)}`;
    case 'erase':
      return `erased ${idWords(judgement.document)}`;
    case 'note':
      return `note on ${idWords(judgement.target)}: ${judgement.text}`;
    case 'undo':
      return `undid ${idWords(judgement.decision)}`;
  }
}

/** The log, two lines a decision: when, what, its id; then who, why, and whether it still counts. */
export function historyLines(log: Log, page: Page): readonly string[] {
  const { colours } = page;
  const margin = ' '.repeat(18);
  return log.flatMap((entry) => {
    const { decision, state } = entry;
    const [first = '', ...rest] = wrapped(safeLine(judgementWords(decision.judgement)), page.width - 32);
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
