// npm test: installs and builds what is out of date, then lint, format, types and tests. The last line counts all of them together.
// Installs no system packages; what the machine cannot run is skipped by name, and with CI=true a skip counts as failed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture, prepare, program, root, run } from './prepare.mjs';

const inCi = process.env.CI === 'true' || process.env.CI === '1';
const summary = join(root, '.parley-build', 'tests.json');

// A cached verdict on one file cannot know that a type in another has changed, so the machine that decides keeps none.
const cache = (name) => (inCi ? [] : ['--cache', '--cache-location', `.parley-build/${name}`]);

async function check(name, ...args) {
  const { code, output } = await capture(process.execPath, args);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name}`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

async function checks() {
  const [lint, [format, types, pages]] = await Promise.all([
    check('lint', program('eslint/bin/eslint.js'), '.', '--max-warnings=0', ...cache('eslint')),
    (async () => [
      await check('format', program('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn', ...cache('prettier')),
      await check('types', program('typescript/bin/tsc'), '--noEmit', '-p', '.'),
      await check('types of the pages', program('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.web.json'),
    ])(),
  ]);
  return [lint, format, types, pages];
}

async function tests() {
  rmSync(summary, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test-summary.mjs'];
  const code = await run(process.execPath, [program('vitest/vitest.mjs'), 'run', ...reporters], {
    env: { ...process.env, PARLEY_TEST_SUMMARY: summary },
  });
  const counted = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : { passed: 0, failed: 0, skipped: [] };
  // A runner that stops with an error but counts no failure has still failed.
  return { ...counted, failed: code !== 0 && counted.failed === 0 ? 1 : counted.failed };
}

await prepare();
const results = await checks();
const { passed, failed, skipped } = await tests();
for (const { name, why } of skipped) console.log(`skipped${inCi ? ' (counts as failed: CI=true)' : ''}  ${name}: ${why}`);
const allPassed = passed + results.filter(Boolean).length;
const allFailed = failed + results.filter((ok) => !ok).length + (inCi ? skipped.length : 0);
process.exitCode = allFailed === 0 && passed > 0 ? 0 : 1;
console.log(`${allPassed} passed, ${allFailed} failed${skipped.length > 0 && !inCi ? `, ${skipped.length} skipped` : ''}`);
