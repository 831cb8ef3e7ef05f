import { sources } from '../../app/query.js';
import { views } from '../../app/views-and-exports.js';
import { flagOption, type Run } from '../command.js';
import { counted } from '../counted.js';
import { kindsOfCore } from '../core.js';
import { officeLines } from '../render/office-lines.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const set = await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    return sources(store, { kinds: await kindsOfCore() });
  });
  const named = typed.args.join(' ').trim();
  const found = views.offices.read(set, named === '' ? {} : { named });
  if (flagOption(typed, 'json')) {
    terminal.json(found);
    return 0;
  }
  for (const line of officeLines(found.items, terminal)) terminal.print(line);
  if (found.items.length > 0) terminal.print('');
  terminal.print(
    terminal.colours.dim(
      found.items.length === 0
        ? 'no report of this record gives such an office'
        : `${counted(found.items.length, 'office')}, ${counted(found.persons, 'person')}; the days are those of the reports that say so`,
    ),
  );
  return 0;
};
