import { textOf } from './beside-names.js';
import type { Reading } from './reading.js';
import { close, tokenAt } from './reading.js';
import type { Scene } from './scene.js';
import { mentionAt, put, sideById } from './scene.js';
import { keys } from './vocabulary.js';

/** Where somebody is, not who speaks: "met in the president's office". */
const AT = keys('in at outside inside near into');

/** "Horak's office", "the Peruvian prime minister's office", "the office of the UN envoy": it speaks for the side of that person. */
export function findPersonalOffices(scene: Scene, reading: Reading): void {
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word?.key !== 'office' || reading.taken[at] !== 0) continue;
    const next = reading.words[at + 1];
    const owned = reading.words[at - 1]?.possessive === true && close(reading, at);
    const start = reading.words[at + 2]?.key === 'the' ? at + 3 : at + 2;
    const holder = owned ? at - 1 : next?.key === 'of' && close(reading, at + 1) && close(reading, start) ? start : -1;
    const mention = holder < 0 ? undefined : mentionAt(scene, reading, holder);
    if (mention?.type !== 'person' || mention.form === 'group') continue;
    // "the president's office door"
    if (owned && next?.gap === 'space' && /^NN/.test(tokenAt(reading, at + 1)?.xpos ?? '')) continue;
    const person = scene.people.byId.get(mention.entity);
    const party = mention.party ?? person?.party?.id ?? person?.likely?.id ?? null;
    const side = party === null ? null : sideById(scene.lexicon, party);
    let from = owned ? at - 1 : at;
    while (owned && from > 0 && mentionAt(scene, reading, from - 1) === mention) from--;
    const lead = reading.words[from - 1]?.key === 'the' ? from - 2 : from - 1;
    if (!side || AT.has(reading.words[lead]?.key ?? '')) continue;
    if (!/^ent:[a-z]{2}$/.test(side.id))
      put(scene, reading, at, at + 1, { type: side.type, entity: side.id, name: side.name, form: 'described' });
    else
      put(scene, reading, at, at + 1, {
        type: 'body',
        entity: `name:body:office of ${mention.name.toLowerCase()}`,
        name: owned ? textOf(scene, reading, from, at + 1).replace(/\s+/g, ' ') : `Office of ${mention.name}`,
        form: 'body',
        party: side,
      });
  }
}
