import { history } from '../../app/history.js';
import { flagOption, type Run } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { historyLines } from '../render/history-lines.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const pipeline = await pipelineOfCore(typed);
  const about = typed.args[0];
  const log = await withStore(typed, async (store) => history(store, { pipeline, about }));
  if (flagOption(typed, 'json')) terminal.json(log);
  else if (log.length === 0) terminal.print('no decisions in this record');
  else for (const line of historyLines(log, terminal)) terminal.print(line);
  return 0;
};
