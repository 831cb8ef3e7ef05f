import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractReports } from '../../app/extract-reports.js';
import { inputs } from '../../app/inputs.js';
import { exchangeJson } from '../../app/views-and-exports.js';
import { textOption, WrongUse, type Run } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { filePlacer } from '../file-names.js';
import { progressBar } from '../progress.js';
import { safeLine } from '../safe-text.js';
import { stageWords } from '../stage-words.js';

export const run: Run = async (typed, terminal) => {
  const out = textOption(typed, 'out');
  const pipeline = await pipelineOfCore(typed);
  const bar = await progressBar(terminal.errors);
  const write = out === undefined ? null : writerInto(out);
  const count = { read: 0, setAside: 0 };
  const printed: string[] = [];
  const onProgress = (done: number, total: number): void => bar.step(stageWords('derive'), done, total);
  try {
    for await (const one of extractReports({ pipeline, inputs: inputs({ paths: typed.args, onProgress }) })) {
      if ('setAside' in one) {
        count.setAside++;
        terminal.warn(`set aside  ${safeLine(one.setAside.origin)}: ${safeLine(one.setAside.reason)}`);
        continue;
      }
      count.read++;
      if (write === null && count.read > 1) throw new WrongUse('--out FOLDER is needed for more than one report');
      if (write) write(one.origin, exchangeJson(one.record));
      else printed.push(exchangeJson(one.record));
    }
  } finally {
    bar.stop();
  }
  for (const text of printed) terminal.write(text);
  if (out !== undefined) terminal.print(`${String(count.read)} written to ${safeLine(out)}`);
  return count.setAside > 0 ? 1 : 0;
};

/** Writes each record at once, so that nothing is lost and nothing piles up when there are many. */
function writerInto(folder: string): (origin: string, text: string) => void {
  const place = filePlacer();
  return (origin, text) => {
    const { name, move } = place(origin);
    if (move) {
      mkdirSync(dirname(join(folder, move.to)), { recursive: true });
      renameSync(join(folder, move.from), join(folder, move.to));
    }
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
}
