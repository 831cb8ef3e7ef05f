import { parseArgs } from 'node:util';
import { measures } from './measures.js';

async function list(): Promise<string> {
  const all = await Promise.all(Object.values(measures).map((load) => load()));
  return all.map(({ name, takes, about }) => `  ${`${name} ${takes}`.padEnd(48)} ${about}`).join('\n');
}

/** Measures what the command line asks for. Exit codes: 0 measured, 1 the measure failed, 2 wrong use. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, misses: { type: 'boolean' }, list: { type: 'boolean' } },
  });
  const [name, ...paths] = positionals;
  const load = name === undefined || values.list === true ? undefined : measures[name];
  if (load === undefined) {
    const usage = 'npm run quality -- MEASURE [PATH…] [--json] [--misses]';
    console.log(name !== undefined && values.list !== true ? `There is no measure "${name}".\n` : `Usage: ${usage}\n`);
    console.log(await list());
    return values.list === true ? 0 : 2;
  }
  const { json, text } = await (await load()).run(paths, { misses: values.misses === true });
  console.log(values.json === true ? JSON.stringify(json, null, 1) : text);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
