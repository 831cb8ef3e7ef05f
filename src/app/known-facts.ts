import { afterUndo } from '../consolidate/decision-log.js';
import type { Decision, DocumentId, GivenFacts, Receipt, Visibility } from '../model/index.js';
import { VISIBILITIES } from '../model/index.js';
import type { DecidedFacts } from './pipeline.js';

/**
 * What came with a text, from all its receipts: each fact from the receipt that was published first, then by origin, so that the
 * order of arrival makes no difference.
 */
export function givenFacts(receipts: readonly Receipt[]): GivenFacts {
  const order = [...receipts].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const first = <K extends keyof GivenFacts>(name: K): GivenFacts[K] =>
    order.find((receipt) => receipt[name] !== null)?.[name] ?? (null as GivenFacts[K]);
  return {
    title: first('title'),
    outlet: first('outlet'),
    address: first('address'),
    published: first('published'),
    language: first('language'),
  };
}

const sortKey = (receipt: Receipt): string => `${receipt.published ?? '~'}\0${receipt.origin}\0${receipt.bytes}`;

/** What persons decided about the facts of each document: the last decision that was not undone wins. */
export function decidedFacts(decisions: readonly Decision[]): ReadonlyMap<DocumentId, DecidedFacts> {
  const found = new Map<DocumentId, DecidedFacts>();
  for (const { id, judgement } of afterUndo(decisions).effective) {
    if (judgement.do !== 'describe' || judgement.field === 'visibility') continue;
    const known = found.get(judgement.document);
    found.set(judgement.document, { ...known, [judgement.field]: { value: judgement.value, decision: id } });
  }
  return found;
}

/** Who may see each report of which a person decided it: the last decision that was not undone wins, null where it takes back the others. */
function decidedVisibility(decisions: readonly Decision[]): ReadonlyMap<DocumentId, Visibility | null> {
  const found = new Map<DocumentId, Visibility | null>();
  for (const { judgement } of afterUndo(decisions).effective) {
    if (judgement.do !== 'describe' || judgement.field !== 'visibility') continue;
    found.set(judgement.document, VISIBILITIES.find((one) => one === judgement.value) ?? null);
  }
  return found;
}

/**
 * Says who may see a report: what a person decided last, else the most restrictive of what came with its arrivals. What bears nothing
 * is public.
 */
export function visibilityBy(
  decisions: readonly Decision[],
): (report: { readonly id: DocumentId; readonly receipts: readonly Receipt[] }) => Visibility {
  const decided = decidedVisibility(decisions);
  return ({ id, receipts }) => decided.get(id) ?? strictest(receipts.map(({ visibility }) => visibility ?? 'public'));
}

const strictest = (all: readonly Visibility[]): Visibility =>
  VISIBILITIES[Math.max(0, ...all.map((one) => VISIBILITIES.indexOf(one)))] ?? 'public';

/** The reports that were withdrawn and not brought back. */
export const withdrawnDocuments = (decisions: readonly Decision[]): ReadonlySet<DocumentId> =>
  new Set(afterUndo(decisions).effective.flatMap(({ judgement }) => (judgement.do === 'withdraw' ? [judgement.document] : [])));
