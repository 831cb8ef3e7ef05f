import type { Sentence, TimeMention, When } from '../../model/index.js';
import { ABSOLUTE } from './absolute.js';
import { HOLIDAYS } from './holidays.js';
import { joinNeighbours, widen } from './combine.js';
import { directionAt } from './direction.js';
import type { Meaning, Reading } from './meaning.js';
import { PERIODS } from './periods.js';
import { inAddress, mayIsAPerson } from './refuse.js';
import { RELATIVE } from './relative.js';
import { anchorOf, place, type Placed, type Tense } from './resolve.js';
import type { TimeRule } from './rule.js';
import { placeAgo, placeStory, storyAfter, type StoryTime } from './story-time.js';
import { cueBefore, tenseAt, type TenseReading } from './tense.js';
import { timexValue } from './timex-value.js';
import { VAGUE } from './vague.js';
import { WEEKDAYS } from './weekdays.js';

/** Every rule, in order: where two readings cover the same words, the earlier rule's stands. */
export const TIME_RULES: readonly TimeRule[] = [...ABSOLUTE, ...WEEKDAYS, ...HOLIDAYS, ...PERIODS, ...RELATIVE, ...VAGUE];

export interface TimeInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly published: When | null;
}

/** A time mention with its TIMEX3 value, which is what the field's scorers compare. */
export interface TimeReading {
  readonly mention: TimeMention;
  readonly value: string | null;
}

/** Words without which a sentence holds no time; one pass instead of one for each rule. */
const HINT =
  /\d|day|night|morning|noon|evening|week|month|year|quarter|decade|centur|hour|minute|second|today|tomorrow|now|soon|past|future|recent|current|previous|present|ly\b|spring|summer|fall|autumn|winter|Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MA[RY]|APR|JU[NL]|AUG|SEP|OCT|NOV|DEC|ties\b|Eid|Ramadan|Nowruz|Christmas|Easter|Passover/;

/** All readings of one sentence, left to right; of those that overlap the longest of the first stands. */
function readSentence(text: string, offset: number, may: boolean): readonly Reading[] {
  const found: Reading[] = [];
  for (const { name, pattern, build } of TIME_RULES) {
    for (const m of text.matchAll(pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      const meaning = inAddress(text, start, end) ? null : build(m as readonly string[], { text, start, end, mayIsAPerson: may });
      if (meaning !== null) found.push({ start: offset + start, end: offset + end, meaning, rule: name });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Reading[] = [];
  for (const reading of found) if (reading.start >= (kept.at(-1)?.end ?? 0)) kept.push(reading);
  return kept;
}

/** A day of a month is near its report: only a verb that governs it directly sends it to another year. */
function tenseFor(meaning: Meaning, left: string, read: TenseReading): Tense {
  const cue = cueBefore(left);
  if (cue !== null) return cue;
  return meaning.type === 'day' && !read.direct ? 'none' : read.tense;
}

const kindOf = (m: Meaning): TimeMention['kind'] => (m.type === 'duration' || m.type === 'set' ? m.type : 'date');

const whenOf = (found: Placed | null, text: string): When | null => (found === null ? null : { ...found, text });

/** As `findTimes`, with the TIMEX3 value of each mention. */
export function readTimes({ text, sentences, published }: TimeInput): readonly TimeReading[] {
  const anchor = anchorOf(published);
  const may = mayIsAPerson(text);
  const readings: TimeReading[] = [];
  let story: StoryTime | null = null;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (!HINT.test(words)) continue;
    for (const joined of joinNeighbours(readSentence(words, sentence.start, may), words, sentence.start)) {
      const reading = widen(joined, words, sentence.start);
      const { start, end, meaning, rule } = reading;
      const left = words.slice(Math.max(0, start - sentence.start - 24), start - sentence.start);
      const found: Placed | null =
        meaning.type === 'story'
          ? placeStory(meaning, story, sentence.index)
          : (placeAgo(meaning, story, sentence.index) ??
            place(meaning, anchor, tenseFor(meaning, left, tenseAt(sentence, { start, end }))));
      story = storyAfter(meaning, found, sentence.index, story);
      readings.push({
        mention: {
          start,
          end,
          sentence: sentence.index,
          kind: kindOf(meaning),
          when: whenOf(found, text.slice(start, end)),
          direction: directionAt(words, start - sentence.start, meaning),
          rule: `time/${rule}`,
        },
        value: timexValue(meaning, found),
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
