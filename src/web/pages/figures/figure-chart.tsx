import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import type { FigureSeries } from '../../../views/figure-series.js';
import { pointsOf, shortNumber, spanOf } from './chart-points.js';

const WIDTH = 640;
const TALL = 220;
/** one report makes no course of time: its chart is low */
const LOW = 120;
const LEFT = 56;
const RIGHT = 72;
const TOP = 18;
const BOTTOM = 28;

/** One measure over time. What it shows stands in the table below it: for a screen reader it is one picture with a sentence. */
export function FigureChart({ series, title }: { readonly series: FigureSeries; readonly title: string }) {
  const points = pointsOf(series);
  const height = points.length > 1 ? TALL : LOW;
  const values = points.map(({ value }) => value);
  const x = scaleUtc(spanOf(points), [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(...values, 1)], [height - BOTTOM, TOP]).nice(points.length > 1 ? 4 : 2);
  const path = line<{ readonly day: string; readonly value: number }>(
    ({ day }) => x(new Date(`${day}T00:00:00Z`)),
    ({ value }) => y(value),
  );
  const days = fewest(x.ticks(5));
  return (
    <svg
      className="figure-chart"
      viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
      role="img"
      aria-label={pictured(title, points.length)}
    >
      {y.ticks(points.length > 1 ? 4 : 2).map((tick) => (
        <g key={tick} className="chart-grid">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {shortNumber(tick)}
          </text>
        </g>
      ))}
      {days.map((tick) => (
        <text key={tick.getTime()} className="chart-day" x={x(tick)} y={height - 8} textAnchor="middle">
          {dayWords(tick, days)}
        </text>
      ))}
      {series.lines.map((one) => (
        <g key={one.source} className="chart-line">
          <path d={path(one.points) ?? ''} />
          <title>{one.source}</title>
        </g>
      ))}
      {points.map((point) => (
        <g key={point.key} className={point.first ? 'chart-first' : 'chart-repeat'}>
          <circle cx={x(point.day)} cy={y(point.value)} r={5} />
          {point.first ? (
            <text x={x(point.day) + 9} y={y(point.value)} dy="0.32em">
              {point.sign === '=' ? '' : `${point.sign} `}
              {shortNumber(point.value)}
            </text>
          ) : null}
          <title>{point.words}</title>
        </g>
      ))}
    </svg>
  );
}

const pictured = (title: string, count: number): string =>
  `Chart of ${title}: ${count === 1 ? 'one report' : `${String(count)} reports`} over time. The table below holds the same values.`;

/** A scale may give more ticks than were asked for: no more than six dates have room. */
const fewest = (days: readonly Date[]): readonly Date[] => {
  const every = Math.ceil(days.length / 6);
  return days.filter((_, at) => at % every === 0);
};

/** Years alone where the ticks are years, else months or days. */
function dayWords(tick: Date, all: readonly Date[]): string {
  const iso = tick.toISOString();
  if (all.every((one) => one.getUTCMonth() === 0 && one.getUTCDate() === 1)) return iso.slice(0, 4);
  return all.every((one) => one.getUTCDate() === 1) ? iso.slice(0, 7) : iso.slice(0, 10);
}
