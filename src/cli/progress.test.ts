import { describe, expect, it } from 'vitest';
import { progressBar } from './progress.js';

/** What a bar writes when each step is so many milliseconds after the start. */
async function written(terminal: boolean, times: readonly number[]): Promise<string> {
  const kept: string[] = [];
  const stream = { isTTY: terminal, columns: 100, write: (text: string) => kept.push(text) > 0, on: () => stream };
  let now = 0;
  const bar = await progressBar(stream as unknown as NodeJS.WriteStream, () => now);
  times.forEach((time, i) => {
    now = time;
    bar.step('reading', i + 1, times.length);
  });
  bar.stop();
  return kept.join('');
}

describe('the progress bar', () => {
  it('does not appear for short work', async () => {
    expect(await written(true, [1, 500, 999])).toBe('');
  });

  it('appears after a second', async () => {
    expect(await written(true, [1, 500, 1001, 1500])).toContain('reading [');
  });

  it('never appears where standard error is no terminal', async () => {
    expect(await written(false, [1, 5000])).toBe('');
  });
});
