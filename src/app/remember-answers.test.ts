import { describe, expect, it } from 'vitest';
import { rememberAnswers } from './remember-answers.js';

/** Makes answers and counts how often each was made. */
function counted(): {
  readonly make: (key: string, text?: string) => () => Promise<string>;
  readonly of: (key: string) => number;
} {
  const made = new Map<string, number>();
  return {
    make:
      (key, text = key) =>
      () => {
        made.set(key, (made.get(key) ?? 0) + 1);
        return Promise.resolve(text);
      },
    of: (key) => made.get(key) ?? 0,
  };
}

describe('remembering answers', () => {
  it('makes an answer once for one state, also where two ask at once', async () => {
    const remember = rememberAnswers<object>();
    const { make, of } = counted();
    const state = {};
    await Promise.all([remember(state, 'a', make('a')), remember(state, 'a', make('a'))]);
    expect(await remember(state, 'a', make('a'))).toBe('a');
    expect(of('a')).toBe(1);
  });

  it('forgets everything when another state is asked', async () => {
    const remember = rememberAnswers<object>();
    const { make, of } = counted();
    await remember({ state: 1 }, 'a', make('a'));
    await remember({ state: 2 }, 'a', make('a'));
    expect(of('a')).toBe(2);
  });

  it('asks again after an answer failed', async () => {
    const remember = rememberAnswers<object>();
    const state = {};
    await expect(remember(state, 'a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(await remember(state, 'a', () => Promise.resolve('later'))).toBe('later');
  });

  it('lets go of what was asked for the longest time ago once there are more than a hundred', async () => {
    const remember = rememberAnswers<object>();
    const { make, of } = counted();
    const state = {};
    await remember(state, 'kept', make('kept'));
    for (let i = 0; i < 99; i++) await remember(state, String(i), make(String(i)));
    await remember(state, 'kept', make('kept'));
    await remember(state, 'one more', make('one more'));
    await remember(state, 'kept', make('kept'));
    await remember(state, '0', make('0'));
    expect([of('kept'), of('0')]).toEqual([1, 2]);
  });

  it('keeps no more characters than it may', async () => {
    const remember = rememberAnswers<object>();
    const { make, of } = counted();
    const state = {};
    const large = 'x'.repeat(16_000_000);
    await remember(state, 'a', make('a', large));
    await remember(state, 'b', make('b', large));
    await remember(state, 'b', make('b', large));
    await remember(state, 'a', make('a', large));
    expect([of('a'), of('b')]).toEqual([2, 1]);
  });
});
