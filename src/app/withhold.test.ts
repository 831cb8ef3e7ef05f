import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldRecord, kinds, pipeline, type HeldRecord } from '../../test/store/held-record.js';
import { idOf, reportOf } from '../../test/store/fixtures.js';
import { recordJson } from '../export/index.js';
import type { Decision, Visibility } from '../model/index.js';
import type { RecordSet } from '../views/index.js';
import { ingest } from './ingest.js';
import { processReports } from './process.js';
import { sources } from './query.js';
import { rebuild } from './rebuild.js';
import { recordToHandOn } from './withhold.js';

/** Words that stand in the confidential report, its receipt and what was decided about it, and nowhere else. */
const SECRETS = [
  'Zembla',
  'zembla',
  'Yoknapa',
  'yoknapa',
  'Quillweather',
  'vexillum',
  'plumbago',
  'ostiary',
  'obelus',
  'keystrop',
];

const ALL_EFFECT = { derive: [], copies: [], consolidate: [] };

/** All that a set holds, as plain JSON. */
const plain = (set: RecordSet): unknown => ({
  ...set,
  kinds: set.kinds.map((kind) => kind.name),
  reports: [...set.reports.values()],
  places: [...(set.places ?? [])],
});

async function arrive(held: HeldRecord, text: string, origin: string, visibility?: Visibility): Promise<void> {
  const given = visibility === undefined ? {} : { visibility };
  await ingest(held.store, { inputs: [reportOf(text, origin, given)] });
  await processReports(held.store, { pipeline });
}

/** Enough words of its own that two reports with it are copies of one text. */
const long = Array.from(
  { length: 150 },
  (_, i) => `word${'abcdefghij'[i % 10] ?? ''}${'klmnopqrstuvwxy'[Math.floor(i / 10)] ?? ''}`,
).join(' ');

interface Made {
  readonly lines: readonly { readonly day: number; readonly sides: readonly string[] }[];
  readonly copied: boolean;
  readonly published: number | null;
}

const sides = ['Norland', 'Sudland', 'Westland'];
const made = fc.record({
  lines: fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 3 }), sides: fc.uniqueArray(fc.constantFrom(...sides), { minLength: 1 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  copied: fc.boolean(),
  published: fc.option(fc.integer({ min: 4, max: 8 })),
});

const textOf = ({ lines, copied, published }: Made, more: readonly string[], place: string, name: string): string =>
  [
    ...(published === null ? [] : [`published 2018-05-0${String(published)}`]),
    ...lines.map(({ day, sides: own }) => `2018-05-0${String(day)} ${[...own, ...more].join(', ')} met in ${place}`),
    copied ? long : '',
    name,
  ].join('\n');

/** What a person may decide of any two claims, whatever reports they stand in. */
const judgements = fc.array(
  fc.record({
    act: fc.constantFrom('accept', 'reject', 'correct', 'same', 'different', 'note', 'entity', 'describe', 'add'),
    first: fc.nat(),
    second: fc.nat(),
    undone: fc.boolean(),
  }),
  { maxLength: 8 },
);

describe('a record without what is confidential', () => {
  it('holds no word that only the withheld report brought, and is what it would be without it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 3 }), made, judgements, async (open, hidden, acts) => {
        const held = heldRecord();
        const reference = heldRecord();
        try {
          for (const [i, one] of open.entries()) {
            const text = textOf(one, [], 'Midtown', `report ${String(i)}`);
            await arrive(held, text, `${String(i)}.txt`);
            await arrive(reference, text, `${String(i)}.txt`);
          }
          const secret = textOf(
            { ...hidden, published: hidden.published === null ? null : 9 },
            ['Zembla'],
            'Yoknapa',
            'vexillum',
          );
          await ingest(held.store, {
            inputs: [
              reportOf(secret, '/home/plumbago/ostiary.txt', {
                visibility: 'confidential',
                outlet: 'Quillweather',
                title: 'obelus',
              }),
            ],
          });
          await processReports(held.store, { pipeline });
          const log = await decisionsOf(held, idOf(secret), acts);
          await held.store.appendDecisions(log, ALL_EFFECT);
          await reference.store.appendDecisions(log.filter(isOpen(idOf(secret))), ALL_EFFECT);
          for (const { store } of [held, reference]) await rebuild(store, { pipeline });

          const { set, withheld } = await recordToHandOn(held.store, { kinds, texts: true });
          const text = JSON.stringify(plain(set)) + recordJson(set);
          expect(SECRETS.filter((word) => text.includes(word))).toEqual([]);
          expect(text).not.toContain(idOf(secret).slice(4));
          expect(withheld.map(({ report, because }) => [report.document, because])).toEqual([[idOf(secret), 'confidential']]);

          const without = await sources(reference.store, { kinds, texts: true });
          expect(set.records).toEqual(without.records);
          expect(set.originals).toEqual(without.originals);
          expect(set.asOf).toEqual(without.asOf);
          expect([...set.reports.values()].map(({ facts }) => facts)).toEqual(
            [...without.reports.values()].map(({ facts }) => facts),
          );
          const whole = await recordToHandOn(held.store, { kinds, include: 'confidential', texts: true });
          expect(whole.set.records).toEqual((await sources(held.store, { kinds })).records);
          expect(whole.withheld).toEqual([]);
        } finally {
          await held.store.close();
          await reference.store.close();
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether a decision names the report, a claim of it, or a word of it. */
const isOpen =
  (secret: string) =>
  ({ judgement, anchors }: Decision): boolean => {
    const text = JSON.stringify([judgement, anchors]);
    return !text.includes(secret.slice(4)) && !SECRETS.some((word) => text.includes(word));
  };

interface Act {
  readonly act: string;
  readonly first: number;
  readonly second: number;
  readonly undone: boolean;
}

async function decisionsOf(held: HeldRecord, secret: string, acts: readonly Act[]): Promise<readonly Decision[]> {
  const claims = (await sources(held.store, { kinds })).records.flatMap((record) => record.claims);
  const documents = [...new Set(claims.map(({ document }) => document))];
  return acts.flatMap(({ act, first, second, undone }, i): readonly Decision[] => {
    const a = claims[first % claims.length]!;
    const b = claims[second % claims.length]!;
    const isSecret = a.document === secret;
    const document = documents[first % documents.length]!;
    const judgement = judgementOf();
    const id = `dec:${String(i).padStart(4, '0')}` as const;
    const common = { author: 'keystrop', reason: 'keystrop heard it', anchors: [] };
    const time = `2024-01-01T00:00:${String(i * 2).padStart(2, '0')}.000Z`;
    const decision: Decision = { ...common, id, time, judgement };
    // taking back is open to all: what is taken back may not be
    const undo: Decision = { ...common, id: `dec:9${String(i).padStart(3, '0')}`, time, judgement: { do: 'undo', decision: id } };
    return undone ? [decision, undo] : [decision];

    function judgementOf(): Decision['judgement'] {
      switch (act) {
        case 'accept':
        case 'reject':
          return { do: act, claim: a.id };
        case 'same':
        case 'different':
          return { do: act, a: a.id, b: b.id };
        case 'correct':
          return { do: 'correct', claim: a.id, field: 'name', old: null, new: isSecret ? 'obelus' : 'the spring round' };
        case 'add':
          return { do: 'add', kind: 'meeting', evidence: a.trigger, values: { name: isSecret ? 'vexillum' : 'talks', round: 3 } };
        case 'describe':
          return {
            do: 'describe',
            document,
            field: 'outlet',
            value: document === secret ? 'Quillweather' : 'Daily Post',
          };
        case 'entity':
          return second % 2 === 0
            ? { do: 'same', a: 'name:state:norland', b: 'name:state:zembla' }
            : { do: 'same', a: 'name:state:norland', b: 'name:state:sudland' };
        default:
          return { do: 'note', target: a.id, text: isSecret ? 'plumbago' : 'look again', visibility: 'public' };
      }
    }
  });
}

describe('what goes in at a level', () => {
  const open = '2018-05-01 Norland met in Midtown\n';
  const inner = '2018-05-01 Norland, Sudland met in Hilltown\n';
  const closed = '2018-05-01 Norland met in Lakeside\n';

  async function heldByLevel(): Promise<HeldRecord> {
    const held = heldRecord();
    await arrive(held, open, '/home/somebody/reports/open.txt', 'public');
    await arrive(held, inner, 'https://example.org/a/inner.txt', 'internal');
    await arrive(held, closed, 'closed.txt', 'confidential');
    return held;
  }

  it.each<{ include: Visibility; places: readonly string[] }>([
    { include: 'public', places: ['Midtown'] },
    { include: 'internal', places: ['Hilltown', 'Midtown'] },
    { include: 'confidential', places: ['Hilltown', 'Lakeside', 'Midtown'] },
  ])('$include: $places', async ({ include, places }) => {
    const held = await heldByLevel();
    const { set } = await recordToHandOn(held.store, { kinds, include });
    const found = set.records.flatMap((record) => record.values['place'] ?? []);
    expect(found.map(({ value }) => (value as unknown as { name: string }).name).sort()).toEqual(places);
    await held.store.close();
  });

  it('leaves withdrawn reports out at every level', async () => {
    const held = await heldByLevel();
    await held.judge({ do: 'withdraw', document: idOf(open) });
    const { set, withheld } = await recordToHandOn(held.store, { kinds, include: 'confidential' });
    expect([...set.reports.keys()].sort()).toEqual([idOf(inner), idOf(closed)].sort());
    expect(withheld).toMatchObject([{ because: 'withdrawn', report: { document: idOf(open) } }]);
    await held.store.close();
  });

  it('names files without their folders, and addresses whole', async () => {
    const held = await heldByLevel();
    const { set } = await recordToHandOn(held.store, { kinds, include: 'internal' });
    const origins = [...set.reports.values()].flatMap(({ receipts }) => receipts.map(({ origin }) => origin));
    expect(origins.sort()).toEqual(['https://example.org/a/inner.txt', 'open.txt']);
    await held.store.close();
  });

  it.each<{ visibility: Visibility | undefined; include: Visibility; goes: boolean }>([
    { visibility: undefined, include: 'public', goes: false },
    { visibility: undefined, include: 'internal', goes: true },
    { visibility: 'public', include: 'public', goes: true },
    { visibility: 'confidential', include: 'internal', goes: false },
  ])('a note for $visibility where $include goes in: $goes', async ({ visibility, include, goes }) => {
    const held = await heldByLevel();
    const claim = (await held.store.claimsOf(idOf(open)))[0]!.id;
    await held.judge({ do: 'note', target: claim, text: 'ask again', visibility }, { author: 'Ann', reason: 'a hunch' });
    const { set } = await recordToHandOn(held.store, { kinds, include });
    expect(set.decisions).toMatchObject(goes ? [{ author: '', reason: null, judgement: { text: 'ask again' } }] : []);
    await held.store.close();
  });
});
