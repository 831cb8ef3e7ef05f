import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decision, shuffled } from '../../test/consolidate/by-hand.js';
import type { Decision, Judgement } from '../model/index.js';
import { afterUndo, inLogOrder } from './decision-log.js';

const note = (number: number): Decision => decision(number, { do: 'note', target: 'doc:a', text: 'seen' });
const undo = (number: number, of: number): Decision => decision(number, { do: 'undo', decision: note(of).id });
const standing = (log: readonly Decision[], number: number) => afterUndo(log).settled.get(note(number).id)?.state ?? 'effective';

describe('afterUndo', () => {
  it.each([
    ['a decision that nothing undoes', [note(1)], 1, 'effective'],
    ['an undone decision', [note(1), undo(2, 1)], 1, 'undone'],
    ['the undo of it', [note(1), undo(2, 1)], 2, 'live'],
    ['a decision whose undo was undone', [note(1), undo(2, 1), undo(3, 2)], 1, 'effective'],
    ['that undo', [note(1), undo(2, 1), undo(3, 2)], 2, 'undone'],
    ['a decision undone twice of which one undo was undone', [note(1), undo(2, 1), undo(3, 1), undo(4, 2)], 1, 'undone'],
    ['a decision after three undos in a row', [note(1), undo(2, 1), undo(3, 2), undo(4, 3)], 1, 'undone'],
    ['an undo that bears an earlier time than what it undoes', [note(5), undo(2, 5)], 5, 'undone'],
    ['an undo of an unknown decision', [undo(2, 1)], 2, 'stale'],
    ['an undo of itself', [undo(2, 2)], 2, 'stale'],
    ['an undo in a ring', [undo(1, 2), undo(2, 1)], 1, 'stale'],
  ])('%s', (_, log, number, state) => expect(standing(log, number)).toBe(state));

  it('follows a chain of a hundred thousand undos', () => {
    const judgement = (at: number): Judgement =>
      at === 0 ? { do: 'note', target: 'doc:a', text: '' } : { do: 'undo', decision: `dec:${at - 1}` };
    const log = Array.from({ length: 100_001 }, (_, at): Decision => ({ ...note(0), id: `dec:${at}`, judgement: judgement(at) }));
    expect(afterUndo(log).effective.map(({ id }) => id)).toEqual(['dec:0']);
  });

  it('does not depend on the order in which the log is given', () => {
    const entry = fc.tuple(fc.boolean(), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (entries, order) => {
        const log = entries.map(([isUndo, , of], at) => (isUndo ? undo(at, of) : note(at)));
        expect(afterUndo(shuffled(log, order))).toEqual(afterUndo(log));
      }),
    );
  });
});

it('inLogOrder sorts by time, then id, and holds each decision once', () => {
  const same = (id: number): Decision => ({ ...note(id), time: '2024-01-01T00:00:00Z' });
  expect(inLogOrder([same(3), note(1), same(2), same(3)]).map(({ id }) => id)).toEqual(['dec:0002', 'dec:0003', 'dec:0001']);
});
