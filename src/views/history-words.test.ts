import { describe, expect, it } from 'vitest';
import type { Judgement } from '../model/index.js';
import { judgementWords, type Naming } from './history-words.js';

const NAMED: Naming = { thing: (id) => `<${id}>`, field: (_, name) => name.toUpperCase() };
const BESIDE: Naming = { ...NAMED, thing: () => null };
const claim = 'claim:1' as const;
const document = 'doc:1' as const;
const evidence = { document, start: 0, end: 4, quote: 'They' };

const CASES = [
  [{ do: 'accept', claim }, 'accepted <claim:1>', 'accepted'],
  [{ do: 'reject', claim }, 'rejected <claim:1>', 'rejected'],
  [
    { do: 'correct', claim, field: 'round', old: 6, new: 7 },
    'corrected ROUND of <claim:1> from \u201c6\u201d to \u201c7\u201d',
    'corrected ROUND from \u201c6\u201d to \u201c7\u201d',
  ],
  [
    { do: 'correct', claim, field: 'actor', old: null, new: { name: 'Northland' } },
    'added \u201cNorthland\u201d as ACTOR of <claim:1>',
    'added \u201cNorthland\u201d as ACTOR',
  ],
  [
    { do: 'correct', claim, field: 'participants', old: { actor: { name: 'Northland' } }, new: null },
    'took \u201cNorthland\u201d away as PARTICIPANTS of <claim:1>',
    'took \u201cNorthland\u201d away as PARTICIPANTS',
  ],
  [{ do: 'correct', claim, field: 'x', old: 1, new: { a: 1 } }, 'corrected X of <claim:1> from \u201c1\u201d to {"a":1}', null],
  [
    { do: 'add', kind: 'meeting', evidence, values: {} },
    'added a meeting to <doc:1>: \u201cThey\u201d',
    'added a meeting: \u201cThey\u201d',
  ],
  [
    { do: 'same', a: claim, b: 'claim:2' },
    'said that <claim:1> and <claim:2> are the same',
    'said that claim:1 and claim:2 are the same',
  ],
  [{ do: 'different', a: claim, b: 'claim:2' }, 'said that <claim:1> and <claim:2> are not the same', null],
  [{ do: 'describe', document, field: 'outlet', value: 'Daily' }, 'set the outlet of <doc:1> to \u201cDaily\u201d', null],
  [
    { do: 'describe', document, field: 'outlet', value: null },
    'took the outlet of <doc:1> as not known',
    'took the outlet as not known',
  ],
  [{ do: 'withdraw', document }, 'withdrew <doc:1>', 'withdrew'],
  [{ do: 'erase', document }, 'erased <doc:1>', 'erased'],
  [{ do: 'note', target: claim, text: 'Ask them.' }, 'noted on <claim:1>: Ask them.', 'noted: Ask them.'],
  [{ do: 'undo', decision: 'dec:1' }, 'undid <dec:1>', 'undid'],
] as unknown as readonly (readonly [Judgement, string, string | null])[];

describe('a judgement in words', () => {
  it.each(CASES)('%j', (judgement, named, beside) => {
    expect(judgementWords(judgement, NAMED)).toBe(named);
    if (beside !== null) expect(judgementWords(judgement, BESIDE)).toBe(beside);
  });
});
