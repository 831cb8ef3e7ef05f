import type { ClaimId, MergedRecord } from '../model/index.js';
import { captionOf, kindOf, type KindWords, type RecordSet } from './record-set.js';
import { timeOf, type RecordTime } from './record-time.js';
import { recordWith } from './record-view.js';
import { supportOfRecord, supportWords } from './support-words.js';
import { folded, namesIn } from './value-words.js';
import type { View } from './view.js';

/** A record that may be the same thing as another. */
export interface LikelySame {
  readonly id: ClaimId;
  readonly kind: string;
  readonly caption: string;
  readonly time: RecordTime;
  readonly supportWords: string;
  readonly quote: string;
  /** "same date", "2 names in common" */
  readonly because: readonly string[];
}

export interface LikelyAsk {
  readonly id: string;
  readonly limit?: number;
}

const FEW = 8;

/** Records of the same kind that share a date, names or words with one record, the likeliest first; [] where there is no such record. */
export const likelySame: View<LikelyAsk, readonly LikelySame[]> = {
  read: (set, { id, limit = FEW }) => {
    const record = recordWith(set, id);
    if (record === null) return [];
    const kind = kindOf(set, record.kind);
    const own = traitsOf(set, kind, record);
    return set.records
      .filter((other) => other.kind === record.kind && other.id !== record.id)
      .map((other) => ({ other, ...likeness(own, traitsOf(set, kind, other)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, Math.max(0, limit))
      .map(({ other, because }) => ({
        id: other.id,
        kind: other.kind,
        caption: captionOf(set, other),
        time: timeOf(set, other),
        supportWords: supportWords(supportOfRecord(set, other)),
        quote: other.claims[0]?.passage.quote ?? '',
        because,
      }));
  },
};

interface Traits {
  readonly time: RecordTime;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function traitsOf(set: RecordSet, kind: KindWords | null, record: MergedRecord): Traits {
  const names = new Set<string>();
  for (const [field, { type }] of Object.entries(kind?.fields ?? {})) {
    for (const { value } of record.values[field] ?? []) {
      for (const name of namesIn(type, value)) if (/^(?:ent|name):/u.test(name)) names.add(name);
    }
  }
  const words = new Set(folded(captionOf(set, record).slice(0, 500)).match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  return { time: timeOf(set, record), names, words };
}

function likeness(a: Traits, b: Traits): { readonly score: number; readonly because: readonly string[] } {
  const because: string[] = [];
  let score = 0;
  const [x, y] = [a.time.when, b.time.when];
  if (x !== null && y !== null && a.time.order === 'dated' && b.time.order === 'dated') {
    if (x.earliest === y.earliest) {
      score += 6;
      because.push('same date');
    } else if ((x.earliest ?? '') <= (y.latest ?? '9999') && (y.earliest ?? '') <= (x.latest ?? '9999')) {
      score += 3;
      because.push('dates that can be the same');
    } else score -= 3;
  }
  const names = shared(a.names, b.names);
  if (names > 0) because.push(names === 1 ? '1 name in common' : `${String(names)} names in common`);
  const words = shared(a.words, b.words);
  if (words > 0) because.push(words === 1 ? '1 word in common' : `${String(words)} words in common`);
  return { score: names + words === 0 ? 0 : score + Math.min(names, 4) * 2 + Math.min(words, 6), because };
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}
