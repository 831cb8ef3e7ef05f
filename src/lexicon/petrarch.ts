import type { DatedOffice, Day, EntityId, EntityType } from '../model/index.js';
import { stateOfCode } from './country-codes.js';
import { foldWord } from './fold.js';
import type { FileEntry } from './lexicon-file.js';

/** A code with the days on which it holds; null is open on that side. */
export interface DatedCode {
  readonly code: string;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** One actor of a dictionary: its names as written, the first the main one, and its codes. */
export interface PetrarchActor {
  readonly line: number;
  readonly names: readonly string[];
  readonly codes: readonly DatedCode[];
  /** a line of it was set aside */
  readonly faulty: boolean;
}

/** A line that was not taken over, with what was expected and found. */
export interface AsideLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

const CODE = /^(?<code>[A-Za-z+\-/]{2,24})(?<dates>[^A-Za-z+\-/].*)?$/u;
const DAY = String.raw`\d{6}(?:\d{2})?`;
const RANGE = new RegExp(String.raw`^(?<from>${DAY})\s*-\s*(?<to>${DAY})$`, 'u');
const SIDE = new RegExp(String.raw`^(?<side>[<>])\s*(?<day>${DAY})$`, 'u');

/** `950601` or `19950601` as a day, or null where there is none such; years of two digits from 31 on are of the last century. */
function dayOf(digits: string): Day | null {
  const century = digits.length === 8 ? '' : Number(digits.slice(0, 2)) <= 30 ? '20' : '19';
  const full = `${century}${digits}`;
  const day = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** What stands between brackets, or the reason why it says nothing. */
function codeOf(inner: string): DatedCode | string {
  const match = CODE.exec(inner.trim());
  if (match?.groups === undefined) return `expected a code such as SYRREB in brackets, found "${inner.trim()}"`;
  const code = (match.groups['code'] ?? '').toUpperCase();
  const dates = (match.groups['dates'] ?? '').trim();
  if (!/^[A-Z/]{2,}$/u.test(code)) return `"${code}" marks names that are to be passed over`;
  if (dates === '') return { code, since: null, until: null };
  const wrong = `expected dates as <YYMMDD, >YYMMDD or YYMMDD-YYMMDD, found "${dates}"`;
  const range = RANGE.exec(dates)?.groups;
  const side = SIDE.exec(dates)?.groups;
  const since = range ? dayOf(range['from'] ?? '') : side?.['side'] === '>' ? dayOf(side['day'] ?? '') : null;
  const until = range ? dayOf(range['to'] ?? '') : side?.['side'] === '<' ? dayOf(side['day'] ?? '') : null;
  if (range ? since === null || until === null || since > until : side === undefined || (since ?? until) === null) return wrong;
  return { code, since, until };
}

/** A line up to the first mark of a comment. */
const withoutComment = (line: string): string => {
  const marks = ['#', ';', '<!'].map((mark) => line.indexOf(mark)).filter((at) => at >= 0);
  return (marks.length === 0 ? line : line.slice(0, Math.min(...marks))).trim();
};

/** `<!-- … -->` over any number of lines, made blank so that lines keep their numbers. */
function withoutRemarks(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf('<!--', at);
    const to = from < 0 ? -1 : text.indexOf('-->', from);
    if (to < 0) break;
    parts.push(text.slice(at, from), text.slice(from, to + 3).replace(/[^\n]/gu, ''));
    at = to + 3;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Reads an actor dictionary of PETRARCH or TABARI: `NAME_ [CODE dates]`, synonyms on lines with `+`, further codes with dates on
 * lines of their own. Never throws; a line that cannot be read is set aside with the reason, and the rest is read.
 */
export function readPetrarch(text: string): { readonly actors: readonly PetrarchActor[]; readonly aside: readonly AsideLine[] } {
  const actors: { line: number; names: string[]; codes: DatedCode[]; faulty: boolean }[] = [];
  const aside: AsideLine[] = [];
  withoutRemarks(text)
    .split(/\r\n|[\n\r]/u)
    .forEach((raw, index) => {
      const line = withoutComment(raw);
      if (line === '') return;
      const say = (reason: string): number => aside.push({ line: index + 1, text: line.slice(0, 120), reason });
      const bracket = line.indexOf('[');
      const name = nameIn(bracket < 0 ? line : line.slice(0, bracket));
      const isSynonym = line.startsWith('+');
      const actor = actors.at(-1);
      if (isSynonym || name === '') {
        if (actor === undefined) return say('expected a name before it, found none');
        if (isSynonym && name !== '') actor.names.push(name);
        else if (isSynonym) return say('expected a name after "+", found none');
      } else actors.push({ line: index + 1, names: [name], codes: [], faulty: false });
      const open = actors.at(-1);
      if (bracket < 0 || open === undefined) return;
      for (const match of line.slice(bracket).matchAll(/\[(?<inner>[^\]]{0,80})\]/gu)) {
        const code = codeOf(match.groups?.['inner'] ?? '');
        if (typeof code !== 'string') open.codes.push(code);
        else {
          open.faulty = true;
          say(code);
        }
      }
    });
  return { actors, aside };
}

const nameIn = (raw: string): string =>
  raw
    .replace(/^\+/u, '')
    .replace(/_/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a role in a code makes of its bearer: of a body or group, and of a person. */
const ROLES: Readonly<Record<string, { readonly type: EntityType; readonly office: string | null }>> = {
  GOV: { type: 'body', office: 'member of the government' },
  MIL: { type: 'body', office: 'member of the armed forces' },
  COP: { type: 'body', office: 'member of the police' },
  JUD: { type: 'body', office: 'member of the judiciary' },
  LEG: { type: 'body', office: 'member of parliament' },
  SPY: { type: 'body', office: 'member of the intelligence service' },
  OPP: { type: 'group', office: 'member of the opposition' },
  PTY: { type: 'group', office: 'party politician' },
  REB: { type: 'group', office: 'member of the rebels' },
  INS: { type: 'group', office: 'member of the insurgents' },
  SEP: { type: 'group', office: 'member of the separatists' },
  UAF: { type: 'group', office: null },
  RAD: { type: 'group', office: null },
  CRM: { type: 'group', office: null },
  MED: { type: 'media', office: null },
  ELI: { type: 'group', office: null },
  BUS: { type: 'organisation', office: null },
  EDU: { type: 'organisation', office: null },
  NGO: { type: 'organisation', office: null },
};
const WORLDWIDE: Readonly<Record<string, EntityType>> = {
  IGO: 'organisation',
  NGO: 'organisation',
  NGM: 'organisation',
  MNC: 'organisation',
  IMG: 'group',
  INT: 'group',
};
const OF_SEVERAL =
  /\b(?:ministry|government|army|forces?|police|council|party|front|movement|brigades?|court|parliament|committee|commission|union|organi[sz]ation|group|league|agency|bank|university|guards?|congress|assembly|senate|office|department|embassy|army|navy|militia|rebels|troops|officials?|soldiers|alliance|coalition|association|federation|command|corps|faction|cells?|jihad|islamic|liberation|revolutionary|national|peoples|people's|workers|workers')\b/iu;

const SMALL = new Set('of the and for de del la le al ul in on to e y a'.split(' '));
const ARTICLES = new Set('al el ul an as ash ad az e i'.split(' '));
const FIRST_LETTER = /(?<![\p{L}\p{M}'’])\p{L}/gu;
const capital = (letter: string): string => letter.toUpperCase();
const ROMAN = /^(?:II|III|IV|VI|VII|VIII|IX)$/u;

/** A name that the dictionary writes in capitals, as reports write it: "ARMY OF THE LAKE (AOL)" is "Army of the Lake" and "AOL". */
export function writtenName(raw: string): { readonly name: string; readonly acronym: string | null } {
  const inner = /\((?<inner>[^()]*)\)/u.exec(raw);
  const name = (inner === null ? raw : raw.replace(inner[0], ' ')).replace(/\s+/gu, ' ').trim();
  const word = inner?.groups?.['inner']?.trim() ?? '';
  const acronym = /^[A-Z][A-Z\d/-]{1,9}$/u.test(word) ? word : null;
  if (name !== name.toUpperCase()) return { name, acronym };
  const words = name.split(' ').map((one, index) => {
    if (ROMAN.test(one) || /^(?:[A-Z]\.)+$/u.test(one)) return one;
    const lower = one.toLowerCase();
    if (index > 0 && SMALL.has(lower)) return lower;
    return lower
      .split('-')
      .map((part, at, parts) => (at < parts.length - 1 && ARTICLES.has(part) ? part : part.replace(FIRST_LETTER, capital)))
      .join('-');
  });
  return { name: words.join(' '), acronym };
}

/** An entry with the line of the dictionary at which its actor begins. */
export interface EntryAtLine {
  readonly entry: FileEntry;
  readonly line: number;
}

/** Entries for the lexicon out of a dictionary, each with its source; what says too little is set aside with the reason. */
export function entriesFromPetrarch(
  actors: readonly PetrarchActor[],
  source: string,
  nameOfState: (id: EntityId) => string | null = () => null,
): { readonly entries: readonly EntryAtLine[]; readonly aside: readonly AsideLine[] } {
  const entries = new Map<EntityId, EntryAtLine>();
  const aside: AsideLine[] = [];
  for (const actor of actors) {
    // why is said already, at the line itself
    if (actor.faulty && actor.codes.length === 0) continue;
    const made = entryOf(actor, source, nameOfState);
    if (typeof made === 'string') aside.push({ line: actor.line, text: actor.names[0] ?? '', reason: made });
    else if (entries.has(made.id)) aside.push({ line: actor.line, text: made.name, reason: 'the same name stands above' });
    else entries.set(made.id, { entry: made, line: actor.line });
  }
  return { entries: [...entries.values()], aside };
}

/** The id of an own entry by its name; the prefix keeps it apart from those that come with the program. */
export const ownId = (name: string): EntityId =>
  `ent:own-${foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')}`;

function entryOf(
  { names, codes }: PetrarchActor,
  source: string,
  nameOfState: (id: EntityId) => string | null,
): FileEntry | string {
  const written = names.map(writtenName);
  const main = written[0];
  if (main === undefined || !/^[\p{L}\p{N}"'’].*\p{L}/u.test(main.name)) return 'expected a name of letters';
  if (codes.length === 0) return 'expected a code such as [SYRREB], found none';
  const read = codes.flatMap((one) => roleOf(one.code).map((role) => ({ ...one, ...role })));
  const roles = read.filter((one) => one.type !== null);
  const first = roles[0];
  if (read.length === 0) return `the code "${codes[0]?.code ?? ''}" names no state or kind of actor that the lexicon knows`;
  if (first === undefined) return 'its code names a state alone: the name may be a people, a town or a person';
  const isPerson = codes.some((one) => one.since !== null || one.until !== null) && looksPersonal(main.name);
  const own = new Set(main.name.toLowerCase().split(' '));
  // a synonym of one word of a person's name is the family name, which later mentions use anyhow
  const isPart = (name: string): boolean => isPerson && own.has(name.toLowerCase());
  const others = written
    .slice(1)
    .map((one) => one.name)
    .filter((name) => name !== main.name && !isPart(name));
  const acronyms = [...new Set(written.flatMap((one) => (one.acronym === null ? [] : [one.acronym])))];
  const id = ownId(main.name);
  const shared = {
    id,
    name: main.name,
    ...(others.length === 0 ? {} : { names: [...new Set(others)] }),
    source,
  };
  if (isPerson) {
    const offices = read.flatMap((one): readonly Omit<DatedOffice, 'source'>[] =>
      one.office === null || one.state === null
        ? []
        : [{ office: one.office, party: one.state, since: one.since, until: one.until }],
    );
    return { ...shared, type: 'person', ...(offices.length === 0 ? {} : { offices }) };
  }
  const type = first.type as EntityType;
  const sides = new Set(roles.map((one) => one.state));
  const state = sides.size === 1 ? first.state : null;
  // a rebel group acts in a state and is of its side no more than the state is of the group's
  const of = state !== null && (type === 'body' || type === 'media') ? { of: state } : {};
  const country = state === null || type !== 'group' ? null : nameOfState(state);
  return { ...shared, type, ...(acronyms.length === 0 ? {} : { acronyms }), ...of, ...(country === null ? {} : { country }) };
}

const looksPersonal = (name: string): boolean => {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 6 && !OF_SEVERAL.test(name) && !/\d/u.test(name);
};

interface CodeRole {
  readonly state: EntityId | null;
  readonly type: EntityType | null;
  readonly office: string | null;
}

/** The side and role in a code: SYRREB is a rebel group in Syria, IGOUNO an international organisation; none where neither is known. */
function roleOf(code: string): readonly CodeRole[] {
  const head = code.slice(0, 3);
  const state = stateOfCode(head);
  const world = WORLDWIDE[head];
  if (state === null) {
    // "WEUREB": a region of the dictionary's own, but a role that is known
    const type = world ?? ROLES[code.slice(3, 6)]?.type ?? ROLES[head]?.type;
    return type === undefined ? [] : [{ state: null, type, office: null }];
  }
  const role = ROLES[code.slice(3, 6)];
  return [{ state, type: role?.type ?? null, office: role?.office ?? null }];
}
