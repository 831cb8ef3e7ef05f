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

function stageTable({ articles, tokens, claims, records, loading, first, stages }: StageCosts): string {
  const total = sumOf(stages);
  const row = (stage: string, milliseconds: number, cold: number): string =>
    stage.padEnd(26) +
    (first.articles === 0 ? '-' : (cold / first.articles).toFixed(3)).padStart(10) +
    (milliseconds / articles).toFixed(3).padStart(10) +
    Math.round(tokens / (milliseconds / 1000))
      .toLocaleString('en-US')
      .padStart(14) +
    `${((100 * milliseconds) / total).toFixed(1)} %`.padStart(9);
  const coldOf = (name: string): number => first.stages.find(({ stage }) => stage === name)?.milliseconds ?? 0;
  const annotating = (list: readonly StageCost[]): readonly StageCost[] => list.filter(({ stage }) => ANNOTATING.has(stage));
  return [
    `${articles} articles after the first ${first.articles}, ${tokens} tokens, ${claims} claims, ${records} records; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`,
    `loading: ${loading.map(({ stage, milliseconds }) => `${stage} ${milliseconds.toFixed(0)} ms`).join(', ')}`,
    'milliseconds an article       first     later      tokens/s    share   (processor time)',
    ...stages.map(({ stage, milliseconds }) => row(stage, milliseconds, coldOf(stage))),
    row('annotate without language', sumOf(annotating(stages)), sumOf(annotating(first.stages))),
    row('all', total, sumOf(first.stages)),
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
    const stages = stageCosts(many, WARM_UP);
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
