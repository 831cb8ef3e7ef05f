import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Measure } from '../measure.js';
import { serveMade, SIZE } from './serve-made.js';

/** Where Debian and its kin put Chromium; the environment variable names another. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const ROUNDS = 5;
const LONGEST = 60_000;

/** How fast the pages are drawn and moved in a browser, over a large record. */
export const pagesMeasure: Measure = {
  name: 'bench-pages',
  takes: '[STORE]',
  about: 'first view, timeline, zoom and filter in Chromium over a made record',
  run: ([given]) =>
    serveMade(given, async ({ address }) => {
      if (!existsSync(CHROMIUM)) throw new Error(`expected Chromium at ${CHROMIUM}, found nothing: set CHROMIUM to its path`);
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
      try {
        const json = { ...SIZE, load: loadavg()[0] ?? 0, ...(await pageTimes(browser, address)) };
        return { json, text: textOf(json) };
      } finally {
        await browser.close();
      }
    }),
};

interface PageTimes {
  readonly load: number;
  /** milliseconds; the first of each is right after the start of the server */
  readonly overview: readonly number[];
  readonly timeline: readonly number[];
  readonly items: string;
  readonly zoom: { readonly framesASecond: number; readonly longestFrame: number; readonly work: number };
  readonly filter: readonly number[];
}

async function pageTimes(browser: Browser, address: string): Promise<Omit<PageTimes, 'load'>> {
  const overview: number[] = [];
  const timeline: number[] = [];
  for (let i = 0; i < ROUNDS; i++) overview.push(await opened(browser, address, OVERVIEW_DRAWN));
  for (let i = 0; i < ROUNDS; i++) timeline.push(await opened(browser, `${address}#/timeline`, TIMELINE_DRAWN));
  const { page, close } = await openPage(browser, `${address}#/timeline`, TIMELINE_DRAWN);
  const items = await page.evaluate<string>(ITEMS);
  const zoom = await page.evaluate<PageTimes['zoom']>(ZOOM);
  const filter: number[] = [];
  for (const ask of FILTERS) filter.push(await page.evaluate<number>(filterTime(ask)));
  await close();
  return { overview, timeline, items, zoom, filter };
}

const FILTERS = [
  'actor=Russia',
  'actor=Turkey&since=2018',
  'place=Geneva',
  'process=Astana',
  'since=2019&until=2020',
  'actor=Iran',
];

// What runs in the page is given as text: it is of the browser, whose names this program does not know.
const OVERVIEW_DRAWN = `document.querySelector('main .entry') !== null && document.querySelector('main .loading') === null`;
const TIMELINE_DRAWN = `(() => {
  const canvas = document.querySelector('.timeline-canvas');
  if (!canvas || canvas.width < 10 || !document.querySelector('.timeline-side .quiet')) return false;
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0);
})()`;
const ITEMS = `document.querySelector('.timeline-side .quiet').textContent`;

/** Comes closer and goes back by the wheel, once a frame. */
const ZOOM = `new Promise((resolve) => {
  const area = document.querySelector('.timeline-canvas').parentElement;
  const frame = area.getBoundingClientRect();
  const FRAMES = 120;
  let n = 0, work = 0, longest = 0, begun = 0, last = 0;
  const step = (now) => {
    if (n === 0) begun = now;
    else longest = Math.max(longest, now - last);
    last = now;
    if (n === FRAMES) return resolve({ framesASecond: (FRAMES * 1000) / (now - begun), longestFrame: longest, work: work / FRAMES });
    const at = performance.now();
    area.dispatchEvent(new WheelEvent('wheel', {
      deltaY: n % 60 < 30 ? -60 : 60, ctrlKey: true, bubbles: true, cancelable: true,
      clientX: frame.left + frame.width * 0.4, clientY: frame.top + 40,
    }));
    work += performance.now() - at;
    n++;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** From another filter in the address until the list says another number of items and has been drawn. */
const filterTime = (ask: string): string => `new Promise((resolve) => {
  const said = () => document.querySelector('.timeline-side .quiet')?.textContent;
  const before = said();
  const begun = performance.now();
  location.hash = '#/timeline?' + ${JSON.stringify(ask)};
  const look = () => {
    if (said() !== before && said() !== undefined) requestAnimationFrame(() => resolve(performance.now() - begun));
    else if (performance.now() - begun > 20000) resolve(-1);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Looks once a frame whether a page is drawn, and notes the time since its navigation began. */
const watching = (drawn: string): string => `window.drawn = new Promise((resolve) => {
  const look = () => {
    if (document.body !== null && ${drawn}) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

interface Opened {
  readonly page: Page;
  /** milliseconds from the start of the navigation until it was drawn */
  readonly at: number;
  readonly close: () => Promise<void>;
}

/** Opens a page with nothing cached and waits until it is drawn. */
async function openPage(browser: Browser, url: string, drawn: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watching(drawn));
  await page.goto(url);
  const late = pauseFor(LONGEST, undefined, { ref: false }).then(() => {
    throw new Error(`expected ${url} to be drawn, found that it was not after ${String(LONGEST)} ms`);
  });
  late.catch(() => undefined);
  const at = await Promise.race([page.evaluate<number>('window.drawn'), late]);
  return { page, at, close: () => context.close() };
}

async function opened(browser: Browser, url: string, drawn: string): Promise<number> {
  const { at, close } = await openPage(browser, url, drawn);
  await close();
  return at;
}

function textOf({ load, overview, timeline, items, zoom, filter }: PageTimes): string {
  const row = (times: readonly number[]): string => times.map((time) => time.toFixed(0).padStart(7)).join('');
  return [
    `${SIZE.records} records in Chromium without a graphics card; load of the machine ${load.toFixed(1)}`,
    '',
    `first view: overview drawn after, ms   ${row(overview)}`,
    `timeline drawn after, ms               ${row(timeline)}   (${items})`,
    `filter changed to list drawn, ms       ${row(filter)}`,
    `zoom: ${zoom.framesASecond.toFixed(0)} frames a second, longest frame ${zoom.longestFrame.toFixed(0)} ms`,
  ].join('\n');
}
