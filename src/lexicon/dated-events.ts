import type { Day, EntityId } from '../model/index.js';
import type { NameWord } from './fold.js';
import { beginningsOf, mayHoldBeginning, nameKey, nameWords } from './fold.js';

/** The days of one numbered round. */
export type RoundDays = readonly [began: Day, ended: Day];

/**
 * An event as a lexicon file writes it. `named` bears its name from that day on; `meeting` is spoken of beforehand; a `series` has numbered
 * rounds, told by the place or body in `words`; a `war` is told by whose it is in `words`, and counts for `most` years.
 */
export interface DatedEvent {
  readonly id: `event:${string}`;
  readonly kind: 'war' | 'series' | 'meeting' | 'named';
  /** the neutral name that is shown */
  readonly name: string;
  readonly names?: readonly string[];
  readonly words?: readonly string[];
  /** entities all of which a report must name besides, so that another event of the name is not meant */
  readonly with?: readonly EntityId[];
  /** the day, or the first and last day on which reports let it begin */
  readonly began: Day | RoundDays;
  readonly ended?: Day;
  readonly rounds?: Readonly<Record<string, RoundDays>>;
  readonly most?: number;
  readonly source?: string;
}

/** A day of birth. */
export interface Birth {
  readonly person: EntityId;
  readonly born: Day;
}

/** Known events with their days. */
export interface DatedEvents {
  readonly wars: readonly DatedEvent[];
  readonly series: readonly DatedEvent[];
  /**
   * The event that is named at a word by one of its names, and how many words it takes; the longest name first, null for none. A name that
   * opens with a capital in the lexicon is known by that capital.
   */
  readonly namedAt: (words: readonly NameWord[], at: number) => { readonly event: DatedEvent; readonly length: number } | null;
  /** Whether the words of a stretch of text have to be looked through for such names at all. */
  readonly mayBeNamedIn: (text: string, from: number, to: number) => boolean;
  readonly bornOn: (person: EntityId) => Day | null;
}

/** The first and last day on which an event may have begun. */
export const beganBetween = ({ began }: DatedEvent): RoundDays => (typeof began === 'string' ? [began, began] : began);

interface Dated {
  readonly events?: readonly DatedEvent[];
  readonly births?: readonly Birth[];
}

/** Builds the lookup from the contents of the lexicon files. */
export function datedEvents(files: readonly Dated[]): DatedEvents {
  const events = files.flatMap((file) => file.events ?? []);
  const born = new Map(files.flatMap((file) => (file.births ?? []).map(({ person, born: day }) => [person, day] as const)));
  const byName = new Map<string, DatedEvent>();
  const longest = new Map<string, number>();
  const opensSmall = new Set<string>();
  for (const event of events) {
    for (const name of event.names ?? []) {
      const words = nameWords(name);
      const first = words[0]?.key ?? '';
      byName.set(nameKey(words), event);
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
      if (words[0]?.shape === 'lower') opensSmall.add(first);
    }
  }
  const beginnings = beginningsOf(longest.keys());
  return {
    mayBeNamedIn: (text, from, to) => mayHoldBeginning(text, from, to, beginnings),
    wars: events.filter(({ kind }) => kind === 'war'),
    series: events.filter(({ kind }) => kind === 'series'),
    bornOn: (person) => born.get(person) ?? null,
    namedAt: (words, at) => {
      const first = words[at];
      if (first === undefined || (first.shape === 'lower' && !opensSmall.has(first.key))) return null;
      const most = longest.get(first.key) ?? 0;
      for (let length = Math.min(most, words.length - at); length > 0; length--) {
        const own = words.slice(at, at + length);
        if (own.some((word, index) => index > 0 && word.gap === 'break')) continue;
        const event = byName.get(nameKey(own));
        if (event !== undefined) return { event, length };
      }
      return null;
    },
  };
}
