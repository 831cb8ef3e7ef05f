import type { Lexicon } from '../../lexicon/index.js';
import type { LexiconEntry } from '../../model/index.js';
import type { Reading } from './reading.js';
import type { Scene, Side } from './scene.js';
import { sideOf } from './scene.js';

/** The opposition that the lexicon knows for a state, under the name that the state's adjective makes. */
export function oppositionTo({ lexicon }: Scene, { id }: Side): Side | null {
  const state = lexicon.entry(id);
  if (state === null) return null;
  let known = knownTo.get(lexicon);
  if (!known) knownTo.set(lexicon, (known = new WeakMap()));
  let found = known.get(state);
  if (found === undefined) known.set(state, (found = oppositionIn(lexicon, state)));
  return found;
}

/** The same few states are asked for in every report. */
const knownTo = new WeakMap<Lexicon, WeakMap<LexiconEntry, Side | null>>();

function oppositionIn(lexicon: Lexicon, state: LexiconEntry): Side | null {
  for (const name of state.names) {
    if (name.kind !== 'demonym') continue;
    const found = lexicon.lookup(`${name.name} opposition`).find((candidate) => candidate.entry.type === 'group');
    if (found) return sideOf(found.entry);
  }
  return null;
}

/** "The Zimbabwean opposition", "Peru's rebels": those who rise against a state, by the words from its name up to the noun at `head`. */
export const oppositionCalled = (scene: Scene, reading: Reading, state: Side, from: number, head: number): Side =>
  oppositionTo(scene, state) ?? {
    id: `name:group:${state.name.toLowerCase()} ${reading.words[head]?.key ?? ''}`,
    name: scene.text.slice(reading.words[from]?.start, reading.words[head]?.end),
    type: 'group',
  };
