import { agreeingDates, commonCount, sameParty, words } from './wording.js';
import { fieldChecks, itemKinds, pairItems, partiesAt, quotesOf, type Item, type ItemKind } from './likeness.js';
import { swappedSides } from './swapped-sides.js';

/** The labels of one document, in the exchange format, with `body` given by its first and last words and the noise between. */
export interface Gold extends Partial<Record<Exclude<ItemKind, 'places'>, readonly Item[]>> {
  readonly doc: string;
  readonly body?: { readonly first?: string; readonly last?: string; readonly noise?: readonly string[] };
  readonly published?: { readonly date?: string | null };
  readonly places?: readonly string[];
}

/** What a program found in one document, in the exchange format. */
export interface Found extends Partial<Record<Exclude<ItemKind, 'places'>, readonly Item[]>> {
  readonly body?: string | null;
  readonly published?: { readonly date?: string | null } | null;
  readonly places?: readonly string[];
}

/** One document to compare: its labels, what was found (null: nothing), its text as received (null: unknown). */
export interface Compared {
  readonly name: string;
  readonly gold: Gold;
  readonly found: Found | null;
  readonly text: string | null;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface KindRates extends Rates {
  /** required items in the gold, and items found */
  readonly gold: number;
  readonly found: number;
}

export interface Scores {
  readonly documents: number;
  readonly kinds: Readonly<Record<ItemKind, KindRates>>;
  readonly participants: Rates;
  /** words of the body; null where no text is known */
  readonly body: Rates | null;
  /** share of documents whose date of publication is right, null among them; null where the gold gives none */
  readonly publishedDate: number | null;
  readonly fields: Readonly<Record<string, number>>;
  /** mean over the claim kinds, without people and places */
  readonly macroF1: number;
  readonly macroPrecision: number;
  /** quotes that do not stand in the text letter for letter, of all that were checked */
  readonly unfoundedEvidence: number;
  readonly evidenceChecked: number;
  /** values in which a government stands for its opponents, or the other way round */
  readonly swappedSides: number;
  /** one line for each miss, extra item and wrong field */
  readonly misses: readonly string[];
}

interface Tally {
  hit: number;
  optionalHit: number;
  gold: number;
  found: number;
}

const tally = (): Tally => ({ hit: 0, optionalHit: 0, gold: 0, found: 0 });

function rates({ hit, optionalHit, gold, found }: Tally): Rates {
  const precision = found > 0 ? (hit + optionalHit) / found : gold > 0 ? 0 : 1;
  const recall = gold > 0 ? hit / gold : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Items of a kind; places are names alone. */
const itemsOf = (from: Gold | Found, kind: ItemKind): readonly Item[] =>
  kind === 'places' ? (from.places ?? []).map((name) => ({ name })) : (from[kind] ?? []);

const brief = (item: Item): string => JSON.stringify(item).slice(0, 200);

/** The words of the body as the labels delimit it: from its first to its last words, without the noise between. */
function goldBodyWords(gold: Gold, text: string): readonly string[] | null {
  const { first = '', last = '', noise = [] } = gold.body ?? {};
  const start = first === '' ? -1 : text.indexOf(first);
  const end = text.lastIndexOf(last);
  if (start < 0 || end < 0) return null;
  const noiseLines = new Set(noise.map((line) => line.trim()));
  const lines = text.slice(start, end + last.length).split('\n');
  const kept = lines.filter((line) => !noiseLines.has(line.trim())).join('\n');
  const withoutRuns = [...noiseLines]
    .filter((line) => words(line).length >= 3)
    .reduce((so, line) => so.split(line).join(' '), kept);
  return words(withoutRuns);
}

const participantTally = (gold: Item, found: Item): Tally => {
  const [wanted, left] = [partiesAt(gold), partiesAt(found)];
  const count = left.length;
  let hit = 0;
  for (const party of wanted) {
    const at = left.findIndex((other) => sameParty(party, other));
    if (at < 0) continue;
    hit += 1;
    left.splice(at, 1);
  }
  return { hit, optionalHit: 0, gold: wanted.length, found: count };
};

/** The participants against either reader's list, whichever fits better. */
function bestParticipants(gold: Item, found: Item): Tally {
  const first = participantTally(gold, found);
  if (gold.alt === undefined) return first;
  const second = participantTally(gold.alt, found);
  const share = (one: Tally): number => one.hit / (one.gold + one.found || 1);
  return share(second) > share(first) ? second : first;
}

const add = (to: Tally, more: Tally): void => {
  to.hit += more.hit;
  to.optionalHit += more.optionalHit;
  to.gold += more.gold;
  to.found += more.found;
};

/** Compares what was found in each document with its labels. */
export function score(documents: readonly Compared[]): Scores {
  const totals = Object.fromEntries(itemKinds.map((kind) => [kind, tally()])) as Record<ItemKind, Tally>;
  const [participants, bodies] = [tally(), tally()];
  const fields = new Map<string, { right: number; all: number }>();
  const dates = { right: 0, all: 0 };
  const misses: string[] = [];
  let [unfounded, checked, swapped] = [0, 0, 0];

  const checkEvidence = (name: string, kind: ItemKind, item: Item, text: string): void => {
    const quotes = kind === 'places' ? [item.name ?? ''] : [...quotesOf(item.evidence), ...quotesOf(item.text)];
    const given = quotes.length === 0 && kind !== 'people' ? [''] : quotes;
    for (const quote of given) {
      checked += 1;
      if (quote !== '' && text.includes(quote)) continue;
      unfounded += 1;
      misses.push(`${name} NOT IN TEXT ${kind}: ${quote.slice(0, 120)}`);
    }
  };

  const checkFields = (name: string, kind: ItemKind, gold: Item, found: Item): void => {
    for (const [field, right] of Object.entries(fieldChecks[kind] ?? {})) {
      const key = `${kind}.${field}`;
      const counted = fields.get(key) ?? { right: 0, all: 0 };
      fields.set(key, counted);
      counted.all += 1;
      if (right(gold, found) || (gold.alt !== undefined && right(gold.alt, found))) counted.right += 1;
      else misses.push(`${name} ${key}: gold ${brief(gold)} got ${brief(found)}`);
    }
  };

  const compareKind = (name: string, kind: ItemKind, gold: readonly Item[], found: readonly Item[]): void => {
    const pairs = pairItems(kind, gold, found);
    const total = totals[kind];
    total.gold += gold.filter((item) => item.optional !== true).length;
    total.found += found.length;
    for (const [i, j] of pairs) {
      const [g, f] = [gold[i], found[j]];
      if (g === undefined || f === undefined) continue;
      if (g.optional === true) total.optionalHit += 1;
      else total.hit += 1;
      checkFields(name, kind, g, f);
      if (kind === 'meetings') add(participants, bestParticipants(g, f));
    }
    const swaps = swappedSides(kind, gold, found, pairs);
    swapped += swaps.length;
    misses.push(...swaps.map((line) => `${name} ${line}`));
    const [pairedG, pairedF] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    gold.forEach((g, i) => {
      if (!pairedG.has(i) && g.optional !== true) misses.push(`${name} MISSED ${kind}: ${brief(g)}`);
    });
    found.forEach((f, j) => {
      if (!pairedF.has(j)) misses.push(`${name} EXTRA ${kind}: ${brief(f)}`);
    });
  };

  for (const { name, gold, found: foundOrNone, text } of documents) {
    const found = foundOrNone ?? {};
    if (text !== null)
      for (const kind of itemKinds) for (const item of itemsOf(found, kind)) checkEvidence(name, kind, item, text);
    if (gold.published !== undefined) {
      const [wanted, got] = [gold.published.date ?? null, found.published?.date ?? null];
      dates.all += 1;
      if (wanted === got || (wanted?.startsWith('XXXX') === true && agreeingDates(wanted, got))) dates.right += 1;
      else misses.push(`${name} published: gold ${wanted} got ${got}`);
    }
    const wanted = text === null ? null : goldBodyWords(gold, text);
    if (wanted !== null) {
      const got = words(found.body ?? '');
      add(bodies, { hit: commonCount(wanted, got), optionalHit: 0, gold: wanted.length, found: got.length });
    }
    for (const kind of itemKinds) compareKind(name, kind, itemsOf(gold, kind), itemsOf(found, kind));
  }

  const kinds = Object.fromEntries(
    itemKinds.map((kind) => [kind, { ...rates(totals[kind]), gold: totals[kind].gold, found: totals[kind].found }]),
  ) as Record<ItemKind, KindRates>;
  const claimKinds = itemKinds.filter((kind) => kind !== 'people' && kind !== 'places' && totals[kind].gold > 0);
  const mean = (of: (one: KindRates) => number): number =>
    claimKinds.reduce((sum, kind) => sum + of(kinds[kind]), 0) / (claimKinds.length || 1);
  return {
    documents: documents.length,
    kinds,
    participants: rates(participants),
    body: bodies.gold > 0 ? rates(bodies) : null,
    publishedDate: dates.all > 0 ? dates.right / dates.all : null,
    fields: Object.fromEntries([...fields].map(([key, { right, all }]) => [key, right / all])),
    macroF1: mean((one) => one.f1),
    macroPrecision: mean((one) => one.precision),
    unfoundedEvidence: unfounded,
    evidenceChecked: checked,
    swappedSides: swapped,
    misses,
  };
}
