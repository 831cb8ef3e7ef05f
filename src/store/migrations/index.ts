import { firstTables } from './0001-first-tables.js';
import { changeStamps } from './0002-change-stamps.js';

/** The migrations in order; the format of a store is how many of them it has seen. Never edit one that was released: add the next. */
export const migrations: readonly string[] = [firstTables, changeStamps];
