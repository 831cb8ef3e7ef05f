import type {
  Claim,
  ClaimId,
  Day,
  DocumentId,
  EntityId,
  Fields,
  MergedRecord,
  Participant,
  Status,
  Supported,
} from '../model/index.js';
import { participantsOf, presenceOf, presenceWords, type Presence } from './attendance.js';
import { entryOf, type ChronologyEntry } from './chronology.js';
import { citationOfClaim, type Citation } from './citations.js';
import { daysOfRecord, givenByWords } from './meeting-context.js';
import { outcomeOf, promisesOf, type Joined } from './meeting-outcome.js';
import { meetingsInSeries } from './meeting-series.js';
import { readoutReports, readoutsOf, sameDayMeetings, type ReadoutColumn } from './readouts.js';
import { asOfDay, kindOf, type RecordSet } from './record-set.js';
import { fieldView, recordWith, type FieldView, type ValueView } from './record-view.js';
import { publishedOf, publishedWords, citedOutletOf, titleOf } from './report-words.js';
import { compareReports } from './sources.js';
import { statusWords } from './status-words.js';
import { originalsByDocument } from './support-words.js';
import { chainWords } from './whose-word.js';
import type { View } from './view.js';

/** A value with who gives it: the voices that the reports name, or the outlets. */
export interface GivenValue extends ValueView {
  readonly givenBy: string;
}

/** One person, or a side without a person named, as reports place it at a meeting. */
export interface Delegate {
  readonly name: string | null;
  readonly office: string | null;
  /** guarantor, host …; null for a plain participant */
  readonly role: string | null;
  readonly attendance: Participant['attendance'];
  readonly value: GivenValue;
}

/** One side at a meeting. */
export interface MeetingSide {
  readonly id: EntityId;
  readonly name: string;
  readonly presence: Presence;
  readonly presenceWords: string;
  readonly delegates: readonly Delegate[];
}

/** What one report said of the meeting before it was held. */
export interface Announcement {
  readonly claim: ClaimId;
  readonly status: Status;
  readonly whoseWord: string;
  readonly citation: Citation;
}

/** One report of a meeting. */
export interface MeetingReport {
  readonly document: DocumentId;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string;
  readonly withdrawn: boolean;
  /** how it tells of the meeting: "held", "planned", "background: told of as past" */
  readonly tells: readonly string[];
  /** another report of this meeting is a copy of the same text */
  readonly copy: boolean;
}

/** All that the reports tell of one meeting, in the order in which it is read. */
export interface MeetingView {
  readonly entry: ChronologyEntry;
  readonly asOf: Day | null;
  readonly names: FieldView | null;
  readonly process: FieldView | null;
  readonly series: FieldView | null;
  /** each number with who counts so */
  readonly rounds: readonly GivenValue[];
  readonly roundsDisagree: boolean;
  readonly firstDay: FieldView | null;
  readonly lastDay: FieldView | null;
  /** as then called: the words of the reports stand in its quotes */
  readonly city: FieldView | null;
  readonly country: FieldView | null;
  readonly level: FieldView | null;
  readonly statusWords: string;
  readonly statusAsOf: string | null;
  readonly came: readonly MeetingSide[];
  readonly expected: readonly MeetingSide[];
  readonly invited: readonly MeetingSide[];
  readonly stayedAway: readonly MeetingSide[];
  readonly agenda: readonly GivenValue[];
  readonly outcome: readonly Joined[];
  readonly readouts: readonly ReadoutColumn[];
  readonly announcements: readonly Announcement[];
  readonly promises: readonly Joined[];
  readonly previous: ChronologyEntry | null;
  readonly next: ChronologyEntry | null;
  /** null where no report gives a series or process, so that nothing can be said to come before or after */
  readonly seriesName: string | null;
  /** of what was promised there, what bears a date */
  readonly due: readonly ChronologyEntry[];
  /** records of a meeting on the same days that may be the same one */
  readonly perhapsSame: readonly ChronologyEntry[];
  readonly reports: readonly MeetingReport[];
}

/** One meeting, by the id of its record or of any claim in it; null where there is none, or it is no meeting. */
export function meetingOf(set: RecordSet, id: string): MeetingView | null {
  const record = recordWith(set, id);
  if (record === null || record.kind !== 'meeting') return null;
  const fields = fieldsOf(set, record);
  const sides = sidesOf(set, record, fields('participants'));
  const outcome = outcomeOf(set, record);
  const days = daysOfRecord(set, record);
  const around = meetingsInSeries(set, record);
  return {
    entry: entryOf(set, record),
    asOf: asOfDay(set),
    names: fields('name'),
    process: fields('process'),
    series: fields('series'),
    rounds: given(set, record, 'round', fields('round')),
    roundsDisagree: record.disagreements.includes('round'),
    firstDay: fields('date'),
    lastDay: fields('lastDay'),
    city: fields('venueCity'),
    country: fields('venueCountry'),
    level: fields('level'),
    statusWords: statusWords(record.status, record.kind),
    statusAsOf: record.statusAsOf,
    came: sides.filter(({ presence }) => presence === 'attended' || presence === 'differ'),
    expected: sides.filter(({ presence }) => presence === 'expected'),
    invited: sides.filter(({ presence }) => presence === 'invited'),
    stayedAway: sides.filter(({ presence }) => presence === 'absent' || presence === 'differ'),
    agenda: given(set, record, 'agenda', fields('agenda')),
    outcome,
    readouts: readoutsOf(set, record),
    announcements: announcementsOf(set, record, days?.first ?? null),
    promises: promisesOf(set, record),
    ...around,
    due: outcome.map(({ entry }) => entry).filter(({ kind, time }) => kind === 'commitment' && time.order === 'dated'),
    perhapsSame:
      days === null
        ? []
        : sameDayMeetings(set, record, days)
            .slice(0, 5)
            .map((other) => entryOf(set, other)),
    reports: reportsOf(set, record),
  };
}

/** Gives a field of the record in full; null where no report fills it. */
function fieldsOf(set: RecordSet, record: MergedRecord): (name: string) => FieldView | null {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const fields: Fields = kindOf(set, record.kind)?.fields ?? {};
  return (name) => {
    const field = fields[name];
    const view = field === undefined ? null : fieldView(set, record, claims, name, field);
    return view === null || view.values.length === 0 ? null : view;
  };
}

function given(set: RecordSet, record: MergedRecord, name: string, field: FieldView | null): readonly GivenValue[] {
  const supported = (record.values[name] ?? []) as readonly Supported<unknown>[];
  return (field?.values ?? []).map((value, i) => ({ ...value, givenBy: givenBy(set, record, supported[i]?.claims ?? []) }));
}

function givenBy(set: RecordSet, record: MergedRecord, ids: readonly ClaimId[]): string {
  const wanted = new Set(ids);
  return givenByWords(
    set,
    record.claims.filter((claim) => wanted.has(claim.id)),
  );
}

function sidesOf(set: RecordSet, record: MergedRecord, field: FieldView | null): readonly MeetingSide[] {
  const values = given(set, record, 'participants', field);
  const participants = participantsOf(record);
  const sides = new Map<EntityId, { name: string; of: Participant[]; delegates: Delegate[] }>();
  for (const [i, value] of values.entries()) {
    const one = value.value as Participant;
    if (!participants.includes(one)) continue;
    const side = sides.get(one.actor.id) ?? { name: one.actor.name, of: [], delegates: [] };
    sides.set(one.actor.id, side);
    side.of.push(one);
    side.delegates.push(delegateOf(one, values[i] ?? value));
  }
  return [...sides].map(([id, { name, of, delegates }]) => {
    const presence = presenceOf(of);
    return { id, name, presence, presenceWords: presenceWords(presence), delegates };
  });
}

const delegateOf = (one: Participant, value: GivenValue): Delegate => ({
  name: one.person?.name ?? null,
  office: one.person?.office ?? null,
  role: one.role === 'participant' ? null : one.role,
  attendance: one.attendance,
  value,
});

const AHEAD: ReadonlySet<Status> = new Set(['planned', 'cancelled', 'demanded', 'denied']);

/** The claims that told of the meeting before it was held, the earliest first. */
function announcementsOf(set: RecordSet, record: MergedRecord, first: Day | null): readonly Announcement[] {
  const dayOf = (claim: Claim): Day => publishedOf(set.reports.get(claim.document))?.latest ?? '9999';
  return record.claims
    .filter((claim) => AHEAD.has(claim.status.value) || (first !== null && dayOf(claim) < first))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1))
    .map((claim) => ({
      claim: claim.id,
      status: claim.status.value,
      whoseWord: chainWords(claim.onWhoseWord),
      citation: citationOfClaim(set, claim),
    }));
}

function reportsOf(set: RecordSet, record: MergedRecord): readonly MeetingReport[] {
  const originals = originalsByDocument(set.originals);
  const seen = new Set<DocumentId>();
  const reports = record.reports.flatMap((id) => set.reports.get(id) ?? []).sort(compareReports);
  return reports.map((report) => {
    const original = originals.get(report.document)?.id ?? report.document;
    const copy = seen.has(original);
    seen.add(original);
    const claims = record.claims.filter((claim) => claim.document === report.document);
    return {
      document: report.document,
      outlet: citedOutletOf(report),
      title: titleOf(report),
      published: publishedWords(report),
      withdrawn: report.withdrawn,
      tells: [...new Set(claims.map((claim) => statusWords(claim.status.value, record.kind)))],
      copy,
    };
  });
}

/** One meeting, as a page asks for it. */
export const meetingView: View<{ readonly id: string }, MeetingView | null> = {
  texts: (set, { id }) => {
    const record = recordWith(set, id);
    return record === null ? [] : [...new Set([...record.reports, ...readoutReports(set, record)])];
  },
  read: (set, { id }) => meetingOf(set, id),
};
