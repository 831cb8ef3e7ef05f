import type { ClaimId, Coordinates, Day, Decision, EntityId, MergedRecord, Original } from '../model/index.js';
import { captionOf, type KindWords, type RecordSet, type Report } from './record-set.js';

/** A record set as one JSON value, as a dossier holds it. Captions, which kinds work out, stand ready by the id of their record. */
export interface EmbeddedRecord {
  readonly format: 'parley-dossier';
  readonly version: 1;
  readonly asOf: Day | null;
  readonly kinds: readonly Omit<KindWords, 'caption'>[];
  readonly captions: Readonly<Record<ClaimId, string>>;
  readonly records: readonly MergedRecord[];
  readonly reports: readonly Report[];
  readonly originals: readonly Original[];
  readonly decisions: readonly Decision[];
  readonly places: readonly (readonly [EntityId, Coordinates])[];
  readonly names?: readonly (readonly [EntityId, readonly string[]])[];
  readonly listNames?: readonly (readonly [EntityId, string])[];
}

/** A record set made ready to be embedded; every view answers from it as from the set. */
export function embeddedRecord(set: RecordSet): EmbeddedRecord {
  return {
    format: 'parley-dossier',
    version: 1,
    asOf: set.asOf,
    kinds: set.kinds.map(({ name, label, plural, fields, time }) => ({ name, label, plural, fields, time })),
    captions: Object.fromEntries(set.records.map((record) => [record.id, captionOf(set, record)])),
    records: set.records,
    reports: [...set.reports.values()],
    originals: set.originals,
    decisions: set.decisions ?? [],
    places: [...(set.places ?? [])],
    names: [...(set.names ?? [])],
    listNames: [...(set.listNames ?? [])],
  };
}

/** The record set that was embedded; throws an Error that can be shown where the value is none. */
export function recordSetIn(value: unknown): RecordSet {
  if (!isEmbedded(value)) {
    throw new Error('Expected the record of a dossier, found something else. The file may have been cut off on its way.');
  }
  const caption = (record: MergedRecord): string => value.captions[record.id] ?? '';
  return {
    asOf: value.asOf,
    kinds: value.kinds.map((kind) => ({ ...kind, caption })),
    records: value.records,
    reports: new Map(value.reports.map((report) => [report.document, report])),
    originals: value.originals,
    decisions: value.decisions,
    places: new Map(value.places),
    names: new Map(value.names ?? []),
    listNames: new Map(value.listNames ?? []),
  };
}

const isEmbedded = (value: unknown): value is EmbeddedRecord =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<EmbeddedRecord>).format === 'parley-dossier' &&
  (value as Partial<EmbeddedRecord>).version === 1;
