#!/usr/bin/env node
// Starts the built command line; says what to do where nothing is built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const built = new URL('../dist/src/cli/main.js', import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`parley: expected Node 20.19 or newer, found ${process.versions.node}\n`);
  process.exitCode = 2;
} else if (!existsSync(fileURLToPath(built))) {
  process.stderr.write('parley: nothing is built yet: run npm start\n');
  process.exitCode = 2;
} else {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
}
