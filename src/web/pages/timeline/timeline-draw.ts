import type { TimelineItem } from '../../../views/timeline.js';
import { itemsIn, type LaneItems, type Places } from './timeline-places.js';
import { dayWords, ticksOf, type DaySpan } from './timeline-span.js';

/** The colours of the theme, read from the style sheet. */
export interface Palette {
  readonly surface: string;
  readonly sunk: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly soft: string;
  readonly accent: string;
  readonly focus: string;
  readonly kinds: ReadonlyMap<string, string>;
  readonly font: string;
}

/** What was drawn where: an item, or several that lie too close to be told apart. */
export interface DrawnBox {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** number of the item; -1 for several */
  readonly item: number;
  readonly count: number;
  readonly span: DaySpan | null;
}

/** All that a drawing depends on. */
export interface Scene {
  readonly places: Places;
  readonly span: DaySpan;
  readonly width: number;
  readonly height: number;
  /** pixels by which the lanes are scrolled up */
  readonly scroll: number;
  readonly palette: Palette;
  readonly chosen: number;
  readonly today: number | null;
}

export const AXIS = 26;
const HEAD = 20;
const ROW = 16;
const FOOT = 8;
const BIN = 12;
const RADIUS = 5;
/** half of the least width of a mark with soft ends: narrower, they could not be seen */
const SOFT = 11;

/** Height of a lane in pixels. */
export const laneHeight = ({ rows }: LaneItems): number => HEAD + rows * ROW + FOOT;

/** Height of all lanes and the axis. */
export const fullHeight = (lanes: readonly LaneItems[]): number => AXIS + lanes.reduce((sum, lane) => sum + laneHeight(lane), 0);

/** Draws the timeline and says what lies where. Only what the span and the window show is looked at. */
export function drawTimeline(ctx: CanvasRenderingContext2D, scene: Scene): readonly DrawnBox[] {
  const { places, width, height, scroll, palette } = scene;
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, width, height);
  const ticks = ticksOf(scene.span, width);
  drawLines(ctx, scene, ticks);
  const boxes: DrawnBox[] = [];
  let top = AXIS - scroll;
  for (const lane of places.lanes) {
    const high = laneHeight(lane);
    if (top + high > AXIS && top < height) drawLane(ctx, scene, lane, top, boxes);
    top += high;
    if (top > height) break;
  }
  drawAxis(ctx, scene, ticks);
  return boxes;
}

const xOf = ({ span, width }: Scene, day: number): number => ((day - span.from) / (span.to - span.from)) * width;

function drawLines(ctx: CanvasRenderingContext2D, scene: Scene, ticks: ReturnType<typeof ticksOf>): void {
  const { palette, height } = scene;
  for (const tick of ticks) {
    const x = Math.round(xOf(scene, tick.at)) + 0.5;
    ctx.strokeStyle = tick.strong ? palette.lineStrong : palette.line;
    ctx.globalAlpha = tick.strong ? 0.45 : 1;
    ctx.beginPath();
    ctx.moveTo(x, AXIS);
    ctx.lineTo(x, height);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  if (scene.today === null) return;
  const x = Math.round(xOf(scene, scene.today)) + 0.5;
  ctx.strokeStyle = palette.accent;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(x, AXIS);
  ctx.lineTo(x, height);
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawAxis(ctx: CanvasRenderingContext2D, scene: Scene, ticks: ReturnType<typeof ticksOf>): void {
  const { palette, width } = scene;
  ctx.fillStyle = palette.sunk;
  ctx.fillRect(0, 0, width, AXIS);
  ctx.fillStyle = palette.line;
  ctx.fillRect(0, AXIS - 1, width, 1);
  ctx.textBaseline = 'middle';
  for (const tick of ticks) {
    ctx.font = `${tick.strong ? '600 ' : ''}12px ${palette.font}`;
    ctx.fillStyle = tick.strong ? palette.text : palette.soft;
    ctx.fillText(tick.words, xOf(scene, tick.at) + 4, AXIS / 2);
  }
}

function drawLane(ctx: CanvasRenderingContext2D, scene: Scene, lane: LaneItems, top: number, boxes: DrawnBox[]): void {
  const { palette, width, places, span } = scene;
  ctx.fillStyle = palette.line;
  ctx.fillRect(0, top + laneHeight(lane) - 1, width, 1);
  const visible = itemsIn(lane, places, span);
  const room = (width / BIN) * lane.rows * 0.7;
  const colour = palette.kinds.get(lane.lane.kind ?? 'meeting') ?? palette.accent;
  if (visible.length > room) drawBins(ctx, scene, lane, visible, top, colour, boxes);
  else drawItems(ctx, scene, lane, visible, top, colour, boxes);
  ctx.font = `600 12px ${palette.font}`;
  ctx.textBaseline = 'middle';
  const words = `${lane.lane.name}  `;
  const nameWidth = ctx.measureText(words).width;
  ctx.globalAlpha = 0.85;
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, top + 2, nameWidth + 48, HEAD - 4);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.text;
  ctx.fillText(words, 8, top + HEAD / 2);
  ctx.font = `12px ${palette.font}`;
  ctx.fillStyle = palette.soft;
  ctx.fillText(countWords(lane), 8 + nameWidth, top + HEAD / 2);
}

/** How many items a lane holds, and how many of them bear a day. */
function countWords({ lane, short, long }: LaneItems): string {
  const drawn = short.length + long.length;
  return drawn === lane.count ? String(drawn) : `${String(drawn)} of ${String(lane.count)}`;
}

/** Too many to tell apart: how many there are in each stretch, as the height of a bar; the number where it has room. */
function drawBins(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  lane: LaneItems,
  visible: readonly number[],
  top: number,
  colour: string,
  boxes: DrawnBox[],
): void {
  const { places, span, width, palette } = scene;
  const counts = new Map<number, number>();
  const wide = BIN * 2;
  // bins stand on the calendar, not on the window, so that they do not flicker while it moves
  const days = ((span.to - span.from) / width) * wide;
  for (const i of visible) {
    const middle = ((places.start[i] ?? 0) + (places.end[i] ?? 0)) / 2;
    const bin = Math.floor(middle / days);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const high = lane.rows * ROW;
  const floor = top + HEAD + high;
  ctx.font = `11px ${palette.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  for (const [bin, count] of counts) {
    const x0 = xOf(scene, bin * days) + 1;
    const x1 = xOf(scene, (bin + 1) * days) - 1;
    const y0 = floor - Math.max(3, (high * Math.sqrt(count)) / Math.sqrt(most));
    ctx.fillStyle = colour;
    ctx.globalAlpha = 0.55;
    ctx.fillRect(x0, y0, x1 - x0, floor - y0);
    ctx.globalAlpha = 1;
    if (floor - y0 > 14) {
      ctx.fillStyle = palette.text;
      ctx.fillText(String(count), (x0 + x1) / 2, floor - 7);
    }
    boxes.push({ x0, x1, y0: top + HEAD, y1: floor, item: -1, count, span: { from: bin * days, to: (bin + 1) * days } });
  }
  ctx.textAlign = 'start';
}

function drawItems(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  lane: LaneItems,
  visible: readonly number[],
  top: number,
  colour: string,
  boxes: DrawnBox[],
): void {
  const { places, palette, chosen, width } = scene;
  const free = new Float64Array(lane.rows).fill(-Infinity);
  const rows: number[][] = Array.from({ length: lane.rows }, () => []);
  const laid: { i: number; x0: number; x1: number; row: number }[] = [];
  for (const i of visible) {
    const item = places.items[i];
    if (item === undefined) continue;
    const [a, b] = [xOf(scene, places.start[i] ?? 0), xOf(scene, places.end[i] ?? 0)];
    const least = item.extent === 'day' || item.extent === 'days' ? RADIUS : SOFT;
    const small = b - a < least * 2;
    const x0 = small ? (a + b) / 2 - least : a;
    const x1 = small ? (a + b) / 2 + least : b;
    const row = rowFor(free, x0);
    free[row] = x1 + 2;
    rows[row]?.push(laid.length);
    laid.push({ i, x0, x1, row });
  }
  for (const { i, x0, x1, row } of laid) {
    const item = places.items[i];
    if (item === undefined) continue;
    const y = top + HEAD + row * ROW + ROW / 2;
    drawMark(ctx, item, { x0, x1, y, colour, surface: palette.surface });
    if (i === chosen) {
      ctx.strokeStyle = palette.focus;
      ctx.lineWidth = 2;
      ctx.strokeRect(x0 - 4, y - ROW / 2, x1 - x0 + 8, ROW);
      ctx.lineWidth = 1;
    }
    boxes.push({ x0: x0 - 2, x1: x1 + 2, y0: y - ROW / 2, y1: y + ROW / 2, item: i, count: 1, span: null });
  }
  if (laid.length > 0 && laid.length <= 60) drawLabels(ctx, scene, rows, laid, top, width);
}

/** The first row that is free at x, else the one that is free soonest. */
function rowFor(free: Float64Array, x: number): number {
  let best = 0;
  for (let row = 0; row < free.length; row++) {
    if ((free[row] ?? 0) <= x) return row;
    if ((free[row] ?? 0) < (free[best] ?? 0)) best = row;
  }
  return best;
}

interface MarkPlace {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly colour: string;
  readonly surface: string;
}

/** Filled for what was, hollow for what is announced, struck for what was called off; soft ends where only bounds are known. */
function drawMark(ctx: CanvasRenderingContext2D, item: TimelineItem, { x0, x1, y, colour, surface }: MarkPlace): void {
  const hollow = item.status === 'planned' || item.status === 'demanded' || item.status === 'hypothetical';
  const struck = item.status === 'cancelled' || item.status === 'denied';
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.75;
  if (item.extent === 'day' || item.extent === 'days') {
    ctx.beginPath();
    ctx.roundRect(x0, y - RADIUS, Math.max(RADIUS * 2, x1 - x0), RADIUS * 2, RADIUS);
    ctx.fillStyle = hollow || struck ? surface : colour;
    ctx.fill();
    ctx.stroke();
  } else {
    const soft = ctx.createLinearGradient(x0, 0, x1, 0);
    const edge = Math.min(0.45, 14 / Math.max(1, x1 - x0));
    soft.addColorStop(0, faded(colour));
    soft.addColorStop(edge, colour);
    soft.addColorStop(1 - edge, colour);
    soft.addColorStop(1, faded(colour));
    if (hollow || struck) {
      ctx.globalAlpha = 0.18;
      ctx.fillStyle = soft;
      ctx.fillRect(x0, y - RADIUS + 1, x1 - x0, (RADIUS - 1) * 2);
      ctx.globalAlpha = 1;
      ctx.strokeStyle = soft;
      ctx.beginPath();
      ctx.moveTo(x0, y - RADIUS + 1);
      ctx.lineTo(x1, y - RADIUS + 1);
      ctx.moveTo(x0, y + RADIUS - 1);
      ctx.lineTo(x1, y + RADIUS - 1);
      ctx.stroke();
    } else {
      ctx.globalAlpha = 0.6;
      ctx.fillStyle = soft;
      ctx.fillRect(x0, y - RADIUS + 1, x1 - x0, (RADIUS - 1) * 2);
      ctx.globalAlpha = 1;
    }
  }
  if (struck) {
    const middle = (x0 + x1) / 2;
    const half = Math.max(RADIUS + 2, Math.min(14, (x1 - x0) / 2));
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.moveTo(middle - half, y + 4);
    ctx.lineTo(middle + half, y - 4);
    ctx.stroke();
  }
  ctx.lineWidth = 1;
}

/** A colour with nothing of it left: black that is not seen would stain the soft end of another colour. */
const faded = (colour: string): string => (/^#[\da-f]{6}$/i.test(colour) ? `${colour}00` : 'transparent');

/** Captions where they have room until the next mark of their row. */
function drawLabels(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  rows: readonly (readonly number[])[],
  laid: readonly { i: number; x0: number; x1: number; row: number }[],
  top: number,
  width: number,
): void {
  ctx.font = `12px ${scene.palette.font}`;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = scene.palette.text;
  for (const row of rows) {
    for (const [n, number] of row.entries()) {
      const mark = laid[number];
      const item = mark === undefined ? undefined : scene.places.items[mark.i];
      if (mark === undefined || item === undefined) continue;
      const next = laid[row[n + 1] ?? -1];
      const x = Math.max(4, mark.x1 + 5);
      const room = (next?.x0 ?? width) - x - 6;
      // some seven pixels a letter: to measure every caption would cost more than the drawing
      const letters = Math.floor(room / 6.5);
      if (letters < 8 || x > width) continue;
      const words = item.caption.length > letters ? `${item.caption.slice(0, letters - 1)}…` : item.caption;
      ctx.fillText(words, x, top + HEAD + mark.row * ROW + ROW / 2, room);
    }
  }
}

/** What lies at a point of the drawing; the topmost where several do. */
export function boxAt(boxes: readonly DrawnBox[], x: number, y: number): DrawnBox | null {
  for (let n = boxes.length - 1; n >= 0; n--) {
    const box = boxes[n];
    if (box && x >= box.x0 - 2 && x <= box.x1 + 2 && y >= box.y0 && y <= box.y1) return box;
  }
  return null;
}

/** The span that a drawing shows, in words. */
export const spanWords = (span: DaySpan): string => `${dayWords(Math.ceil(span.from))} to ${dayWords(Math.floor(span.to) - 1)}`;
