import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

/** Where a node stands in the drawing. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** A pair to be drawn near each other, by the numbers of its nodes; the more meetings, the nearer. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly meetings: number;
}

interface Node extends SimulationNodeDatum {
  readonly index: number;
}

const TICKS = 240;

/** The size of the drawing in its own units. */
export const NETWORK_WIDTH = 760;
export const NETWORK_HEIGHT = 560;
const EDGE = 46;

/**
 * Places nodes so that those who met stand near each other. The same nodes and ties always give the same places: the start is a
 * spiral, d3-force draws its chance from a fixed seed, and the number of steps is fixed.
 */
export function networkLayout(count: number, ties: readonly Tie[]): readonly Placed[] {
  const nodes: Node[] = Array.from({ length: count }, (_, index) => {
    const [turn, far] = [index * 2.399963, 14 * Math.sqrt(index + 0.5)];
    return { index, x: far * Math.cos(turn), y: far * Math.sin(turn) };
  });
  const most = ties.reduce((best, tie) => Math.max(best, tie.meetings), 1);
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, { source: number; target: number; weight: number }>(
        ties.map(({ a, b, meetings }) => ({ source: a, target: b, weight: meetings / most })),
      )
        .distance(({ weight }) => 120 - 80 * weight)
        .strength(({ weight }) => 0.1 + 0.9 * weight),
    )
    .force('apart', forceManyBody().strength(-260))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.09))
    .stop();
  simulation.tick(TICKS);
  // room for the names only at the end: from the start it would keep nodes from passing one another
  simulation
    .force('room', forceCollide(26))
    .alpha(0.3)
    .tick(TICKS / 4);
  return fitted(nodes.map(({ x, y }) => ({ x: x ?? 0, y: y ?? 0 })));
}

/** Moves and scales the places so that they fill the drawing, both ways alike. */
function fitted(places: readonly Placed[]): readonly Placed[] {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (NETWORK_WIDTH - 3 * EDGE) / Math.max(right - left, 1),
    (NETWORK_HEIGHT - 2 * EDGE) / Math.max(bottom - top, 1),
    2.4,
  );
  const round = (value: number): number => Math.round(value * 10) / 10;
  return places.map(({ x, y }) => ({
    x: round(NETWORK_WIDTH / 2 + (x - (left + right) / 2) * scale),
    y: round(NETWORK_HEIGHT / 2 + (y - (top + bottom) / 2) * scale),
  }));
}
