import { memo } from 'react';
import type { ReadingClaim } from '../../../views/report-reading.js';
import { hrefTo } from '../../address.js';
import { KindMark, ReviewMark } from '../../parts/index.js';

const MANY = 400;

/** Every claim of a report, in the order of its words; each leads to them. */
export const ClaimList = memo(function ClaimList({
  document,
  claims,
  open,
  onOpen,
}: {
  readonly document: string;
  readonly claims: readonly ReadingClaim[];
  readonly open: string | null;
  readonly onOpen: (claim: ReadingClaim) => void;
}) {
  if (claims.length === 0) return <p className="unknown">Nothing was found in this report.</p>;
  return (
    <ol className="claim-list">
      {claims.slice(0, MANY).map((claim) => (
        <li key={claim.id} className={claim.id === open ? 'claim-open' : undefined}>
          <a
            href={hrefTo(['reports', document], { claim: claim.id })}
            {...(claim.id === open ? { 'aria-current': 'true' as const } : {})}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(claim);
            }}
          >
            <KindMark kind={claim.kind} label={claim.label} /> <span dir="auto">{claim.caption}</span>
          </a>{' '}
          {claim.review === 'unreviewed' ? null : <ReviewMark review={claim.review} />}
        </li>
      ))}
      {claims.length <= MANY ? null : <li className="quiet">and {claims.length - MANY} more, in the text</li>}
    </ol>
  );
});
