import type { TimeMention } from '../../model/index.js';
import type { Meaning } from './meaning.js';

const AFTER =
  /(?:^|[\s(“"])(?:since|after|from|following|starting|beginning|as of|effective|ever since|no earlier than|not before|as soon as|as early as)(?:\s(?:on|in|late|early|at least))?\s{1,3}(?:the\s)?$/i;
const BEFORE =
  /(?:^|[\s(“"])(?:until|till|by|before|no later than|not later than|prior to|ahead of|up to|through|within)(?:\s(?:late|early|at least|at the latest))?\s{1,3}(?:the\s)?$/i;

/** Which side of a time is meant: "since January 2017" is after, "by the end of May" before; `at` is where it starts in the sentence. */
export function directionAt(sentence: string, at: number, meaning: Meaning): TimeMention['direction'] {
  const left = sentence.slice(Math.max(0, at - 32), at);
  if (meaning.type === 'range' || meaning.type === 'duration') return /\bwithin\s{1,3}(?:the\s)?$/i.test(left) ? 'before' : 'on';
  return BEFORE.test(left) ? 'before' : AFTER.test(left) ? 'after' : 'on';
}
