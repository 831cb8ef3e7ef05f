import { showRecord, showReport } from '../../app/query.js';
import { handleOf, resolve } from '../../app/resolve.js';
import { recordView } from '../../app/views-and-exports.js';
import { flagOption, type Run, type Typed } from '../command.js';
import { kindsOfCore } from '../core.js';
import { asOfOf } from '../filter.js';
import { recordLines } from '../render/record-lines.js';
import { reportLines } from '../render/report-lines.js';
import type { Terminal } from '../terminal.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore, type Store } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    const target = await resolve(store, typed.args[0] ?? '', ['claim', 'document']);
    if (target.type === 'document') await printReport(store, target.id, typed, terminal);
    else await printRecord(store, target.id, typed, terminal);
  });
  return 0;
};

async function printRecord(store: Store, id: string, typed: Typed, terminal: Terminal): Promise<void> {
  const { record, set } = await showRecord(store, { kinds: await kindsOfCore(), id });
  const view = recordView({ ...set, asOf: asOfOf(typed) ?? set.asOf }, record);
  if (flagOption(typed, 'json')) terminal.json({ handle: handleOf(record.id), ...view });
  else for (const line of recordLines(view, terminal)) terminal.print(line);
}

async function printReport(store: Store, id: string, typed: Typed, terminal: Terminal): Promise<void> {
  const found = await showReport(store, { id });
  if (flagOption(typed, 'json')) {
    const { document, report, original, claims, withdrawn } = found;
    terminal.json({ ...report, withdrawn, original, claims, text: document.text });
    return;
  }
  for (const line of reportLines(found, terminal)) terminal.print(line);
}
