import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/app/resources.js';
import type { Measure, Measured } from '../measure.js';
import { scoreTable } from '../score/print.js';
import { score, type Scores } from '../score/score.js';
import { compareSet, foundIn, type GoldSet } from './folders.js';
import { parleyReading } from './parley-reading.js';

const root = packageRoot();
const shared = join(root, '..', 'shared');

/** What is measured when no paths are given; the sets that lie outside the checkout only where they are present. */
const defaultSets: readonly GoldSet[] = [
  { name: 'sample', gold: join(root, 'sample', 'labels'), texts: join(root, 'sample', 'reports') },
  { name: 'seeds', gold: join(shared, 'gold', 'seeds'), texts: join(shared, 'seeds') },
  { name: 'articles', gold: join(shared, 'gold', 'articles-gold'), texts: join(shared, 'gold', 'articles') },
];

interface SetScores {
  readonly set: GoldSet;
  readonly scores: Scores;
}

/** How much lower the second set scores than the first: what the rules know of the texts they were written beside. */
function gap(results: readonly SetScores[]): { macroF1: number; macroPrecision: number } | null {
  const of = (name: string): Scores | undefined => results.find(({ set }) => set.name === name)?.scores;
  const [near, far] = [of('seeds'), of('articles')];
  if (near === undefined || far === undefined) return null;
  return { macroF1: near.macroF1 - far.macroF1, macroPrecision: near.macroPrecision - far.macroPrecision };
}

function tell(results: readonly SetScores[], showMisses: boolean): Measured {
  const difference = gap(results);
  const parts = results.flatMap(({ set, scores }) => [
    `${set.name}: ${scores.documents} documents`,
    ...(showMisses ? [scores.misses.join('\n')] : []),
    scoreTable(scores),
    '',
  ]);
  if (difference !== null)
    parts.push(
      `gap between seeds and articles: macro F1 ${difference.macroF1.toFixed(3)}, macro precision ${difference.macroPrecision.toFixed(3)}`,
    );
  const json = {
    sets: results.map(({ set, scores: { misses, ...scores } }) => ({
      name: set.name,
      ...scores,
      ...(showMisses ? { misses } : {}),
    })),
    gap: difference,
  };
  return { json, text: parts.join('\n').trimEnd() };
}

/** Precision and recall of what Parley reads, against labels made by hand. */
export const goldMeasure: Measure = {
  name: 'gold',
  takes: '[GOLD_DIR TEXTS_DIR [FOUND_DIR]]',
  about: 'what is read, against labels; FOUND_DIR scores files written by any extractor',
  run: async (paths, { misses }) => {
    const [gold, texts, found] = paths;
    if (gold !== undefined && texts === undefined) throw new Error('expected the folder of texts after the folder of labels');
    const given = gold === undefined || texts === undefined ? null : [{ name: gold, gold, texts }];
    const sets = given ?? defaultSets.filter((set) => existsSync(set.gold));
    const find = found === undefined ? parleyReading() : foundIn(found);
    const results: SetScores[] = [];
    for (const set of sets) results.push({ set, scores: score(await compareSet(set, find)) });
    return tell(results, misses);
  },
};
