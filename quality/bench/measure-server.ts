import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corePipeline } from '../../src/app/core.js';
import { openStore } from '../../src/app/open-store.js';
import { packageRoot } from '../../src/app/resources.js';
import type { Measure } from '../measure.js';
import { makeRecord } from './made-record.js';

const SIZE = { records: 10_000, documents: 2_000 };
const NEW_REPORTS = 500;
const AT_ONCE = 100;
const PORT = 4990;

interface Spread {
  readonly first: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly size: number;
}

/** How fast the server answers: from its start, each view alone, and while reports are read. */
export const serverMeasure: Measure = {
  name: 'bench-server',
  takes: '[STORE]',
  about: 'start of the server, each view, and answers while reports are read',
  run: async ([given]) => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    const store = given ?? join(folder, 'made.parley');
    try {
      const making = performance.now();
      if (!existsSync(store)) await makeStore(store);
      const made = performance.now() - making;
      const server = await started(store);
      try {
        const views = await viewTimes(server);
        const reading = await whileReading(server);
        const rows = Object.entries(views).map(([name, spread]) => spreadRow(name, spread));
        const text = [
          `${SIZE.records} records over ${SIZE.documents} reports (made in ${(made / 1000).toFixed(1)} s)`,
          `start of the process to the first answer: ${server.firstAnswer.toFixed(0)} ms`,
          '',
          'milliseconds              first       p50       p99      most        kB',
          ...rows,
          '',
          `while ${NEW_REPORTS} reports are read (${(reading.took / 1000).toFixed(0)} s, ${reading.asked} questions)`,
          ...Object.entries(reading.spreads).map(([name, spread]) => spreadRow(name, spread)),
        ];
        return { json: { firstAnswer: server.firstAnswer, views, reading }, text: text.join('\n') };
      } finally {
        server.process.kill('SIGTERM');
        await new Promise((resolve) => server.process.once('exit', resolve));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const number = (value: number): string => value.toFixed(1).padStart(10);
const spreadRow = (name: string, { first, p50, p99, most, size }: Spread): string =>
  `${name.padEnd(21)}${number(first)}${number(p50)}${number(p99)}${number(most)}${number(size / 1000)}`;

async function makeStore(path: string): Promise<void> {
  const store = await openStore({ path });
  await makeRecord(store, corePipeline(), SIZE);
  await store.close();
}

interface Started {
  readonly process: ChildProcess;
  readonly address: string;
  readonly firstAnswer: number;
}

async function started(store: string): Promise<Started> {
  const begun = performance.now();
  const args = [join(packageRoot(), 'bin', 'parley.js'), 'serve', '--next-free', '--port', String(PORT), '--store', store];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const found = /http:\/\/\S+\//.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`expected the server to start, found that it ended with ${String(code)}`)));
  });
  await ask(address, 'api/overview');
  return { process: child, address, firstAnswer: performance.now() - begun };
}

async function ask(
  address: string,
  path: string,
): Promise<{ readonly spent: number; readonly size: number; readonly body: string }> {
  const begun = performance.now();
  const response = await fetch(`${address}${path}`);
  const body = await response.text();
  if (!response.ok) throw new Error(`expected an answer of ${path}, found ${response.status}: ${body.slice(0, 300)}`);
  return { spent: performance.now() - begun, size: body.length, body };
}

/** Every view that can be asked without an id, under questions that differ, so that none was answered before. */
async function viewTimes({ address }: Started): Promise<Readonly<Record<string, Spread>>> {
  const { paths } = JSON.parse((await ask(address, 'api/openapi.json')).body) as {
    readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  };
  const found: Record<string, Spread> = {};
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined || /\/(?:events|openapi\.json|history|problems)$/.test(path)) continue;
    const parameters = get.parameters ?? [];
    if (parameters.some(({ required }) => required === true)) continue;
    const narrows = parameters.some(({ name }) => name === 'until');
    const times: number[] = [];
    let size = 0;
    for (let i = 0; i < 9; i++) {
      const answer = await ask(address, `${path.slice(1)}${narrows && i > 0 ? `?until=${String(2030 + i)}` : ''}`);
      if (i === 0) size = answer.size;
      times.push(answer.spent);
    }
    found[path.slice('/api/'.length)] = { ...spreadOf(times), size };
  }
  return found;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { first: times[0] ?? 0, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0, size: 0 };
}

/** Texts of the sample under other names and dates, so that each is a report of its own. */
function newReports(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(packageRoot(), 'sample', 'reports');
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return Array.from({ length: NEW_REPORTS }, (_, i) => {
    const year = 2000 + (i % 40);
    const text = (texts[i % texts.length] ?? '').replace(/\b20\d\d\b/g, String(year)).replaceAll('Idlib', `Town${String(i)}`);
    return { name: `new ${String(i)}`, text: `${text}\nNumber ${String(i)} of its row.\n` };
  });
}

interface WhileReading {
  readonly took: number;
  readonly asked: number;
  readonly spreads: Readonly<Record<string, Spread>>;
}

async function whileReading({ address }: Started): Promise<WhileReading> {
  const reports = newReports();
  const begun = performance.now();
  const jobs = new Set<string>();
  const ended = heard(address, jobs);
  for (let i = 0; i < reports.length; i += AT_ONCE) {
    const response = await fetch(`${address}api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reports: reports.slice(i, i + AT_ONCE) }),
    });
    jobs.add(((await response.json()) as { job: string }).job);
  }
  const times: Record<string, { times: number[]; size: number }> = {};
  let over = false;
  void ended.then(() => (over = true));
  let asked = 0;
  for (; !over; asked++) {
    const name = ['overview', 'chronicle', 'timeline', 'facets', 'meetings', 'problems'][asked % 6] ?? '';
    const { spent, size } = await ask(
      address,
      `api/${name}${/^(?:problems|overview)$/.test(name) ? '' : `?until=${String(3000 + (asked % 6000))}`}`,
    );
    const own = (times[name] ??= { times: [], size });
    own.times.push(spent);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const spreads = Object.entries(times).map(([name, own]) => [name, { ...spreadOf(own.times), size: own.size }] as const);
  const all = spreadOf(Object.values(times).flatMap((own) => own.times));
  return { took: performance.now() - begun, asked, spreads: Object.fromEntries([...spreads, ['all', all]]) };
}

/** Resolves when every job was told to be done. */
async function heard(address: string, jobs: ReadonlySet<string>): Promise<void> {
  const response = await fetch(`${address}api/events`);
  const decoder = new TextDecoder();
  const done = new Set<string>();
  let rest = '';
  for await (const part of response.body ?? []) {
    rest += decoder.decode(part as Uint8Array, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data: ')) continue;
      const event = JSON.parse(line.slice('data: '.length)) as {
        readonly type: string;
        readonly job?: string;
        readonly message?: string;
      };
      if (event.type === 'failed') throw new Error(event.message);
      if (event.type === 'done' && event.job !== undefined) done.add(event.job);
    }
    if (jobs.size * AT_ONCE >= NEW_REPORTS && [...jobs].every((job) => done.has(job))) return;
  }
}
