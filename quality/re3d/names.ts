import { packageJson } from '../../src/app/resources.js';
import type { LexiconFile } from '../../src/lexicon/index.js';
import type { Span } from '../../src/model/index.js';

const wordsOf = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '');

/** Words that bear a capital only because a sentence begins, or always; days and months name nobody. */
const NO_NAME = new Set(
  wordsOf(
    `the a an this that these those he she it they we i you him her them us me his their its our my your who some many most more all
    both each every other another one two three four five six seven eight nine ten no any few several such here there local
    government opposition rebels rebel forces troops police army militants civilians people officials president prime minister
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december`,
  ),
);

const WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’.-]*/gu;

/** Faiths, peoples and quarters of the sky: adjectives of a kind with those of nationality. */
const FAITHS = wordsOf(
  `muslim muslims islamic christian christians jew jews jewish sunni sunnis shia shias shiite shiites shi'ite shi’ite alawite alawites druze yazidi
  yazidis yezidi yezidis kurd kurds kurdish arab arabs turkmen assyrian assyrians berber berbers european europeans western us uk u.s u.k eu`,
);

let nationalities: ReadonlySet<string> | null = null;

/** Words of nationality, faith and people, in the singular and the plural, as the lexicon has them. */
function peoples(): ReadonlySet<string> {
  nationalities ??= new Set([
    ...FAITHS,
    'britons',
    ...(packageJson<LexiconFile>('lexicon/states.json').entries ?? [])
      .flatMap((entry) => entry.demonyms ?? [])
      .map((name) => (typeof name === 'string' ? name : name.name).toLowerCase())
      .flatMap((name) => [name, `${name}s`]),
  ]);
  return nationalities;
}

/** Nouns for a body that acts: with them an adjective of nationality is as good as a name. */
const BODIES =
  /\b(?:forces?|army|troops|military|police|government|governments|regime|authorities|administration|opposition|parliament|ministry|navy|marines|council|state|delegation)\b/iu;

/** Whether a span names somebody: it has a word with a capital that is more than the beginning of a sentence or an adjective of a people. */
export function isName(text: string, { start, end }: Span): boolean {
  const span = text.slice(start, end);
  for (const match of span.matchAll(WORD)) {
    const word = match[0].replace(/[.'’-]+$/u, '');
    if (word.length < 2 || !/\p{Lu}/u.test(word) || NO_NAME.has(word.toLowerCase())) continue;
    if (peoples().has(word.toLowerCase().replace(/['’]s$/u, '')) && !BODIES.test(span)) continue;
    if (/\p{Lu}/u.test(word.slice(1))) return true;
    const before = text.slice(0, start + match.index).trimEnd();
    const opens = before === '' || /[.!?:"“”\n]$/u.test(before) || /\n\s*$/u.test(text.slice(0, start + match.index));
    if (!opens) return true;
    // at the beginning of a sentence only if the text writes it so elsewhere too
    const lower = `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
    if (!text.includes(` ${lower} `)) return true;
  }
  return false;
}

/** The mentions that name somebody; pronouns, "the country", "six men", "Iraqis" and "the Turkish border" are left out. */
export const namesOnly = <T extends Span>(text: string, all: readonly T[]): readonly T[] =>
  all.filter((one) => isName(text, one));

const TITLES =
  /^(?:(?:(?:[Vv]ice|[Dd]eputy|[Pp]rime|[Ff]oreign(?: Office)?|FCO|[Dd]efen[cs]e|[Ii]nterior|US|UK|Russian|Iraqi|Syrian|Turkish|Iranian) )*(?:[Pp]resident|[Mm]inisters?|[Ss]ecretary(?: of State)?|[Kk]ing|[Ee]mir|[Gg]eneral|[Gg]en|[Cc]olonel|[Cc]ol|[Ll]ieutenant|[Ll]t|[Mm]ajor|[Mm]aj|[Aa]mbassador|HE|[Rr]ep|[Ss]enator|[Ss]heikh|[Ss]pokes(?:man|woman))(?:-designate)?[.,]?\s+)+(?=\p{Lu})/u;
const LEADING =
  /^(?:(?:the|a|an|his|her|its|their|our|former|late|city|town|village|province|district|governorate|of|mr|mrs|ms|dr|sir|he|mount|lake|river)\b\.?\s+)+/iu;
/** What sort of thing it is, said after its name: "Anbar province", "Tigris River", "the Hezbollah movement". */
const TRAILING =
  /(?:\s+(?:[Pp]rovince|[Gg]overnorate|[Dd]istrict|[Nn]eighbou?rhood|[Rr]egion|[Aa]rea|[Cc]ity|[Tt]own|[Vv]illage|[Rr]iver|[Vv]alley|[Mm]ountains?|[Cc]ountryside|military|airport|movement|group|tribe|clan|fighters|militants|militia|news|agency|newspaper))+$/u;

/** A name that is not to be cut in parts: nothing but capitals and what joins them. */
const WHOLE = /^(?:[\p{Lu}\d]\S*|al-\S+)(?:\s+(?:[\p{Lu}\d]\S*|al-\S+|of|the|for|al|bin|abu|ad|de))*$/u;

/**
 * Of spans of one type that lie within one another the innermost, the name and not the phrase around it; but a name that is nothing but
 * capitals is not cut in parts.
 */
export function innermost<T extends Span & { readonly types: readonly unknown[] }>(
  all: readonly T[],
  text: string,
): readonly T[] {
  const within = (inner: T, outer: T): boolean =>
    (inner.start > outer.start || inner.end < outer.end) &&
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    inner.types.some((type) => outer.types.includes(type));
  const whole = (one: T): boolean => {
    const words = text.slice(one.start, one.end);
    return WHOLE.test(words) && !/['’]s\b|,/u.test(words);
  };
  const parts = new Set(all.filter((one) => all.some((other) => within(one, other) && whole(other))));
  return all.filter((one) => !parts.has(one) && !all.some((other) => !parts.has(other) && within(other, one)));
}

/** The spans that are part of a longer one of another type: "Mosul" of "Mosul University", "Iraq" of "the Government of Iraq". */
export function partsOfOthers<T extends Span>(all: readonly T[]): ReadonlySet<T> {
  return new Set(
    all.filter((one) =>
      all.some((other) => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start),
    ),
  );
}

/** A span without article, title, opening words in small letters, possessive mark, marks at its ends, and what only says its sort. */
export function bareSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  const lead = LEADING.exec(text.slice(from, to));
  if (lead !== null && lead[0].length < to - from) from += lead[0].length;
  for (;;) {
    const small = /^[\p{Ll}\d][\p{L}\p{M}\d'’-]*\s+/u.exec(text.slice(from, to));
    if (small === null || small[0].length >= to - from || /^al-/u.test(small[0])) break;
    from += small[0].length;
  }
  const title = TITLES.exec(text.slice(from, to));
  if (title !== null && title[0].length < to - from) from += title[0].length;
  for (const pattern of [TAIL, TRAILING, TAIL]) {
    const tail = pattern.exec(text.slice(from, to));
    if (tail !== null && tail[0].length < to - from) to -= tail[0].length;
  }
  return { start: from, end: to };
}

const TAIL = /[\s.,;:"“”()'’]*(?:['’]s)?[\s.,;:"“”()'’]*$/u;
