import type { ClaimView } from '../../../views/record-view.js';
import { Quote, Section, StatusMark } from '../../parts/index.js';

/** What each report says of the thing, and the rule that read it so. */
export const RecordClaims = ({ claims }: { readonly claims: readonly ClaimView[] }) => (
  <Section title="Claims" note={claims.length === 1 ? 'one' : `${String(claims.length)}, joined into this record`}>
    <div className="card">
      <ul className="list">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Quote citation={claim.citation} />
            <p className="entry-notes">
              <StatusMark status={claim.status} />
              <span className="support">
                found by the rule <code>{claim.rule}</code>
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  </Section>
);
