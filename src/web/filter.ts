import type { Review, Status } from '../model/index.js';
import type { Filter } from '../views/query.js';
import { setParams, useAddress } from './address.js';

const list = (params: URLSearchParams, name: string): readonly string[] | undefined => {
  const found = (params.get(name) ?? '').split(',').filter((part) => part !== '');
  return found.length === 0 ? undefined : found;
};

const reviews: readonly string[] = ['unreviewed', 'accepted', 'corrected', 'reviewed'];

/** The filter that an address asks for; what it does not name is not there. */
export function filterOf(params: URLSearchParams): Filter {
  const text = (name: string): string | undefined => params.get(name) || undefined;
  const kinds = list(params, 'kinds');
  const statuses = list(params, 'statuses') as readonly Status[] | undefined;
  const [actor, process, place, since, until, reviewed] = ['actor', 'process', 'place', 'since', 'until', 'reviewed'].map(text);
  return {
    ...(kinds === undefined ? {} : { kinds }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(actor === undefined ? {} : { actor }),
    ...(process === undefined ? {} : { process }),
    ...(place === undefined ? {} : { place }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(reviewed === undefined || !reviews.includes(reviewed) ? {} : { reviewed: reviewed as Review | 'reviewed' }),
  };
}

/** The filter in the address now. */
export const useFilter = (): Filter => filterOf(useAddress().params);

/** Puts a change of the filter into the address; null takes a part away. */
export const setFilter = (change: { readonly [N in keyof Filter]?: Filter[N] | null }): void => setParams(change);

/** Takes the whole filter out of the address. */
export const clearFilter = (): void =>
  setParams({ kinds: null, statuses: null, actor: null, process: null, place: null, since: null, until: null, reviewed: null });

/** Whether a filter keeps anything out. */
export const isFiltered = (filter: Filter): boolean => Object.keys(filter).length > 0;
