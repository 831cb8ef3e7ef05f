import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Visibility } from '../../../model/index.js';
import { queryOf } from '../../address.js';
import { Choice, Empty, Page, Section, TextEntry } from '../../parts/index.js';
import { useSource } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';
import { PreviewLists } from './preview-lists.js';

/** What is handed on: to whom, as what, and what goes in. */
export function HandOnPage() {
  const { work } = useSource();
  if (work === null) {
    return (
      <Page title="Hand on">
        <Empty title="A dossier cannot be handed on from here">
          <p>Mail the file itself: it holds all that it needs.</p>
        </Empty>
      </Page>
    );
  }
  return <HandOn work={work} />;
}

const levels: readonly { readonly value: Visibility; readonly words: string }[] = [
  { value: 'public', words: 'public matter only' },
  { value: 'internal', words: 'internal matter too' },
  { value: 'confidential', words: 'confidential matter too' },
];

function HandOn({ work }: { readonly work: Work }) {
  const [include, setInclude] = useState<Visibility>('public');
  return (
    <Page
      title="Hand on"
      lead="What you hand on is worked out as if nothing else were in the record: no value, count or date rests on what stays. Authors and reasons of decisions stay too."
    >
      <div className="hand-on-level">
        <Choice label="Goes in" value={include} options={levels} onChange={(chosen) => setInclude(chosen as Visibility)} />
      </div>
      <div className="hand-on-files">
        <DossierFile include={include} />
        <BriefFile include={include} />
      </div>
      <PreviewLists work={work} include={include} />
    </Page>
  );
}

function DossierFile({ include }: { readonly include: Visibility }) {
  const [quotesOnly, setQuotesOnly] = useState(false);
  return (
    <div className="card">
      <Section title="Dossier">
        <p>One file with these pages and the record in it. It opens in any browser, offline, and can only be read.</p>
        <Checkbox className="checkbox" isSelected={quotesOnly} onChange={setQuotesOnly}>
          <span className="checkbox-box" aria-hidden="true" />
          Quotes only, no full texts
        </Checkbox>
        <Download path="dossier" params={{ include, quotesOnly: quotesOnly ? 'true' : null }} words="Download the dossier" />
      </Section>
    </div>
  );
}

const formats = [
  { value: 'docx', words: 'Word, with footnotes' },
  { value: 'html', words: 'HTML page' },
  { value: 'markdown', words: 'Markdown' },
];

function BriefFile({ include }: { readonly include: Visibility }) {
  const [format, setFormat] = useState('docx');
  const [process, setProcess] = useState('');
  return (
    <div className="card">
      <Section title="Brief">
        <p>Two pages before the next round, with footnotes. The bottom line is left blank to write in.</p>
        <Choice label="Format" value={format} options={formats} onChange={setFormat} />
        <TextEntry label="Only this negotiation" value={process} onCommit={setProcess} hint="Empty: all of them" />
        <Download path="brief" params={{ include, format, process }} words="Download the brief" />
      </Section>
    </div>
  );
}

const Download = ({
  path,
  params,
  words,
}: {
  readonly path: string;
  readonly params: Parameters<typeof queryOf>[0];
  readonly words: string;
}) => (
  <p className="hand-on-download">
    <a className="button button-primary" href={`/api/hand-on/${path}?${queryOf(params)}`} download>
      {words}
    </a>
  </p>
);
