import type { Candidate, Lexicon, NameWord } from '../../lexicon/index.js';
import { nameWords, remembered } from '../../lexicon/index.js';
import type { Region, RegionKind, Sentence, Span, Token } from '../../model/index.js';
import { classesOf } from './word-classes.js';

/** A name of the lexicon in a stretch of text: words `from` up to, not including, `to`. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly Candidate[];
}

/** A stretch that is read for mentions: a sentence, or a caption, byline or dateline, which have no tokens. */
export interface Reading extends Span {
  /** index of the sentence; of the one that follows for a speaker's caption; -1 for other stretches that are no sentence */
  readonly sentence: number;
  readonly region: RegionKind;
  readonly words: readonly NameWord[];
  /** what each word is to the steps: bits of `WORD` */
  readonly classes: readonly number[];
  /** what some word is */
  readonly holds: number;
  readonly tokens: readonly Token[];
  /** index of the token in which each word begins; -1 where there is none */
  readonly tokenOf: readonly number[];
  /** names in text order, the longest at each place, without overlaps */
  readonly names: readonly Name[];
  /** index into `names` by word, -1 for words outside names */
  readonly nameOf: readonly number[];
  /** nothing but capitals: names cannot be told by theirs */
  readonly capitals: boolean;
  /** a headline with a capital on nearly every word */
  readonly titled: boolean;
  /** for words that a mention has taken, its place in the list of mentions, counted from 1 */
  readonly taken: number[];
}

/** The sentence with its words and the names in them. */
export function readSentence(text: string, sentence: Sentence, lexicon: Lexicon): Reading {
  return reading(text, sentence, sentence.index, sentence.region, sentence.tokens, lexicon);
}

/** A region that is no sentence, such as a byline. */
export function readRegion(text: string, region: Region, sentence: number, lexicon: Lexicon): Reading {
  return reading(text, region, sentence, region.kind, [], lexicon);
}

function reading(
  text: string,
  span: Span,
  sentence: number,
  region: RegionKind,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Reading {
  const words = nameWords(text, span.start, span.end);
  const tokenOf: number[] = [];
  const classes: number[] = [];
  const nameOf: number[] = [];
  const taken: number[] = [];
  let holds = 0;
  for (let w = 0, t = 0; w < words.length; w++) {
    const word = words[w] as NameWord;
    while (t < tokens.length && (tokens[t] as Token).end <= word.start) t++;
    const own = classesOf(word);
    holds |= own;
    classes.push(own);
    tokenOf.push(t < tokens.length ? t : -1);
    nameOf.push(-1);
    taken.push(0);
  }
  const { capitals, titled } = capitalsOf(words, region);
  const names = findNames(words, capitals, lexicon);
  names.forEach((name, index) => nameOf.fill(index, name.from, name.to));
  return {
    start: span.start,
    end: span.end,
    sentence,
    region,
    words,
    classes,
    holds,
    tokens,
    tokenOf,
    names,
    nameOf,
    capitals,
    titled,
    taken,
  };
}

/** Whether a stretch is written in capitals, or with a capital on nearly every word. */
function capitalsOf(words: readonly NameWord[], region: RegionKind): Pick<Reading, 'capitals' | 'titled'> {
  let [letters, upper, big, small] = [0, 0, 0, 0];
  let longUpper = false;
  for (const { text, shape } of words) {
    const letter = text.charCodeAt(0);
    if (shape === 'lower' && !(letter > 96 && letter < 123) && !/\p{L}/u.test(text)) continue;
    letters++;
    if (shape === 'upper' || (shape === 'initial' && text.length === 1)) upper++;
    if (shape === 'upper' && text.length > 4) longUpper = true;
    if (text.length > 3) {
      big++;
      if (shape === 'lower') small++;
    }
  }
  return {
    capitals: letters > 1 && upper >= letters * 0.8 && longUpper,
    titled: region === 'heading' && big >= 4 && small <= big * 0.2,
  };
}

function findNames(words: readonly NameWord[], capitals: boolean, lexicon: Lexicon): readonly Name[] {
  const found: Name[] = [];
  for (let at = 0; at < words.length;) {
    let next = at + 1;
    for (const { length, candidates } of lexicon.matches(words, at)) {
      const fitting = candidates.filter((candidate) => fits(candidate, words, at, at + length, capitals));
      if (fitting.length === 0) continue;
      next = at + length;
      found.push({ from: at, to: next, candidates: fitting });
      break;
    }
    at = next;
  }
  return found;
}

/** How a name is written: letter by letter in capitals, with a capital at its head, or small, an article before it left out. */
const writtenAs: (name: string) => 'letters' | 'capital' | 'small' = remembered((name) => {
  if (/^[A-Z.]+$/.test(name)) return 'letters';
  return /^\p{Ll}/u.test(name.replace(/^(?:the|al|el|ar|as|ash|at|ad|an|az|ez)[- ]/u, '')) ? 'small' : 'capital';
});

/** Whether the words are written as the name asks: acronyms letter by letter, names with their capitals. */
function fits(candidate: Candidate, words: readonly NameWord[], from: number, to: number, capitals: boolean): boolean {
  const { name, entry } = candidate;
  const first = words[from] as NameWord;
  const written = writtenAs(name.name);
  if (name.kind === 'acronym' || written === 'letters') {
    if (to - from === 1) return first.text === name.name || first.text.replaceAll('.', '') === name.name.replaceAll('.', '');
    return first.shape === 'upper' || first.shape === 'initial';
  }
  if (capitals) return true;
  if (written === 'capital' && first.shape === 'lower' && !first.article) return false;
  if (entry.type !== 'person') return true;
  for (let i = from; i < to; i++) {
    const word = words[i] as NameWord;
    if (word.shape === 'lower' && !word.article && word.text.length > 3) return false;
  }
  return true;
}

/** The first word from a place on that is of one of some classes; the number of words where there is none. */
export function nextOf({ classes, holds }: Reading, wanted: number, from: number): number {
  const end = classes.length;
  if ((holds & wanted) === 0) return end;
  let at = from;
  while (at < end && ((classes[at] as number) & wanted) === 0) at++;
  return at;
}

/** Whether a word is of one of some classes. */
export const isOf = ({ classes }: Reading, at: number, wanted: number): boolean => ((classes[at] ?? 0) & wanted) !== 0;

/** The token in which a word begins, or null. */
export function tokenAt(reading: Reading, word: number): Token | null {
  const at = reading.tokenOf[word] ?? -1;
  // -1 as an index is slow
  return at < 0 ? null : (reading.tokens[at] ?? null);
}

/** The name that covers a word, or null. */
export function nameAt(reading: Reading, word: number): Name | null {
  const at = reading.nameOf[word] ?? -1;
  return at < 0 ? null : (reading.names[at] ?? null);
}

/** The name that ends with the word before `to`, or null. */
export function nameBefore(reading: Reading, to: number): Name | null {
  const name = nameAt(reading, to - 1);
  return name && name.to === to ? name : null;
}

/** The name that begins with a word, or null. */
export function nameFrom(reading: Reading, from: number): Name | null {
  const name = nameAt(reading, from);
  return name && name.from === from ? name : null;
}

/** Whether two neighbouring words belong to one phrase: nothing but space or a hyphen stands between them. */
export function close(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  return word !== undefined && word.gap !== 'break';
}

/** Whether any word of a stretch is taken. */
export function isTaken(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (reading.taken[i] !== 0) return true;
  return false;
}
