import { remembered } from './remembered.js';

/** One word of a name as it stands in a text, with the form under which the lexicon knows it. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** lower case, without accents, apostrophes and full stops, spelling variants of common given names made one */
  readonly key: string;
  /** what stands between this word and the one before */
  readonly gap: Gap;
  /** followed by 's or, after a plural, by an apostrophe: neither is part of the word */
  readonly possessive: boolean;
  /** an Arabic article that is written apart: al-, el-, ash- … */
  readonly article: boolean;
  /** lower: no capital first; initial: a capital first; upper: capitals only, of two letters or more */
  readonly shape: 'lower' | 'initial' | 'upper';
}

/** none: nothing or an apostrophe; space; hyphen; initial: a full stop after a short word ("St. ", "J. "); joint: / + &; break: anything else */
export type Gap = 'none' | 'space' | 'hyphen' | 'initial' | 'joint' | 'break';

const PLAIN_WITH_APOSTROPHES = /^[A-Za-z0-9'`’]+$/;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’ʼʻ‘`´ʿʾ]/g;
const ARTICLE = /^(?:al|el|ul|ar|as|ash|at|ad|an|az|ed|es|ez|en|et|er|ess)$/i;
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
};

/** Spellings of one given name or word that news uses side by side; all fold to the first. */
const VARIANTS: readonly string[] = [
  'mohammed mohammad mohamed mohamad muhammad muhammed mohamad',
  'ahmed ahmad',
  'abdul abdel abd abdal',
  'abdullah abdallah abdalla abdulla',
  'hussein hossein hussain husayn hosein hossain',
  'hassan hasan',
  'khaled khalid',
  'youssef yousef yusuf yousuf yusef youssouf',
  'saleh salih',
  'fayez faiez fayiz',
  'sergei sergey serghei',
  'dmitry dmitri dmitriy dmytri',
  'andrei andrey andrej',
  'alexander aleksandr alexandr',
  'alexei alexey aleksei aleksey',
  'nikolai nikolay',
  'vassily vasily vasili vasiliy',
  'yuri yury iurii yurii',
  'grigory grigori grigoriy',
  'gennady gennadi gennadiy',
  'vitaly vitali vitaliy',
  'yevgeny evgeny yevgeni',
  'qassem qasem qassim kassem qasim',
  'suleimani soleimani sulaimani',
  'ismail ismael esmail esmaeil ismaeil',
  'ibrahim ebrahim',
  'sheikh shaikh shaykh sheik',
  'zubaidi zoubaidi zubaydi',
  'defence defense',
  'organisation organization',
  'organisations organizations',
  'centre center',
  'programme program',
  'labour labor',
  'cooperation',
  'kyiv kiev',
  'hezbollah hizbollah hizbullah hezbullah hizballah',
  'assad asad',
  'gaddafi qaddafi gadhafi kadhafi qadhafi',
];
const CANONICAL = new Map(
  VARIANTS.flatMap((line) => {
    const [first = '', ...rest] = line.split(' ');
    return rest.map((word) => [word, first] as const);
  }),
);

/** A word without accents, apostrophes and case: "Dar'a" and "Daraa" do not meet here, "Sana'a" and "Sanaa" do. */
export function foldWord(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (code < 65 || code > 90) return foldedOther(word);
    plain = false;
  }
  return plain ? word : word.toLowerCase();
}

function foldedOther(word: string): string {
  if (PLAIN_WITH_APOSTROPHES.test(word)) return word.toLowerCase().replace(/['`’]/g, '');
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(/[ıøłđðßæœþə]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The form under which a word is looked up: folded, with known spelling variants made one. */
export function canonicalWord(word: string): string {
  const folded = foldWord(word);
  const known = CANONICAL.get(folded);
  if (known) return known;
  const last = folded.charCodeAt(folded.length - 1);
  // -skyy, -skiy, -skii become -sky; -yev, -iev become -ev
  if (folded.length < 6 || (last !== 121 && last !== 105 && last !== 118)) return folded;
  if (/sk(?:yy|iy|ii|yi)$/.test(folded)) return `${folded.slice(0, -2)}y`;
  if (/[^aeiou][yi]ev$/.test(folded)) return `${folded.slice(0, -3)}ev`;
  return folded;
}

/** The ways in which words begin that are looked up under one of these forms, for `mayHoldBeginning`. */
export function beginningsOf(keys: Iterable<string>): ReadonlySet<number> {
  const wanted = new Set(keys);
  const found = [...CANONICAL].filter(([, key]) => wanted.has(key)).map(([word]) => word);
  for (const key of wanted) {
    found.push(key);
    // endings that are made one
    if (key.endsWith('ev')) found.push(`${key.slice(0, -2)}yev`, `${key.slice(0, -2)}iev`);
    if (key.endsWith('sky')) found.push(`${key.slice(0, -1)}iy`);
    if (key === 'al') found.push('el', 'ul');
  }
  return new Set(found.map((word) => beginningAt(word, 0, word.length)));
}

/**
 * Whether a word in a stretch of text begins in one of these ways; true as well where only folding can tell, as of "U.S.", of an article
 * with a hyphen or a word with an accent. It costs a look at each letter, so that most sentences need not be read as names.
 */
export function mayHoldBeginning(text: string, from: number, to: number, beginnings: ReadonlySet<number>): boolean {
  let last = 0;
  for (let at = from; at < to; at++) {
    const kind = kindOf(text, at);
    // a word may begin after marks as well: Sochi’’x
    if (kind !== 0 && kind !== last && (kind === 1 || last === 0)) {
      const beginning = beginningAt(text, at, to);
      if (beginning < 0 || beginnings.has(beginning)) return true;
    }
    last = kind;
  }
  return false;
}

/** Up to five letters as one number, which two may share; -1 where they do not tell the form under which the word is looked up. */
function beginningAt(text: string, at: number, to: number): number {
  let found = 0;
  for (let i = at; i < at + 5; i++) {
    const code = i < to ? text.charCodeAt(i) : 32;
    if (code >= 128 || KINDS[code] === 2 || (code === 46 && i === at + 1) || (code === 45 && i <= at + 3)) return -1;
    if (KINDS[code] !== 1) return found;
    found = (found << 5) | (code & 31);
  }
  return found;
}

/** A kind for each ASCII character: 1 a letter or digit, 2 an apostrophe. */
const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (/[A-Za-z0-9]/.test(String.fromCharCode(code))) KINDS[code] = 1;
KINDS[0x27] = 2;
KINDS[0x60] = 2;

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] as number) : kindOfOther(text, at, code);
}

function kindOfOther(text: string, at: number, code: number): number {
  if (Number.isNaN(code)) return 0;
  // ’ ‘ ʼ ʻ ´
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x2bb || code === 0xb4) return 2;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00)) return 0;
  return /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(text[at] as string) ? 1 : 0;
}

/** The words of a stretch of text, as names are read: possessives cut off, "U.S." one word, articles marked. */
export function nameWords(text: string, from = 0, to = text.length): readonly NameWord[] {
  const found: NameWord[] = [];
  // where the word before ended, with its possessive mark
  let edge = from;
  for (let at = from; at < to; at++) {
    if (kindOf(text, at) !== 1) continue;
    const start = at;
    const stop = wordEnd(text, at + 1, to);
    const letters = lettersFrom(text, start, stop, to);
    const end = letters > stop ? letters : withoutMark(text, start, stop);
    const last = found[found.length - 1];
    const form = formOf(text.slice(start, end));
    const gap = last ? gapOf(text, edge, start, last) : 'break';
    edge = letters > stop ? afterMark(text, letters, to) : stop;
    const marked = edge > end || (kindOf(text, stop) === 2 && stop < to && text.charCodeAt(stop - 1) === 115);
    found.push({
      start,
      end,
      text: form.text,
      key: form.key,
      gap,
      possessive: marked,
      article: false,
      shape: form.shape,
    });
    if (last && gap !== 'break' && isArticle(last, found[found.length - 1] as NameWord))
      found[found.length - 2] = { ...last, article: true, key: 'al' };
    at = edge - 1;
  }
  return found;
}

/** Where the word goes on to: past its letters and the apostrophes between them. */
function wordEnd(text: string, from: number, to: number): number {
  let stop = from;
  while (stop < to) {
    const code = text.charCodeAt(stop);
    // nearly every letter is one of ASCII: no call for each
    const kind = code < 128 ? KINDS[code] : kindOfOther(text, stop, code);
    if (kind !== 1 && !(kind === 2 && stop + 1 < to && kindOf(text, stop + 1) === 1)) break;
    stop++;
  }
  return stop;
}

/** What a word is by its letters alone. */
type WordForm = Pick<NameWord, 'text' | 'key' | 'shape'>;

/** Most words of a report stand in every report: they are folded once. */
const formOf: (text: string) => WordForm = remembered((text) => ({
  text,
  // "U.S."
  key: text.includes('.') ? foldWord(text.replaceAll('.', '')) : canonicalWord(text),
  shape: shapeOf(text),
}));

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
};

/** The end of "U.S." or "J.D" that begins with the one-letter word at `start`; `stop` where it is no such abbreviation. */
function lettersFrom(text: string, start: number, stop: number, to: number): number {
  if (stop - start !== 1 || !isCapital(text, start)) return stop;
  let end = stop;
  while (end + 1 < to && text[end] === '.' && isCapital(text, end + 1) && kindOf(text, end + 2) !== 1) end += 2;
  if (end === stop) return stop;
  return text[end] === '.' ? end + 1 : end;
}

/** Where the word ends without a possessive 's. */
function withoutMark(text: string, start: number, stop: number): number {
  const last = text.charCodeAt(stop - 1);
  return stop - start > 2 && (last === 115 || last === 83) && kindOf(text, stop - 2) === 2 ? stop - 2 : stop;
}

const afterMark = (text: string, end: number, to: number): number =>
  end + 1 < to && kindOf(text, end) === 2 && text[end + 1] === 's' && kindOf(text, end + 2) !== 1 ? end + 2 : end;

const SHORT = /^(?:st|mt|ft|mr|mrs|ms|dr|gen|col|lt|sgt|capt|cmdr|brig|maj|adm|gov|sen|rep|amb|jr|sr|no|prof|rev|hon)$/i;

function gapOf(text: string, from: number, to: number, last: NameWord): Gap {
  if (from === to) return 'none';
  const first = text.charCodeAt(from);
  if (to - from === 1) {
    if (first === 32 || first === 0xa0 || first === 10 || first === 9) return 'space';
    if (first === 45 || first === 0x2010 || first === 0x2011 || first === 0x2013) return 'hyphen';
    if (first === 47 || first === 43 || first === 38) return 'joint';
    return first === 46 && (last.text.length === 1 || SHORT.test(last.text)) ? 'initial' : 'break';
  }
  if (to - from > 8) return 'break';
  const between = text.slice(from, to);
  // white space with at most one line break, or the apostrophe of a plural possessive
  if (/^['’]?[ \t\r\n\u00a0]+$/.test(between) && !/\n[ \t\r\u00a0]*\n/.test(between)) return 'space';
  if (/^ ?[/+&] ?$/.test(between)) return 'joint';
  return first === 46 && /^\.[ \u00a0]$/.test(between) && ((last.text.length === 1 && last.shape !== 'lower') || SHORT.test(last.text))
    ? 'initial'
    : 'break';
}

function shapeOf(word: string): NameWord['shape'] {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'lower';
  if (code >= 65 && code <= 90) return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'initial';
  const first = word[0] as string;
  if (first === first.toLowerCase()) return /\p{Lu}/u.test(word) ? 'initial' : 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'initial';
}

function isArticle(word: NameWord, next: NameWord): boolean {
  if (word.text.length > 3 || (next.gap !== 'hyphen' && next.gap !== 'space') || !ARTICLE.test(word.text)) return false;
  if (next.gap === 'hyphen') return true;
  return next.gap === 'space' && next.shape !== 'lower' && /^(?:al|el|ul)$/i.test(word.text);
}

/** The lookup key of a name: its words without articles inside, "the" in front left out; an article in front stays as "al". */
export function nameKey(words: readonly NameWord[]): string {
  const from = words.length > 1 && words[0]?.key === 'the' ? 1 : 0;
  let key = '';
  for (let i = from; i < words.length; i++) {
    const word = words[i] as NameWord;
    if (i > from && word.article) continue;
    key = key === '' ? word.key : `${key} ${word.key}`;
  }
  return key;
}
