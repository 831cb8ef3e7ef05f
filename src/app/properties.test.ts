import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldRecord, pipeline, type HeldRecord } from '../../test/store/held-record.js';
import { reportOf } from '../../test/store/fixtures.js';
import { afterUndo } from '../consolidate/decision-log.js';
import { consolidate } from '../consolidate/index.js';
import type { Claim, DecisionId, MergedRecord } from '../model/index.js';
import { publicationDay } from './publication-day.js';
import { decide, type WrittenJudgement } from './decide.js';
import { ingest } from './ingest.js';
import { processReports } from './process.js';
import { rebuild } from './rebuild.js';

const line = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.uniqueArray(fc.constantFrom('Norland', 'Sudland', 'Eastland', 'Westland'), { minLength: 1, maxLength: 3 }),
  )
  .map(([day, sides]) => `2018-03-0${String(day)} ${sides.join(', ')} met in Midtown.`);
const report = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const reports = fc.uniqueArray(report, { minLength: 1, maxLength: 6 });

/** Runs a check on a record of its own, and closes it. */
async function withRecord<T>(check: (held: HeldRecord) => Promise<T>): Promise<T> {
  const held = heldRecord();
  try {
    return await check(held);
  } finally {
    await held.store.close();
  }
}

const derivedFrom = (batches: readonly (readonly string[])[], batch?: number): Promise<unknown> =>
  withRecord(async (held) => {
    for (const texts of batches) {
      await ingest(held.store, { inputs: texts.map((text) => reportOf(text)) });
      await processReports(held.store, { pipeline, batch });
    }
    return { records: await held.records(), originals: await held.store.originals() };
  });

describe('the record', () => {
  it('is the same whatever the order and the batches in which reports came', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.integer({ min: 1, max: 3 }), async (texts, size) => {
        const backwards = [...texts].reverse();
        const batches = backwards.flatMap((_, i) => (i % size === 0 ? [backwards.slice(i, i + size)] : []));
        expect(await derivedFrom(batches, size)).toEqual(await derivedFrom([texts]));
      }),
      { numRuns: 25 },
    );
  });

  it('is always what all claims and decisions together come to, and as before once everything is undone', async () => {
    const choice = fc.record({ what: fc.integer({ min: 0, max: 7 }), a: fc.nat(), b: fc.nat() });
    await fc.assert(
      fc.asyncProperty(reports, fc.array(choice, { minLength: 1, maxLength: 8 }), async (texts, choices) => {
        await withRecord(async (held) => {
          await held.add(...texts);
          const before = await held.everything();
          const made: DecisionId[] = [];
          for (const one of choices) {
            made.unshift(...(await judged(held, one, made)).reverse());
            expect(await byId(held)).toEqual(await allAtOnce(held));
          }
          await rebuild(held.store, { pipeline, batch: 1 });
          expect(await byId(held)).toEqual(await allAtOnce(held));
          for (const decision of made) {
            if (await counts(held, decision)) await held.judge({ do: 'undo', decision });
          }
          expect(await held.everything()).toEqual(before);
        });
      }),
      { numRuns: 40 },
    );
  });
});

const byId = async (held: HeldRecord): Promise<readonly MergedRecord[]> =>
  [...(await held.records())].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What one consolidation of everything gives. */
async function allAtOnce({ store }: HeldRecord): Promise<readonly MergedRecord[]> {
  const reports = (await store.reports()).items;
  const claims: Claim[] = [];
  for (const { id } of reports) claims.push(...(await store.claimsOf(id)));
  const published = new Map(reports.map(({ id, facts }) => [id, publicationDay(facts)]));
  const [originals, decisions] = [await store.originals(), await store.decisions()];
  return consolidate({ claims, originals, decisions, kinds: pipeline.kinds, published }).records;
}

const counts = async (held: HeldRecord, decision: DecisionId): Promise<boolean> =>
  afterUndo(await held.store.decisions()).settled.get(decision)?.state !== 'undone';

/** Makes one of many judgements, where there is still something to judge. */
async function judged(
  held: HeldRecord,
  { what, a, b }: { what: number; a: number; b: number },
  made: readonly DecisionId[],
): Promise<DecisionId[]> {
  const claims = (await held.records()).flatMap((record) => record.claims);
  const [first, second] = [claims[a % Math.max(1, claims.length)], claims[b % Math.max(1, claims.length)]];
  if (!first || !second) return [];
  const documents = (await held.store.reports()).items.map(({ id }) => id);
  const judgements: readonly WrittenJudgement[] = [
    { do: 'reject', claim: first.id },
    { do: 'correct', claim: first.id, only: true, field: 'date', new: `2018-03-0${String(1 + (b % 4))}` },
    { do: a % 2 === 0 ? 'same' : 'different', a: first.id, b: second.id },
    { do: a % 2 === 0 ? 'same' : 'different', a: 'name:state:norland', b: 'name:state:sudland' },
    { do: 'withdraw', document: documents[a % documents.length] ?? '' },
    { do: 'describe', document: documents[a % documents.length] ?? '', field: 'published', value: '2019-01-01' },
    { do: 'undo', decision: made[a % Math.max(1, made.length)] ?? 'dec:0' },
    { do: 'undo', decision: made[0] ?? 'dec:0' },
  ];
  try {
    const judgement = judgements[what] as WrittenJudgement;
    const { decisions } = await decide(held.store, { pipeline, judgement, batch: 1 });
    return decisions.map(({ id }) => id);
  } catch (error) {
    // one thing was named twice, nothing is there to undo, or a name is in no report
    if (error instanceof Error && error.name === 'WrongRequest') return [];
    throw error;
  }
}
