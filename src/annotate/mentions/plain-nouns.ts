import type { NameWord } from '../../lexicon/index.js';
import type { Mention } from '../../model/index.js';
import { close, nextOf, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';
import { PLAIN_NOUNS } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** How many sentences back a name can stand that "the group" takes up. */
const REACH = 3;

/** "The coalition said": the last group, organisation or outlet before it, of the sort that the noun names; in a clause of its own only. */
export function findPlainNouns(scene: Scene): void {
  const told = scene.mentions
    .filter(
      (mention) =>
        mention.sentence >= 0 && mention.form !== 'group' && mention.form !== 'pronoun' && mention.form !== 'described',
    )
    .sort((a, b) => a.start - b.start);
  let next = 0;
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0) continue;
    for (let at = nextOf(reading, WORD.plainNoun, 1); at < reading.words.length; at = nextOf(reading, WORD.plainNoun, at + 1)) {
      const word = reading.words[at] as NameWord;
      const types = reading.taken[at] === 0 && word.shape === 'lower' ? PLAIN_NOUNS.get(word.key) : undefined;
      if (!types || reading.words[at - 1]?.key !== 'the' || !close(reading, at)) continue;
      const after = reading.words[at + 1];
      // "the group of states", "the group leader": another thing
      if (after && close(reading, at + 1) && (after.key === 'of' || /^NN/.test(tokenAt(reading, at + 1)?.xpos ?? ''))) continue;
      while (next < told.length && (told[next] as Mention).start < word.start) next++;
      const found = lastOf(scene, told, next, types, reading.sentence, word);
      if (found)
        put(scene, reading, at, at + 1, {
          type: found.type,
          entity: found.entity,
          name: found.name,
          form: 'described',
          party: sideOf(found),
        });
    }
  }
}

function lastOf(
  scene: Scene,
  told: readonly Mention[],
  before: number,
  types: readonly Mention['type'][],
  sentence: number,
  word: NameWord,
): Mention | null {
  for (let i = before - 1; i >= 0 && i >= before - 30; i--) {
    const mention = told[i] as Mention;
    if (sentence - mention.sentence > REACH) return null;
    if (!types.includes(mention.type)) continue;
    // a coalition, committee or council is one that is called so
    if (/^(?:coalition|alliance|committee|council|commission|union)$/.test(word.key)) {
      const called = `${mention.name} ${scene.text.slice(mention.start, mention.end)}`.toLowerCase();
      const coalition = word.key === 'coalition' && mention.type === 'group';
      if (!called.includes(word.text.toLowerCase()) && !coalition) continue;
    }
    return mention;
  }
  return null;
}

const sideOf = (mention: Mention) =>
  mention.party !== null && mention.partyName !== null
    ? { id: mention.party, name: mention.partyName, type: 'state' as const }
    : null;
