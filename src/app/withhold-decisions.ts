import { afterUndo } from '../consolidate/decision-log.js';
import { VISIBILITIES, type Claim, type Decision, type DocumentId, type Visibility } from '../model/index.js';
import { claimsNamed, documentOf } from './judged-claims.js';

/** Whether what is for these may be seen where everything up to `include` may. */
export const isWithin = (visibility: Visibility, include: Visibility): boolean =>
  VISIBILITIES.indexOf(visibility) <= VISIBILITIES.indexOf(include);

/** What the decisions are judged by: the reports that may be seen, and the claims read in them. */
export interface Seen {
  readonly documents: ReadonlySet<DocumentId>;
  readonly claims: readonly Claim[];
  readonly include: Visibility;
}

/**
 * The decisions that stand and name only what may be seen, without author and reason. A decision on two things of which one is
 * withheld goes as a whole, and so does one on an entity that no report that may be seen names.
 */
export function decisionsToHandOn(decisions: readonly Decision[], seen: Seen): readonly Decision[] {
  const direct = afterUndo(decisions).effective.filter((decision) => namesOnlySeen(decision, seen));
  const entities = entitiesIn([...seen.claims.map(namingParts), ...direct.map(({ judgement }) => judgement).filter(brings)]);
  return direct
    .filter(({ judgement }) => entitiesOf(judgement).every((id) => entities.has(id)))
    .map((decision) => ({ ...decision, author: '', reason: null }));
}

const namingParts = ({ values, onWhoseWord }: Claim): unknown => [values, onWhoseWord];

/** Judgements that give a claim values, and so may name an entity themselves. */
const brings = (judgement: Decision['judgement']): boolean => judgement.do === 'add' || judgement.do === 'correct';

function namesOnlySeen(decision: Decision, { documents, include }: Seen): boolean {
  const { judgement, anchors } = decision;
  const named = [
    ...claimsNamed(decision).map(documentOf),
    ...anchors.map(({ trigger }) => trigger.document),
    ...documentsNamedIn(judgement),
  ];
  if (!named.every((document) => documents.has(document))) return false;
  switch (judgement.do) {
    case 'describe':
      // who may see what is nobody's business but the keeper's
      return judgement.field !== 'visibility';
    case 'note':
      return isWithin(judgement.visibility ?? 'internal', include);
    case 'withdraw':
    case 'erase':
    case 'undo':
      return false;
    default:
      return true;
  }
}

function documentsNamedIn(judgement: Decision['judgement']): readonly DocumentId[] {
  if (judgement.do === 'add') return [judgement.evidence.document];
  if (judgement.do === 'note') return judgement.target.startsWith('doc:') ? [judgement.target as DocumentId] : [];
  return 'document' in judgement ? [judgement.document] : [];
}

const isEntity = (id: unknown): id is string => typeof id === 'string' && /^(?:ent|name):/.test(id);

function entitiesOf(judgement: Decision['judgement']): readonly string[] {
  if (judgement.do === 'same' || judgement.do === 'different') return [judgement.a, judgement.b].filter(isEntity);
  return judgement.do === 'note' && isEntity(judgement.target) ? [judgement.target] : [];
}

/** Every entity id anywhere in these values. */
function entitiesIn(values: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (isEntity(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return found;
}
