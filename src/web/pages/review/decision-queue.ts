import type { WrittenJudgement } from '../../../api/work-types.js';
import type { Work } from '../../source/work.js';

/** A decision of this session and how far it has come. */
export interface SessionDecision {
  readonly key: number;
  /** "Accepted", "Corrected City to Ankara" */
  readonly words: string;
  /** the record or report that it is about, and what that is called */
  readonly about: string;
  readonly caption: string;
  /** whether the record needs no more review once this counts */
  readonly settles: boolean;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'undoing' | 'undone';
  readonly message: string | null;
}

/** What is to be decided; several judgements are sent one after another and count as one. */
export interface Deciding {
  readonly judgements: readonly WrittenJudgement[];
  readonly words: string;
  readonly about: string;
  readonly caption: string;
  readonly settles: boolean;
  readonly reason?: string | undefined;
}

/** Sends decisions in the background, one at a time, in the order in which they were made. */
export interface DecisionQueue {
  readonly decisions: () => readonly SessionDecision[];
  /** calls back after every change; the function returned ends it */
  readonly subscribe: (on: () => void) => () => void;
  readonly send: (deciding: Deciding) => void;
  readonly retry: (key: number) => void;
  /** takes a decision that failed off the list */
  readonly dismiss: (key: number) => void;
  /** Takes back the last decision that counts; null where there is none. One that was not sent yet is never sent. */
  readonly undoLast: () => SessionDecision | null;
}

interface Entry extends SessionDecision {
  readonly deciding: Deciding;
  /** how many of its judgements the server has taken, and what it calls them */
  readonly sent: number;
  readonly ids: readonly string[];
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A queue over the server; `onSettled` is called when everything was sent and the record can be read again. */
export function decisionQueue(work: Pick<Work, 'decide'>, onSettled: () => void): DecisionQueue {
  let entries: readonly Entry[] = [];
  const listeners = new Set<() => void>();
  let keys = 0;
  let running = false;
  const change = (key: number, to: Partial<Entry>): void => {
    entries = entries.map((entry) => (entry.key === key ? { ...entry, ...to } : entry));
    for (const on of listeners) on();
  };
  const find = (key: number): Entry | undefined => entries.find((entry) => entry.key === key);

  const sendOne = async (key: number): Promise<void> => {
    change(key, { state: 'sending', message: null });
    for (let entry = find(key); entry !== undefined && entry.sent < entry.deciding.judgements.length; entry = find(key)) {
      const judgement = entry.deciding.judgements[entry.sent];
      if (judgement === undefined) break;
      const { decisions } = await work.decide(judgement, entry.deciding.reason);
      change(key, { sent: entry.sent + 1, ids: [...entry.ids, ...decisions] });
    }
    // it may have been taken back while it was on its way
    if (find(key)?.state === 'sending') change(key, { state: 'done' });
  };
  const undoOne = async (key: number): Promise<void> => {
    for (let entry = find(key); entry !== undefined && entry.ids.length > 0; entry = find(key)) {
      const last = entry.ids.at(-1) ?? '';
      await work.decide({ do: 'undo', decision: last });
      change(key, { ids: entry.ids.slice(0, -1) });
    }
    change(key, { state: 'undone' });
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let next = nextOf(entries); next !== undefined; next = nextOf(entries)) {
      const { key, state } = next;
      try {
        if (state === 'undoing') await undoOne(key);
        else await sendOne(key);
      } catch (error) {
        change(key, { state: 'failed', message: said(error) });
      }
    }
    running = false;
    onSettled();
  };

  return {
    decisions: () => entries,
    subscribe: (on) => {
      listeners.add(on);
      return () => listeners.delete(on);
    },
    send: (deciding) => {
      const { words, about, caption, settles } = deciding;
      const key = ++keys;
      entries = [
        ...entries,
        { key, words, about, caption, settles, state: 'waiting', message: null, deciding, sent: 0, ids: [] },
      ];
      change(key, {});
      void run();
    },
    retry: (key) => {
      const entry = find(key);
      if (entry?.state !== 'failed') return;
      const taken = entry.sent === entry.deciding.judgements.length;
      change(key, { state: taken ? 'undoing' : 'waiting', message: null });
      void run();
    },
    dismiss: (key) => {
      if (find(key)?.state === 'failed') change(key, { state: 'undone', message: null });
    },
    undoLast: () => {
      const last = [...entries].reverse().find(({ state }) => state === 'waiting' || state === 'sending' || state === 'done');
      if (last === undefined) return null;
      change(last.key, { state: last.state === 'waiting' ? 'undone' : 'undoing' });
      void run();
      return last;
    },
  };
}

const nextOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ state }) => state === 'waiting' || state === 'undoing');
