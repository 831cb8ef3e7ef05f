// npm run train -- [DATA_FOLDER] [--out FILE] [--sample]: builds, then trains the weights of the language core.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

await prepare();
const { status } = spawnSync(process.execPath, ['--max-old-space-size=6000', 'dist/train/main.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
