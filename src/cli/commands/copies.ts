import { copies } from '../../app/query.js';
import { copiesView } from '../../app/views-and-exports.js';
import { flagOption, type Run } from '../command.js';
import { kindsOfCore } from '../core.js';
import { copyLines } from '../render/copy-lines.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const originals = copiesView(await withStore(typed, async (store) => copies(store, { kinds: await kindsOfCore() })));
  if (flagOption(typed, 'json')) terminal.json(originals);
  else if (originals.length === 0) terminal.print('no report in this record is a copy of another');
  else for (const line of copyLines(originals, terminal, flagOption(typed, 'brief'))) terminal.print(line);
  return 0;
};
