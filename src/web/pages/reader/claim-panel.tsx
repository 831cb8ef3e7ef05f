import type { Citation } from '../../../views/citations.js';
import { citationLine } from '../../../views/citation-text.js';
import type { ReadingClaim, ReportReading } from '../../../views/report-reading.js';
import { hrefTo } from '../../address.js';
import { Button, CopyButton, KindMark, RecordLink, ReviewMark, StatusMark } from '../../parts/index.js';
import type { DecisionQueue, SessionDecision } from '../review/decision-queue.js';

/** The passage of a claim as what a footnote needs. */
export const citationOfReading = (reading: ReportReading, claim: ReadingClaim): Citation => ({
  claim: claim.id,
  document: reading.document,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  sentence: claim.quote,
  outlet: reading.outlet,
  title: reading.title,
  published: reading.published,
  address: reading.address,
  received: reading.received,
  withdrawn: reading.withdrawn,
  whoseWord: claim.whoseWord,
  basis: 'stated',
  decision: null,
});

const sentWords = {
  waiting: 'waits to be sent',
  sending: 'is being sent',
  done: 'saved',
  failed: 'was not saved',
  undoing: 'is being undone',
};

/** What one highlight stands for: the record, its values, on whose word, and the rule that found it. */
export function ClaimPanel({
  reading,
  claim,
  queue,
  decisions,
  onClose,
}: {
  readonly reading: ReportReading;
  readonly claim: ReadingClaim;
  readonly queue: DecisionQueue | null;
  readonly decisions: readonly SessionDecision[];
  readonly onClose: () => void;
}) {
  const decided = [...decisions].reverse().find(({ about, state }) => about === claim.id && state !== 'undone');
  const judge = (verdict: 'accept' | 'reject'): void =>
    queue?.send({
      judgements: [{ do: verdict, claim: claim.id, only: true }],
      words: verdict === 'accept' ? 'Accepted' : 'Rejected',
      about: claim.id,
      caption: claim.caption,
      settles: true,
    });
  return (
    <section className="card claim-panel" aria-label="The claim that is open">
      <div className="claim-panel-head">
        <KindMark kind={claim.kind} label={claim.label} />
        <ReviewMark review={claim.review} />
        <StatusMark status={claim.status} />
        <Button look="quiet" onPress={onClose} aria-label="Close the claim" className="claim-panel-close">
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <h2 dir="auto">
        <RecordLink id={claim.record} kind={claim.kind}>
          {claim.caption}
        </RecordLink>
      </h2>
      <blockquote className="claim-quote" dir="auto" data-citation={citationLine(citationOfReading(reading, claim))}>
        {claim.quote}
      </blockquote>
      <p>
        <CopyButton text={citationLine(citationOfReading(reading, claim))} label="Copy citation" />
      </p>
      <ClaimValues claim={claim} document={reading.document} />
      <dl className="facts">
        <dt>On whose word</dt>
        <dd>{claim.whoseWord}</dd>
        <dt>Status</dt>
        <dd>{claim.statusWords}</dd>
        <dt>Found by</dt>
        <dd>
          <code>{claim.rule}</code>
        </dd>
      </dl>
      {queue === null ? null : (
        <div className="form-actions">
          <Button onPress={() => judge('accept')} shortcut="a">
            Accept
          </Button>
          <Button onPress={() => judge('reject')} shortcut="r">
            Reject
          </Button>
          <a className="button button-quiet" href={hrefTo(['review'], { item: claim.record })}>
            Open in Review
          </a>
        </div>
      )}
      {decided === undefined || decided.state === 'undone' ? null : (
        <p className="quiet" role="status">
          {decided.words}: {decided.message ?? sentWords[decided.state]}
        </p>
      )}
    </section>
  );
}

/** Every value of a claim; its words lead to where they stand in the report. */
function ClaimValues({ claim, document }: { readonly claim: ReadingClaim; readonly document: string }) {
  return (
    <dl className="facts">
      {claim.values.map((value, i) => {
        const span = value.spans[0];
        return (
          <div className="fact" key={`${value.field} ${String(i)}`}>
            <dt>{value.label}</dt>
            <dd dir="auto">
              {span === undefined ? (
                value.words
              ) : (
                <a href={hrefTo(['reports', document], { claim: claim.id, span: `${String(span.start)}-${String(span.end)}` })}>
                  {value.words}
                </a>
              )}{' '}
              {value.basis === 'stated' ? null : (
                <span className="tag tag-basis">{value.basis === 'inferred' ? 'inferred' : 'decided by a person'}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
