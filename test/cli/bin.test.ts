import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin', 'parley.js');
const built = existsSync(join(root, 'dist', 'src', 'cli', 'main.js'));
const folder = mkdtempSync(join(tmpdir(), 'parley-bin-'));
const env: NodeJS.ProcessEnv = { ...process.env, PARLEY_STORE: join(folder, 'record.parley') };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parley = (...argv: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
};

describe('bin/parley.js', () => {
  it('may be run', () => {
    expect(() => accessSync(bin, constants.X_OK)).not.toThrow();
  });

  it('says what to do where nothing is built', () => {
    const bare = join(folder, 'bare');
    mkdirSync(join(bare, 'bin'), { recursive: true });
    cpSync(bin, join(bare, 'bin', 'parley.js'));
    cpSync(join(root, 'package.json'), join(bare, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(bare, 'node_modules'));
    const { status, stderr } = spawnSync(process.execPath, [join(bare, 'bin', 'parley.js')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'parley: nothing is built yet: run npm start\n']);
  });
});

describe('the built program', () => {
  beforeAll(() => {
    if (built) parley('add', join(root, 'sample', 'reports'));
  });
  beforeEach((test) => {
    if (!built) test.skip('nothing is built: npm test builds first');
  });

  it('reads the sample, tells its story, and every quote in it is true', () => {
    expect(parley('sources').out).toContain(`${String(readdirSync(join(root, 'sample', 'reports')).length)} reports`);
    expect(parley('chronology').out).toMatch(/^2022-07-19 Tue .*Tehran/mu);
    expect(parley('check')).toMatchObject({ code: 0, err: '' });
  });

  it('reads standard input', () => {
    const store = join(folder, 'other.parley');
    const input = 'Envoys of Russia and Turkey met in Astana on 3 May 2017.\n';
    const { status, stdout } = spawnSync(process.execPath, [bin, 'add', '-', '--store', store], { env, input, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^added +standard input/u);
  });

  it('ends well where the reader goes away early', async () => {
    const child = spawn(process.execPath, [bin, 'export', '--format', 'json'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, Buffer.concat(errors).toString()]).toEqual([0, '']);
  });

  it('writes the exchange format with quotes that stand in the report', () => {
    const out = join(folder, 'found');
    expect(parley('extract', join(root, 'sample', 'reports'), '--out', out).code).toBe(0);
    expect(readdirSync(out)).toHaveLength(readdirSync(join(root, 'sample', 'reports')).length);
  });

  it('tells a wrong use in one line and ends with 2', () => {
    expect(parley('chronolgy')).toEqual({
      code: 2,
      out: '',
      err: "parley: unknown command 'chronolgy' (Did you mean chronology?); see parley --help\n",
    });
  });

  it.each(['ENOENT/record.parley', '.'])('tells in one line that the store %s cannot be used', (store) => {
    const { code, err } = parley('chronology', '--store', join(folder, store));
    expect(code).toBe(2);
    expect(err).toMatch(/^parley: [^\n]+\n$/u);
  });
});
