import type { Field, Kind, MergedRecord } from '../model/index.js';
import type { IndexedRecord, RecordTerm, StoredReport } from '../store/store.js';
import { namesIn, timeOf, type RecordSet } from '../views/index.js';
import { reportsForViews } from './report-for-views.js';

/** Says under which days and names records are to be found: those that views show and filter by. */
export function indexRecords(
  records: readonly MergedRecord[],
  kinds: readonly Kind[],
  reports: readonly StoredReport[],
): readonly IndexedRecord[] {
  const set: RecordSet = { records, kinds, originals: [], reports: reportsForViews(reports, [], new Map()), asOf: null };
  return records.map((record) => {
    const { when, order } = timeOf(set, record);
    const dated = order === 'dated' && when !== null;
    return {
      record,
      earliest: dated ? when.earliest : null,
      latest: dated ? when.latest : null,
      terms: termsOf(
        record,
        kinds.find((kind) => kind.name === record.kind),
      ),
    };
  });
}

const ROLES: { readonly [T in Field['type']]?: RecordTerm['role'] } = {
  actor: 'actor',
  participant: 'actor',
  person: 'person',
  place: 'place',
};

function termsOf(record: MergedRecord, kind: Kind | undefined): readonly RecordTerm[] {
  const terms = new Map<string, RecordTerm>();
  const add = (role: RecordTerm['role'], name: string): void => {
    const entity = /^(?:ent|name):/.test(name) ? name : null;
    terms.set(`${role} ${name}`, { role, entity, name });
  };
  for (const [name, field] of Object.entries(kind?.fields ?? {})) {
    const values: readonly unknown[] = [
      ...(record.values[name] ?? []).map(({ value }) => value),
      ...record.claims.flatMap((claim) => (claim.values[name] ?? []).map(({ value }) => value)),
    ];
    const role = ROLES[field.type];
    for (const value of values) {
      if (role) for (const said of namesIn(field.type, value)) add(role, said);
      else if ((name === 'process' || name === 'series') && typeof value === 'string') add('process', value);
    }
  }
  return [...terms.values()];
}
