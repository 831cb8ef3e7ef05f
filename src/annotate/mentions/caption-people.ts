import { runFrom, realWords } from './name-runs.js';
import { organisationTo, textOf } from './beside-names.js';
import type { Hints, Person } from './people.js';
import { partyOf, personBySurname, personNamed } from './people.js';
import type { Reading } from './reading.js';
import { nameAt } from './reading.js';
import { findRolePhrases } from './role-phrases.js';
import type { Scene, Side } from './scene.js';
import { put, sideOf } from './scene.js';
import { partyOfSide, sideNamed } from './settle.js';
import { ORGANISATION_HEADS } from './vocabulary.js';

/** "VLADIMIR PUTIN RUSSIAN PRESIDENT", "PRESIDENT BIDEN:", "NAME SPECIALIST, KOMMERSANT": the speaker of the words that follow. */
export function readSpeakerCaption(scene: Scene, reading: Reading): void {
  const roles = findRolePhrases(reading, scene);
  const lead = roles.find((role) => role.from === 0);
  const at = lead ? lead.to : 0;
  const run = runFrom(reading, at, scene.lexicon);
  if (!run) return;
  const role = lead ?? roles.find((one) => one.from >= run.to) ?? null;
  const hints: Hints = { office: role?.office ?? null, party: role?.party ?? sideAfterName(scene, reading, run.to) };
  const person = named(scene, reading, run.from, run.to, hints);
  if (!person) return;
  put(scene, reading, lead ? lead.from : run.from, role && role.from === run.to ? role.to : run.to, {
    type: 'person',
    entity: person.id,
    name: person.name,
    form: 'name',
    office: hints.office ?? person.office,
    party: hints.party ?? partyOf(person),
  });
}

function named(scene: Scene, reading: Reading, from: number, to: number, hints: Hints): Person | null {
  if (realWords(reading, { from, to }) > 1) return personNamed(scene.people, textOf(scene, reading, from, to), hints);
  const word = reading.words[to - 1];
  if (!word) return null;
  const known = personBySurname(scene.people, word.key, hints);
  if (known) return known;
  return hints.office === null ? null : personNamed(scene.people, textOf(scene, reading, from, to), hints);
}

/** The organisation or outlet that a caption gives after the name. */
function sideAfterName(scene: Scene, reading: Reading, from: number): Side | null {
  for (const name of reading.names) {
    if (name.from < from) continue;
    const read = sideNamed(name, reading, scene);
    if (read && read.side.type !== 'state') return partyOfSide(read.side, scene);
  }
  return null;
}

const CREDITS: readonly (readonly [RegExp, string])[] = [
  [/^report/, 'reporter'],
  [/^writ/, 'writer'],
  [/^edit/, 'editor'],
  [/^photo/, 'photographer'],
  [/^translat/, 'translator'],
  [/^by$/, 'reporter'],
];

/** Reporters, writers, editors and photographers in bylines, credits and sign-offs; their side is the outlet that the line or the report names. */
export function readCredit(scene: Scene, reading: Reading): void {
  let office: string | null = null;
  const outlet = outletOf(scene, reading);
  for (let at = 0; at < reading.words.length;) {
    const word = reading.words[at];
    if (!word) return;
    const credit = CREDITS.find(([pattern]) => pattern.test(word.key));
    // "Reporting by": the gerund says more than "by"
    if (credit && !(word.key === 'by' && office !== null)) office = credit[1];
    const to = credit ? null : creditName(reading, at);
    if (to === null || reading.taken[at] !== 0) {
      at++;
      continue;
    }
    const after = reading.words[to];
    const verb = after && /^reports?$/.test(after.key) ? 'reporter' : null;
    const hints: Hints = { office: office ?? verb, party: outlet };
    if (realWords(reading, { from: at, to }) >= 2) {
      const person = personNamed(scene.people, textOf(scene, reading, at, to), hints);
      put(scene, reading, at, to, {
        type: 'person',
        entity: person.id,
        name: person.name,
        form: 'name',
        office: person.office,
        party: person.party,
      });
    }
    at = to;
  }
}

/** Names in a credit may be any capitals: "Larry King", "John Irish". */
function creditName(reading: Reading, from: number): number | null {
  let to = from;
  for (let at = from; at < reading.words.length && at < from + 5; at++) {
    const word = reading.words[at];
    if (!word || (at > from && word.gap !== 'space' && word.gap !== 'hyphen' && word.gap !== 'initial')) break;
    const name = nameAt(reading, at);
    const person = name?.candidates.some((candidate) => candidate.entry.type === 'person') === true;
    // "John Irish", "Paul French": after a given name an adjective of nationality is a family name
    const family = at === from + 1 && name?.candidates.every((candidate) => candidate.name.kind === 'demonym') === true;
    if (name && !person && !family && !name.candidates.every((candidate) => candidate.name.ambiguous)) break;
    if (!word.article && (word.shape === 'lower' || /\d/.test(word.text))) break;
    to = at + 1;
    if (word.possessive) break;
  }
  if (to === from || ORGANISATION_HEADS.has(reading.words[to - 1]?.key ?? '') || organisationTo(reading, from) !== null)
    return null;
  return to;
}

function outletOf(scene: Scene, reading: Reading): Side | null {
  for (const name of reading.names) {
    const media = name.candidates.find((candidate) => candidate.entry.type === 'media');
    if (media) return sideOf(media.entry);
  }
  for (const fact of [scene.facts.wire, scene.facts.outlet]) {
    const entry = fact ? scene.lexicon.lookup(fact.value).find((candidate) => candidate.entry.type === 'media')?.entry : null;
    if (entry) return sideOf(entry);
    if (fact) return { id: `name:media:${fact.value.toLowerCase()}`, name: fact.value, type: 'media' };
  }
  return null;
}
