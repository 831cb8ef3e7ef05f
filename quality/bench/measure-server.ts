import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Measure } from '../measure.js';
import { serveMade, SIZE, type Serving } from './serve-made.js';

const NEW_REPORTS = 500;
const AT_ONCE = 100;
/** The thread that works needs some seconds to load its models; what is measured next is not to wait for that. */
const SETTLING = 4_000;
const LONGEST_READING = 240_000;
const FILTER = 'actor=Russia&since=2018';
/** What the pages ask while one looks around. */
const LOOKED_AT = 'overview,timeline,chronicle,meetings,facets,positions,commitments,places,sources,review'.split(',');

/** How fast the server answers: from its start, each view alone, and while reports are read. */
export const serverMeasure: Measure = {
  name: 'bench-server',
  takes: '[STORE]',
  about: 'start of the server, each view, and answers while reports are read',
  run: ([given]) =>
    serveMade(given, async (serving) => {
      const begun = performance.now();
      await ask(serving, 'api/overview');
      const firstAnswer = serving.listening + performance.now() - begun;
      await pause(SETTLING);
      const views = await viewTimes(serving);
      const reading = await whileReading(serving);
      const { listening } = serving;
      const load = loadavg()[0] ?? 0;
      const json = { ...SIZE, load, listening, firstAnswer, views, reading };
      return { json, text: textOf(json) };
    }),
};

interface ViewTimes {
  readonly view: string;
  readonly first: number;
  readonly again: number;
  readonly filtered: number;
  readonly filteredCpu: number | null;
  readonly bytes: number;
}

interface Reading {
  readonly took: number;
  readonly ended: boolean;
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

function textOf(found: {
  readonly load: number;
  readonly listening: number;
  readonly firstAnswer: number;
  readonly views: readonly ViewTimes[];
  readonly reading: Reading;
}): string {
  const { reading } = found;
  const number = (value: number | null, places = 1): string => (value === null ? '-' : value.toFixed(places)).padStart(10);
  const end = reading.ended ? `to the end in ${(reading.took / 1000).toFixed(0)} s` : 'not to the end in the time given';
  return [
    `${SIZE.records} records over ${SIZE.documents} reports; load of the machine ${found.load.toFixed(1)}`,
    `listens after ${found.listening.toFixed(0)} ms, first answer after ${found.firstAnswer.toFixed(0)} ms`,
    '',
    `milliseconds              first     again  filtered  its cpu        kB   (filter: ${FILTER})`,
    ...found.views.map(
      ({ view, first, again, filtered, filteredCpu, bytes }) =>
        `${view.padEnd(21)}${number(first)}${number(again)}${number(filtered)}${number(filteredCpu, 0)}${number(bytes / 1000)}`,
    ),
    '',
    `while ${NEW_REPORTS} reports are read (${end}): ${reading.n} answers, p50 ${reading.p50.toFixed(1)} ms, p99 ${reading.p99.toFixed(1)} ms, most ${reading.most.toFixed(0)} ms`,
  ].join('\n');
}

async function ask({ address }: Serving, path: string): Promise<{ readonly spent: number; readonly body: string }> {
  const begun = performance.now();
  const response = await fetch(`${address}${path}`);
  const body = await response.text();
  if (!response.ok) throw new Error(`expected an answer of ${path}, found ${response.status}: ${body.slice(0, 300)}`);
  return { spent: performance.now() - begun, body };
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
}

/** Every view that can be asked without an id: at first, again, and under a filter where it takes one. */
async function viewTimes(serving: Serving): Promise<readonly ViewTimes[]> {
  const { paths } = JSON.parse((await ask(serving, 'api/openapi.json')).body) as {
    readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  };
  const found: ViewTimes[] = [];
  for (const [path, { get }] of Object.entries(paths)) {
    const parameters = get?.parameters ?? [];
    if (get === undefined || /\/(?:events|openapi\.json|history|problems|hand-on.*|brief\.\w+)$/.test(path)) continue;
    if (parameters.some(({ required }) => required === true)) continue;
    const first = await ask(serving, path.slice(1));
    const again = await ask(serving, path.slice(1));
    const before = serving.used();
    const filters = parameters.some(({ name }) => name === 'actor');
    const filtered = filters ? await ask(serving, `${path.slice(1)}?${FILTER}`) : null;
    const after = serving.used();
    found.push({
      view: path.slice('/api/'.length),
      first: first.spent,
      again: again.spent,
      filtered: filtered?.spent ?? 0,
      filteredCpu: before === null || after === null ? null : after - before,
      bytes: first.body.length,
    });
  }
  return found;
}

const SIDES = ['Russia', 'Turkey', 'Iran', 'Jordan', 'Egypt', 'Qatar'];
const PLACES = ['Ankara', 'Vienna', 'Geneva', 'Tehran', 'Amman'];

/** Short reports of a meeting each, no two alike. */
function newReports(): readonly { readonly name: string; readonly text: string }[] {
  return Array.from({ length: NEW_REPORTS }, (_, i) => {
    const [side, other, place] = [SIDES[i % 6] ?? '', SIDES[(i + 1 + (i % 4)) % 6] ?? '', PLACES[i % 5] ?? ''];
    const day = `${String(1 + (i % 28))} March ${String(2001 + (i % 20))}`;
    const text = `${place.toUpperCase()}, ${day} (Bench Wire) - ${side} and ${other} met in ${place} on ${day} to discuss item ${String(i)} of a ceasefire.\n\n"We agreed on step ${String(i)} of the plan," the foreign minister of ${side} said after the talks.\n`;
    return { name: `new ${String(i)}.txt`, text };
  });
}

/** Asks the pages' views one after another, each time under another filter, until all new reports are read and worked out. */
async function whileReading(serving: Serving): Promise<Reading> {
  const reports = newReports();
  const begun = performance.now();
  const stop = new AbortController();
  const jobs = new Set<string>();
  let over: 'done' | Error | null = null;
  heard(serving, jobs, stop.signal).then(
    () => (over = 'done'),
    (error: unknown) => (over ??= error instanceof Error ? error : new Error(String(error))),
  );
  for (let i = 0; i < reports.length; i += AT_ONCE) {
    const response = await fetch(`${serving.address}api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reports: reports.slice(i, i + AT_ONCE) }),
    });
    if (response.status !== 202) throw new Error(`expected reports to be taken, found ${await response.text()}`);
    jobs.add(((await response.json()) as { job: string }).job);
  }
  const times: number[] = [];
  for (let n = 0; over === null && performance.now() - begun < LONGEST_READING; n++) {
    const name = LOOKED_AT[n % LOOKED_AT.length] ?? '';
    const narrowed = !/^(?:overview|sources)$/.test(name) && n % 3 === 0;
    times.push((await ask(serving, `api/${name}${narrowed ? `?until=${String(3000 + (n % 6000))}` : ''}`)).spent);
    await pause(20);
  }
  const ended = (over as 'done' | Error | null) === 'done';
  if ((over as unknown) instanceof Error) throw over as unknown as Error;
  stop.abort();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { took: performance.now() - begun, ended, n: times.length, p50: at(0.5), p99: at(0.99), most: times.at(-1) ?? 0 };
}

/** Resolves when every job was told to be done. */
async function heard({ address }: Serving, jobs: ReadonlySet<string>, signal: AbortSignal): Promise<void> {
  const response = await fetch(`${address}api/events`, { signal });
  const decoder = new TextDecoder();
  const done = new Set<string>();
  let rest = '';
  for await (const part of response.body ?? []) {
    rest += decoder.decode(part as Uint8Array, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((one) => one.startsWith('data: '))) {
      const event = JSON.parse(line.slice('data: '.length)) as { type: string; job?: string; message?: string };
      if (event.type === 'failed') throw new Error(event.message);
      if (event.type === 'done' && event.job !== undefined) done.add(event.job);
    }
    if (jobs.size * AT_ONCE >= NEW_REPORTS && [...jobs].every((job) => done.has(job))) return;
  }
}
