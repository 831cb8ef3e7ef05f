import { SMALL_NUMBER } from './number-words.js';

const S = '\\s+';
const END = '(?![a-z\\u00C0-\\u024F\\d])';

/** Words that say how exact a count is, longest first, with the qualifier that each stands for. */
export const QUALIFIERS: readonly (readonly [words: string, qualifier: string])[] = [
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['a minimum of', 'at least'],
  ['at the very least', 'at least'],
  ['at least', 'at least'],
  ['no more than', 'up to'],
  ['not more than', 'up to'],
  ['a maximum of', 'up to'],
  ['as many as', 'up to'],
  ['as much as', 'up to'],
  ['at most', 'up to'],
  ['up to', 'up to'],
  ['in excess of', 'more than'],
  ['well over', 'more than'],
  ['well above', 'more than'],
  ['just over', 'more than'],
  ['upwards of', 'more than'],
  ['upward of', 'more than'],
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['exceeding', 'more than'],
  ['above', 'more than'],
  ['over', 'more than'],
  ['just under', 'fewer than'],
  ['fewer than', 'fewer than'],
  ['less than', 'fewer than'],
  ['under', 'fewer than'],
  ['below', 'fewer than'],
  ['close to', 'nearly'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['some', 'about'],
  ['exactly', 'exact'],
];

/** The qualifier of a worded one; `exact` where there is none. */
export const qualifierOf = (words: string | undefined): string => {
  const worded = (words ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
  return QUALIFIERS.find(([w]) => w === worded)?.[1] ?? 'exact';
};

/** Prepositions of place as well as qualifiers: "over the border", "under two flags". */
export const AMBIGUOUS = /^(?:over|above|under|below|some|about|around)$/i;

const QUALIFIER = `(?:(${QUALIFIERS.map(([w]) => w.replaceAll(' ', S)).join('|')})${S})?`;
/** agencies write mln and bln in full */
const SCALE = '(?:hundred|thousand|million|billion|trillion|mln|bln)';
const CURRENCY_SIGN = '((?:US|C|A|HK)?[$€£¥]\\s?)?';
const DIGITS = `\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|\\d{1,9}(?:\\.\\d{1,3})?`;
const NUMERAL = `(?:${DIGITS})(?:[\\s-]${SCALE}${END}|(?:bn|mn|[mk])${END})?`;
const WORDS =
  `(?:(?:an?${S})?half(?:${S}an?${S}|[\\s-])(?:million|billion|dozen)|an?${S}(?:dozen|${SCALE})|${SMALL_NUMBER}${S}dozen|` +
  `(?:an?${S})?${SMALL_NUMBER}(?:[\\s-](?:and${S})?(?:${SMALL_NUMBER}|${SCALE})){0,8})${END}`;

/** "percent", "dollars": what may follow a number and belongs to it. */
const UNIT_AFTER = `(?:\\s?(%)|${S}(per\\s?cent|percentage${S}points)${END}|[\\s-](?:US${S}|U\\.S\\.${S})?(dollars?|dlrs?|euros?|pounds?|francs?|rubles?|roubles?|riyals?|yuan|yen|shekels?|dinars?|rupees?|pesos?|lira)${END})?`;

const POSTPOSED = `(?:${S}or${S}(so|more|fewer|less)${END})?`;

/** A number in digits or words with its qualifier and unit. Groups: qualifier, sign, number, %, percent, currency word, postposed. */
export const NUMBER = new RegExp(
  `(?<![a-z\\u00C0-\\u024F\\d.,:/+–-])${QUALIFIER}${CURRENCY_SIGN}(${NUMERAL}|${WORDS})${UNIT_AFTER}${POSTPOSED}`,
  'gi',
);

/** Two numbers in digits that bound a count: "10-15". Groups: the two numbers. */
export const DIGIT_RANGE =
  /(?<![a-z\u00C0-\u024F\d.,:/+–-])(\d{1,3}(?:,\d{3}){0,3})\s?[-–]\s?(\d{1,3}(?:,\d{3}){0,3})(?![a-z\u00C0-\u024F\d:+/–-]|[.,]\d)/gi;

/** What joins two numbers that bound a count: "10 to 15", "two or three", "between 40 and 50". */
export const JOINS = /^\s{1,4}(to|or|and)\s{1,4}$/i;

/** Counts without a number: "dozens", "hundreds of thousands", "several hundred". Tried at the beginning of a word. */
export const VAGUE = new RegExp(
  `(?<![a-z\\u00C0-\\u024F\\d-])(?:(?:tens|hundreds|dozens|scores|thousands)${S}of${S}(?:thousands|millions|billions|hundreds)|(?:several|an?${S}few|many)${S}(?:dozen|hundred|thousand|million|billion)|dozens|hundreds|thousands|millions|billions|scores(?=${S}of${S})|several(?=${S}[a-z])|(?:an?${S})?handful(?=${S}of${S})|half(?=${S}of${S}))${END}`,
  'iy',
);
