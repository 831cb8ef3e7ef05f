// npm run docs: writes the reference pages of docs/ from the tables that the program runs on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, prepare, program, root, stop } from './prepare.mjs';
import { commandPage, kindPage } from './reference-pages.mjs';

await prepare();
const built = (path) => import(new URL(`../dist/src/${path}`, import.meta.url));
const [{ commandTable }, { store }, { kinds }] = await Promise.all([
  built('cli/command-table.js'),
  built('cli/options.js'),
  built('kinds/index.js'),
]);
const pages = { 'commands.md': commandPage(commandTable, store), 'kinds.md': kindPage(kinds) };
for (const [name, text] of Object.entries(pages)) writeFileSync(join(root, 'docs', name), text);
const paths = Object.keys(pages).map((name) => join('docs', name));
const { code, output } = await capture(process.execPath, [program('prettier/bin/prettier.cjs'), '--write', ...paths]);
if (code !== 0) stop(output);
console.log(`Wrote ${paths.join(' and ')}.`);
