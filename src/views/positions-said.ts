import type { ActorRef, Claim, ClaimId, EntityId, MergedRecord, Review, Status } from '../model/index.js';
import { citationOfClaim, type Citation } from './citations.js';
import { issueGroups, type IssueGroup } from './issue-groups.js';
import { firstOf } from './record-line.js';
import type { RecordSet } from './record-set.js';
import { publishedOf, publishedWords } from './report-words.js';
import { statusPrefix } from './status-words.js';
import { originalsByDocument } from './support-words.js';
import { innermost } from './whose-word.js';

/** Who tells a side's position: the side itself, another side, the report in its own voice, or somebody else. */
export type Teller = 'self' | 'other-side' | 'report' | 'other';

/** A position said once in one report; the copies of that report are counted, not listed. */
export interface PositionSaid {
  readonly claim: ClaimId;
  readonly record: ClaimId;
  readonly published: string;
  /** the verb as the report words it */
  readonly verb: string;
  readonly stance: string | null;
  readonly issue: string;
  readonly teller: Teller;
  /** "says Ana Silva", "as Borduria tells it", "as the report tells it" */
  readonly tellerWords: string;
  /** the other sides to which the same words give it */
  readonly jointWith: readonly string[];
  readonly status: Status;
  /** "denied", "demanded, not agreed" …, or empty */
  readonly prefix: string;
  readonly review: Review;
  /** reports with the same text beside this one */
  readonly copies: number;
  readonly citation: Citation;
}

/** A position in one report before its words are made: what tables are sorted and counted by. */
export interface Saying {
  readonly record: MergedRecord;
  readonly claim: Claim;
  readonly actor: ActorRef;
  readonly day: string | null;
  readonly stance: string | null;
  copies: number;
}

/** The positions of a set by the issue that they are about. */
export interface PositionsByIssue {
  readonly groups: readonly IssueGroup[];
  /** number of the group by the main wording of a record */
  readonly groupOf: ReadonlyMap<string, number>;
}

/** The wording under which a record's position is put. */
export const issueOf = (record: MergedRecord): string => firstOf<string>(record, 'issue') ?? 'an issue that is not said';

/** Grouping thousands of wordings takes longer than a page should wait: it is done once for one list of records. */
const grouped = new WeakMap<readonly MergedRecord[], PositionsByIssue>();

/** All positions of a set, like issues together, whatever a filter keeps: so an issue has the same row under every filter. */
export function positionsByIssue(records: readonly MergedRecord[]): PositionsByIssue {
  const held = grouped.get(records) ?? groupedAnew(records);
  grouped.set(records, held);
  return held;
}

function groupedAnew(records: readonly MergedRecord[]): PositionsByIssue {
  const groups = issueGroups(records.filter(({ kind }) => kind === 'position').map(issueOf));
  return { groups, groupOf: new Map(groups.flatMap(({ wordings }, at) => wordings.map((wording) => [wording, at] as const))) };
}

const firstIn = <T>(claim: Claim, field: string): T | null =>
  (claim.values[field]?.[0]?.value as unknown as T | undefined) ?? null;

/** Each time that a position stands in a report, copies folded into the one that is earliest; the earliest first, undated ones before. */
export function sayingsOf(set: RecordSet, record: MergedRecord): readonly Saying[] {
  const byDocument = originalsByDocument(set.originals);
  const found = new Map<string, Saying & { readonly documents: Set<string> }>();
  const dated = record.claims
    .filter((claim) => set.reports.get(claim.document)?.withdrawn !== true)
    .map((claim) => ({ claim, day: dayOf(set, claim) }));
  const sorted = dated.length < 2 ? dated : dated.sort((a, b) => compareDays(a.day, b.day) || (a.claim.id < b.claim.id ? -1 : 1));
  for (const { claim, day } of sorted) {
    const actor = firstIn<ActorRef>(claim, 'actor');
    if (actor === null) continue;
    const original = byDocument.get(claim.document)?.id ?? claim.document;
    const stance = firstIn<string>(claim, 'stance');
    const key = `${original}\u0000${actor.id}\u0000${stance ?? ''}`;
    const held = found.get(key);
    if (held) held.documents.add(claim.document);
    else found.set(key, { record, claim, actor, day, stance, copies: 0, documents: new Set([claim.document]) });
  }
  return [...found.values()].map(({ documents, ...saying }) => ({ ...saying, copies: documents.size - 1 }));
}

function dayOf(set: RecordSet, claim: Claim): string | null {
  const when = publishedOf(set.reports.get(claim.document));
  return when === null || when.year === 'unknown' || when.precision === 'range' ? null : when.earliest;
}

/** Orders days, unknown ones first. */
export const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;

type JointSides = ReadonlyMap<string, ReadonlyMap<EntityId, string>>;
const joined = new WeakMap<readonly MergedRecord[], JointSides>();

/** Which sides the same words of a report give a position to, by those words; see `wordsKey`. */
export function jointSides(records: readonly MergedRecord[]): JointSides {
  const held = joined.get(records) ?? joinedAnew(records);
  joined.set(records, held);
  return held;
}

function joinedAnew(records: readonly MergedRecord[]): JointSides {
  const found = new Map<string, Map<EntityId, string>>();
  for (const record of records) {
    if (record.kind !== 'position') continue;
    for (const claim of record.claims) {
      const actor = firstIn<ActorRef>(claim, 'actor');
      if (actor === null) continue;
      const key = wordsKey(claim);
      const sides = found.get(key);
      if (sides) sides.set(actor.id, actor.name);
      else found.set(key, new Map([[actor.id, actor.name]]));
    }
  }
  return found;
}

const wordsKey = (claim: Claim): string => `${claim.document} ${String(claim.trigger.start)}-${String(claim.trigger.end)}`;

/** A saying in words, with its quote. */
export function saidOf(set: RecordSet, joint: ReturnType<typeof jointSides>, saying: Saying): PositionSaid {
  const { claim, record, actor } = saying;
  const { teller, words } = tellerOf(claim);
  return {
    claim: claim.id,
    record: record.id,
    published: publishedWords(set.reports.get(claim.document)),
    verb: firstIn<string>(claim, 'verb') ?? saying.stance ?? claim.trigger.quote,
    stance: saying.stance,
    issue: firstIn<string>(claim, 'issue') ?? issueOf(record),
    teller,
    tellerWords: words,
    jointWith: [...(joint.get(wordsKey(claim)) ?? [])].filter(([id]) => id !== actor.id).map(([, name]) => name),
    status: claim.status.value,
    prefix: statusPrefix(claim.status.value, null),
    review: record.review,
    copies: saying.copies,
    citation: citationOfClaim(set, claim),
  };
}

/** On whose word a side's position stands: its own, or told by another, which is not the same thing. */
function tellerOf(claim: Claim): { readonly teller: Teller; readonly words: string } {
  const source = innermost(claim);
  const name = source?.name === '' ? null : (source?.name ?? null);
  switch (source?.type) {
    case 'party':
      return { teller: 'self', words: name === null ? 'in its own words' : `says ${name}` };
    case 'other-party':
      return { teller: 'other-side', words: `as ${name ?? 'another side'} tells it` };
    case 'official':
      return { teller: 'other', words: `says ${name ?? 'an official'}` };
    case 'commentator':
      return { teller: 'other', words: `as ${name ?? 'somebody'} (side not given) tells it` };
    case 'media':
      return { teller: 'other', words: `as ${name ?? 'other media'} tells it` };
    case 'unnamed':
      return { teller: 'other', words: name === null ? 'as a source not named tells it' : `as ${name} (not named) tells it` };
    default:
      return { teller: 'report', words: 'as the report tells it' };
  }
}
