import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryAnswer, ProblemsAnswer } from '../../src/api/work-types.js';
import type { AnswerOf } from '../../src/views/pages.js';
import { eventually } from './by-keyboard.js';
import { missing, openBrowser, watchPage } from './browser.js';
import { serveSample, type ServedSample } from './serve-sample.js';

const story = (city: string, word: string): string =>
  `${city}, March 3, 2021 - Russian Foreign Minister Sergey Lavrov met his Turkish counterpart Mevlut Cavusoglu in ${city} on Wednesday.\n\n"We want a ${word} in Idlib," Cavusoglu said.\n`;

let browser: Browser;
let sample: ServedSample;
let page: Page;
let faults: () => readonly string[];
let folder: string;

const ask = async <T>(path: string): Promise<T> => (await fetch(`${sample.address}api/${path}`)).json() as Promise<T>;
const listed = async () => (await ask<AnswerOf<'sources'>>('sources?limit=500')).items;
const named = async (name: string) => (await listed()).find((source) => source.name === name || source.title === name);
const found = async (words: string) => ask<AnswerOf<'search'>>(`search?words=${encodeURIComponent(words)}`);
const row = (title: string): Locator => page.locator('.source-table tbody tr', { hasText: title });
const uploads = (): Locator => page.locator('.uploads');
const way = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

async function pick(label: string, option: RegExp): Promise<void> {
  const scope = (await page.getByRole('dialog').count()) > 0 ? page.getByRole('dialog') : page.locator('#page');
  await scope.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

async function change(title: string, action: string): Promise<Locator> {
  await row(title)
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

describe.skipIf(missing !== null)(`reports are added and changed${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    sample = await serveSample();
    folder = await mkdtemp(join(tmpdir(), 'parley-sources-'));
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    faults = watchPage(page, sample.address);
    // progress is gone when a test looks: the page keeps what it showed
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      const { MutationObserver: Observer, document: own } = globalThis as unknown as {
        readonly MutationObserver: new (on: () => void) => { observe: (on: unknown, what: object) => void };
        readonly document: { querySelectorAll: (of: string) => Iterable<{ readonly textContent: string }> };
      };
      new Observer(() => {
        for (const one of own.querySelectorAll('.uploads [role="progressbar"]')) seen.add(one.textContent);
      }).observe(own, { subtree: true, childList: true, characterData: true });
    });
    await page.goto(`${sample.address}#/sources`, { waitUntil: 'domcontentloaded' });
    await page.locator('.source-table').waitFor();
    await page.getByText('Drop files, paste a text, or type in a field report').click();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await sample.close();
    await rm(folder, { recursive: true });
  });

  it('takes a chosen file, shows how far it is, and lists the report', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (
      await chooser
    ).setFiles([{ name: 'chosen.txt', mimeType: 'text/plain', buffer: Buffer.from(story('Ankara', 'skylight')) }]);
    await uploads().getByText('1 new report.').waitFor();
    expect(await page.evaluate<string[]>('[...globalThis.seen]')).toContainEqual(expect.stringMatching(/^chosen\.txt: \w/));
    await row('chosen').waitFor();
    expect(await named('chosen.txt')).toMatchObject({ visibility: 'public' });
    expect((await found('skylight')).reports.total).toBe(1);
  });

  it('takes a file that is dropped on the page', async () => {
    const path = join(folder, 'dropped.txt');
    await writeFile(path, story('Tehran', 'lookout'));
    await page.locator('.drop-zone').scrollIntoViewIfNeeded();
    const box = await page.locator('.drop-zone').boundingBox();
    const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 12 };
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    await row('dropped').waitFor();
    expect(await named('dropped.txt')).toBeDefined();
  });

  it('sets a file aside that is no text, says why, and goes on with the rest', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256));
    await (
      await chooser
    ).setFiles([
      {
        name: 'picture.png',
        mimeType: 'image/png',
        buffer: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), noise]),
      },
      { name: 'beside.txt', mimeType: 'text/plain', buffer: Buffer.from(story('Sochi', 'hotline')) },
    ]);
    await uploads()
      .getByText(/1 new report, 1 set aside/)
      .waitFor();
    await row('beside').waitFor();
    const { setAside } = await ask<ProblemsAnswer>('problems');
    const reason = setAside.find(({ origin }) => origin.includes('picture.png'))?.reason ?? '';
    expect(reason).not.toBe('');
    const part = page.locator('#set-aside');
    await part.getByText('picture.png').waitFor();
    expect(await part.innerText()).toContain(reason);
  });

  it('refuses a file that is larger than can be sent, and says how large it may be', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles([{ name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(20 * 1024 * 1024, 'a ') }]);
    await uploads()
      .getByText(/huge\.txt: This file is larger than [\d.]+ MB, the most that can be sent/)
      .waitFor();
    expect(await named('huge.txt')).toBeUndefined();
  });

  it('the server refuses a body beyond its bound, whoever sends it', async () => {
    const answer = await fetch(`${sample.address}api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reports: [{ name: 'huge.txt', text: 'a'.repeat(26 * 1024 * 1024) }] }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ message: 'Expected at most 25 MB at once, found more. Send it in parts.' });
  });

  it('takes a pasted text with its title, outlet and date', async () => {
    await way('Paste');
    await page.getByLabel('Text of the report').fill('Russia and Turkey agreed to set up a beacon in Idlib, ministers said.');
    await page.getByLabel('Title', { exact: true }).fill('Ministers meet again');
    await page.getByLabel('Outlet', { exact: true }).first().fill('Lake Courier');
    await page.getByLabel('Published').fill('2021-03-04');
    await page.getByRole('button', { name: 'Add the report' }).click();
    await row('Ministers meet again').waitFor();
    expect(await named('Ministers meet again')).toMatchObject({
      outlet: 'Lake Courier',
      published: '2021-03-04',
      visibility: 'public',
    });
  });

  it('takes a field report, which arrives confidential', async () => {
    await way('Field report');
    await page.getByLabel('What happened').fill('Three soldiers were wounded in Idlib on March 5, 2021.');
    await page.getByLabel('How it is known').fill('heard from a driver');
    await page.getByLabel('Title', { exact: true }).fill('From the road');
    await page.getByRole('button', { name: 'Add the field report' }).click();
    await row('From the road').waitFor();
    expect(await row('From the road').locator('.visibility').innerText()).toBe('confidential');
    expect(await named('From the road')).toMatchObject({ visibility: 'confidential' });
  });

  it('corrects title, outlet, date and who may see it', async () => {
    const dialog = await change('chosen', 'Correct title, outlet, date, who may see it');
    await dialog.getByLabel('Title', { exact: true }).fill('Skylight wanted');
    await dialog.getByLabel('Outlet').fill('Harbour Post');
    await dialog.getByLabel('Published').fill('2021-03');
    await pick('Who may see it', /^internal/);
    await dialog.getByLabel('Why').fill('read off the page');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row('Skylight wanted').waitFor();
    await eventually(() => named('Skylight wanted')).toMatchObject({
      outlet: 'Harbour Post',
      published: '2021-03',
      visibility: 'internal',
    });
    await eventually(() => row('Skylight wanted').innerText()).toContain('Harbour Post');
    const { entries } = await ask<HistoryAnswer>('history');
    expect(entries.slice(0, 4).map(({ decision }) => [decision.judgement.do, decision.reason])).toEqual(
      Array.from({ length: 4 }, () => ['describe', 'read off the page']),
    );
  });

  it('withdraws a report, and takes that back in the history', async () => {
    const id = (await named('Skylight wanted'))?.document ?? '';
    const dialog = await change('Skylight wanted', 'Withdraw');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await row('Skylight wanted').getByText('withdrawn', { exact: true }).waitFor();
    expect((await named('Skylight wanted'))?.withdrawn).toBe(true);
    await page.goto(`${sample.address}#/history?about=${encodeURIComponent(id)}`);
    await page.getByRole('button', { name: /^Undo: withdr/i }).click();
    await eventually(async () => (await named('Skylight wanted'))?.withdrawn).toBe(false);
    await page.goto(`${sample.address}#/sources`);
    await row('Skylight wanted').waitFor();
    expect(await row('Skylight wanted').getByText('withdrawn', { exact: true }).count()).toBe(0);
  });

  it('erases a report once the word and a reason were typed: from the list, the record and search', async () => {
    const id = (await named('Skylight wanted'))?.document ?? '';
    const dialog = await change('Skylight wanted', 'Erase for good');
    const erase = dialog.getByRole('button', { name: 'Erase for good' });
    await dialog.getByLabel('Type the word').fill('erase');
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel('Why').fill('asked by the owner');
    await dialog.getByLabel('Type the word').fill('eras');
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel('Type the word').fill('erase');
    await erase.click();
    await row('Skylight wanted').waitFor({ state: 'detached' });
    expect((await listed()).some(({ document }) => document === id)).toBe(false);
    const { records, reports } = await found('skylight');
    expect([records.total, reports.total]).toEqual([0, 0]);
    expect(await ask(`report?id=${encodeURIComponent(id)}`)).toBeNull();
    const chronicle = JSON.stringify(await ask('timeline'));
    expect(chronicle).not.toContain(id);
    await page.goto(`${sample.address}#/reports/${encodeURIComponent(id)}`);
    await page.getByRole('heading', { name: 'No such report' }).waitFor();
  });

  it('caused no error and no message of the policy', () => expect(faults()).toEqual([]));
});
