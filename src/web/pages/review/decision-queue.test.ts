import { describe, expect, it, vi } from 'vitest';
import type { WrittenJudgement } from '../../../api/work-types.js';
import type { Decided } from '../../../api/work-types.js';
import { decisionQueue, type Deciding } from './decision-queue.js';

const accept = (claim: string): WrittenJudgement => ({ do: 'accept', claim });
const deciding = (claim: string, more: Partial<Deciding> = {}): Deciding => ({
  judgements: [accept(claim)],
  words: 'Accepted',
  about: claim,
  caption: claim,
  settles: true,
  ...more,
});

/** A server that answers when told to. */
function server() {
  const asked: { readonly judgement: WrittenJudgement; readonly answer: (fail?: string) => Promise<void> }[] = [];
  let made = 0;
  return {
    asked,
    names: () =>
      asked.map(({ judgement }) =>
        'claim' in judgement ? judgement.claim : 'decision' in judgement ? `undo ${judgement.decision}` : '',
      ),
    decide: (judgement: WrittenJudgement) =>
      new Promise<Decided>((resolve, reject) => {
        asked.push({
          judgement,
          answer: async (fail) => {
            if (fail === undefined) resolve({ decisions: [`dec:${String(++made)}`] });
            else reject(new Error(fail));
            await new Promise((done) => setTimeout(done, 0));
          },
        });
      }),
  };
}

const states = (queue: ReturnType<typeof decisionQueue>) => queue.decisions().map(({ state }) => state);

describe('the queue of decisions', () => {
  it('sends one after another, in order, and says when all are through', async () => {
    const to = server();
    const settled = vi.fn();
    const queue = decisionQueue(to, settled);
    queue.send(deciding('a'));
    queue.send(deciding('b'));
    expect(to.names()).toEqual(['a']);
    expect(states(queue)).toEqual(['sending', 'waiting']);
    await to.asked[0]?.answer();
    expect(to.names()).toEqual(['a', 'b']);
    expect(settled).not.toHaveBeenCalled();
    await to.asked[1]?.answer();
    expect(states(queue)).toEqual(['done', 'done']);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('keeps a failure with its reason, goes on with the rest, and tries again when told', async () => {
    const to = server();
    const queue = decisionQueue(to, () => undefined);
    queue.send(deciding('a'));
    queue.send(deciding('b'));
    await to.asked[0]?.answer('no such claim');
    await to.asked[1]?.answer();
    expect(queue.decisions().map(({ state, message }) => [state, message])).toEqual([
      ['failed', 'no such claim'],
      ['done', null],
    ]);
    queue.retry(queue.decisions()[0]?.key ?? 0);
    expect(to.names()).toEqual(['a', 'b', 'a']);
    await to.asked[2]?.answer();
    expect(states(queue)).toEqual(['done', 'done']);
  });

  it('undoes the last one that counts, all of its judgements, the latest first', async () => {
    const to = server();
    const queue = decisionQueue(to, () => undefined);
    queue.send(deciding('a', { judgements: [accept('a1'), accept('a2')] }));
    await to.asked[0]?.answer();
    await to.asked[1]?.answer();
    expect(queue.undoLast()?.about).toBe('a');
    await to.asked[2]?.answer();
    await to.asked[3]?.answer();
    expect(to.names()).toEqual(['a1', 'a2', 'undo dec:2', 'undo dec:1']);
    expect(states(queue)).toEqual(['undone']);
    expect(queue.undoLast()).toBeNull();
  });

  it('never sends what was taken back while it waited', async () => {
    const to = server();
    const queue = decisionQueue(to, () => undefined);
    queue.send(deciding('a'));
    queue.send(deciding('b'));
    queue.undoLast();
    await to.asked[0]?.answer();
    expect(to.names()).toEqual(['a']);
    expect(states(queue)).toEqual(['done', 'undone']);
  });

  it('undoes what was taken back while it was on its way, once it has arrived', async () => {
    const to = server();
    const queue = decisionQueue(to, () => undefined);
    queue.send(deciding('a'));
    queue.undoLast();
    expect(states(queue)).toEqual(['undoing']);
    await to.asked[0]?.answer();
    expect(to.names()).toEqual(['a', 'undo dec:1']);
    await to.asked[1]?.answer();
    expect(states(queue)).toEqual(['undone']);
  });

  it('tries an undo that failed again as an undo', async () => {
    const to = server();
    const queue = decisionQueue(to, () => undefined);
    queue.send(deciding('a'));
    await to.asked[0]?.answer();
    queue.undoLast();
    await to.asked[1]?.answer('busy');
    expect(states(queue)).toEqual(['failed']);
    queue.retry(1);
    await to.asked[2]?.answer();
    expect(to.names()).toEqual(['a', 'undo dec:1', 'undo dec:1']);
    expect(states(queue)).toEqual(['undone']);
  });

  it('tells those who listen of every change, until they stop', async () => {
    const to = server();
    const queue = decisionQueue(to, () => undefined);
    const heard = vi.fn();
    const stop = queue.subscribe(heard);
    queue.send(deciding('a'));
    const before = heard.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    stop();
    await to.asked[0]?.answer();
    expect(heard.mock.calls.length).toBe(before);
  });
});
