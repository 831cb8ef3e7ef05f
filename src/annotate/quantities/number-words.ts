const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bln: 1e9,
  trillion: 1e12,
};

/** Words of the cardinal numbers below a hundred, as a pattern source; "twenty-four" and "twenty four" are one number. */
export const SMALL_NUMBER =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine)(?![a-z]))?' +
  '|(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|eleven|twelve|ten|one|two|three|four|five|six|seven|eight|nine))';

/**
 * The value of a cardinal in words or digits, "two hundred and fifty thousand", "1.5 million", "6,200", "half a million"; null
 * for anything else.
 */
export function numberOf(words: string): number | null {
  let total = 0;
  let current = 0;
  let seen = false;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === '' || word === 'and') continue;
    const digits = /^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null;
    const plain = digits ?? UNITS[word] ?? TENS[word] ?? (word === 'a' || word === 'an' ? (seen ? 0 : 1) : null);
    const scale = SCALES[word];
    if (word === 'half') current = 0.5;
    else if (plain !== null) current = plain === 0 && seen ? current : current + plain;
    else if (word === 'hundred') current = (current === 0 ? 1 : current) * 100;
    else if (scale !== undefined) {
      total += (current === 0 ? 1 : current) * scale;
      current = 0;
    } else return null;
    seen = true;
  }
  return seen ? total + current : null;
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** The rank that an ordinal names, "sixth", "twenty-first", "21st"; null for anything else. */
export function ordinalOf(word: string): number | null {
  const w = word.toLowerCase();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(w);
  if (digits !== null) return Number(digits[1]);
  const parts = /^([a-z]{5,7})[-\s]([a-z]{5,7})$/.exec(w);
  const tens = parts === null ? undefined : TENS[parts[1] ?? ''];
  const unit = ORDINALS[parts === null ? w : (parts[2] ?? '')];
  if (parts !== null) return tens !== undefined && unit !== undefined && unit < 10 ? tens + unit : null;
  return unit ?? null;
}

const RANKS = new Map(Object.entries(ORDINALS).map(([word, rank]) => [rank, word]));
const ENDINGS = ['th', 'st', 'nd', 'rd'];

/** The ordinal of a rank: a word where one word names it, else "21st". */
export function ordinalWord(rank: number): string {
  const ending = (rank % 100 > 10 && rank % 100 < 14 ? undefined : ENDINGS[rank % 10]) ?? 'th';
  return RANKS.get(rank) ?? `${String(rank)}${ending}`;
}

/** Words of the ordinals that count rounds and days, as a pattern source. */
export const ORDINAL_WORD =
  '(?:\\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty)[-\\s])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)' +
  '|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|sixtieth|hundredth)';
