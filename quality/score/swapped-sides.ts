import { likeness, partiesAt, type Item, type ItemKind } from './likeness.js';
import { partyWords, sameParty, words } from './wording.js';

/** Words for those who rise against the government of the country that is named with them. */
const opposed = new Set(
  'opposition rebel rebels insurgents separatists separatist guerrillas dissidents anti fighters militia militias'.split(' '),
);

/** Words by which the opponents and rival authorities of a country's government are known without its name. */
const opponents: Readonly<Record<string, string>> = {
  syria: 'hnc negotiations sdf kurdish',
  yemen: 'houthis ansarullah southern',
  libya: 'haftar lna',
  sudan: 'rsf rapid splm hemedti',
  ethiopia: 'tplf tigray tigrayan oromo',
  colombia: 'farc eln',
  philippines: 'milf moro mnlf npa',
  myanmar: 'nug unity karen kachin arakan',
  ukraine: 'donetsk luhansk dpr lpr',
  cyprus: 'turkey trnc',
  venezuela: 'unitary guaido',
  afghanistan: 'taliban',
  congo: 'm23',
  turkey: 'pkk kurdistan',
  morocco: 'polisario',
};
const opponentOf = new Map(
  Object.entries(opponents).flatMap(([country, names]) => names.split(' ').map((name) => [name, country] as const)),
);
const adjectives: Readonly<Record<string, string>> = {
  libyan: 'libya', sudanese: 'sudan', ethiopian: 'ethiopia', philippine: 'philippines', filipino: 'philippines', cypriots: 'cyprus',
  venezuelan: 'venezuela', afghan: 'afghanistan', congolese: 'congo', moroccan: 'morocco', koreans: 'korea', burmese: 'myanmar', zimbabwean: 'zimbabwe',
}; // prettier-ignore

/** Which side of which country a name stands for; null where it tells no country. */
function sideOf(name: string): { readonly country: string; readonly side: string } | null {
  const own = [...partyWords(name)].map((word) => adjectives[word] ?? word);
  const half = own.find((word) => word === 'north' || word === 'south');
  const named = own.find((word) => word === 'cyprus') ?? own.find((word) => word in opponents || likelyCountry.has(word));
  // one of two armies of the same name
  if (named === 'libya' && own.includes('national') && own.includes('army')) return { country: named, side: 'opponents' };
  const rival = own.find((word) => opponentOf.has(word) && (named === undefined || opponentOf.get(word) === named));
  if (rival !== undefined) return { country: opponentOf.get(rival) ?? '', side: 'opponents' };
  if (named === undefined) return null;
  const against = own.some((word) => opposed.has(word)) || words(name).some((word) => opposed.has(word));
  return { country: named, side: against ? 'opponents' : (half ?? 'government') };
}

const likelyCountry = new Set(
  'russia iran china israel kazakhstan france germany saudi qatar egypt armenia azerbaijan oman jordan iraq lebanon britain korea zimbabwe'.split(
    ' ',
  ),
);

/** "The Sudanese army" and "Sudan" are no two sides. */
function sameSide(one: string, other: string): boolean {
  const [a, b] = [sideOf(one), sideOf(other)];
  return sameParty(one, other) || (a !== null && a.country === b?.country && a.side === b.side);
}

/** Whether one name is a government and the other its opposition, its rebels or its rival in the same country. */
export function isSwapped(gold: string | null | undefined, found: string | null | undefined): boolean {
  if (gold == null || found == null || sameParty(gold, found)) return false;
  // of several that speak together none stands for another
  if (/, | and /.test(found) && found.split(/, | and /).some((one) => sameSide(gold, one))) return false;
  const [a, b] = [sideOf(gold), sideOf(found)];
  return a !== null && b !== null && a.country === b.country && a.side !== b.side;
}

type Pair = readonly [gold: string, found: string];

const fields: Partial<Record<ItemKind, readonly ('speaker' | 'party' | 'actor' | 'target')[]>> = {
  statements: ['speaker', 'party'],
  positions: ['party'],
  incidents: ['actor', 'target'],
  people: ['party'],
};

/** The sides that stand swapped in an item that was found for one of the gold; none where the other reader's values agree. */
function swapsOf(kind: ItemKind, gold: Item, found: Item): readonly Pair[] {
  if (kind === 'meetings') {
    const [wanted, got] = [partiesAt(gold), partiesAt(found)];
    const missed = wanted.filter((one) => !got.some((other) => sameSide(one, other)));
    const extra = got.filter((one) => !wanted.some((other) => sameSide(one, other)));
    return missed.flatMap((one) => extra.filter((other) => isSwapped(one, other)).map((other): Pair => [one, other]));
  }
  return (fields[kind] ?? []).flatMap((field): readonly Pair[] => {
    const [wanted, got] = [gold[field], found[field]];
    const swapped = isSwapped(wanted, got) && (gold.alt?.[field] == null || isSwapped(gold.alt[field], got));
    return swapped ? [[wanted ?? '', got ?? '']] : [];
  });
}

/**
 * One line for each value of matched items, and of positions on the same words, in which a government stands where the gold has its
 * opponents, or the other way round.
 */
export function swappedSides(
  kind: ItemKind,
  gold: readonly Item[],
  found: readonly Item[],
  pairs: readonly (readonly [number, number])[],
): readonly string[] {
  const matched = pairs.map(([i, j]): readonly [Item | undefined, Item | undefined] => [gold[i], found[j]]);
  const [usedG, usedF] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  // positions match by their party, so one that was swapped is left over
  const left =
    kind !== 'positions'
      ? []
      : gold.flatMap((g, i) =>
          usedG.has(i)
            ? []
            : found.flatMap((f, j) =>
                usedF.has(j) || likeness.commitments(g, f) === 0 ? [] : [[g, f] as readonly [Item, Item]],
              ),
        );
  return [...matched, ...left].flatMap(([g, f]) =>
    g === undefined || f === undefined
      ? []
      : swapsOf(kind, g, f).map(
          ([wanted, got]) => `SWAPPED ${kind}: gold ${wanted} got ${got}: ${JSON.stringify(f).slice(0, 160)}`,
        ),
  );
}
