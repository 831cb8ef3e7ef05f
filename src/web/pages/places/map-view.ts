import { geoMercator, type GeoProjection } from 'd3-geo';

/** What part of the world a map shows: its middle, and how many units stand for one radian. */
export interface MapView {
  readonly middle: readonly [longitude: number, latitude: number];
  readonly scale: number;
}

/** The size of the map in its own units; on the page it is as wide as its box. */
export const MAP_WIDTH = 760;
export const MAP_HEIGHT = 520;

const SMALLEST = 110;
const LARGEST = 16_000;
const HIGHEST = 80;

/** The projection of a view. Mercator: directions stay true, sizes do not; far north and south are cut off. */
export const projectionOf = ({ middle, scale }: MapView): GeoProjection =>
  geoMercator()
    .center([middle[0], middle[1]])
    .scale(scale)
    .translate([MAP_WIDTH / 2, MAP_HEIGHT / 2])
    .clipExtent([
      [-20, -20],
      [MAP_WIDTH + 20, MAP_HEIGHT + 20],
    ]);

const bounded = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A view that shows all the points with some room around them; the whole world where there are none. */
export function viewOf(points: readonly (readonly [number, number])[]): MapView {
  if (points.length === 0) return { middle: [10, 20], scale: SMALLEST };
  const flat = geoMercator().scale(1).translate([0, 0]);
  const placed = points.map(([lon, lat]) => flat([lon, bounded(lat, -HIGHEST, HIGHEST)]) ?? [0, 0]) as [number, number][];
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const fit = Math.min(MAP_WIDTH / Math.max(right - left, 1e-6), MAP_HEIGHT / Math.max(bottom - top, 1e-6)) * 0.78;
  const middle = flat.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? [10, 20];
  // a single town is shown with the countries around it
  return { middle, scale: bounded(fit, SMALLEST, 2_400) };
}

/** The view brought nearer (by more than 1) or farther. */
export const zoomed = (view: MapView, by: number): MapView => ({ ...view, scale: bounded(view.scale * by, SMALLEST, LARGEST) });

/** The view moved by units of the map: to the right and down are positive. */
export function moved(view: MapView, right: number, down: number): MapView {
  const middle = projectionOf(view).invert?.([MAP_WIDTH / 2 + right, MAP_HEIGHT / 2 + down]);
  if (!middle || !Number.isFinite(middle[0]) || !Number.isFinite(middle[1])) return view;
  return { ...view, middle: [((middle[0] + 540) % 360) - 180, bounded(middle[1], -HIGHEST, HIGHEST)] };
}
