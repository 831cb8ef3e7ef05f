import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.js';

describe('remembered', () => {
  it('makes each answer once, nulls too', () => {
    const asked: string[] = [];
    const length = remembered((key) => {
      asked.push(key);
      return key === '' ? null : key.length;
    });
    expect(['a', '', 'ab', 'a', '', 'ab'].map(length)).toEqual([1, null, 2, 1, null, 2]);
    expect(asked).toEqual(['a', '', 'ab']);
  });

  it('forgets when it has kept as many as it may, and answers the same', () => {
    let made = 0;
    const same = remembered((key) => {
      made += 1;
      return key;
    }, 2);
    expect(['a', 'b', 'c', 'a'].map(same)).toEqual(['a', 'b', 'c', 'a']);
    expect(made).toBe(4);
  });

  it('keeps no long keys', () => {
    let made = 0;
    const same = remembered((key) => {
      made += 1;
      return key;
    });
    const long = 'x'.repeat(201);
    expect([same(long), same(long), made]).toEqual([long, long, 2]);
  });
});
