import type { NameWord } from '../../lexicon/index.js';
import type { EntityId, Mention } from '../../model/index.js';
import type { Reading } from './reading.js';
import { close, isTaken } from './reading.js';
import type { Scene } from './scene.js';
import { put } from './scene.js';
import { keys } from './vocabulary.js';

const SIDES = keys(
  `countries nations states sides parties governments powers guarantors neighbours neighbors allies delegations camps belligerents rivals foes
  participants brokers sponsors co-sponsors cosponsors mediators signatories teams capitals adversaries combatants factions`,
);
const PERSONS = keys(
  'leaders ministers presidents diplomats men officials envoys premiers negotiators chiefs heads counterparts',
);
const BETWEEN = keys(
  'guarantor warring foreign power world major rival neighbouring neighboring conflicting defence regional great big feuding opposing main negotiating involved participating arab western european gulf state prime other',
);
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, both: 2 };

interface Listed {
  readonly end: number;
  readonly sentence: number;
  /** the sides of the members, each once */
  readonly sides: readonly EntityId[];
  readonly size: number;
}

/** "The three countries", "both sides", "the warring parties": with the members of the nearest list of that size before, or none. */
export function findGroupPhrases(scene: Scene): void {
  const lists = coordinated(scene);
  for (const reading of scene.readings) {
    if (reading.tokens.length === 0) continue;
    for (let at = 0; at < reading.words.length; at++) {
      const found = phraseAt(reading, at);
      if (!found || isTaken(reading, found.from, found.to)) continue;
      const position = reading.words[found.from]?.start ?? 0;
      const list = found.open ? null : nearestList(lists, position, found.number, reading.sentence);
      const words = scene.text.slice(position, reading.words[found.to - 1]?.end ?? position);
      const bare = words.replace(/^(?:the|both|all|these|those)\s+/i, '').toLowerCase();
      put(scene, reading, found.from, found.to, {
        type: found.persons ? 'person' : 'group',
        entity: `name:group:${bare}`,
        name: words.replace(/^the\s+/i, ''),
        form: 'group',
        members: list?.sides ?? [],
      });
      at = found.to - 1;
    }
  }
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly number: number | null;
  readonly persons: boolean;
  /** "world powers": nobody in the document in particular */
  readonly open: boolean;
}

/** A group phrase that begins at a word: "the three (guarantor) countries", "both sides", "all participants", "world powers". */
function phraseAt(reading: Reading, at: number): Phrase | null {
  const key = (i: number): string => reading.words[i]?.key ?? '';
  let to = at;
  const opener = key(to);
  const definite = /^(?:the|both|all|these|those)$/.test(opener);
  if (definite) to++;
  if (opener === 'all' && key(to) === 'the') to++;
  const count = NUMBERS[opener === 'both' ? 'both' : key(to)] ?? null;
  if (opener !== 'both' && count !== null) to++;
  const powers = /^(?:major|world|great)$/.test(key(at));
  if (!definite && !powers) return null;
  for (let steps = 0; steps < 3 && close(reading, to) && BETWEEN.has(key(to)) && reading.taken[to] === 0; steps++) to++;
  const noun = reading.words[to];
  if (!noun || !close(reading, to) || reading.taken[to] !== 0) return trio(reading, at);
  if (powers && noun.key !== 'powers') return null;
  const persons = PERSONS.has(noun.key);
  if (!SIDES.has(noun.key) && !persons) return trio(reading, at);
  // "the leaders of …", "the officials": without a number a plural of persons is whoever is named with it
  if (persons && count === null && opener !== 'both') return null;
  if (/^(?:states|capitals|teams|factions)$/.test(noun.key) && count === null) return null;
  if (noun.key === 'powers' && opener === 'the' && to === at + 1) return null;
  if (noun.key === 'allies' && count === null) return null;
  if (key(to + 1) === 'of' && reading.words[to + 1]?.gap === 'space' && count === null) return null;
  return { from: at, to: to + 1, number: count, persons, open: powers };
}

/** "The trio", "the quartet", "the Astana three" */
function trio(reading: Reading, at: number): Phrase | null {
  if (reading.words[at]?.key !== 'the') return null;
  const next = reading.words[at + 1]?.key ?? '';
  const number = next === 'trio' ? 3 : next === 'quartet' ? 4 : next === 'duo' ? 2 : null;
  if (!close(reading, at + 1)) return null;
  if (number !== null && reading.words[at + 1]?.shape === 'lower' && reading.taken[at + 1] === 0)
    return { from: at, to: at + 2, number, persons: false, open: false };
  const last = reading.words[at + 2] as NameWord | undefined;
  const named = reading.words[at + 1]?.shape === 'initial' && last?.gap === 'space' ? NUMBERS[last.key] : undefined;
  const after = reading.words[at + 3];
  const alone = !after || after.gap !== 'space' || /^(?:are|were|have|had|will|agreed|and|to|for)$/.test(after.key);
  return named !== undefined && alone && last ? { from: at + 2, to: at + 3, number: named, persons: false, open: false } : null;
}

const LINK = /^(?:['’]s?)?\s*(?:,|and|,\s*and|,?\s*as well as|&|-|–|—|\/)\s*(?:the\s+|its\s+|his\s+)?$/;

/** Lists of sides in the text: mentions that only commas and "and" part. Persons count for their sides. */
function coordinated(scene: Scene): readonly Listed[] {
  const told = scene.mentions
    .filter((mention) => mention.form !== 'group' && mention.type !== 'place' && mention.type !== 'media')
    .sort((a, b) => a.start - b.start);
  const lists: Listed[] = [];
  let open: Mention[] = [];
  const close_ = (): void => {
    if (open.length >= 2) {
      const sides = open
        .map((mention) => (mention.type === 'person' ? mention.party : mention.entity))
        .filter((id): id is EntityId => id !== null);
      const distinct = [...new Set(sides)];
      if (distinct.length >= 2)
        lists.push({
          end: (open.at(-1) as Mention).end,
          sentence: (open.at(-1) as Mention).sentence,
          sides: distinct,
          size: distinct.length,
        });
    }
    open = [];
  };
  for (const mention of told) {
    const before = open.at(-1);
    const gap = before ? scene.text.slice(before.end, mention.start) : '';
    if (before && (before.sentence !== mention.sentence || gap.length > 24 || !LINK.test(gap))) close_();
    open.push(mention);
  }
  close_();
  return lists;
}

/**
 * The nearest list before a position, of the given size where one is given; without a number ("the parties") only one of the sentence
 * before, since lists of others may stand between. Looks back over a bounded number of lists.
 */
function nearestList(lists: readonly Listed[], position: number, size: number | null, sentence: number): Listed | null {
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lists[middle] as Listed).end <= position) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 60; i--) {
    const list = lists[i] as Listed;
    if (size === null) return sentence - list.sentence <= 1 ? list : null;
    if (list.size === size) return list;
  }
  return null;
}
