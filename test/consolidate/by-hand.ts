import type {
  ActorRef,
  Cited,
  Claim,
  ClaimId,
  Decision,
  DecisionId,
  DocumentId,
  Evidence,
  Judgement,
  Kind,
  Participant,
  PersonRef,
  PlaceRef,
  Status,
  When,
} from '../../src/model/index.js';
import { compatible, first } from '../../src/model/index.js';

const encounterFields = {
  series: { type: 'text', arity: 'one', label: 'Series', doc: 'a made-up field' },
  round: { type: 'number', arity: 'one', label: 'Round', doc: 'a made-up field' },
  date: { type: 'when', arity: 'one', label: 'Date', doc: 'a made-up field' },
  place: { type: 'place', arity: 'one', label: 'Place', doc: 'a made-up field' },
  level: {
    type: 'choice',
    arity: 'one',
    label: 'Level',
    doc: 'a made-up field',
    choices: ['ministers', 'foreign ministers', 'leaders'],
  },
  tone: {
    type: 'choice',
    arity: 'one',
    label: 'Tone',
    doc: 'a made-up field of manner',
    choices: ['quoted', 'reported'],
    manner: true,
  },
  cost: { type: 'amount', arity: 'one', label: 'Cost', doc: 'a made-up field' },
  host: { type: 'actor', arity: 'one', label: 'Host', doc: 'a made-up field' },
  speaker: { type: 'person', arity: 'one', label: 'Speaker', doc: 'a made-up field' },
  present: { type: 'participant', arity: 'many', label: 'Present', doc: 'a made-up field' },
  topics: { type: 'text', arity: 'many', label: 'Topics', doc: 'a made-up field' },
} as const;

export type EncounterFields = typeof encounterFields;

/** A kind made up for tests: encounters corefer by series and round, and are different when their rounds or days differ. */
export const encounter = {
  name: 'encounter',
  label: 'Encounter',
  plural: 'Encounters',
  fields: encounterFields,
  rules: [],
  refine: (drafts) => drafts,
  key: () => '',
  time: 'date',
  blockKeys: (claim) => {
    const keys: string[] = [];
    const series = first(claim.values.series);
    const date = first(claim.values.date);
    if (series !== null) keys.push(`series:${series}`);
    if (date?.earliest) keys.push(`day:${date.earliest}`);
    return keys;
  },
  corefer: (a, b) => {
    const rounds = [first(a.values.round), first(b.values.round)];
    const days = [first(a.values.date), first(b.values.date)] as const;
    if (rounds[0] !== null && rounds[1] !== null && rounds[0] !== rounds[1]) return 'different';
    if (days[0] && days[1] && !compatible(days[0], days[1])) return 'different';
    const agree = (rounds[0] !== null && rounds[0] === rounds[1]) || (days[0] !== null && days[1] !== null);
    return agree
      ? 'same'
      : first(a.values.series) === first(b.values.series) && first(a.values.series) !== null
        ? 'same'
        : 'unknown';
  },
  caption: (record) => record.id,
} as const satisfies Kind<EncounterFields>;

export const kinds: readonly Kind[] = [encounter as unknown as Kind];

/** An actor, person or place known by a name of the lexicon; names that begin with `?` are known by their name alone. */
const idOf = (type: string, name: string): `ent:${string}` | `name:${string}` =>
  name.startsWith('?') ? `name:${type}:${name.slice(1).toLowerCase()}` : `ent:${name.toLowerCase()}`;

export const actor = (name: string, wording = name): ActorRef => ({
  id: idOf('state', name),
  name: name.replace('?', ''),
  wording,
});
export const person = (name: string, office: string | null = null, party: ActorRef | null = null): PersonRef => ({
  id: idOf('person', name),
  name: name.replace('?', ''),
  office,
  party,
});
export const place = (name: string, country: string | null = null): PlaceRef => ({
  id: idOf('place', name),
  name: name.replace('?', ''),
  country,
});
export const participant = (side: string, who: PersonRef | null = null, more: Partial<Participant> = {}): Participant => ({
  actor: actor(side),
  person: who,
  role: 'participant',
  attendance: 'attended',
  ...more,
});

/** `2018-03-16`, `2018-03`, `2018`, or `XXXX-03-16` for an unknown year. */
export function when(iso: string): When {
  const known = iso.replace('XXXX', '0000');
  const year = iso.startsWith('XXXX') ? 'unknown' : 'stated';
  if (known.length === 10) return { earliest: known, latest: known, precision: 'day', year, text: iso };
  if (known.length === 7) return { earliest: `${known}-01`, latest: `${known}-31`, precision: 'month', year, text: iso };
  return { earliest: `${known}-01-01`, latest: `${known}-12-31`, precision: 'year', year, text: iso };
}

export const amount = (value: number | null, qualifier = 'exact', unit: string | null = null) => ({ value, qualifier, unit });

export const evidence = (document: string, start: number, quote: string): Evidence => ({
  document: `doc:${document}`,
  start,
  end: start + quote.length,
  quote,
});

type Values = { readonly [name in keyof EncounterFields]?: unknown };

/** A claim of the made-up kind; a value that is not a list stands alone. */
export function claim(
  document: string,
  start: number,
  values: Values,
  more: { readonly key?: string; readonly status?: Status; readonly passage?: string } = {},
): Claim {
  const trigger = evidence(document, start, 'talks');
  const cite = (value: unknown): Cited<unknown> => ({ value, evidence: [trigger], basis: 'stated' });
  const cited: Record<string, readonly Cited<unknown>[]> = {};
  for (const name of Object.keys(encounterFields)) {
    const value = values[name as keyof Values];
    cited[name] = value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(cite);
  }
  return {
    id: `claim:${document}:encounter:${trigger.start}-${trigger.end}:${more.key ?? ''}`,
    kind: 'encounter',
    document: `doc:${document}`,
    trigger,
    passage: evidence(document, start, more.passage ?? `talks at ${document} ${start}`),
    values: cited as Claim['values'],
    status: { value: more.status ?? 'reported', evidence: [trigger], basis: 'stated' },
    onWhoseWord: [],
    rule: 'encounter/by-hand',
  };
}

/** A decision; later numbers are later in time. */
export function decision(number: number, judgement: Judgement, anchors: Decision['anchors'] = []): Decision {
  const id: DecisionId = `dec:${String(number).padStart(4, '0')}`;
  const minute = String(number % 60).padStart(2, '0');
  const hour = String(Math.floor(number / 60) % 24).padStart(2, '0');
  return { id, time: `2024-01-01T${hour}:${minute}:00Z`, author: 'analyst', reason: null, judgement, anchors };
}

export const docId = (name: string): DocumentId => `doc:${name}`;
export const anchorOf = (one: Claim): Decision['anchors'][number] => ({ claim: one.id, kind: one.kind, trigger: one.trigger });
export const idsOf = (claims: readonly { readonly id: ClaimId }[]): readonly ClaimId[] => claims.map(({ id }) => id);

/** The same list in an order given by numbers. */
export function shuffled<T>(items: readonly T[], numbers: readonly number[]): readonly T[] {
  return items
    .map((item, at) => [numbers[at % Math.max(1, numbers.length)] ?? 0, at, item] as const)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .map(([, , item]) => item);
}
