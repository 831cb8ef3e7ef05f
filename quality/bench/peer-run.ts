import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageBytes } from '../../src/app/resources.js';
import { createParser, segmentBody } from '../../src/language/index.js';

/** Who is measured: Parley's tags and trees, or the tags of another library. */
export type Contender = 'parley' | 'wink-nlp' | 'compromise';

/** What the child process is asked, as a message. */
export interface PeerTask {
  readonly who: Contender;
  /** the folder in which the other libraries are installed */
  readonly folder: string;
  readonly texts: readonly string[];
}

/** What it answers: times in milliseconds, memory in MB over that of a process that holds the texts alone. */
export interface PeerResult {
  readonly who: Contender;
  readonly load: number;
  readonly milliseconds: number;
  /** processor time of the same, in milliseconds: what a busy machine does not change */
  readonly processor: number;
  /** words by the library's own count */
  readonly words: number;
  readonly memory: number;
}

/** Reads one text and says how many words it has. */
type Read = (text: string) => number;

const loaders: Readonly<Record<Contender, (folder: string) => Read>> = {
  parley: () => {
    const parser = createParser(packageBytes('models/english.bin'));
    return (text) => segmentBody(text).reduce((sum, raw) => sum + parser.parse(text, raw).tokens.length, 0);
  },
  'wink-nlp': (folder) => {
    const load = createRequire(join(folder, 'package.json'));
    const create = load('wink-nlp') as (model: unknown, steps: readonly string[]) => WinkNlp;
    const nlp = create(load('wink-eng-lite-web-model'), ['sbd', 'pos']);
    return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  },
  compromise: (folder) => {
    const load = createRequire(join(folder, 'package.json'));
    const nlp = load('compromise/two') as (text: string) => { readonly document: readonly (readonly unknown[])[] };
    return (text) => nlp(text).document.reduce((sum, sentence) => sum + sentence.length, 0);
  },
};

interface WinkNlp {
  readonly its: { readonly pos: unknown };
  readonly readDoc: (text: string) => { readonly tokens: () => { readonly out: (what: unknown) => readonly string[] } };
}

const WARM = 0.2;
const MB = 1024 * 1024;

/** Loads, warms up on a part of the texts, then reads all of them against the clock. */
function measured({ who, folder, texts }: PeerTask): PeerResult {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const read = loaders[who](folder);
  read('They met.');
  const load = performance.now() - start;
  for (const text of texts.slice(0, Math.ceil(texts.length * WARM))) read(text);
  const begun = performance.now();
  const used = process.cpuUsage();
  const words = texts.reduce((sum, text) => sum + read(text), 0);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000;
  return { who, load, milliseconds, processor, words, memory: (process.memoryUsage().rss - before) / MB };
}

process.once('message', (task: PeerTask) => {
  const answer = (value: unknown): void => void process.send?.(value, () => process.disconnect());
  try {
    answer(measured(task));
  } catch (error) {
    answer({ who: task.who, failure: error instanceof Error ? error.message : String(error) });
  }
});
