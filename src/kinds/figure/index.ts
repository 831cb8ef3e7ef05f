import type { Claim, Kind } from '../../model/index.js';
import { first } from '../../model/index.js';
import type { FigureFields } from './fields.js';
import { figureFields } from './fields.js';
import { refineFigures } from './refine.js';
import { figureRules } from './rules.js';

/** Counts of people killed, wounded, displaced, detained, released or deployed, with qualifier and source. */
export const figure: Kind<FigureFields> = {
  name: 'figure',
  label: 'Figure',
  plural: 'Figures',
  fields: figureFields,
  rules: figureRules,
  refine: refineFigures,
  key: (draft) =>
    `${draft.values.measure?.[0]?.value ?? ''}-${String(draft.values.amount?.[0]?.value.value ?? draft.values.amount?.[0]?.value.qualifier ?? '')}`,
  // a figure is dated by the report that gives it
  time: null,
  blockKeys: (claim) => {
    const amount = first(claim.values.amount);
    return amount && amount.value !== null ? [`${first(claim.values.measure) ?? ''}:${amount.value}`] : [];
  },
  corefer: (a, b) => (sameCount(a, b) && samePlace(a, b) ? 'same' : 'unknown'),
  caption: (record) => {
    const amount = record.values.amount[0]?.value;
    const measure = record.values.measure[0]?.value ?? '';
    const people = record.values.population[0]?.value ?? '';
    const qualifier = amount && amount.value !== null && amount.qualifier !== 'exact' ? `${amount.qualifier} ` : '';
    const number = amount?.value == null ? (amount?.qualifier ?? '') : amount.value.toLocaleString('en-US');
    return `${measure}: ${qualifier}${number}${people ? ` ${people}` : ''}`;
  },
};

const sameCount = (a: Claim<FigureFields>, b: Claim<FigureFields>): boolean =>
  first(a.values.measure) === first(b.values.measure) &&
  (first(a.values.amount)?.value ?? null) !== null &&
  first(a.values.amount)?.value === first(b.values.amount)?.value;

/** Small counts are of one thing only at one place; a round toll of a whole war is one wherever it is repeated. */
function samePlace(a: Claim<FigureFields>, b: Claim<FigureFields>): boolean {
  const places = [first(a.values.place)?.id, first(b.values.place)?.id];
  if (places[0] !== undefined && places[0] === places[1]) return true;
  if (places[0] !== undefined && places[1] !== undefined) return false;
  return (first(a.values.amount)?.value ?? 0) >= 10_000;
}
