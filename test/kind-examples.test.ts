import { describe, expect, it } from 'vitest';
import { agreementExamples } from '../src/kinds/agreement/examples.js';
import { commitmentExamples } from '../src/kinds/commitment/examples.js';
import { figureExamples } from '../src/kinds/figure/examples.js';
import { incidentExamples } from '../src/kinds/incident/examples.js';
import { kinds } from '../src/kinds/index.js';
import { meetingExamples } from '../src/kinds/meeting/examples.js';
import { positionExamples } from '../src/kinds/position/examples.js';
import { statementExamples } from '../src/kinds/statement/examples.js';
import type { Cited, Claim, Kind, KindExamples } from '../src/model/index.js';
import { isoOf } from '../src/model/index.js';
import { claimsOf } from './claims-of.js';

const EXAMPLES: Readonly<Record<string, KindExamples>> = {
  meeting: meetingExamples,
  statement: statementExamples,
  position: positionExamples,
  agreement: agreementExamples,
  commitment: commitmentExamples,
  incident: incidentExamples,
  figure: figureExamples,
};

/** The shortest text form of a value, as examples write it. */
function brief(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, never>;
  if ('actor' in object) return brief(object.actor);
  if ('precision' in object) return isoOf(object as never);
  if ('qualifier' in object) return object.value;
  return object.name;
}

function fits(claim: Claim, expected: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(expected).every(([field, wanted]) => {
    if (field === 'status') return claim.status.value === wanted;
    if (field === 'qualifier')
      return (claim.values.amount?.[0]?.value as { qualifier?: string } | undefined)?.qualifier === wanted;
    const found = ((claim.values[field] ?? []) as readonly Cited<unknown>[]).map((cited) => brief(cited.value));
    if (!Array.isArray(wanted)) return found.includes(wanted);
    return wanted.length === 0 ? found.length === 0 : wanted.every((one) => found.includes(one));
  });
}

const show = (claims: readonly Claim[]): string =>
  JSON.stringify(
    claims.map((claim) => ({
      rule: claim.rule,
      status: claim.status.value,
      ...Object.fromEntries(
        Object.entries(claim.values).map(([field, values]) => [
          field,
          (values as readonly Cited<unknown>[]).map((cited) => brief(cited.value)),
        ]),
      ),
    })),
    null,
    1,
  );

const only = (kind: Kind, text: string, published: string | undefined): readonly Claim[] =>
  claimsOf(text, published ?? null).filter((claim) => claim.kind === kind.name);

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const examples = EXAMPLES[name] as KindExamples;

  it.each(examples.positive.map((example) => [example.text, example] as const))('reads: %s', (text, example) => {
    const claims = only(kind, text, example.published);
    for (const expected of example.expect) {
      expect(
        claims.some((claim) => fits(claim, expected)),
        `expected ${JSON.stringify(expected)} among ${show(claims)}`,
      ).toBe(true);
    }
  });

  it.each(examples.negative.map((example) => [example.because, example] as const))('leaves alone: %s', (_because, example) => {
    const told = only(kind, example.text, '2020-01-15').filter(
      (claim) => !['denied', 'demanded', 'hypothetical'].includes(claim.status.value),
    );
    expect(show(told)).toBe('[]');
  });

  if (examples.pairs.length > 0) {
    it.each(examples.pairs.map((pair) => [pair.corefer, pair] as const))('%s', (corefer, pair) => {
      const [a] = only(kind, pair.a.text, pair.a.published);
      const [b] = only(kind, pair.b.text, pair.b.published);
      expect(a && b && kind.corefer(a, b)).toBe(corefer);
    });
  }
});
