import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Expects something that comes by itself, on a machine that is busy too. */
export const eventually = <T>(found: () => T | Promise<T>) => expect.poll(found, { timeout: 15_000 });

/** What a screen reader says of the element that has the focus: its name. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (one === null) return '';
  const by = (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const label = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? by.join(' ').trim();
  return (label === '' ? one.textContent : label).trim();
})()`;

/** The name of what has the focus. */
export const focused = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED);

const MOST_STOPS = 150;

/** Presses Tab, or Shift+Tab, until something of that name has the focus. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`Expected ${String(name)} to be reached with ${key}, found ${passed.join(' | ')}.`);
}

/** Opens the list that has the focus and takes the option that begins with these words. */
export async function choose(page: Page, option: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.type(option);
  await eventually(() => focused(page)).toMatch(new RegExp(`^${option}`));
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** What was read out last. */
export const readOut = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `document.querySelector('#root > [aria-live="polite"], [aria-live="polite"].visually-hidden')?.textContent ?? ''`,
  );
