import type { Stance } from './fields.js';

/** What a verb says of its subject's will, and what its denial says; null where a denial leaves the will open. */
export interface VerbStance {
  readonly stance: Stance;
  readonly negated: Stance | null;
  /** only with one of these prepositions or a complement clause, not with a plain object */
  readonly by?: readonly string[];
}

const of = (
  stance: Stance,
  negated: Stance | null,
  verbs: string,
  by?: readonly string[],
): readonly (readonly [string, VerbStance])[] =>
  verbs.split(' ').map((verb) => [verb.replace('_', ' '), by ? { stance, negated, by } : { stance, negated }] as const);

/** Verbs of wanting, demanding, supporting, accepting, opposing and rejecting, by lower-case lemma. */
export const STANCE_VERBS: ReadonlyMap<string, VerbStance> = new Map([
  ...of('wants', 'opposes', 'want seek favor favour desire prefer'),
  ...of('wants', null, 'expect propose recommend'),
  ...of('wants', null, 'hope push lobby aim strive', ['for', 'to']),
  ...of('demands', null, 'demand urge pressure insist press'),
  ...of('demands', null, 'call', ['for', 'on', 'upon']),
  ...of('demands', null, 'appeal ask', ['for', 'to']),
  ...of('supports', 'opposes', 'support back endorse welcome advocate champion approve applaud commend hail praise'),
  ...of('accepts', 'rejects', 'accept recognise recognize'),
  ...of('accepts', 'rejects', 'agree consent', ['to']),
  ...of('opposes', null, 'oppose condemn denounce criticize criticise decry deplore protest resist slam blast'),
  ...of('opposes', null, 'object warn', ['to', 'against']),
  ...of('opposes', null, 'accuse'),
  ...of('rejects', null, 'reject refuse rule_out dismiss veto spurn'),
  ...of('denies', null, 'deny'),
]);

/** Nouns that carry the same will: "X's opposition to Y". */
export const STANCE_NOUNS: ReadonlyMap<string, Stance> = new Map([
  ['support', 'supports'],
  ['backing', 'supports'],
  ['opposition', 'opposes'],
  ['objection', 'opposes'],
  ['condemnation', 'opposes'],
  ['rejection', 'rejects'],
  ['refusal', 'rejects'],
  ['demand', 'demands'],
  ['insistence', 'demands'],
  ['acceptance', 'accepts'],
  ['endorsement', 'supports'],
]);

/** Verbs that say that something matters to their subject, by their object: "stressed the importance of", "reaffirmed support for". */
export const STRESS_VERBS: ReadonlySet<string> = new Set(
  'stress underline underscore emphasize emphasise reaffirm affirm reiterate express voice highlight confirm declare repeat note point renew'.split(
    ' ',
  ),
);

export const STRESSED_NOUNS: ReadonlyMap<string, Stance> = new Map([
  ['importance', 'supports'],
  ['need', 'supports'],
  ['necessity', 'supports'],
  ['commitment', 'supports'],
  ['respect', 'supports'],
  ['support', 'supports'],
  ['readiness', 'accepts'],
  ['willingness', 'accepts'],
  ['unity', 'supports'],
  ['integrity', 'supports'],
  ['sovereignty', 'supports'],
  ['independence', 'supports'],
  ['opposition', 'opposes'],
  ['rejection', 'rejects'],
  ['concern', 'opposes'],
  ['reservation', 'opposes'],
]);

/** Adjectives that judge their subject, and those that give the subject's own will. */
export const JUDGING: ReadonlyMap<string, Stance> = new Map([
  ['unacceptable', 'rejects'],
  ['inadmissible', 'rejects'],
  ['intolerable', 'rejects'],
  ['unjustified', 'opposes'],
  ['illegal', 'opposes'],
  ['illegitimate', 'opposes'],
  ['acceptable', 'accepts'],
]);

export const WILLING: ReadonlyMap<string, Stance> = new Map([
  ['willing', 'accepts'],
  ['ready', 'accepts'],
  ['prepared', 'accepts'],
  ['open', 'accepts'],
  ['eager', 'wants'],
  ['keen', 'wants'],
  ['unwilling', 'rejects'],
  ['opposed', 'opposes'],
  ['against', 'opposes'],
]);
