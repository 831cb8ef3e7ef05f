// npm start: installs and builds what is out of date, reads the bundled sample into a store of its own and prints its chronology.
import { prepare, root, run, stop } from './prepare.mjs';

const store = 'sample.parley';
const parley = (...args) => run(process.execPath, ['bin/parley.js', ...args, '--store', store], { cwd: root });

await prepare();
console.log(`Reading the sample (sample/reports) into ${store}.\n`);
if ((await parley('add', 'sample/reports')) !== 0) stop('\nReading the sample failed; what stands above says why.');
console.log('');
if ((await parley('chronology')) !== 0) stop('\nPrinting the chronology failed; what stands above says why.');
console.log(`
What to try next:
  npx parley show ID --store ${store}              every value of one line, with its quotes; take the ID from the list above
  npx parley list position --store ${store}        who wants what, and on whose word
  npx parley copies --store ${store}               which reports are copies, and what each copy changed
  npx parley search humanitarian --store ${store}  the reports that speak of it
  npx parley add YOUR-FILE.txt                       start a record of your own: record.parley in the working folder
  npx parley --help                                  all commands`);
