import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConllu } from './conllu.js';
import { readNews } from './news.js';
import { learnVectors, train, type TrainingOptions } from './train.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'models/english.bin' }, sample: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? '../shared/data';
const started = performance.now();
const options: TrainingOptions = {
  seed: 1,
  epochs: 10,
  rounds: values.sample ? 1 : 10,
  readings: 1,
  log: (message) => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s: ${message}`),
};
const read = (name: string) => readConllu(readFileSync(join(folder, 'treebank', name), 'utf8'));
const every = values.sample ? 100 : 1;
const sentences = [...read('ewt-train.conllu'), ...read('gum-train.conllu')].filter((_, i) => i % every === 0);
const news = readNews(join(folder, 'news')).filter((_, i) => i % every === 0);
options.log(`read ${sentences.length} sentences and ${news.length} paragraphs of news`);
const vectors = learnVectors(news, options);
options.log(`learnt the vectors of ${vectors.words.length} words`);
const weights = train(sentences, vectors, options);
writeFileSync(values.out, weights);
options.log(`${values.out}: ${weights.length} bytes`);
