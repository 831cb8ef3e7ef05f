import { afterUndo } from '../consolidate/decision-log.js';
import type { Decision, DocumentId, GivenFacts, Receipt } from '../model/index.js';
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
    if (judgement.do !== 'describe') continue;
    const known = found.get(judgement.document);
    found.set(judgement.document, { ...known, [judgement.field]: { value: judgement.value, decision: id } });
  }
  return found;
}

/** The reports that were withdrawn and not brought back. */
export const withdrawnDocuments = (decisions: readonly Decision[]): ReadonlySet<DocumentId> =>
  new Set(afterUndo(decisions).effective.flatMap(({ judgement }) => (judgement.do === 'withdraw' ? [judgement.document] : [])));
