import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument, RuleDraft, Sentence } from '../../model/index.js';
import type { MeetingFields } from './fields.js';
import { refineMeetings } from './refine.js';

const LENGTH = 100;

/** A page of so many sentences, each of which tells of another round of talks. */
function pageOf(count: number): {
  readonly document: AnnotatedDocument;
  readonly drafts: readonly RuleDraft<MeetingFields>[];
  readonly reads: () => number;
} {
  let reads = 0;
  const sentences = Array.from({ length: count }, (_, index): Sentence => {
    const start = index * LENGTH;
    return { index, start, end: start + LENGTH, tokens: [], region: 'body' } as unknown as Sentence;
  });
  const document = {
    document: { text: 'The talks were held. '.padEnd(LENGTH, '-').repeat(count) },
    facts: { published: null },
    regions: [],
    sentences,
    clauses: sentences.map(() => []),
    times: [],
    quantities: [],
    mentions: [],
    attributions: [],
  } as unknown as AnnotatedDocument;
  const drafts = sentences.map(({ start, end }, index) => {
    const trigger = { start: start + 4, end: start + 9 };
    const values = { round: [{ value: index + 1, spans: [trigger] }], name: [{ value: 'The talks', spans: [trigger] }] };
    const status = { value: 'reported', spans: [trigger] };
    const draft = { trigger, passage: { start, end }, status, onWhoseWord: [], rule: 'meeting/meeting-noun', values };
    return Object.defineProperty(draft as unknown as RuleDraft<MeetingFields>, 'values', {
      enumerable: true,
      get: () => {
        reads += 1;
        return values;
      },
    });
  });
  return { document, drafts, reads: () => reads };
}

describe('meetings of a page that tells thousands', () => {
  it('are each compared with as few as those of a page of hundreds', () => {
    const readsFor = (count: number): number => {
      const { document, drafts, reads } = pageOf(count);
      expect(refineMeetings(drafts, document)).toHaveLength(count);
      return reads();
    };
    expect(readsFor(1600)).toBeLessThan(4.4 * readsFor(400));
  });
});
