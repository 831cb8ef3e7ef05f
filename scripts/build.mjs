// npm run build: installs and builds what is out of date.
import { prepare } from './prepare.mjs';

const { built } = await prepare();
console.log(built ? 'Built into dist/.' : 'Nothing to build: dist/ is up to date.');
