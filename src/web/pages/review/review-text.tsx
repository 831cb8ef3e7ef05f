import { useEffect, useRef, type RefObject } from 'react';
import type { Span } from '../../../model/index.js';
import type { ReadingClaim, ReportReading } from '../../../views/report-reading.js';
import { Failed, Loading, ReportLink } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import { ReportText } from '../reader/report-text.js';

/** The place in a report that is shown beside a record. */
export interface ShownPlace {
  readonly document: string;
  readonly claim: string;
  readonly span: Span | null;
}

/** The source text beside the record, at the words that are looked at. */
export function ReviewText({
  place,
  rootRef,
  onReading,
  onOpen,
}: {
  readonly place: ShownPlace;
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly onReading: (reading: ReportReading) => void;
  readonly onOpen: (claim: ReadingClaim) => void;
}) {
  const { document, claim, span } = place;
  const view = useView('report', { id: document, ...(span ?? {}) });
  const box = useRef<HTMLDivElement>(null);
  const reading = view.state === 'ready' && view.answer?.document === document ? view.answer : null;
  useEffect(() => {
    if (reading !== null) onReading(reading);
  }, [reading, onReading]);
  if (view.state === 'failed') return <Failed message={view.message} onRetry={view.retry} />;
  if (reading === null) return <Loading what="Opening the report" />;
  return (
    <>
      <p className="review-report">
        <ReportLink document={document} claim={claim}>
          {reading.title ?? reading.name}
        </ReportLink>
        , {reading.outlet ?? 'outlet not given'}, {reading.published}
        {reading.withdrawn ? <span className="tag tag-warn">withdrawn</span> : null}
      </p>
      <div className="review-text" ref={box} role="region" aria-label="Source text" tabIndex={0}>
        <ReportText reading={reading} looked={{ claim, span: span !== null }} onOpen={onOpen} rootRef={rootRef} inBox />
      </div>
    </>
  );
}
