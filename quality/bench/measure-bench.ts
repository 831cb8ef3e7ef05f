import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/app/resources.js';
import { isReport, NOTHING_GIVEN, readBytes, readPaths } from '../../src/read/index.js';
import type { Document } from '../../src/model/index.js';
import type { Measure } from '../measure.js';
import { processTimes, type ProcessTime } from './processes.js';
import { ANNOTATING, stageCosts, type StageCost, type StageCosts } from './stages.js';

/** So that a stage takes long enough to be timed. */
const LEAST_ARTICLES = 240;

/** Articles that are counted apart: they are read while the program is still being compiled. */
const WARM_UP = 60;

/** How often all are read again before the last time counts, when everything that is often run has been compiled. */
const ROUNDS = 4;

async function readTexts(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly documents: readonly Document[] }> {
  const files: string[] = [];
  const documents: Document[] = [];
  for await (const { origin, bytes } of readPaths(paths, {})) {
    const read = bytes === null ? null : readBytes(bytes, NOTHING_GIVEN, origin, '');
    if (read === null || !isReport(read)) continue;
    files.push(origin);
    documents.push(read.document);
  }
  if (documents.length === 0) throw new Error(`expected texts in ${paths.join(', ')}, found none that can be read`);
  return { files, documents };
}

const ms = (value: number): string => value.toFixed(1).padStart(8);

const sumOf = (stages: readonly StageCost[]): number => stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

const each = (milliseconds: number, articles: number): string =>
  (articles === 0 || milliseconds === 0 ? '-' : (milliseconds / articles).toFixed(3)).padStart(10);

const perSecond = (tokens: number, milliseconds: number): string =>
  (milliseconds === 0 ? '-' : Math.round(tokens / (milliseconds / 1000)).toLocaleString('en-US')).padStart(14);

function stageTable({ articles, tokens, claims, records, loading, first, stages, warm }: StageCosts): string {
  const total = sumOf(stages);
  const row = (name: string, pick: (list: readonly StageCost[]) => readonly StageCost[]): string => {
    const [cold, later, run] = [sumOf(pick(first.stages)), sumOf(pick(stages)), sumOf(pick(warm.stages))];
    return (
      name.padEnd(26) +
      each(cold, first.articles) +
      each(later, articles) +
      each(run, warm.articles) +
      perSecond(tokens, later) +
      perSecond(warm.tokens, run) +
      `${((100 * later) / total).toFixed(1)} %`.padStart(9)
    );
  };
  return [
    `${articles} articles after the first ${first.articles}, ${tokens} tokens, ${claims} claims, ${records} records; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`,
    `loading: ${loading.map(({ stage, milliseconds }) => `${stage} ${milliseconds.toFixed(0)} ms`).join(', ')}`,
    `warm: ${warm.articles} articles, read after ${articles + first.articles + (ROUNDS - 1) * warm.articles} others`,
    'milliseconds an article       first     later      warm      tokens/s tokens/s warm    share   (processor time)',
    ...stages.map(({ stage }) => row(stage, (list) => list.filter((one) => one.stage === stage))),
    row('annotate without language', (list) => list.filter(({ stage }) => ANNOTATING.has(stage))),
    row('all', (list) => list),
  ].join('\n');
}

const processRow = (name: string, { least, median, most }: ProcessTime): string =>
  `${name.padEnd(34)}${ms(least)}${ms(median)}${ms(most)}`;

/** What reading costs, stage by stage, and how long whole processes take. */
export const benchMeasure: Measure = {
  name: 'bench',
  takes: '[FILE_OR_DIR…]',
  about: 'cost per stage, start of the command line, adding the texts',
  run: async (given) => {
    const paths = given.length > 0 ? given : [join(packageRoot(), 'sample', 'reports')];
    const { files, documents } = await readTexts(paths);
    const rounds = Math.ceil(LEAST_ARTICLES / documents.length);
    // the same text counts as another report each time, so that copies and merging have work to do
    const many = Array.from({ length: rounds }, (_, round) =>
      documents.map((document): Document => (round === 0 ? document : { ...document, id: `${document.id}${round}` })),
    ).flat();
    const stages = stageCosts(many, WARM_UP, ROUNDS);
    const processes = processTimes(files);
    const size = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
    const over = processes.help.median - processes.bareNode.median;
    const text = [
      stageTable(stages),
      '',
      'whole processes, ms                  least  median    most',
      processRow('node doing nothing', processes.bareNode),
      processRow('parley --help', processes.help),
      processRow(`parley add of ${files.length} files (${Math.round(size / 1000)} kB)`, processes.add),
      `parley --help over node doing nothing: ${over.toFixed(0)} ms`,
    ].join('\n');
    return { json: { stages, processes, helpOverBareNode: over }, text };
  },
};
