import { count } from './filter.js';

/** Where a page of a list begins and how many items it holds at most. */
export const paging = {
  offset: count(10_000_000, 'items passed over').exactOptional(),
  limit: count(500, 'at most so many items').exactOptional(),
};
