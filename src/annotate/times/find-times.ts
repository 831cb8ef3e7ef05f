import type { Sentence, TimeMention, When } from '../../model/index.js';
import { ABSOLUTE } from './absolute.js';
import { HOLIDAYS } from './holidays.js';
import { joinNeighbours, widen } from './combine.js';
import { countFromNext } from './count-from.js';
import { directionAt } from './direction.js';
import type { Meaning, Reading } from './meaning.js';
import { PERIODS } from './periods.js';
import { inAddress, mayIsAPerson } from './refuse.js';
import { RELATIVE } from './relative.js';
import { anchorOf, type Anchor, type Placed, type Tense } from './resolve.js';
import { dayFirstIn } from './numeric-habit.js';
import type { Place, TimeRule } from './rule.js';
import { datedAfter, placeIn, storyAfter, type Bearings, type DatedMonth, type StoryTime } from './story-time.js';
import { cueBefore, tenseAt, type TenseReading } from './tense.js';
import { timexValue } from './timex-value.js';
import { VAGUE } from './vague.js';
import { WEEKDAYS } from './weekdays.js';
import { eachStart, keyOfNext, wordKey } from './word-starts.js';

/** Every rule, in order: where two readings cover the same words, the earlier rule's stands. */
export const TIME_RULES: readonly TimeRule[] = [...ABSOLUTE, ...WEEKDAYS, ...HOLIDAYS, ...PERIODS, ...RELATIVE, ...VAGUE];

export interface TimeInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly published: When | null;
}

/** A time expression as TimeML marks it. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** A time mention with what the field's scorers compare: its TIMEX3 value, or those of its two ends, which TimeML marks apart. */
export interface TimeReading {
  readonly mention: TimeMention;
  readonly timexes: readonly Timex[];
}

/** The rules that may open with a word: those that ask for one of certain words after it, by that word, and those for any other. */
interface Opening {
  readonly before: ReadonlyMap<number, readonly TimeRule[]>;
  readonly rules: readonly TimeRule[];
}

const BY_START: ReadonlyMap<number, Opening> = tableOf(TIME_RULES);

function tableOf(rules: readonly TimeRule[]): ReadonlyMap<number, Opening> {
  const words = [...new Set(rules.flatMap(({ starts }) => starts.flatMap((start) => start.split('+')[0]!)))];
  return new Map(words.map((word) => [wordKey(word), openingOf(word, rules)]));
}

function openingOf(word: string, rules: readonly TimeRule[]): Opening {
  const pair = `${word}+`;
  const opening = rules.filter(({ starts }) => starts.some((start) => start === word || start.startsWith(pair)));
  const pairs = new Set(opening.flatMap(({ starts }) => starts.filter((start) => start.startsWith(pair))));
  const listFor = (start: string): readonly TimeRule[] =>
    opening.filter(({ starts }) => starts.includes(word) || starts.includes(start));
  return {
    before: new Map([...pairs].map((start) => [wordKey(start.slice(pair.length)), listFor(start)])),
    rules: listFor(word),
  };
}

type WholeText = Pick<Place, 'mayIsAPerson' | 'dayFirst'>;

/** What a rule may ask of the whole document, each answered once and only if asked. */
function lookAt(text: string): WholeText {
  let person: boolean | null = null;
  let habit: boolean | null | undefined;
  return {
    mayIsAPerson: () => (person ??= mayIsAPerson(text)),
    dayFirst: () => {
      if (habit === undefined) habit = dayFirstIn(text);
      return habit;
    },
  };
}

/** The longest reading that starts at a place, of equally long ones that of the earlier rule. */
function readAt(text: string, start: number, rules: readonly TimeRule[], whole: WholeText): Reading | null {
  let best: Reading | null = null;
  for (const { name, pattern, build } of rules) {
    pattern.lastIndex = start;
    const m = pattern.exec(text);
    if (m === null) continue;
    const end = start + m[0].length;
    if (end <= (best?.end ?? start)) continue;
    const meaning = build(m as readonly string[], { ...whole, text, start, end });
    if (meaning !== null) best = { start, end, meaning, rule: name };
  }
  return best !== null && inAddress(text, best.start, best.end) ? null : best;
}

/** All readings of one sentence, left to right, without overlaps. */
function readSentence(text: string, offset: number, whole: WholeText): readonly Reading[] {
  const found: Reading[] = [];
  eachStart(text, BY_START, (start, { before, rules }) => {
    const list = before.size === 0 ? rules : (before.get(keyOfNext(text, start)) ?? rules);
    const reading = list.length === 0 ? null : readAt(text, start, list, whole);
    if (reading === null) return start;
    found.push({ ...reading, start: offset + start, end: offset + reading.end });
    return reading.end;
  });
  return found;
}

/** Whether a month is the next or the one after: "decided to admit them in March", said in February. */
const isSoon = (month: number, { month: own }: Anchor): boolean => own !== null && (month - own + 12) % 12 <= 2;

/** A day of a month is near its report: only a verb that governs it directly sends it to another year. */
function tenseFor(meaning: Meaning, left: string, read: TenseReading, anchor: Anchor): Tense {
  const cue = cueBefore(left, read);
  if (cue !== null) return cue;
  if (
    meaning.type === 'month' &&
    (read.names === true || (!read.direct && read.tense === 'past' && isSoon(meaning.month, anchor)))
  )
    return 'present';
  if (meaning.type !== 'day' || read.direct) return read.tense;
  return read.tense === 'future' ? 'present' : 'none';
}

function timexesOf({ start, end, meaning, ends, counted }: Reading, found: Placed | null, bearings: Bearings): readonly Timex[] {
  if (counted !== undefined) return [{ start: counted.start, end: counted.end, value: timexValue(counted.meaning, null) }];
  const value = timexValue(meaning, found);
  if (ends === undefined) return [{ start, end, value }];
  const [from, to] = ends;
  return [
    { start, end: from.end, value },
    { start: to.start, end, value: timexValue(to.meaning, placeIn(to.meaning, bearings)) },
  ];
}

const kindOf = (m: Meaning, found: Placed | null): TimeMention['kind'] =>
  m.type === 'set' || (m.type === 'duration' && !(m.due === true && found !== null)) ? m.type : 'date';

const whenOf = (found: Placed | null, text: string): When | null => (found === null ? null : { ...found, text });

/** As `findTimes`, with the TIMEX3 value of each mention. */
export function readTimes({ text, sentences, published }: TimeInput): readonly TimeReading[] {
  const anchor = anchorOf(published);
  const whole = lookAt(text);
  const readings: TimeReading[] = [];
  let story: StoryTime | null = null;
  let dated: DatedMonth | null = null;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const joined = joinNeighbours(readSentence(words, sentence.start, whole), words, sentence.start);
    for (const one of countFromNext(joined, words, sentence.start)) {
      const reading = one.counted === undefined ? widen(one, words, sentence.start) : one;
      const { start, end, meaning, rule } = reading;
      const left = words.slice(Math.max(0, start - sentence.start - 24), start - sentence.start);
      const tense = tenseFor(meaning, left, tenseAt(sentence, { start, end }), anchor);
      const bearings: Bearings = { anchor, tense, story, sentence: sentence.index, dated };
      const found = placeIn(meaning, bearings);
      story = storyAfter(meaning, found, sentence.index, story);
      dated = datedAfter(found, sentence.index, dated);
      readings.push({
        mention: {
          start,
          end,
          sentence: sentence.index,
          kind: kindOf(meaning, found),
          when: whenOf(found, text.slice(start, end)),
          direction: directionAt(words, start - sentence.start, meaning),
          rule: `time/${rule}`,
        },
        timexes: timexesOf(reading, found, bearings),
      });
    }
  }
  return readings;
}

/**
 * The dates, durations and repetitions of a text, placed in the calendar as far as the report's day allows: what cannot be placed has a
 * null `when`, and no year is made up.
 */
export const findTimes = (input: TimeInput): readonly TimeMention[] => readTimes(input).map((r) => r.mention);
