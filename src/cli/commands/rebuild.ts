import { counted } from '../counted.js';
import { rebuild } from '../../app/rebuild.js';
import { flagOption, type Run } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { progressBar } from '../progress.js';
import { stageWords } from '../stage-words.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const pipeline = await pipelineOfCore(typed);
  const bar = await progressBar(terminal.errors);
  const done = await withStore(typed, (store) =>
    rebuild(store, { pipeline, onProgress: (step) => bar.step(stageWords(step.stage), step.done, step.total) }).finally(bar.stop),
  );
  if (flagOption(typed, 'json')) terminal.json(done);
  else {
    terminal.print(`${counted(done.derived, 'report')} read anew, ${counted(done.records, 'record')} worked out`);
    if (done.failed > 0) terminal.warn(`${String(done.failed)} could not be understood: parley problems`);
  }
  return done.failed > 0 ? 1 : 0;
};
