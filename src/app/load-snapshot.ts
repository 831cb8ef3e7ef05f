import type { ClaimId, DocumentId, Kind, MergedRecord } from '../model/index.js';
import type { Changes, Stamped, Store, StoredReport } from '../store/store.js';
import type { RecordSet } from '../views/index.js';
import { inHouseStyle } from './house-style.js';
import { placesOf } from './place-coordinates.js';
import { reportsForViews } from './report-for-views.js';
import { workOutAhead } from './work-out-ahead.js';

/** One state of the record, with the stamps that say what of it is out of date later. */
export interface Snapshot {
  readonly set: RecordSet;
  readonly changes: Changes;
  readonly records: ReadonlyMap<ClaimId, Held<MergedRecord>>;
  readonly reports: ReadonlyMap<DocumentId, Held<StoredReport>>;
}

interface Held<T> {
  readonly stamp: number;
  readonly value: T;
}

/** So many are read before others get their turn: some milliseconds of work. */
const RECORDS_AT_ONCE = 40;
const REPORTS_AT_ONCE = 60;
const TRIES = 4;

/**
 * Reads the state of the store as far as it differs from the one before, in slices between which the event loop goes on. What did not
 * change keeps its identity, so that what views remember of it stays good.
 */
export async function loadSnapshot(store: Store, kinds: readonly Kind[], before: Snapshot | null): Promise<Snapshot> {
  const changes = await store.changes();
  const same = (name: keyof Changes): boolean => before?.changes[name] === changes[name];
  const decisions = before && same('decisions') ? (before.set.decisions ?? []) : await store.decisions();
  const originals = before && same('originals') ? before.set.originals : await store.originals();
  const reports = before && same('reports') ? before.reports : await readReports(store, before?.reports ?? new Map());
  const records = before && same('records') ? before.records : await readRecords(store, before?.records ?? new Map());
  const sameReports = before !== null && reports === before.reports && decisions === before.set.decisions;
  const sameRecords = before !== null && records === before.records;
  const list = [...records.values()].map(valueOf);
  const asStored: RecordSet = {
    records: list,
    reports: sameReports ? before.set.reports : reportsForViews([...reports.values()].map(valueOf), decisions, new Map()),
    originals,
    kinds,
    decisions,
    asOf: before && same('reports') ? before.set.asOf : await store.newestPublication(),
    places: sameRecords && before.set.places ? before.set.places : placesOf(list),
  };
  const named = inHouseStyle(store, asStored);
  // a list whose records are all as they were keeps what is remembered of it
  const asBefore =
    before?.set.records.length === list.length && named.records.every((record, i) => record === before.set.records[i]);
  const set = asBefore ? { ...named, records: before.set.records } : named;
  await workOutAhead(
    set,
    set.records.filter((record, i) => before?.records.get(record.id)?.value !== list[i]),
  );
  return { set, changes, records, reports };
}

const valueOf = <T>({ value }: Held<T>): T => value;

const readReports = (store: Store, before: Snapshot['reports']): Promise<ReadonlyMap<DocumentId, Held<StoredReport>>> =>
  readListing(before, {
    stamps: () => store.reportStamps(),
    atOnce: REPORTS_AT_ONCE,
    read: async (ids) => (await store.reports({ ids })).items.map((value) => [value.id, value]),
  });

const readRecords = (store: Store, before: Snapshot['records']): Promise<ReadonlyMap<ClaimId, Held<MergedRecord>>> =>
  readListing(before, {
    stamps: () => store.recordStamps(),
    atOnce: RECORDS_AT_ONCE,
    read: async (ids) => (await store.recordsById(ids)).map(({ record }) => [record.id, record]),
  });

interface Listing<Id, T> {
  readonly stamps: () => Promise<readonly Stamped<Id>[]>;
  readonly atOnce: number;
  readonly read: (ids: readonly Id[]) => Promise<readonly (readonly [Id, T])[]>;
}

/** A listing with what changed read anew. Where something of it goes while it is read, it is listed again. */
async function readListing<Id, T>(before: ReadonlyMap<Id, Held<T>>, listing: Listing<Id, T>): Promise<ReadonlyMap<Id, Held<T>>> {
  const known = new Map(before);
  for (let tries = 1; ; tries++) {
    const stamps = await listing.stamps();
    const stale = stamps.filter(({ id, stamp }) => known.get(id)?.stamp !== stamp);
    for (let i = 0; i < stale.length; i += listing.atOnce) {
      const slice = stale.slice(i, i + listing.atOnce);
      const read = new Map(await listing.read(slice.map(({ id }) => id)));
      for (const { id, stamp } of slice) {
        const value = read.get(id);
        if (value === undefined) known.delete(id);
        else known.set(id, { stamp, value });
      }
      await othersTurn();
    }
    const listed = stamps.flatMap(({ id, stamp }) => {
      const held = known.get(id);
      return held?.stamp === stamp ? [[id, held] as const] : [];
    });
    if (listed.length === stamps.length || tries === TRIES) return new Map(listed);
  }
}

/** Lets requests that wait be answered first. */
const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
