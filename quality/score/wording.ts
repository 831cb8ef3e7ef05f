/** Lower case without accents, so that Çavuşoğlu meets Cavusoglu. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded; white space, punctuation and the shape of quotation marks do not count. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const stopWords = new Set(
  'the a an of to in on for and by at with from that this is are was were be its their his her s'.split(' '),
);

/** The words that carry meaning: those above without articles, prepositions and forms of "be". */
export const contentWords = (text: string): string[] => words(text).filter((word) => !stopWords.has(word));

/** How many items of `b` find a partner of their own in `a`. */
export function commonCount(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return common;
}

/** The share of content words in common, 0 to 1 (Dice). */
export function overlap(a: string, b: string): number {
  const [wordsA, wordsB] = [contentWords(a), contentWords(b)];
  if (wordsA.length === 0 || wordsB.length === 0) return 0;
  return (2 * commonCount(wordsA, wordsB)) / (wordsA.length + wordsB.length);
}

/** Words that say what somebody is, not who: the last word of "Russian foreign ministry" names nobody. */
const offices = new Set(
  (
    'ministry minister ministers government regime officials official spokesman spokeswoman spokesperson agency army military opposition ' +
    'council committee leaders presidents release statement sources source group delegation state department house media rebels side sides ' +
    'party parties'
  ).split(' '),
);
const lastWord = (name: string): string => words(name).at(-1) ?? '';

/** Whether two names mean one person or body: nearly the same words, or one surname. */
export function sameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (overlap(a, b) >= 0.8) return true;
  if (offices.has(lastWord(a))) return false;
  return lastWord(a) === lastWord(b) || (!offices.has(lastWord(b)) && overlap(a, b) >= 0.5);
}

const spellings: Readonly<Record<string, string>> = {
  unitedstates: 'us usa america american washington',
  britain: 'uk british london',
  syria: 'syrian damascus',
  russia: 'russian moscow kremlin',
  turkey: 'turkish turkiye ankara',
  iran: 'iranian tehran',
  unitednations: 'un',
  europeanunion: 'eu european',
  yemen: 'yemeni yemens',
  china: 'chinese beijing',
  israel: 'israeli',
  colombia: 'colombian',
  kazakhstan: 'kazakh',
  france: 'french',
  germany: 'german berlin',
  saudi: 'saudi',
  qatar: 'qatari',
  egypt: 'egyptian',
  korea: 'korean',
  'north korea': 'pyongyang',
  'south korea': 'seoul',
  houthis: 'houthi',
  ukraine: 'ukrainian kyiv',
  armenia: 'armenian',
  azerbaijan: 'azerbaijani',
  oman: 'omani',
  jordan: 'jordanian',
  iraq: 'iraqi',
  lebanon: 'lebanese',
  cyprus: 'cypriot',
  kurdish: 'kurds',
  palestinian: 'palestinians',
};
const neutralForm = new Map(
  Object.entries(spellings).flatMap(([form, others]) => others.split(' ').map((word) => [word, form] as const)),
);

const generic = new Set(
  (
    'the of and its government regime authorities ministry foreign defence defense minister ministers president presidents leader leaders ' +
    'official officials delegation state states republic house white department administration s kingdom federation islamic arab team side ' +
    'people representatives envoy spokesman allies backers'
  ).split(' '),
);
const sides = new Set(
  (
    'opposition rebel rebels kurdish kurd militia militias armed insurgents fighters north south eastern western anti palestinian hamas farc ' +
    'houthis'
  ).split(' '),
);
const countries = new Set(
  (
    'syria russia turkey iran yemen china israel colombia kazakhstan france germany saudi qatar egypt korea ukraine armenia azerbaijan oman ' +
    'jordan iraq lebanon cyprus britain unitedstates sudan niger nigeria'
  ).split(' '),
);
const joined: readonly (readonly [RegExp, string])[] = [
  [/\bunited states(?: of america)?\b/g, 'unitedstates'],
  [/\bunited nations\b/g, 'unitednations'],
  [/\beuropean union\b/g, 'europeanunion'],
  [/\bunited kingdom\b/g, 'britain'],
  [/\bu\.? ?s\.?(?= |$)/g, 'us'],
  [/\bu\.? ?n\.?(?= |$)/g, 'un'],
];

/** The words that tell which party a name means, each under one spelling. */
export function partyWords(name: string): Set<string> {
  const text = joined.reduce((so, [from, to]) => so.replace(from, to), fold(name));
  const all = (text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (neutralForm.get(word) ?? word).split(' '));
  const kept = all.filter((word) => !generic.has(word));
  return new Set(kept.length > 0 ? kept : all);
}

/** A party under one spelling: "the Russian foreign ministry" and "Moscow" are both "russia". */
export const partyKey = (name: string): string => [...partyWords(name)].sort().join(' ');

/** Whether two names mean one party; a country is not its opposition, its rebels or its northern namesake. */
export function sameParty(a: string, b: string): boolean {
  const [wordsA, wordsB] = [partyWords(a), partyWords(b)];
  const [few, many] = wordsA.size <= wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA];
  if (few.size === 0 || ![...few].every((word) => many.has(word))) return false;
  const isOneOfItsSides =
    [...many].some((word) => !few.has(word) && sides.has(word)) && [...few].every((word) => countries.has(word));
  return !isOneOfItsSides;
}

/** Whether two names mean one place: one stands whole in the other. */
export function samePlace(a: string, b: string): boolean {
  const [wordsA, wordsB] = [words(a).join(' '), words(b).join(' ')];
  if (wordsA === '' || wordsB === '') return false;
  return ` ${wordsA} `.includes(` ${wordsB} `) || ` ${wordsB} `.includes(` ${wordsA} `);
}

/** Whether two ISO dates agree as far as both go; XXXX stands for an unknown year, which only the gold may leave open. */
export function agreeingDates(gold: string | null, found: string | null): boolean {
  if (gold === null || found === null || gold === '' || found === '') return false;
  const [partsG, partsF] = [gold.split('-'), found.split('-')];
  if (partsF[0] === 'XXXX' && partsG[0] !== 'XXXX') return false;
  const depth = Math.min(partsG.length, partsF.length);
  return partsG.slice(0, depth).every((part, i) => part === partsF[i] || (i === 0 && part === 'XXXX'));
}
