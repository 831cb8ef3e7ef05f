import type { Quantity, Region, Sentence, Span, TimeMention } from '../../model/index.js';
import { findTimes } from '../times/find-times.js';
import { tokenAt } from '../times/tokens-at.js';
import { matchesOf } from './matches.js';
import { numberOf } from './number-words.js';
import { AMBIGUOUS, JOINS, qualifierOf } from './patterns.js';
import { countsNothing } from './refuse-number.js';

export interface QuantityInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** the times of the text, whose numbers are no quantities; found anew where they are not given */
  readonly times?: readonly TimeMention[];
}

const PASSED_OVER: ReadonlySet<Region['kind']> = new Set(['metadata', 'credit', 'byline', 'dateline', 'boilerplate']);

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const SIGN_PREFIXES: Readonly<Record<string, string>> = { C: 'CAD', A: 'AUD', HK: 'HKD', US: 'USD' };
/** by the word in the singular; "pound" and others are not of one state alone */
const CURRENCIES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dlr: 'USD',
  euro: 'EUR',
  yuan: 'CNY',
  yen: 'JPY',
  shekel: 'ILS',
};

/** ISO 4217 code of a sign or word; the word itself where several currencies share it. */
function currencyOf(sign: string | undefined, word: string | undefined): string | null {
  if (word !== undefined) return CURRENCIES[word.toLowerCase().replace(/s$/, '')] ?? word.toLowerCase();
  if (sign === undefined) return null;
  const s = sign.trim();
  return SIGN_PREFIXES[s.slice(0, -1)] ?? SIGNS[s.slice(-1)] ?? null;
}

/** "2bn", "half a dozen", "six dozen", "a half-million": the number that the words say; null for none. */
export function amountOf(words: string): number | null {
  const w = words.toLowerCase().replace(/\s+/g, ' ').trim();
  const short = /^([\d.,]+)(bn|mn|m|k)$/.exec(w);
  if (short !== null) {
    const size = short[2] === 'bn' ? 1e9 : short[2] === 'k' ? 1e3 : 1e6;
    return rounded(Number((short[1] ?? '').replaceAll(',', '')) * size);
  }
  if (w.endsWith('dozen')) {
    const count = w.replace(/[\s-]?dozen$/, '');
    const n = /half/.test(count) ? 0.5 : numberOf(count);
    return n === null ? null : n * 12;
  }
  const value = numberOf(
    w.replace(/^an? (?!dozen|hundred|thousand|million|mln|billion|bln|trillion)/, '').replace(/half an? /, 'half '),
  );
  return value === null ? null : rounded(value);
}

/** Takes off what binary fractions leave: 1.1 million is 1100000. */
const rounded = (n: number): number => Math.round(n * 1000) / 1000;

/** "one of them", "no one", "the one": a pronoun, not a count. */
function pronoun(words: string, sentence: Sentence, at: number, left: string, right: string): boolean {
  if (!/^one$/i.test(words)) return false;
  const token = tokenAt(sentence, at);
  if (token !== undefined) return !token.deprel.startsWith('nummod');
  return (
    /(?:no|any|every|some|the|this|that|each|which|another|only)\s$/i.test(left) ||
    !/^\s(?!(?:of|another|day|thing|way|that|who|is|can)\b)\p{Ll}/u.test(right)
  );
}

/** "control over two towns": a preposition of place, by the tree where there is one, else for small counts. */
function placed(qualifier: string, sentence: Sentence, at: number, value: number): boolean {
  if (!AMBIGUOUS.test(qualifier)) return false;
  const token = tokenAt(sentence, at);
  if (/^(?:some|about|around)$/i.test(qualifier)) return token?.deprel === 'case' && value < 10;
  return token === undefined ? value < 20 : token.deprel === 'case' && value < 100;
}

function numbers(sentence: Sentence, text: string, matches: readonly RegExpExecArray[]): Quantity[] {
  const found: Quantity[] = [];
  for (const m of matches) {
    const [whole, worded, sign, number = '', percent, percentWord, currency, postposed] = m;
    const numberAt = m.index + whole.indexOf(number, (worded?.length ?? 0) + (sign?.length ?? 0));
    const end = m.index + whole.length;
    const value = amountOf(number);
    const left = text.slice(Math.max(0, m.index - 12), m.index);
    if (value === null || countsNothing(text, m.index, numberAt, end)) continue;
    if (pronoun(whole, sentence, sentence.start + m.index, left, text.slice(end, end + 12))) continue;
    const inPlace = worded !== undefined && placed(worded, sentence, sentence.start + m.index, value);
    const qualifier = postposed === undefined ? qualifierOf(inPlace ? undefined : worded) : POSTPOSED[postposed.toLowerCase()];
    found.push({
      start: sentence.start + (inPlace ? numberAt - (sign?.length ?? 0) : m.index),
      end: sentence.start + end,
      sentence: sentence.index,
      value,
      qualifier: qualifier ?? 'exact',
      unit: percent !== undefined || percentWord !== undefined ? 'percent' : currencyOf(sign, currency),
    });
  }
  return found;
}

const POSTPOSED: Readonly<Record<string, string>> = { so: 'about', more: 'at least', fewer: 'up to', less: 'up to' };

const words = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

const vague = (sentence: Sentence, start: number, end: number, text: string): Quantity => ({
  start: sentence.start + start,
  end: sentence.start + end,
  sentence: sentence.index,
  value: null,
  qualifier: words(text.slice(start, end)),
  unit: null,
});

/** Counts that no single number holds: "dozens", "several hundred", "10-15". The words stand in the qualifier. */
function worded(
  sentence: Sentence,
  text: string,
  vagues: readonly RegExpExecArray[],
  ranges: readonly RegExpExecArray[],
): Quantity[] {
  const found: Quantity[] = [];
  for (const m of vagues) {
    const end = m.index + m[0].length;
    if (!countsNothing(text, m.index, m.index, end)) found.push(vague(sentence, m.index, end, text));
  }
  for (const m of ranges) {
    const end = m.index + m[0].length;
    const [low, high] = [amountOf(m[1] ?? ''), amountOf(m[2] ?? '')];
    if (low === null || high === null || low >= high || countsNothing(text, m.index, m.index, end)) continue;
    found.push(vague(sentence, m.index, end, text));
  }
  return found;
}

/** "10 to 15", "two or three", "between 40 and 50": two plain numbers that bound one count. */
function joinBounds(sentence: Sentence, text: string, found: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const plain = (q: Quantity): boolean => q.qualifier === 'exact' && q.unit === null;
    const join = last === undefined ? null : JOINS.exec(text.slice(last.end - sentence.start, next.start - sentence.start));
    if (last === undefined || join === null || !plain(last) || !plain(next) || (last.value ?? 0) >= (next.value ?? 0)) {
      joined.push(next);
      continue;
    }
    const start = last.start - sentence.start;
    const lead = /(?:between|from)\s{1,4}$/i.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
    if (join[1]?.toLowerCase() === 'and' && !/^between/i.test(lead)) joined.push(next);
    else joined.splice(-1, 1, vague(sentence, start - lead.length, next.end - sentence.start, text));
  }
  return joined;
}

/** Spans in order without overlap: the one that starts first stands, of two the longer. */
function withoutOverlaps(found: readonly Quantity[], taken: readonly Span[]): Quantity[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quantity[] = [];
  let at = 0;
  for (const q of sorted) {
    while (at < taken.length && (taken[at]?.end ?? 0) <= q.start) at += 1;
    const time = taken[at];
    if (time !== undefined && time.start < q.end) continue;
    if (q.start >= (kept.at(-1)?.end ?? 0)) kept.push(q);
  }
  return kept;
}

/**
 * The counts, shares and sums of a text with their qualifiers; dates, ages, ordinals and numbers of rounds, resolutions and the like
 * are none. What has only a word ("dozens") has a null value and the word as its qualifier.
 */
export function findQuantities({ text, sentences, times }: QuantityInput): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const sentence of sentences) {
    if (PASSED_OVER.has(sentence.region)) continue;
    const own = text.slice(sentence.start, sentence.end);
    const { numerals, vagues, ranges } = matchesOf(own);
    if (vagues.length + ranges.length > 0) found.push(...worded(sentence, own, vagues, ranges));
    if (numerals.length > 0) found.push(...joinBounds(sentence, own, numbers(sentence, own, numerals)));
  }
  const taken = times ?? findTimes({ text, sentences, published: null });
  return withoutOverlaps(found, taken);
}
