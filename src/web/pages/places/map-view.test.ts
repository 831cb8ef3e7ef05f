import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_HEIGHT, MAP_WIDTH, moved, projectionOf, viewOf, zoomed } from './map-view.js';

const lon = fc.double({ min: -175, max: 175, noNaN: true });
const lat = fc.double({ min: -70, max: 70, noNaN: true });

describe('the part of the world that the map shows', () => {
  it('holds all the points', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lon, lat), { minLength: 1, maxLength: 8 }), (points) => {
        const project = projectionOf(viewOf(points));
        for (const point of points) {
          const [x, y] = project(point) ?? [-1, -1];
          expect(x).toBeGreaterThanOrEqual(-20);
          expect(x).toBeLessThanOrEqual(MAP_WIDTH + 20);
          expect(y).toBeGreaterThanOrEqual(-20);
          expect(y).toBeLessThanOrEqual(MAP_HEIGHT + 20);
        }
      }),
    );
  });
  it('shows a single town with what lies around it', () => {
    const view = viewOf([[36.63, 35.93]]);
    expect([Math.round(view.middle[0]), Math.round(view.middle[1]), view.scale]).toEqual([37, 36, 2400]);
  });
  it('is brought nearer and farther within bounds', () => {
    const view = viewOf([[36, 35]]);
    expect(zoomed(view, 2).scale).toBe(4800);
    expect(zoomed(view, 1e9).scale).toBe(16_000);
    expect(zoomed(view, 1e-9).scale).toBe(110);
  });
  it('moves where it is told, and stays on the globe', () => {
    const view = viewOf([[36, 35]]);
    expect(moved(view, 100, 0).middle[0]).toBeGreaterThan(36);
    expect(moved(view, 0, 100).middle[1]).toBeLessThan(35);
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (right, down) => {
        const [x, y] = moved(viewOf([]), right, down).middle;
        return Math.abs(x) <= 180 && Math.abs(y) <= 80;
      }),
    );
  });
});
