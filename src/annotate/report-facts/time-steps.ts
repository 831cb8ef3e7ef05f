import type { Sentence, TimeMention } from '../../model/index.js';
import type { Read, Step } from './dating-steps.js';
import { OLDEST, ownSentences } from './dating-steps.js';
import { isDayAhead, isDayOfPast } from './told-how.js';

/**
 * Steps from the times that a report names with their year: it was not written before a past day ("since January 2017", the date of a
 * photo), nor after a day that it announces. What a page adds never counts, nor does an announcement in quoted words, which may be old.
 */
export function timeSteps(read: Read, quoted: (position: number) => boolean): readonly Step[] {
  const own = new Map(ownSentences(read).map((sentence) => [sentence.index, sentence]));
  return read.times.flatMap((time) => {
    const sentence = own.get(time.sentence);
    const step = sentence === undefined ? null : stepOf(read, time, sentence, quoted);
    return step === null ? [] : [step];
  });
}

function stepOf(read: Read, time: TimeMention, sentence: Sentence, quoted: (position: number) => boolean): Step | null {
  const { when } = time;
  if (when === null || time.kind !== 'date' || when.year !== 'stated') return null;
  const { text } = read.document;
  const clauses = read.clauses[sentence.index] ?? [];
  const words = text.slice(time.start, time.end);
  const base = { known: null, rests: 'text', spans: [{ start: time.start, end: time.end }] } as const;
  const taken = sentence.region === 'caption-photo' && when.precision === 'day';
  const since =
    time.direction === 'after' && /\bsince\b[^.;]{0,30}$/i.test(text.slice(Math.max(sentence.start, time.start - 40), time.end));
  const past = taken || since || (time.direction !== 'before' && isDayOfPast(text, sentence, clauses, time));
  if (past && when.earliest !== null && when.earliest >= OLDEST)
    return { ...base, earliest: when.earliest, latest: null, says: `it tells of \u201c${words}\u201d as past` };
  // a bare year after a verb of the future is as often that of a target or of another thing
  if (past || time.direction !== 'on' || when.latest === null || when.precision === 'year' || quoted(time.start)) return null;
  return isDayAhead(sentence, clauses, time)
    ? { ...base, earliest: null, latest: when.latest, says: `it announces what is to be on \u201c${words}\u201d` }
    : null;
}
