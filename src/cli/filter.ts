import type { Status } from '../model/index.js';
import type { Filter } from '../app/views-and-exports.js';
import { daysOf, EVERY_STATUS } from '../app/views-and-exports.js';
import { listOption, textOption, WrongUse, type Typed } from './command.js';

const ALL = 'all';

/** The filter that was typed; `kinds` are all there are, of which `all` asks for each. Singular and plural names will do. */
export function filterOf(typed: Typed, kinds: readonly { readonly name: string; readonly plural: string }[]): Filter {
  const reviewed = textOption(typed, 'reviewed');
  const wanted = listOption(typed, 'kind');
  const statuses = listOption(typed, 'status');
  const text = (name: 'actor' | 'process' | 'place' | 'since' | 'until'): Record<string, string> => {
    const value = textOption(typed, name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...text('actor'),
    ...text('process'),
    ...text('place'),
    ...text('since'),
    ...text('until'),
    ...(wanted === undefined
      ? {}
      : { kinds: wanted.includes(ALL) ? kinds.map((kind) => kind.name) : wanted.map((name) => kindNamed(name, kinds)) }),
    ...(statuses === undefined ? {} : { statuses: statuses.map(statusNamed) }),
    ...(reviewed === undefined
      ? {}
      : { reviewed: reviewed === 'any' ? ('reviewed' as const) : (reviewed as 'unreviewed' | 'accepted' | 'corrected') }),
  };
}

/** The kind that a word means; throws with all there are where it means none. */
export function kindNamed(word: string, kinds: readonly { readonly name: string; readonly plural: string }[]): string {
  const found = kinds.find((kind) => kind.name === word.toLowerCase() || kind.plural.toLowerCase() === word.toLowerCase());
  if (!found) throw new WrongUse(`expected a kind (${kinds.map((kind) => kind.name).join(', ')}), found "${word}"`);
  return found.name;
}

function statusNamed(word: string): Status {
  const found = EVERY_STATUS.find((status) => status === word || (status === 'reported' && word === 'held'));
  if (!found) throw new WrongUse(`expected a status (${EVERY_STATUS.join(', ')}), found "${word}"`);
  return found;
}

/** The day given with --as-of, or null; a month or year stands for its last day. */
export function asOfOf(typed: Typed): string | null {
  const text = textOption(typed, 'asOf');
  if (text === undefined) return null;
  const days = daysOf(text);
  if (!days) throw new WrongUse(`--as-of takes a date as 2018, 2018-03 or 2018-03-16, not "${text}"`);
  return days.last;
}
