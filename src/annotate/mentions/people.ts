import type { Lexicon, NameWord } from '../../lexicon/index.js';
import { familyFirst, nameKey, nameWords, officeKey, surnameOf } from '../../lexicon/index.js';
import type { DatedOffice, Day, EntityId, LexiconEntry } from '../../model/index.js';
import type { Side } from './scene.js';
import { sideById } from './scene.js';
import { HONORIFICS } from './vocabulary.js';

/** A person of this document, under the fullest name that it gives, or the lexicon's. */
export interface Person {
  readonly id: EntityId;
  readonly name: string;
  readonly words: readonly string[];
  readonly surname: string;
  readonly entry: LexiconEntry | null;
  /** the side by the lexicon, where the document gives none */
  readonly likely: Side | null;
  /** was head of a state or government once, by the lexicon, and left a year ago or more */
  readonly left: boolean;
  /** left the last office of the lexicon a year ago or more */
  readonly gone: boolean;
  /** the first office and side that the document gives the person */
  office: string | null;
  party: Side | null;
  /** the side for which a former minister acts now */
  active: Side | null;
  /** every office that the document gives, as compared */
  readonly offices: Set<string>;
}

/** The persons of a document by id and by the word that later mentions use alone; they are learnt in text order. */
export interface People {
  readonly lexicon: Lexicon;
  readonly day: Day | null;
  readonly present: ReadonlySet<EntityId>;
  readonly byId: Map<EntityId, Person>;
  readonly bySurname: Map<string, Person[]>;
  /** persons of two names or more by their given name */
  readonly byGiven: Map<string, Person[]>;
}

/** What stands beside a name and helps to tell whom it means. */
export interface Hints {
  readonly office: string | null;
  readonly party: Side | null;
}

export const noHints: Hints = { office: null, party: null };

export const noPeople = (lexicon: Lexicon, day: Day | null, present: ReadonlySet<EntityId>): People => ({
  lexicon,
  day,
  present,
  byId: new Map(),
  bySurname: new Map(),
  byGiven: new Map(),
});

/** The person that a name of two words or more means; learnt if new. */
export function personNamed(people: People, text: string, hints: Hints): Person {
  const { lexicon, day } = people;
  const words = bareWords(text);
  const entry = inLexicon(lexicon, words, day, hints) ?? bySound(lexicon, words, day, hints) ?? bySpelling(lexicon, words);
  if (entry) return learn(people, ofEntry(people, entry), hints);
  const keys = words.filter((word) => !word.article).map((word) => word.key);
  const surname = surnameOf(words, false) ?? '';
  for (const known of people.bySurname.get(surname) ?? []) if (sameBearer(known.words, keys)) return learn(people, known, hints);
  const name = properName(words, text);
  return learn(
    people,
    {
      id: `name:person:${nameKey(words)}`,
      name,
      words: keys,
      surname,
      entry: null,
      likely: null,
      left: false,
      gone: false,
      office: null,
      party: null,
      active: null,
      offices: new Set(),
    },
    hints,
  );
}

/** The person that a single word means: one of the document's, or one of the lexicon whom office, side and day single out; else null. */
export function personBySurname(people: People, key: string, hints: Hints): Person | null {
  const { lexicon, day, present } = people;
  const known = people.bySurname.get(key) ?? [];
  const fitting = known.filter((person) => agrees(person, hints));
  const last = fitting.at(-1);
  if (last && !holdsAnother(last, hints)) return learn(people, last, hints);
  // "President Clinton" beside a Clinton who never was: the one of the lexicon who was
  const other = last ? onlyBearer(lexicon, key, day, hints, present) : null;
  if (last) return learn(people, other && other.id !== last.id ? ofEntry(people, other) : last, hints);
  if (known.length > 0 && hints.office === null && hints.party === null) return known.at(-1) as Person;
  const entry = onlyBearer(lexicon, key, day, hints, present);
  return entry ? learn(people, ofEntry(people, entry), hints) : null;
}

/** Whether the lexicon gives the person offices, and the one named here is none of them. */
function holdsAnother(person: Person, hints: Hints): boolean {
  if (hints.office === null || !person.entry || (person.entry.offices ?? []).length === 0) return false;
  const key = officeKey(hints.office);
  return !person.offices.has(key) && !(person.entry.offices ?? []).some((office) => officeKey(office.office) === key);
}

/** Two of one given name are as good as any number: it tells none of them. */
const MOST = 2;

function learn(people: People, person: Person, hints: Hints): Person {
  const known = people.byId.get(person.id) ?? person;
  if (known === person && !people.byId.has(person.id)) {
    people.byId.set(person.id, person);
    const given = person.words.length > 1 ? (person.words[0] ?? '') : '';
    if (given !== '') people.byGiven.set(given, [...(people.byGiven.get(given) ?? []).slice(0, MOST), person]);
    for (const key of person.entry ? calledBy(person.entry).surnames : [person.surname]) {
      const list = people.bySurname.get(key);
      if (list) list.push(person);
      else people.bySurname.set(key, [person]);
    }
  } else {
    // the latest named is whom a surname alone means
    const list = people.bySurname.get(known.surname);
    if (list && list.length > 1) list.push(...list.splice(list.indexOf(known), 1));
  }
  if (hints.office !== null && (known.office === null || (isSlight(known.office) && !isSlight(hints.office))))
    known.office = hints.office;
  known.party ??= hints.party;
  if (hints.office !== null) known.offices.add(officeKey(hints.office));
  return known;
}

/** Whether another office of the same person would say more: "leader", "official", "member", a mere rank. */
export const isSlight = (office: string | null): boolean =>
  office !== null &&
  (/\b(?:member|official|diplomat|leader|counterpart|man|chief)$/i.test(office) ||
    /^member of\b/i.test(office) ||
    RANK.test(office));

const RANK =
  /^(?:(?:brigadier|lieutenant|major|colonel|general|captain|admiral|marshal|field|vice|gen|lt|col|maj|brig|adm|capt)\b\.?[ -]?)+$/i;

/** What the names of an entry come to. */
interface Called {
  readonly words: readonly string[];
  readonly surname: string;
  /** the family names of all its names, that of its first name first */
  readonly surnames: ReadonlySet<string>;
  /** in the order in which they were taken up */
  readonly offices: readonly DatedOffice[];
}

/** The same persons come back in report after report. */
const called = new WeakMap<LexiconEntry, Called>();

function calledBy(entry: LexiconEntry): Called {
  const known = called.get(entry);
  if (known) return known;
  const words = nameWords(entry.name);
  const first = familyFirst(entry);
  const surname = surnameOf(words, first) ?? '';
  const made: Called = {
    words: words.filter((word) => !word.article).map((word) => word.key),
    surname,
    surnames: new Set([surname, ...entry.names.flatMap((name) => surnameOf(nameWords(name.name), first) ?? [])]),
    offices: [...(entry.offices ?? [])].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)),
  };
  called.set(entry, made);
  return made;
}

function ofEntry(people: People, entry: LexiconEntry): Person {
  const { words, surname } = calledBy(entry);
  return {
    id: entry.id,
    name: entry.name,
    words,
    surname,
    entry,
    likely: likelySide(people, entry),
    left: hasLeft(people, entry) && (entry.offices ?? []).some((office) => HEADS.test(office.office)),
    gone: hasLeft(people, entry),
    office: null,
    party: null,
    active: null,
    offices: new Set(),
  };
}

/** The side of a person: as the document gives it, else by the lexicon. */
export const partyOf = (person: Person): Side | null =>
  person.active ?? ownGroup(person) ?? person.party ?? (speaksForNoState(person) ? null : person.likely);

/** "Peru's rebel leader" says less than the group of which the lexicon knows that rebel. */
const ownGroup = ({ party, likely }: Person): Side | null =>
  party?.id.startsWith('name:group:') === true && likely?.type === 'group' ? likely : null;

/** Who left the last office long ago, and is given none here or another, and who is called an opponent: the state is not theirs. */
function speaksForNoState({ left, gone, office, offices, entry, likely }: Person): boolean {
  if (office === null) return left;
  if (likely?.type === 'state' && /\b(?:opposition|rebel|dissident|exiled|separatist)\b/i.test(office)) return true;
  return gone && !(entry?.offices ?? []).some((held) => offices.has(officeKey(held.office)));
}

/**
 * The side by the lexicon's offices on the day, else by the latest office before it; of several one that the document names, else the
 * one taken up last.
 */
function likelySide(people: People, entry: LexiconEntry): Side | null {
  const { lexicon, day, present } = people;
  const { offices } = calledBy(entry);
  const today = day === null ? [] : lexicon.officesOf(entry.id, day);
  const held = today.length === 0 ? today : offices.filter((office) => today.includes(office));
  const past = day === null ? offices : offices.filter((office) => office.since === null || office.since <= day);
  const fit = held.length > 0 ? held : past;
  const office = fit.findLast((one) => present.has(one.party)) ?? fit.at(-1);
  return office ? sideById(lexicon, office.party) : null;
}

const HEADS = /^(?:president|prime minister|premier|chancellor|king)$/i;

function hasLeft({ day }: People, { offices = [] }: LexiconEntry): boolean {
  return (
    day !== null && offices.length > 0 && offices.every((office) => office.until !== null && office.until < shifted(day, -1))
  );
}

const bareWords = (text: string): readonly NameWord[] => {
  const words = nameWords(text);
  let from = 0;
  while (from < words.length - 1 && HONORIFICS.has((words[from] as NameWord).key)) from++;
  return words.slice(from);
};

/** Looks the name up as it stands, then without what stands before it ("Sayyid …"), then without middle names and initials. */
function inLexicon(lexicon: Lexicon, words: readonly NameWord[], day: Day | null, hints: Hints): LexiconEntry | null {
  const long = words.filter((word, index) => index === 0 || index === words.length - 1 || word.text.length > 1);
  const ends = words.length > 2 ? [words[0] as NameWord, words.at(-1) as NameWord] : [];
  for (const form of [words, long, ends]) {
    if (form.length === 0) continue;
    const persons = lexicon
      .lookup(form.map((word) => word.text).join(' '))
      .filter((candidate) => candidate.entry.type === 'person');
    const fit = [...new Set(persons.flatMap(({ entry: one }) => (form !== ends || fitsHints(one, hints) ? [one] : [])))];
    // "George Bush" in a report without a date may be either
    const entry =
      fit.length < 2 ? fit[0] : day === null ? undefined : fit.find((one) => lexicon.officesOf(one.id, day).length > 0);
    if (entry) return entry;
  }
  return null;
}

/** A name that the lexicon spells otherwise: same office, same side, and the family name sounds alike. */
function bySound(lexicon: Lexicon, words: readonly NameWord[], day: Day | null, hints: Hints): LexiconEntry | null {
  if (hints.office === null || hints.party === null) return null;
  const sound = skeleton((words.at(-1) as NameWord | undefined)?.key ?? '');
  if (sound.length < 2) return null;
  const alike = lexicon
    .officeHolders(hints.office, hints.party.id, day)
    .filter((entry) => [...calledBy(entry).surnames].some((surname) => skeleton(surname) === sound));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Letters that transliterations change for one another. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['gh', 'q'],
  ['q', 'gh'],
  ['q', 'k'],
  ['k', 'q'],
  ['k', 'g'],
  ['kh', 'h'],
  ['dj', 'j'],
  ['ou', 'u'],
  ['u', 'ou'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['y', 'i'],
  ['i', 'y'],
  ['ai', 'ay'],
  ['ss', 's'],
  ['s', 'ss'],
  ['w', 'v'],
];

/** "Serzh Sarksyan", "Abbas Araqchi": the given name as the lexicon has it and a family name that differs in one letter or pair. */
function bySpelling(lexicon: Lexicon, words: readonly NameWord[]): LexiconEntry | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 3 || last.key.length < 5 || !lexicon.isGivenName(first.key))
    return null;
  const found = new Set<LexiconEntry>();
  for (const [from, to] of SWAPS) {
    for (let at = last.key.indexOf(from, 1), tries = 0; at >= 0 && tries < 3; at = last.key.indexOf(from, at + 1), tries++) {
      const other = last.key.slice(0, at) + to + last.key.slice(at + from.length);
      for (const entry of lexicon.bySurname(other))
        if (entry.names.some((name) => nameWords(name.name)[0]?.key === first.key)) found.add(entry);
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The consonants by which a transliterated name is known in all its spellings. */
const skeleton = (key: string): string =>
  key
    .replace(/gh|kh|q/g, 'k')
    .replace(/dj|zh/g, 'j')
    .replace(/ph/g, 'f')
    .replace(/[aeiouyhw']/g, '')
    .replace(/(.)\1/g, '$1');

const fitsHints = (entry: LexiconEntry, hints: Hints): boolean =>
  hints.party !== null && (entry.offices ?? []).some((office) => office.party === hints.party?.id);

/** One name is part of the other, or they agree in first and last word or initial: "Tim Lenderking" is not "Tom Lenderking". */
function sameBearer(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.every((word) => many.includes(word))) return true;
  const [x = '', y = ''] = [few[0], many[0]];
  return (x.length === 1 || y.length === 1) && x[0] === y[0];
}

const agrees = (person: Person, hints: Hints): boolean => {
  if (hints.office === null && hints.party === null) return true;
  const parties = new Set([person.party?.id, ...(person.entry?.offices ?? []).map((office) => office.party)]);
  parties.delete(undefined);
  const partyFits = hints.party === null || parties.size === 0 || parties.has(hints.party.id);
  return partyFits || (hints.office !== null && person.offices.has(officeKey(hints.office)));
};

/** Words and very common names that may be somebody else's: alone they mean nobody of the lexicon. */
const COMMON = new Set(
  (
    'may rice power burns gates carter hook west bell pearl frost hunt brown davis martin ross wallace clinton bush ford haley harris kelly kerr ' +
    'khan singh kim lee park moon wang zhang khalid hammer johnson miller price power smith jones williams taylor mitchell booth obrien lute michel ' +
    'costa garcia rodriguez gonzalez lopez hernandez king salman abdullah ali hassan hussein mohammed ahmed ibrahim khaled saleh omar abbas mustafa aoun ' +
    'cohen bar alon katz barak peres castro restrepo cepeda marquez toner friedman carney craft bass cook bruce mission grant spring summer ' +
    'ahmad jamil agar taban redwan shire hug grande mora stano arias turk bell rwanda nadery karim nami bello short hague blair major baker gore powell fox howard straw ' +
    'shalom lange aziz hawke wade christopher browne beckett patten howe hurd suharto'
  ).split(' '),
);

function onlyBearer(
  lexicon: Lexicon,
  key: string,
  day: Day | null,
  hints: Hints,
  present: ReadonlySet<EntityId>,
): LexiconEntry | null {
  const bearers = lexicon.bySurname(key);
  if (bearers.length === 0) return null;
  const inOffice = (entry: LexiconEntry, slack: number): boolean =>
    day === null ||
    (entry.offices ?? []).some(
      (office) =>
        (office.since === null || office.since <= shifted(day, slack)) &&
        (office.until === null || office.until >= shifted(day, -slack)),
    );
  if (hints.office !== null || hints.party !== null) {
    // "Secretary Blinken": of what, the readout does not say
    const wanted = hints.office === null || /^(?:secretary|minister)$/i.test(hints.office) ? null : officeKey(hints.office);
    const fit = bearers.filter((entry) =>
      (entry.offices ?? []).some(
        (office) =>
          (wanted === null || isSameOffice(wanted, office.office)) && (hints.party === null || office.party === hints.party.id),
      ),
    );
    return single(fit.filter((entry) => inOffice(entry, 0))) ?? single(fit);
  }
  if (COMMON.has(key) || (key.length < 4 && key !== 'xi')) return null;
  const near = bearers.filter(
    (entry) =>
      inOffice(entry, 2) &&
      (entry.offices ?? []).some((office) => present.has(office.party) || present.has(ownerOf(lexicon, office.party))),
  );
  return single(near);
}

/** "Secretary NAME" is any secretary. */
const isSameOffice = (wanted: string, held: string): boolean =>
  officeKey(held) === wanted || (wanted === 'secretary' && /\bsecretary\b/i.test(held));

const ownerOf = (lexicon: Lexicon, id: EntityId): EntityId => lexicon.entry(id)?.of ?? id;

const single = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] as T) : null);

const shifted = (day: Day, years: number): Day => `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** The name as it stands, on one line; words in capitals get small letters after the first. */
function properName(words: readonly NameWord[], text: string): string {
  const start = words[0]?.start ?? 0;
  const plain = text.slice(start, words.at(-1)?.end ?? text.length).replace(/\s+/g, ' ');
  if (!words.every((word) => word.shape === 'upper' || word.text.length === 1)) return plain;
  return plain
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/(^|\s)(Al|El|Ad|Az|As|Ash|Ar)-/g, (_, before: string, article: string) => `${before}${article.toLowerCase()}-`);
}
