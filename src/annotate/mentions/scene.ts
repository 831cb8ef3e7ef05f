import type { Lexicon } from '../../lexicon/index.js';
import type { Day, EntityId, EntityType, LexiconEntry, Mention, ReportFacts } from '../../model/index.js';
import type { NameRun } from './name-runs.js';
import type { People } from './people.js';
import type { Reading } from './reading.js';
import { isTaken } from './reading.js';

/** A side as it is written into a mention. */
export interface Side {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
}

/** What the steps share about one document. Steps add mentions; words once taken are not read again. */
export interface Scene {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly facts: ReportFacts;
  /** day of publication, where it is known */
  readonly day: Day | null;
  readonly readings: readonly Reading[];
  /** entities that some unambiguous name in the document stands for */
  readonly present: ReadonlySet<EntityId>;
  /** the state whose government wrote the text, where its head says so */
  readonly issuer: Side | null;
  readonly people: People;
  /** in the order in which the steps find them */
  readonly mentions: Mention[];
  /** ministries and the like that were named with their side, by kind, and by kind and side; the latest of each */
  readonly bodies: Map<string, Body>;
  /** persons whose side no words give: the report leaves no other */
  readonly assumed: Set<EntityId>;
  /** mentions like "his Turkish counterpart NAME", whose office is that of the person before */
  readonly counterparts: Counterpart[];
  /** runs of capitals that may be persons */
  readonly doubtful: { readonly reading: Reading; readonly run: NameRun }[];
}

export interface Counterpart {
  /** index of the mention */
  readonly mention: number;
  readonly reading: Reading;
  readonly before: number;
}

/** A body of a state: its defence ministry, its army. */
export interface Body {
  readonly id: EntityId;
  readonly name: string;
  readonly party: Side;
}

export interface Find {
  readonly type: EntityType;
  readonly entity: EntityId;
  readonly name: string;
  readonly form: Mention['form'];
  readonly office?: string | null;
  readonly party?: Side | null;
  readonly members?: readonly EntityId[];
}

/** Adds a mention over words `from` up to `to`; nothing where another mention stands there already. */
export function put(scene: Scene, reading: Reading, from: number, to: number, find: Find): boolean {
  if (to <= from || isTaken(reading, from, to)) return false;
  const first = reading.words[from];
  const last = reading.words[to - 1];
  if (!first || !last) return false;
  reading.taken.fill(scene.mentions.length + 1, from, to);
  scene.mentions.push({
    start: first.start,
    end: last.end,
    sentence: reading.sentence,
    type: find.type,
    entity: find.entity,
    name: find.name,
    office: find.office ?? null,
    party: find.party?.id ?? null,
    partyName: find.party?.name ?? null,
    form: find.form,
    members: find.members ?? [],
  });
  return true;
}

/** The mention that has taken a word, or undefined. */
export function mentionAt(scene: Scene, reading: Reading, word: number): Mention | undefined {
  const place = reading.taken[word] ?? 0;
  return place === 0 ? undefined : scene.mentions[place - 1];
}

export const sideOf = (entry: LexiconEntry): Side => ({ id: entry.id, name: entry.name, type: entry.type });

/** "the Philippines": names that stand after "of" with their article. */
export const withArticle = (name: string): string =>
  /^(?:United|Philippines|Netherlands|Gambia|Maldives|Bahamas|Comoros|Seychelles|Central African|Czech|Dominican|DR |Republic|Holy See|Marshall|Solomon|European|African|Arab|Gulf|Palestin.* Authority)/.test(
    name,
  )
    ? `the ${name}`
    : name;

/** The government of a state, as an entity of its own beside the state. */
export const governmentOf = (state: Side): Side => ({
  id: `${state.id as `ent:${string}`}-gov`,
  name: `Government of ${withArticle(state.name)}`,
  type: 'government',
});

/** The side by an entity id: a lexicon entry, or the government that hangs by one. */
export function sideById(lexicon: Lexicon, id: EntityId): Side | null {
  const entry = lexicon.entry(id);
  if (entry) return sideOf(entry);
  const state = id.endsWith('-gov') ? lexicon.entry(id.slice(0, -4) as EntityId) : null;
  return state ? governmentOf(sideOf(state)) : null;
}

/** The country of a place, region or group as a side, or null. */
export function countryOf(lexicon: Lexicon, entry: LexiconEntry): Side | null {
  const state = entry.country === undefined ? null : lexicon.stateNamed(entry.country);
  return state ? sideOf(state) : null;
}
