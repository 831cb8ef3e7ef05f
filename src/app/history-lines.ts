import type { Decision, Kind } from '../model/index.js';
import type { Store } from '../store/store.js';
import { decisionWords, type RecordSet } from '../views/index.js';
import { history, type HistoryEntry } from './history.js';

/** One decision with the words that tell it. */
export interface HistoryLine extends HistoryEntry {
  readonly decision: Decision;
  /** "accepted", "corrected City from “Ankara” to “Astana”" … */
  readonly words: string;
  /** captions of the records, or titles of the reports, that it bears on */
  readonly about: readonly { readonly id: string; readonly words: string }[];
}

/** The log in words, the newest decision first; `about` as in `history`. */
export async function historyLines(
  store: Store,
  { kinds, about, set }: { readonly kinds: readonly Kind[]; readonly about?: string | undefined; readonly set: RecordSet },
): Promise<readonly HistoryLine[]> {
  const entries = await history(store, { pipeline: { kinds }, about });
  const tell = decisionWords(set);
  return entries.map((entry) => ({ ...entry, ...tell(entry.decision, entry.claims) })).reverse();
}
