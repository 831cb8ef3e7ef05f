import { agreeingDates, contentWords, overlap, partyKey, sameName, sameParty, samePlace, words } from './wording.js';

/** One item of an extracted record, of whatever kind: only the fields that are compared. */
export interface Item {
  readonly evidence?: string | readonly string[] | null;
  readonly text?: string | null;
  readonly name?: string | null;
  readonly role?: string | null;
  readonly party?: string | null;
  readonly speaker?: string | null;
  readonly kind?: string | null;
  readonly stance?: string | null;
  readonly what?: string | null;
  readonly value?: number | null;
  readonly qualifier?: string | null;
  readonly actor?: string | null;
  readonly target?: string | null;
  readonly process?: string | null;
  readonly round?: number | null;
  readonly date?: string | null;
  readonly venueCity?: string | null;
  readonly level?: string | null;
  readonly status?: string | null;
  readonly when?: string | null;
  readonly where?: string | null;
  readonly participants?: readonly { readonly party?: string | null }[];
  /** of gold: found by one of two readers only */
  readonly optional?: boolean;
  /** of gold: the other reader's values */
  readonly alt?: Item;
}

export const itemKinds = [
  'meetings',
  'statements',
  'positions',
  'agreements',
  'commitments',
  'figures',
  'incidents',
  'people',
  'places',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The quotes of a field that may hold one, several or none. */
export const quotesOf = (value: string | readonly string[] | null | undefined): readonly string[] =>
  (value === null || value === undefined ? [] : typeof value === 'string' ? [value] : value).filter((quote) => quote !== '');

/** Best overlap of any two quotes; one of three content words or more that stands whole in one of at most sixty counts at least 0.6. */
function evidenceLikeness(a: Item['evidence'], b: Item['evidence'], share = 0): number {
  let best = 0;
  for (const quoteA of quotesOf(a)) {
    for (const quoteB of quotesOf(b)) {
      best = Math.max(best, overlap(quoteA, quoteB));
      const [short, long] = [contentWords(quoteA), contentWords(quoteB)].sort((x, y) => x.length - y.length);
      if (short === undefined || long === undefined) continue;
      const comparable = short.length >= 3 && long.length <= 60 && short.length >= share * long.length;
      if (comparable && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) best = Math.max(best, 0.6);
    }
  }
  return best;
}

const s = (value: string | null | undefined): string => value ?? '';

/** The parties at a meeting, each once, under one spelling. */
export const partiesAt = (meeting: Item): string[] => [
  ...new Set((meeting.participants ?? []).map((one) => partyKey(s(one.party))).filter((key) => key !== '')),
];

function meetingLikeness(gold: Item, found: Item): number {
  const quotes = evidenceLikeness(gold.evidence, found.evidence);
  const [partiesG, partiesF] = [partiesAt(gold), partiesAt(found)];
  const common = partiesG.filter((a) => partiesF.some((b) => sameParty(a, b))).length;
  const together = partiesG.length + partiesF.length;
  const shared = together === 0 ? 0 : common / (together - common);
  const sameRound = gold.round != null && gold.round === found.round;
  const datesMeet = agreeingDates(gold.date ?? null, found.date ?? null);
  const sameVenue = s(gold.venueCity) !== '' && samePlace(s(gold.venueCity), s(found.venueCity));
  const marks = [sameRound, datesMeet, sameVenue, shared >= 0.5].filter(Boolean).length;
  const roundsClash = gold.round != null && found.round != null && gold.round !== found.round;
  const datesClash = gold.date != null && found.date != null && !datesMeet;
  if (roundsClash || datesClash) return quotes >= 0.8 ? 0.3 : 0;
  if (quotes >= 0.4 && marks >= 1) return 0.5 + quotes / 4 + marks / 16;
  if (marks >= 2) return 0.4 + marks / 10;
  return quotes >= 0.6 ? 0.35 + quotes / 10 : 0;
}

function figureLikeness(gold: Item, found: Item): number {
  const bothOpen = gold.value == null && found.value == null && gold.qualifier === found.qualifier;
  const sameValue = gold.value == null || found.value == null ? bothOpen : Number(gold.value) === Number(found.value);
  const quotes = evidenceLikeness(gold.evidence, found.evidence);
  if (!sameValue || (quotes === 0 && overlap(s(gold.what), s(found.what)) === 0)) return 0;
  return 0.5 + quotes / 2;
}

function incidentLikeness(gold: Item, found: Item): number {
  const quotes = evidenceLikeness(gold.evidence, found.evidence);
  const shared =
    sameParty(s(gold.actor), s(found.actor)) ||
    samePlace(s(gold.target), s(found.target)) ||
    overlap(s(gold.actor), s(found.actor)) > 0;
  return quotes >= 0.8 || (quotes >= 0.4 && shared) ? quotes : 0;
}

const atLeast = (threshold: number, value: number): number => (value >= threshold ? value : 0);

/** How like an item of the gold and one that was found are, 0 (no match) to 1. */
export const likeness: { readonly [K in ItemKind]: (gold: Item, found: Item) => number } = {
  meetings: meetingLikeness,
  statements: (gold, found) => atLeast(0.6, evidenceLikeness(gold.text, found.text, 0.5)),
  positions: (gold, found) =>
    sameParty(s(gold.party), s(found.party)) ? atLeast(0.4, evidenceLikeness(gold.evidence, found.evidence)) : 0,
  agreements: (gold, found) =>
    atLeast(0.4, Math.max(evidenceLikeness(gold.evidence, found.evidence), overlap(s(gold.what), s(found.what)))),
  commitments: (gold, found) => atLeast(0.4, evidenceLikeness(gold.evidence, found.evidence)),
  figures: figureLikeness,
  incidents: incidentLikeness,
  people: (gold, found) => (sameName(s(gold.name), s(found.name)) ? 1 : 0),
  places: (gold, found) => {
    if (!samePlace(s(gold.name), s(found.name))) return 0;
    return words(s(gold.name)).join(' ') === words(s(found.name)).join(' ') ? 1 : 0.7;
  },
};

const against = /oppos|reject|refus|den(?:y|ie)|condemn|against|end to|halt|reservation|blame|accus/;
const polarity = (stance: string): number => (stance === '' ? 0 : against.test(stance.toLowerCase()) ? -1 : 1);
const sameOrAgreeing = (gold: string | null | undefined, found: string | null | undefined): boolean =>
  (gold ?? null) === (found ?? null) || agreeingDates(gold ?? null, found ?? null);
/** What the gold leaves open cannot be wrong. */
const openOr = (gold: string | null | undefined, right: () => boolean): boolean => s(gold) === '' || right();
const samePlaceOrNone = (gold: string | null | undefined, found: string | null | undefined): boolean =>
  (s(gold) === '' && s(found) === '') || samePlace(s(gold), s(found));

type FieldCheck = (gold: Item, found: Item) => boolean;

/** The fields that are compared once two items match. */
export const fieldChecks: { readonly [K in ItemKind]?: Readonly<Record<string, FieldCheck>> } = {
  positions: { polarity: (gold, found) => polarity(s(gold.stance)) === polarity(s(found.stance)) },
  meetings: {
    process: (gold, found) => openOr(gold.process, () => overlap(s(gold.process), s(found.process)) > 0),
    round: (gold, found) => (gold.round ?? null) === (found.round ?? null),
    date: (gold, found) => sameOrAgreeing(gold.date, found.date),
    venue: (gold, found) => samePlaceOrNone(gold.venueCity, found.venueCity),
    level: (gold, found) => openOr(gold.level, () => overlap(s(gold.level), s(found.level)) >= 0.5),
    status: (gold, found) => openOr(gold.status, () => gold.status === found.status),
  },
  statements: {
    speaker: (gold, found) => sameName(s(gold.speaker), s(found.speaker)) || sameParty(s(gold.speaker), s(found.speaker)),
    party: (gold, found) => openOr(gold.party, () => sameParty(s(gold.party), s(found.party))),
    kind: (gold, found) => openOr(gold.kind, () => gold.kind === found.kind),
  },
  commitments: {
    when: (gold, found) => sameOrAgreeing(gold.when, found.when),
    where: (gold, found) => samePlaceOrNone(gold.where, found.where),
  },
  figures: { qualifier: (gold, found) => openOr(gold.qualifier, () => gold.qualifier === found.qualifier) },
  people: {
    role: (gold, found) => openOr(gold.role, () => overlap(s(gold.role), s(found.role)) >= 0.5),
    party: (gold, found) => openOr(gold.party, () => sameParty(s(gold.party), s(found.party))),
  },
};

/** Pairs items of the gold with items found, the likest first, each at most once; required items go before optional ones. */
export function pairItems(kind: ItemKind, gold: readonly Item[], found: readonly Item[]): readonly (readonly [number, number])[] {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, like: likeness[kind](g, f), rank: g.optional === true ? 0.001 : 0 })))
    .filter((pair) => pair.like > 0)
    .sort((a, b) => b.like - b.rank - (a.like - a.rank));
  const [usedG, usedF] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of candidates) {
    if (usedG.has(i) || usedF.has(j)) continue;
    usedG.add(i);
    usedF.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}
