import { officeKey } from '../../lexicon/index.js';
import type { EntityId } from '../../model/index.js';
import type { Person } from './people.js';
import { partyOf } from './people.js';
import type { Reading } from './reading.js';
import type { RolePhrase } from './role-phrases.js';
import type { Scene } from './scene.js';
import { WEAK_ROLES } from './vocabulary.js';

/**
 * The person of the document who holds the office: same side and office first, then, for "the minister", the nearest of that noun, and for
 * "the diplomat" the only one of that sort who was named shortly before.
 */
export function bearerOf(reading: Reading, role: RolePhrase, bearers: Bearers): Person | null {
  const key = officeKey(role.office);
  const head = reading.words[role.head]?.key ?? '';
  const sort = role.determiner === 'the' ? SORTS.get(head) : undefined;
  if (role.party !== null) {
    const same = bearers.held.get(`${key}\0${role.party.id}`) ?? [];
    if (same.length > 0) return nearest(reading, same);
    const loose = bearers.held.get(`${nounOf(head)}\0${role.party.id}`) ?? [];
    if (loose.length === 1 && /diplomat|leader|envoy|negotiator/.test(head)) return loose[0]?.person ?? null;
    return sort ? onlyOfSort(reading, role, bearers, head) : null;
  }
  if (sort && /^(?:(?:senior|veteran) )?\w+$/i.test(role.office)) return onlyOfSort(reading, role, bearers, head);
  // "the Secretary" of a readout is one person; "the secretary" may be anybody's
  const styled = reading.words[role.head]?.shape !== 'lower';
  if (role.determiner !== 'the' || (WEAK_ROLES.has(head) && role.bare && !styled)) return null;
  if (!STRONG.test(head)) return null;
  const held = bearers.held.get(role.bare ? nounOf(head) : key) ?? [];
  return nearest(reading, HOUSE_STYLED.test(role.office) ? held.filter(({ person }) => isStyled(person, role.office)) : held);
}

/** Britain's foreign secretary and the American secretary of state are foreign ministers, but neither is called as the other. */
const HOUSE_STYLED = /\b(?:secretary|minister)(?: of (?:state|defen[cs]e))?$/i;

/** Whether a person's title is of the same noun as an office; one whose title the document does not give may be called by either. */
function isStyled({ office, offices }: Person, called: string): boolean {
  if (office === null || offices.size > 1) return true;
  const [own, other] = [nounOf(office.toLowerCase()), nounOf(called.toLowerCase())];
  if (!/^(?:secretary|minister)$/.test(own) || own !== other) return own === other || !/^(?:secretary|minister)$/.test(own);
  return own === 'minister' || called.indexOf(' ') < 0 || /\bstate$/i.test(called) === /\bstate$/i.test(office);
}

/** Nouns that say what sort of person somebody is, with the offices of such persons. */
const SORTS: ReadonlyMap<string, RegExp> = new Map([
  ['diplomat', /^(?:deputy )?foreign minister\b|ambassador|envoy|diplomat|representative|negotiator|consul|^charge d/],
  ['official', /official|deputy|spokes|secretary|director|adviser|coordinator|commissioner|envoy|representative|ambassador/],
  ['politician', /politician|lawmaker|senator|^mp$|minister|opposition/],
  ['lawmaker', /lawmaker|senator|^mp$|congress|^member of/],
]);

/** How far back "the diplomat" looks for whom it means: two paragraphs of news. */
const NEAR = 1200;

/** Of a sort the only person named shortly before, unless an unnamed one ("a diplomat said") comes between. */
function onlyOfSort(reading: Reading, role: RolePhrase, { held, unnamed }: Bearers, head: string): Person | null {
  const at = reading.words[role.from]?.start ?? reading.start;
  let only: Person | null = null;
  for (const { person, starts } of (held.get(`${SORTED}${head}`) ?? []).slice(-MOST)) {
    const last = lastBefore(starts, at);
    if (last < 0 || at - last > NEAR || (role.party !== null && partyOf(person)?.id !== role.party.id)) continue;
    if (only) return null;
    only = person;
  }
  const stranger = lastBefore(unnamed.get(head) ?? [], at);
  return stranger >= 0 && at - stranger <= NEAR ? null : only;
}

const SORTED = 'sort\0';

const STRONG =
  /diplomat|envoy|minister|president|premier|chancellor|spokes|negotiator|ambassador|secretary|leader|mediator|commander|chief|governor|king|emir/;

const nounOf = (office: string): string => {
  const of = office.indexOf(' of ');
  const own = of < 0 ? office : office.slice(0, of);
  const noun = own.slice(own.lastIndexOf(' ') + 1);
  return noun.endsWith('woman') ? `${noun.slice(0, -5)}man` : noun.endsWith('person') ? `${noun.slice(0, -6)}man` : noun;
};

interface Bearer {
  readonly person: Person;
  /** where the document mentions the person, ascending */
  readonly starts: readonly number[];
}

/** Who may be meant by an office, and where one is spoken of who has no name. */
export interface Bearers {
  /** persons by office and side, by office, by the office's noun and side, by the noun alone, and by their sort */
  readonly held: ReadonlyMap<string, readonly Bearer[]>;
  /** by the noun, ascending: "a diplomat", "another official" */
  readonly unnamed: ReadonlyMap<string, readonly number[]>;
}

/** The role phrases of a reading. */
interface Roled {
  readonly reading: Reading;
  readonly roles: readonly RolePhrase[];
}

function unnamedIn(read: readonly Roled[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { reading, roles } of read)
    for (const role of roles) {
      const head = reading.words[role.head]?.key ?? '';
      const lead = reading.words[role.from - 1]?.key ?? '';
      if (!SORTS.has(head) || !(role.determiner === 'a' || /^(?:another|one|second|some)$/.test(lead))) continue;
      // "Jan Horak, a diplomat"
      if (role.determiner === 'a' && role.from > 1 && reading.words[role.from - 1]?.gap === 'break') continue;
      const starts = found.get(head);
      const start = reading.words[role.from]?.start ?? 0;
      if (starts) starts.push(start);
      else found.set(head, [start]);
    }
  return found;
}

/** Who holds what in this document: offices as it words them; where it gives a person none, those of the lexicon on the day. */
export function bearersOf(scene: Scene, read: readonly Roled[]): Bearers {
  const starts = new Map<EntityId, number[]>();
  for (const { type, entity, start } of scene.mentions) {
    if (type !== 'person') continue;
    const list = starts.get(entity);
    if (list) list.push(start);
    else starts.set(entity, [start]);
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  const found = new Map<string, Bearer[]>();
  for (const person of scene.people.byId.values()) {
    const bearer = { person, starts: starts.get(person.id) ?? [] };
    const party = partyOf(person);
    const told = person.offices.size > 0;
    const offices = told
      ? [...person.offices]
      : scene.lexicon.officesOf(person.id, scene.day).map((office) => officeKey(office.office));
    const keys = new Set(offices.flatMap((key) => [key, ...(BARELY.test(key) ? [] : [nounOf(key)]), ...sortsOf(key)]));
    for (const key of keys) {
      for (const full of party ? [key, `${key}\0${party.id}`] : [key]) {
        const list = found.get(full);
        if (list) list.push(bearer);
        else found.set(full, [bearer]);
      }
    }
  }
  return { held: found, unnamed: unnamedIn(read) };
}

/** "The minister" is no prime minister, "the president" no vice president. */
const BARELY = /^(?:(?:deputy )?prime minister|vice[ -]?president)$/;

const sortsOf = (office: string): readonly string[] =>
  [...SORTS].filter(([, sort]) => sort.test(office)).map(([noun]) => SORTED + noun);

/** Of several persons the one mentioned last before the end of this reading. */
function nearest(reading: Reading, bearers: readonly Bearer[]): Person | null {
  let best: Bearer | null = null;
  let at = -1;
  for (const bearer of bearers.slice(-MOST)) {
    const last = lastBefore(bearer.starts, reading.end);
    if (last > at) {
      at = last;
      best = bearer;
    }
  }
  return best?.person ?? (bearers.length === 1 ? (bearers[0]?.person ?? null) : null);
}

/** Enough for any report; keeps the work linear in a text that names thousands under one office. */
const MOST = 50;

function lastBefore(starts: readonly number[], end: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < end) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1] ?? -1;
}
