import type { ActorRef, Cited, Claim, ClaimId, DocumentId, EntityId, MergedRecord, PersonRef } from '../model/index.js';
import { overlaps } from '../model/index.js';
import { participantsOf, presenceOf, presenceWords, type Presence } from './attendance.js';
import { citationOfClaim, citationsOf, type Citation } from './citations.js';
import {
  citiesOf,
  dayAfter,
  daysMeet,
  daysOfRecord,
  publishedBySide,
  publishedDay,
  recordsByReport,
  type Days,
} from './meeting-context.js';
import { captionOf, type RecordSet } from './record-set.js';
import { citedOutletOf } from './report-words.js';
import { supportOfRecord, supportWords } from './support-words.js';
import { innermost } from './whose-word.js';

/** What one side says, in words that are its own, or in those of the report that brings it. */
export interface ReadoutItem {
  readonly id: ClaimId;
  readonly kind: string;
  /** "Sergey Lavrov", or null where it stands on the side's word without a speaker */
  readonly speaker: string | null;
  readonly office: string | null;
  /** quoted word for word, or reported; null for what is no statement */
  readonly form: string | null;
  readonly words: string;
  /** said together with other sides, in whose columns it stands too */
  readonly joint: boolean;
  /** put out by the side itself */
  readonly own: boolean;
  /** "own statement", "as quoted by Daily Post" */
  readonly via: string;
  readonly supportWords: string;
  readonly citations: readonly Citation[];
}

/** One side's account of a meeting. Without items: nothing in this record. */
export interface ReadoutColumn {
  /** null for speakers whose side no report gives */
  readonly side: EntityId | null;
  readonly name: string;
  /** "attended", "invited" …; null where no report names it for this meeting */
  readonly presence: Presence | null;
  readonly presenceWords: string | null;
  readonly items: readonly ReadoutItem[];
  /** further items that are left out here */
  readonly more: number;
}

const MOST_ITEMS = 12;
/** Days after a meeting in which what is published is taken to be about it. */
const WITHIN = 3;
/** A report that brings the meeting up later than this tells of it in passing. */
const OWN_WITHIN = 7;

/** The reports in which the readouts of a meeting are looked for. */
export function readoutReports(set: RecordSet, meeting: MergedRecord): readonly DocumentId[] {
  if (meeting.status === 'planned' || meeting.status === 'cancelled') return [];
  const days = daysOfRecord(set, meeting);
  const found = new Set(ownReports(set, meeting, days));
  if (days === null) return [...found];
  for (const id of reportsOfSameDays(set, meeting, days)) if (publishedSoon(set, id, days)) found.add(id);
  const sides = new Set(participantsOf(meeting).map(({ actor }) => actor.name));
  for (const id of set.reports.keys()) {
    if (publishedSoon(set, id, days) && [...sides].some((side) => publishedBySide(set, id, side))) found.add(id);
  }
  return [...found].filter((id) => set.reports.get(id)?.withdrawn !== true);
}

function publishedSoon(set: RecordSet, document: DocumentId, days: Days): boolean {
  const day = publishedDay(set, document);
  return day !== null && day >= days.first && day <= dayAfter(days.last, WITHIN);
}

/** The meeting's own reports that tell of it as their news. */
function ownReports(set: RecordSet, meeting: MergedRecord, days: Days | null): readonly DocumentId[] {
  const news = meeting.claims.filter(({ status }) => status.value === 'reported' || status.value === 'ongoing');
  return [...new Set(news.map(({ document }) => document))].filter((id) => {
    const day = publishedDay(set, id);
    return days === null || day === null || (day >= days.first && day <= dayAfter(days.last, OWN_WITHIN));
  });
}

function reportsOfSameDays(set: RecordSet, meeting: MergedRecord, days: Days): readonly DocumentId[] {
  return sameDayMeetings(set, meeting, days).flatMap((record) => record.reports);
}

/** Other records of a meeting on the same days, in the same city or of at least two of the same sides: perhaps the same meeting. */
export function sameDayMeetings(set: RecordSet, meeting: MergedRecord, days: Days): readonly MergedRecord[] {
  const cities = new Set(citiesOf(meeting).map(({ id }) => id));
  const sides = new Set(participantsOf(meeting).map(({ actor }) => actor.id));
  return set.records.filter((record) => {
    if (record === meeting || record.kind !== 'meeting') return false;
    const theirs = daysOfRecord(set, record);
    if (theirs === null || !daysMeet(days, theirs)) return false;
    if (citiesOf(record).some(({ id }) => cities.has(id))) return true;
    return new Set(participantsOf(record).flatMap(({ actor }) => (sides.has(actor.id) ? [actor.id] : []))).size >= 2;
  });
}

interface Side {
  readonly id: EntityId | null;
  readonly name: string;
}

const NOT_GIVEN: Side = { id: null, name: 'Side not given' };

/** What each side says of a meeting, one column a side: first those named for the meeting, then others who speak in the same reports. */
export function readoutsOf(set: RecordSet, meeting: MergedRecord): readonly ReadoutColumn[] {
  const documents = new Set(readoutReports(set, meeting));
  const spoken = recordsIn(set, documents).filter((record) => record.kind !== 'meeting' && record.status !== 'background');
  const sides = sidesOfSpeakers(meeting, spoken);
  const columns = new Map<EntityId | null, { side: Side; items: Located[] }>();
  for (const { actor } of participantsOf(meeting)) columns.set(actor.id, { side: actor, items: [] });
  for (const record of statementsFirst(spoken)) {
    for (const claim of record.claims) {
      if (!documents.has(claim.document)) continue;
      const speakers = sidesOfClaim(record, claim, sides);
      for (const side of speakers) {
        const column = columns.get(side.id) ?? { side, items: [] };
        columns.set(side.id, column);
        if (!column.items.some((item) => item.record === record || (record.kind !== 'statement' && saysSame(item, claim)))) {
          column.items.push({ record, claim, joint: speakers.length > 1 });
        }
      }
    }
  }
  const told = [...columns.values()].map(({ side, items }) => columnOf(set, meeting, side, items));
  // what can be compared stands side by side; those of whom nothing is in the record follow
  return [...told.filter(({ items }) => items.length > 0), ...told.filter(({ items }) => items.length === 0)];
}

interface Located {
  readonly record: MergedRecord;
  readonly claim: Claim;
  readonly joint: boolean;
}

const saysSame = (item: Located, claim: Claim): boolean =>
  item.claim.document === claim.document && overlaps(item.claim.passage, claim.passage);

function recordsIn(set: RecordSet, documents: ReadonlySet<DocumentId>): readonly MergedRecord[] {
  const index = recordsByReport(set);
  return [...new Set([...documents].flatMap((id) => index.get(id) ?? []))];
}

const statementsFirst = (records: readonly MergedRecord[]): readonly MergedRecord[] => [
  ...records.filter(({ kind }) => kind === 'statement'),
  ...records.filter(({ kind }) => kind !== 'statement'),
];

const actorsIn = (claim: Claim, field: string): readonly ActorRef[] =>
  ((claim.values[field] ?? []) as readonly Cited<unknown>[]).map(({ value }) => value as ActorRef);

const speakerOf = (claim: Claim): PersonRef | null =>
  (claim.values['speaker']?.[0]?.value as unknown as PersonRef | undefined) ?? null;

/** Whom each speaker speaks for, by what these reports and the meeting's participants tell. */
function sidesOfSpeakers(meeting: MergedRecord, spoken: readonly MergedRecord[]): ReadonlyMap<EntityId, Side> {
  const sides = new Map<EntityId, Side>();
  for (const { actor, person } of participantsOf(meeting)) {
    sides.set(actor.id, actor);
    if (person !== null) sides.set(person.id, actor);
  }
  for (const record of spoken) {
    for (const claim of record.claims) {
      const speaker = speakerOf(claim);
      const side = actorsIn(claim, 'actor')[0] ?? speaker?.party ?? null;
      if (record.kind === 'statement' && speaker !== null && side !== null && !sides.has(speaker.id)) sides.set(speaker.id, side);
    }
  }
  return sides;
}

/** The sides on whose word a claim stands, several for a joint statement; none where it is the reporter's, a commentator's or the media's. */
function sidesOfClaim(record: MergedRecord, claim: Claim, sides: ReadonlyMap<EntityId, Side>): readonly Side[] {
  const source = innermost(claim);
  if (record.kind !== 'statement') {
    if (source === null || source.entity === null || (source.type !== 'party' && source.type !== 'other-party')) return [];
    const side = sides.get(source.entity) ?? (source.name === null ? null : { id: source.entity, name: source.name });
    return side === null ? [] : [side];
  }
  const actors = new Map(actorsIn(claim, 'actor').map(({ id, name }) => [id, { id, name }]));
  if (actors.size > 0) return [...actors.values()];
  const speaker = speakerOf(claim);
  const side = speaker?.party ?? (speaker === null ? undefined : sides.get(speaker.id)) ?? null;
  if (side !== null) return [{ id: side.id, name: side.name }];
  if (source?.type === 'party' && source.entity !== null && source.name !== null)
    return [{ id: source.entity, name: source.name }];
  return source?.type === 'commentator' || source?.type === 'media' || source?.type === 'reporter' ? [] : [NOT_GIVEN];
}

function columnOf(set: RecordSet, meeting: MergedRecord, side: Side, located: readonly Located[]): ReadoutColumn {
  const named = participantsOf(meeting).filter(({ actor }) => actor.id === side.id);
  const presence = named.length === 0 ? null : presenceOf(named);
  const items = [...located].sort(byPlace).map((item) => itemOf(set, side, item));
  // a side's own statements stand before what others quote of it
  const sorted = [...items.filter(({ own }) => own), ...items.filter(({ own }) => !own)];
  return {
    side: side.id,
    name: side.name,
    presence,
    presenceWords: presence === null ? null : presenceWords(presence),
    items: sorted.slice(0, MOST_ITEMS),
    more: Math.max(0, sorted.length - MOST_ITEMS),
  };
}

const byPlace = (a: Located, b: Located): number =>
  a.claim.document === b.claim.document
    ? a.claim.passage.start - b.claim.passage.start
    : a.claim.document < b.claim.document
      ? -1
      : 1;

function itemOf(set: RecordSet, side: Side, { record, claim, joint }: Located): ReadoutItem {
  const speaker = record.kind === 'statement' ? speakerOf(claim) : null;
  const text = record.kind === 'statement' ? (claim.values['text']?.[0] as Cited<unknown> | undefined) : undefined;
  const own = publishedBySide(set, claim.document, side.name);
  const outlet = citedOutletOf(set.reports.get(claim.document));
  const cites = text === undefined ? [] : citationsOf(set, claim, text);
  const form = claim.values['form']?.[0]?.value as unknown;
  return {
    id: record.id,
    kind: record.kind,
    speaker: speaker?.name ?? innermost(claim)?.name ?? null,
    office: speaker?.office ?? null,
    form: typeof form === 'string' ? form : null,
    words: typeof text?.value === 'string' ? text.value : captionOf(set, record),
    joint,
    own,
    via: own
      ? `own statement (${outlet ?? side.name})`
      : outlet === null
        ? 'as quoted in a report, outlet not given'
        : `as quoted by ${outlet}`,
    supportWords: supportWords(supportOfRecord(set, record)),
    citations: cites.length > 0 ? cites : [citationOfClaim(set, claim)],
  };
}
