import type { FigureSeries, FigureSign } from '../../../views/figure-series.js';

/** One mark of a chart. */
export interface ChartPoint {
  readonly key: string;
  readonly day: Date;
  readonly value: number;
  readonly sign: FigureSign;
  /** the first report that gives the value, else one that repeats it */
  readonly first: boolean;
  readonly words: string;
}

/** The reports of a series that can stand in a chart: those with a number and a day. */
export function pointsOf(series: FigureSeries): readonly ChartPoint[] {
  return series.values.flatMap(({ value, first, repeats }) =>
    value === null
      ? []
      : [first, ...repeats].flatMap((voice) =>
          voice.day === null
            ? []
            : [
                {
                  key: voice.citation.claim,
                  day: new Date(`${voice.day}T00:00:00Z`),
                  value,
                  sign: voice.sign,
                  first: voice === first,
                  words: `${voice.words}, ${voice.source ?? 'source not named'}, ${voice.outlet ?? 'outlet not given'}, ${voice.published}`,
                },
              ],
        ),
  );
}

const DAY = 86_400_000;

/** The days that a chart spans: at least sixty, so that one report does not seem to fill all time. */
export function spanOf(points: readonly ChartPoint[]): readonly [Date, Date] {
  const days = points.map(({ day }) => day.getTime());
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const room = Math.max((to - from) * 0.06, (60 * DAY - (to - from)) / 2);
  return [new Date(from - room), new Date(to + room)];
}

/** A number as an axis has room for it: 1,000,000 is "1M", 330,000 "330k". */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const cut = (by: number, sign: string): string => `${String(Math.round((value / by) * 10) / 10)}${sign}`;
  return size >= 1e9 ? cut(1e9, 'bn') : size >= 1e6 ? cut(1e6, 'M') : size >= 1e4 ? cut(1e3, 'k') : value.toLocaleString('en');
}
