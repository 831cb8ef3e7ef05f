import type {
  ActorRef,
  Cited,
  Claim,
  ClaimId,
  Day,
  Document,
  DocumentId,
  Evidence,
  Field,
  Fields,
  MergedRecord,
  Original,
  Participant,
  PersonRef,
  PlaceRef,
  Receipt,
  ReportFacts,
  Source,
  Status,
  Supported,
  When,
} from '../../src/model/index.js';
import type { KindWords, RecordSet, Report } from '../../src/views/index.js';

/** Hand-built parts of a record for tests: every quote is looked up in its text, so that evidence is true. */
export const documentOf = (name: string, text: string): Document => ({ id: `doc:${name.padEnd(32, '0')}`, text });

export function quoteFrom(document: Document, quote: string): Evidence {
  const start = document.text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in the text`);
  return { document: document.id, start, end: start + quote.length, quote };
}

export const cited = <T>(value: T, ...evidence: readonly Evidence[]): Cited<T> => ({ value, evidence, basis: 'stated' });

export const dayOf = (day: Day): When => ({ earliest: day, latest: day, precision: 'day', year: 'stated', text: day });

export const actor = (name: string, wording = name): ActorRef => ({
  id: `ent:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  wording,
});

export const person = (name: string, office: string | null = null): PersonRef => ({
  id: `name:person:${name.toLowerCase()}`,
  name,
  office,
  party: null,
});

export const place = (name: string, country: string | null = null): PlaceRef => ({
  id: `name:place:${name.toLowerCase()}`,
  name,
  country,
});

export const participant = (side: string, who: string | null = null): Participant => ({
  actor: actor(side),
  person: who === null ? null : person(who),
  role: 'participant',
  attendance: 'attended',
});

export const noFacts: ReportFacts = {
  title: null,
  outlet: null,
  byline: null,
  wire: null,
  address: null,
  datelinePlace: null,
  published: null,
  publishedBasis: null,
};

export function reportOf(
  document: Document,
  about: {
    readonly outlet?: string;
    readonly title?: string;
    readonly published?: When;
    readonly address?: string;
    readonly wire?: string;
    readonly withdrawn?: boolean;
    readonly visibility?: Report['visibility'];
  },
): Report {
  const receipt: Receipt = {
    document: document.id,
    origin: `reports/${document.id.slice(4, 8)}.txt`,
    bytes: '00',
    encoding: 'utf-8',
    received: '2024-05-06T07:08:09.000Z',
    title: null,
    outlet: null,
    address: null,
    published: null,
    language: null,
  };
  return {
    document: document.id,
    facts: {
      ...noFacts,
      outlet: about.outlet === undefined ? null : cited(about.outlet),
      title: about.title === undefined ? null : cited(about.title),
      wire: about.wire === undefined ? null : cited(about.wire),
      address: about.address === undefined ? null : cited(about.address),
      published: about.published === undefined ? null : cited(about.published),
      publishedBasis: about.published === undefined ? null : 'stated',
    },
    receipts: [receipt],
    withdrawn: about.withdrawn ?? false,
    visibility: about.visibility ?? 'public',
    text: document.text,
    regions: [{ start: 0, end: document.text.length, kind: 'body', rule: 'made-up' }],
  };
}

export function claimOf(
  document: Document,
  kind: string,
  passage: string,
  values: Readonly<Record<string, readonly Cited<unknown>[]>>,
  more: { readonly status?: Status; readonly voices?: readonly Source[]; readonly key?: string } = {},
): Claim {
  const whole = quoteFrom(document, passage);
  const id: ClaimId = `claim:${document.id.slice(4)}:${kind}:${String(whole.start)}-${String(whole.end)}:${more.key ?? ''}`;
  const reporter: Source = { type: 'reporter', entity: null, name: null };
  return {
    id,
    kind,
    document: document.id,
    trigger: whole,
    passage: whole,
    values: values as Claim['values'],
    status: cited(more.status ?? 'reported', whole),
    onWhoseWord: [...(more.voices ?? []), reporter].map((voice) => cited(voice, whole)),
    rule: `${kind}/made-up`,
  };
}

/** Merges claims as consolidation would in the simplest case: equal values (by JSON) support one another. */
export function recordOf(claims: readonly Claim[], more: Partial<MergedRecord> = {}): MergedRecord {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = sorted[0];
  if (!first) throw new Error('a record needs a claim');
  const values: Record<string, Supported<unknown>[]> = {};
  for (const claim of sorted) {
    for (const [name, held] of Object.entries(claim.values)) {
      for (const value of held) {
        const list = (values[name] ??= []);
        const i = list.findIndex((other) => JSON.stringify(other.value) === JSON.stringify(value.value));
        const same = list[i];
        if (same === undefined) list.push({ value: value.value, claims: [claim.id], originals: 1, basis: value.basis });
        else list[i] = { ...same, claims: [...same.claims, claim.id], originals: same.originals + 1 };
      }
    }
  }
  const reports = [...new Set(sorted.map((claim) => claim.document))];
  return {
    id: first.id,
    kind: first.kind,
    claims: sorted,
    values: values as MergedRecord['values'],
    status: first.status.value,
    statusAsOf: null,
    reports,
    originals: reports.length,
    disagreements: [],
    review: 'unreviewed',
    decisions: [],
    ...more,
  };
}

const field = (type: Field['type'], label: string, arity: Field['arity'] = 'one'): Field => ({ type, arity, label, doc: label });

const kindWords = (
  name: string,
  plural: string,
  time: string | null,
  fields: Fields,
  caption: (record: MergedRecord) => string,
): KindWords => ({
  name,
  label: name.slice(0, 1).toUpperCase() + name.slice(1),
  plural,
  fields,
  time,
  caption,
});

const textOf = (record: MergedRecord, name: string): string => String((record.values[name]?.[0]?.value as unknown) ?? '?');

/** Kinds with the fields of the real ones, and plain captions. */
export const madeUpKinds: readonly KindWords[] = [
  kindWords(
    'meeting',
    'Meetings',
    'date',
    {
      name: field('text', 'Name as reported', 'many'),
      process: field('text', 'Process'),
      series: field('text', 'Series'),
      round: field('number', 'Round'),
      date: field('when', 'First day'),
      lastDay: field('when', 'Last day'),
      venueCity: field('place', 'City'),
      participants: field('participant', 'Participants', 'many'),
      agenda: field('text', 'Agenda', 'many'),
    },
    (record) => textOf(record, 'name'),
  ),
  kindWords(
    'agreement',
    'Agreements',
    'date',
    { what: field('text', 'What'), parties: field('actor', 'Parties', 'many'), date: field('when', 'Date') },
    (record) => textOf(record, 'what'),
  ),
  kindWords(
    'commitment',
    'Commitments',
    'due',
    {
      actors: field('actor', 'Who', 'many'),
      what: field('text', 'What'),
      due: field('when', 'Due'),
      force: field('choice', 'Force'),
    },
    (record) => textOf(record, 'what'),
  ),
  kindWords(
    'incident',
    'Incidents',
    'date',
    { actors: field('actor', 'Who', 'many'), action: field('text', 'What'), date: field('when', 'Date') },
    (record) => textOf(record, 'action'),
  ),
  kindWords('statement', 'Statements', null, { speaker: field('person', 'Speaker'), text: field('text', 'Words') }, (record) =>
    textOf(record, 'text'),
  ),
  kindWords(
    'figure',
    'Figures',
    null,
    { measure: field('text', 'Measure'), amount: field('amount', 'Amount'), population: field('text', 'Of whom') },
    (record) => textOf(record, 'measure'),
  ),
];

export function setOf(
  records: readonly MergedRecord[],
  reports: readonly Report[],
  more: { readonly originals?: readonly Original[]; readonly asOf?: Day; readonly decisions?: RecordSet['decisions'] } = {},
): RecordSet {
  return {
    records,
    reports: new Map<DocumentId, Report>(reports.map((report) => [report.document, report])),
    originals: more.originals ?? [],
    kinds: madeUpKinds,
    decisions: more.decisions ?? [],
    asOf: more.asOf ?? null,
  };
}
