import type { NameWord } from '../../lexicon/index.js';
import type { EntityId, Mention } from '../../model/index.js';
import { textOf } from './beside-names.js';
import type { Reading } from './reading.js';
import { close, nameAt, nextOf, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { mentionAt, put } from './scene.js';
import { ORGANISATION_HEADS, ROLES, ROLES_PLURAL, SAYING, keys } from './vocabulary.js';
import { WORD } from './word-classes.js';

interface Named {
  readonly id: EntityId;
  readonly name: string;
  readonly type: 'organisation' | 'group' | 'media';
}

/**
 * Acronyms that the report explains, either way round ("Higher Peace Council (HPC)", "HPC (Higher Peace Council)"), and those that speak or
 * have spokesmen; every one is marked wherever it stands.
 */
export function findAcronyms(scene: Scene): void {
  const known = new Map<string, Named>();
  learnFromMentions(scene, known);
  for (const reading of scene.readings) if (reading.tokens.length > 0) learnFrom(scene, reading, known);
  if (known.size === 0) return;
  for (const reading of scene.readings) {
    for (let at = nextOf(reading, WORD.capital, 0); at < reading.words.length; at = nextOf(reading, WORD.capital, at + 1)) {
      const found = known.get((reading.words[at] as NameWord).text);
      if (found) put(scene, reading, at, at + 1, { type: found.type, entity: found.id, name: found.name, form: 'name' });
    }
  }
}

/** "High Peace Commission (HPC)": the letters begin the words of the mention right before. */
function learnFromMentions(scene: Scene, known: Map<string, Named>): void {
  for (const mention of scene.mentions) {
    if (mention.type !== 'organisation' && mention.type !== 'group' && mention.type !== 'body') continue;
    if (!scene.text.slice(mention.end, mention.end + 3).includes('(')) continue;
    const match = /^['’]?\s?\(([A-Z][A-Za-z-]{1,8})\)/.exec(scene.text.slice(mention.end, mention.end + 14));
    const letters = match?.[1]?.replace(/[^A-Z]/g, '') ?? '';
    if (letters.length < 2) continue;
    const initials = scene.text
      .slice(mention.start, mention.end)
      .split(/[\s-]+/)
      .map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '')
      .join('');
    if (!initials.includes(letters) && !letters.startsWith(initials)) continue;
    known.set(match?.[1] as string, asNamed(mention));
  }
}

const asNamed = (mention: Mention): Named => ({
  id: mention.entity,
  name: mention.name,
  type: mention.type === 'group' ? 'group' : 'organisation',
});

/** Capitals that are the name of nobody. */
export const NOBODY = keys(
  'ok tv am pm gmt utc est edt cet bst ceo cfo mp mps gdp gnp aids hiv dna ip pdf faq id ii iii iv vi vii viii ix xi xii xiv xvi uk usa ii ad bc fm ph mri pc it suv vip ngo ngos idp idps pow pows wmd us eu un km mph dr mr mrs no rpg icbm ied nv ltd plc inc nyc la dc',
);

function learnFrom(scene: Scene, reading: Reading, known: Map<string, Named>): void {
  if (reading.capitals) return;
  for (let at = nextOf(reading, WORD.capital, 0); at < reading.words.length; at = nextOf(reading, WORD.capital, at + 1)) {
    const word = reading.words[at] as NameWord;
    if (word.shape !== 'upper' && !/^[A-Z][a-z]{0,2}[A-Z]/.test(word.text)) continue;
    if (word.text.length > 8 || known.has(word.text) || /[^A-Za-z]/.test(word.text)) continue;
    if (reading.taken[at] !== 0 || nameAt(reading, at) !== null || NOBODY.has(word.key)) continue;
    const found = explained(scene, reading, at) ?? (word.shape === 'upper' && isSomebody(reading, at) ? bare(word.text) : null);
    if (found) known.set(word.text, found);
  }
}

const bare = (text: string): Named => ({ id: `name:organisation:${text.toLowerCase()}`, name: text, type: 'organisation' });

/** "HRW said", "the JEM spokesman", "OLA fighters" */
function isSomebody(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  if (!token?.xpos.startsWith('NN')) return false;
  const next = reading.words[at + 1];
  if (next && close(reading, at + 1) && next.shape === 'lower') {
    if (ROLES.has(next.key) || ROLES_PLURAL.has(next.key) || /^(?:fighters|rebels|militants|forces|troops)$/.test(next.key))
      return true;
  }
  const verb = reading.tokens[token.head];
  return /^nsubj/.test(token.deprel) && verb !== undefined && verb.xpos.startsWith('VB') && SAYING.has(verb.text.toLowerCase());
}

/** The words before or after brackets whose first letters the acronym has. */
function explained(scene: Scene, reading: Reading, at: number): Named | null {
  const word = reading.words[at] as NameWord;
  const letters = word.text.toUpperCase();
  const before = scene.text.charAt(word.start - 1) === '(' && scene.text.charAt(word.end) === ')';
  const span = before
    ? expansionBefore(reading, at, letters)
    : /^ ?\($/.test(scene.text.slice(word.end, reading.words[at + 1]?.start ?? word.end))
      ? expansionAfter(reading, at + 1, letters)
      : null;
  if (!span) return null;
  const name = textOf(scene, reading, span.from, span.to).replace(/\s+/g, ' ');
  const whole = mentionAt(scene, reading, span.from);
  if (whole?.type === 'person' || whole?.type === 'place') return null;
  const last = reading.words[span.to - 1];
  if (whole && whole.start === reading.words[span.from]?.start && whole.end === last?.end) return asNamed(whole);
  const group = whole?.type === 'group' ? 'group' : 'organisation';
  const type = ORGANISATION_HEADS.get(last?.key ?? '') ?? group;
  const found: Named = { id: `name:organisation:${name.toLowerCase()}`, name, type };
  put(scene, reading, span.from, span.to, { type, entity: found.id, name, form: 'name' });
  return found;
}

interface Words {
  readonly from: number;
  readonly to: number;
}

const JOINING = /^(?:of|for|and|the|in|on|to|de|des|du|al|la|el|against|with)$/;

/** The words that end before a place and begin with the letters, read from the last; small words may be left out of an acronym. */
function expansionBefore(reading: Reading, to: number, letters: string): Words | null {
  let letter = letters.length - 1;
  let from = to;
  let capitals = 0;
  for (let at = to - 1; at >= 0 && at >= to - 12 && letter >= 0; at--) {
    const word = reading.words[at] as NameWord;
    const fits = word.text.charAt(0).toUpperCase() === letters[letter];
    const small = word.shape === 'lower' && !word.article;
    if (small && !JOINING.test(word.key)) return null;
    if (fits && (!small || letters.length > 3)) {
      letter--;
      from = at;
      if (!small) capitals++;
    } else if (!small && !word.article) return null;
    if (at < to - 1 && reading.words[at + 1]?.gap === 'break') return null;
  }
  return letter < 0 && capitals >= 2 ? { from, to } : null;
}

/** The words in brackets after an acronym. */
function expansionAfter(reading: Reading, from: number, letters: string): Words | null {
  let letter = 0;
  let capitals = 0;
  for (let at = from; at < reading.words.length && at < from + 12; at++) {
    const word = reading.words[at] as NameWord;
    if (at > from && word.gap === 'break') return null;
    const small = word.shape === 'lower' && !word.article;
    if (small && !JOINING.test(word.key)) return null;
    if (word.text.charAt(0).toUpperCase() === letters[letter] && !small) {
      letter++;
      capitals++;
      if (letter === letters.length) return capitals >= 2 ? { from, to: at + 1 } : null;
    } else if (!small && !word.article) return null;
  }
  return null;
}
