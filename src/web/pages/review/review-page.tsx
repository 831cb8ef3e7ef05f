import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewAsk, ReviewItem } from '../../../views/review-queue.js';
import { hrefTo, setParams, useAddress } from '../../address.js';
import { filterOf, isFiltered } from '../../filter.js';
import { Button, Empty, Failed, FilterBar, Loading, Page, useAnnounce } from '../../parts/index.js';
import { useView } from '../../record-source-context.js';
import type { DecisionQueue, SessionDecision } from './decision-queue.js';
import { currentOf, nextOf } from './review-cursor.js';
import { ReviewDesk } from './review-desk.js';
import { ReviewKeys } from './review-keys.js';
import { SentDecisions } from './sent-decisions.js';
import { UpNext } from './up-next.js';
import { useDecisions } from './use-decisions.js';

const STEP = 50;

/** The queue that an address asks for. */
export function reviewAsk(params: URLSearchParams): ReviewAsk {
  return { ...filterOf(params), ...(params.get('uses') === 'brief' ? { uses: 'brief' as const } : {}) };
}

/** Records that await a person's judgement, the uncertain and the weighty first, one after another. */
export function ReviewPage() {
  const { queue, decisions } = useDecisions();
  if (queue === null) {
    return (
      <Page title="Review">
        <Empty title="This file can only be read">
          <p>Records are reviewed where the record is kept, with “parley serve”.</p>
        </Empty>
      </Page>
    );
  }
  return <Reviewing queue={queue} decisions={decisions} />;
}

const COUNTS: ReadonlySet<SessionDecision['state']> = new Set(['waiting', 'sending', 'done']);

/** The records that were settled in this session and may still stand in the answer that is shown. */
function useSettled(decisions: readonly SessionDecision[], answer: unknown): ReadonlySet<string> {
  // what was saved before this answer was read is either gone from it, or open again
  const before = useMemo(() => new Set(decisions.filter(({ state }) => state === 'done').map(({ key }) => key)), [answer]);
  return useMemo(
    () =>
      new Set(decisions.filter((one) => one.settles && COUNTS.has(one.state) && !before.has(one.key)).map(({ about }) => about)),
    [decisions, before],
  );
}

/** The record that was looked at last in a view: it stays when the order changes, so that a key never meets another one than was read. */
function useHeld(scope: string, items: readonly ReviewItem[], settled: ReadonlySet<string>) {
  const last = useRef<{ readonly scope: string; readonly id: string } | null>(null);
  const id = last.current?.scope === scope ? last.current.id : null;
  return {
    id: id !== null && !settled.has(id) && items.some((item) => item.id === id) ? id : null,
    keep: (current: string | null): void => {
      last.current = current === null ? null : { scope, id: current };
    },
  };
}

function Reviewing({ queue, decisions }: { readonly queue: DecisionQueue; readonly decisions: readonly SessionDecision[] }) {
  const announce = useAnnounce();
  const { params } = useAddress();
  const [limit, setLimit] = useState(STEP);
  const [keys, setKeys] = useState(false);
  const ask = reviewAsk(params);
  const view = useView('review', { ...ask, limit });
  const answer = view.state === 'ready' ? view.answer : null;
  const settled = useSettled(decisions, answer);
  const items = answer?.items ?? NONE;
  const wanted = params.get('item');
  const held = useHeld(JSON.stringify(ask), items, settled);
  const current = answer === null ? null : currentOf(items, wanted ?? held.id, settled);
  useEffect(() => held.keep(current));
  const remaining = answer === null ? 0 : answer.remaining - items.filter(({ id }) => settled.has(id)).length;
  const at = items.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (at >= limit - 5 && answer !== null && answer.remaining > limit) setLimit(limit + STEP);
  }, [at, limit, answer]);

  const show = useCallback((id: string | null) => setParams({ item: id }), []);
  const go = (by: 1 | -1, without: readonly string[] = []): void => {
    const next = nextOf(items, current, new Set([...settled, ...without]), by);
    show(next);
    const item = items.find(({ id }) => id === next);
    const left = remaining - without.length;
    announce(
      item === undefined
        ? `Nothing left here. ${String(Math.max(0, left))} remain.`
        : `${item.label}: ${item.caption}. ${String(left)} remain.`,
    );
  };
  const undo = (): void => {
    const undone = queue.undoLast();
    announce(undone === null ? 'There is nothing to undo in this session.' : `Undone: ${undone.words}`);
    if (undone?.about.startsWith('claim:') === true) show(undone.about);
  };
  const item: ReviewItem | null = items[at] ?? null;
  return (
    <Page
      wide
      title="Review"
      lead={
        answer === null
          ? undefined
          : `${counted(remaining)} to review, ${String(answer.checked)} of ${String(answer.records)} checked by a person`
      }
      actions={
        <>
          <Button onPress={undo} shortcut="u">
            Undo
          </Button>
          <Button onPress={() => setKeys(true)} shortcut="?">
            Keys
          </Button>
        </>
      }
    >
      <details className="review-scope" open={isFiltered(filterOf(params)) || ask.uses === 'brief'}>
        <summary>
          {isFiltered(filterOf(params)) || ask.uses === 'brief'
            ? 'Limited to a part of the record'
            : 'Limit to a part of the record'}
        </summary>
        <p>
          {ask.uses === 'brief' ? (
            <>
              Only what the brief rests on. <a href={hrefTo(['review'])}>Everything instead</a>
            </>
          ) : (
            <a href={hrefTo(['review'], { ...Object.fromEntries(params), item: null, uses: 'brief' })}>
              Only what the brief rests on
            </a>
          )}
        </p>
        <FilterBar parts={['kinds', 'actor', 'process', 'place', 'since', 'until', 'reviewed']} />
      </details>
      <SentDecisions queue={queue} decisions={decisions} show="trouble" />
      {view.state === 'failed' ? <Failed message={view.message} onRetry={view.retry} /> : null}
      {view.state === 'loading' ? <Loading what="Weighing what to look at first" /> : null}
      {answer === null ? null : current === null ? (
        <Empty title={isFiltered(ask) ? 'Nothing is left to review in this view' : 'Nothing is left to review'}>
          <p>
            {String(answer.checked)} of {String(answer.records)} records were checked by a person.{' '}
            <a href={hrefTo(['history'])}>See what was decided.</a>
          </p>
        </Empty>
      ) : (
        <ReviewDesk
          key={current}
          id={current}
          item={item}
          queue={queue}
          onSettled={() => go(1, [current])}
          onGo={go}
          onUndo={undo}
          onKeys={() => setKeys(true)}
        />
      )}
      {items.length < 2 ? null : <UpNext items={items} current={current} settled={settled} remaining={remaining} />}
      <section aria-label="Decided in this session" className="review-session">
        <SentDecisions queue={queue} decisions={decisions} show="settled" />
      </section>
      {keys ? <ReviewKeys onClose={() => setKeys(false)} /> : null}
    </Page>
  );
}

const NONE: readonly ReviewItem[] = [];

const counted = (count: number): string => (count === 1 ? '1 record' : `${String(count)} records`);
