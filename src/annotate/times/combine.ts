import type { Meaning, Reading } from './meaning.js';
import { partNamed } from './words.js';
import { PART_AFTER, partOfDay } from './weekdays.js';

/** Two readings with the words between them, and the words before the first. */
interface Pair {
  readonly a: Meaning;
  readonly b: Meaning;
  readonly gap: string;
  readonly left: string;
}

type Combiner = readonly [name: string, combine: (pair: Pair) => Meaning | null];

/** Whether a meaning is one day. */
export const isDayLike = (m: Meaning): boolean =>
  m.type === 'day' || m.type === 'weekday' || m.type === 'feast' || (m.type === 'relative' && m.unit === 'day');

const relativeYear = (m: Meaning): number | null => (m.type === 'relative' && m.unit === 'year' ? m.by : null);

const endpoint = (m: Meaning): boolean =>
  m.type === 'day' || m.type === 'month' || m.type === 'year' || m.type === 'weekday' || (m.type === 'part' && endpoint(m.of));

/** How two neighbours make one time. Each line is tried in order; the first that answers wins. */
const COMBINERS: readonly Combiner[] = [
  // [Friday] [March 16] · [this Friday], [May 23] · [May 23] ([Friday])
  [
    'weekday+day',
    ({ a, b, gap }) => {
      if (!/^\s{0,2}[,(]?\s{0,6}(?:the\s)?$/.test(gap)) return null;
      if (a.type === 'weekday' && b.type === 'day') return b;
      return a.type === 'day' && b.type === 'weekday' ? a : null;
    },
  ],
  // [Friday, May 23] [2025] after a comma
  [
    'day+year',
    ({ a, b, gap }) =>
      a.type === 'day' && a.year === null && b.type === 'year' && /^,?\s{1,2}$/.test(gap) ? { ...a, year: b.year } : null,
  ],
  // [last year] on [May] · [this year], in [June]
  [
    'year+month',
    ({ a, b, gap }) => {
      const shift = relativeYear(a);
      if (shift === null || !/^,?\s{1,2}(?:(?:on|in|since|around)\s{1,2})?$/.test(gap)) return null;
      return (b.type === 'month' || b.type === 'day') && b.year === null && b.lean === null ? { ...b, year: { shift } } : null;
    },
  ],
  // [March] [last year] · [May 4] of [this year]
  [
    'month+year',
    ({ a, b, gap }) => {
      const shift = relativeYear(b);
      if (shift === null || !/^,?\s{1,2}(?:of\s{1,2})?$/.test(gap)) return null;
      return (a.type === 'month' || a.type === 'day' || a.type === 'season' || a.type === 'quarter') && a.year === null
        ? { ...a, year: { shift } }
        : null;
    },
  ],
  // [Friday] [last week] · [Thursday] of [next week]
  [
    'weekday+week',
    ({ a, b, gap }) =>
      a.type === 'weekday' && b.type === 'relative' && b.unit === 'week' && /^,?\s{1,2}(?:of\s{1,2})?$/.test(gap)
        ? { ...a, week: b.by }
        : null,
  ],
  // [last week], on [Friday]
  [
    'week+weekday',
    ({ a, b, gap }) =>
      b.type === 'weekday' &&
      b.lean === null &&
      a.type === 'relative' &&
      a.unit === 'week' &&
      /^,?\s{1,2}(?:on\s{1,2})$/.test(gap)
        ? { ...b, week: a.by }
        : null,
  ],
  // [noon] on [Friday] · [9 a.m.] [Tuesday]
  [
    'clock+day',
    ({ a, b, gap }) =>
      a.type === 'clock' && a.of === null && isDayLike(b) && /^,?\s{1,2}(?:on\s{1,2}|of\s{1,2})?$/.test(gap)
        ? { ...a, of: b }
        : null,
  ],
  // [Friday] at [9 a.m.] · [Friday] [noon] ([1000 GMT])
  [
    'day+clock',
    ({ a, b, gap }) => {
      if (b.type !== 'clock' || b.of !== null) return null;
      if (a.type === 'clock') return a.of !== null && /^\s{1,2}(?:\(|at\s)$/.test(gap) ? a : null;
      return isDayLike(a) && /^,?\s{1,2}(?:at\s{1,2})?$/.test(gap) ? { ...b, of: a } : null;
    },
  ],
  // [Thursday] and [Friday next week]
  [
    'range',
    ({ a, b, gap }) =>
      a.type === 'weekday' &&
      b.type === 'weekday' &&
      a.week === null &&
      a.lean === null &&
      b.week !== null &&
      /^(?:\sand\s|,\s)$/.test(gap)
        ? { type: 'range', from: { ...a, week: b.week }, to: b }
        : null,
  ],
  // from [April 10] to [June 8] · between [2015] and [2017] · [May 4]–[June 1]
  [
    'range',
    ({ a, b, gap, left }) => {
      if (!endpoint(a) || !endpoint(b) || (a.type === 'weekday') !== (b.type === 'weekday')) return null;
      const joined =
        /^\s?[-–—]\s?$/.test(gap) ||
        (/\bfrom\s{1,2}(?:the\s)?$/i.test(left) && /^\s{1,2}(?:to|until|till|through)\s{1,2}(?:the\s)?$/.test(gap)) ||
        (/\bbetween\s{1,2}$/i.test(left) && /^\s{1,2}and\s{1,2}$/.test(gap)) ||
        (a.type !== 'year' && /^\s{1,2}(?:through)\s{1,2}$/.test(gap));
      return joined ? { type: 'range', from: a, to: b } : null;
    },
  ],
];

const combinePair = (a: Reading, b: Reading, text: string, offset: number): Reading | null => {
  const gap = text.slice(a.end - offset, b.start - offset);
  if (gap.length > 12) return null;
  const left = text.slice(Math.max(0, a.start - offset - 16), a.start - offset);
  for (const [name, combine] of COMBINERS) {
    const meaning = combine({ a: a.meaning, b: b.meaning, gap, left });
    if (meaning === null) continue;
    const joined: Reading = { start: a.start, end: b.end, meaning, rule: `${a.rule}+${b.rule}/${name}` };
    return name === 'range' ? { ...joined, ends: [a, b] } : joined;
  }
  return null;
};

/** Joins neighbours that make one time; `offset` is where `text` starts in the document. */
export function joinNeighbours(readings: readonly Reading[], text: string, offset: number): readonly Reading[] {
  const joined: Reading[] = [];
  for (const next of readings) {
    let last: Reading = next;
    for (let top = joined.at(-1); top !== undefined; top = joined.at(-1)) {
      const both = combinePair(top, last, text, offset);
      if (both === null) break;
      joined.pop();
      last = both;
    }
    joined.push(last);
  }
  return joined;
}

/** "the end of", "early", "mid-" right before a time. */
const PART_BEFORE =
  /(?<![a-z\u00C0-\u024F\d])(?:(?:the\s{1,2})?(?:very\s{1,2})?(end|close|beginning|start|outset|middle)\s{1,2}of\s{1,2}(?:the\s{1,2})?|(?:the\s{1,2})?(early|late|mid)(?:[\s-]{1,2}|\s{1,2}(?:in|on)\s{1,2}))$/iu;

/** "earlier this month", "later today": the same unit, so that only the words are added. */
const COMPARED_BEFORE =
  /(?<![a-z\u00C0-\u024F\d])(?:(?:earlier|later|sometime|late|early)\s{1,2}|(?:earlier|later|late|early)\s{1,2}on\s{1,2}(?=that))$/iu;

/** "the week of March 6" */
const WEEK_OF = /(?<![a-z\u00C0-\u024F\d])the\s{1,2}week\s{1,2}(?:of|beginning|starting)\s{1,2}$/iu;

const divisible = (m: Meaning): boolean =>
  m.type === 'month' ||
  m.type === 'year' ||
  m.type === 'years' ||
  m.type === 'season' ||
  m.type === 'quarter' ||
  (m.type === 'relative' && m.unit !== 'day') ||
  m.type === 'day';

/** Takes in what stands right before a time and narrows it, and the part of the day right after it. */
export function widen(reading: Reading, text: string, offset: number): Reading {
  const at = reading.start - offset;
  const left = text.slice(Math.max(0, at - 24), at);
  let { start, end, meaning } = reading;
  const ends = reading.ends === undefined ? {} : { ends: reading.ends };
  const tail = isDayLike(meaning) ? PART_AFTER.exec(text.slice(end - offset, end - offset + 16)) : null;
  if (tail !== null) {
    end += tail[0].length;
    meaning = { type: 'clock', clock: partOfDay(tail[1]), of: meaning };
  }
  const compared =
    meaning.type === 'relative' || meaning.type === 'weekday' || meaning.type === 'story' || reading.meaning.type === 'weekday'
      ? COMPARED_BEFORE.exec(left)
      : null;
  const week = meaning.type === 'day' ? WEEK_OF.exec(left) : null;
  if (week !== null)
    return {
      start: start - week[0].length,
      end,
      meaning: { type: 'part', part: 'week', of: meaning },
      rule: reading.rule,
      ...ends,
    };
  const part = PART_BEFORE.exec(left);
  if (part !== null && divisible(meaning)) {
    const word = (part[1] ?? part[2] ?? '').toLowerCase();
    const named = partNamed(word);
    const whole = meaning.type === 'day' || (/^(?:early|late)$/.test(word) && /\s(?:in|on)\s/.test(part[0]));
    if (!whole || meaning.type === 'month')
      return {
        start: start - part[0].length,
        end,
        meaning: { type: 'part', part: named, of: meaning },
        rule: reading.rule,
        ...ends,
      };
  }
  if (compared !== null) {
    start -= compared[0].length;
    const side = compared[0].trimStart().toLowerCase();
    if (meaning.type === 'relative' && meaning.unit !== 'day' && meaning.by === 0 && /^(?:earlier|later)/.test(side))
      meaning = { type: 'part', part: side.startsWith('earlier') ? 'earlier' : 'later', of: meaning };
  }
  return { start, end, meaning, rule: reading.rule, ...ends };
}
