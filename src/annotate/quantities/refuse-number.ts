import { inAddress } from '../times/refuse.js';

/** What is numbered and not counted: "round 6", "Resolution 2254", "Article 5". */
const NUMBERED =
  /(?:^|[\s(“"])(?:rounds?|phases?|stages?|resolutions?|unscr|articles?|no\.?|nos\.?|numbers?|chapters?|sections?|paragraphs?|pages?|items?|rooms?|flights?|channels?|lines?|points?|days?|weeks?|vol\.?|episodes?|class|types?|routes?|highways?|units?|annex|protocols?|track|tracks|group of|level|grade|category|part|version|apollo|boeing|airbus|jan\.?|feb\.?|mar\.?|apr\.?|january|february|march|april|may|june|july|august|september|october|november|december|aged?)\s{1,2}$/i;

/** What makes an age, an ordinal or a compound of it: "45-year-old", "four-way", "6th". */
const JOINED =
  /^(?:[-–‑/:+]\p{L}|[-–/:+]\d|\.\d|,\d|\p{L}|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|[-\s]years?[-\s]old|\s?(?:a\.m\.|p\.m\.|GMT|UTC))/u;

/** Whether a number that stands at `start` of the sentence counts nothing: a name, an age, a score, a numbered list, an address. */
export function countsNothing(text: string, start: number, numberAt: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - 24), start);
  const right = text.slice(end, end + 16);
  if (NUMBERED.test(left) || JOINED.test(right)) return true;
  if (/\p{L},\s$/u.test(left) && /^[,)]/.test(right) && /^\d{1,3}$/.test(text.slice(numberAt, end))) return true;
  if (/(?:^|\n)\s{0,8}$/.test(left) && /^[.)](?:\s|$)/.test(right) && /^\d{1,3}$/.test(text.slice(start, end))) return true;
  return inAddress(text, numberAt, end) || /[#_=@]$/.test(left);
}
