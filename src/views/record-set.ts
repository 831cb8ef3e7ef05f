import type {
  Claim,
  Coordinates,
  Day,
  Decision,
  DocumentId,
  EntityId,
  Fields,
  Kind,
  MergedRecord,
  Original,
  Receipt,
  Region,
  ReportFacts,
  Visibility,
} from '../model/index.js';

/** One report as the views need it. `text` and `regions` are null where the document was erased or its text was not asked for. */
export interface Report {
  readonly document: DocumentId;
  readonly facts: ReportFacts;
  readonly receipts: readonly Receipt[];
  readonly withdrawn: boolean;
  readonly visibility: Visibility;
  readonly text: string | null;
  readonly regions: readonly Region[] | null;
}

/** What the views need of a kind: its words, its fields, the field that dates it, and how it names a record. */
export type KindWords<F extends Fields = Fields> = Pick<Kind<F>, 'name' | 'label' | 'plural' | 'fields' | 'time' | 'caption'>;

/** What a view is made from. `asOf` stands for today; null lets the newest publication date among the reports stand for it. */
export interface RecordSet {
  readonly records: readonly MergedRecord[];
  readonly reports: ReadonlyMap<DocumentId, Report>;
  readonly originals: readonly Original[];
  readonly kinds: readonly KindWords[];
  readonly decisions?: readonly Decision[];
  readonly asOf: Day | null;
  /** where the places that records name lie, as far as the lexicon says; a place that is not in it is not on the map */
  readonly places?: ReadonlyMap<EntityId, Coordinates>;
  /** every name of the entities that records name, as far as the lexicon says: whoever asks by one finds them */
  readonly names?: ReadonlyMap<EntityId, readonly string[]>;
  /** the one name under which an entity that was renamed stands in lists over records of all days */
  readonly listNames?: ReadonlyMap<EntityId, string>;
}

/** The kind of a record, or null where the set does not know it. */
export const kindOf = (set: RecordSet, kind: string): KindWords | null => set.kinds.find((k) => k.name === kind) ?? null;

/** Lists, orders and searches all ask for the same lines: each is made once for a list of kinds. */
const knownCaptions = new WeakMap<RecordSet['kinds'], WeakMap<MergedRecord, string>>();

/** The line that names a record: its kind's caption, or its first words where the kind is not known. */
export function captionOf(set: RecordSet, record: MergedRecord): string {
  let captions = knownCaptions.get(set.kinds);
  if (captions === undefined) knownCaptions.set(set.kinds, (captions = new WeakMap<MergedRecord, string>()));
  const known = captions.get(record);
  if (known !== undefined) return known;
  const caption = kindOf(set, record.kind)?.caption(record) ?? '';
  const line = caption.trim() === '' ? (record.claims[0]?.passage.quote ?? record.kind) : caption;
  captions.set(record, line);
  return line;
}

/** The day that stands for today: the one given, else the newest day on which a report that counts was published, else null. */
export function asOfDay(set: RecordSet): Day | null {
  if (set.asOf !== null) return set.asOf;
  const known = newestDays.get(set.reports);
  if (known !== undefined) return known;
  const newest = newestPublication(set.reports);
  newestDays.set(set.reports, newest);
  return newest;
}

/** Every record asks what today is: the reports of one set are looked through once. */
const newestDays = new WeakMap<RecordSet['reports'], Day | null>();

function newestPublication(reports: RecordSet['reports']): Day | null {
  let newest: Day | null = null;
  for (const report of reports.values()) {
    const when = report.facts.published?.value;
    // bounds are no day: the last day on which a report may have appeared is not today
    if (report.withdrawn || !when || when.year === 'unknown' || when.precision === 'range') continue;
    const day = when.latest ?? when.earliest;
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return newest;
}

/** The claims of a record by their document. */
export function claimsByDocument(record: MergedRecord): ReadonlyMap<DocumentId, readonly Claim[]> {
  const found = new Map<DocumentId, Claim[]>();
  for (const claim of record.claims) {
    const held = found.get(claim.document);
    if (held) held.push(claim);
    else found.set(claim.document, [claim]);
  }
  return found;
}
