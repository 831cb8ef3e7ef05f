import { describe, expect, it } from 'vitest';
import { keptStreams } from '../../test/cli/streams.js';
import type { CommandSpec } from './command.js';
import { commandTable } from './command-table.js';
import { main } from './main.js';

const runs = async (
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const streams = keptStreams();
  const code = await main(argv, streams);
  return { code, out: streams.out(), err: streams.err() };
};

const flatten = (
  spec: CommandSpec,
  above: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly spec: CommandSpec }[] => {
  const path = [...above, spec.name];
  return [{ path, spec }, ...(spec.commands ?? []).flatMap((inner) => flatten(inner, path))];
};
const all = commandTable.flatMap((spec) => flatten(spec)).map(({ path, spec }) => ({ name: path.join(' '), path, spec }));

describe('the command line', () => {
  it.each([
    [['--help'], 0, 'Usage: parley'],
    [[], 0, 'Usage: parley'],
    [['help', 'show'], 0, 'Usage: parley show'],
    [['decide'], 2, 'Usage: parley decide'],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/u],
  ] as const)('%j ends with %d', async (argv, code, out) => {
    const found = await runs(...argv);
    expect(found.code).toBe(code);
    expect(found.err).toBe('');
    if (typeof out === 'string') expect(found.out).toContain(out);
    else expect(found.out).toMatch(out);
  });

  it.each([
    [['chronolgy'], "parley: unknown command 'chronolgy' (Did you mean chronology?); see parley --help\n"],
    [['decide', 'acept', 'x'], "parley: unknown command 'acept' (Did you mean accept?); see parley decide --help\n"],
    [['add'], "parley: missing required argument 'path'; see parley add --help\n"],
    [
      ['list', 'position', '--reviewd', 'any'],
      "parley: unknown option '--reviewd' (Did you mean --reviewed?); see parley list --help\n",
    ],
    [['list', 'position', '--reviewed', 'maybe'], 'parley: --reviewed takes unreviewed, accepted, corrected, any, not "maybe"\n'],
    [['chronology', 'too', 'many'], /^parley: too many arguments .*see parley chronology --help\n$/u],
  ] as const)('%j is wrong use, said in one line', async (argv, err) => {
    const found = await runs(...argv);
    expect(found.code).toBe(2);
    expect(found.out).toBe('');
    if (typeof err === 'string') expect(found.err).toBe(err);
    else expect(found.err).toMatch(err);
  });

  it.each(all)('$name has help with every option and an example', async ({ path, spec }) => {
    const { code, out } = await runs(...path, '--help');
    expect(code).toBe(0);
    for (const option of spec.options) expect(out).toContain(/--[a-z-]+/u.exec(option.flags)?.[0]);
    for (const example of spec.examples) expect(out).toContain(example.line);
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const line of out.split('\n').filter((one) => !one.startsWith('  $ '))) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('names every command once', () => {
    const names = commandTable.map((spec) => spec.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
