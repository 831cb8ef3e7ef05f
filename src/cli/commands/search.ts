import { search } from '../../app/query.js';
import { countOption, flagOption, type Run } from '../command.js';
import { hitLines } from '../render/hit-lines.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const words = typed.args.join(' ');
  const hits = await withStore(typed, async (store) => search(store, { words, limit: countOption(typed, 'limit') }));
  if (flagOption(typed, 'json')) terminal.json(hits);
  else if (hits.length === 0) terminal.print('nothing in this record');
  else for (const line of hitLines(hits, terminal)) terminal.print(line);
  return 0;
};
