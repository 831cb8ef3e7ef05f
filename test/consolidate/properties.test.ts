import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../src/consolidate/block.js';
import type { ConsolidateInput } from '../../src/consolidate/consolidate.js';
import { consolidate, recordsOf } from '../../src/consolidate/consolidate.js';
import { applyDecisions } from '../../src/consolidate/decisions.js';
import type { Claim, ClaimId, Decision, DocumentId, Judgement, Kind, Original, Status } from '../../src/model/index.js';
import { actor, claim, decision, docId, encounter, evidence, kinds, participant, person, shuffled, when } from './by-hand.js';

const documents = ['a', 'b', 'c', 'd', 'e', 'f'];
const statuses: readonly Status[] = ['reported', 'planned', 'cancelled', 'background', 'denied'];
const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);

const anyValues = fc.record({
  series: maybe(['Astana', 'Geneva']),
  round: maybe([1, 2]),
  date: maybe([when('2018-03-16'), when('2018-03-17'), when('2018-03'), when('XXXX-03-17')]),
  host: maybe([actor('Iran'), actor('?Persia')]),
  present: maybe([[participant('Iran')], [participant('Iran', person('Zarif')), participant('Iraq')]]),
  topics: maybe([['aid'], ['The aid', 'fuel']]),
});
const anyClaims: fc.Arbitrary<readonly Claim[]> = fc
  .array(fc.tuple(fc.constantFrom(...documents), anyValues, fc.constantFrom(...statuses), fc.nat(3)), { maxLength: 12 })
  .map((drafts) =>
    drafts.map(([document, values, status, said], at) =>
      claim(document, at * 20, values, { status, passage: `They said ${said}.` }),
    ),
  );

const anyOriginals: fc.Arbitrary<readonly Original[]> = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }).map((of) =>
  [0, 1, 2, 3].flatMap((group) => {
    const members = documents.filter((_, at) => of[at] === group).map(docId);
    return members.length === 0 ? [] : [{ id: members[0] as DocumentId, documents: members, wire: null }];
  }),
);

/** A judgement on claims given by number, so that most of them hit. */
const anyJudgement = (claims: readonly Claim[]): fc.Arbitrary<Judgement> => {
  const id = fc.nat().map((at): ClaimId => claims[at % Math.max(1, claims.length)]?.id ?? 'claim:a:encounter:999-1004:');
  const field = fc.constantFrom('series', 'round', 'date', 'host', 'present', 'topics', 'status', 'colour');
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, 'Astana', 1, 2, 3, when('2018-03-17'), actor('Iran'), 'aid', 'planned'),
    fc.jsonValue(),
  );
  const entity = fc.constantFrom('ent:iran', 'name:state:persia', 'ent:iraq') as fc.Arbitrary<'ent:iran'>;
  return fc.oneof(
    id.map((one): Judgement => ({ do: 'accept', claim: one })),
    id.map((one): Judgement => ({ do: 'reject', claim: one })),
    fc
      .tuple(id, field, value, value)
      .map(([one, name, old, wanted]): Judgement => ({ do: 'correct', claim: one, field: name, old, new: wanted })),
    fc.tuple(id, id).map(([a, b]): Judgement => ({ do: 'same', a, b })),
    fc.tuple(id, id).map(([a, b]): Judgement => ({ do: 'different', a, b })),
    fc.tuple(entity, entity).map(([a, b]): Judgement => ({ do: 'same', a, b })),
    fc
      .dictionary(field, value, { maxKeys: 3 })
      .map((values): Judgement => ({ do: 'add', kind: 'encounter', evidence: evidence('a', 300, 'met'), values })),
    fc.constantFrom(...documents).map((document): Judgement => ({ do: 'withdraw', document: docId(document) })),
    fc.nat(9).map((at): Judgement => ({ do: 'undo', decision: `dec:${String(at).padStart(4, '0')}` })),
  );
};
const anyDecisions = (claims: readonly Claim[]): fc.Arbitrary<readonly Decision[]> =>
  fc
    .array(anyJudgement(claims), { maxLength: 9 })
    .map((judgements) => judgements.map((judgement, at) => decision(at, judgement)));

const published = new Map(documents.map((name, at) => [docId(name), at === 0 ? null : `2018-03-1${at}`]));
const anyInput: fc.Arbitrary<ConsolidateInput> = fc
  .tuple(anyClaims, anyOriginals)
  .chain(([claims, originals]) => anyDecisions(claims).map((decisions) => ({ claims, originals, decisions, kinds, published })));
const order = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

describe('consolidate', () => {
  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyInput, order, (input, numbers) => {
        const other = {
          ...input,
          claims: shuffled(input.claims, numbers),
          originals: shuffled(input.originals, numbers),
          decisions: shuffled(input.decisions, numbers),
        };
        expect(consolidate(other)).toEqual(consolidate(input));
      }),
      { numRuns: 100 },
    );
  });

  it('gives one component at a time what it gives all at once', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const judged = applyDecisions(input.claims, input.decisions, kinds);
        const whole = { ...judged, originals: input.originals, kinds, published };
        const parts = components(whole).flatMap((claims) => recordsOf({ ...whole, claims }));
        expect(parts.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(recordsOf(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('holds each claim that counts in one record, and counts no more originals than there are', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { records, rejected, withdrawn } = consolidate(input);
        const held = [...records.flatMap((record) => record.claims), ...rejected, ...withdrawn].map(({ id }) => id);
        expect(new Set(held).size).toBe(held.length);
        for (const { id } of input.claims) expect(held).toContain(id);
        for (const record of records) {
          const originals = new Set(
            record.reports.map((document) => input.originals.find((one) => one.documents.includes(document))?.id),
          );
          expect(record.originals).toBe(originals.size);
          for (const values of Object.values(record.values))
            for (const value of values) expect(value.originals).toBeLessThanOrEqual(originals.size);
        }
      }),
    );
  });

  it('a copy adds no original and moves no claim', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const input = { claims, originals: [], decisions: [], kinds, published };
        const copied = claims.filter(({ document }) => document === 'doc:a').map((one) => copyOf(one, 'z'));
        const originals = [{ id: docId('a'), documents: [docId('a'), docId('z')], wire: null }];
        const before = consolidate(input).records;
        const after = consolidate({
          ...input,
          claims: [...claims, ...copied],
          originals,
          published: new Map(published).set(docId('z'), null),
        }).records;
        const own = (records: typeof before) =>
          records.map(({ claims: held }) => held.map(({ id }) => id).filter((id) => !id.startsWith('claim:z:')));
        expect(own(after)).toEqual(own(before));
        expect(after.map((record) => record.originals)).toEqual(before.map((record) => record.originals));
      }),
      { numRuns: 100 },
    );
  });

  it('an undone decision leaves no trace in the records', () => {
    fc.assert(
      fc.property(
        anyClaims.chain((claims) => fc.tuple(fc.constant(claims), anyDecisions(claims), anyJudgement(claims))),
        ([claims, decisions, judgement]) => {
          const input = { claims, originals: [], decisions, kinds, published };
          const done = decision(50, judgement);
          const undone = [...decisions, done, decision(51, { do: 'undo', decision: done.id })];
          expect(consolidate({ ...input, decisions: undone }).records).toEqual(consolidate(input).records);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps to the live words of people that claims are one, or are not', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { records, decisionStates } = consolidate(input);
        const recordOf = new Map(records.flatMap((record) => record.claims.map((held) => [held.id, record.id] as const)));
        const judgements = new Map(input.decisions.map(({ id, judgement }) => [id, judgement]));
        for (const { decision: id, state, claims: on } of decisionStates) {
          const verdict = judgements.get(id)?.do;
          const [a, b] = on.map((one) => recordOf.get(one));
          if (state !== 'live' || a === undefined || b === undefined || on.length !== 2) continue;
          if (verdict === 'same') expect(a).toBe(b);
          if (verdict === 'different') expect(a).not.toBe(b);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('large blocks give one component at a time what they give all at once', () => {
  const claims = Array.from({ length: 900 }, (_, at) =>
    claim(`d${at % 300}`, at, {
      series: at % 3 === 0 ? 'Geneva' : 'Astana',
      round: at % 7 === 0 ? undefined : at % 5,
      date: when(`2018-0${1 + (at % 9)}`),
    }),
  );
  const whole = { ...applyDecisions(claims, [], kinds), originals: [], kinds, published: new Map<DocumentId, string>() };
  const parts = components(whole);
  expect(parts.length).toBeGreaterThan(0);
  const records = parts.flatMap((part) => recordsOf({ ...whole, claims: part }));
  expect(records.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(recordsOf(whole));
});

describe('the work of consolidate', () => {
  const calls = (size: number, values: (at: number) => Parameters<typeof claim>[2]): number => {
    let count = 0;
    const counting = {
      ...encounter,
      corefer: (a, b) => {
        count += 1;
        return encounter.corefer(a as never, b as never);
      },
    } as Kind;
    const claims = Array.from({ length: size }, (_, at) => claim(`d${at}`, 0, values(at)));
    consolidate({ claims, originals: [], decisions: [], kinds: [counting], published: new Map() });
    return count;
  };

  it.each([
    ['all of one thing', () => ({ series: 'Astana', round: 5 })],
    ['each of another', (at: number) => ({ series: 'Astana', round: at })],
    ['of two things in turn', (at: number) => ({ series: 'Astana', round: at % 2 })],
  ])('is linear in the claims of one block, %s', (_, values) => {
    const [once, twice] = [calls(1_500, values), calls(3_000, values)];
    expect(twice).toBeLessThanOrEqual(2.2 * once);
    expect(twice).toBeLessThanOrEqual(3_000 * 400);
  });
});

function copyOf(original: Claim, document: string): Claim {
  const [, , kind, range, key = ''] = original.id.split(':');
  return { ...original, id: `claim:${document}:${kind ?? ''}:${range ?? ''}:${key}`, document: docId(document) };
}
