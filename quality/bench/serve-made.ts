import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corePipeline } from '../../src/app/core.js';
import { openStore } from '../../src/app/open-store.js';
import { packageRoot } from '../../src/app/resources.js';
import { makeRecord } from './made-record.js';

/** The record on which the server and the pages are measured. */
export const SIZE = { records: 10_000, documents: 2_000 };
const PORT = 4990;

/** The built program, serving a made record. */
export interface Serving {
  readonly address: string;
  /** milliseconds from the start of the process until it listened */
  readonly listening: number;
  /** milliseconds of processor time that the process has used so far; null where the system does not say */
  readonly used: () => number | null;
}

/** Serves a copy of the store at a path, which is made there first where there is none made by these rules, for as long as `during` takes. */
export async function serveMade<T>(path: string | undefined, during: (serving: Serving) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const made = path ?? join(folder, 'made.parley');
    if (existsSync(made) && !(await isCurrent(made))) rmSync(made);
    if (!existsSync(made)) await makeStore(made);
    const store = join(folder, 'served.parley');
    copyFileSync(made, store);
    const begun = performance.now();
    const args = [join(packageRoot(), 'bin', 'parley.js'), 'serve', '--next-free', '--port', String(PORT), '--store', store];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    try {
      const address = await addressOf(child);
      return await during({ address, listening: performance.now() - begun, used: () => usedBy(child.pid ?? 0) });
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was made for other rules would be read anew by the server while it is measured. */
async function isCurrent(path: string): Promise<boolean> {
  const store = await openStore({ path, create: false });
  try {
    const { items } = await store.reports({ limit: 1 });
    if (items.some(({ receipts }) => receipts.some(({ origin }) => !origin.startsWith('made/')))) {
      throw new Error(`expected a store made for measuring at ${path}, found another: name a path of its own`);
    }
    return (await store.underived(corePipeline().version, 1)).length === 0;
  } finally {
    await store.close();
  }
}

async function makeStore(path: string): Promise<void> {
  const store = await openStore({ path });
  await makeRecord(store, corePipeline(), SIZE);
  await store.close();
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const found = /http:\/\/\S+\//.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`expected the server to start, found that it ended with ${String(code)}`)));
  });

const TICK = 10;

/** Linux tells what a process used in hundredths of a second, after the name of its program. */
function usedBy(pid: number): number | null {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return null;
  const parts = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(parts[11]) + Number(parts[12])) * TICK;
}
