import type { AnnotatedDocument, EntityId, Participant, Proposed, RuleDraft } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import { wordsOf } from '../reading/words.js';
import type { MeetingFields } from './fields.js';
import { levelOf } from './words.js';

type MeetingDraft = RuleDraft<MeetingFields>;
type Level = NonNullable<ReturnType<typeof levelOf>>;

/** Those who do not sit there as a side. */
const BESIDE: ReadonlySet<string> = new Set(['broker', 'mediator', 'observer']);

const PLURAL =
  /\b(?:ministers|presidents|leaders|secretaries|premiers|chancellors|diplomats|experts|delegations|delegates|representatives|negotiators|envoys|teams|officials|parties|sides|heads|ministerial|task force|working groups?|committee|technical)\b/i;

interface Ranks {
  /** the one level of all whose rank is told; null where none is, or where they differ */
  readonly level: Level | null;
  /** how many sides sent somebody of it */
  readonly sides: number;
  /** how many sides are there by a person */
  readonly persons: number;
  /** a word gives it to several at once: "ministers", "his counterpart" */
  readonly shared: boolean;
}

function ranksOf(document: AnnotatedDocument, participants: readonly Proposed<Participant>[], offices: Offices): Ranks {
  const ofSides = new Map<string, Level>();
  const ofHosts = new Map<string, Level>();
  const persons = new Set<string>();
  let counterparts = false;
  for (const { value, spans } of participants) {
    if (value.attendance === 'absent') continue;
    const words = spans.map((span) => wordsOf(document, span)).join(' ');
    const office = value.person === null ? null : (value.person.office ?? offices.get(value.person.id) ?? null);
    const level = levelOf(office === null ? words : `${words} ${office}`);
    if (level !== null && PLURAL.test(words)) return { level, sides: 2, persons: 2, shared: true };
    if (/\bcounterparts?\b/i.test(words)) counterparts = true;
    if (value.person !== null && !BESIDE.has(value.role)) persons.add(sideOf(value.actor.id));
    if (level !== null && !BESIDE.has(value.role)) (value.role === 'host' ? ofHosts : ofSides).set(sideOf(value.actor.id), level);
  }
  // a president may have ministers for guests
  const levels = new Set(ofSides.values());
  for (const [side, level] of ofHosts) if (levels.size === 0 || levels.has(level)) ofSides.set(side, level);
  const [level] = new Set(ofSides.values());
  return { level: levels.size < 2 ? (level ?? null) : null, sides: ofSides.size, persons: persons.size, shared: counterparts };
}

type Offices = ReadonlyMap<EntityId, string>;

/** The offices that the report gives its people, wherever it does. */
export function officesIn(document: AnnotatedDocument): Offices {
  const found = new Map<EntityId, string>();
  for (const mention of document.mentions)
    if (mention.type === 'person' && mention.office !== null && !found.has(mention.entity))
      found.set(mention.entity, mention.office);
  return found;
}

const NONE: Offices = new Map();

/** The level that the words for those who meet give: "the foreign ministers of X and Y", "X's president and his counterpart from Y". */
export function levelOfSides(document: AnnotatedDocument, participants: readonly Proposed<Participant>[]): Level | null {
  const { level, sides, shared } = ranksOf(document, participants, NONE);
  return shared || sides > 1 ? level : null;
}

/** The level of words that name several of one rank: "the foreign ministers"; null where they name one. */
export const levelOfPlural = (words: string): Level | null => (PLURAL.test(words) ? levelOf(words) : null);

const TALKS = /^(?:talks|negotiations?|consultations?|round|rounds)$/i;

/**
 * A meeting without a level gets that of those who stood for its sides. Sides that negotiate without a person of rank on both sides do so
 * by delegations; at a meeting one person of rank is taken to meet others of that rank.
 */
export function withLevel(meeting: MeetingDraft, document: AnnotatedDocument, offices: Offices): MeetingDraft {
  const { level, participants } = meeting.values;
  if (level?.length) return meeting;
  const ranks = ranksOf(document, participants ?? [], offices);
  const talks = TALKS.test(document.document.text.slice(meeting.trigger.start, meeting.trigger.end));
  const spans = (participants ?? []).flatMap((one) => one.spans);
  const value =
    ranks.level !== null && (ranks.sides > 1 || ranks.persons > 1 || ranks.shared || !talks)
      ? ranks.level
      : talks
        ? 'delegations'
        : null;
  // two persons of whose rank nothing is told may be leaders
  if (value === null || (value === 'delegations' && ranks.level === null && Math.max(ranks.sides, ranks.persons) > 1))
    return meeting;
  const rest = spans.length > 0 && value !== 'delegations' ? spans : [meeting.trigger];
  return { ...meeting, values: { ...meeting.values, level: [{ value, spans: rest, basis: 'inferred' }] } };
}
