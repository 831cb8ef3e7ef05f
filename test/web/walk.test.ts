import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Opens an address in a window of its own and says everything that is wrong with what it shows. */
async function faultsOf(
  address: string,
  origin: string,
  heading: RegExp,
  look: { readonly width: number; readonly colours: 'light' | 'dark' },
): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, colorScheme: look.colours });
  const page = await context.newPage();
  const faults = watchPage(page, origin);
  try {
    // a stream of events stays open: "networkidle" would never come
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(page);
    const title = await page.locator('#page h1').first().innerText();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    const failed = await page.locator('#page .failed').allInnerTexts();
    const { violations } = await new AxeBuilder({ page }).analyze();
    return [
      ...faults(),
      ...(heading.test(title) ? [] : [`heading: ${title}`]),
      ...(wide > 0 ? [`wider than the window by ${String(wide)} px`] : []),
      ...failed.map((words) => `failed: ${words}`),
      ...grave(violations),
    ];
  } finally {
    await context.close();
  }
}

/** Waits until a page is drawn: its heading is there and nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('#page h1').first().waitFor();
  await page.waitForFunction("document.querySelector('#page .loading') === null");
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

  const looks = [
    { width: 1280, colours: 'light' },
    { width: 390, colours: 'dark' },
  ] as const;

  for (const { name, heading, at } of walks) {
    it.each(looks)(`served: ${name}, $width px, $colours`, async (look) => {
      expect(await faultsOf(`${sample.address}#/${at(found)}`, sample.address, heading, look)).toEqual([]);
    });
  }

  for (const { name, heading, at } of walks.filter(({ served }) => served !== true)) {
    it(`from disk: ${name}`, async () => {
      expect(await faultsOf(`${dossier}#/${at(found)}`, dossier, heading, looks[0])).toEqual([]);
    });
  }

  it('keeps the dossier of the sample within 2 MB', async () => {
    const { html } = await makeDossier(sample.store, { kinds: corePipeline().kinds });
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
  });
});
