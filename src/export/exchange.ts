import type {
  ActorRef,
  Amount,
  AnnotatedDocument,
  Cited,
  Claim,
  Evidence,
  Participant,
  PersonRef,
  PlaceRef,
  Status,
  When,
} from '../model/index.js';
import { isoOf } from '../model/index.js';
import { bodyOf } from '../views/body-text.js';
import { labelled, labelsOf } from './exchange-labels.js';
import type {
  ExchangeAgreement,
  ExchangeCommitment,
  ExchangeFigure,
  ExchangeIncident,
  ExchangeMeeting,
  ExchangePosition,
  ExchangePublished,
  ExchangeRecord,
  ExchangeStatement,
} from './exchange-format.js';
import { peopleIn, placesIn } from './exchange-names.js';

/** What one document yields, in the exchange format. `name` is the file's name. Every quote is verbatim; what is not known is null. */
export function exchangeRecord(name: string, annotated: AnnotatedDocument, claims: readonly Claim[]): ExchangeRecord {
  const text = annotated.document.text;
  const label = labelsOf(annotated);
  const own = labelled(
    claims.filter((claim) => claim.document === annotated.document.id),
    label,
  );
  const of = (kind: string): readonly Claim[] => own.filter((claim) => claim.kind === kind);
  const told = (kind: string): readonly Claim[] => of(kind).filter((claim) => meetingStatus(claim.status.value) !== null);
  return {
    doc: name,
    body: bodyOf(text, annotated.regions),
    published: published(annotated),
    meetings: told('meeting').map(meeting),
    statements: of('statement').flatMap(statements),
    positions: of('position').map(position),
    agreements: told('agreement').map(agreement),
    commitments: of('commitment').map(commitment),
    figures: of('figure').map(figure),
    incidents: told('incident').map(incident),
    people: peopleIn(annotated, label),
    places: placesIn(annotated),
  };
}

const STATUSES: Readonly<Record<Status, ExchangeMeeting['status'] | null>> = {
  reported: 'held',
  ongoing: 'ongoing',
  planned: 'planned',
  cancelled: 'cancelled',
  background: 'past-reference',
  denied: null,
  demanded: null,
  hypothetical: null,
};

/** The status of the exchange format, or null for what is not exported as having been, or being about to be. */
export const meetingStatus = (status: Status): ExchangeMeeting['status'] | null => STATUSES[status];

const valuesOf = <T>(claim: Claim, field: string): readonly Cited<T>[] =>
  (claim.values[field] ?? []) as unknown as readonly Cited<T>[];
const one = <T>(claim: Claim, field: string): T | null => valuesOf<T>(claim, field)[0]?.value ?? null;
const all = <T>(claim: Claim, field: string): readonly T[] => valuesOf<T>(claim, field).map((cited) => cited.value);
const iso = (when: When | null): string | null => (when === null ? null : isoOf(when));

/** "29 and 30 January", "Monday to Wednesday": a run of days that the text names one by one. */
const RUN_OF_DAYS =
  /^(?:\d{1,2}(?:st|nd|rd|th)?(?:\s(?:of\s)?\p{Lu}\p{L}{2,8}\.?)?|\p{Lu}\p{L}{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?|\p{Lu}[a-z]{2,5}day)(?:,|\s?[-–—&]|\s(?:and|to|through|until|till)\s)/u;

/** The day of what goes on for several named days is the first of them; a week or a month names no day. */
const firstDay = (when: When | null): string | null =>
  when !== null && when.precision === 'range' && when.earliest !== null && RUN_OF_DAYS.test(when.text)
    ? isoOf({ ...when, precision: 'day' })
    : iso(when);
const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];
const names = (claim: Claim, field: string): readonly string[] =>
  distinct(all<ActorRef>(claim, field).map((actor) => actor.name));

function published({ facts }: AnnotatedDocument): ExchangePublished {
  const when = facts.published?.value ?? null;
  const date = iso(when);
  return {
    date,
    // a date that a person decided was not read from the text: for the format it came with the report
    basis: date === null ? null : facts.publishedBasis === 'decided' ? 'metadata' : facts.publishedBasis,
    earliest: date === null ? (when?.earliest ?? null) : null,
    latest: date === null ? (when?.latest ?? null) : null,
    evidence: facts.published?.evidence[0]?.quote ?? null,
  };
}

/** The passage, and the quotes of the named fields that do not stand within it. */
function evidenceFor(claim: Claim, fields: readonly string[] = []): readonly string[] {
  const inPassage = (e: Evidence): boolean => e.start >= claim.passage.start && e.end <= claim.passage.end;
  const beyond = fields
    .flatMap((field) => valuesOf(claim, field).flatMap((cited) => cited.evidence))
    .filter((e) => !inPassage(e));
  return distinct([claim.passage.quote, ...beyond.map((e) => e.quote)]);
}

const BARE = /^(?:(?:the|a|an|their|this|these|those|both|such|his|her)\s+)?([\w-]+)$/i;

/** What the report calls the meeting; where that is only "met" or "the talks", those who meet and the place: "talks of Serbia and Kosovo in Brussels". */
function meetingName(claim: Claim): string {
  const name = one<string>(claim, 'name');
  const bare = name === null ? 'meeting' : BARE.exec(name)?.[1];
  if (name !== null && bare === undefined) return name;
  const sides = all<Participant>(claim, 'participants').filter((side) => side.attendance !== 'absent');
  const who = distinct(sides.map((side) => side.actor.name));
  const of =
    who.length === 0 ? '' : ` of ${[who.slice(0, -1).join(', '), who.at(-1)].filter((part) => part !== '').join(' and ')}`;
  const place = one<PlaceRef>(claim, 'venueCity')?.name ?? one<PlaceRef>(claim, 'venueCountry')?.name ?? null;
  const at = `${of}${place === null ? '' : ` in ${place}`}`;
  return at === '' ? (name ?? claim.trigger.quote) : `${(bare ?? 'meeting').toLowerCase()}${at}`;
}

function meeting(claim: Claim): ExchangeMeeting {
  return {
    name: meetingName(claim),
    process: one<string>(claim, 'process'),
    round: one<number>(claim, 'round'),
    date: firstDay(one<When>(claim, 'date')),
    venueCity: one<PlaceRef>(claim, 'venueCity')?.name ?? null,
    venueCountry: one<PlaceRef>(claim, 'venueCountry')?.name ?? one<PlaceRef>(claim, 'venueCity')?.country ?? null,
    level: one<string>(claim, 'level') as ExchangeMeeting['level'],
    status: meetingStatus(claim.status.value) ?? 'past-reference',
    participants: all<Participant>(claim, 'participants')
      .filter((participant) => participant.attendance !== 'absent')
      .map(({ actor, role, person }) => ({ party: actor.name, role, person: person?.name ?? null })),
    agenda: distinct(all<string>(claim, 'agenda')),
    evidence: evidenceFor(claim, ['date', 'round', 'process']),
  };
}

/** A quotation that the attribution interrupts is several items, one for each stretch of words. */
function statements(claim: Claim): readonly ExchangeStatement[] {
  const speaker = one<PersonRef>(claim, 'speaker');
  // "both sides": the word of one of them alone it never is
  const party = names(claim, 'actor').join(', ');
  const said = valuesOf<string>(claim, 'text').flatMap((cited) => cited.evidence);
  const stretches = distinct((said.length > 0 ? said : [claim.passage]).map((e) => e.quote.trim())).filter(
    (words) => words !== '',
  );
  return stretches.map((words) => ({
    speaker: speaker?.name ?? one<ActorRef>(claim, 'actor')?.name ?? null,
    speakerRole: one<string>(claim, 'role') ?? speaker?.office ?? null,
    party: party === '' ? (speaker?.party?.name ?? null) : party,
    kind: one<string>(claim, 'form') === 'direct' ? 'direct' : 'indirect',
    text: words,
    about: one<string>(claim, 'about'),
  }));
}

const position = (claim: Claim): ExchangePosition => ({
  party: one<ActorRef>(claim, 'actor')?.name ?? null,
  issue: one<string>(claim, 'issue'),
  stance: one<string>(claim, 'stance'),
  evidence: claim.passage.quote,
});

const agreement = (claim: Claim): ExchangeAgreement => ({
  what: one<string>(claim, 'what'),
  parties: names(claim, 'parties'),
  date: iso(one<When>(claim, 'date')),
  evidence: claim.passage.quote,
});

const commitment = (claim: Claim): ExchangeCommitment => ({
  who: names(claim, 'actors'),
  what: one<string>(claim, 'what'),
  when: firstDay(one<When>(claim, 'due')) ?? one<string>(claim, 'dueText'),
  where: one<PlaceRef>(claim, 'place')?.name ?? null,
  evidence: claim.passage.quote,
});

function figure(claim: Claim): ExchangeFigure {
  const amount = one<Amount>(claim, 'amount');
  return {
    what: one<string>(claim, 'measure'),
    value: amount?.value ?? null,
    qualifier: amount?.qualifier ?? null,
    population: one<string>(claim, 'population'),
    since: iso(one<When>(claim, 'since')),
    evidence: claim.passage.quote,
  };
}

function incident(claim: Claim): ExchangeIncident {
  const actors = names(claim, 'actors');
  return {
    actor: actors.length === 0 ? null : actors.join(', '),
    action: one<string>(claim, 'action'),
    target: one<string>(claim, 'target'),
    date: iso(one<When>(claim, 'date')),
    evidence: claim.passage.quote,
  };
}

/** The record as the text of a JSON file, with a line break at its end. */
export const exchangeJson = (record: ExchangeRecord): string => `${JSON.stringify(record, null, 1)}\n`;
