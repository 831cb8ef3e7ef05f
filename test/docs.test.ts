import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measures } from '../quality/measures.js';
import { STORE_VARIABLE } from '../src/app/open-store.js';
import { LEXICON_VARIABLE } from '../src/app/own-lexicon.js';
import { commandTable } from '../src/cli/command-table.js';
import type { CommandSpec } from '../src/cli/command.js';
import { store } from '../src/cli/options.js';
import { kinds } from '../src/kinds/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

/** What a user reads: README and the pages of docs/, without the notes on decisions. */
const pages = ['README.md', ...(readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).sort() as string[])]
  .map((path) => (path === 'README.md' ? path : join('docs', path)))
  .filter((path) => path.endsWith('.md') && !path.startsWith(join('docs', 'adr')))
  .map((path) => ({ path, text: read(path) }));
const docs = pages.map(({ text }) => text).join('\n');

interface Documented {
  /** as it is typed: `decide accept` */
  readonly name: string;
  readonly spec: CommandSpec;
}

const flatten = (spec: CommandSpec, above = ''): readonly Documented[] => {
  const name = `${above}${spec.name}`;
  return [{ name, spec }, ...(spec.commands ?? []).flatMap((inner) => flatten(inner, `${name} `))];
};
const commands = commandTable.flatMap((spec) => flatten(spec));

const longFlag = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;
const flagsOf = (spec: CommandSpec): ReadonlySet<string> =>
  new Set([...spec.options, store].map((option) => longFlag(option.flags)).concat('--help', '--version'));

/** The command that a line of a shell names after `parley`, with the flags that the line gives it; null where it names none. */
function typed(line: string): { readonly name: string; readonly flags: readonly string[] } | null {
  const call = /(?:^|[\s|$])parley ([a-z].*)$/.exec(line.replaceAll(/\s#\s.*$/g, ''));
  if (call?.[1] === undefined) return null;
  const [first = '', second = ''] = call[1].split(/\s+/);
  const both = `${first} ${second}`;
  const name = commands.some((command) => command.name === both) ? both : first;
  return { name, flags: call[1].match(/(?<=\s)--[a-z-]+/g) ?? [] };
}

/** Calls of parley in the indented and fenced lines of a page. */
const calls = pages.flatMap(({ path, text }) =>
  text
    .split('\n')
    .filter((line) => /^(?: {4}|\$ |parley |npx parley )/.test(line))
    .flatMap((line) => {
      const call = typed(line.trim());
      return call === null ? [] : [{ path, line: line.trim(), ...call }];
    }),
);

describe('the docs', () => {
  it('are there', () => {
    expect(pages.map(({ path }) => path)).toContain(join('docs', 'commands.md'));
    expect(read('README.md')).toMatch(/npm start[\s\S]*npm test/);
  });

  it.each(commands)('tell of the command $name', ({ name }) => {
    expect(docs).toMatch(new RegExp(`parley ${name}\\b`));
  });

  it.each(commands)('tell of every option of $name', ({ spec }) => {
    const missing = [...flagsOf(spec)].filter((flag) => !new RegExp(`${flag}(?![a-z-])`).test(docs));
    expect(missing).toEqual([]);
  });

  it.each(kinds.map((kind) => kind.name))('tell of the kind %s', (name) => {
    expect(docs).toContain(name);
  });

  it('tell of the settings', () => {
    expect(docs).toContain(STORE_VARIABLE);
    expect(docs).toContain(LEXICON_VARIABLE);
    expect(docs).toContain('NO_COLOR');
  });

  it('call only commands and options that there are', () => {
    const wrong = calls.filter(({ name, flags }) => {
      const spec = commands.find((command) => command.name === name)?.spec;
      return (spec === undefined && name !== 'help') || flags.some((flag) => spec !== undefined && !flagsOf(spec).has(flag));
    });
    expect(wrong).toEqual([]);
    expect(calls.length).toBeGreaterThan(0);
  });

  it('point only to files that there are', () => {
    const own = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'sample/README.md', 'docs/adr/README.md'];
    const broken = [...new Set([...own, ...pages.map(({ path }) => path)])].flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, path, '..', target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the guideline of a kind', () => {
  it.each(kinds)('$name: says what counts and what does not', ({ name }) => {
    const guideline = read(`src/kinds/${name}/README.md`);
    expect(guideline.length).toBeGreaterThan(300);
    expect(guideline).toMatch(/\b(?:not|no|never|nothing)\b/i);
  });
});

describe('the help', () => {
  it.each(commands.flatMap(({ name, spec }) => spec.examples.map((example) => ({ name, spec, line: example.line }))))(
    '$line shows $name with options that it has',
    ({ name, spec, line }) => {
      const call = typed(line);
      expect(call?.name.startsWith(name.split(' ')[0] ?? '')).toBe(true);
      const own = commands.find((command) => command.name === call?.name)?.spec ?? spec;
      expect(call?.flags.filter((flag) => !flagsOf(own).has(flag))).toEqual([]);
    },
  );
});

describe('CONTRIBUTING.md', () => {
  it.each(Object.keys(measures))('tells of the measure %s', (name) => {
    expect(read('CONTRIBUTING.md')).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('names only folders and files that there are', () => {
    const named = [...read('CONTRIBUTING.md').matchAll(/`((?:src|test|docs|quality|scripts|\.ci)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});
