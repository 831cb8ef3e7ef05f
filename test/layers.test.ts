import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What a folder of `src` may import: other folders, folders of which it may import types only, and packages. */
interface Row {
  readonly folder: string;
  readonly imports: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const table: readonly Row[] = [
  { folder: 'model', imports: [] },
  { folder: 'lexicon', imports: ['model'] },
  { folder: 'read', imports: ['model'], packages: ['chardet', 'iconv-lite'] },
  { folder: 'language', imports: ['model'] },
  { folder: 'consolidate', imports: ['model'], packages: ['diff'] },
  { folder: 'store', imports: ['model'], packages: ['better-sqlite3'] },
  { folder: 'annotate', imports: ['model', 'lexicon', 'language'] },
  { folder: 'kinds', imports: ['model', 'language'] },
  { folder: 'extract', imports: ['model', 'language'] },
  { folder: 'views', imports: ['model'], types: ['kinds'], packages: ['diff'] },
  { folder: 'export', imports: ['model', 'views'], types: ['kinds'], packages: ['docx'] },
  {
    folder: 'app',
    imports: 'model lexicon read language consolidate store annotate kinds extract views export'.split(' '),
  },
  { folder: 'cli', imports: ['app', 'model', 'api'], packages: ['commander', 'picocolors', 'cli-table3', 'cli-progress'] },
  { folder: 'api', imports: ['app', 'model'], packages: ['hono', '@hono/node-server', '@hono/zod-openapi', 'zod'] },
  { folder: 'mcp', imports: ['app', 'model'] },
  {
    folder: 'web',
    imports: ['model', 'views'],
    types: ['api'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'd3-geo',
      'd3-scale',
      'd3-shape',
      'd3-force',
      'topojson-client',
      'world-atlas',
    ],
  },
];

/** Folders that do no I/O: they run in a browser and give the same answer twice. */
const pure = new Set(['model', 'lexicon', 'language', 'annotate', 'kinds', 'extract', 'consolidate', 'views', 'export']);

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface SourceFile {
  /** path below `src`, with forward slashes */
  readonly name: string;
  readonly folder: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** uses of the clock, of chance and of the process, as they stand */
  readonly impure: readonly string[];
  /** texts that read like SQL */
  readonly sql: readonly string[];
}

const sqlStatement =
  /\b(?:SELECT\s[^;]{0,200}\sFROM|INSERT\s+(?:OR\s+[A-Z]+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(?:UNIQUE\s+|VIRTUAL\s+)?(?:TABLE|INDEX)|ALTER\s+TABLE|DROP\s+TABLE|PRAGMA\s+\w)/;

const importsOf = (node: ts.Node): Import | null => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const named =
      clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
    const onlyTypes = named.length > 0 && clause?.name === undefined && named.every((element) => element.isTypeOnly);
    return { specifier: node.moduleSpecifier.text, typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node)) {
    const called = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
    const argument = node.arguments[0];
    if (called && argument !== undefined && ts.isStringLiteral(argument)) return { specifier: argument.text, typeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  return null;
};

const forbiddenMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);
const forbiddenGlobals = new Set(['globalThis', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Buffer', 'require']);

/** `process` is a word of the field as well (the Astana process): only what Node's own has counts. */
const ofNodeProcess = new Set(
  'env argv argv0 cwd exit exitCode hrtime uptime memoryUsage stdin stdout stderr platform versions nextTick on pid'.split(' '),
);

const impureUseOf = (node: ts.Node): string | null => {
  if (ts.isPropertyAccessExpression(node) && forbiddenMembers.has(node.getText())) return node.getText();
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process' && ofNodeProcess.has(node.name.text))
    return node.getText();
  const isDate = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  if (isDate && (ts.isCallExpression(node) || (node.arguments ?? []).length === 0)) return node.getText();
  if (!ts.isIdentifier(node) || !forbiddenGlobals.has(node.text)) return null;
  const { parent } = node;
  const isUse =
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isCallExpression(parent) && parent.expression === node) ||
    (ts.isElementAccessExpression(parent) && parent.expression === node);
  return isUse ? parent.getText() : null;
};

function readSource(name: string, text: string): SourceFile {
  const file = ts.createSourceFile(
    name,
    text,
    ts.ScriptTarget.ES2023,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const imports: Import[] = [];
  const impure: string[] = [];
  const sql: string[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importsOf(node);
    if (imported !== null) imports.push(imported);
    const use = impureUseOf(node);
    if (use !== null) impure.push(use);
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isText && sqlStatement.test(node.getText())) sql.push(node.getText().slice(0, 80));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { name, folder: name.split('/')[0] ?? '', lines: text.split('\n').length - 1, imports, impure, sql };
}

const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name);

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((name) => /\.tsx?$/.test(name) && !isTest(name))
  .sort()
  .map((name) => readSource(name, readFileSync(join(src, name), 'utf8')));

const byName = new Map(files.map((file) => [file.name, file]));

/** The file below `src` that a relative specifier means, or null where it leaves `src` or names no source. */
function resolved(from: SourceFile, specifier: string): SourceFile | null {
  const target = relative(src, resolve(src, dirname(from.name), specifier))
    .split(sep)
    .join('/');
  const bare = target.replace(/\.jsx?$/, '');
  return byName.get(`${bare}.ts`) ?? byName.get(`${bare}.tsx`) ?? null;
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');
const packageOf = (specifier: string): string => {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
};

/** What is wrong with the imports that a file itself writes, against its row of the table. */
function wrongImports(file: SourceFile, row: Row): string[] {
  const wrong: string[] = [];
  for (const { specifier, typeOnly } of file.imports) {
    const say = (what: string): number => wrong.push(`${file.name} imports ${what}`);
    if (isRelative(specifier)) {
      const target = resolved(file, specifier);
      if (target === null) say(`${specifier}, which is no source below src`);
      else if (target.folder === row.folder || row.imports.includes(target.folder)) continue;
      else if (row.types?.includes(target.folder) === true && typeOnly) continue;
      else say(`${target.name}${row.types?.includes(target.folder) === true ? ' as a value; only its types are allowed' : ''}`);
    } else if (isBuiltin(specifier)) {
      if (pure.has(row.folder)) say(specifier);
    } else if (row.packages?.includes(packageOf(specifier)) !== true) say(`the package ${packageOf(specifier)}`);
  }
  return wrong;
}

/** Every file that runs when one of a folder's files is loaded, with the path of imports that leads to it. */
function reached(folder: string): ReadonlyMap<SourceFile, string> {
  const paths = new Map(files.filter((file) => file.folder === folder).map((file) => [file, file.name]));
  for (const [file, path] of paths) {
    for (const { specifier, typeOnly } of file.imports) {
      const target = typeOnly || !isRelative(specifier) ? null : resolved(file, specifier);
      if (target !== null && !paths.has(target)) paths.set(target, `${path} > ${target.name}`);
    }
  }
  return paths;
}

/** The folders that a row allows, and those that they allow in turn. */
function allowed(folder: string): ReadonlySet<string> {
  const names = new Set([folder]);
  for (const name of names) for (const next of table.find((row) => row.folder === name)?.imports ?? []) names.add(next);
  return names;
}

describe('the layers of src', () => {
  it('has only folders that the table names', () => {
    const named = new Set(table.map((row) => row.folder));
    expect(files.filter((file) => !named.has(file.folder)).map((file) => file.name)).toEqual([]);
  });

  it.each(table)('$folder imports $imports and nothing else', (row) => {
    const wrong = files.filter((file) => file.folder === row.folder).flatMap((file) => wrongImports(file, row));
    expect(wrong).toEqual([]);
  });

  it.each(table)('$folder reaches, through all that it imports, only what the table allows', (row) => {
    const ok = allowed(row.folder);
    const beyond = [...reached(row.folder)].filter(([file]) => !ok.has(file.folder)).map(([, path]) => path);
    expect(beyond).toEqual([]);
  });

  it.each([...pure])('%s, and all that it reaches, needs no Node, no clock and no chance', (folder) => {
    const impure = [...reached(folder)].flatMap(([file, path]) => [
      ...file.impure.map((use) => `${path}: ${use}`),
      ...file.imports
        .filter((one) => !isRelative(one.specifier) && isBuiltin(one.specifier))
        .map((one) => `${path}: ${one.specifier}`),
    ]);
    expect(impure).toEqual([]);
  });

  it('writes SQL only in store', () => {
    const written = files
      .filter((file) => file.folder !== 'store')
      .flatMap((file) => file.sql.map((text) => `${file.name}: ${text}`));
    expect(written).toEqual([]);
  });

  it('keeps every file within 400 lines', () => {
    const long = files.filter((file) => file.lines > 400 && !/(?:^|\/|-)examples\.ts$/.test(file.name));
    expect(long.map((file) => `${file.name}: ${file.lines}`)).toEqual([]);
  });
});

describe('the reading of a source', () => {
  const read = (text: string): SourceFile => readSource('kinds/made-up.ts', text);

  it.each([
    ["import { a } from '../x/y.js';", '../x/y.js', false],
    ["import type { a } from '../x/y.js';", '../x/y.js', true],
    ["import { type a, type b } from '../x/y.js';", '../x/y.js', true],
    ["import { type a, b } from '../x/y.js';", '../x/y.js', false],
    ["export * from '../x/y.js';", '../x/y.js', false],
    ["export type { a } from '../x/y.js';", '../x/y.js', true],
    ["const load = () => import('../x/y.js');", '../x/y.js', false],
    ["type A = import('../x/y.js').A;", '../x/y.js', true],
  ])('%s', (text, specifier, typeOnly) => {
    expect(read(text).imports).toEqual([{ specifier, typeOnly }]);
  });

  it.each([
    ['const t = Date.now();', ['Date.now']],
    ['const t = new Date();', ['new Date()']],
    ['const t = new Date(0);', []],
    ['const r = Math.random();', ['Math.random']],
    ['const e = process.env;', ['process.env']],
    ['const f = (process: { value: string }) => process.value;', []],
    ['globalThis.crypto;', ['globalThis.crypto']],
  ])('%s', (text, uses) => {
    expect(read(text).impure).toEqual(uses);
  });

  it.each([
    ['const q = `SELECT a FROM b WHERE c = ${1}`;', 1],
    ["const q = 'INSERT OR IGNORE INTO t VALUES (1)';", 1],
    ["const q = 'Select the text from the page';", 0],
    ["const q = 'update the set';", 0],
  ])('%s', (text, count) => {
    expect(read(text).sql).toHaveLength(count);
  });

  it('finds the sources', () => {
    expect(existsSync(src)).toBe(true);
    expect(byName.has('model/index.ts')).toBe(true);
  });
});
