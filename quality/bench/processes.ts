import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/app/resources.js';

/** Wall time of a whole process over several runs, in milliseconds. */
export interface ProcessTime {
  readonly runs: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

function processTime(runs: number, args: (run: number) => readonly string[]): ProcessTime {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...args(run)], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const spent = performance.now() - start;
    if (status !== 0) throw new Error(`expected ${args(run).join(' ')} to end with 0, found ${status}: ${stderr.trim()}`);
    return spent;
  }).sort((a, b) => a - b);
  return { runs, least: times[0] ?? 0, median: times[Math.floor(runs / 2)] ?? 0, most: times[runs - 1] ?? 0 };
}

export interface ProcessTimes {
  /** Node doing nothing, and `parley --help` */
  readonly bareNode: ProcessTime;
  readonly help: ProcessTime;
  /** `parley add` of all the texts into a new store, process start included */
  readonly add: ProcessTime;
}

/** Starts whole processes and takes their time; stores are made in a temporary folder and taken away. */
export function processTimes(texts: readonly string[]): ProcessTimes {
  const parley = join(packageRoot(), 'bin', 'parley.js');
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    return {
      bareNode: processTime(9, () => ['--eval', '0']),
      help: processTime(9, () => [parley, '--help']),
      add: processTime(5, (run) => [parley, 'add', ...texts, '--store', join(folder, `${run}.parley`)]),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
