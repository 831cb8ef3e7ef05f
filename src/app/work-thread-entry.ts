import { parentPort, workerData } from 'node:worker_threads';
import { corePipeline } from './core.js';
import { inProcess } from './do-jobs.js';
import { openStore } from './open-store.js';
import type { FromThread, ToThread } from './work-messages.js';
import { WrongRequest } from './wrong-request.js';

const port = parentPort;
if (port === null) throw new Error('Expected to run as a thread of the server.');
const tell = (message: FromThread): void => port.postMessage(message);

const store = await openStore({ path: (workerData as { readonly path: string }).path, create: false });
const place = inProcess(store, corePipeline({ store: store.location }));

port.on('message', (message: ToThread) => {
  if ('stop' in message) {
    void place.close().then(async () => {
      await store.close();
      port.close();
    });
    return;
  }
  const { id, job } = message;
  place
    .run(job, (progress) => tell({ id, progress }))
    .then(
      (result) => tell({ id, result }),
      (error: unknown) =>
        tell({ id, message: error instanceof Error ? error.message : String(error), wrong: error instanceof WrongRequest }),
    );
});
