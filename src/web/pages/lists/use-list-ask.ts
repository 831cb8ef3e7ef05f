import type { ListAsk } from '../../../views/record-line.js';
import { setParams, useAddress } from '../../address.js';
import { filterOf } from '../../filter.js';

/** The filter in the address with the page of the list that it asks for. */
export function useListAsk(): ListAsk {
  const { params } = useAddress();
  const offset = Number(params.get('offset') ?? '0');
  return { ...filterOf(params), ...(Number.isInteger(offset) && offset > 0 ? { offset } : {}) };
}

/** Leads to another page of the list. */
export const goToOffset = (offset: number): void => setParams({ offset: offset === 0 ? null : offset });
