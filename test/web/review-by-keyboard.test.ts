import { userInfo } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryAnswer, HistoryLine } from '../../src/api/work-types.js';
import type { AnswerOf } from '../../src/views/pages.js';
import { missing, openBrowser, watchPage } from './browser.js';
import { choose, eventually, focused, readOut, tabTo } from './by-keyboard.js';
import { serveSample, type ServedSample } from './serve-sample.js';

let browser: Browser;
let sample: ServedSample;
let page: Page;
let faults: () => readonly string[];

const ask = async <T>(path: string): Promise<T> => (await fetch(`${sample.address}api/${path}`)).json() as Promise<T>;
const recordOf = (id: string) => ask<AnswerOf<'record'>>(`record?id=${encodeURIComponent(id)}`);
const queue = () => ask<NonNullable<AnswerOf<'review'>>>('review?limit=1000');
const log = async (): Promise<readonly HistoryLine[]> => (await ask<HistoryAnswer>('history')).entries;
const remaining = async (): Promise<number> => (await queue()).remaining;

/** The record that the desk shows. */
const shown = (): Promise<string> =>
  page.evaluate<string>(
    `decodeURIComponent((document.querySelector('#review-record a')?.getAttribute('href') ?? '').split('/').at(-1))`,
  );
const title = (): Promise<string> => page.evaluate<string>(`document.querySelector('#page h1')?.textContent ?? ''`);
const dialog = () => page.getByRole('dialog');

/** Waits until decisions of the kind are in the store that were not there before, and gives them: one of a record is one of each claim in it. */
async function decided(what: string, before: number): Promise<readonly [HistoryLine, ...HistoryLine[]]> {
  const fresh = async (): Promise<readonly HistoryLine[]> => {
    const entries = await log();
    return entries.slice(0, entries.length - before).filter(({ decision }) => decision.judgement.do === what);
  };
  await eventually(async () => (await fresh()).length).toBeGreaterThan(0);
  const [first, ...others] = await fresh();
  if (first === undefined) throw new Error('Expected a decision, found none.');
  for (const { decision, state } of [first, ...others]) {
    expect(decision.author).toBe(userInfo().username);
    expect(state).toBe('live');
  }
  return [first, ...others];
}

/** Skips until the desk shows a record that will do. */
async function skipTo(fits: (id: string) => Promise<boolean>): Promise<string> {
  for (let step = 0; step < 40; step++) {
    await eventually(shown).not.toBe('');
    const id = await shown();
    if (await fits(id)) return id;
    await page.keyboard.press('j');
    await eventually(shown).not.toBe(id);
  }
  throw new Error('Expected a record that fits within forty, found none.');
}

const toReview = async (): Promise<void> => {
  await tabTo(page, /^Review$/);
  await page.keyboard.press('Enter');
  await eventually(title).toBe('Review');
  await eventually(shown).not.toBe('');
};

describe.skipIf(missing !== null)(`a review by keyboard alone${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    sample = await serveSample();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    faults = watchPage(page, sample.address);
    await page.goto(sample.address, { waitUntil: 'domcontentloaded' });
    await page.locator('#page h1').first().waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await sample.close();
  });

  it('reaches Review through the navigation, and the heading has the focus', async () => {
    await toReview();
    expect(await focused(page)).toBe('Review');
  });

  it.each([
    ['a', 'accept'],
    ['r', 'reject'],
  ])('%s is to %s: the record is settled, the next one comes, and how many remain is read out', async (key, what) => {
    await eventually(shown).not.toBe('');
    const [id, left, before] = [await shown(), await remaining(), (await log()).length];
    await page.keyboard.press(key);
    expect((await decided(what, before)).flatMap(({ claims }) => claims)).toContain(id);
    expect((await recordOf(id))?.review).toBe(what === 'accept' ? 'accepted' : undefined);
    expect(await remaining()).toBe(left - 1);
    await eventually(shown).not.toBe(id);
    expect(await readOut(page)).toMatch(new RegExp(`\\b${String(left - 1)} remain`));
    await eventually(() => page.locator('.page-lead').innerText()).toContain(`${String(left - 1)} records to review`);
  });

  it('c corrects a field, and keys that are typed into it decide nothing', async () => {
    const id = await skipTo(async (one) => (await recordOf(one))?.fields.some(({ type }) => type === 'text') === true);
    const field = (await recordOf(id))?.fields.find(({ type }) => type === 'text');
    const [left, before] = [await remaining(), (await log()).length];
    await page.keyboard.press('c');
    await dialog().waitFor();
    await eventually(() => focused(page)).toMatch(/Field/);
    await choose(page, field?.label ?? '');
    await tabTo(page, /^Shall be/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('marcus junk');
    await tabTo(page, /^Why/);
    await page.keyboard.type('as a radar map says');
    expect(await log()).toHaveLength(before);
    await page.keyboard.press('Enter');
    const [{ decision }] = await decided('correct', before);
    expect(decision.reason).toBe('as a radar map says');
    expect(await log()).toHaveLength(before + 1);
    const words = (await recordOf(id))?.fields.find(({ name }) => name === field?.name)?.values.map((value) => value.words);
    expect(words).toContain('marcus junk');
    await eventually(() => readOut(page)).toMatch(new RegExp(`\\b${String(left - 1)} remain`));
  });

  it('n writes a note and says who may see it', async () => {
    await eventually(shown).not.toBe('');
    const [id, before] = [await shown(), (await log()).length];
    await page.keyboard.press('n');
    await eventually(() => focused(page)).toBe('Note');
    await page.keyboard.type('ask a second source');
    await tabTo(page, /Who may see it/);
    await choose(page, 'confidential');
    await tabTo(page, /^Write it$/);
    await page.keyboard.press('Enter');
    await decided('note', before);
    expect((await recordOf(id))?.notes).toMatchObject([
      { text: 'ask a second source', visibility: 'confidential', author: userInfo().username },
    ]);
    await eventually(() => page.locator('.review-note').allInnerTexts()).toEqual([
      expect.stringContaining('ask a second source'),
    ]);
  });

  it('m merges with another record, one that was searched for', async () => {
    const { items } = await queue();
    const kindOf = (id: string) => items.find((item) => item.id === id)?.kind;
    const id = await skipTo((one) => Promise.resolve(kindOf(one) === 'meeting'));
    const other = items.find((item) => item.id !== id && item.kind === 'meeting');
    const word = (await recordOf(other?.id ?? ''))?.claims[0]?.citation.quote.match(/\p{L}{6,}/u)?.[0] ?? '';
    const before = (await log()).length;
    await page.keyboard.press('m');
    await dialog().waitFor();
    await tabTo(page, /^Or search for it/);
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await dialog().getByText('Found', { exact: true }).waitFor();
    await dialog().getByRole('radio').first().waitFor();
    await tabTo(page, /·/, 'Shift+Tab');
    await page.keyboard.press('Space');
    await tabTo(page, /^Merge$/);
    await page.keyboard.press('Enter');
    const [{ claims }] = await decided('same', before);
    const merged = await recordOf(claims[0] ?? '');
    expect(merged?.claims.map((claim) => claim.id)).toEqual(expect.arrayContaining([...claims]));
  });

  it('s splits a claim out', async () => {
    const id = await skipTo(async (one) => ((await recordOf(one))?.claims.length ?? 0) > 1);
    const claims = (await recordOf(id))?.claims.map((claim) => claim.id) ?? [];
    const before = (await log()).length;
    await page.keyboard.press('s');
    await dialog().getByRole('radio').first().waitFor();
    await eventually(() => page.evaluate('document.activeElement.type')).toBe('radio');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Split it out$/);
    await page.keyboard.press('Enter');
    await eventually(async () => (await log()).length).toBe(before + claims.length - 1);
    await decided('different', before);
    const out = claims[1] ?? '';
    expect((await recordOf(out))?.claims.map((claim) => claim.id)).toEqual([out]);
  });

  it('d chooses words in the text beside, and Escape ends it', async () => {
    await page.locator('.report-text [data-focus]').first().waitFor({ state: 'attached' });
    await page.keyboard.press('d');
    await eventually(() => page.locator('.choosing-words').count()).toBe(1);
    await eventually(() => focused(page)).toMatch(/^Choosing words/);
    const [id, before] = [await shown(), (await log()).length];
    await page.keyboard.type('arj');
    expect([await shown(), (await log()).length]).toEqual([id, before]);
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.choosing-words').count()).toBe(0);
  });

  it('adds a claim from words that were chosen in the Reader with the arrow keys', async () => {
    const before = (await log()).length;
    const report = await page.locator('.review-report a').innerText();
    await tabTo(page, new RegExp(`^${report.slice(0, 20).replace(/[^\w ]/g, '.')}`));
    await page.keyboard.press('Enter');
    await page.locator('.reader .report-text').waitFor();
    await page.keyboard.press('d');
    await eventually(() => focused(page)).toMatch(/^Choosing words/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft'])
      await page.keyboard.press(key);
    const words = (await readOut(page)).trim();
    expect(words.split(/\s+/).length).toBeGreaterThan(2);
    expect(await page.evaluate('String(window.getSelection())')).toBe(words);
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    expect((await dialog().locator('.claim-quote').innerText()).replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
    await tabTo(page, /Kind/);
    await choose(page, 'Incident');
    await tabTo(page, /^Where/);
    await page.keyboard.type('Idlib');
    await tabTo(page, /^Add$/);
    await page.keyboard.press('Enter');
    const [{ decision }] = await decided('add', before);
    expect(decision.judgement).toMatchObject({ do: 'add', kind: 'incident' });
    await eventually(() => page.locator('.claim-list').innerText()).toContain('Idlib');
  });

  it('back in Review u undoes the last decision, and says so', async () => {
    await toReview();
    await page.keyboard.press('u');
    await eventually(() => readOut(page)).toMatch(/^Undone: Added/);
    await eventually(async () => (await log()).find(({ decision }) => decision.judgement.do === 'add')?.state).toBe('undone');
  });

  it('j skips and k goes back, and nothing is decided by it', async () => {
    await eventually(shown).not.toBe('');
    const [id, before] = [await shown(), (await log()).length];
    await page.keyboard.press('j');
    await eventually(shown).not.toBe(id);
    await page.keyboard.press('k');
    await eventually(shown).toBe(id);
    expect(await log()).toHaveLength(before);
  });

  it('keys decide nothing while somebody types', async () => {
    const before = (await log()).length;
    await tabTo(page, /^Search the record$/, 'Shift+Tab');
    await page.keyboard.type('arcmsndujk');
    expect(await page.evaluate('document.activeElement.value')).toBe('arcmsndujk');
    expect(await dialog().count()).toBe(0);
    expect(await log()).toHaveLength(before);
  });

  it('History shows every decision with who, when and why, and undoes one', async () => {
    await tabTo(page, /^History$/);
    await page.keyboard.press('Enter');
    await page.locator('.history-entry').first().waitFor();
    const entries = await log();
    const lines = await page.locator('.history-entry').allInnerTexts();
    expect(lines).toHaveLength(entries.length);
    for (const [at, { decision, words }] of entries.entries()) {
      expect(lines[at]).toContain(words);
      expect(lines[at]).toContain(`${decision.author}, ${decision.time.slice(11, 16)} UTC`);
      if (decision.reason !== null) expect(lines[at]).toContain(decision.reason);
    }
    const correct = entries.find(({ decision }) => decision.judgement.do === 'correct');
    await tabTo(page, /^Undo: corrected/i);
    await page.keyboard.press('Enter');
    await eventually(async () => (await log()).find(({ decision }) => decision.id === correct?.decision.id)?.state).toBe(
      'undone',
    );
    await eventually(() => readOut(page)).toMatch(/^Undone/);
    await eventually(() => page.locator('.history-undone').allInnerTexts()).toContainEqual(
      expect.stringContaining('marcus junk'),
    );
  });

  it('caused no error and no message of the policy', () => expect(faults()).toEqual([]));
});
