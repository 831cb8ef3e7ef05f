import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFew } from './first-few.js';

it('gives what sorting and cutting gives, equal ones in the order given', () => {
  const row = fc.record({ key: fc.integer({ min: 0, max: 5 }), name: fc.string() });
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 0, max: 8 }), (list, few) => {
      const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      expect(firstFew(list, few, byKey)).toEqual([...list].sort(byKey).slice(0, few));
    }),
  );
});

it('leaves the list as it was', () => {
  const list = [3, 1, 2];
  firstFew(list, 2, (a, b) => a - b);
  expect(list).toEqual([3, 1, 2]);
});
