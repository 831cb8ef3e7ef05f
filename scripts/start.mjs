// npm start: installs and builds what is out of date, reads the bundled sample into a store of its own, prints its chronology and serves
// its pages until it is stopped. npm start -- --once ends after the chronology.
import { spawn } from 'node:child_process';
import { capture, prepare, root, run, stop } from './prepare.mjs';

const store = 'sample.parley';
const parley = (...args) => run(process.execPath, ['bin/parley.js', ...args, '--store', store], { cwd: root });

await prepare();
console.log(`Reading the sample (sample/reports) into ${store}.\n`);
if ((await parley('add', 'sample/reports')) !== 0) stop('\nReading the sample failed; what stands above says why.');
console.log('');
if ((await parley('chronology')) !== 0) stop('\nPrinting the chronology failed; what stands above says why.');

/** The id of a meeting that several reports tell of, or else of any: a good first thing to look at. */
async function something() {
  const { output } = await capture(process.execPath, [
    'bin/parley.js',
    'chronology',
    '--kind',
    'meeting',
    '--json',
    '--store',
    store,
  ]);
  try {
    const { entries } = JSON.parse(output);
    const held = entries.filter((entry) => entry.status === 'reported');
    return (held.find((entry) => entry.support.reports > 1) ?? held[0] ?? entries[0]).handle;
  } catch {
    return 'ID';
  }
}

const rows = [
  [`show ${await something()} --store ${store}`, 'one meeting in full: every value, its quotes, and on whose word it stands'],
  [`list position --store ${store}`, 'who wants what'],
  [`copies --store ${store}`, 'which reports are copies, and what each copy changed'],
  [`search refugees --store ${store}`, 'the reports that speak of it'],
  [`serve --store ${store}`, 'the pages in the browser'],
  ['add YOUR-REPORT.txt', 'start a record of your own: record.parley in the working folder'],
  ['--help', 'all commands'],
];
const width = Math.max(...rows.map(([command]) => command.length));
console.log(`\nWhat to try next:\n${rows.map(([command, says]) => `  npx parley ${command.padEnd(width)}  ${says}`).join('\n')}`);

/** Serves the sample on the first free port; ends when it is stopped, with its exit code. */
function serve() {
  const args = ['bin/parley.js', 'serve', '--next-free', '--store', store];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  // a terminal stops both by itself; the server is to end well before this does
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 0)));
}

if (!process.argv.includes('--once')) {
  console.log('\nThe pages of the sample:');
  process.exitCode = await serve();
}
