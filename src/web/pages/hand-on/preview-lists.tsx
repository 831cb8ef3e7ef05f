import { useEffect, useState } from 'react';
import type { HandOnPreview, PreviewReport } from '../../../api/work-types.js';
import type { Visibility } from '../../../model/index.js';
import { Failed, Loading, ReportLink, Section } from '../../parts/index.js';
import { useRevision } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';

type Read =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly preview: HandOnPreview }
  | { readonly state: 'failed'; readonly message: string };

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** The reports that go in and those that stay, as the record stands now. */
export function PreviewLists({ work, include }: { readonly work: Work; readonly include: Visibility }) {
  const revision = useRevision();
  const [attempt, setAttempt] = useState(0);
  const [read, setRead] = useState<Read>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    setRead({ state: 'loading' });
    work.previewHandOn(include).then(
      (preview) => {
        if (!gone) setRead({ state: 'ready', preview });
      },
      (error: unknown) => {
        if (!gone) setRead({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [work, include, revision, attempt]);
  if (read.state === 'loading') return <Loading what="Working out what goes in" />;
  if (read.state === 'failed') return <Failed message={read.message} onRetry={() => setAttempt(attempt + 1)} />;
  return <Lists preview={read.preview} />;
}

function Lists({ preview }: { readonly preview: HandOnPreview }) {
  const { goesIn, staysOut, records, notes, decidedValues, checkedWords } = preview;
  return (
    <>
      <Section title="Goes in" note={counted(goesIn.length, 'report')}>
        <p aria-live="polite">
          {counted(records, 'record')} from {counted(goesIn.length, 'report')}; {checkedWords}.
          {notes === 0 ? null : ` ${counted(notes, 'note')}.`}
          {decidedValues === 0
            ? null
            : ` ${counted(decidedValues, 'value')} set by a person: look whether they give away what stays.`}
        </p>
        <ReportList reports={goesIn} />
      </Section>
      <Section title="Stays out" note={counted(staysOut.length, 'report')}>
        {staysOut.length === 0 ? <p className="quiet">Nothing stays out.</p> : <ReportList reports={staysOut} />}
      </Section>
    </>
  );
}

const MOST = 300;

function ReportList({ reports }: { readonly reports: readonly (PreviewReport & { readonly because?: string })[] }) {
  if (reports.length === 0) return <p className="quiet">No report goes in. Say who may see a report on the page Sources.</p>;
  return (
    <>
      <ul className="card list">
        {reports.slice(0, MOST).map(({ document, name, outlet, published, visibility, because }) => (
          <li key={document}>
            <ReportLink document={document}>{name}</ReportLink>{' '}
            <span className="quiet">
              {outlet === null ? '' : `${outlet}, `}
              {published}
            </span>{' '}
            {because !== undefined || visibility !== 'public' ? <span className="tag">{because ?? visibility}</span> : null}
          </li>
        ))}
      </ul>
      {reports.length > MOST ? <p className="quiet">and {reports.length - MOST} more</p> : null}
    </>
  );
}
