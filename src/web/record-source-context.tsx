import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AnswerOf, AskOf, ViewName } from '../views/pages.js';
import type { RecordSource } from './source/record-source.js';

interface Reading {
  readonly source: RecordSource;
  /** grows with every change of the record */
  readonly revision: number;
  readonly changed: () => void;
}

const Context = createContext<Reading | null>(null);

/** Gives the pages within it their record, and draws them anew when the server says that it changed. */
export function RecordSourceProvider({ source, children }: { readonly source: RecordSource; readonly children: ReactNode }) {
  const [revision, setRevision] = useState(0);
  const changed = useCallback(() => setRevision((now) => now + 1), []);
  useEffect(
    () =>
      source.work?.listen((event) => {
        if (event.type === 'changed') changed();
      }),
    [source, changed],
  );
  const value = useMemo(() => ({ source, revision, changed }), [source, revision, changed]);
  return <Context value={value}>{children}</Context>;
}

const useReading = (): Reading => {
  const reading = useContext(Context);
  if (reading === null) throw new Error('Expected a RecordSourceProvider around this page, found none.');
  return reading;
};

/** The source of the record; `work` in it is null where the record can only be read. */
export const useSource = (): RecordSource => useReading().source;

/** A function that has every view on the page read again: for after a change made here. */
export const useChanged = (): (() => void) => useReading().changed;

/** A number that grows with every change of the record. */
export const useRevision = (): number => useReading().revision;

/** The answer to a view's question. While a newer answer is on its way the older one stays, with `stale` set. */
export type ViewState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly answer: T; readonly stale: boolean }
  | { readonly state: 'failed'; readonly message: string; readonly retry: () => void };

interface Held<T> {
  readonly name: string;
  readonly question: string;
  readonly answer: T;
}

/** Asks a view and asks again when the question or the record changes. Two questions of one view share the page: the old answer stays until the new one is there. */
export function useView<N extends ViewName>(name: N, ask: AskOf<N>): ViewState<AnswerOf<N>> {
  const { source, revision } = useReading();
  const question = JSON.stringify(ask);
  const asked = useRef(ask);
  asked.current = ask;
  const [held, setHeld] = useState<Held<AnswerOf<N>> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    source.read(name, asked.current, signal).then(
      (answer) => {
        if (signal.aborted) return;
        setHeld({ name, question, answer });
        setFailure(null);
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => controller.abort();
  }, [source, revision, name, question, attempt]);
  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((now) => now + 1);
  }, []);
  if (failure !== null) return { state: 'failed', message: failure, retry };
  if (held === null || held.name !== name) return { state: 'loading' };
  return { state: 'ready', answer: held.answer, stale: held.question !== question };
}
