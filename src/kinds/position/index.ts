import type { Claim, Kind } from '../../model/index.js';
import { first } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import { folded } from '../reading/words.js';
import type { PositionFields } from './fields.js';
import { positionFields } from './fields.js';
import { refinePositions } from './refine.js';
import { positionRules } from './rules.js';

/** What a party wants, supports, demands, accepts, opposes or rejects, on one issue. */
export const position: Kind<PositionFields> = {
  name: 'position',
  label: 'Position',
  plural: 'Positions',
  fields: positionFields,
  rules: positionRules,
  refine: refinePositions,
  // "Russia and Iran want" is two positions under one verb
  key: (draft) => draft.values.actor?.[0]?.value.id ?? '',
  time: null,
  blockKeys: (claim) => {
    const actor = first(claim.values.actor);
    return actor ? topics(claim).map((topic) => `${sideOf(actor.id)}:${topic}`) : [];
  },
  corefer: (a, b) => {
    const same = sideOf(first(a.values.actor)?.id ?? 'name:a') === sideOf(first(b.values.actor)?.id ?? 'name:b');
    const polarity = against(a) === against(b);
    return same && polarity && likeness(topics(a), topics(b)) >= 0.6 ? 'same' : 'unknown';
  },
  caption: (record) => {
    const actor = record.values.actor[0]?.value.name ?? 'unnamed side';
    return `${actor} ${record.values.stance[0]?.value ?? 'on'} “${record.values.issue[0]?.value ?? ''}”`;
  },
};

const AGAINST = new Set(['opposes', 'rejects', 'denies']);
const against = (claim: Claim<PositionFields>): boolean => AGAINST.has(first(claim.values.stance) ?? '');

const STOP = new Set(
  'the a an of to in on for and by at with from that this is are be its their his her as it not any all'.split(' '),
);

/** The content words of the issue. */
const topics = (claim: Claim<PositionFields>): readonly string[] => [
  ...new Set(
    folded(first(claim.values.issue) ?? '')
      .split(' ')
      .filter((word) => word.length > 2 && !STOP.has(word)),
  ),
];

const likeness = (a: readonly string[], b: readonly string[]): number =>
  a.length + b.length === 0 ? 0 : (2 * a.filter((word) => b.includes(word)).length) / (a.length + b.length);
