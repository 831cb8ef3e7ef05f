import type { Lexicon, NameWord } from '../../lexicon/index.js';
import { GIVEN_NAMES } from './given-names.js';
import type { Reading } from './reading.js';
import { isOf, nameAt, nextOf, tokenAt } from './reading.js';
import { WORD } from './word-classes.js';

/** Words that can be a person's name: capitals in a row, with particles between. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** the lexicon knows a person by these words, or by the first of them */
  readonly known: boolean;
}

/** The run of name words that begins at a word, courtesy titles before it left out; null where none begins there. */
export function runFrom(reading: Reading, at: number, lexicon: Lexicon): NameRun | null {
  let from = at;
  while (isHonorific(reading, from) && reading.words[from + 1] && reading.words[from + 1]?.gap !== 'break') from++;
  let to = from;
  let known = false;
  for (let i = from; i < reading.words.length && i < from + 7;) {
    const word = reading.words[i] as NameWord;
    if (i > from && (word.gap === 'break' || word.gap === 'joint' || reading.words[i - 1]?.possessive)) break;
    const name = nameAt(reading, i);
    if (name && name.from === i && name.candidates.some((candidate) => candidate.entry.type === 'person')) {
      known ||= i === from;
      i = name.to;
      to = i;
      continue;
    }
    if (name && !name.candidates.every((candidate) => candidate.name.ambiguous)) break;
    if (!continues(reading, i, from, lexicon)) break;
    i++;
    if ((word.shape !== 'lower' && !word.article) || word.gap === 'hyphen') to = i;
  }
  return to > from ? { from, to, known } : null;
}

function isHonorific(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word?.text === 'Sayed' && isGivenNameHere(reading, at)) return false;
  return (
    word !== undefined &&
    isOf(reading, at, WORD.honorific) &&
    word.shape !== 'lower' &&
    nameAt(reading, at) === null &&
    !word.possessive
  );
}

/** "Sayed NAME", so spelled: a title before a full name, before a family name the given name. */
function isGivenNameHere(reading: Reading, at: number): boolean {
  let to = at + 1;
  while (reading.words[to]?.article) to++;
  const word = reading.words[to];
  if (!word || word.shape === 'lower' || word.gap === 'break') return false;
  const next = reading.words[to + 1];
  return !next || next.gap !== 'space' || (next.shape === 'lower' && !next.article);
}

/** Whether the word may stand in a name at this place. */
function continues(reading: Reading, at: number, from: number, lexicon: Lexicon): boolean {
  const word = reading.words[at] as NameWord;
  if (word.article) return true;
  // "Moon Jae-in", "Baik Tae-hyun"; but "Putin-led"
  if (word.shape === 'lower' && word.gap === 'hyphen' && at > from) return !HYPHENED.test(word.key) && word.text.length < 8;
  if (word.shape === 'lower') return at > from && isOf(reading, at, WORD.particle) && followedByCapital(reading, at);
  if (/\d/.test(word.text)) return false;
  const common = isOf(reading, at, WORD.notInNames | WORD.calendar | WORD.placeNoun) && !isJan(reading, at);
  const office = isOf(reading, at, WORD.role | WORD.pluralRole | WORD.modifier | WORD.organisationHead);
  // "New Jersey Gov. NAME": a rank begins the name anew
  if (at > from && isOf(reading, at, WORD.rank) && word.text.length <= 4) return false;
  if (at === from) return !common && !office;
  if (common) return word.key === 'may' || word.key === 'hill';
  // "Larry King", "Jack Major": an office's word after a given name is a family name
  return !office || (at === from + 1 && lexicon.isGivenName((reading.words[from] as NameWord).key));
}

/** "Jan Holm" is a man, "Jan 5", "Jan. 5" and "JAN HOLM" may be days. */
function isJan(reading: Reading, at: number): boolean {
  const [word, next] = [reading.words[at], reading.words[at + 1]];
  return word?.text === 'Jan' && next?.gap === 'space' && next.shape === 'initial' && /^\p{Lu}\p{Ll}/u.test(next.text);
}

const HYPHENED =
  /^(?:led|backed|era|style|based|brokered|aligned|allied|linked|run|controlled|like|type|held|made|born|friendly|funded|trained|elect|turned|and|on|to|day|year|time)$/;

function followedByCapital(reading: Reading, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) {
    const word = reading.words[i];
    if (!word || word.gap === 'break') return false;
    if (word.shape !== 'lower') return true;
    if (!isOf(reading, i, WORD.particle) && !word.article) return false;
  }
  return false;
}

/** All runs of two words or more, and the lexicon's persons, in text order. A sentence in capitals gives only the latter. */
export function findRuns(reading: Reading, lexicon: Lexicon): readonly NameRun[] {
  const found: NameRun[] = [];
  const begins = WORD.capital | WORD.article;
  for (let at = nextOf(reading, begins, 0); at < reading.words.length; at = nextOf(reading, begins, at)) {
    const run = startsName(reading, at) ? runFrom(reading, at, lexicon) : null;
    const trusted =
      run !== null &&
      (run.known ? true : !reading.capitals && !reading.titled && realWords(reading, run) >= 2 && !isOrganisation(reading, run));
    if (run && trusted) {
      found.push(reading.titled || reading.capitals ? knownPart(reading, run) : run);
      at = run.to;
    } else at = run ? Math.max(run.to, at + 1) : at + 1;
  }
  return found;
}

/** A run after an office. In a headline, where verbs have capitals too, only a known name or one that opens with a given name counts. */
export function runAfterOffice(reading: Reading, at: number, lexicon: Lexicon): NameRun | null {
  const run = runFrom(reading, at, lexicon);
  if (run === null || !(reading.titled || reading.capitals)) return run;
  const name = nameAt(reading, run.from);
  if (run.known && name !== null) return { ...run, to: name.to };
  if (!lexicon.isGivenName((reading.words[run.from] as NameWord).key)) return null;
  let to = run.from + 1;
  while (to < run.to && tokenAt(reading, to)?.upos === 'PROPN') to++;
  return to > run.from + 1 ? { ...run, to } : null;
}

/** In a headline every word has a capital: only what the lexicon knows is the name. */
function knownPart(reading: Reading, run: NameRun): NameRun {
  const name = nameAt(reading, run.from);
  return name ? { ...run, to: name.to } : run;
}

function startsName(reading: Reading, at: number): boolean {
  const word = reading.words[at] as NameWord;
  if (word.shape === 'lower' && !word.article) return false;
  const name = nameAt(reading, at);
  if (name && name.from !== at) return false;
  // the first word of a sentence has a capital anyway: its tag decides
  if (at === 0 && !name) {
    const token = tokenAt(reading, at);
    const next = reading.words[1];
    const given = GIVEN_NAMES.has(word.key) && next !== undefined && (next.article || next.shape !== 'lower');
    if (token && !given && !token.xpos.startsWith('NNP') && token.upos !== 'PROPN' && !/^(?:NN|FW|JJ)/.test(token.xpos))
      return false;
  }
  return true;
}

export const realWords = (reading: Reading, run: { readonly from: number; readonly to: number }): number => {
  let count = 0;
  for (let i = run.from; i < run.to; i++) {
    const word = reading.words[i] as NameWord;
    if (!word.article && word.shape !== 'lower') count++;
  }
  return count;
};

const isOrganisation = (reading: Reading, run: NameRun): boolean => {
  const after = reading.words[run.to];
  const last = reading.words[run.to - 1] as NameWord;
  if (isOf(reading, run.to - 1, WORD.organisationHead)) return true;
  // "Carter Center", "Shell Company": the word that ends the run for being no name's word
  return (
    after !== undefined &&
    after.gap === 'space' &&
    after.shape !== 'lower' &&
    !last.possessive &&
    isOf(reading, run.to, WORD.organisationHead)
  );
};
