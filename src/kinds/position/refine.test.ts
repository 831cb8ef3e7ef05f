import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument, RuleDraft } from '../../model/index.js';
import type { PositionFields } from './fields.js';
import { refinePositions } from './refine.js';

const document = { regions: [] } as unknown as AnnotatedDocument;

/** A draft of one side whose values are counted when they are read. */
function draftAt(start: number, counter: { reads: number }): RuleDraft<PositionFields> {
  const span = { start, end: start + 40 };
  const values = {
    actor: [{ value: { id: 'ent:no', name: 'Norway', wording: 'Norway' }, spans: [span] }],
    issue: [{ value: 'the border is opened', spans: [span] }],
    stance: [{ value: 'wants', spans: [span] }],
  };
  const draft = {
    trigger: span,
    passage: span,
    status: { value: 'reported', spans: [span] },
    onWhoseWord: [],
    rule: 'position/will',
  };
  return Object.defineProperty(draft as unknown as RuleDraft<PositionFields>, 'values', {
    get: () => {
      counter.reads += 1;
      return values;
    },
  });
}

const readsFor = (count: number): number => {
  const counter = { reads: 0 };
  const drafts = Array.from({ length: count }, (_, at) => draftAt(at * 100, counter));
  expect(refinePositions(drafts, document)).toHaveLength(count);
  return counter.reads;
};

describe('positions of a page that tells thousands', () => {
  it('are each looked at as often as those of a short report', () => {
    expect(readsFor(2000)).toBe(10 * readsFor(200));
  });
});
