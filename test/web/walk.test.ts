import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corePipeline } from '../../src/app/core.js';
import { makeDossier } from '../../src/app/dossier.js';
import { missing, openBrowser, watchPage } from './browser.js';
import { serveSample, type ServedSample } from './serve-sample.js';

/** Every page by its name, the words that its heading must hold, and its address; what it is of is taken from the sample. */
const walks: readonly {
  readonly name: string;
  readonly heading: RegExp;
  readonly served?: boolean;
  readonly at: (of: Found) => string;
}[] = [
  { name: 'overview', heading: /Overview/, at: () => '' },
  { name: 'timeline', heading: /Timeline/, at: () => 'timeline' },
  { name: 'timeline, filtered', heading: /Timeline/, at: () => 'timeline?actor=Turkey&since=2019' },
  { name: 'meetings', heading: /Meetings/, at: () => 'meetings' },
  { name: 'a meeting', heading: /./, at: ({ meeting }) => `meetings/${meeting}` },
  { name: 'positions', heading: /Positions/, at: () => 'positions' },
  { name: 'commitments', heading: /Commitments/, at: () => 'commitments' },
  { name: 'agreements', heading: /Agreements/, at: () => 'agreements' },
  { name: 'incidents', heading: /Incidents/, at: () => 'incidents' },
  { name: 'figures', heading: /Figures/, at: () => 'figures' },
  { name: 'places', heading: /Places/, at: () => 'places' },
  { name: 'people and actors', heading: /actors/i, at: () => 'actors' },
  { name: 'offices', heading: /actors/i, at: () => 'actors?show=offices' },
  { name: 'an actor', heading: /./, at: ({ actor }) => `actors/${actor}` },
  { name: 'a record', heading: /./, at: ({ position }) => `record/${position}` },
  { name: 'sources', heading: /Sources/, at: () => 'sources' },
  { name: 'copies', heading: /./, at: ({ original }) => `copies/${original}` },
  { name: 'reader', heading: /./, at: ({ report }) => `reports/${report}` },
  { name: 'search', heading: /Search/, at: () => 'search?q=refugees' },
  { name: 'review', heading: /Review/, served: true, at: () => 'review' },
  { name: 'history', heading: /History/, served: true, at: () => 'history' },
  { name: 'hand on', heading: /Hand/, served: true, at: () => 'hand-on' },
  { name: 'an address that leads nowhere', heading: /No such page/, at: () => 'nowhere' },
];

interface Found {
  readonly meeting: string;
  readonly position: string;
  readonly actor: string;
  readonly report: string;
  readonly original: string;
}

let browser: Browser;
let sample: ServedSample;
let found: Found;
let folder: string;
let dossier: string;

async function whatThereIs(): Promise<Found> {
  const records = (await sample.store.records({ limit: 1000 })).items.map(({ record }) => record);
  const first = (kind: string): string => encodeURIComponent(records.find((record) => record.kind === kind)?.id ?? '');
  const original = (await sample.store.originals()).find(({ documents }) => documents.length > 1);
  const actor = records
    .filter(({ kind }) => kind === 'position')
    .map(({ values }) => (values['actor']?.[0]?.value as unknown as { readonly id: string } | undefined)?.id)
    .find((id) => id !== undefined);
  return {
    meeting: first('meeting'),
    position: first('position'),
    actor: encodeURIComponent(actor ?? ''),
    report: encodeURIComponent(original?.documents[0] ?? ''),
    original: encodeURIComponent(original?.id ?? ''),
  };
}

const grave = (
  violations: readonly { readonly impact?: string | null; readonly id: string; readonly nodes: readonly { html: string }[] }[],
) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);

/** A window that stays open while one test after another leads it from page to page, as a reader would. */
interface Walk {
  readonly page: Page;
  readonly address: string;
  readonly faults: () => readonly string[];
}

async function walkFrom(address: string, look: { readonly width: number; readonly colours: 'light' | 'dark' }): Promise<Walk> {
  const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, colorScheme: look.colours });
  const page = await context.newPage();
  const faults = watchPage(page, address);
  // a stream of events stays open: the network is never idle
  await page.goto(`${address}#/nowhere`, { waitUntil: 'domcontentloaded' });
  await settled(page, /No such page/);
  return { page, address, faults };
}

/** Leads the window to a page and says everything that is wrong with what it shows. */
async function faultsAt({ page, address, faults }: Walk, path: string, heading: RegExp): Promise<readonly string[]> {
  const before = faults().length;
  await page.goto(`${address}#/${path}`, { waitUntil: 'domcontentloaded' });
  await settled(page, heading);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const failed = await page.locator('#page .failed').allInnerTexts();
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return [
    ...faults().slice(before),
    ...(wide > 0 ? [`wider than the window by ${String(wide)} px`] : []),
    ...failed.map((words) => `failed: ${words}`),
    ...grave(violations),
  ];
}

/** Waits until a page is drawn: its heading is there and nothing is on its way any more. */
async function settled(page: Page, heading = /./): Promise<void> {
  await page.locator('#page h1', { hasText: heading }).first().waitFor({ timeout: 20_000 });
  await page.locator('#page .loading').first().waitFor({ state: 'detached' });
}

describe.skipIf(missing !== null)(`every page of the sample${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    sample = await serveSample();
    found = await whatThereIs();
    folder = await mkdtemp(join(tmpdir(), 'parley-dossier-'));
    const made = await makeDossier(sample.store, { kinds: corePipeline().kinds });
    const path = join(folder, 'sample.html');
    await writeFile(path, made.html);
    dossier = pathToFileURL(path).href;
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await sample.close();
    await rm(folder, { recursive: true });
  });

  it('has one to show of everything', () => {
    expect(Object.entries(found).filter(([, id]) => id === '')).toEqual([]);
  });

  const walksThrough = [
    { how: 'served, wide, light', from: (): string => sample.address, width: 1280, colours: 'light' },
    { how: 'served, narrow, dark', from: (): string => sample.address, width: 390, colours: 'dark' },
    { how: 'from disk', from: (): string => dossier, width: 1280, colours: 'light' },
  ] as const;

  describe.each(walksThrough)('$how', ({ from, ...look }) => {
    let walk: Walk;
    beforeAll(async () => {
      walk = await walkFrom(from(), look);
    });
    afterAll(async () => {
      await walk.page.context().close();
    });

    it.each(walks.filter(({ served }) => served !== true || look.how !== 'from disk'))('$name', async ({ at, heading }) => {
      expect(await faultsAt(walk, at(found), heading)).toEqual([]);
    });
  });

  it('needs no more than 200 KB of compressed scripts for the first view', async () => {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(sample.address, { waitUntil: 'domcontentloaded' });
    await settled(page);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await page.close();
    expect(sizes.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(200_000);
  });

  it('keeps the dossier of the sample within 2 MB', async () => {
    const { html } = await makeDossier(sample.store, { kinds: corePipeline().kinds });
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  });
});
