import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Task } from './child.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What a child needs of the project; it runs as plain JavaScript, since Node 20 does not run TypeScript. */
const FOLDERS = ['src/model', 'src/store', 'src/consolidate', 'src/views', 'src/app', 'test/store', 'test/crash'];

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** whole lines that it printed */
  readonly lines: readonly string[];
  readonly errors: string;
}

/** Makes the child's program in a folder where packages are found; `run` starts it, `remove` takes it away. */
export function childProgram(): { run(task: Task): Promise<ChildEnd>; remove(): void } {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(join(cache, 'parley-child-'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue;
      const path = join(entry.parentPath, entry.name);
      const out = join(home, relative(root, path)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, plainJavaScript(readFileSync(path, 'utf8')));
    }
  }
  return {
    run: (task) => runNode([join(home, 'test/crash/child.js'), JSON.stringify(task)]),
    remove: () => rmSync(home, { recursive: true }),
  };
}

const plainJavaScript = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  }).outputText;

function runNode(args: readonly string[]): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, errors, lines: output.split('\n').slice(0, -1) }));
  });
}
