import type { Visibility } from '../model/index.js';
import { textOption, type Typed } from './command.js';
import { counted } from './counted.js';
import type { Terminal } from './terminal.js';

/** The least open reports that were asked for with --include; `public` where nothing was. */
export const includeOf = (typed: Typed): Visibility => (textOption(typed, 'include') as Visibility | undefined) ?? 'public';

/** Says on standard error how many reports stay out of what is handed on; nothing where there are none. */
export function warnOfWithheld(reports: number, terminal: Terminal): void {
  if (reports > 0)
    terminal.warn(`parley: ${counted(reports, 'report')} not in it: withdrawn, or not to be seen by all (--include)`);
}
