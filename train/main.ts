import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConllu } from './conllu.js';
import { train } from './train.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'models/english.bin' }, sample: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? '../shared/data/treebank';
const started = performance.now();
const log = (message: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s: ${message}`);
const read = (name: string) => readConllu(readFileSync(join(folder, name), 'utf8'));
const all = [...read('ewt-train.conllu'), ...read('gum-train.conllu')];
const sentences = values.sample ? all.filter((_, i) => i % 100 === 0) : all;
const weights = train(sentences, { seed: 1, tagEpochs: values.sample ? 2 : 5, parseEpochs: values.sample ? 2 : 10, log });
writeFileSync(values.out, weights);
log(`${values.out}: ${weights.length} bytes`);
