import { writeSync } from 'node:fs';
import { ingest } from '../../src/app/ingest.js';
import { processReports } from '../../src/app/process.js';
import { rebuild } from '../../src/app/rebuild.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { idOf, reportOf } from '../store/fixtures.js';
import { smallPipeline } from './small-pipeline.js';

/** What a test asks of a process of its own. */
export interface Task {
  readonly store: string;
  readonly texts: readonly string[];
  readonly rebuild?: boolean;
  /** end by SIGKILL before this write */
  readonly killAt?: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
let writes = 0;
const onWrite = (): void => {
  if (++writes === task.killAt) process.kill(process.pid, 'SIGKILL');
};
const say = (line: string): void => void writeSync(1, `${line}\n`);

const store = openSqliteStore(task.store, { onWrite });
const pipeline = smallPipeline();
for (const text of task.texts) {
  await ingest(store, { inputs: [reportOf(text, text.slice(0, 40))] });
  say(idOf(text));
  await processReports(store, { pipeline });
}
if (task.rebuild) await rebuild(store, { pipeline });
await store.close();
say(`writes ${String(writes)}`);
