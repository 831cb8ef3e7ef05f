import { describe, expect, it } from 'vitest';
import { annotated, claimsOf } from './claims-of.js';

const body =
  'Trade Minister Karl Moorfield said New Zealand would host the talks. New Zealand has pressed for the talks since January.';
const assumed = `WELLINGTON, 23 March 1987 - ${body}`;
const said = `WELLINGTON, 23 March 1987 - New Zealand ${body}`;

describe('a minister whose state only the report’s own place gives', () => {
  it('speaks for it as inferred, and for one that is said as stated', () => {
    const basisOf = (text: string): unknown =>
      claimsOf(text, null).find(({ kind }) => kind === 'statement')?.values['actor']?.[0]?.basis;
    expect([basisOf(assumed), basisOf(said)]).toEqual(['inferred', 'stated']);
  });

  it('is told among the offices that reports give without it', () => {
    const sidesOf = (text: string): readonly unknown[] => (annotated(text, null).facts.offices ?? []).map(({ party }) => party);
    expect([sidesOf(assumed), sidesOf(said)]).toEqual([[null], ['ent:nz']]);
  });
});
