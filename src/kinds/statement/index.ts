import type { Claim, Kind } from '../../model/index.js';
import { first } from '../../model/index.js';
import { folded } from '../reading/words.js';
import type { StatementFields } from './fields.js';
import { statementFields } from './fields.js';
import { statementRules } from './rules.js';

/** What a named or described speaker said: quoted word for word, or reported. */
export const statement: Kind<StatementFields> = {
  name: 'statement',
  label: 'Statement',
  plural: 'Statements',
  fields: statementFields,
  rules: statementRules,
  refine: (drafts) => drafts,
  // one cue may carry several stretches of speech
  key: (draft) => String(draft.values.text?.[0]?.spans[0]?.start ?? ''),
  time: null,
  blockKeys: (claim) => {
    const opening = folded(first(claim.values.text) ?? '').slice(0, 24);
    return opening.length < 8 ? [] : [`words:${opening}`];
  },
  corefer: (a, b) =>
    sameSpeaker(a, b) && folded(first(a.values.text) ?? '') === folded(first(b.values.text) ?? '') ? 'same' : 'unknown',
  caption: (record) => {
    const speaker = record.values.speaker[0]?.value;
    const words = record.values.text[0]?.value.replace(/\s+/g, ' ') ?? '';
    const quoted = record.values.form[0]?.value === 'direct' ? `“${words}”` : `that “${words}”`;
    return `${speaker?.name ?? 'an unnamed source'} said ${quoted}`;
  },
};

const sameSpeaker = (a: Claim<StatementFields>, b: Claim<StatementFields>): boolean =>
  first(a.values.speaker)?.id === first(b.values.speaker)?.id;
