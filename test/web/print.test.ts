import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing, openBrowser } from './browser.js';
import { eventually } from './by-keyboard.js';
import { serveSample, type ServedSample } from './serve-sample.js';

let browser: Browser;
let sample: ServedSample;
let page: Page;
let position = '';

const notes = (): Promise<readonly string[]> => page.locator('.print-notes li').allInnerTexts();
const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What is drawn of the page, in order: the citations that have a number, and whether the notes stand after all of them. */
const cited = (): Promise<readonly string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('#page [data-citation]')]
    .filter((one) => one.getClientRects().length > 0 || one.closest('.print-only') !== null && one.closest('.print-only').getClientRects().length > 0)
    .map((one) => one.dataset.citation)`);

async function toPrint(path: string): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${sample.address}#/${path}`, { waitUntil: 'domcontentloaded' });
  await page.locator('#page h1').first().waitFor();
  await page.locator('#page .loading').first().waitFor({ state: 'detached' });
  await page.locator('#page [data-citation]').first().waitFor({ state: 'attached' });
}

describe.skipIf(missing !== null)(`a page on paper${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    sample = await serveSample();
    page = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage();
    const records = (await sample.store.records({ limit: 1000 })).items.map(({ record }) => record);
    position = encodeURIComponent(records.find(({ kind }) => kind === 'position')?.id ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await sample.close();
  });

  it.each([
    ['a record', () => `record/${position}`],
    ['commitments', () => 'commitments'],
    ['positions', () => 'positions'],
    ['search', () => 'search?q=refugees'],
  ])('%s: every quote that is printed has its note at the end, in order, and the navigation is gone', async (_, path) => {
    await toPrint(path());
    await eventually(notes).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await eventually(async () => (await notes()).length).toBeGreaterThan(0);
    expect((await notes()).map(plain)).toEqual((await cited()).map(plain));
    expect(
      await page.evaluate(
        `document.querySelector('.print-notes').compareDocumentPosition([...document.querySelectorAll('[data-citation]')].at(-1))`,
      ),
    ).toBe(2);
    for (const gone of ['.side', '.top', '.skip-link', '.copy-button'])
      expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0);
    expect(await page.locator('#page h1').first().isVisible()).toBe(true);
  });

  it('quotes that were opened on the page are not counted twice', async () => {
    await toPrint(`record/${position}`);
    await page.locator('.evidence-open').first().click();
    await page.locator('.evidence-panel .quote').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await eventually(async () => (await notes()).length).toBeGreaterThan(0);
    expect((await notes()).map(plain)).toEqual((await cited()).map(plain));
  });

  it('is printed as a document', async () => {
    await toPrint(`record/${position}`);
    await page.evaluate(`addEventListener('beforeprint', () => {
      globalThis.noted = [...document.querySelectorAll('.print-notes li')].map((one) => one.textContent);
    })`);
    expect((await page.pdf()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await page.evaluate<string[]>('globalThis.noted')).length).toBeGreaterThan(0);
    await eventually(() => page.locator('.print-notes').count()).toBe(0);
  });
});
