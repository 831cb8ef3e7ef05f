import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';

const FILES = ['record.parley', 'record.parley-wal', 'record.parley-journal'];

/** What the files held at one moment of a run: what a process killed at that moment would have left behind. */
export interface CrashImage {
  readonly folder: string;
  /** the write that was to come */
  readonly point: string;
  /** all that had been acknowledged by then */
  readonly acknowledged: readonly string[];
}

/** The images of one run; moments at which the files were the same share one. */
export interface CrashRun {
  readonly images: readonly CrashImage[];
  /** the moments at which the process could have been killed */
  readonly points: number;
}

/** A folder for one scenario, gone with all images when `remove` is called. */
export interface CrashLab {
  readonly path: string;
  /**
   * Runs work on a store in this folder and keeps an image of its files between any two writes. Bytes that were handed to the system
   * outlive a killed process, so a copy of the files is exactly what the next process finds.
   */
  run(work: (store: Store, acknowledge: (what: string) => void) => Promise<void>): Promise<CrashRun>;
  /** all bytes of the files in a folder, as text of one character a byte */
  bytes(folder: string): string;
  remove(): void;
}

export function crashLab(): CrashLab {
  const home = mkdtempSync(join(tmpdir(), 'parley-crash-'));
  const live = join(home, 'live');
  mkdirSync(live);
  const path = join(live, 'record.parley');
  let count = 0;
  return {
    path,
    run: async (work) => {
      const images: CrashImage[] = [];
      const acknowledged: string[] = [];
      let points = 0;
      let last = '';
      const keep = (point: string): void => {
        points++;
        const state = stateOf(live, acknowledged);
        if (state === last) return;
        last = state;
        const folder = join(home, `image-${String(count++)}`);
        mkdirSync(folder);
        for (const name of FILES) if (existsSync(join(live, name))) copyFileSync(join(live, name), join(folder, name));
        images.push({ folder, point, acknowledged: [...acknowledged] });
      };
      const store = openSqliteStore(path, { onWrite: keep });
      await work(store, (what) => acknowledged.push(what));
      keep('end');
      await store.close();
      return { images, points };
    },
    bytes: (folder) =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name)).toString('latin1'))
        .join('\n'),
    remove: () => rmSync(home, { recursive: true }),
  };
}

/** A hash of what a killed process would leave, and of what it had promised. */
function stateOf(folder: string, acknowledged: readonly string[]): string {
  const hash = createHash('sha256').update(acknowledged.join('\n'));
  for (const name of FILES) hash.update(existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : '-').update(name);
  return hash.digest('hex');
}

/** The path of the store in an image. */
export const storeIn = (image: CrashImage): string => join(image.folder, 'record.parley');
