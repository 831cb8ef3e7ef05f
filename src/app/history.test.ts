import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { A, C, pipeline, heldRecord, type HeldRecord } from '../../test/store/held-record.js';
import { smallPipeline } from '../../test/crash/small-pipeline.js';
import { idOf } from '../../test/store/fixtures.js';
import { history } from './history.js';
import { processReports } from './process.js';
import type { Store } from '../store/store.js';

describe('history', () => {
  let held: HeldRecord;
  let store: Store;
  beforeEach(() => {
    held = heldRecord();
    store = held.store;
  });
  afterEach(() => store.close());

  const states = async (about?: string) =>
    (await history(store, { pipeline, about })).map(({ decision, state }) => `${decision.judgement.do} ${state}`);

  it('tells which decisions count', async () => {
    await held.add(A, C);
    const [first, second] = await held.records();
    const { decisions } = await held.judge({ do: 'accept', claim: first!.id });
    await held.judge({ do: 'reject', claim: first!.id });
    await held.judge({ do: 'note', target: idOf(C), text: 'old' });
    await held.judge({ do: 'undo', decision: decisions[0]!.id });
    expect(await states()).toEqual(['accept undone', 'reject live', 'note live', 'undo live']);
    expect(await states(first!.id)).toEqual(['accept undone', 'reject live', 'undo live']);
    expect(await states(idOf(C))).toEqual(['note live']);
    expect(await states(second!.id)).toEqual([]);
  });

  it('keeps a decision whose claim a new reading moved, and shows one stale whose claim is gone', async () => {
    await held.add(A);
    const claim = (await held.records())[0]!.claims[0]!;
    await held.judge({ do: 'accept', claim: claim.id });
    const wider = {
      ...smallPipeline('wider'),
      extract: (annotated: Parameters<typeof pipeline.extract>[0]) => ({
        ...pipeline.extract(annotated),
        claims: pipeline.extract(annotated).claims.map((one) => {
          const trigger = { ...one.trigger, end: one.trigger.end + 3, quote: `${one.trigger.quote} in` };
          return { ...one, trigger, id: one.id.replace(`-${one.trigger.end}:`, `-${trigger.end}:`) as typeof one.id };
        }),
      }),
    };
    await processReports(store, { pipeline: wider });
    expect((await held.records())[0]).toMatchObject({ review: 'accepted', claims: [{ trigger: { quote: 'met in' } }] });
    expect(await states()).toEqual(['accept live']);
    await processReports(store, { pipeline: { ...smallPipeline('blind'), extract: () => ({ claims: [], refused: [] }) } });
    expect(await states()).toEqual(['accept stale']);
    await processReports(store, { pipeline: smallPipeline('back') });
    expect(await states()).toEqual(['accept live']);
  });
});
