import { filterFault, type Filter } from '../../views/query.js';
import { views, type AnswerOf, type AskOf, type ViewName } from '../../views/pages.js';
import type { RecordSet } from '../../views/record-set.js';
import type { View } from '../../views/view.js';
import type { RecordSource } from './record-source.js';

/** Reads the record that a dossier holds, with the view functions that the server calls; nothing in it can be changed. */
export function embeddedSource(set: RecordSet): RecordSource {
  return {
    mode: 'dossier',
    work: null,
    read: async <N extends ViewName>(name: N, ask: AskOf<N>, signal?: AbortSignal): Promise<AnswerOf<N>> => {
      signal?.throwIfAborted();
      const fault = faultOf(set, ask as Filter);
      if (fault !== null) throw new Error(fault);
      // what is told as not given is not asked for, as in an address
      const asked = Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined && value !== ''));
      return (views[name] as unknown as View<unknown, AnswerOf<N>>).read(set, asked);
    },
  };
}

function faultOf(set: RecordSet, ask: Filter): string | null {
  const unknown = (ask.kinds ?? []).filter((name) => !set.kinds.some((kind) => kind.name === name));
  if (unknown.length > 0) {
    return `Expected a kind (${set.kinds.map(({ name }) => name).join(', ')}), found "${unknown.join(', ')}".`;
  }
  return filterFault(ask);
}
