import type { AnnotatedDocument, Status } from '../../model/index.js';
import { compatible, mentionsIn } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import {
  allSidesOf,
  bilateral,
  concludes,
  goesOn,
  hasItsDay,
  inHeading,
  inName,
  isByPhone,
  isDefinite,
  isMeetingVerb,
  isNew,
  isOver,
  isSigned,
  isSummit,
  isUntold,
  isVisit,
  joinsLater,
  namedElsewhere,
  nounOf,
  recalls,
  sameNoun,
  sidesOf,
  type MeetingDraft,
} from './draft-marks.js';

const NAMED =
  /^(?:the\s+)?["“‘']?\p{Lu}\S+\s+(?:(?:peace|nuclear|round)["”’']?\s+)?(?:talks|conference|summit|negotiations|meeting|round)\b/iu;

/** "Accepted it at their meeting": they did meet. */
const AT_IT = /\b(?:at|during|after|in)\stheir\s(?:[\w-]{1,20}\s){0,2}$/i;

/** Two marks of four identify a meeting; a numbered round, or sides that meet at a place or on a day, do. */
export function identifies(draft: MeetingDraft, document: AnnotatedDocument): boolean {
  // "X and Y agreed on D in P" tells of their meeting there
  if (concludes(draft)) return Boolean(draft.values.venueCity?.length && draft.values.date?.length);
  const { round, date, venueCity, venueCountry, participants } = draft.values;
  const sides = new Set((participants ?? []).map((participant) => sideOf(participant.value.actor.id))).size;
  // "talks in Kuwait" may be any talks there; a city beside the noun names them
  const place = venueCity?.length ? 2 : venueCountry?.length ? 1 : 0;
  // "the Geneva talks" are known by their name
  const named =
    place === 0 &&
    (draft.values.name ?? []).some(
      (name) =>
        NAMED.test(name.value) &&
        name.spans.some((span) => mentionsIn(document, span).some((mention) => mention.type === 'place')),
    )
      ? 1
      : 0;
  // "details of their talks" may be any talks of theirs
  const here = AT_IT.test(document.document.text.slice(Math.max(0, draft.trigger.start - 40), draft.trigger.start)) && sides >= 2;
  const loose =
    !here && /^their\s+\w+$/i.test(draft.values.name?.[0]?.value ?? '') && !date?.length && place === 0 && !round?.length;
  if (loose) return false;
  // "senior commanders will meet": those who are known to meet need no more
  if (meetsUnnamed(draft)) return true;
  // "agreed to a new round of talks in March"
  const fixed = date?.length && draft.status.value === 'planned' && (isMeetingVerb(draft) || isNew(draft, document)) ? 1 : 0;
  const told = hasItsDay(draft) && (isTold(draft, document) || DAYS.test(draft.values.name?.[0]?.value ?? '')) ? 1 : 0;
  const marks = fixed + named + told + (round?.length ? 2 : 0) + (date?.length ? 1 : 0) + place + Math.min(2, sides);
  // one is on a visit for many things
  if (isVisit(draft, document) && !isMeetingVerb(draft) && !date?.length && draft.status.value !== 'planned') return false;
  return marks >= 2;
}

const meetsUnnamed = (draft: MeetingDraft): boolean =>
  isMeetingVerb(draft) && draft.status.value === 'planned' && !draft.values.participants?.length;

/** "Yesterday's negotiations", "Saturday's talks". */
const DAYS = /^(?:today|yesterday|tonight|\w{3,6}day)['’]s\s/i;

const HELD = /^(?:talks?|negotiations?|consultations?|meetings?|summit|conference|round|session)$/i;

/** "The meeting ended yesterday", "the previous round was held on 1 and 2 August": the report tells of its taking place. */
const isTold = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  !isMeetingVerb(draft) &&
  !isUntold(draft) &&
  !AHEAD.has(draft.status.value) &&
  draft.status.value !== 'denied' &&
  HELD.test(document.document.text.slice(draft.trigger.start, draft.trigger.end));

/** The meeting of a list that a draft speaks of, or -1: the likest, of equals the nearer. */
export function bestFor(draft: MeetingDraft, meetings: readonly MeetingDraft[], document: AnnotatedDocument): number {
  let best = -1;
  let bestScore = 2;
  const headline = inHeading(draft, document);
  // a report tells of few meetings; a page that repeats thousands is compared with the last of them only
  const from = Math.max(0, meetings.length - 60);
  meetings.slice(from).forEach((meeting, offset) => {
    const index = from + offset;
    const score = likeness(meeting, draft, document);
    // of equals the nearer, later one: a definite phrase points back to the last; a headline speaks of the first
    if (headline ? score > bestScore || (score === bestScore && best < 0) : score >= bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

/** Statuses of what has not been. */
export const AHEAD: ReadonlySet<Status> = new Set<Status>(['planned', 'demanded', 'hypothetical']);

/** How surely a draft speaks of the same meeting: below 2 is no, and a contradiction is -1. */
function likeness(meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument): number {
  // "refuses to meet X" is no sighting of the talks that are held
  if ((meeting.status.value === 'denied') !== (draft.status.value === 'denied')) return -1;
  if ([draft, meeting].some((one) => concludes(one) || isSigned(one, document))) {
    const said = endOf(meeting, draft, document);
    if (said !== null) return said;
  }
  // "the talks in P, whose eighth round ended"
  const ofWhich = document.document.text.slice(Math.max(meeting.trigger.end, draft.trigger.start - 40), draft.trigger.start);
  if (meeting.passage.start === draft.passage.start && WHOSE.test(ofWhich)) return 3;
  if (ofOtherSort(meeting, draft, document)) return -1;
  const shared = sharedMarks(meeting, draft);
  if (shared === null) return -1;
  const setting = settingAlike(meeting, draft, document, shared);
  const company = setting === null ? null : companyAlike(meeting, draft, document, shared, setting.called);
  const telling = company === null ? null : tellingAlike(meeting, draft, document, shared);
  if (setting === null || company === null || telling === null) return -1;
  const score = (shared.round ? 3 : 0) + (shared.day ? 2 : 0) + setting.score + company + telling;
  if (apartInSentence(meeting, draft, document)) return -1;
  // "a summit tomorrow … the summit in P"
  const definite = isDefinite(draft, document);
  const again = definite && sameNoun(meeting, draft, document) && SINGLE.test(nounOf(draft, document));
  const total = score + (again && !CALLED.test(draft.values.name?.[0]?.value ?? '') ? 1 : 0);
  if (definite) return total + (total > 0 || !identifies(draft, document) ? 2 : 0);
  return isNew(draft, document) && total < 3 ? -1 : total;
}

/** A visit and what is done on it, a call and a meeting beside it, an encounter apart and the talks of all, a first and a second summit. */
function ofOtherSort(meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument): boolean {
  const [a, b] = [meeting.values, draft.values];
  if (isVisit(meeting, document) !== isVisit(draft, document)) return true;
  const [round, other] = [a.round?.[0]?.value, b.round?.[0]?.value];
  if (round !== undefined && other !== undefined && round !== other) return true;
  // "a second summit" and "the second round" are counted apart
  if (round !== undefined && round === other && isSummit(meeting, document) !== isSummit(draft, document)) return true;
  if (apartByPhone(meeting, draft, document)) return true;
  const [level, otherLevel] = [a.level?.[0]?.value, b.level?.[0]?.value];
  if (level && otherLevel && level !== otherLevel && !looseLevels(level, otherLevel)) return true;
  // a headline says in short "the meeting"
  return !inHeading(draft, document) && bilateral(meeting, document) !== bilateral(draft, document);
}

/** What both give of round, day and place. */
interface Shared {
  readonly round: boolean;
  readonly day: boolean;
  readonly city: boolean;
  readonly country: boolean;
}

/** Null where days or places contradict one another. */
function sharedMarks(meeting: MeetingDraft, draft: MeetingDraft): Shared | null {
  const [a, b] = [meeting.values, draft.values];
  const [day, otherDay] = [a.date?.[0]?.value, b.date?.[0]?.value];
  if (day && otherDay && !compatible(day, otherDay)) return null;
  if (meetsUnnamed(meeting) !== meetsUnnamed(draft) && !(day && otherDay)) return null;
  const [city, otherCity] = [a.venueCity?.[0]?.value.id, b.venueCity?.[0]?.value.id];
  const [country, otherCountry] = [a.venueCountry?.[0]?.value.id, b.venueCountry?.[0]?.value.id];
  if (city && otherCity && city !== otherCity) return null;
  if (country && otherCountry && country !== otherCountry) return null;
  const round = a.round?.[0]?.value;
  return {
    round: round !== undefined && round === b.round?.[0]?.value,
    day: day?.precision === 'day' && otherDay?.precision === 'day',
    city: city !== undefined && city === otherCity,
    country: country !== undefined && country === otherCountry,
  };
}

/** How far the places agree, and whether one is called by the other's; null where it is called by another place. */
function settingAlike(
  meeting: MeetingDraft,
  draft: MeetingDraft,
  document: AnnotatedDocument,
  shared: Shared,
): { readonly score: number; readonly called: boolean } | null {
  const [a, b] = [meeting.values, draft.values];
  const [city, otherCity] = [a.venueCity?.[0]?.value.id, b.venueCity?.[0]?.value.id];
  // "the sixth round of the Astana talks" and the talks that were held in Astana
  const called = inName(draft, city, document) || inName(meeting, otherCity, document);
  // "the Oslo meeting" is not the round of talks that was told of without a place
  const oslo = a.round?.length && !city && /^the\s+\p{Lu}\S+\s+(?:meeting|summit)$/u.test(b.name?.[0]?.value ?? '');
  if (oslo && !(called && !(city && otherCity))) return null;
  if (!called && (namedElsewhere(draft, city, document) || namedElsewhere(meeting, otherCity, document))) return null;
  let score = shared.city ? 1 : 0;
  if (called && !(city && otherCity)) score += 1;
  // "the coming talks in P … the next round, on 9 April in P"
  const ahead = AHEAD.has(meeting.status.value) && AHEAD.has(draft.status.value);
  if (ahead && shared.city && !(a.date?.[0] && b.date?.[0])) score += 2;
  if (shared.country && !(city && otherCity)) score += 1;
  return { score, called };
}

/** How far those who meet agree; null where they are others. */
function companyAlike(
  meeting: MeetingDraft,
  draft: MeetingDraft,
  document: AnnotatedDocument,
  shared: Shared,
  called: boolean,
): number | null {
  const [all, others] = [allSidesOf(meeting), allSidesOf(draft)];
  if (isMeetingVerb(meeting) && isMeetingVerb(draft) && meetOthers(all, others)) return null;
  const [sides, otherSides] = [sidesOf(meeting), sidesOf(draft)];
  const common = [...sides].filter((side) => otherSides.has(side)).length;
  const smaller = Math.min(sides.size, otherSides.size);
  const joins = joinsLater(draft, document);
  let score = 0;
  if (smaller > 0 && common === smaller) score += common >= 2 ? 2 : 1;
  else if (smaller >= 2 && common * 2 < smaller && !(shared.day && shared.country) && !called && !joins) return null;
  if (otherSides.size > 0 && joins) score += 1;
  const { date, venueCity, venueCountry, name } = draft.values;
  const ahead = AHEAD.has(meeting.status.value) || AHEAD.has(draft.status.value);
  // "X, who hosted its counterparts from Y and Z": a clause without a day or place of its own goes back to the meeting that X is in
  const bare = !date?.[0] && !venueCity?.[0]?.value.id && !venueCountry?.[0]?.value.id;
  if (isMeetingVerb(draft) && bare && !ahead && [...others].some((side) => all.has(side))) score += 2;
  // "on the eve of the G20 summit": known by its own name, it is another than the meeting beside it
  const another = common === 0 && smaller > 0 && !shared.day && !called && !shared.city && !inHeading(draft, document);
  return another && CALLED.test(name?.[0]?.value ?? '') ? null : score;
}

/** How far both are told as past or to come; null where one lies behind and the other ahead. */
function tellingAlike(meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument, shared: Shared): number | null {
  const [status, other] = [meeting.status.value, draft.status.value];
  const headline = inHeading(draft, document);
  // the present of a headline may be the past or the future of the text
  const open = headline && other === 'reported' && status === 'planned';
  const untold = isDefinite(draft, document) && isUntold(draft) && !isOver(draft, document);
  const settled = shared.day || shared.round;
  if (recalls(draft, document) !== recalls(meeting, document) && !settled) return null;
  const counted = meeting.values.round?.[0]?.value !== undefined;
  if (AHEAD.has(status) !== AHEAD.has(other) && !shared.day && !counted && !open && !untold && !isUntold(meeting)) return null;
  if ((status === 'background') !== (other === 'background') && !settled) return null;
  if (!headline) return 0;
  const [level, otherLevel] = [meeting.values.level?.[0]?.value, draft.values.level?.[0]?.value];
  return (
    Number(level !== undefined && level === otherLevel) +
    Number(sameNoun(meeting, draft, document)) -
    Number(status === 'background')
  );
}

const LASTED = /\bafter\s(?:[\w’'-]{1,20}\s){0,4}(?:days|nights|weeks|months|years)\sof\s(?:[\w’'-]{1,20}\s){0,2}$/i;

/** What two sides came to after days of talks was not the day of these: of their end no more than the sides is known. */
export const asEndOf = (meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument): MeetingDraft =>
  concludes(draft) && LASTED.test(document.document.text.slice(Math.max(0, meeting.trigger.start - 80), meeting.trigger.start))
    ? { ...draft, values: { ...draft.values, date: [] } }
    : draft;

/** "X and Y agreed on Monday, N said at the end of talks in P": how surely they did so there; null where that is not told. */
function endOf(meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument): number | null {
  const [end, talks] = concludes(draft) || isSigned(draft, document) ? [draft, meeting] : [meeting, draft];
  const none = concludes(end) ? -1 : null;
  if (!(isOver(talks, document) || goesOn(talks, document)) || talks.status.value !== 'reported' || isMeetingVerb(talks))
    return none;
  const [a, b] = [talks.values.date?.[0]?.value, end.values.date?.[0]?.value];
  if (a && b && !compatible(a, b)) return none;
  const [there, here] = [sidesOf(talks), allSidesOf(end)];
  // those who agreed are those who talked, and one of them at least where others are named
  if (there.size > 0 && ![...there].some((side) => here.has(side))) return none;
  return 2 + [...there].filter((side) => here.has(side)).length;
}

const WHOSE = /\bwhose\s(?:[\w-]{1,20}\s){0,2}$/i;

const TALK = /^(?:talk|call|conversation|discussion|spoke|speak|discussed|consultation)/i;

/** "The three sides met. X telephoned Y": a call is not the meeting of which a report tells beside it. */
function apartByPhone(a: MeetingDraft, b: MeetingDraft, document: AnnotatedDocument): boolean {
  const [byPhoneA, byPhoneB] = [isByPhone(a, document), isByPhone(b, document)];
  if (byPhoneA === byPhoneB) return false;
  const other = byPhoneA ? b : a;
  return (
    !TALK.test(document.document.text.slice(other.trigger.start, other.trigger.end)) || Boolean(other.values.venueCity?.length)
  );
}

const LOOSE = new Set(['ministers', 'foreign ministers', 'defence ministers']);
const looseLevels = (a: string, b: string): boolean =>
  (LOOSE.has(a) && LOOSE.has(b) && (a === 'ministers' || b === 'ministers')) || a === 'delegations' || b === 'delegations';

/** "X met both delegations. Y received them": each list has a side that the other has not. */
const meetOthers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 1 && b.size > 1 && [...a].some((side) => !b.has(side)) && [...b].some((side) => !a.has(side));

/** Nouns of which "the" means the one that was told of. */
const SINGLE = /^(?:summit|conference|congress|meeting)$/;
/** "the G20 summit" is known by its own name. */
const CALLED = /^the\s+(?:[\w-]+\s+)?\p{Lu}/u;

const BESIDE =
  /\b(?:after|before|following|ahead of|since|until|during|alongside|on the (?:sidelines|margins|fringes) of)\s(?:[\w’'-]+\s){0,4}$/i;

/** "After the June summit, X will meet Y in P": one sentence, two meetings, one before the other. */
function apartInSentence(meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument): boolean {
  if (meeting.passage.start !== draft.passage.start || isMeetingVerb(meeting) === isMeetingVerb(draft)) return false;
  const noun = isMeetingVerb(meeting) ? draft : meeting;
  return BESIDE.test(document.document.text.slice(Math.max(0, noun.trigger.start - 50), noun.trigger.start));
}
