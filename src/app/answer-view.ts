import type { Document, DocumentId, Kind } from '../model/index.js';
import type { SearchHit } from '../store/store.js';
import { searchRecords, views, type AnswerOf, type AskOf, type RecordSet, type View, type ViewName } from '../views/index.js';
import { WrongRequest } from './wrong-request.js';

/** What a view is answered from: one state of the record, and the texts of its reports on demand. */
export interface Answering {
  readonly set: RecordSet;
  readonly texts: (ids: readonly DocumentId[]) => Promise<readonly Document[]>;
  /** the reports that hold some words, by an index; without it their texts are looked through */
  readonly search?: (words: string) => Promise<readonly SearchHit[]>;
}

/** The answer of one view. Throws a WrongRequest for kinds that there are none of. */
export async function answerView<N extends ViewName>(from: Answering, name: N, ask: AskOf<N>): Promise<AnswerOf<N>> {
  refuseUnknownKinds(ask, from.set.kinds);
  if (name === 'search' && from.search !== undefined) {
    const asked = ask as AskOf<'search'>;
    return searchRecords(from.set, asked, await from.search(asked.words)) as AnswerOf<N>;
  }
  const view = views[name] as unknown as View<AskOf<N>, AnswerOf<N>>;
  const wanted = view.texts?.(from.set, ask) ?? [];
  return view.read(wanted.length === 0 ? from.set : withTexts(from.set, await from.texts(wanted)), ask);
}

function refuseUnknownKinds(ask: unknown, kinds: readonly Pick<Kind, 'name'>[]): void {
  const wanted = (ask as { readonly kinds?: unknown }).kinds;
  if (!Array.isArray(wanted)) return;
  const unknown = wanted.filter((name) => !kinds.some((kind) => kind.name === name));
  if (unknown.length > 0) {
    throw new WrongRequest(`Expected a kind (${kinds.map(({ name }) => name).join(', ')}), found "${unknown.join(', ')}".`);
  }
}

function withTexts(set: RecordSet, texts: readonly Document[]): RecordSet {
  const reports = new Map(set.reports);
  for (const { id, text } of texts) {
    const report = reports.get(id);
    if (report) reports.set(id, { ...report, text });
  }
  return { ...set, reports };
}
