import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../src/cli/command-table.ts';
import { store } from '../src/cli/options.ts';
import { kinds } from '../src/kinds/index.ts';
import { root } from './prepare.mjs';
import { commandPage, kindPage } from './reference-pages.mjs';

describe('the reference pages', () => {
  it.each([
    ['docs/commands.md', () => commandPage(commandTable, store)],
    ['docs/kinds.md', () => kindPage(kinds)],
  ])('%s is what npm run docs writes', async (path, write) => {
    const full = join(root, path);
    const wanted = await format(write(), { ...(await resolveConfig(full)), filepath: full });
    expect(readFileSync(full, 'utf8')).toBe(wanted);
  });
});
