import type { ClaimId, DocumentId, Span } from '../model/index.js';

/** `claim:DOC:KIND:START-END:KEY`: the same words read the same way have the same id, whichever release read them. */
export function claimId(document: DocumentId, kind: string, trigger: Span, key: string): ClaimId {
  const folded = key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, '-')
    .slice(0, 80);
  return `claim:${document.slice('doc:'.length)}:${kind}:${trigger.start}-${trigger.end}:${folded}`;
}
