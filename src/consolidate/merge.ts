import type {
  Cited,
  Claim,
  ClaimId,
  Day,
  DecisionId,
  DocumentId,
  Field,
  Kind,
  MergedRecord,
  Participant,
  PersonRef,
  PlaceRef,
  Review,
  Supported,
} from '../model/index.js';
import type { OriginalOf } from './block.js';
import { contradicts, meaningOf, refines } from './meaning.js';
import { joinedParticipant, participantGroups } from './participants.js';
import { statusOf } from './status.js';

/** What is known about the reports and the judgements on claims when they are merged. */
export interface MergeContext {
  readonly originals: OriginalOf;
  readonly published: ReadonlyMap<DocumentId, Day | null>;
  readonly reviews: ReadonlyMap<ClaimId, Review>;
  readonly decisions: ReadonlyMap<ClaimId, readonly DecisionId[]>;
}

/** One claim's word on one field. */
interface Word<T = unknown> {
  readonly value: T;
  readonly claim: ClaimId;
  readonly document: DocumentId;
  readonly published: Day | null;
  readonly basis: Cited<T>['basis'];
}

/** More distinct values of one field than this are not compared each with each. */
const MOST_COMPARED = 200;

/** The record of claims that corefer, given sorted by id; nothing that a claim says is lost, and equal meanings stand once. */
export function mergedRecord(claims: readonly Claim[], kind: Kind, context: MergeContext): MergedRecord {
  const publishedOf = (claim: Claim): Day | null => context.published.get(claim.document) ?? null;
  const values: Record<string, readonly Supported<unknown>[]> = {};
  const disagreements: string[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    const words = claims.flatMap((claim) =>
      (claim.values[name] ?? []).map(({ value, basis }): Word => ({
        value,
        basis,
        claim: claim.id,
        document: claim.document,
        published: publishedOf(claim),
      })),
    );
    const supported = supportedValues(field, words, context.originals);
    values[name] = supported;
    if (field.arity === 'one' && disagree(field, supported)) disagreements.push(name);
  }
  const reports = [...new Map(claims.map((claim) => [claim.document, publishedOf(claim)]))];
  reports.sort(([a, day], [b, other]) =>
    (day ?? '~') === (other ?? '~') ? (a < b ? -1 : 1) : (day ?? '~') < (other ?? '~') ? -1 : 1,
  );
  return {
    id: (claims[0] as Claim).id,
    kind: kind.name,
    claims,
    values: values as MergedRecord['values'],
    ...statusOf(claims.map((claim) => ({ claim, published: publishedOf(claim) }))),
    reports: reports.map(([document]) => document),
    originals: originalsAmong(
      reports.map(([document]) => document),
      context.originals,
    ),
    disagreements,
    review: reviewOf(claims, context.reviews),
    decisions: [...new Set(claims.flatMap((claim) => context.decisions.get(claim.id) ?? []))].sort(),
  };
}

const originalsAmong = (documents: readonly DocumentId[], originals: OriginalOf): number =>
  new Set(documents.map(originals.id)).size;

function reviewOf(claims: readonly Claim[], reviews: ReadonlyMap<ClaimId, Review>): Review {
  const given = claims.map((claim) => reviews.get(claim.id) ?? 'unreviewed');
  return given.find((review) => review === 'corrected') ?? given.find((review) => review === 'accepted') ?? 'unreviewed';
}

/** A person's value first, then that of most originals, of most claims, of the newest report. */
function supportedValues(field: Field, words: readonly Word[], originals: OriginalOf): readonly Supported<unknown>[] {
  const ranked = groupsOf(field, words).map((group) => {
    const documents = group.map((word) => word.document);
    const value: Supported<unknown> = {
      value: spokenFor(field, group),
      claims: [...new Set(group.map((word) => word.claim))].sort(),
      originals: originalsAmong(documents, originals),
      basis: basisOf(group),
    };
    const newest = group.reduce((day, word) => ((word.published ?? '') > day ? (word.published ?? '') : day), '');
    return { value, newest, meaning: meaningOf(field.type, value.value) };
  });
  const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return ranked
    .sort(
      (a, b) =>
        Number(b.value.basis === 'decided') - Number(a.value.basis === 'decided') ||
        b.value.originals - a.value.originals ||
        b.value.claims.length - a.value.claims.length ||
        order(b.newest, a.newest) ||
        order(a.meaning, b.meaning),
    )
    .map(({ value }) => value);
}

/** The words of equal meaning; a less precise value joins the more precise one, where there is just one that it can mean. */
function groupsOf(field: Field, words: readonly Word[]): readonly (readonly Word[])[] {
  if (field.type === 'participant') return participantGroups(words as readonly Word<Participant>[]);
  const byMeaning = new Map<string, Word[]>();
  for (const word of words) {
    const meaning = meaningOf(field.type, word.value);
    const held = byMeaning.get(meaning);
    if (held) held.push(word);
    else byMeaning.set(meaning, [word]);
  }
  const groups = [...byMeaning.values()];
  if (groups.length > MOST_COMPARED || (field.type !== 'when' && field.type !== 'choice')) return groups;
  const value = (group: readonly Word[]): unknown => (group[0] as Word).value;
  const precise = groups.filter((group) => !groups.some((other) => refines(field.type, value(other), value(group))));
  const joined = new Map(precise.map((group) => [group, [...group]]));
  const apart: Word[][] = [];
  for (const group of groups.filter((one) => !joined.has(one))) {
    const finer = precise.filter((other) => refines(field.type, value(other), value(group)));
    if (finer.length === 1) joined.get(finer[0] as Word[])?.push(...group);
    else apart.push(group);
  }
  return [...joined.values(), ...apart];
}

/** The value that stands for a group: the fullest, then that which most claims word so, then that of the smallest claim id. */
function spokenFor(field: Field, group: readonly Word[]): unknown {
  if (field.type === 'participant') return joinedParticipant(group as readonly Word<Participant>[]);
  const spelled = new Map(group.map((word) => [word, JSON.stringify(word.value)]));
  const counts = new Map<string, number>();
  for (const text of spelled.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const score = (word: Word): number => counts.get(spelled.get(word) ?? '') ?? 0;
  const best = group.reduce((a, b) => {
    if (refines(field.type, a.value, b.value)) return a;
    if (refines(field.type, b.value, a.value)) return b;
    const gain = fullness(field, b.value) - fullness(field, a.value) || score(b) - score(a);
    return gain > 0 || (gain === 0 && b.claim < a.claim) ? b : a;
  });
  return best.value;
}

function fullness(field: Field, value: unknown): number {
  if (field.type === 'place') return (value as PlaceRef).country === null ? 0 : 1;
  if (field.type !== 'person') return 0;
  const { office, party } = value as PersonRef;
  return (office === null ? 0 : 1) + (party === null ? 0 : 1);
}

const basisOf = (group: readonly Word[]): Cited<unknown>['basis'] =>
  group.some((word) => word.basis === 'decided')
    ? 'decided'
    : group.some((word) => word.basis === 'stated')
      ? 'stated'
      : 'inferred';

function disagree(field: Field, supported: readonly Supported<unknown>[]): boolean {
  if (field.manner) return false;
  const compared = supported.slice(0, MOST_COMPARED);
  return compared.some((a, i) => compared.slice(i + 1).some((b) => contradicts(field, a.value, b.value)));
}
