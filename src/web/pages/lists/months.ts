/** Months counted from the year 0, so that they can stand on a slider: "2018-03" is 24218. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** A counted month as it is written. */
export const monthWords = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;

/** A span of months, both ends within it. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

const isMonth = (text: string | null): text is string => text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);

/** The span that an address asks for, held within the whole one; the whole where it asks for none. */
export function chosenSpan(whole: MonthSpan, params: URLSearchParams): MonthSpan {
  const [from, to] = [params.get('from'), params.get('to')];
  const within = (month: string): string => (month < whole.from ? whole.from : month > whole.to ? whole.to : month);
  const [a, b] = [isMonth(from) ? within(from) : whole.from, isMonth(to) ? within(to) : whole.to];
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}

/** Whether something between two days, both perhaps unknown, lies at least in part within a span; null for what cannot be placed. */
export function inSpan(span: MonthSpan, from: string | null, to: string | null): boolean | null {
  if (from === null || to === null) return null;
  return from.slice(0, 7) <= span.to && to.slice(0, 7) >= span.from;
}
