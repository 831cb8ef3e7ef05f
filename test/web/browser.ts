import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { pagesFolder, pagesStamp } from '../../src/app/built-pages.js';

/** Where Debian and its kin put Chromium; the environment variable names another. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What is missing for tests in a browser, or null. A test skips itself with it: `skip(missing !== null, missing ?? '')`; where
 * CI=true, a skipped test counts as failed.
 */
export const missing: string | null = !existsSync(CHROMIUM)
  ? `there is no Chromium at ${CHROMIUM} (apt-get install chromium)`
  : pagesStamp(pagesFolder()) === null
    ? 'the pages are not built (npm run build)'
    : null;

/** Starts Chromium without a window. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });

/** Every message of a page that a user should never cause: errors, warnings of the policy, requests that leave the server. */
export function watchPage(page: Page, address: string): () => readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`request: ${url}`);
  });
  return () => faults;
}
