import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotated } from '../../test/claims-of.js';
import { kinds as realKinds } from '../kinds/index.js';
import type { Draft, Kind, Rule, RuleDraft, Span } from '../model/index.js';
import { explainClaims } from './explain.js';
import { extractClaims } from './extract.js';

const TEXT = 'Norway met Sweden. They talked again.';
const document = annotated(TEXT, null);
const spanOf = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const draftAt = (words: string, passage = spanOf(words)): Draft => ({
  trigger: spanOf(words),
  passage,
  values: {},
  status: { value: 'reported', spans: [spanOf(words)] },
  onWhoseWord: [],
});

/** A rule that matches in the first sentence and builds what it is given there. */
const ruleOf = (name: string, built: Draft | null): Rule => ({
  name,
  reads: `${name} in the first sentence`,
  pattern: (_, sentence) => (sentence.index === 0 ? [{ clause: { predicate: spanOf('met') } }] : []),
  build: () => built,
});

const kindOf = (rules: readonly Rule[], refine: (drafts: readonly RuleDraft[]) => readonly RuleDraft[] = (all) => all): Kind => ({
  name: 'meeting',
  label: 'Meeting',
  plural: 'Meetings',
  fields: {},
  rules,
  refine,
  key: () => '',
  time: null,
  blockKeys: () => [],
  corefer: () => 'unknown',
  caption: () => '',
});

describe('what became of a draft', () => {
  const whole = spanOf('Norway met Sweden');
  it.each<[string, Kind, object]>([
    ['a claim', kindOf([ruleOf('a', draftAt('met'))]), { became: 'claim' }],
    [
      'a claim, changed when the report was read as a whole',
      kindOf([ruleOf('a', draftAt('met'))], (all) => all.map((one) => ({ ...one, passage: whole }))),
      { became: 'claim' },
    ],
    ['left out', kindOf([ruleOf('a', draftAt('met'))], () => []), { became: 'dropped' }],
    [
      'refused by the check of its quotes',
      kindOf([ruleOf('a', draftAt('met', { start: 0, end: 9999 }))]),
      { became: 'refused', reason: 'its passage does not lie in the text' },
    ],
    [
      'told by another rule',
      kindOf([ruleOf('a', draftAt('met', whole)), ruleOf('b', draftAt('Sweden'))], (all) => all.slice(1)),
      { became: 'joined', rule: 'meeting/b', trigger: spanOf('Sweden') },
    ],
    [
      'told twice',
      kindOf([ruleOf('b', draftAt('met')), ruleOf('b', draftAt('met'))], (all) => all.slice(0, 1)),
      { became: 'claim' },
    ],
  ])('%s', (_, kind, fate) => {
    const [trace] = explainClaims(document, [kind]).traces;
    expect(trace?.drafts[0]?.fate).toMatchObject(fate);
  });

  it('says where a pattern matched and nothing was built', () => {
    const { traces } = explainClaims(document, [kindOf([ruleOf('a', null)])]);
    expect(traces).toEqual([
      {
        sentence: 0,
        kind: 'meeting',
        rule: 'meeting/a',
        reads: 'a in the first sentence',
        matches: 1,
        refused: [spanOf('met')],
        drafts: [],
      },
    ]);
  });
});

describe('what stood in the way', () => {
  it.each([
    ['Norway and Sweden did not agree on a truce.', 'agreement/agreed', 'if it were not negated'],
    ['If Norway and Sweden agree on a truce, the talks will end.', 'agreement/agreed', 'if it stood under no condition'],
  ])('%s', (text, rule, had) => {
    const { nearMisses } = explainClaims(annotated(text, '2018-03-16'), realKinds);
    expect(nearMisses.find((one) => one.rule === rule)?.had).toContain(had);
  });

  it('says nothing of a rule that applied', () => {
    const { traces, nearMisses } = explainClaims(annotated('Norway and Sweden agreed on a truce.', null), realKinds);
    const built = traces.filter((trace) => trace.drafts.length > 0).map((trace) => trace.rule);
    expect(built).toContain('agreement/agreed');
    expect(nearMisses.filter((one) => built.includes(one.rule))).toEqual([]);
  });
});

const sample = new URL('../../sample/reports/', import.meta.url);

describe('the claims that it tells of', () => {
  it.each(readdirSync(sample).slice(0, 4))('are those that are extracted: %s', (name) => {
    const found = annotated(readFileSync(new URL(name, sample), 'utf8'), '2018-03-16');
    const told = explainClaims(found, realKinds).traces.flatMap((trace) =>
      trace.drafts.flatMap(({ fate }) => (fate.became === 'claim' ? [fate.claim] : [])),
    );
    const extracted = extractClaims(found, realKinds).claims.map((claim) => claim.id);
    expect(extracted.length).toBeGreaterThan(3);
    expect([...told].sort()).toEqual([...extracted].sort());
  });
});
