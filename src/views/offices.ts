import type { Day, DocumentId, EntityId } from '../model/index.js';
import { isSoleOffice } from '../model/index.js';
import { listName } from './house-names.js';
import { officeBook, officeSource, type OfficeClaim, type OfficeSource } from './office-book.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { folded } from './value-words.js';
import type { View } from './view.js';

/** Somebody who, by reports, held an office; the days are those of the reports that say so. */
export interface OfficeHolder {
  readonly id: EntityId;
  readonly name: string;
  /** as reports word it, the most frequent first */
  readonly wordings: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  /** the first day on which a report calls the person a former holder */
  readonly formerBy: Day | null;
  /** these days in words: "in reports of 2017-03-01 to 2018-06-30; called a former holder on 2019-01-02" */
  readonly held: string;
  readonly reports: number;
  readonly sources: readonly OfficeSource[];
}

/** One office of one side with all who held it by these reports. */
export interface Office {
  readonly office: string;
  /** null where no report gives the side */
  readonly party: { readonly id: EntityId; readonly name: string } | null;
  /** by day of the first report, undated ones last */
  readonly holders: readonly OfficeHolder[];
  /** of an office that one person holds at a time: reports of the same days give it to several, who stand side by side */
  readonly severalAtOnce: boolean;
}

/** Which offices: those of one side, of one person, or whose words or holders bear a name. */
export interface OfficesAsk {
  readonly party?: string;
  readonly person?: string;
  readonly named?: string;
}

/** Who held what, when, on whose word. */
export interface Offices {
  readonly asOf: string | null;
  readonly items: readonly Office[];
  readonly persons: number;
}

const SOURCES = 4;
/** words that say how an office is held: they stand with the holder, not with the office */
const HOW = /^(?:interim|acting|caretaker|transitional|self-proclaimed|self-declared|self-styled|de facto) /iu;

/** The offices that reports give, by side; what a lexicon knows beside them is not here. */
export const offices: View<OfficesAsk, Offices> = {
  read: (set, ask) => {
    const items = officesIn(set).filter((office) => fits(set, office, ask));
    const persons = new Set(items.flatMap(({ holders }) => holders.map(({ id }) => id))).size;
    return { asOf: asOfDay(set), items, persons };
  },
};

/** Every office of every side, those of the same side together, each side under its name in lists. */
export function officesIn(set: RecordSet): readonly Office[] {
  return officesSaid(set)
    .map((office) =>
      office.party === null ? office : { ...office, party: { ...office.party, name: listName(set, office.party) } },
    )
    .sort(compareOffices);
}

/** Reports stay while a server runs: their offices are gathered once. */
const gathered = new WeakMap<RecordSet['reports'], readonly Office[]>();

/** The same in no order, the sides as reports name them. */
function officesSaid(set: RecordSet): readonly Office[] {
  const held = gathered.get(set.reports);
  if (held !== undefined) return held;
  const found = new Map<string, OfficeClaim[]>();
  for (const claims of officeBook(set).values()) {
    for (const claim of claims) add(found, `${claim.party ?? '~'}|${claim.key}`, claim);
  }
  const all = [...found.values()].map((claims) => officeOf(set, claims));
  gathered.set(set.reports, all);
  return all;
}

function add<Key>(lists: Map<Key, OfficeClaim[]>, key: Key, claim: OfficeClaim): void {
  const list = lists.get(key);
  if (list) list.push(claim);
  else lists.set(key, [claim]);
}

const compareOffices = (a: Office, b: Office): number => {
  const [x, y] = [a.party?.name ?? '\uffff', b.party?.name ?? '\uffff'];
  if (x !== y) return x < y ? -1 : 1;
  return b.holders.length - a.holders.length || (a.office.toLowerCase() < b.office.toLowerCase() ? -1 : 1);
};

function officeOf(set: RecordSet, claims: readonly OfficeClaim[]): Office {
  const byPerson = new Map<EntityId, OfficeClaim[]>();
  for (const claim of claims) add(byPerson, claim.person, claim);
  const holders = [...byPerson.values()].map((own) => holderOf(set, own)).sort(compareHolders);
  const first = claims[0] as OfficeClaim;
  const party = claims.find((claim) => claim.partyName !== null);
  return {
    office:
      wordingsIn(claims.map((claim) => ({ ...claim, former: false, office: claim.office.replace(HOW, '') })))[0] ?? first.office,
    party: first.party === null ? null : { id: first.party, name: party?.partyName ?? first.party },
    holders,
    severalAtOnce: isSoleOffice(first.key) && holders.some((a, i) => holders.slice(i + 1).some((b) => meet(a, b))),
  };
}

const compareHolders = (a: OfficeHolder, b: OfficeHolder): number => {
  const [x, y] = [a.from ?? a.formerBy ?? '~', b.from ?? b.formerBy ?? '~'];
  return x !== y ? (x < y ? -1 : 1) : a.name < b.name ? -1 : 1;
};

/** Whether reports give the office to both for the same days. */
const meet = (a: OfficeHolder, b: OfficeHolder): boolean =>
  a.from !== null && a.to !== null && b.from !== null && b.to !== null && a.from <= b.to && b.from <= a.to;

function holderOf(set: RecordSet, claims: readonly OfficeClaim[]): OfficeHolder {
  const first = claims[0] as OfficeClaim;
  const now = claims.filter(({ former }) => !former);
  const days = now.flatMap(({ day }) => day ?? []).sort();
  const formerDays = claims.flatMap(({ former, day }) => (former && day !== null ? [day] : [])).sort();
  const byDocument = new Map<DocumentId, OfficeClaim>();
  for (const claim of claims) if (!byDocument.has(claim.document)) byDocument.set(claim.document, claim);
  return {
    id: first.person,
    name: first.name,
    wordings: wordingsIn(claims),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    formerBy: formerDays[0] ?? null,
    held: heldWords(days, formerDays[0] ?? null),
    reports: byDocument.size,
    sources: [...byDocument.values()].slice(0, SOURCES).map((claim) => officeSource(set, claim)),
  };
}

function heldWords(days: readonly Day[], formerBy: Day | null): string {
  const [from, to] = [days[0], days.at(-1)];
  const left = formerBy === null ? [] : [`called a former holder on ${formerBy}`];
  if (from === undefined) return left[0] ?? 'in undated reports';
  return [from === to ? `in a report of ${from}` : `in reports of ${from} to ${to ?? ''}`, ...left].join('; ');
}

/** The wordings of an office, the most frequent first. */
function wordingsIn(claims: readonly OfficeClaim[]): readonly string[] {
  const counts = new Map<string, { readonly wording: string; count: number }>();
  for (const { office, former } of claims) {
    const wording = `${former ? 'former ' : ''}${office}`;
    const held = counts.get(folded(wording));
    if (held) held.count++;
    else counts.set(folded(wording), { wording, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.wording < b.wording ? -1 : 1)).map(({ wording }) => wording);
}

function fits(set: RecordSet, { office, party, holders }: Office, ask: OfficesAsk): boolean {
  if (ask.party !== undefined && party?.id !== ask.party) return false;
  if (ask.person !== undefined && !holders.some(({ id }) => id === ask.person)) return false;
  if (ask.named === undefined) return true;
  const words = folded(ask.named);
  return [office, party?.name ?? '', ...((party && set.names?.get(party.id)) ?? []), ...holders.map(({ name }) => name)].some(
    (name) => folded(name).includes(words),
  );
}
