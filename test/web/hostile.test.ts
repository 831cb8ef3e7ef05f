import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corePipeline } from '../../src/app/core.js';
import { makeDossier } from '../../src/app/dossier.js';
import { missing, openBrowser, watchPage } from './browser.js';
import { serveSample, type ServedSample } from './serve-sample.js';

const RIGHT_TO_LEFT = '\u202e';

/** A report that tries to be more than text: markup, addresses that run, marks that turn the reading round, a word without end. */
const hostile = [
  '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"> ministers meet',
  '',
  'MOSCOW, March 16, 2018 - Russian Foreign Minister Sergey Lavrov met his Turkish counterpart Mevlut Cavusoglu in Moscow on Friday.',
  `"We want </script><script>window.ran = 3</script> a buffer zone in Idlib," Cavusoglu said. [Read it](javascript:window.ran=4)`,
  `Turkey wants a "${RIGHT_TO_LEFT}enoz reffub${RIGHT_TO_LEFT}" zone <style>*{display:none}</style> in Idlib, he said.`,
  'Iran demanded <iframe src="https://example.org"></iframe> the withdrawal of troops. See javascript:window.ran=5 and data:text/html,<script>window.ran=6</script>.',
  `At least 33 <b onmouseover="window.ran = 7">soldiers</b> were killed in ${'A'.repeat(1_000_000)} on Friday.`,
].join('\n');

let browser: Browser;
let sample: ServedSample;
let folder: string;
let report: string;
let dossier: string;

describe.skipIf(missing !== null)(`a hostile report stays text${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'parley-hostile-'));
    const path = join(folder, '"><script>window.ran = 8<.txt');
    await writeFile(path, hostile);
    sample = await serveSample({ paths: [path, fileURLToPath(new URL('../../sample/reports', import.meta.url))] });
    const reports = (await sample.store.reports({ limit: 100 })).items;
    report = reports.find(({ length }) => length > 1_000_000)?.id ?? '';
    const file = join(folder, 'dossier.html');
    await writeFile(file, (await makeDossier(sample.store, { kinds: corePipeline().kinds })).html);
    dossier = pathToFileURL(file).href;
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await sample.close();
    await rm(folder, { recursive: true });
  });

  const pages = [
    '',
    'timeline',
    'meetings',
    'positions',
    'figures',
    'incidents',
    'actors',
    'sources',
    'search?q=zone',
    'READER',
    'review',
  ];

  it.each([...pages.map((page) => ['served', page] as const), ...pages.slice(0, -1).map((page) => ['from disk', page] as const)])(
    '%s: %s',
    async (how, path) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const origin = how === 'served' ? sample.address : dossier;
      const faults = watchPage(page, origin);
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.goto(`${origin}#/${path === 'READER' ? `reports/${encodeURIComponent(report)}` : path}`, {
        waitUntil: 'domcontentloaded',
      });
      await page.locator('#page h1').first().waitFor();
      await page.locator('#page .loading').first().waitFor({ state: 'detached' });
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(
        await page.evaluate(`[...document.querySelectorAll('#root a[href], #root iframe, #root script, #root style, #root img, #root b[onmouseover]')]
          .filter((one) => one.tagName !== 'A' || !/^(?:#|https?:)/.test(one.getAttribute('href')))
          .map((one) => one.outerHTML.slice(0, 200))`),
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      if (path === 'READER')
        expect(await page.locator('#page').innerText()).toContain('</script><script>window.ran = 3</script>');
      expect(faults()).toEqual([]);
      await context.close();
    },
  );
});
