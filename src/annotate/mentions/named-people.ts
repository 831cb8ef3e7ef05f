import type { NameWord } from '../../lexicon/index.js';
import { GIVEN_NAMES } from './given-names.js';
import type { NameRun } from './name-runs.js';
import { findRuns, realWords, runAfterOffice, runFrom } from './name-runs.js';
import { isTitled, loneName, loneSpeakers } from './lone-names.js';
import type { Hints, Person } from './people.js';
import { noHints, partyOf, personBySurname, personNamed } from './people.js';
import type { Reading } from './reading.js';
import { close, isOf, isTaken, nameAt, nextOf, tokenAt } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import { isRank } from './role-phrases.js';
import type { Scene, Side } from './scene.js';
import { put } from './scene.js';
import { between, orgAfterComma, ownerBefore, roleBeside, sideAfter, textOf } from './beside-names.js';
import { bodyFrom } from './unlisted-bodies.js';
import { HONORIFICS, SAYING } from './vocabulary.js';
import { WORD } from './word-classes.js';

/** A role phrase and the person beside whom it stands. */
export interface Beside {
  readonly role: RolePhrase;
  readonly person: Person;
}

/**
 * Persons named in one stretch. The first pass (`full`) reads names of two words or more and learns them; the second reads the family
 * names that are then known, alone or after a title. Returns the role phrases that stand beside a name, for the mentions they make.
 */
export function findNamedPeople(scene: Scene, reading: Reading, roles: readonly RolePhrase[], full: boolean): readonly Beside[] {
  const beside: Beside[] = [];
  const runs = full ? findRuns(reading, scene.lexicon) : [];
  const seen: Named[] = [];
  for (const role of roles) {
    const named = afterRole(scene, reading, role, roles, full);
    if (named) seen.push(named);
  }
  for (const run of full ? runs : singles(scene, reading)) {
    const named = besideRole(scene, reading, run, roles, full);
    if (named) seen.push(named);
  }
  for (const { role, person } of seen) if (role) beside.push({ role, person });
  return beside;
}

interface Named {
  readonly person: Person;
  readonly role: RolePhrase | null;
}

/** "Russian Defense Minister Sergei Shoigu"; after a plural the list goes on: "Presidents X and Y", "Foreign Ministers X of A and Y of B". */
function afterRole(scene: Scene, reading: Reading, role: RolePhrase, roles: readonly RolePhrase[], full: boolean): Named | null {
  if (reading.words[role.head]?.possessive) return null;
  // "the military spokesman, Major General NAME": the post before the comma says more than the rank
  const post =
    isOf(reading, role.head, WORD.rank) && isRank(role) && between(scene, reading, role.from) === ', '
      ? roles.find((one) => one.to === role.from)
      : undefined;
  let at = role.plural ? afterPlural(reading, role) : role.through;
  let first = true;
  let listed = role.plural && !role.bare && between(scene, reading, at) === ', ';
  while (at < reading.words.length && (listed || (reading.words[at]?.gap !== 'break' && reading.words[at]?.gap !== 'joint'))) {
    const run = full ? runAfterOffice(reading, at, scene.lexicon) : runFrom(reading, at, scene.lexicon);
    if (!run || reading.words[run.from]?.shape === 'lower') return null;
    const office = role.plural ? singularOffice(role.office) : role.office;
    const equal = reading.words[role.head]?.key === 'counterpart' || reading.words[role.head]?.key === 'counterparts';
    const hints: Hints = { office: equal ? null : (post?.office ?? office), party: post?.party ?? role.party };
    const from = first && !role.plural ? role.from : run.from;
    const read = nameAfter(scene, reading, run, full, hints, from);
    if (read === null) return null;
    if (equal && read.person) scene.counterparts.push({ mention: scene.mentions.length - 1, reading, before: role.from });
    if (!role.plural) return read.person ? { person: read.person, role: post ?? role } : null;
    first = false;
    const next = nextInList(scene, reading, forWhom(reading, read.to));
    if (next === null) return null;
    at = next;
    listed = true;
  }
  return null;
}

/** "The foreign ministers of A of X and B of Y": where the names begin. */
const afterPlural = (reading: Reading, { through }: RolePhrase): number =>
  reading.words[through]?.key === 'of' && nameAt(reading, through + 1) === null ? through + 1 : through;

/** "The chief negotiators, A for the government and B …": where the list goes on after what somebody is sent for. */
function forWhom(reading: Reading, from: number): number {
  if (reading.words[from]?.key !== 'for') return from;
  for (let at = from + 1; at < from + 6 && close(reading, at); at++) if (reading.words[at]?.key === 'and') return at;
  return from;
}

/** Where the next of a list begins: after "and", after a comma, after both; null where the list ends. */
export function nextInList(scene: Scene, reading: Reading, at: number): number | null {
  const link = reading.words[at];
  if (!link || (link.gap === 'break' && between(scene, reading, at) !== ', ')) return null;
  if (link.key === 'and') return close(reading, at + 1) ? at + 1 : null;
  return link.gap === 'break' ? at : null;
}

/** Learns and marks one name: the word after it, and the person if it is read in this pass; null where nobody is. */
function nameAfter(
  scene: Scene,
  reading: Reading,
  run: NameRun,
  full: boolean,
  hints: Hints,
  from: number,
): { readonly to: number; readonly person: Person | null } | null {
  const of = sideAfter(scene, reading, run.to);
  const own: Hints = { office: hints.office, party: hints.party ?? of?.side ?? null };
  const text = textOf(scene, reading, run.from, run.to);
  const many = realWords(reading, run) > 1 || run.known;
  let person: Person | null = null;
  if (many && full) person = personNamed(scene.people, text, own);
  else if (!many && !full) {
    const word = reading.words[run.to - 1];
    if (word) person = personBySurname(scene.people, word.key, own) ?? unknownSurname(scene, reading, run, own);
  }
  if (!person) return full || !many ? null : { to: of?.to ?? run.to, person };
  const to = of?.to ?? run.to;
  mark(scene, reading, from, to, person, own);
  return { to, person };
}

/** A family name alone after a title is a person, if no other is known by it: "Foreign Minister Santos". */
function unknownSurname(scene: Scene, reading: Reading, run: NameRun, hints: Hints): Person | null {
  if (hints.office === null || reading.titled || reading.capitals) return null;
  const word = reading.words[run.to - 1];
  if (!word || word.text.length < 3 || nameAt(reading, run.to - 1) !== null) return null;
  if (!/^NNP/.test(tokenAt(reading, run.to - 1)?.xpos ?? 'NNP')) return null;
  return personNamed(scene.people, textOf(scene, reading, run.from, run.to), hints);
}

function mark(scene: Scene, reading: Reading, from: number, to: number, person: Person, hints: Hints): void {
  const told = hints.party?.id.startsWith('name:group:') === true ? null : hints.party;
  const party = told ?? partyOf(person);
  put(scene, reading, from, to, {
    type: 'person',
    entity: person.id,
    name: person.name,
    form: 'name',
    office: hints.office ?? person.office,
    party,
  });
}

/** A name that no title precedes: with a role phrase set beside it, a side, or other signs that it is a person's. */
function besideRole(scene: Scene, reading: Reading, run: NameRun, roles: readonly RolePhrase[], full: boolean): Named | null {
  for (let i = run.from; i < run.to; i++) if (reading.taken[i] !== 0) return null;
  // "NAME/Harbour Pictures" under a picture: whose picture it is
  const start = reading.words[run.from]?.start ?? 0;
  if (reading.region === 'caption-photo' && scene.text.charAt(start - 1) === '/') return null;
  const role = roleBeside(scene, reading, run, roles);
  const side =
    sideAfter(scene, reading, run.to) ?? orgAfterComma(scene, reading, run.to) ?? bodyAfterName(scene, reading, run.to);
  const owner = ownerBefore(scene, reading, run.from);
  const equal = reading.words[role?.head ?? -1]?.key === 'counterpart';
  const hints: Hints = {
    office:
      (equal ? null : role?.office) ??
      (owner?.type === 'media' && reports(reading, run.to) ? 'reporter' : credited(scene, reading, run)),
    party: role?.party ?? side?.side ?? owner ?? null,
  };
  if (full && !run.known && !role && !side && !owner && hints.office === null && !looksLikePerson(scene, reading, run)) {
    if (realWords(reading, run) <= 3) scene.doubtful.push({ reading, run });
    return null;
  }
  const last = reading.words[run.to - 1];
  const person = full
    ? personNamed(scene.people, textOf(scene, reading, run.from, run.to), hints)
    : ((last &&
        personBySurname(
          scene.people,
          last.key,
          hints.office || hints.party ? hints : governs(reading, run.to) ? { office: 'president', party: null } : noHints,
        )) ??
      loneName(scene, reading, run));
  if (!person) return null;
  const to = side && reading.words[run.to]?.gap === 'space' ? side.to : run.to;
  const from = !full && HONORIFICS.has(reading.words[run.from - 1]?.key ?? '') ? run.from - 1 : run.from;
  mark(scene, reading, from, to, person, hints);
  if (role && equal) scene.counterparts.push({ mention: scene.mentions.length - 1, reading, before: role.from });
  return { person, role };
}

/** "NAME of the Westland Grain Council": a body that no list knows, which keeps a mention of its own. */
function bodyAfterName(scene: Scene, reading: Reading, at: number): { readonly side: Side; readonly to: number } | null {
  if (!/^(?:of|from)$/.test(reading.words[at]?.key ?? '') || !close(reading, at) || reading.words[at - 1]?.possessive)
    return null;
  const side = bodyFrom(scene, reading, reading.words[at + 1]?.key === 'the' ? at + 2 : at + 1)?.side ?? null;
  return side && { side, to: at };
}

/** "The NAME administration", "the NAME regime" */
const governs = (reading: Reading, at: number): boolean =>
  close(reading, at) && /^(?:administration|regime)$/.test(reading.words[at]?.key ?? '') && !reading.words[at - 1]?.possessive;

/** "NAME / Agency" and "Photo by NAME" under a picture. */
function credited(scene: Scene, reading: Reading, run: NameRun): string | null {
  if (reading.region !== 'caption-photo') return null;
  const after = scene.text.slice(reading.words[run.to - 1]?.end, (reading.words[run.to - 1]?.end ?? 0) + 2);
  const by = reading.words[run.from - 1]?.key === 'by' && /^photo/.test(reading.words[run.from - 2]?.key ?? '');
  return by || /^ ?\//.test(after) ? 'photographer' : null;
}

const reports = (reading: Reading, at: number): boolean =>
  close(reading, at) && /^report(?:s|ed|ing)?$|^(?:writes|wrote)$/.test(reading.words[at]?.key ?? '');

/** Signs that a run of capitals is a person's name: a known given name, a verb of saying, a courtesy title, "NAME, 45,". */
function looksLikePerson(scene: Scene, reading: Reading, run: NameRun): boolean {
  const first = reading.words[run.from];
  if (!first || run.to - run.from > 6) return false;
  if (/^(?:jr|sr)$/.test(reading.words[run.to - 1]?.key ?? '') || isPartOfKnown(scene, reading, run)) return true;
  if ((GIVEN_NAMES.has(first.key) || scene.lexicon.isGivenName(first.key)) && realWords(reading, run) <= 4) return true;
  const before = reading.words[run.from - 1];
  if (before && reading.words[run.from]?.gap !== 'break' && HONORIFICS.has(before.key) && before.shape !== 'lower') return true;
  const next = reading.words[run.to];
  if (next && next.shape === 'lower' && SAYING.has(next.key) && next.gap === 'space' && tokenAt(reading, run.to)?.upos !== 'NOUN')
    return true;
  if (
    before &&
    SAYING.has(before.key) &&
    before.shape === 'lower' &&
    /["”’',]\s*$/.test(scene.text.slice(Math.max(0, before.start - 3), before.start))
  )
    return true;
  // "a spokesman for the agency, NAME, told …", "NAME, 45,", "NAME, who"
  const comma = next !== undefined && between(scene, reading, run.to) === ', ';
  const apposed = comma && before !== undefined && between(scene, reading, run.from) === ', ';
  if (apposed && next.shape === 'lower' && SAYING.has(next.key) && /^VB/.test(tokenAt(reading, run.to)?.xpos ?? '')) return true;
  if (comma && (/^\d\d$/.test(next.text) || next.key === 'who')) return true;
  return false;
}

/** "Perez Lara" after "Jose Antonio Perez Lara" */
function isPartOfKnown(scene: Scene, reading: Reading, run: NameRun): boolean {
  const words = reading.words.slice(run.from, run.to).filter((word) => !word.article);
  const known = scene.people.bySurname.get(words.at(-1)?.key ?? '') ?? [];
  return known.some((person) => words.every((word) => person.words.includes(word.key)));
}

/** Family names that stand alone, or after a courtesy title: words with a capital that no name of the lexicon claims. */
function singles(scene: Scene, reading: Reading): readonly NameRun[] {
  const found: NameRun[] = [];
  for (let at = nextOf(reading, WORD.capital, 0); at < reading.words.length; at = nextOf(reading, WORD.capital, at + 1)) {
    const word = reading.words[at] as NameWord;
    if (isOf(reading, at, WORD.article | WORD.notInNames) || reading.taken[at] !== 0 || word.text.length < 2) continue;
    const name = nameAt(reading, at);
    if (name && !name.candidates.every((candidate) => candidate.name.ambiguous)) continue;
    const known = scene.people.bySurname.has(word.key);
    if (!known && name) continue;
    if (!known && scene.lexicon.bySurname(word.key).length === 0 && !mayBeLone(scene, reading, at)) continue;
    // "Assad Hospital", "Trump Tower", "Mohammed Assad": part of another name
    if (!reading.titled && !reading.capitals && (strangerAt(reading, at - 1, at) || strangerAt(reading, at + 1, at + 1)))
      continue;
    let from = at;
    while (
      from > 0 &&
      reading.words[from]?.gap !== 'break' &&
      (reading.words[from - 1]?.article === true || PARTICLE.test(reading.words[from - 1]?.key ?? '')) &&
      reading.taken[from - 1] === 0
    )
      from--;
    found.push({ from, to: at + 1, known });
  }
  return found;
}

const PARTICLE = /^(?:de|la|las|los|von|van|der|den|bin|del|di|le|al)$/;

const mayBeLone = (scene: Scene, reading: Reading, at: number): boolean => {
  const key = reading.words[at]?.key ?? '';
  return scene.people.byGiven.has(key) || GIVEN_NAMES.has(key) || isTitled(reading, at);
};

/** Whether the word at a place belongs, with a capital and close by, to another name. `joint` is the later word of the two. */
function strangerAt(reading: Reading, at: number, joint: number): boolean {
  const word = reading.words[at];
  const later = reading.words[joint];
  const earlier = reading.words[joint - 1];
  if (!word || !later || later.gap !== 'space' || earlier?.possessive || word.shape === 'lower') return false;
  if (isOf(reading, at, WORD.honorific | WORD.rank) || reading.taken[at] !== 0) return false;
  if (at === 0 && tokenAt(reading, 0) && tokenAt(reading, 0)?.upos !== 'PROPN') return false;
  if (nameAt(reading, at) !== null || /\d/.test(word.text)) return false;
  const token = tokenAt(reading, at);
  return token === null || token.upos === 'PROPN' || isOf(reading, at, WORD.organisationHead);
}

/** "foreign ministers" -> "foreign minister" */
export const singularOffice = (office: string): string =>
  office.replace(/men\b/i, 'man').replace(/ies$/i, 'y').replace(/s$/i, '');

/** Runs of capitals that nothing beside them shows to be persons, but whose last word speaks elsewhere by itself: "Abboud Qanbar … Qanbar said". */
export function findDoubtful(scene: Scene): void {
  if (scene.doubtful.length === 0) return;
  const speakers = loneSpeakers(scene.readings);
  for (const { reading, run } of scene.doubtful) {
    const last = reading.words[run.to - 1];
    if (!last || !speakers.has(last.key) || isTaken(reading, run.from, run.to)) continue;
    mark(scene, reading, run.from, run.to, personNamed(scene.people, textOf(scene, reading, run.from, run.to), noHints), noHints);
  }
}
