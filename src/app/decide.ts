import type { Decision } from '../model/index.js';
import type { Store } from '../store/store.js';
import type { Pipeline } from './pipeline.js';
import type { Processed } from './process.js';

/** A judgement as a person writes it: ids may be short, values are words (`5`, `2018-03`, `Russia`) or JSON of the field's type. */
export type WrittenJudgement =
  | { readonly do: 'accept' | 'reject'; readonly claim: string }
  | { readonly do: 'correct'; readonly claim: string; readonly field: string; readonly old?: unknown; readonly new: unknown }
  /** the evidence is a verbatim quote of the document's text, or a span of it */
  | {
      readonly do: 'add';
      readonly kind: string;
      readonly document: string;
      readonly quote: string | { readonly start: number; readonly end: number };
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly do: 'same' | 'different'; readonly a: string; readonly b: string }
  | { readonly do: 'describe'; readonly document: string; readonly field: string; readonly value: string | null }
  | { readonly do: 'withdraw'; readonly document: string }
  | { readonly do: 'note'; readonly target: string; readonly text: string }
  | { readonly do: 'undo'; readonly decision: string };

export interface Deciding {
  readonly pipeline: Pipeline;
  readonly judgement: WrittenJudgement;
  /** the login name unless told */
  readonly author?: string | undefined;
  readonly reason?: string | null | undefined;
}

export interface Decided {
  readonly decision: Decision;
  readonly processed: Processed;
}

/** Checks a judgement, appends it to the log, and works out anew what hangs on it. Throws a WrongRequest that says what is wrong. */
export async function decide(store: Store, input: Deciding): Promise<Decided> {
  void store;
  void input;
  throw new Error('not yet');
}
