import type { Network } from '../../../views/network.js';
import { inSpan, type MonthSpan } from '../lists/months.js';

/** Two who met, and at how many meetings of a span of time. */
export interface TieInSpan {
  readonly a: number;
  readonly b: number;
  readonly meetings: number;
  readonly latest: string;
}

/** The pairs with the meetings that lie in a span, those with the most first. With the whole time, meetings without a month count too. */
export function tiesInSpan(pairs: Network['pairs'], span: MonthSpan | null): readonly TieInSpan[] {
  if (span === null) return pairs;
  return pairs
    .map(({ a, b, months, latest }) => ({
      a,
      b,
      latest,
      meetings: months.reduce((sum, { month, meetings }) => sum + (inSpan(span, month, month) === true ? meetings : 0), 0),
    }))
    .filter(({ meetings }) => meetings > 0)
    .sort((x, y) => y.meetings - x.meetings || x.a - y.a || x.b - y.b);
}
