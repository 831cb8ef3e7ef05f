import type { FieldView, RecordView } from '../../../views/record-view.js';
import { hrefTo } from '../../address.js';
import {
  Empty,
  Failed,
  KindMark,
  Loading,
  Page,
  Quotes,
  ReviewMark,
  Section,
  SupportNote,
  TimeWords,
  ValueLine,
} from '../../parts/index.js';
import type { PageProps } from '../../pages.js';
import { useView } from '../../record-source-context.js';
import { asWorded } from '../meetings/field-rows.js';
import { RecordClaims } from './record-claims.js';
import { OfficeSources } from '../actors/office-list.js';

/** Any record, by its id or that of any claim in it: every value with the words that it rests on. */
export function RecordPage({ rest }: PageProps) {
  const [id = ''] = rest;
  const view = useView('record', { id });
  if (view.state === 'loading') return <Loading />;
  if (view.state === 'failed') {
    return (
      <Page title="Record">
        <Failed message={view.message} onRetry={view.retry} />
      </Page>
    );
  }
  if (view.answer === null) {
    return (
      <Page title="No such record">
        <Empty title="Nothing in this record stands at this address">
          <p>It may have been rejected, or its report withdrawn. The History page tells what was decided.</p>
        </Empty>
      </Page>
    );
  }
  return <Told record={view.answer} />;
}

const PAGES: Readonly<Record<string, { readonly path: string; readonly words: string }>> = {
  commitment: { path: 'commitments', words: 'All commitments' },
  agreement: { path: 'agreements', words: 'All agreements' },
  incident: { path: 'incidents', words: 'All incidents' },
  figure: { path: 'figures', words: 'All figures' },
  position: { path: 'positions', words: 'All positions' },
};

function Told({ record }: { readonly record: RecordView }) {
  const kin = PAGES[record.kind];
  return (
    <Page
      title={record.caption}
      lead={<Lead record={record} />}
      actions={
        <>
          {record.kind === 'meeting' ? <a href={hrefTo(['meetings', record.id])}>The meeting’s page</a> : null}
          {kin === undefined ? null : <a href={hrefTo([kin.path])}>{kin.words}</a>}
        </>
      }
    >
      <Section title="What reports say">
        <div className="card">
          <dl className="facts">
            {record.fields.map((field) => (
              <Field key={field.name} field={field} />
            ))}
          </dl>
          {record.fields.length === 0 ? <p className="unknown">No value beyond the words below.</p> : null}
        </div>
      </Section>
      {record.learnt.length === 0 ? null : (
        <Section title="From other reports" note="inferred: the reports of this record leave it open">
          <ul className="card list">
            {record.learnt.map((one) => (
              <li key={one.id}>
                <p className="entry-what">
                  {one.name}
                  {one.contradictory
                    ? ': reports give different sides, and none is taken'
                    : `, ${[one.office, one.party].filter((words) => words !== null).join(', ')}`}{' '}
                  <span className="tag tag-basis">inferred</span>
                </p>
                <OfficeSources sources={one.sources} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="On whose word">
        <div className="card">
          <ul className="list">
            {record.voices.map((voice) => (
              <li key={voice.words}>
                <p className="entry-what">
                  {voice.words}{' '}
                  <span className="support">
                    {voice.claims.length === 1 ? '1 claim' : `${String(voice.claims.length)} claims`}
                  </span>
                </p>
                {voice.citations.length === 0 ? null : <Quotes citations={voice.citations} />}
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <RecordClaims claims={record.claims} />
      <Notes record={record} />
    </Page>
  );
}

const Lead = ({ record }: { readonly record: RecordView }) => (
  <span className="entry-notes">
    <KindMark kind={record.kind} label={record.label} />
    <TimeWords time={record.time} />
    <span>{record.statusWords}</span>
    {record.statusAsOf === null ? null : <span>as of {record.statusAsOf}</span>}
    {record.passed === null ? null : <span className="tag tag-warn">{record.passed}</span>}
    <SupportNote words={record.supportWords} />
    {record.figureSource === null ? null : <span className="support">{record.figureSource}</span>}
    <ReviewMark review={record.review} />
  </span>
);

/** Values that cannot stand together stand side by side; none of them is taken for the right one. */
const Field = ({ field }: { readonly field: FieldView }) => (
  <>
    <dt>{field.label}</dt>
    <dd>
      {field.disagree ? (
        <>
          <span className="tag tag-disagree">reports disagree</span>
          <div className="side-by-side">
            {field.values.map((value) => (
              <div key={value.words} className="side-by-side-one">
                <ValueLine value={asWorded(field, value)} label={field.label} />
              </div>
            ))}
          </div>
        </>
      ) : (
        field.values.map((value) => <ValueLine key={value.words} value={asWorded(field, value)} label={field.label} />)
      )}
    </dd>
  </>
);

const Notes = ({ record }: { readonly record: RecordView }) =>
  record.notes.length === 0 && record.decisions.length === 0 ? null : (
    <Section title="Notes and decisions" actions={<a href={hrefTo(['history'], { about: record.id })}>History</a>}>
      <div className="card">
        {record.decisions.length === 0 ? null : (
          <p>
            {record.decisions.length === 1
              ? '1 decision bears on it.'
              : `${String(record.decisions.length)} decisions bear on it.`}
          </p>
        )}
        <ul className="list">
          {record.notes.map((note) => (
            <li key={`${note.time} ${note.text}`}>
              <p className="entry-what" dir="auto">
                {note.text}
              </p>
              <p className="support">
                {note.author}, {note.time.slice(0, 10)}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
