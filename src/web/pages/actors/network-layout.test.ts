import { describe, expect, it } from 'vitest';
import { NETWORK_HEIGHT, NETWORK_WIDTH, networkLayout } from './network-layout.js';

const ties = Array.from({ length: 60 }, (_, i) => ({ a: i % 20, b: (i * 7 + 1) % 60, meetings: (i % 5) + 1 })).filter(
  ({ a, b }) => a !== b,
);
const far = (a: { x: number; y: number } | undefined, b: { x: number; y: number } | undefined): number =>
  Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));

describe('the layout of the network', () => {
  it('is the same for the same ties', () => {
    expect(networkLayout(60, ties)).toEqual(networkLayout(60, ties));
  });
  it('keeps everybody in the drawing', () => {
    for (const { x, y } of networkLayout(60, ties)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(NETWORK_WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(NETWORK_HEIGHT);
    }
  });
  it('draws those who met nearer to each other than those who did not', () => {
    const places = networkLayout(4, [
      { a: 0, b: 1, meetings: 5 },
      { a: 2, b: 3, meetings: 5 },
    ]);
    expect(far(places[0], places[1])).toBeLessThan(far(places[0], places[2]));
  });
  it.each([0, 1])('can place %d', (count) => {
    expect(networkLayout(count, [])).toHaveLength(count);
  });
});
