import type { Day, Decision, DocumentId, GivenFacts, Receipt } from '../model/index.js';
import type { DecidedFacts } from './pipeline.js';
import { undoneDecisions } from './undone.js';

/**
 * What came with a text, from all its receipts: each fact from the receipt that was published first, then by origin, so that the
 * order of arrival makes no difference.
 */
export function givenFacts(receipts: readonly Receipt[]): GivenFacts {
  const order = [...receipts].sort((a, b) => compare(sortKey(a), sortKey(b)));
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortKey = (receipt: Receipt): string => `${receipt.published ?? ('~' as Day)}\0${receipt.origin}\0${receipt.bytes}`;

/** What persons decided about the facts of each document: the last decision that was not undone wins. */
export function decidedFacts(decisions: readonly Decision[]): ReadonlyMap<DocumentId, DecidedFacts> {
  const undone = undoneDecisions(decisions);
  const found = new Map<DocumentId, DecidedFacts>();
  for (const { id, judgement } of decisions) {
    if (judgement.do !== 'describe' || undone.has(id)) continue;
    found.set(judgement.document, {
      ...found.get(judgement.document),
      [judgement.field]: { value: judgement.value, decision: id },
    });
  }
  return found;
}
