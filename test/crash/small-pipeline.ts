import type {
  ActorRef,
  AnnotatedDocument,
  Cited,
  Claim,
  ClaimId,
  Document,
  Evidence,
  Field,
  Kind,
  Span,
  When,
} from '../../src/model/index.js';
import { evidenceOf, sharedIds } from '../../src/model/index.js';
import type { KnownFacts, Pipeline } from '../../src/app/pipeline.js';

/**
 * A core that is small enough to see through: a line `2018-03-16 Norland, Sudland met in Midtown` is a meeting, `published 2018-03-17`
 * dates the report, and a report that says "unreadable" cannot be derived. Meetings of one day that share a side are one.
 */
export const smallPipeline = (hash = 'small', kinds: readonly Kind[] = [meeting as unknown as Kind]): Pipeline => ({
  version: { release: '1.0.0', hash },
  kinds,
  annotate,
  extract: (annotated) => ({
    claims: claimsIn(annotated.document),
    refused: annotated.document.text.includes('refuse this')
      ? [{ kind: 'meeting', rule: 'meeting/small', reason: '"place" rests on no words' }]
      : [],
  }),
});

const field = <T extends Field['type']>(type: T, arity: Field['arity'], label: string): Field<T> => ({
  type,
  arity,
  label,
  doc: label,
});

const fields = {
  date: field('when', 'one', 'Date'),
  actors: field('actor', 'many', 'Sides'),
  place: field('place', 'one', 'Place'),
  level: { ...field('choice', 'one', 'Level'), choices: ['ministers', 'experts'] },
  round: field('number', 'one', 'Round'),
  participants: field('participant', 'many', 'Participants'),
  delegates: field('amount', 'one', 'Delegates'),
  name: field('text', 'one', 'Name'),
};

const firstOf = <T>(claim: Claim, name: string): T | undefined => claim.values[name]?.[0]?.value as T | undefined;
const actorsOf = (claim: Claim): readonly ActorRef[] =>
  (claim.values['actors'] ?? []).map(({ value }) => value as unknown as ActorRef);

export const meeting: Kind<typeof fields> = {
  name: 'meeting',
  label: 'Meeting',
  plural: 'Meetings',
  fields,
  rules: [],
  refine: (drafts) => drafts,
  key: () => '',
  time: 'date',
  blockKeys: (claim) => [firstOf<When>(claim as unknown as Claim, 'date')?.earliest ?? 'undated'],
  corefer: (a, b) => {
    const [left, right] = [a, b] as unknown as readonly [Claim, Claim];
    if (firstOf<When>(left, 'date')?.earliest !== firstOf<When>(right, 'date')?.earliest) return 'different';
    return sharedIds(actorsOf(left), actorsOf(right)).length > 0 ? 'same' : 'unknown';
  },
  caption: (record) => record.claims[0]?.passage.quote ?? '',
};

function annotate(document: Document, { given, decided }: KnownFacts): AnnotatedDocument {
  const { text } = document;
  if (text.includes('unreadable')) throw new RangeError('too many brackets');
  const stated = /^published (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? null;
  const day = decided.published ? decided.published.value : (stated ?? given.published);
  const outlet = decided.outlet ? decided.outlet.value : given.outlet;
  const cite = <T>(value: T, decision?: string): Cited<T> =>
    ({ value, evidence: [], basis: decision ? 'decided' : 'stated', ...(decision ? { decision } : {}) }) as Cited<T>;
  return {
    document,
    facts: {
      title: given.title === null ? null : cite(given.title),
      outlet: outlet === null ? null : cite(outlet, decided.outlet?.decision),
      byline: null,
      wire: null,
      address: null,
      datelinePlace: null,
      published: day === null ? null : cite(dayOf(day), decided.published?.decision),
      publishedBasis: day === null ? null : decided.published ? 'decided' : 'stated',
    },
    regions: text === '' ? [] : [{ start: 0, end: text.length, kind: 'body', rule: 'small' }],
    sentences: [],
    clauses: [],
    times: [],
    quantities: [],
    mentions: [],
    attributions: [],
  };
}

const dayOf = (day: string): When => ({ earliest: day, latest: day, precision: 'day', year: 'stated', text: day });

const LINE = /^(\d{4}-\d{2}-\d{2}) ([A-Z][\w, ]*?) met(?: in ([A-Z]\w+))?/gm;

function claimsIn(document: Document): readonly Claim[] {
  return [...document.text.matchAll(LINE)].map((match) => {
    const start = match.index;
    const at = (part: string): Evidence => evidenceOf(document, spanOf(document.text, part, start));
    const cited = <T>(value: T, ...evidence: readonly Evidence[]): Cited<T> => ({ value, evidence, basis: 'stated' });
    const [line, day, actors, place] = match as unknown as [string, string, string, string | undefined];
    const verb = at('met');
    const whole = evidenceOf(document, { start, end: start + line.length });
    const values = Object.fromEntries(Object.keys(fields).map((name) => [name, [] as readonly Cited<unknown>[]]));
    values['date'] = [cited(dayOf(day), at(day))];
    values['actors'] = actors
      .split(', ')
      .map((name) => cited({ id: `name:state:${name.toLowerCase()}`, name, wording: name }, at(name)));
    if (place) values['place'] = [cited({ id: `name:place:${place.toLowerCase()}`, name: place, country: null }, at(place))];
    return {
      id: `claim:${document.id.slice(4)}:meeting:${verb.start}-${verb.end}:` as ClaimId,
      kind: 'meeting',
      document: document.id,
      trigger: verb,
      passage: whole,
      values,
      status: cited('reported', verb),
      onWhoseWord: [],
      rule: 'meeting/small',
    } as unknown as Claim;
  });
}

function spanOf(text: string, part: string, from: number): Span {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
}
