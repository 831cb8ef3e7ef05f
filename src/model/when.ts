/** A calendar day `YYYY-MM-DD`, without a time zone. Days compare as strings. */
export type Day = string;

export type Precision = 'day' | 'month' | 'year' | 'range';

/**
 * A time as far as it is known. `earliest` and `latest` are inclusive days; null means open on that side. When `year` is
 * `unknown`, both days are written in the year 0000 and only month and day are meant. `text` holds the words of the source.
 */
export interface When {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: Precision;
  readonly year: 'stated' | 'inferred' | 'unknown';
  readonly text: string;
}

/**
 * A time as the exchange format writes it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, with `XXXX` for an unknown year; null where only
 * bounds are known.
 */
export function isoOf(when: When): string | null {
  const day = when.earliest ?? when.latest;
  if (day === null || when.precision === 'range') return null;
  const iso = when.precision === 'day' ? day : when.precision === 'month' ? day.slice(0, 7) : day.slice(0, 4);
  if (when.year !== 'unknown') return iso;
  return when.precision === 'year' ? null : `XXXX${iso.slice(4)}`;
}

/** Whether two times can be the same: their intervals meet; an unknown year matches any year with the same month and day. */
export function compatible(a: When, b: When): boolean {
  const strip = a.year === 'unknown' || b.year === 'unknown';
  const part = (d: Day | null, open: string): string => (d === null ? open : strip ? d.slice(5) : d);
  if (strip && (a.precision === 'year' || b.precision === 'year')) return true;
  const from = (w: When): string => part(w.earliest, '');
  const to = (w: When): string => part(w.latest, '~');
  return from(a) <= to(b) && from(b) <= to(a);
}
