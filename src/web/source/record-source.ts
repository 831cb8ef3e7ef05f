import type { AnswerOf, AskOf, ViewName } from '../../views/pages.js';
import type { Work } from './work.js';

/**
 * Where the pages read the record: from the server, or from what a dossier holds. Both adapters pass one contract test. `read` rejects
 * with an Error whose message may be shown to a person.
 */
export interface RecordSource {
  readonly mode: 'served' | 'dossier';
  read<N extends ViewName>(name: N, ask: AskOf<N>, signal?: AbortSignal): Promise<AnswerOf<N>>;
  /** what changes the record; null where it can only be read */
  readonly work: Work | null;
}
