import type { NameWord } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import { organisationTo, textOf } from './beside-names.js';
import type { Reading } from './reading.js';
import { isTaken, nameAt } from './reading.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';
import { CALENDAR, NOT_IN_NAMES, ORGANISATION_HEADS } from './vocabulary.js';

interface Named {
  readonly id: EntityId;
  readonly name: string;
  readonly type: 'organisation' | 'group' | 'media';
}

/** Organisations that no list knows, by the noun that their names end in, and the acronyms that the document gives them: "… Committee (XYZ)". */
export function findOrganisations(scene: Scene): void {
  const acronyms = new Map<string, Named>();
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0 || reading.capitals || reading.titled) continue;
    for (let at = 0; at < reading.words.length; at++) {
      const word = reading.words[at] as NameWord;
      if (word.shape === 'lower' || reading.taken[at] !== 0 || CALENDAR.has(word.key) || NOT_IN_NAMES.has(word.key)) continue;
      const to = organisationTo(reading, at);
      if (to === null || isTaken(reading, at, to) || coversName(reading, at, to)) continue;
      const name = textOf(scene, reading, at, to).replace(/\s+/g, ' ');
      const head = reading.words[to - 1] as NameWord;
      const found: Named = {
        id: `name:organisation:${name.toLowerCase()}`,
        name,
        type: ORGANISATION_HEADS.get(head.key) ?? 'organisation',
      };
      put(scene, reading, at, to, { type: found.type, entity: found.id, name, form: 'name' });
      at = to - 1;
    }
  }
  learnAcronyms(scene, acronyms);
  if (acronyms.size > 0) for (const reading of scene.readings) markAcronyms(scene, reading, acronyms);
}

/** A name of the lexicon that is longer than a country inside the run is that name, not part of another. */
const coversName = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const name = nameAt(reading, at);
    if (
      name &&
      name.to - name.from > 1 &&
      name.candidates.some((candidate) => candidate.entry.type !== 'place' && candidate.entry.type !== 'state')
    )
      return true;
  }
  return false;
};

/** "High Peace Commission (HPC)": the letters begin the words of the mention right before. */
function learnAcronyms(scene: Scene, acronyms: Map<string, Named>): void {
  for (const mention of scene.mentions) {
    if (mention.type !== 'organisation' && mention.type !== 'group' && mention.type !== 'body') continue;
    const match = /^['’]?\s?\(([A-Z][A-Za-z-]{1,8})\)/.exec(scene.text.slice(mention.end, mention.end + 14));
    const letters = match?.[1]?.replace(/[^A-Z]/g, '') ?? '';
    if (letters.length < 2) continue;
    const initials = scene.text
      .slice(mention.start, mention.end)
      .split(/[\s-]+/)
      .map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '')
      .join('');
    if (!initials.includes(letters) && !letters.startsWith(initials)) continue;
    const type = mention.type === 'body' ? 'organisation' : mention.type;
    acronyms.set(match?.[1] as string, { id: mention.entity, name: mention.name, type });
  }
}

function markAcronyms(scene: Scene, reading: Reading, acronyms: ReadonlyMap<string, Named>): void {
  for (let at = 0; at < reading.words.length; at++) {
    const found = reading.taken[at] === 0 ? acronyms.get((reading.words[at] as NameWord).text) : undefined;
    if (found) put(scene, reading, at, at + 1, { type: found.type, entity: found.id, name: found.name, form: 'name' });
  }
}
