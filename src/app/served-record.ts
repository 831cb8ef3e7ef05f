import type { AnswerOf, AskOf, ViewName } from '../views/index.js';
import type { Store } from '../store/store.js';
import { answerView } from './answer-view.js';
import type { Pipeline } from './pipeline.js';
import { sources } from './query.js';

/** A record that many ask at once while it changes. */
export interface ServedRecord {
  answer<N extends ViewName>(name: N, ask: AskOf<N>): Promise<AnswerOf<N>>;
}

/** Serves the record of an open store. */
export function serveRecord(store: Store, pipeline: Pick<Pipeline, 'kinds'>): ServedRecord {
  return {
    answer: async (name, ask) =>
      answerView({ set: await sources(store, { kinds: pipeline.kinds }), texts: (ids) => store.texts(ids) }, name, ask),
  };
}
