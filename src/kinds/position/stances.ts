import type { Stance } from './fields.js';

/**
 * How a verb takes what it is about. plain: an object or a clause. aim: only "to do" or "for Y". asked: what another is asked to do, or
 * what for. insisted: "on Y", or that Y be done. against: only "against Y". charged: what somebody is charged with. greeted: a thing,
 * not a guest. consented: "to Y", "to do Y". named: an object, not a clause. sworn: only what one swears not to do.
 */
export type Frame = 'plain' | 'aim' | 'asked' | 'insisted' | 'against' | 'charged' | 'greeted' | 'consented' | 'named' | 'sworn';

/** What a verb says of its subject's will, and what its denial says; null where a denial leaves the will open. */
export interface VerbStance {
  readonly stance: Stance;
  readonly negated: Stance | null;
  readonly frame: Frame;
}

const of = (stance: Stance, negated: Stance | null, frame: Frame, verbs: string): readonly (readonly [string, VerbStance])[] =>
  verbs.split(' ').map((verb) => [verb.replace('_', ' '), { stance, negated, frame }] as const);

/** Verbs of wanting, demanding, supporting, accepting, opposing and rejecting, by lower-case lemma. */
export const STANCE_VERBS: ReadonlyMap<string, VerbStance> = new Map([
  ...of('wants', 'opposes', 'plain', 'want seek favor favour desire'),
  ...of('wants', null, 'plain', 'prefer expect propose recommend'),
  ...of('wants', null, 'aim', 'hope push lobby aim strive campaign wish yearn long'),
  ...of('wants', null, 'consented', 'aspire'),
  ...of('demands', null, 'plain', 'demand request'),
  ...of('demands', null, 'asked', 'urge press pressure call appeal ask tell beg implore plead exhort entreat'),
  ...of('demands', null, 'insisted', 'insist'),
  ...of('supports', 'opposes', 'plain', 'support back advocate champion'),
  ...of('supports', null, 'plain', 'endorse approve'),
  ...of('supports', null, 'greeted', 'welcome applaud commend hail praise'),
  ...of('accepts', 'rejects', 'named', 'accept recognise recognize'),
  ...of('demands', null, 'named', 'claim'),
  ...of('accepts', 'rejects', 'consented', 'agree consent'),
  ...of('opposes', null, 'plain', 'oppose resist condemn denounce decry deplore protest'),
  ...of(
    'opposes',
    null,
    'charged',
    'accuse blame criticize criticise slam blast lambast lambaste assail castigate censure berate rebuke lash_out hit_out',
  ),
  ...of('opposes', null, 'against', 'warn'),
  ...of('opposes', 'accepts', 'consented', 'object'),
  ...of('rejects', null, 'plain', 'reject refuse decline rule_out dismiss veto spurn rebuff boycott'),
  ...of('rejects', null, 'sworn', 'vow swear'),
  ...of('rejects', null, 'named', 'defy'),
  ...of('denies', null, 'plain', 'deny'),
]);

/** What one refuses to say, or to rule out, is no refusal of anything that is negotiated. */
export const NO_COMMENT: ReadonlySet<string> = new Set(
  'comment,say,speak,describe,explain,detail,predict,clarify,respond,confirm,disclose,reveal,elaborate,name,identify,give,discuss,answer,specify,be,speculate,talk,provide,rule out,exclude,deny,go,state'.split(
    ',',
  ),
);

/** Nouns that carry the same will: "X's opposition to Y". */
export const STANCE_NOUNS: ReadonlyMap<string, Stance> = new Map([
  ['support', 'supports'],
  ['backing', 'supports'],
  ['endorsement', 'supports'],
  ['opposition', 'opposes'],
  ['objection', 'opposes'],
  ['condemnation', 'opposes'],
  ['criticism', 'opposes'],
  ['hostility', 'opposes'],
  ['reluctance', 'opposes'],
  ['rejection', 'rejects'],
  ['refusal', 'rejects'],
  ['unwillingness', 'rejects'],
  ['demand', 'demands'],
  ['insistence', 'demands'],
  ['call', 'demands'],
  ['appeal', 'demands'],
  ['request', 'demands'],
  ['acceptance', 'accepts'],
  ['readiness', 'accepts'],
  ['willingness', 'accepts'],
  ['desire', 'wants'],
  ['wish', 'wants'],
  ['plea', 'demands'],
  ['disapproval', 'opposes'],
  ['aversion', 'opposes'],
]);

/** Verbs that say that something matters to their subject, by their object: "stressed the importance of", "reaffirmed support for". */
export const STRESS_VERBS: ReadonlySet<string> = new Set(
  'stress underline underscore emphasize emphasise reaffirm affirm reiterate express voice highlight confirm declare repeat note renew restate raise issue make signal indicate lodge register'.split(
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
  ['backing', 'supports'],
  ['readiness', 'accepts'],
  ['willingness', 'accepts'],
  ['unity', 'supports'],
  ['integrity', 'supports'],
  ['sovereignty', 'supports'],
  ['independence', 'supports'],
  ['opposition', 'opposes'],
  ['objection', 'opposes'],
  ['rejection', 'rejects'],
  ['refusal', 'rejects'],
  ['reservation', 'opposes'],
  ['demand', 'demands'],
  ['call', 'demands'],
  ['appeal', 'demands'],
  ['plea', 'demands'],
  ['request', 'demands'],
  ['claim', 'demands'],
  ['insistence', 'demands'],
  ['protest', 'opposes'],
  ['complaint', 'opposes'],
  ['disapproval', 'opposes'],
  ['condemnation', 'opposes'],
  ['interest', 'wants'],
  ['determination', 'wants'],
  ['hope', 'wants'],
  ['desire', 'wants'],
  ['wish', 'wants'],
]);

/** With these nouns only some of the verbs give a will: a wish is voiced, a need is not made. */
export const VOICED_ONLY: ReadonlySet<string> = new Set([
  'reservation',
  'objection',
  'support',
  'desire',
  'wish',
  'hope',
  'interest',
  'disapproval',
  'condemnation',
  'determination',
]);
export const VOICING: ReadonlySet<string> = new Set(
  'express voice raise reiterate reaffirm repeat restate renew declare stress signal'.split(' '),
);

/** Adjectives that judge their subject, and those that give the subject's own will. */
export const JUDGING: ReadonlyMap<string, Stance> = new Map([
  ['unacceptable', 'rejects'],
  ['inadmissible', 'rejects'],
  ['intolerable', 'rejects'],
  ['unjustified', 'opposes'],
  ['illegal', 'opposes'],
  ['illegitimate', 'opposes'],
  ['acceptable', 'accepts'],
  ['counterproductive', 'opposes'],
  ['unhelpful', 'opposes'],
]);

/** "It is vital that …", "we consider it necessary to …" */
export const WEIGHTY: ReadonlySet<string> = new Set(
  'important vital essential necessary crucial imperative indispensable urgent'.split(' '),
);

/** What an adjective or a participle after "be" says of its subject's will. */
export const WILLING: ReadonlyMap<string, Stance> = new Map([
  ['willing', 'accepts'],
  ['ready', 'accepts'],
  ['prepared', 'accepts'],
  ['open', 'accepts'],
  ['interested', 'wants'],
  ['eager', 'wants'],
  ['keen', 'wants'],
  ['anxious', 'wants'],
  ['determined', 'wants'],
  ['resolved', 'wants'],
  ['committed', 'supports'],
  ['favour', 'supports'],
  ['favor', 'supports'],
  ['supportive', 'supports'],
  ['unwilling', 'rejects'],
  ['reluctant', 'opposes'],
  ['loath', 'opposes'],
  ['opposed', 'opposes'],
  ['hostile', 'opposes'],
  ['suspicious', 'opposes'],
  ['wary', 'opposes'],
  ['sceptical', 'opposes'],
  ['skeptical', 'opposes'],
  ['critical', 'opposes'],
]);

/** Verbs whose participle after "be" may be tagged as a passive: "is prepared to", "are committed to". */
export const WILLED_PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ['prepare', 'prepared'],
  ['commit', 'committed'],
  ['determine', 'determined'],
  ['resolve', 'resolved'],
  ['oppose', 'opposed'],
]);

/** "viewed with suspicion", "greeted with dismay": with what feeling a thing is seen. */
export const FEELINGS: ReadonlyMap<string, Stance> = new Map([
  ['suspicion', 'opposes'],
  ['scepticism', 'opposes'],
  ['skepticism', 'opposes'],
  ['alarm', 'opposes'],
  ['dismay', 'opposes'],
  ['hostility', 'opposes'],
  ['anger', 'opposes'],
  ['mistrust', 'opposes'],
  ['distrust', 'opposes'],
  ['approval', 'supports'],
  ['satisfaction', 'supports'],
  ['enthusiasm', 'supports'],
]);

export const SEEING: ReadonlySet<string> = new Set('view regard see greet meet receive treat react look'.split(' '));
