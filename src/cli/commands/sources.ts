import { sources } from '../../app/query.js';
import { sourcesView } from '../../app/views-and-exports.js';
import { countOption, flagOption, type Run } from '../command.js';
import { kindsOfCore } from '../core.js';
import { sourceLines } from '../render/source-lines.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const set = await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    return sources(store, { kinds: await kindsOfCore() });
  });
  const all = sourcesView(set);
  const shown = all.slice(0, countOption(typed, 'limit') ?? all.length);
  if (flagOption(typed, 'json')) {
    terminal.json(shown);
    return 0;
  }
  for (const line of sourceLines(shown, terminal)) terminal.print(line);
  const independent = new Set(all.map((source) => [source.document, ...source.copies].sort()[0])).size;
  const count = all.length === 1 ? '1 report' : `${String(all.length)} reports, ${String(independent)} independent`;
  if (all.length > 0) terminal.print('');
  terminal.print(
    terminal.colours.dim(
      all.length === 0 ? 'no reports in this record' : shown.length < all.length ? `${String(shown.length)} of ${count}` : count,
    ),
  );
  return 0;
};
