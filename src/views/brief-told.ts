import type { Day, MergedRecord, When } from '../model/index.js';
import { asOfDay, type RecordSet } from './record-set.js';
import { compareTimes, publicationsOf, timeOf, type RecordTime } from './record-time.js';

interface Dated {
  readonly record: MergedRecord;
  readonly time: RecordTime;
}

const byId = (a: Dated, b: Dated): number => (a.record.id < b.record.id ? -1 : 1);

/** Open commitments that bear a day: those to come, the nearest first; then those whose day is past, the latest first. */
export function commitmentsByDate(set: RecordSet): readonly MergedRecord[] {
  const today = asOfDay(set);
  const open = openCommitments(set).filter(({ time }) => time.order === 'dated');
  const ahead = ({ time }: Dated): boolean => today === null || (time.when?.latest ?? '9999') >= today;
  const toCome = open.filter(ahead).sort((a, b) => compareTimes(a.time, b.time) || byId(a, b));
  const past = open.filter((one) => !ahead(one)).sort((a, b) => compareTimes(b.time, a.time) || byId(a, b));
  return [...toCome, ...past].map(({ record }) => record);
}

/** How many open commitments bear no day. */
export const undatedCommitments = (set: RecordSet): number =>
  openCommitments(set).filter(({ time }) => time.order !== 'dated').length;

const openCommitments = (set: RecordSet): readonly Dated[] =>
  set.records
    .filter(({ kind, status }) => kind === 'commitment' && status === 'planned')
    .map((record) => ({ record, time: timeOf(set, record) }));

/** Incidents and figures of a day or since, by the day of the thing or of the first report that gives it; the newest first. */
export function incidentsAndFigures(set: RecordSet, since: Day | null): readonly MergedRecord[] {
  return set.records
    .filter(({ kind }) => kind === 'incident' || kind === 'figure')
    .map((record) => ({ record, time: timeOf(set, record), told: toldOn(set, record) }))
    .filter(({ time, told }) => since === null || (lastDay(time.when) ?? told ?? '') >= since)
    .sort((a, b) => order(b, a) || b.record.originals - a.record.originals || byId(a, b))
    .map(({ record }) => record);
}

const order = (a: Dated & { readonly told: Day | null }, b: Dated & { readonly told: Day | null }): number => {
  const [x, y] = [lastDay(a.time.when) ?? a.told ?? '', lastDay(b.time.when) ?? b.told ?? ''];
  return x === y ? 0 : x < y ? -1 : 1;
};

const lastDay = (when: When | null): Day | null =>
  when === null || when.year === 'unknown' ? null : (when.latest ?? when.earliest);

const toldOn = (set: RecordSet, record: MergedRecord): Day | null => lastDay(publicationsOf(set, record).at(-1) ?? null);
