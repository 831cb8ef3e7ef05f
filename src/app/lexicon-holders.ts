import { entriesOf, officeKey, type Lexicon, type LexiconFile } from '../lexicon/index.js';
import type { DatedOffice, EntityId } from '../model/index.js';
import { isSoleOffice } from '../model/index.js';
import { shippedFiles } from './own-lexicon.js';

/** A holder of an office of a state or other party, with who says so. */
export interface Holder extends DatedOffice {
  readonly id: EntityId;
  readonly name: string;
  /** the side whose office it is, where that is a government or body of the party */
  readonly partyName: string;
  /** others who held the same office of the state for more than a month of that time */
  readonly beside: readonly string[];
}

/** Everybody who held an office, by the files that come with Parley and one of own entries. */
export function holdersIn(lexicon: Lexicon, file: LexiconFile | null): readonly Holder[] {
  const ids = new Set([...shippedFiles(), ...(file === null ? [] : [file])].flatMap(entriesOf).map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const entry = lexicon.entry(id);
    return (entry?.offices ?? []).map((office) => ({
      ...office,
      id,
      name: entry?.name ?? id,
      partyName: lexicon.entry(office.party)?.name ?? office.party,
      beside: [],
    }));
  });
}

const MONTH = 31 * 24 * 60 * 60 * 1000;
const timeOf = (day: string | null, open: number): number => (day === null ? open : Date.parse(day));
const overlap = (a: DatedOffice, b: DatedOffice): number =>
  Math.min(timeOf(a.until, Infinity), timeOf(b.until, Infinity)) -
  Math.max(timeOf(a.since, -Infinity), timeOf(b.since, -Infinity));

/** An entry says whose head somebody is; words of reports, which also call others so, do not. */
const isSole = (key: string): boolean => isSoleOffice(key) || /^(?:head|leader|chairman)$/u.test(key);

/** Holders in the order of their offices and days, each with those who held the same office at the same time. */
export function withRivals(holders: readonly Holder[]): readonly Holder[] {
  const sorted = [...holders].sort((a, b) => {
    const [x, y] = [officeKey(a.office), officeKey(b.office)];
    return x === y ? timeOf(a.since, 0) - timeOf(b.since, 0) : x < y ? -1 : 1;
  });
  return sorted.map((one) => ({
    ...one,
    beside: sorted
      .filter(
        (other) => other.id !== one.id && officeKey(other.office) === officeKey(one.office) && isSole(officeKey(one.office)),
      )
      .filter((other) => overlap(one, other) > MONTH)
      .map((other) => other.name),
  }));
}
