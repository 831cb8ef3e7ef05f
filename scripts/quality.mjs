// npm run quality -- MEASURE [PATH…] [--json]: installs and builds what is out of date, then measures.
import { join } from 'node:path';
import { prepare, root, run } from './prepare.mjs';

await prepare();
process.exitCode = await run(process.execPath, [join(root, 'dist', 'quality', 'main.js'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
});
