import { useCallback, useRef, useState } from 'react';
import type { Span } from '../../../model/index.js';
import type { ReportReading } from '../../../views/report-reading.js';
import type { RecordView } from '../../../views/record-view.js';
import type { ReviewItem } from '../../../views/review-queue.js';
import { prefixBefore } from '../../../views/review-queue-words.js';
import {
  Button,
  DisagreementMark,
  Empty,
  Failed,
  KindMark,
  Loading,
  RecordLink,
  ReviewMark,
  StatusMark,
  TimeWords,
  useAnnounce,
} from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import { selectedSpan, trimmedSpan } from '../reader/selected-span.js';
import { useChooseWords } from '../reader/use-choose-words.js';
import { useKeys } from '../reader/use-keys.js';
import { AddClaim } from './add-claim.js';
import { CorrectField, type FieldMeant } from './correct-field.js';
import type { DecisionQueue } from './decision-queue.js';
import { MergeRecord } from './merge-record.js';
import { RecordFields } from './record-fields.js';
import { ReviewText, type ShownPlace } from './review-text.js';
import { SplitClaim } from './split-claim.js';
import { WriteNote } from './write-note.js';

interface DeskProps {
  readonly id: string;
  readonly item: ReviewItem | null;
  readonly queue: DecisionQueue;
  /** the record needs no more review */
  readonly onSettled: () => void;
  readonly onGo: (by: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly onKeys: () => void;
}

/** One record with its source text beside it, and all that can be decided about it. */
export function ReviewDesk(props: DeskProps) {
  const view = useView('record', { id: props.id });
  // who goes fast is not held up: what needs no reading works before the record is there
  if (view.state !== 'ready') {
    return (
      <>
        {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : <Loading what="Opening the record" />}
        <GoneKeys {...props} />
      </>
    );
  }
  if (view.answer === null) {
    return (
      <Empty title="This record is not there any more">
        <p>It was rejected, merged into another one, or its report was withdrawn.</p>
        <Button onPress={() => props.onGo(1)} shortcut="j">
          Go on
        </Button>
        <GoneKeys {...props} />
      </Empty>
    );
  }
  return <Desk {...props} record={view.answer} />;
}

function GoneKeys({ onGo, onUndo, onKeys }: Pick<DeskProps, 'onGo' | 'onUndo' | 'onKeys'>) {
  useKeys({ j: () => onGo(1), k: () => onGo(-1), u: onUndo, '?': onKeys });
  return null;
}

type Asked = 'correct' | 'merge' | 'split' | 'note' | null;

function Desk({ record, item, queue, onSettled, onGo, onUndo, onKeys }: DeskProps & { readonly record: RecordView }) {
  const announce = useAnnounce();
  const prefix = prefixBefore(record.caption, record.prefix);
  const [asked, setAsked] = useState<Asked>(null);
  const [meant, setMeant] = useState<FieldMeant | null>(null);
  const [adding, setAdding] = useState<{ readonly span: Span; readonly reading: ReportReading } | null>(null);
  const [place, setPlace] = useState<ShownPlace>(() => firstPlace(record, item));
  const text = useRef<HTMLDivElement>(null);
  const reading = useRef<ReportReading | null>(null);
  const onReading = useCallback((now: ReportReading) => {
    reading.current = now;
  }, []);
  const close = (): void => {
    setAsked(null);
    setMeant(null);
  };
  const judge = (verdict: 'accept' | 'reject'): void => {
    queue.send({
      judgements: [{ do: verdict, claim: record.id }],
      words: verdict === 'accept' ? 'Accepted' : 'Rejected',
      about: record.id,
      caption: record.caption,
      settles: true,
    });
    onSettled();
  };
  const split = (): void => {
    if (record.claims.length < 2) announce('This record stands on one claim: there is nothing to split.');
    else setAsked('split');
  };
  const choosing = useChooseWords(text, (span) => {
    if (reading.current !== null) setAdding({ span, reading: reading.current });
  });
  const add = (): void => {
    const now = reading.current;
    const selected = selectedSpan(text.current);
    const span = selected === null || now?.text == null ? null : trimmedSpan(now.text, selected);
    if (now?.text == null) announce('There is no text here to choose words from.');
    else if (span === null) choosing.begin(now.text);
    else setAdding({ span, reading: now });
  };
  const correct = (field: FieldMeant | null): void => {
    setMeant(field);
    setAsked('correct');
  };
  useKeys({
    a: () => judge('accept'),
    r: () => judge('reject'),
    c: () => correct(null),
    m: () => setAsked('merge'),
    s: split,
    n: () => setAsked('note'),
    d: add,
    u: onUndo,
    j: () => onGo(1),
    k: () => onGo(-1),
    '?': onKeys,
  });
  return (
    <>
      <div className="review-actions" role="toolbar" aria-label="Decide">
        <Button look="primary" onPress={() => judge('accept')} shortcut="a">
          Accept
        </Button>
        <Button onPress={() => judge('reject')} shortcut="r">
          Reject
        </Button>
        <Button onPress={() => correct(null)} shortcut="c">
          Correct
        </Button>
        <Button onPress={() => setAsked('merge')} shortcut="m">
          Merge
        </Button>
        <Button onPress={split} shortcut="s" isDisabled={record.claims.length < 2}>
          Split
        </Button>
        <Button onPress={() => setAsked('note')} shortcut="n">
          Note
        </Button>
        <Button onPress={add} shortcut="d">
          Add a claim
        </Button>
        <span className="review-steps">
          <Button look="quiet" onPress={() => onGo(-1)} shortcut="k">
            Back
          </Button>
          <Button look="quiet" onPress={() => onGo(1)} shortcut="j">
            Skip
          </Button>
        </span>
      </div>
      <div className="review-desk">
        <section className="review-record card" aria-labelledby="review-record">
          <p className="review-marks">
            <KindMark kind={record.kind} label={record.label} />
            <StatusMark status={record.status} />
            <ReviewMark review={record.review} />
            <span className="support">{record.supportWords}</span>
          </p>
          <h2 id="review-record" dir="auto">
            <RecordLink id={record.id} kind={record.kind}>
              {prefix === '' ? '' : `${prefix}: `}
              {record.caption}
            </RecordLink>
          </h2>
          <p>
            <TimeWords time={record.time} />
          </p>
          {item === null ? null : <p className="quiet review-because">Comes here because: {item.because.join(' · ')}</p>}
          <DisagreementMark about={record.fields.filter(({ disagree }) => disagree).map(({ label }) => label)} />
          <RecordFields
            record={record}
            onShow={({ document, claim, start, end }) => setPlace({ document, claim, span: { start, end } })}
            onCorrect={correct}
          />
        </section>
        <section className="review-source card" aria-label="The source">
          <ClaimChoice record={record} place={place} onChoose={setPlace} />
          {choosing.how === null ? null : <p className="choosing-words">{choosing.how}</p>}
          <ReviewText
            place={place}
            rootRef={text}
            onReading={onReading}
            onOpen={(claim) => setPlace({ document: place.document, claim: claim.id, span: null })}
          />
        </section>
      </div>
      {asked === 'correct' ? (
        <CorrectField
          record={record}
          meant={meant}
          queue={queue}
          onClose={close}
          onSent={() => {
            close();
            onSettled();
          }}
        />
      ) : null}
      {asked === 'merge' ? <MergeRecord record={record} queue={queue} onClose={close} /> : null}
      {asked === 'split' ? <SplitClaim record={record} queue={queue} onClose={close} /> : null}
      {asked === 'note' ? <WriteNote record={record} queue={queue} onClose={close} /> : null}
      {adding === null ? null : (
        <AddClaim
          document={adding.reading.document}
          text={adding.reading.text ?? ''}
          span={adding.span}
          queue={queue}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  );
}

/** The claim by which the record goes, or its first one. */
function firstPlace(record: RecordView, item: ReviewItem | null): ShownPlace {
  const claim = record.claims.find(({ id }) => id === item?.passage.claim) ?? record.claims[0];
  return { document: claim?.citation.document ?? '', claim: claim?.id ?? record.id, span: null };
}

/** Where several claims make a record, each can be looked at in its text. */
function ClaimChoice({
  record,
  place,
  onChoose,
}: {
  readonly record: RecordView;
  readonly place: ShownPlace;
  readonly onChoose: (place: ShownPlace) => void;
}) {
  if (record.claims.length < 2) return null;
  return (
    <div className="claim-choice" role="group" aria-label="Claims of this record">
      {record.claims.map(({ id, citation }, i) => (
        <Button
          key={id}
          look={id === place.claim ? 'plain' : 'quiet'}
          aria-pressed={id === place.claim}
          onPress={() => onChoose({ document: citation.document, claim: id, span: null })}
        >
          {i + 1}. {citation.outlet ?? citation.title?.slice(0, 24) ?? 'report'}, {citation.published}
        </Button>
      ))}
    </div>
  );
}
