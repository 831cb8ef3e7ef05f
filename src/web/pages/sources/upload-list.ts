import type { JobEvent, JobOutcome } from '../../../api/work-types.js';

/** Reports on their way into the record, and how far they have come. */
export interface Upload {
  readonly key: number;
  /** "3 files", "a pasted report" */
  readonly what: string;
  readonly state: 'sending' | 'working' | 'done' | 'failed';
  readonly job: string | null;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly message: string | null;
  readonly outcome: JobOutcome | null;
}

const stages: Readonly<Record<string, string>> = {
  derive: 'reading',
  copies: 'looking for copies',
  consolidate: 'joining with the record',
};

/** What a job is doing, in words. */
export const stageWords = (stage: string): string => stages[stage] ?? stage;

/** The uploads after an event of the server; events of jobs that are not among them change nothing. */
export function afterEvent(uploads: readonly Upload[], event: JobEvent): readonly Upload[] {
  if (event.type === 'changed') return uploads;
  return uploads.map((upload): Upload => {
    if (upload.job !== event.job) return upload;
    switch (event.type) {
      case 'progress':
        return { ...upload, state: 'working', stage: event.stage, done: event.done, total: event.total };
      case 'done':
        return { ...upload, state: 'done', outcome: event.outcome };
      case 'failed':
        return { ...upload, state: 'failed', message: event.message };
    }
  });
}

/** What came of an upload, in one sentence. */
export function outcomeWords({ added, receipts, held, failed, setAside }: JobOutcome): string {
  const parts = [
    counted(added, 'new report', 'new reports'),
    counted(receipts, 'held before, now from another place', 'held before, now from another place'),
    counted(held, 'held before', 'held before'),
    counted(setAside.length, 'set aside', 'set aside'),
    counted(failed, 'could not be read', 'could not be read'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing new.' : `${parts.join(', ')}.`;
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${String(count)} ${count === 1 ? one : many}`;

/** Keeps uploads while pages come and go; what the server tells of a job before its name is known is told again. */
export interface UploadList {
  readonly uploads: () => readonly Upload[];
  readonly subscribe: (on: () => void) => () => void;
  /** Hands something over; `send` resolves with the name of the job. */
  readonly add: (what: string, send: () => Promise<{ readonly job: string }>) => Promise<void>;
  readonly refuse: (what: string, message: string) => void;
  readonly clear: () => void;
}

/** The uploads of this session over the events of a server. */
export function uploadList(listen: (on: (event: JobEvent) => void) => () => void): UploadList {
  let uploads: readonly Upload[] = [];
  let keys = 0;
  let early: readonly JobEvent[] = [];
  let stop: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const under = ({ state }: Upload): boolean => state === 'sending' || state === 'working';
  const become = (next: readonly Upload[]): void => {
    uploads = next;
    if (!uploads.some(under)) {
      stop?.();
      stop = null;
      early = [];
    }
    for (const on of listeners) on();
  };
  const heard = (event: JobEvent): void => {
    if (event.type === 'changed') return;
    if (!uploads.some(({ job }) => job === event.job)) early = [...early.slice(-200), event];
    become(afterEvent(uploads, event));
  };
  const change = (key: number, to: Partial<Upload>): void =>
    become(uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));
  const fresh = (what: string): Upload => ({
    key: ++keys,
    what,
    state: 'sending',
    job: null,
    stage: '',
    done: 0,
    total: 0,
    message: null,
    outcome: null,
  });
  return {
    uploads: () => uploads,
    subscribe: (on) => {
      listeners.add(on);
      return () => listeners.delete(on);
    },
    add: async (what, send) => {
      const upload = fresh(what);
      stop ??= listen(heard);
      become([...uploads, upload]);
      try {
        const { job } = await send();
        change(upload.key, { job, state: 'working' });
        for (const event of early) if (event.type !== 'changed' && event.job === job) become(afterEvent(uploads, event));
      } catch (error) {
        change(upload.key, { state: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    },
    refuse: (what, message) => become([...uploads, { ...fresh(what), state: 'failed', message }]),
    clear: () => become(uploads.filter(under)),
  };
}
