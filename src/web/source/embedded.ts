import { filterFault, type Filter } from '../../views/query.js';
import { views, type AnswerOf, type AskOf, type ViewName } from '../../views/pages.js';
import type { RecordSet, Report } from '../../views/record-set.js';
import type { View } from '../../views/view.js';
import type { RecordSource } from './record-source.js';

/** Reads the record that a dossier holds, with the view functions that the server calls; nothing in it can be changed. */
export function embeddedSource(record: RecordSet): RecordSource {
  // a view is given the texts that it asks for, as by the server: so both give the same words
  const bare: RecordSet = {
    ...record,
    reports: new Map([...record.reports].map(([id, report]): [Report['document'], Report] => [id, { ...report, text: null }])),
  };
  return {
    mode: 'dossier',
    work: null,
    read: async <N extends ViewName>(name: N, ask: AskOf<N>, signal?: AbortSignal): Promise<AnswerOf<N>> => {
      signal?.throwIfAborted();
      const fault = faultOf(record, ask as Filter);
      if (fault !== null) throw new Error(fault);
      // what is told as not given is not asked for, as in an address
      const asked: unknown = Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined && value !== ''));
      const view = views[name] as unknown as View<unknown, AnswerOf<N>>;
      const wanted = view.texts?.(bare, asked) ?? [];
      return view.read(wanted.length === 0 ? bare : withTexts(bare, record, wanted), asked);
    },
  };
}

function withTexts(bare: RecordSet, record: RecordSet, wanted: readonly Report['document'][]): RecordSet {
  const reports = new Map(bare.reports);
  for (const id of wanted) {
    const report = record.reports.get(id);
    if (report) reports.set(id, report);
  }
  return { ...bare, reports };
}

function faultOf(set: RecordSet, ask: Filter): string | null {
  const unknown = (ask.kinds ?? []).filter((name) => !set.kinds.some((kind) => kind.name === name));
  if (unknown.length > 0) {
    return `Expected a kind (${set.kinds.map(({ name }) => name).join(', ')}), found "${unknown.join(', ')}".`;
  }
  return filterFault(ask);
}
