import { counted } from '../counted.js';
import { erase } from '../../app/erase.js';
import { resolve } from '../../app/resolve.js';
import { flagOption, textOption, WrongUse, type Run } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const pipeline = await pipelineOfCore(typed);
  const done = await withStore(typed, async (store) => {
    const { id } = await resolve(store, typed.args[0] ?? '', ['document']);
    if (!flagOption(typed, 'yes') && !(await agreed(id))) throw new WrongUse('nothing was erased');
    return erase(store, { pipeline, document: id, author: textOption(typed, 'by'), reason: textOption(typed, 'why') });
  });
  if (flagOption(typed, 'json')) terminal.json(done);
  else {
    const { claims, records, receipts, scrubbed, decision } = done;
    terminal.print(
      `erased, with ${counted(claims, 'finding')}, ${counted(records, 'record')} and ${counted(receipts, 'receipt')}  ${terminal.colours.yellow(decision.id.slice(0, 12))}`,
    );
    if (!scrubbed) terminal.warn('another process keeps the store busy: its traces go when the store is next opened alone');
  }
  return 0;
};

/** Asks a person at a terminal; a program that calls this has decided already. */
async function agreed(id: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return true;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/iu.test((await lines.question(`Erase ${id.slice(0, 12)} for good? It cannot be undone. [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
