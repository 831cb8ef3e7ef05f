import { eachStart, wordKey } from '../times/word-starts.js';
import { DIGIT_RANGE, NUMBER, VAGUE } from './patterns.js';

/** What may count something in one sentence, by the pattern that found it. */
export interface Matches {
  readonly numerals: readonly RegExpExecArray[];
  readonly vagues: readonly RegExpExecArray[];
  readonly ranges: readonly RegExpExecArray[];
}

const NONE: Matches = { numerals: [], vagues: [], ranges: [] };

/** Every number has one of these; most sentences have none. */
const NUMERALS =
  '# one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
  'twenty thirty forty fifty sixty seventy eighty ninety half dozen hundred thousand million billion trillion';

/** A count without a number opens with one of these. */
const VAGUES = 'tens hundreds dozens scores thousands millions billions several many handful half a an';

const NUMERAL = 1;
const OPENS_VAGUE = 2;

const STARTS: ReadonlyMap<number, number> = (() => {
  const table = new Map<number, number>();
  const add = (words: string, bit: number): void => {
    for (const word of words.split(' ')) table.set(wordKey(word), (table.get(wordKey(word)) ?? 0) | bit);
  };
  add(NUMERALS, NUMERAL);
  add(VAGUES, OPENS_VAGUE);
  return table;
})();

/** What may stand before the digits or words of a number and belong to it ("at the very least US$") is shorter. */
const LONGEST_LEAD = 80;

/** The matches of the three patterns in a sentence, each list from left to right without overlaps. */
export function matchesOf(text: string): Matches {
  let numerals: RegExpExecArray[] | null = null;
  let vagues: RegExpExecArray[] | null = null;
  let digits = false;
  let afterNumber = 0;
  let afterVague = 0;
  eachStart(text, STARTS, (start, bits) => {
    if ((bits & NUMERAL) !== 0) {
      digits ||= text.charCodeAt(start) < 58;
      if (start >= afterNumber) {
        NUMBER.lastIndex = Math.max(afterNumber, start - LONGEST_LEAD);
        const match = NUMBER.exec(text);
        afterNumber = match === null ? text.length : NUMBER.lastIndex;
        if (match !== null) (numerals ??= []).push(match);
      }
    }
    if ((bits & OPENS_VAGUE) !== 0 && start >= afterVague) {
      VAGUE.lastIndex = start;
      const match = VAGUE.exec(text);
      if (match !== null) {
        afterVague = VAGUE.lastIndex;
        (vagues ??= []).push(match);
      }
    }
    return start;
  });
  if (numerals === null && vagues === null && !digits) return NONE;
  return { numerals: numerals ?? [], vagues: vagues ?? [], ranges: digits ? [...text.matchAll(DIGIT_RANGE)] : [] };
}
