import type { Coordinates, EntityId, MergedRecord } from '../../src/model/index.js';
import { kinds } from '../../src/kinds/index.js';
import type { RecordSet } from '../../src/views/index.js';
import { setOf } from '../cli/made-up-record.js';

/** A made-up set whose records are of the kinds of this release; a field of which nothing is said is empty, as it is in a real record. */
export const setOfRealKinds = (
  records: Parameters<typeof setOf>[0],
  reports: Parameters<typeof setOf>[1],
  more: NonNullable<Parameters<typeof setOf>[2]> & { readonly places?: ReadonlyMap<EntityId, Coordinates> } = {},
): RecordSet => ({
  ...setOf(records.map(withEveryField), reports, more),
  kinds,
  ...(more.places ? { places: more.places } : {}),
});

function withEveryField(record: MergedRecord): MergedRecord {
  const fields = kinds.find(({ name }) => name === record.kind)?.fields ?? {};
  const empty = Object.fromEntries(Object.keys(fields).map((name) => [name, []]));
  return { ...record, values: { ...empty, ...record.values } };
}
