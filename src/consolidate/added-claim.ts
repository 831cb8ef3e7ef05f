import type { Cited, Claim, ClaimId, Decision, Evidence, Judgement, Kind, Status } from '../model/index.js';
import { decidedValue } from './decided-value.js';

type Add = Extract<Judgement, { readonly do: 'add' }>;

const STATUSES: readonly Status[] = [
  'reported',
  'ongoing',
  'planned',
  'cancelled',
  'denied',
  'demanded',
  'hypothetical',
  'background',
];

/** The id of the claim that an `add` brings, so that later decisions can name it. */
export const addedClaimId = (decision: Decision & { readonly judgement: Add }): ClaimId => {
  const { evidence, kind } = decision.judgement;
  const key = decision.id.replace(/[^\w.+-]/g, '-');
  return `claim:${evidence.document.slice('doc:'.length)}:${kind}:${evidence.start}-${evidence.end}:${key}`;
};

/**
 * The claim that a person adds, every value resting on the words that the decision names; or why there can be none. `values` may
 * hold a `status`, where the kind has no field of that name; it is `reported` unless given.
 */
export function addedClaim(decision: Decision & { readonly judgement: Add }, kind: Kind | undefined): Claim | string {
  const { evidence, kind: name, values } = decision.judgement;
  if (!kind) return `there is no kind "${name}"`;
  if (!isEvidence(evidence)) return 'it rests on no words of a report';
  const cite = <T>(value: T): Cited<T> => ({ value, evidence: [evidence], basis: 'decided', decision: decision.id });
  const cited: Record<string, Claim['values'][string]> = {};
  for (const field of Object.keys(kind.fields)) cited[field] = [];
  let status: Status = 'reported';
  for (const [field, json] of Object.entries(values)) {
    const definition = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined;
    if (!definition && field === 'status' && STATUSES.includes(json as Status)) {
      status = json as Status;
      continue;
    }
    if (!definition) return `${kind.label} has no field "${field}"`;
    const read = (Array.isArray(json) ? json : [json]).map((one) => decidedValue(definition, one));
    if (read.includes(null)) return `a value of "${field}" is not of the type ${definition.type}`;
    cited[field] = read.map((value) => cite(value)) as Claim['values'][string];
  }
  return {
    id: addedClaimId(decision),
    kind: name,
    document: evidence.document,
    trigger: evidence,
    passage: evidence,
    values: cited,
    status: cite(status),
    onWhoseWord: [cite({ type: 'reporter', entity: null, name: null })],
    rule: 'decided',
  };
}

const isEvidence = (evidence: Evidence): boolean =>
  Number.isInteger(evidence.start) && evidence.end > evidence.start && evidence.quote.length === evidence.end - evidence.start;
