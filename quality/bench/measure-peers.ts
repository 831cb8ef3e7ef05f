import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/app/resources.js';
import { decodeBytes, readPaths } from '../../src/read/index.js';
import type { Measure } from '../measure.js';
import type { Contender, PeerResult, PeerTask } from './peer-run.js';

const PEERS = ['wink-nlp', 'wink-eng-lite-web-model', 'compromise'] as const;
const INSTALL = `npm install --prefix FOLDER ${PEERS.join(' ')}`;

/** Characters to read at least, so that start-up counts for little. */
const LEAST = 2_000_000;

/** The packages that a folder lacks. */
export const missingIn = (folder: string): readonly string[] =>
  PEERS.filter((name) => !existsSync(join(folder, 'node_modules', name, 'package.json')));

async function textsIn(paths: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const { bytes } of readPaths(paths, {})) {
    const decoded = bytes === null ? null : decodeBytes(bytes);
    if (decoded !== null && 'text' in decoded) texts.push(decoded.text);
  }
  if (texts.length === 0) throw new Error(`expected texts in ${paths.join(', ')}, found none that can be read`);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return Array.from({ length: Math.max(1, Math.ceil(LEAST / size)) }, () => texts).flat();
}

/** Each contender reads in a process of its own: memory is its own, and no other's compiled code is in the way. */
function run(task: PeerTask): Promise<PeerResult> {
  const file = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './peer-run.ts' : './peer-run.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(file);
    child.once('message', (answer: PeerResult | { readonly who: string; readonly failure: string }) => {
      if ('failure' in answer) reject(new Error(`${answer.who} could not be measured: ${answer.failure}`));
      else resolve(answer);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${task.who} ended with ${String(code)} before it answered`)));
    child.send(task);
  });
}

const DOES: Readonly<Record<Contender, string>> = {
  parley: 'tags, lemmas, trees',
  'wink-nlp': 'tags',
  compromise: 'tags',
};

/** Speed, loading and memory of the language core beside other libraries. */
export const peersMeasure: Measure = {
  name: 'peers',
  takes: 'FOLDER [FILE_OR_DIR…]',
  about: 'words a second, loading and memory beside wink-nlp and compromise',
  run: async ([folder, ...given]) => {
    if (folder === undefined) throw new Error(`expected a folder with the other libraries, found no path: ${INSTALL}`);
    const missing = missingIn(folder);
    if (missing.length > 0) throw new Error(`expected ${missing.join(', ')} in ${folder}/node_modules, found none: ${INSTALL}`);
    const texts = await textsIn(given.length > 0 ? given : [join(packageRoot(), 'sample', 'reports')]);
    const results: PeerResult[] = [];
    for (const who of ['parley', 'wink-nlp', 'compromise'] as const) results.push(await run({ who, folder, texts }));
    // one count for all, so that a library that cuts words finer does not seem faster
    const words = results[0]?.words ?? 0;
    const speed = (milliseconds: number): string =>
      Math.round(words / (milliseconds / 1000))
        .toLocaleString('en-US')
        .padStart(10);
    const row = ({ who, load, milliseconds, processor, memory, words: own }: PeerResult): string =>
      `${who.padEnd(12)}${DOES[who].padEnd(21)}${speed(milliseconds)}${speed(processor)}` +
      `${String(own).padStart(10)}${load.toFixed(0).padStart(9)}${memory.toFixed(0).padStart(9)}`;
    const load = loadavg()[0] ?? 0;
    const text = [
      `${String(words)} words; load of the machine ${load.toFixed(1)}; by Parley's count of words; /cpu s: a second of processor time`,
      'library     does                   words/s   /cpu s own count  load ms  MB more',
      ...results.map(row),
    ].join('\n');
    return { json: { words, load, results }, text };
  },
};
