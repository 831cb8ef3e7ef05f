import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageBytes, packageRoot } from '../src/app/resources.js';
import type { Measure } from './measure.js';
import { share } from './score/print.js';

const data = join(packageRoot(), '..', 'shared', 'data');

/** The paths that were given, or those of the usual place. Throws where one is not there. */
function pathsOr(given: readonly string[], usual: readonly string[]): readonly string[] {
  const paths = given.length > 0 ? given : usual.map((path) => join(data, path));
  for (const path of paths)
    if (!existsSync(path)) throw new Error(`expected labelled data at ${path}, found none: name its place`);
  return paths;
}

const withMisses = (text: string, misses: readonly string[], wanted: boolean): string =>
  wanted ? `${misses.join('\n')}\n\n${text}` : text;

/** Time expressions against TimeML (TempEval-3). */
export const tempevalMeasure: Measure = {
  name: 'tempeval',
  takes: '[TIMEML_DIR…]',
  about: 'time expressions: span and value F1',
  run: async (paths, { misses: wanted }) => {
    const { measureTempeval } = await import('./tempeval/measure-tempeval.js');
    const { missed, extra, wrong, ...scores } = measureTempeval(pathsOr(paths, ['tempeval/TimeBank', 'tempeval/AQUAINT']));
    const text = `${scores.documents} documents, ${scores.gold} times: strict F1 ${share(scores.strict)}, relaxed F1 ${share(scores.relaxed)}, value F1 ${share(scores.value)}`;
    const misses = [...missed.map((m) => `MISSED ${m}`), ...extra.map((m) => `EXTRA ${m}`), ...wrong.map((m) => `WRONG ${m}`)];
    return { json: wanted ? { ...scores, misses } : scores, text: withMisses(text, misses, wanted) };
  },
};

/** Who says what against PolNeAR. */
export const polnearMeasure: Measure = {
  name: 'polnear',
  takes: '[POLNEAR_DIR…]',
  about: 'sources, cues and contents of attributions: exact-span F1',
  run: async (paths, { misses: wanted }) => {
    const { measurePolnear } = await import('./attribution/measure-polnear.js');
    const { misses, ...scores } = measurePolnear(pathsOr(paths, ['polnear/dev']));
    const rows = Object.entries(scores.roles).map(
      ([role, { precision, recall, f1 }]) => `${role.padEnd(10)}${share(precision)}    ${share(recall)}   ${share(f1)}`,
    );
    const text = [`${scores.documents} documents`, 'role      precision recall  F1', ...rows].join('\n');
    return { json: wanted ? { ...scores, misses } : scores, text: withMisses(text, misses, wanted) };
  },
};

/** Sentences, words, tags and trees against Universal Dependencies. */
export const treebankMeasure: Measure = {
  name: 'treebank',
  takes: '[CONLLU_FILE…]',
  about: 'sentences, words, tags and trees; the trees on gold words and our own tags',
  run: async (paths) => {
    const [{ readConllu }, { measureSegmentation }, { measureTrees }, { createAnalyser }] = await Promise.all([
      import('../train/conllu.js'),
      import('./treebank/segmentation.js'),
      import('./treebank/trees.js'),
      import('../src/language/parser.js'),
    ]);
    const analyse = createAnalyser(packageBytes('models/english.bin'));
    const files = pathsOr(paths, ['treebank/ewt-dev.conllu', 'treebank/gum-dev.conllu']).map((path) => {
      const sentences = readConllu(readFileSync(path, 'utf8'));
      const trees = measureTrees(sentences, analyse, () => performance.now() / 1000);
      return { file: basename(path), ...measureSegmentation(sentences), trees };
    });
    const lines = files.map(
      ({ file, sentences, tokens, trees }) =>
        `${file}: sentences F1 ${share(sentences.f1)}, words F1 ${share(tokens.f1)}; UPOS ${share(trees.upos)}, XPOS ${share(trees.xpos)}, ` +
        `lemma ${share(trees.lemma)}, UAS ${share(trees.uas)}, LAS ${share(trees.las)} (universal ${share(trees.lasUniversal)}); ` +
        `${trees.words} words, ${trees.tokensPerSecond} words/s`,
    );
    return { json: { files }, text: lines.join('\n') };
  },
};
