import type { NameWord } from '../../lexicon/index.js';
import { GIVEN_NAMES } from './given-names.js';
import type { NameRun } from './name-runs.js';
import type { Person } from './people.js';
import { noHints, personNamed } from './people.js';
import type { Reading } from './reading.js';
import { close, isOf, nameAt, nextOf, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { SAYING, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

const COURTESY = keys('mr mrs ms miss dr prof sheikh mullah madame monsieur señor');

/** What only a person does. */
const PERSONAL = keys(
  `think thinks thought believe believes believed hope hopes hoped smile smiles smiled laugh laughs laughed speak speaks spoke joke joked shrug
  shrugged nod nodded resign resigned retire retired grew married studied graduated served teach teaches taught recall recalls remember remembers
  insist insists add adds appointed born`,
);

/** A word with a capital that can be a name by itself: no office, month, opening word or name of the lexicon. */
export const isLone = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (word?.shape !== 'initial' || word.text.length < 3 || isOf(reading, at, NO_NAMES) || nameAt(reading, at) !== null)
    return false;
  return !/\d/.test(word.text);
};

const NO_NAMES = WORD.notInNames | WORD.calendar | WORD.placeNoun | WORD.role | WORD.modifier | WORD.organisationHead;

/** Whether a word stands as somebody who speaks or does what only people do. */
export function isPersonal(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  if (!token || !token.xpos.startsWith('NNP') || !/^nsubj/.test(token.deprel)) return false;
  const verb = reading.tokens[token.head];
  const said = verb?.text.toLowerCase() ?? '';
  return verb !== undefined && verb.xpos.startsWith('VB') && (SAYING.has(said) || PERSONAL.has(said));
}

/** "Mr NAME" */
export const isTitled = (reading: Reading, at: number): boolean => {
  const before = reading.words[at - 1];
  return before !== undefined && before.shape !== 'lower' && COURTESY.has(before.key) && close(reading, at);
};

/**
 * A single name that nobody else of the document bears as a family name: "Mr NAME"; the given name of the only one so called; and a given
 * name that speaks (“…,” says NAME).
 */
export function loneName(scene: Scene, reading: Reading, run: NameRun): Person | null {
  const at = run.to - 1;
  const word = reading.words[at] as NameWord;
  if (reading.titled || reading.capitals || !isLone(reading, at)) return null;
  if (isTitled(reading, at)) return personNamed(scene.people, word.text, noHints);
  if (!/^NNP/.test(tokenAt(reading, at)?.xpos ?? '')) return null;
  const called = scene.people.byGiven.get(word.key) ?? [];
  if (called.length > 0) return called.length === 1 ? (called[0] ?? null) : null;
  return GIVEN_NAMES.has(word.key) && isPersonal(reading, at) ? personNamed(scene.people, word.text, noHints) : null;
}

/** The words that stand alone somewhere as somebody who speaks or has a courtesy title: family names, where a full name ends in them. */
export function loneSpeakers(readings: readonly Reading[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const reading of readings) {
    if (reading.tokens.length === 0 || reading.titled || reading.capitals) continue;
    for (let at = nextOf(reading, WORD.capital, 0); at < reading.words.length; at = nextOf(reading, WORD.capital, at + 1)) {
      if (!isLone(reading, at) || isPart(reading, at)) continue;
      if (isTitled(reading, at) || isPersonal(reading, at)) found.add((reading.words[at] as NameWord).key);
    }
  }
  return found;
}

/** Whether a capital stands right beside, so that the word is part of a longer name. */
function isPart(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  const after = reading.words[at + 1];
  const beside = (word: NameWord | undefined, joint: NameWord | undefined): boolean =>
    word !== undefined && joint !== undefined && joint.gap === 'space' && word.shape !== 'lower' && !COURTESY.has(word.key);
  const opens = at === 1 && !/^(?:PROPN|ADJ|NOUN)$/.test(tokenAt(reading, 0)?.upos ?? '');
  return (beside(before, reading.words[at]) && !opens) || (beside(after, after) && reading.words[at]?.possessive !== true);
}
