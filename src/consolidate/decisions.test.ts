import { describe, expect, it } from 'vitest';
import {
  actor,
  anchorOf,
  amount,
  claim,
  decision,
  docId,
  evidence,
  idsOf,
  kinds,
  participant,
  person,
  when,
} from '../../test/consolidate/by-hand.js';
import type { Claim, Decision, Judgement } from '../model/index.js';
import { addedClaimId } from './added-claim.js';
import { applyDecisions } from './decisions.js';

const one = claim('a', 10, { round: 5, date: when('2018-03-16'), topics: ['aid', 'prisoners'], host: actor('Kazakhstan') });
const two = claim('b', 10, { round: 5 });
const three = claim('c', 10, { round: 5 });

const judge = (judgements: readonly Judgement[], claims: readonly Claim[] = [one, two, three]) =>
  applyDecisions(
    claims,
    judgements.map((judgement, at) => decision(at + 1, judgement)),
    kinds,
  );
const statesOf = (judgements: readonly Judgement[], claims?: readonly Claim[]) =>
  judge(judgements, claims).states.map(({ state }) => state);
const correct = (field: string, old: unknown, wanted: unknown, of: Claim = one): Judgement => ({
  do: 'correct',
  claim: of.id,
  field,
  old,
  new: wanted,
});
const undo = (number: number): Judgement => ({ do: 'undo', decision: decision(number, { do: 'accept', claim: one.id }).id });
const valuesOf = (judgements: readonly Judgement[], field: string) =>
  judge(judgements)
    .claims.find(({ id }) => id === one.id)
    ?.values[field]?.map(({ value }) => value);

describe('accept and reject', () => {
  it('an accepted claim is reviewed', () =>
    expect(judge([{ do: 'accept', claim: one.id }]).reviews.get(one.id)).toBe('accepted'));

  it('a rejected claim counts no more but stays visible', () => {
    const judged = judge([{ do: 'reject', claim: one.id }]);
    expect(idsOf(judged.claims)).toEqual(idsOf([two, three]));
    expect(idsOf(judged.rejected)).toEqual([one.id]);
  });

  it('the last of several wins', () => {
    const judgements: Judgement[] = [
      { do: 'reject', claim: one.id },
      { do: 'accept', claim: one.id },
    ];
    expect(judge(judgements).rejected).toEqual([]);
    expect(statesOf(judgements)).toEqual(['superseded', 'live']);
  });

  it('undoing the last lets the one before it hold again', () => {
    const judgements: Judgement[] = [{ do: 'reject', claim: one.id }, { do: 'accept', claim: one.id }, undo(2)];
    expect(idsOf(judge(judgements).rejected)).toEqual([one.id]);
    expect(statesOf(judgements)).toEqual(['live', 'undone', 'live']);
  });
});

describe('correct', () => {
  it.each([
    ['replaces a value', [correct('round', 5, 6)], 'round', [6], ['live']],
    ['takes a value away', [correct('topics', 'aid', null)], 'topics', ['prisoners'], ['live']],
    ['adds a value', [correct('topics', null, 'borders')], 'topics', ['aid', 'prisoners', 'borders'], ['live']],
    [
      'matches the meaning of the old value, not its writing',
      [correct('topics', 'The Aid', 'relief')],
      'topics',
      ['relief', 'prisoners'],
      ['live'],
    ],
    ['is stale where the old value does not stand', [correct('round', 4, 6)], 'round', [5], ['stale']],
    ['is stale where the field now has a value of its own', [correct('round', null, 6)], 'round', [5], ['stale']],
    ['holds where the report now says so by itself', [correct('round', 4, 5)], 'round', [5], ['live']],
    ['is stale where the field does not exist', [correct('colour', null, 'red')], 'round', [5], ['stale']],
    ['is stale where the value is not of the type', [correct('round', 5, 'six')], 'round', [5], ['stale']],
    ['is stale where the choice is unknown', [correct('level', null, 'kings')], 'level', [], ['stale']],
    ['follows on another', [correct('round', 5, 6), correct('round', 6, 7)], 'round', [7], ['superseded', 'live']],
    [
      'of two that replace one value the later wins',
      [correct('round', 5, 6), correct('round', 5, 7)],
      'round',
      [7],
      ['superseded', 'live'],
    ],
    [
      'of two that fill one empty field the later wins',
      [correct('level', null, 'leaders'), correct('level', null, 'ministers')],
      'level',
      ['ministers'],
      ['superseded', 'live'],
    ],
    [
      'two of two values both hold',
      [correct('topics', 'aid', 'x'), correct('topics', 'prisoners', 'y')],
      'topics',
      ['x', 'y'],
      ['live', 'live'],
    ],
    [
      'a value taken away can be given again',
      [correct('round', 5, null), correct('round', null, 5)],
      'round',
      [5],
      ['live', 'live'],
    ],
    ['undoing it restores the value', [correct('round', 5, 6), undo(1)], 'round', [5], ['undone', 'live']],
    [
      'undoing the first leaves the next without its ground',
      [correct('round', 5, 6), correct('round', 6, 7), undo(1)],
      'round',
      [5],
      ['undone', 'stale', 'live'],
    ],
  ] as const)('%s', (_, judgements, field, values, states) => {
    expect(valuesOf(judgements, field)).toEqual(values);
    expect(statesOf(judgements)).toEqual(states);
  });

  it('marks the value as decided, without words that never said so', () => {
    const judged = judge([correct('round', 5, 6)]);
    expect(judged.claims[0]?.values['round']).toEqual([{ value: 6, evidence: [], basis: 'decided', decision: 'dec:0001' }]);
    expect(judged.reviews.get(one.id)).toBe('corrected');
  });

  it('leaves a claim unreviewed where it is stale', () =>
    expect(judge([correct('round', 4, 6)]).reviews.get(one.id)).toBe('unreviewed'));

  it('corrects the status', () => {
    const judged = judge([correct('status', 'reported', 'planned')]);
    expect(judged.claims[0]?.status).toMatchObject({ value: 'planned', basis: 'decided' });
    expect(statesOf([correct('status', 'reported', null)])).toEqual(['stale']);
  });

  it.each([
    ['a time', 'date', when('2018-03-16'), { earliest: '2018-03-17', latest: '2018-03-17' }, { ...when('2018-03-17'), text: '' }],
    ['an actor', 'host', actor('Kazakhstan'), { id: 'ent:russia', name: 'Russia' }, actor('Russia')],
    ['an amount', 'cost', null, { value: 5 }, amount(5)],
    ['a participant', 'present', null, { actor: { id: 'ent:iran', name: 'Iran' } }, participant('Iran')],
    ['a person', 'speaker', null, { id: 'ent:lavrov', name: 'Lavrov' }, person('Lavrov')],
  ])('makes %s whole', (_, field, old, wanted, value) =>
    expect(valuesOf([correct(field, old, wanted)], field)).toContainEqual(value),
  );

  it.each([
    [undefined],
    [[]],
    [{}],
    [{ id: 'x', name: 'y' }],
    [{ earliest: '2018-13-01' }],
    [{ earliest: '2018-02-02', latest: '2018-01-01' }],
    [Number.NaN],
  ])('takes %j for no value of any type but text', (wanted) => {
    for (const field of ['round', 'date', 'place', 'level', 'cost', 'host', 'speaker', 'present']) {
      expect(statesOf([correct(field, null, wanted)])).toEqual(['stale']);
    }
  });
});

describe('add', () => {
  const added = (values: Record<string, unknown>, kind = 'encounter') =>
    decision(1, { do: 'add', kind, evidence: evidence('a', 40, 'they met'), values });
  const apply = (...log: readonly Decision[]) => applyDecisions([one], log, kinds);

  it('brings a claim that rests on the words of the decision', () => {
    const { claims, reviews } = apply(added({ round: 7, topics: ['aid', 'fuel'], status: 'planned' }));
    const claim = claims.find(({ rule }) => rule === 'decided');
    expect(claim).toMatchObject({
      kind: 'encounter',
      document: 'doc:a',
      trigger: { quote: 'they met' },
      status: { value: 'planned' },
    });
    expect(claim?.values['round']).toEqual([
      { value: 7, evidence: [evidence('a', 40, 'they met')], basis: 'decided', decision: 'dec:0001' },
    ]);
    expect(claim?.values['topics']).toHaveLength(2);
    expect(reviews.get(claim?.id ?? 'claim:')).toBe('corrected');
  });

  it('can be judged by later decisions', () => {
    const id = addedClaimId(added({ round: 7 }) as never);
    expect(idsOf(apply(added({ round: 7 }), decision(2, { do: 'reject', claim: id })).rejected)).toEqual([id]);
    const corrected = apply(added({ round: 7 }), decision(2, { do: 'correct', claim: id, field: 'round', old: 7, new: 8 }));
    expect(corrected.claims.find((claim) => claim.id === id)?.values['round']?.[0]?.value).toBe(8);
  });

  it('leaves no trace when it is undone', () => {
    expect(idsOf(apply(added({ round: 7 }), decision(2, undo(1))).claims)).toEqual([one.id]);
  });

  it('counts once, and only while it stands, where it was stored with the others', () => {
    const stored = apply(added({ round: 7 })).claims;
    const again = (...log: readonly Decision[]) => idsOf(applyDecisions(stored, log, kinds).claims);
    expect(again(added({ round: 7 }))).toEqual(idsOf(stored));
    expect(again(added({ round: 7 }), decision(2, undo(1)))).toEqual([one.id]);
  });

  it.each([
    ['an unknown kind', added({}, 'feast')],
    ['an unknown field', added({ colour: 'red' })],
    ['a value of another type', added({ round: 'seven' })],
  ])('is stale for %s', (_, log) => expect(apply(log).states[0]?.state).toBe('stale'));
});

describe('decisions on claims that are gone', () => {
  const old = claim('a', 8, {}, { key: '' });

  it('bear on the claim that stands at their words now', () => {
    const judged = applyDecisions([one], [decision(1, { do: 'accept', claim: old.id }, [anchorOf(old)])], kinds);
    expect(judged.reviews.get(one.id)).toBe('accepted');
    expect(judged.states).toEqual([{ decision: 'dec:0001', state: 'live', claims: [one.id], because: null }]);
  });

  it('are stale, with the reason, where none stands there', () => {
    const gone = claim('a', 500, {});
    for (const judgement of [
      { do: 'accept', claim: gone.id },
      { do: 'same', a: one.id, b: gone.id },
      { do: 'note', target: gone.id, text: '' },
    ] as const) {
      expect(judge([judgement]).states[0]).toMatchObject({ state: 'stale', because: 'no claim stands at those words any more' });
    }
  });
});

describe('withdraw and erase', () => {
  it('let the claims of the report count for nothing', () => {
    for (const what of ['withdraw', 'erase'] as const) {
      const judged = judge([{ do: what, document: docId('a') }]);
      expect(idsOf(judged.claims)).toEqual(idsOf([two, three]));
      expect(idsOf(judged.withdrawn)).toEqual([one.id]);
    }
  });

  it('a withdrawal can be undone', () =>
    expect(judge([{ do: 'withdraw', document: docId('a') }, undo(1)]).withdrawn).toEqual([]));
});

describe('same and different', () => {
  it('of claims become pairs, named by the claims of now', () => {
    const judged = judge([
      { do: 'same', a: two.id, b: one.id },
      { do: 'different', a: two.id, b: three.id },
    ]);
    expect(judged.same).toEqual([[one.id, two.id]]);
    expect(judged.different).toEqual([[two.id, three.id]]);
    expect(judged.decisions.get(two.id)).toEqual(['dec:0001', 'dec:0002']);
  });

  it.each([
    ['a claim and an entity', one.id, 'ent:iran'],
    ['a claim and itself', one.id, one.id],
  ] as const)('of %s are stale', (_, a, b) => expect(statesOf([{ do: 'same', a, b }])).toEqual(['stale']));

  it('of entities let claims name one under one id, that of the lexicon, and keep its wording', () => {
    const named = claim('a', 10, {
      host: actor('?Persia', 'the Persians'),
      present: [participant('?Persia', person('?Zarif', null, actor('?Persia')))],
    });
    const { claims } = judge([{ do: 'same', a: 'name:state:persia', b: 'ent:iran' }], [named]);
    expect(claims[0]?.values['host']?.[0]?.value).toEqual({ id: 'ent:iran', name: 'Persia', wording: 'the Persians' });
    expect(claims[0]?.values['present']?.[0]?.value).toMatchObject({
      actor: { id: 'ent:iran' },
      person: { party: { id: 'ent:iran' } },
    });
  });

  it('of entities: a later difference parts them again', () => {
    const named = claim('a', 10, { host: actor('?Persia') });
    const judgements: Judgement[] = [
      { do: 'same', a: 'name:state:persia', b: 'ent:iran' },
      { do: 'different', a: 'ent:iran', b: 'name:state:persia' },
    ];
    expect(judge(judgements, [named]).claims).toEqual([named]);
    expect(statesOf(judgements, [named])).toEqual(['superseded', 'live']);
  });

  it('a correction finds the old value under either id', () => {
    const named = claim('a', 10, { host: actor('?Persia') });
    for (const old of [actor('?Persia'), actor('Iran')]) {
      const judgements: Judgement[] = [
        { do: 'same', a: 'name:state:persia', b: 'ent:iran' },
        correct('host', old, actor('Iraq'), named),
      ];
      expect(judge(judgements, [named]).claims[0]?.values['host']?.[0]?.value).toEqual(actor('Iraq'));
    }
  });
});

it('describe: the later of two on one field of one report holds', () => {
  const describe = (field: 'title' | 'outlet', value: string): Judgement => ({
    do: 'describe',
    document: docId('a'),
    field,
    value,
  });
  expect(statesOf([describe('title', 'x'), describe('outlet', 'y'), describe('title', 'z')])).toEqual([
    'superseded',
    'live',
    'live',
  ]);
});

it('without decisions the claims are as they were, sorted', () => {
  expect(judge([], [three, one, two]).claims).toEqual([one, two, three]);
});
