import type { Claim, When } from '../../model/index.js';
import { compatible, first } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import type { MeetingFields } from './fields.js';

type Meeting = Claim<MeetingFields>;

/** Meetings that may be one share a day, or a process and a round. */
export function meetingBlocks(claim: Meeting): readonly string[] {
  const keys: string[] = [];
  const date = first(claim.values.date);
  if (date?.earliest && date.year !== 'unknown' && date.precision === 'day') keys.push(`day:${date.earliest}`);
  const lastDay = first(claim.values.lastDay);
  if (lastDay?.earliest && lastDay.year !== 'unknown') keys.push(`day:${lastDay.earliest}`);
  const round = first(claim.values.round);
  if (round !== null) keys.push(`round:${fold(first(claim.values.process) ?? sides(claim).join('+'))}:${round}`);
  if (date?.earliest && date.precision === 'month' && date.year !== 'unknown')
    keys.push(`month:${date.earliest.slice(0, 7)}:${fold(first(claim.values.process) ?? '')}`);
  return keys;
}

const fold = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const sides = (claim: Meeting): readonly string[] =>
  [...new Set(claim.values.participants.map((participant) => sideOf(participant.value.actor.id)))].sort();

/** One meeting: the same day and place or sides, or the same round of the same series. A contradiction of round, day or level splits. */
export function corefersMeeting(a: Meeting, b: Meeting): 'same' | 'different' | 'unknown' {
  const rounds = [first(a.values.round), first(b.values.round)];
  const series = [first(a.values.process), first(b.values.process)].map((name) => (name === null ? null : fold(name)));
  const sameProcess = series[0] !== null && series[0] === series[1];
  if (sameProcess && rounds[0] !== null && rounds[1] !== null && rounds[0] !== rounds[1]) return 'different';
  const levels = [first(a.values.level), first(b.values.level)];
  const otherLevel =
    levels[0] !== null &&
    levels[1] !== null &&
    levels[0] !== levels[1] &&
    ![levels[0], levels[1]].some((level) => level === 'ministers' || level === 'delegations');
  if (otherLevel) return 'different';
  const days = [first(a.values.date), first(b.values.date)] as const;
  const lasts = [first(a.values.lastDay), first(b.values.lastDay)] as const;
  if (days[0] && days[1] && !compatible(spanning(days[0], lasts[0]), spanning(days[1], lasts[1]))) return 'different';
  if (bilateral(a) !== bilateral(b)) return 'different';
  const shared = overlap(sides(a), sides(b));
  const cities = [first(a.values.venueCity)?.id ?? null, first(b.values.venueCity)?.id ?? null];
  const otherCity = cities[0] !== null && cities[1] !== null && cities[0] !== cities[1];
  const ahead = (a.status.value === 'planned') !== (b.status.value === 'planned');
  // a meeting announced for one city and held in another is one meeting and a disagreement; two held in two cities are two
  if (otherCity && !(ahead && shared >= 0.6)) return 'different';
  const sameRound = sameProcess && rounds[0] !== null && rounds[0] === rounds[1];
  const sameDay =
    days[0] !== null &&
    days[1] !== null &&
    isDay(days[0]) &&
    isDay(days[1]) &&
    days[0].year !== 'unknown' &&
    days[1].year !== 'unknown';
  const samePlace = (cities[0] !== null && cities[0] === cities[1]) || sharedCountry(a, b);
  if (sameRound && (shared > 0 || samePlace || sameDay)) return 'same';
  if (sameDay && shared >= 0.5 && (samePlace || ahead || shared >= 0.75)) return 'same';
  return 'unknown';
}

const isDay = (when: When): boolean => when.precision === 'day';
const bilateral = (claim: Meeting): boolean => claim.values.name.some((name) => /\bbilateral\b/i.test(name.value));
const spanning = (day: When, last: When | null): When => (last ? { ...day, latest: last.latest, precision: 'range' } : day);

function sharedCountry(a: Meeting, b: Meeting): boolean {
  const countries = [first(a.values.venueCountry)?.id, first(b.values.venueCountry)?.id];
  return countries[0] !== undefined && countries[0] === countries[1];
}

/** The share of the smaller list that stands in the other; 0 where either is empty. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : a.filter((side) => b.includes(side)).length / smaller;
}
