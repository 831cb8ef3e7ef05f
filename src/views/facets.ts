import { facet, type FacetName, type Filter, filterRecords } from './query.js';
import type { View } from './view.js';

/** One value by which records can be narrowed down, and how many bear it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** What the records that a filter keeps can be narrowed down by, the most frequent first. */
export interface Facets {
  readonly total: number;
  readonly kinds: readonly (FacetValue & { readonly label: string })[];
  readonly actors: readonly FacetValue[];
  readonly places: readonly FacetValue[];
  readonly processes: readonly FacetValue[];
  readonly statuses: readonly FacetValue[];
  readonly reviews: readonly FacetValue[];
  readonly years: readonly FacetValue[];
}

/** A list to choose from is read by a person: what few records bear is found by typing it. */
const MOST = 200;

/** The facets of the records that a filter keeps. */
export const facets: View<Filter, Facets> = {
  read: (set, ask) => {
    const { records } = filterRecords(set, set.records, ask);
    const of = (name: FacetName): readonly FacetValue[] => facet(set, records, name).slice(0, MOST);
    return {
      total: records.length,
      kinds: of('kind').map((one) => ({ ...one, label: set.kinds.find(({ name }) => name === one.value)?.plural ?? one.value })),
      actors: of('actor'),
      places: of('place'),
      processes: of('process'),
      statuses: of('status'),
      reviews: of('review'),
      years: of('year'),
    };
  },
};
