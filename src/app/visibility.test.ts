import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, B, heldRecord, kinds, type HeldRecord } from '../../test/store/held-record.js';
import { idOf, reportOf } from '../../test/store/fixtures.js';
import type { Visibility } from '../model/index.js';
import { heldMoreOpenly } from './held-more-openly.js';
import { ingest } from './ingest.js';
import { showReport, sources } from './query.js';

describe('who may see a report', () => {
  let held: HeldRecord;
  beforeEach(() => {
    held = heldRecord();
  });
  afterEach(() => held.store.close());

  const arrive = (text: string, origin: string, visibility?: Visibility): ReturnType<typeof ingest> =>
    ingest(held.store, { inputs: [reportOf(text, origin, visibility === undefined ? {} : { visibility })] });
  const seen = async (text: string): Promise<Visibility> => (await showReport(held.store, { id: idOf(text) })).visibility;
  const describeAs = (value: string | null): Promise<unknown> =>
    held.judge({ do: 'describe', document: idOf(A), field: 'visibility', value });

  it.each<{ arrivals: readonly (Visibility | undefined)[]; is: Visibility }>([
    { arrivals: [undefined], is: 'public' },
    { arrivals: ['public', 'internal'], is: 'internal' },
    { arrivals: ['confidential', undefined, 'internal'], is: 'confidential' },
  ])('is the strictest of $arrivals: $is', async ({ arrivals, is }) => {
    for (const [i, visibility] of arrivals.entries()) await arrive(A, `${i}.txt`, visibility);
    expect(await seen(A)).toBe(is);
    expect((await sources(held.store, { kinds })).reports.get(idOf(A))?.visibility).toBe(is);
  });

  it('is what a person decided last, and that of the arrivals again when it is taken back', async () => {
    await arrive(A, 'a.txt', 'internal');
    await describeAs('Confidential');
    expect(await seen(A)).toBe('confidential');
    await describeAs('public');
    expect(await seen(A)).toBe('public');
    await describeAs(null);
    expect(await seen(A)).toBe('internal');
    await expect(describeAs('secret')).rejects.toThrow(
      /Expected who may see it \(public, internal, confidential\), found "secret"/,
    );
  });

  it('tells of a report that stays more open than asked', async () => {
    await arrive(A, 'a.txt');
    await arrive(B, 'b.txt', 'confidential');
    const again = await arrive(A, 'a.txt', 'internal');
    expect(await heldMoreOpenly(held.store, again, 'internal')).toEqual([{ document: idOf(A), visibility: 'public' }]);
    expect(await heldMoreOpenly(held.store, await arrive(B, 'b.txt', 'internal'), 'internal')).toEqual([]);
  });

  it('lets a note say who may see it', async () => {
    await held.add(A);
    const judged = await held.judge({ do: 'note', target: idOf(A), text: 'x', visibility: 'public' });
    expect(judged.decision.judgement).toMatchObject({ visibility: 'public' });
    expect((await held.judge({ do: 'note', target: idOf(A), text: 'y' })).decision.judgement).not.toHaveProperty('visibility');
  });
});
