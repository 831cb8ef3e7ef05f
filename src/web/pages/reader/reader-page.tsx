import { useRef, useState } from 'react';
import type { Span } from '../../../model/index.js';
import type { ReadingClaim, ReportReading } from '../../../views/report-reading.js';
import { setParams, useAddress } from '../../address.js';
import type { PageProps } from '../../pages.js';
import { Button, Empty, Failed, Loading, Page, useAnnounce } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import { AddClaim } from '../review/add-claim.js';
import { useDecisions } from '../review/use-decisions.js';
import { ClaimList } from './claim-list.js';
import { ClaimPanel } from './claim-panel.js';
import { ReportFacts } from './report-facts.js';
import { ReportText } from './report-text.js';
import { selectedSpan, trimmedSpan } from './selected-span.js';
import { useChooseWords } from './use-choose-words.js';
import { useKeys } from './use-keys.js';

/** `120-180` as a span; null where it is none. */
export function spanOf(written: string | null): Span | null {
  const parts = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? '');
  const [start, end] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts !== null && end > start ? { start, end } : null;
}

/** One report as it came, with what was found in it. */
export function ReaderPage({ rest }: PageProps) {
  const { params } = useAddress();
  const id = rest[0] ?? '';
  const span = spanOf(params.get('span'));
  const view = useView('report', { id, ...(span ?? {}) });
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  if (view.state === 'loading') return <Loading what="Opening the report" />;
  if (view.answer === null) {
    return (
      <Page title="No such report">
        <Empty title="This record holds no report of that name">
          <p>
            It may have been erased, or this file was made without it. <a href="#/sources">See the reports that there are.</a>
          </p>
        </Empty>
      </Page>
    );
  }
  return <Reading reading={view.answer} claimId={params.get('claim')} atSpan={span !== null} />;
}

function Reading({
  reading,
  claimId,
  atSpan,
}: {
  readonly reading: ReportReading;
  readonly claimId: string | null;
  readonly atSpan: boolean;
}) {
  const announce = useAnnounce();
  const { queue, decisions } = useDecisions();
  const text = useRef<HTMLDivElement>(null);
  const [hideNoise, setHideNoise] = useState(false);
  const [adding, setAdding] = useState<Span | null>(null);
  const { claims } = reading;
  const at = claims.findIndex(({ id }) => id === claimId);
  const claim = claims[at] ?? null;
  const open = (wanted: ReadingClaim): void => {
    setParams({ claim: wanted.id, span: null });
    announce(`${String(claims.indexOf(wanted) + 1)} of ${String(claims.length)}: ${wanted.label}, ${wanted.caption}`);
  };
  const step = (by: 1 | -1): void => {
    const next = claims[at < 0 ? (by > 0 ? 0 : claims.length - 1) : (at + by + claims.length) % claims.length];
    if (next !== undefined) open(next);
  };
  const choosing = useChooseWords(text, setAdding);
  const add = (): void => {
    const selected = selectedSpan(text.current);
    const span = selected === null || reading.text === null ? null : trimmedSpan(reading.text, selected);
    if (span !== null) setAdding(span);
    else if (reading.text !== null) choosing.begin(reading.text);
  };
  const judge = (verdict: 'accept' | 'reject'): void => {
    if (claim === null) return;
    const words = verdict === 'accept' ? 'Accepted' : 'Rejected';
    queue?.send({
      judgements: [{ do: verdict, claim: claim.id, only: true }],
      words,
      about: claim.id,
      caption: claim.caption,
      settles: true,
    });
    announce(words);
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    ...(queue === null ? {} : { a: () => judge('accept'), r: () => judge('reject'), d: add, u: () => void queue.undoLast() }),
  });
  return (
    <Page
      wide
      title={reading.title ?? reading.name}
      lead={
        <>
          {reading.outlet ?? 'outlet not given'}, {reading.published}
          {reading.withdrawn ? <span className="tag tag-warn">withdrawn: counts for nothing</span> : null}
        </>
      }
      actions={
        <>
          <Button onPress={() => step(-1)} shortcut="p" isDisabled={claims.length === 0}>
            Previous claim
          </Button>
          <Button onPress={() => step(1)} shortcut="n" isDisabled={claims.length === 0}>
            Next claim
          </Button>
          {reading.text === null ? null : (
            <Button onPress={() => setHideNoise(!hideNoise)} aria-pressed={hideNoise}>
              {hideNoise ? 'Show what is not the article' : 'Hide what is not the article'}
            </Button>
          )}
          {queue === null || reading.text === null ? null : (
            <Button onPress={add} shortcut="d">
              Add a claim from chosen words
            </Button>
          )}
        </>
      }
    >
      <div className="reader">
        <div className="reader-text">
          {claimId !== null && claim === null ? (
            <p className="tag tag-warn reader-gone" role="status">
              The claim of this address does not stand in this report now: it was rejected, or a new reading does not find it.
            </p>
          ) : null}
          {choosing.how === null ? null : <p className="choosing-words">{choosing.how}</p>}
          {reading.text === null ? (
            <QuotesOnly reading={reading} open={claim?.id ?? null} onOpen={open} />
          ) : (
            <ReportText
              reading={reading}
              looked={{ claim: claimId, span: atSpan }}
              hideNoise={hideNoise}
              onOpen={open}
              rootRef={text}
            />
          )}
        </div>
        <aside className="reader-side" aria-label="What was found in this report">
          {claim === null ? null : (
            <ClaimPanel
              reading={reading}
              claim={claim}
              queue={queue}
              decisions={decisions}
              onClose={() => setParams({ claim: null, span: null })}
            />
          )}
          <section className="card">
            <h2>About this report</h2>
            <ReportFacts reading={reading} />
          </section>
          <section className="card">
            <h2>
              Found in it <span className="section-note">{claims.length}</span>
            </h2>
            <ClaimList document={reading.document} claims={claims} open={claim?.id ?? null} onOpen={open} />
          </section>
        </aside>
      </div>
      {adding === null || reading.text === null || queue === null ? null : (
        <AddClaim document={reading.document} text={reading.text} span={adding} queue={queue} onClose={() => setAdding(null)} />
      )}
    </Page>
  );
}

/** Where a dossier was made without full texts, the quotes are what can be read. */
function QuotesOnly({
  reading,
  open,
  onOpen,
}: {
  readonly reading: ReportReading;
  readonly open: string | null;
  readonly onOpen: (claim: ReadingClaim) => void;
}) {
  return (
    <>
      <p className="quiet">Only the quotes of this report were handed on, not its full text.</p>
      <ul className="quotes-only">
        {reading.claims.map((claim) => (
          <li key={claim.id} className={claim.id === open ? 'claim-open' : undefined}>
            <button type="button" className={`found kind-${claim.kind} quote-button`} dir="auto" onClick={() => onOpen(claim)}>
              {claim.quote}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
