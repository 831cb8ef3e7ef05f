import { describe, expect, it, vi } from 'vitest';
import type { JobEvent, JobOutcome } from '../../../api/work-types.js';
import { base64Of, batchesOf, LARGEST_FILE, megabytes, type ReadableFile } from './file-contents.js';
import { outcomeWords, stageWords, uploadList } from './upload-list.js';

const outcome: JobOutcome = { added: 2, receipts: 0, held: 1, setAside: [], failed: 0, documents: [], seenByMore: [] };

function server() {
  let on: ((event: JobEvent) => void) | null = null;
  const stop = vi.fn(() => (on = null));
  return {
    stop,
    listen: (heard: (event: JobEvent) => void) => {
      on = heard;
      return stop;
    },
    tell: (event: JobEvent) => on?.(event),
    listening: () => on !== null,
  };
}

describe('uploads', () => {
  it('follow the progress of their job to its end, and listen no longer than that', async () => {
    const from = server();
    const list = uploadList(from.listen);
    await list.add('2 files', () => Promise.resolve({ job: 'job:1' }));
    from.tell({ type: 'progress', job: 'job:1', stage: 'derive', done: 1, total: 2 });
    expect(list.uploads()).toMatchObject([{ what: '2 files', state: 'working', stage: 'derive', done: 1, total: 2 }]);
    from.tell({ type: 'progress', job: 'job:2', stage: 'derive', done: 9, total: 9 });
    expect(list.uploads()[0]?.done).toBe(1);
    from.tell({ type: 'done', job: 'job:1', outcome });
    expect(list.uploads()).toMatchObject([{ state: 'done', outcome }]);
    expect(from.listening()).toBe(false);
  });

  it('hear what was told before they knew the name of their job', async () => {
    const from = server();
    const list = uploadList(from.listen);
    let answer: (job: { job: string }) => void = () => undefined;
    const added = list.add('a file', () => new Promise((resolve) => (answer = resolve)));
    from.tell({ type: 'done', job: 'job:1', outcome });
    answer({ job: 'job:1' });
    await added;
    expect(list.uploads()).toMatchObject([{ state: 'done', outcome }]);
  });

  it('say why they failed: not taken, or given up', async () => {
    const from = server();
    const list = uploadList(from.listen);
    await list.add('a', () => Promise.reject(new Error('too large')));
    await list.add('b', () => Promise.resolve({ job: 'job:b' }));
    from.tell({ type: 'failed', job: 'job:b', message: 'stopped' });
    list.refuse('c', 'is empty');
    expect(list.uploads().map(({ what, state, message }) => [what, state, message])).toEqual([
      ['a', 'failed', 'too large'],
      ['b', 'failed', 'stopped'],
      ['c', 'failed', 'is empty'],
    ]);
    list.clear();
    expect(list.uploads()).toEqual([]);
  });

  it.each([
    [outcome, '2 new reports, 1 held before.'],
    [{ ...outcome, added: 1, held: 0, setAside: [{ origin: 'x', reason: 'y' }] }, '1 new report, 1 set aside.'],
    [{ ...outcome, added: 0, held: 0 }, 'Nothing new.'],
  ])('end in words', (one, words) => expect(outcomeWords(one)).toBe(words));

  it('name their stage', () => expect([stageWords('derive'), stageWords('other')]).toEqual(['reading', 'other']));
});

const file = (name: string, size: number): ReadableFile => ({
  name,
  size,
  slice: (start, end) => ({ start, end }) as unknown as Blob,
});

describe('files', () => {
  it('are put into batches that the server takes', () => {
    const half = Math.floor(LARGEST_FILE / 2);
    const { batches, refused } = batchesOf([
      file('a', half),
      file('b', half),
      file('c', half),
      file('d', 0),
      file('e', LARGEST_FILE + 1),
    ]);
    expect(batches.map((batch) => batch.map(({ name }) => name))).toEqual([['a'], ['b'], ['c']]);
    expect(refused.map(({ name }) => name)).toEqual(['d', 'e']);
    for (const batch of batches) {
      const sent = batch.reduce((sum, { size }) => sum + Math.ceil(size / 3) * 4, 0);
      expect(sent).toBeLessThan(25 * 1024 * 1024);
    }
  });

  it('go together while they are small', () => {
    const many = Array.from({ length: 250 }, (_, i) => file(String(i), 1000));
    expect(batchesOf(many).batches.map((batch) => batch.length)).toEqual([100, 100, 50]);
  });

  it('are read slice by slice, in order and whole', async () => {
    const read: string[] = [];
    await base64Of(file('a', 2_000_000), (slice) => {
      const { start, end } = slice as unknown as { start: number; end: number };
      read.push(`${String(start)}-${String(end)}`);
      return Promise.resolve('');
    });
    expect(read).toEqual(['0-786432', '786432-1572864', '1572864-2359296']);
    expect(786432 % 3).toBe(0);
  });

  it.each([
    [500, '1 KB'],
    [3 * 1024 * 1024, '3 MB'],
    [3.25 * 1024 * 1024, '3.3 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(megabytes(bytes)).toBe(words));
});
