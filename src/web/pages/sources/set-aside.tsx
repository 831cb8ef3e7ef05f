import { useEffect, useState } from 'react';
import type { ProblemsAnswer } from '../../../api/work-types.js';
import { Failed, ReportLink, Section } from '../../parts/index.js';
import { useRevision } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';

const MOST = 200;

/** What could not be read, or was found and refused, each with its reason. */
export function SetAside({ work }: { readonly work: Work }) {
  const revision = useRevision();
  const [problems, setProblems] = useState<ProblemsAnswer | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    work.problems().then(
      (found) => {
        if (!gone) setProblems(found);
      },
      (error: unknown) => {
        if (!gone) setMessage(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [work, revision]);
  const count = problems === null ? 0 : problems.setAside.length + problems.failed.length;
  return (
    <Section title="Set aside" note={problems === null ? undefined : String(count)} id="set-aside">
      {message === null ? null : <Failed message={message} />}
      {problems === null ? null : <Problems problems={problems} />}
    </Section>
  );
}

function Problems({ problems: { setAside, failed, refused } }: { readonly problems: ProblemsAnswer }) {
  if (setAside.length + failed.length + refused.length === 0) return <p className="quiet">Everything that came could be read.</p>;
  return (
    <div className="card">
      <ul className="list">
        {setAside.slice(0, MOST).map(({ origin, reason, received }) => (
          <li key={origin}>
            <strong className="source-origin">{origin}</strong>
            <br />
            {reason} <span className="quiet">received {received.slice(0, 10)}</span>
          </li>
        ))}
        {failed.slice(0, MOST).map(({ document, reason }) => (
          <li key={document}>
            <ReportLink document={document}>{document.slice(0, 12)}</ReportLink> is kept, but nothing could be drawn from it:{' '}
            {reason}
          </li>
        ))}
        {refused.length === 0 ? null : (
          <li>
            <details>
              <summary>
                {refused.length} {refused.length === 1 ? 'finding was' : 'findings were'} refused because{' '}
                {refused.length === 1 ? 'it' : 'they'} did not rest on the words
              </summary>
              <ul className="list">
                {refused.slice(0, MOST).map(({ document, kind, rule, reason }, i) => (
                  <li key={`${document} ${rule} ${String(i)}`}>
                    {kind}, <code>{rule}</code>, in <ReportLink document={document}>{document.slice(0, 12)}</ReportLink>: {reason}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </div>
  );
}
