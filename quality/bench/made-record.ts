import { createHash } from 'node:crypto';
import { indexRecords } from '../../src/app/index-record.js';
import type { Pipeline } from '../../src/app/pipeline.js';
import type { Store } from '../../src/app/open-store.js';
import type {
  ActorRef,
  Claim,
  ClaimId,
  Day,
  Document,
  Evidence,
  Field,
  Kind,
  MergedRecord,
  ReportFacts,
  Supported,
  When,
} from '../../src/model/index.js';

/** How large a made record is. */
export interface Size {
  readonly records: number;
  readonly documents: number;
}

const SIDES = 'Russia,Turkey,Iran,Syria,United States,France,Jordan,Iraq,Egypt,Kazakhstan,Qatar,Lebanon'.split(',');
const CITIES = 'Astana,Geneva,Sochi,Ankara,Tehran,Moscow,Vienna,Amman,Cairo,Doha,Idlib,Aleppo,Homs,Daraa'.split(',');
const ISSUES = 'ceasefire,detainees,constitution,refugees,zones,aid access,elections,borders,observers,sanctions'.split(',');
const PROCESSES = ['Astana', 'Geneva', 'Sochi', 'Vienna'];
const OUTLETS = 'Caspian Wire,Levant Desk,Steppe Courier,Andes Ledger,Readout Desk,Harbour Post,Plain Gazette'.split(',');
/** Kinds by how often reports yield them, in a hundred. */
const SHARES: readonly (readonly [string, number])[] = [
  ['statement', 32],
  ['position', 16],
  ['incident', 15],
  ['figure', 12],
  ['commitment', 10],
  ['meeting', 10],
  ['agreement', 5],
];

/** A row of numbers between 0 and 1 that is the same every time. */
function row(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const dayAfter = (days: number): Day => new Date(Date.UTC(2015, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/**
 * Fills an empty store with a record of plausible values, the same each time: reports over eight years, each record told by one to five
 * of them with words that stand in their texts. What is derived bears the version of the pipeline, so that nothing is read anew.
 */
export async function makeRecord(store: Store, pipeline: Pipeline, size: Size): Promise<void> {
  const random = row(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const drafts = Array.from({ length: size.documents }, (_, i) => ({
    day: dayAfter(Math.floor((i * 2920) / size.documents)),
    text: '',
  }));
  const planned = Array.from({ length: size.records }, (_, i) => {
    const first = Math.floor((i * size.documents) / size.records);
    const claims = 1 + Math.floor(random() ** 3 * 5);
    const told = [
      ...new Set(Array.from({ length: claims }, (_, n) => Math.min(size.documents - 1, first + n * Math.ceil(random() * 6)))),
    ];
    const side = pick(SIDES);
    const other = pick(SIDES.filter((one) => one !== side));
    const parts = {
      side,
      other,
      city: pick(CITIES),
      issue: pick(ISSUES),
      process: pick(PROCESSES),
      number: Math.ceil(random() * 20),
    };
    const day = dayAfter(Math.floor((first * 2920) / size.documents) - Math.floor(random() * 3));
    return { kind: kindAt(random() * 100), day, parts, told, planned: random() < 0.08 };
  });
  const places: { readonly document: number; readonly start: number; readonly sentence: string }[][] = planned.map(
    ({ told, parts, kind }, i) =>
      told.map((document) => {
        const draft = drafts[document] as { text: string };
        const sentence = `${parts.side} and ${parts.other} spoke in ${parts.city} about ${parts.issue}, as ${kind} ${i} of ${parts.process} round ${parts.number} says.`;
        const start = draft.text.length;
        draft.text += `${sentence} Little else was known by the evening, and nobody gave more details.\n\n`;
        return { document, start, sentence };
      }),
  );
  const documents = drafts.map(({ text }, i): Document => {
    const full = `${text}Report ${i}.\n`;
    return { id: `doc:${createHash('sha256').update(full).digest('hex').slice(0, 32)}`, text: full };
  });
  const claims = planned.map((one, i) =>
    (places[i] ?? []).map((place) => claimOf(one, place, documents[place.document] as Document, pipeline.kinds)),
  );
  await fill(store, pipeline, { documents, days: drafts.map(({ day }) => day), claims, random });
}

type Planned = {
  readonly kind: string;
  readonly day: Day;
  readonly planned: boolean;
  readonly parts: {
    readonly side: string;
    readonly other: string;
    readonly city: string;
    readonly issue: string;
    readonly process: string;
    readonly number: number;
  };
};

function kindAt(share: number): string {
  let sum = 0;
  return SHARES.find(([, own]) => (sum += own) > share)?.[0] ?? 'statement';
}

function claimOf(
  { kind, day, planned, parts }: Planned,
  { start, sentence }: { readonly start: number; readonly sentence: string },
  document: Document,
  kinds: readonly Kind[],
): Claim {
  const cite = (words: string): Evidence => {
    const at = start + Math.max(0, sentence.indexOf(words));
    return { document: document.id, start: at, end: at + words.length, quote: document.text.slice(at, at + words.length) };
  };
  const trigger = cite('spoke');
  const values: Record<string, unknown[]> = {};
  for (const [name, field] of Object.entries(kinds.find((one) => one.name === kind)?.fields ?? {})) {
    values[name] = valuesFor(name, field, day, parts).map(([value, words]) => ({
      value,
      evidence: [cite(words)],
      basis: 'stated',
    }));
  }
  return {
    id: `claim:${document.id.slice(4)}:${kind}:${trigger.start}-${trigger.end}:`,
    kind,
    document: document.id,
    trigger,
    passage: cite(sentence),
    values,
    status: { value: planned ? 'planned' : 'reported', evidence: [trigger], basis: 'stated' },
    onWhoseWord: [{ value: { type: 'reporter', entity: null, name: null }, evidence: [], basis: 'stated' }],
    rule: `${kind}/made`,
  } as unknown as Claim;
}

/** Values for a field by its type, each with the words of the sentence that it rests on. */
function valuesFor(name: string, field: Field, day: Day, parts: Planned['parts']): readonly (readonly [unknown, string])[] {
  const actor = (side: string): ActorRef => ({ id: `ent:${idOf(side)}`, name: side, wording: side });
  const when: When = { earliest: day, latest: day, precision: 'day', year: 'stated', text: day };
  const side = actor(parts.side);
  switch (field.type) {
    case 'actor':
      return (field.arity === 'one' ? [parts.side] : [parts.side, parts.other]).map((one) => [actor(one), one]);
    case 'person':
      return [
        [
          { id: `name:person:envoy-of-${idOf(parts.side)}`, name: `envoy of ${parts.side}`, office: 'envoy', party: side },
          parts.side,
        ],
      ];
    case 'participant':
      return [parts.side, parts.other].map((one) => [
        { actor: actor(one), person: null, role: 'participant', attendance: 'attended' },
        one,
      ]);
    case 'place':
      return name === 'venueCountry'
        ? []
        : [[{ id: `ent:place-${idOf(parts.city)}`, name: parts.city, country: null }, parts.city]];
    case 'when':
      return name === 'lastDay' || name === 'since' ? [] : [[when, 'spoke']];
    case 'number':
      return [[parts.number, String(parts.number)]];
    case 'amount':
      return [[{ value: parts.number * 50, qualifier: 'exact', unit: null }, String(parts.number)]];
    case 'choice':
      return field.choices === undefined ? [] : [[field.choices[parts.number % field.choices.length], 'spoke']];
    case 'text':
      return [
        [
          name === 'process'
            ? parts.process
            : name === 'series'
              ? `${parts.process} talks`
              : name === 'measure'
                ? 'displaced'
                : parts.issue,
          name === 'process' ? parts.process : parts.issue,
        ],
      ];
  }
}

/** What all claims of one thing say together; they were made to agree. */
function merged(claims: readonly Claim[]): MergedRecord {
  const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = sorted as [Claim];
  const ids: readonly ClaimId[] = sorted.map(({ id }) => id);
  const values: Record<string, readonly Supported<unknown>[]> = {};
  for (const [name, own] of Object.entries(first.values)) {
    values[name] = own.map(({ value }) => ({ value, claims: ids, originals: ids.length, basis: 'stated' }));
  }
  return {
    id: first.id,
    kind: first.kind,
    claims: sorted,
    values: values as MergedRecord['values'],
    status: first.status.value,
    statusAsOf: null,
    reports: [...new Set(sorted.map(({ document }) => document))],
    originals: ids.length,
    disagreements: [],
    review: 'unreviewed',
    decisions: [],
  };
}

interface Made {
  readonly documents: readonly Document[];
  readonly days: readonly Day[];
  /** the claims of each record */
  readonly claims: readonly (readonly Claim[])[];
  readonly random: () => number;
}

const HOLDER = 'made record';
const EVERYTHING = 1_000_000;

async function fill(store: Store, pipeline: Pipeline, { documents, days, claims }: Made): Promise<void> {
  await store.addReports(documents.map((document, i) => ({ document, receipt: receiptOf(document, i, days[i] ?? '') })));
  const byDocument = new Map<string, Claim[]>(documents.map(({ id }) => [id, []]));
  for (const claim of claims.flat()) byDocument.get(claim.document)?.push(claim);
  const facts = new Map(documents.map(({ id }, i) => [id, factsOf(i, days[i] ?? '')]));
  const work = await store.underived(pipeline.version, EVERYTHING);
  await store.saveDerivations(
    pipeline.version,
    work.map((one) => ({
      ...one,
      facts: facts.get(one.document) ?? null,
      regions: [],
      claims: byDocument.get(one.document) ?? [],
      refused: [],
      copyKeys: [],
      failure: null,
    })),
  );
  await store.takeLease(HOLDER, 600, pipeline.version);
  await store.replaceOriginals(HOLDER, {
    documents: documents.map(({ id }) => id),
    originals: documents.map(({ id }) => ({ id, documents: [id], wire: null })),
    marks: (await store.pendingCopies(EVERYTHING)).map(({ mark }) => mark),
  });
  const reports = (await store.reports({ limit: EVERYTHING })).items;
  await store.replaceRecords(HOLDER, {
    claims: [],
    records: indexRecords(claims.filter((own) => own.length > 0).map(merged), pipeline.kinds, reports),
    marks: (await store.pendingClaims(EVERYTHING)).map(({ mark }) => mark),
  });
  await store.releaseLease(HOLDER);
}

const receiptOf = (document: Document, i: number, day: Day) => ({
  document: document.id,
  origin: `made/${i}.txt`,
  bytes: document.id.slice(4),
  encoding: 'utf-8',
  received: '2024-01-01T00:00:00.000Z',
  title: `Report ${i}`,
  outlet: OUTLETS[i % OUTLETS.length] ?? null,
  address: null,
  published: day,
  language: 'en',
});

function factsOf(i: number, day: Day): ReportFacts {
  const stated = <T>(value: T) => ({ value, evidence: [], basis: 'stated' as const });
  return {
    title: stated(`Report ${i}`),
    outlet: stated(OUTLETS[i % OUTLETS.length] ?? ''),
    byline: null,
    wire: null,
    address: null,
    datelinePlace: null,
    published: stated({ earliest: day, latest: day, precision: 'day', year: 'stated', text: day } as const),
    publishedBasis: 'metadata',
  };
}
