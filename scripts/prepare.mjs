// Makes the checkout ready to run: installs packages and builds, each only when something that it depends on has changed.
// Uses nothing but Node itself, since it runs before anything is installed.
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const notes = join(root, '.parley-build');
const installStamp = join(root, 'node_modules', '.parley-installed');
const buildStamp = join(root, 'dist', '.parley-built');
const pagesStamp = join(root, 'dist', '.parley-pages');

/** Ends the run with a message for the user and exit code 1. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program with its output shown, and resolves with its exit code (1 where a signal ended it). */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program and resolves with its exit code and all that it printed. */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.on('error', (error) => resolve({ code: 127, output: `${command} could not be started: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** The program that an installed package brings, as arguments for Node. */
export const program = (path) => join(root, 'node_modules', ...path.split('/'));

function filesUnder(folder, wanted) {
  const found = [];
  const top = join(root, folder);
  if (!existsSync(top)) return found;
  for (const entry of readdirSync(top, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && wanted(path)) found.push(path);
  }
  return found.sort();
}

/** SHA-256, in hex, over the names and contents of files, whatever their order and the machine's path separator. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  const named = paths.map((path) => [relative(root, path).split(sep).join('/'), path]).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, path] of named) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const isSource = (path) => /\.(?:ts|tsx|json|mjs|js)$/.test(path) && !/\.test\.tsx?$/.test(path);

/** The files on which derived data depend: pure code, weights and lexicon. */
const derivingFolders = ['model', 'lexicon', 'language', 'annotate', 'kinds', 'extract', 'consolidate'].map(
  (name) => `src/${name}`,
);
const derivingFiles = () => [
  ...derivingFolders.flatMap((folder) => filesUnder(folder, isSource)),
  ...filesUnder('models', (path) => !path.endsWith('.md')),
  ...filesUnder('lexicon', (path) => !path.endsWith('.md')),
];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Parley needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node and run the command again.`,
  );
}

const isThere = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

function explainFailedInstall(output) {
  const missing = ['make', 'g++', 'python3'].filter((command) => !isThere(command));
  const lines = [output.trimEnd(), '', 'Installing the packages failed; what npm said stands above.'];
  if (missing.length > 0) {
    lines.push(
      `Missing on this machine: ${missing.join(', ')}. The database library is compiled during installation and needs them.`,
      'On Debian or Ubuntu: apt-get install make g++ python3. On macOS: xcode-select --install.',
    );
  }
  return lines.join('\n');
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : null);

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} node-${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}`;
  if (read(installStamp) === wanted) return false;
  console.log('Installing packages. The first time takes a minute or two: the database library is compiled.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await capture(npm, args, { shell: process.platform === 'win32' });
  if (code !== 0) stop(explainFailedInstall(output));
  writeFileSync(installStamp, `${wanted}\n`);
  return true;
}

/** What the compiler writes into; the pages beside it are made by another program, from sources of other names. */
const compiledFolders = ['src', 'train', 'quality'];

/** Takes out what an earlier build made from sources that are gone. */
function removeStale() {
  const made = compiledFolders.flatMap((folder) => filesUnder(join('dist', folder), (path) => /\.js(?:\.map)?$/.test(path)));
  for (const path of made) {
    const source = join(root, relative(join(root, 'dist'), path).replace(/\.js(?:\.map)?$/, ''));
    if (![`${source}.ts`, `${source}.tsx`, `${source}.js`].some(existsSync)) rmSync(path);
  }
}

const pagesFolder = join(root, 'src', 'web');
const isOfPages = (path) => path.startsWith(pagesFolder + sep);

async function build() {
  const inputs = [
    ...compiledFolders.flatMap((folder) => filesUnder(folder, isSource)).filter((path) => !isOfPages(path)),
    ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => join(root, name)),
    ...derivingFiles(),
  ];
  const wanted = hashOf([...new Set(inputs)]);
  if (read(buildStamp) === wanted) return false;
  console.log('Building.');
  rmSync(buildStamp, { force: true });
  const args = [
    program('typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--incremental',
    '--tsBuildInfoFile',
    'dist/.tsbuildinfo',
  ];
  const { code, output } = await capture(process.execPath, args);
  if (code !== 0) stop(`${output.trimEnd()}\n\nBuilding failed; what the compiler said stands above.`);
  removeStale();
  await prepareLexicon();
  writeFileSync(join(root, 'dist', 'version.json'), `${JSON.stringify({ version: hashOf(derivingFiles()) })}\n`);
  writeFileSync(buildStamp, `${wanted}\n`);
  return true;
}

/** Folds all names of the lexicon once, here, instead of at the start of each command. */
async function prepareLexicon() {
  const { writePrepared } = await import(pathToFileURL(join(root, 'dist', 'src', 'lexicon', 'write-prepared.js')).href);
  const files = filesUnder('lexicon', (path) => path.endsWith('.json') && dirname(path) === join(root, 'lexicon'));
  writeFileSync(
    join(root, 'dist', 'lexicon.prepared'),
    writePrepared(files.map((path) => JSON.parse(readFileSync(path, 'utf8')))),
  );
}

/** The pages are made of their own sources and of the views that a dossier answers from; the rest may change without them. */
async function buildPages() {
  const inputs = [
    ...['model', 'views', 'web'].flatMap((name) => filesUnder(`src/${name}`, (path) => !/\.test\.tsx?$/.test(path))),
    ...['vite.config.ts', 'package-lock.json'].map((name) => join(root, name)),
  ];
  const wanted = hashOf(inputs);
  if (read(pagesStamp) === wanted) return false;
  console.log('Building the pages.');
  rmSync(pagesStamp, { force: true });
  for (const mode of [[], ['--mode', 'dossier']]) {
    const { code, output } = await capture(process.execPath, [
      program('vite/bin/vite.js'),
      'build',
      '--logLevel',
      'warn',
      ...mode,
    ]);
    if (code !== 0) stop(`${output.trimEnd()}\n\nBuilding the pages failed; what was said stands above.`);
  }
  writeFileSync(pagesStamp, `${wanted}\n`);
  return true;
}

/** Installs and builds where needed; says what it does, and nothing when there is nothing to do. */
export async function prepare() {
  checkNode();
  mkdirSync(notes, { recursive: true });
  const installed = await install();
  const built = await build();
  const pages = await buildPages();
  return { installed, built: built || pages };
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await prepare();
