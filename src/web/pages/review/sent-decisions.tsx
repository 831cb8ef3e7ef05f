import { Button } from '../../parts/index.js';
import type { DecisionQueue, SessionDecision } from './decision-queue.js';

const stateWords: Readonly<Record<SessionDecision['state'], string>> = {
  waiting: 'waits',
  sending: 'is being saved',
  done: 'saved',
  failed: 'not saved',
  undoing: 'is being undone',
  undone: 'undone',
};

const LAST = 8;

/** The decisions of this session, the newest first; those that failed with their reason and a way to try again. */
export function SentDecisions({
  queue,
  decisions,
  show,
}: {
  readonly queue: DecisionQueue;
  readonly decisions: readonly SessionDecision[];
  /** trouble: what failed; settled: all others */
  readonly show: 'trouble' | 'settled';
}) {
  const listed = decisions
    .filter(({ state }) => (state === 'failed') === (show === 'trouble'))
    .slice(show === 'trouble' ? 0 : -LAST)
    .reverse();
  if (listed.length === 0) return null;
  return (
    <ul
      className="sent-decisions"
      aria-label={show === 'trouble' ? 'Decisions that were not saved' : 'Decisions of this session'}
    >
      {listed.map((one) => (
        <li key={one.key} className={`sent-${one.state}`}>
          <span className="sent-state">{stateWords[one.state]}</span>
          <span className="sent-words">
            {one.words}: <span dir="auto">{one.caption}</span>
          </span>
          {one.state === 'failed' ? (
            <span className="sent-failure" role="alert">
              {one.message}
              <Button onPress={() => queue.retry(one.key)}>Try again</Button>
              <Button look="quiet" onPress={() => queue.dismiss(one.key)}>
                Leave it
              </Button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
