import type { Day, DocumentId, EntityId, OfficeSaid } from '../model/index.js';
import { daysApart } from '../model/index.js';
import type { RecordSet } from './record-set.js';
import { citedOutletOf, publicationDayOf, publishedWords } from './report-words.js';
import { folded } from './value-words.js';

/** What one report says of a person's office; it holds for the day of the report, null where that is not known. */
export interface OfficeClaim extends OfficeSaid {
  readonly document: DocumentId;
  readonly day: Day | null;
}

/** Where an office is said, for a reader. */
export interface OfficeSource {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly outlet: string | null;
  readonly published: string;
  /** whose quoted words say so; null where the report itself does */
  readonly by: string | null;
}

/** What other reports let one say of a person's office and side on a day. */
export interface LearntOffice {
  readonly office: string | null;
  readonly party: { readonly id: EntityId; readonly name: string } | null;
  /** reports give different sides, or it changed between them: both stand in `from`, and none is taken */
  readonly contradictory: boolean;
  readonly from: readonly OfficeClaim[];
}

const books = new WeakMap<RecordSet['reports'], ReadonlyMap<EntityId, readonly OfficeClaim[]>>();

/** What the reports that count say of offices, by person; each list by day, undated reports last. The order of the reports does not matter. */
export function officeBook(set: RecordSet): ReadonlyMap<EntityId, readonly OfficeClaim[]> {
  const held = books.get(set.reports);
  if (held !== undefined) return held;
  const book = new Map<EntityId, OfficeClaim[]>();
  for (const report of set.reports.values()) {
    if (report.withdrawn) continue;
    const day = publicationDayOf(report);
    for (const said of report.facts.offices ?? []) {
      const claim: OfficeClaim = { ...said, document: report.document, day };
      const list = book.get(said.person);
      if (list) list.push(claim);
      else book.set(said.person, [claim]);
    }
  }
  for (const list of book.values()) list.sort(compareClaims);
  books.set(set.reports, book);
  return book;
}

function compareClaims(a: OfficeClaim, b: OfficeClaim): number {
  const [x, y] = [a.day ?? '~', b.day ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.document === b.document ? a.evidence.start - b.evidence.start : a.document < b.document ? -1 : 1;
}

/** What reports say of the offices of a person: by its id, or, where none does and only a family name is known, by the one bearer of it. */
export function officeClaimsOf(set: RecordSet, person: { readonly id: EntityId; readonly name: string }): readonly OfficeClaim[] {
  const book = officeBook(set);
  const own = book.get(person.id);
  const name = folded(person.name);
  if (own !== undefined || name === '' || name.includes(' ')) return own ?? [];
  const bearers = [...book.values()].filter(
    (claims) =>
      folded(claims[0]?.name ?? '')
        .split(' ')
        .at(-1) === name,
  );
  return bearers.length === 1 ? (bearers[0] ?? []) : [];
}

/** a report speaks for so many days before and after it, unless reports on both sides say the same */
const NEAR_DAYS = 366;

/**
 * The office and side of a person on a day by the reports nearest to it, other than the one that asks. Different sides are never settled:
 * all that say so are given, and nothing is taken. "Former" ends what was said before.
 */
export function officeOn(claims: readonly OfficeClaim[], day: Day | null, asking: DocumentId): LearntOffice | null {
  const others = claims.filter(({ document }) => document !== asking);
  const left = others.filter(({ former }) => former);
  const held = others.filter((claim) => !claim.former && !(day !== null && wasLeft(left, claim, day)));
  if (held.length === 0) return null;
  const nearest = day === null ? held : nearestTo(held, day);
  if (nearest.length === 0) return null;
  const sides = day === null ? new Set<EntityId | null>() : sidesOver(held, day);
  const rival = held.filter(({ party }) => sides.has(party));
  const from = [...new Set([...nearest, ...rival])].sort(compareClaims);
  const parties = new Map(from.flatMap(({ party, partyName }) => (party === null ? [] : ([[party, partyName ?? '']] as const))));
  if (parties.size > 1) return { office: null, party: null, contradictory: true, from };
  const [party] = [...parties].map(([id, name]) => ({ id, name }));
  return { office: commonOffice(nearest, day), party: party ?? null, contradictory: false, from: nearest };
}

/** Whether a report up to the day, and since this claim, calls the person a former holder. */
const wasLeft = (left: readonly OfficeClaim[], { day: said, key }: OfficeClaim, day: Day): boolean =>
  said !== null && left.some((other) => other.key === key && other.day !== null && said <= other.day && other.day <= day);

/** The claims of the day nearest before and after, whichever is nearer; both where they lie equally far or say different sides. */
function nearestTo(held: readonly OfficeClaim[], day: Day): readonly OfficeClaim[] {
  const dated = held.filter((claim) => claim.day !== null);
  const beforeDay = dated
    .map((claim) => claim.day ?? '')
    .filter((one) => one <= day)
    .at(-1);
  const afterDay = dated.map((claim) => claim.day ?? '').find((one) => one >= day);
  const before = dated.filter((claim) => claim.day === beforeDay);
  const after = dated.filter((claim) => claim.day === afterDay);
  const far = (one: string | undefined): number => (one === undefined ? Infinity : (daysApart(one, day) ?? Infinity));
  const [b, a] = [far(beforeDay), far(afterDay)];
  if (b === 0 || a === 0) return b === 0 ? before : after;
  if (before.length > 0 && after.length > 0) {
    const sides = new Set([...before, ...after].map(({ party }) => party).filter((party) => party !== null));
    // it changed between the two, nobody says when
    if (sides.size > 1) return [...before, ...after];
    return b <= a ? before : after;
  }
  return Math.min(b, a) > NEAR_DAYS ? [] : b <= a ? before : after;
}

/** The sides that reports from before and after the day, or of it, give. */
function sidesOver(held: readonly OfficeClaim[], day: Day): ReadonlySet<EntityId | null> {
  const spans = new Map<EntityId, { first: Day; last: Day }>();
  for (const { party, day: said } of held) {
    if (party === null || said === null) continue;
    const span = spans.get(party);
    if (span) spans.set(party, { first: said < span.first ? said : span.first, last: said > span.last ? said : span.last });
    else spans.set(party, { first: said, last: said });
  }
  return new Set([...spans].flatMap(([party, { first, last }]) => (first <= day && day <= last ? [party] : [])));
}

/** The office that most of these say, in the words of the first; without a day only one that all say. */
function commonOffice(claims: readonly OfficeClaim[], day: Day | null): string | null {
  const counts = new Map<string, number>();
  for (const { key } of claims) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (day === null && counts.size > 1) return null;
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return claims.find(({ key }) => key === best?.[0])?.office ?? null;
}

/** A claim on an office as it is shown. */
export function officeSource(set: RecordSet, { document, evidence, by }: OfficeClaim): OfficeSource {
  const report = set.reports.get(document);
  const { start, end, quote } = evidence;
  return { document, start, end, quote, outlet: citedOutletOf(report), published: publishedWords(report), by };
}
