import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import TestSummary from './test-summary.mjs';

const before = process.env.PARLEY_TEST_SUMMARY;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-summary-'));
});

afterEach(() => {
  if (before === undefined) delete process.env.PARLEY_TEST_SUMMARY;
  else process.env.PARLEY_TEST_SUMMARY = before;
  rmSync(folder, { recursive: true, force: true });
});

const test = (state, note) => ({ fullName: `a ${state} test`, result: () => ({ state, note }) });
const module = (tests, { errors = [], suites = [] } = {}) => ({
  relativeModuleId: 'x.test.ts',
  errors: () => errors,
  children: { allTests: () => tests, allSuites: () => suites },
});

function summaryOf(modules, unhandled = []) {
  const path = join(folder, 'tests.json');
  process.env.PARLEY_TEST_SUMMARY = path;
  new TestSummary().onTestRunEnd(modules, unhandled);
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('the summary of a test run', () => {
  it.each([
    ['what passed and failed', [module([test('passed'), test('passed'), test('failed')])], [], 2, 1],
    ['a file that cannot be loaded', [module([], { errors: [new Error('no such file')] })], [], 0, 1],
    ['a hook that fails', [module([test('passed')], { suites: [{ errors: () => [new Error('x')] }] })], [], 1, 1],
    ['an error outside every test', [module([test('passed')])], [new Error('late')], 1, 1],
  ])('counts %s', (_, modules, unhandled, passed, failed) => {
    expect(summaryOf(modules, unhandled)).toEqual({ passed, failed, skipped: [] });
  });

  it('names what was skipped, and why', () => {
    expect(summaryOf([module([test('skipped', 'needs a second user'), test('skipped')])]).skipped).toEqual([
      { name: 'x.test.ts: a skipped test', why: 'needs a second user' },
      { name: 'x.test.ts: a skipped test', why: 'the test says no reason' },
    ]);
  });
});
