import type { SingleBar } from 'cli-progress';
import { safeLine } from './safe-text.js';

/** Shows how far a long work is. */
export interface ProgressBar {
  readonly step: (label: string, done: number, total: number) => void;
  readonly stop: () => void;
}

const PATIENCE = 1000;
const SILENT: ProgressBar = { step: () => undefined, stop: () => undefined };

/** A bar on standard error that appears once the work has taken more than a second; none where standard error is no terminal. */
export async function progressBar(stream: NodeJS.WriteStream, now: () => number = Date.now): Promise<ProgressBar> {
  if (!stream.isTTY) return SILENT;
  const { default: progress } = await import('cli-progress');
  const started = now();
  let bar: SingleBar | null = null;
  return {
    step: (label, done, total) => {
      if (bar === null) {
        if (now() - started < PATIENCE) return;
        bar = new progress.SingleBar(
          {
            stream,
            format: '{label} [{bar}] {value}/{total}',
            clearOnComplete: true,
            hideCursor: false,
            gracefulExit: false,
            barsize: 30,
          },
          progress.Presets.legacy,
        );
        bar.start(total, done, { label: safeLine(label) });
      }
      bar.setTotal(total);
      bar.update(done, { label: safeLine(label) });
    },
    stop: () => {
      bar?.stop();
      bar = null;
    },
  };
}
