import type { Page } from '../store.js';

const BATCH = 500;

/** Runs a query over lists longer than a statement takes values. */
export function inBatches<T, R>(values: readonly T[], query: (batch: readonly T[]) => readonly R[]): R[] {
  const found: R[] = [];
  for (let i = 0; i < values.length; i += BATCH) for (const row of query(values.slice(i, i + BATCH))) found.push(row);
  return found;
}

/** `?, ?, ?` for a list of values. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** A page out of rows read with one more than the limit, which tells whether there are others. */
export function cut<T>(rows: readonly T[], limit: number, cursor: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursor(last) : null };
}

/** The end of the range of strings that begin with `prefix`. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
