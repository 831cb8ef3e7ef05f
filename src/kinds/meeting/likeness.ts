import type { AnnotatedDocument, RuleDraft, Sentence, Status } from '../../model/index.js';
import { compatible, mentionsIn } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import type { MeetingFields } from './fields.js';

type MeetingDraft = RuleDraft<MeetingFields>;

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

const hasItsDay = ({ values }: MeetingDraft): boolean => /^(?:day|range)$/.test(values.date?.[0]?.value.precision ?? '');

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
  const a = meeting.values;
  const b = draft.values;
  // "refuses to meet X" is no sighting of the talks that are held
  if ((meeting.status.value === 'denied') !== (draft.status.value === 'denied')) return -1;
  if ([draft, meeting].some((one) => concludes(one) || isSigned(one, document))) {
    const said = endOf(meeting, draft, document);
    if (said !== null) return said;
  }
  // "the talks in P, whose eighth round ended"
  const ofWhich = document.document.text.slice(Math.max(meeting.trigger.end, draft.trigger.start - 40), draft.trigger.start);
  if (meeting.passage.start === draft.passage.start && WHOSE.test(ofWhich)) return 3;
  // what is done on a visit is not the visit
  if (isVisit(meeting, document) !== isVisit(draft, document)) return -1;
  const round = [a.round?.[0]?.value, b.round?.[0]?.value];
  if (round[0] !== undefined && round[1] !== undefined && round[0] !== round[1]) return -1;
  // "a second summit" and "the second round" are counted apart
  if (round[0] !== undefined && round[0] === round[1] && isSummit(meeting, document) !== isSummit(draft, document)) return -1;
  if (apartByPhone(meeting, draft, document)) return -1;
  const dates = [a.date?.[0]?.value, b.date?.[0]?.value] as const;
  if (dates[0] && dates[1] && !compatible(dates[0], dates[1])) return -1;
  if (meetsUnnamed(meeting) !== meetsUnnamed(draft) && !(dates[0] && dates[1])) return -1;
  const cities = [a.venueCity?.[0]?.value.id, b.venueCity?.[0]?.value.id];
  if (cities[0] && cities[1] && cities[0] !== cities[1]) return -1;
  if (a.level?.[0] && b.level?.[0] && a.level[0].value !== b.level[0].value && !looseLevels(a.level[0].value, b.level[0].value))
    return -1;
  // a headline says in short "the meeting"
  if (!inHeading(draft, document) && bilateral(meeting, document) !== bilateral(draft, document)) return -1;
  const ahead = [AHEAD.has(meeting.status.value), AHEAD.has(draft.status.value)];
  const past = [meeting.status.value === 'background', draft.status.value === 'background'];
  let score = 0;
  if (round[0] !== undefined && round[0] === round[1]) score += 3;
  const sameDay = dates[0] && dates[1] && dates[0].precision === 'day' && dates[1].precision === 'day';
  if (sameDay) score += 2;
  if (cities[0] && cities[0] === cities[1]) score += 1;
  // "the sixth round of the Astana talks" and the talks that were held in Astana
  const called = inName(draft, cities[0], document) || inName(meeting, cities[1], document);
  if (called && !(cities[0] && cities[1])) score += 1;
  // "the Oslo meeting" is not the round of talks that was told of without a place
  else if (a.round?.length && !cities[0] && /^the\s+\p{Lu}\S+\s+(?:meeting|summit)$/u.test(b.name?.[0]?.value ?? '')) return -1;
  if (!called && (namedElsewhere(draft, cities[0], document) || namedElsewhere(meeting, cities[1], document))) return -1;
  // "the coming talks in P … the next round, on 9 April in P"
  if (ahead[0] && ahead[1] && cities[0] && cities[0] === cities[1] && !(dates[0] && dates[1])) score += 2;
  const countries = [a.venueCountry?.[0]?.value.id, b.venueCountry?.[0]?.value.id];
  if (countries[0] && countries[1] && countries[0] !== countries[1]) return -1;
  const oneCountry = countries[0] !== undefined && countries[0] === countries[1];
  if (oneCountry && !(cities[0] && cities[1])) score += 1;
  const sides = [sidesOf(meeting), sidesOf(draft)] as const;
  if (isMeetingVerb(meeting) && isMeetingVerb(draft) && meetOthers(allSidesOf(meeting), allSidesOf(draft))) return -1;
  const shared = [...sides[0]].filter((side) => sides[1].has(side)).length;
  const smaller = Math.min(sides[0].size, sides[1].size);
  if (smaller > 0 && shared === smaller) score += shared >= 2 ? 2 : 1;
  else if (smaller >= 2 && shared * 2 < smaller && !(sameDay && oneCountry) && !called) {
    if (!joinsLater(draft, document)) return -1;
  }
  if (sides[1].size > 0 && joinsLater(draft, document)) score += 1;
  // "X, who hosted its counterparts from Y and Z": a clause without a day or place of its own goes back to the meeting that X is in
  const bare = !dates[1] && !cities[1] && !countries[1];
  if (
    isMeetingVerb(draft) &&
    bare &&
    [...allSidesOf(draft)].some((side) => allSidesOf(meeting).has(side)) &&
    !ahead[0] &&
    !ahead[1]
  )
    score += 2;
  // "on the eve of the G20 summit": known by its own name, it is another than the meeting beside it
  if (
    shared === 0 &&
    smaller > 0 &&
    !sameDay &&
    !called &&
    !inHeading(draft, document) &&
    CALLED.test(b.name?.[0]?.value ?? '') &&
    !(cities[0] && cities[0] === cities[1])
  )
    return -1;
  const headline = inHeading(draft, document);
  // the present of a headline may be the past or the future of the text
  const open = headline && draft.status.value === 'reported' && meeting.status.value === 'planned';
  const untold = isDefinite(draft, document) && isUntold(draft) && !isOver(draft, document);
  if (recalls(draft, document) !== recalls(meeting, document) && !sameDay && (round[0] === undefined || round[0] !== round[1]))
    return -1;
  if (ahead[0] !== ahead[1] && !sameDay && round[0] === undefined && !open && !untold && !isUntold(meeting)) return -1;
  if (headline) {
    if (a.level?.[0] && a.level[0].value === b.level?.[0]?.value) score += 1;
    if (sameNoun(meeting, draft, document)) score += 1;
    if (meeting.status.value === 'background') score -= 1;
  }
  if (past[0] !== past[1] && !sameDay && (round[0] === undefined || round[0] !== round[1])) return -1;
  if (apartInSentence(meeting, draft, document)) return -1;
  // "a summit tomorrow … the summit in P"
  const again = isDefinite(draft, document) && sameNoun(meeting, draft, document) && SINGLE.test(nounOf(draft, document));
  if (again && !CALLED.test(draft.values.name?.[0]?.value ?? '')) score += 1;
  if (isDefinite(draft, document)) score += score > 0 || !identifies(draft, document) ? 2 : 0;
  else if (isNew(draft, document) && score < 3) return -1;
  return score;
}

/** Whether a draft is what sides came to, and no sighting of a meeting. */
export const concludes = (draft: MeetingDraft): boolean => draft.rule.endsWith('/conclusion');

/** A signing of which only its day is told. */
const isSigned = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  isMeetingVerb(draft) &&
  !draft.values.venueCity?.length &&
  /^(?:sign|initial|ink)/i.test(document.document.text.slice(draft.trigger.start, draft.trigger.end));

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

const VISITS = /^(?:visit|travel|fl(?:y|ies|ew)|go|head)/;

const isVisit = (draft: MeetingDraft, document: AnnotatedDocument): boolean => VISITS.test(nounOf(draft, document));

const isSummit = (draft: MeetingDraft, document: AnnotatedDocument): boolean => nounOf(draft, document) === 'summit';

const PHONED = /^(?:telephon|phon|r[aiu]ng|call)/i;
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

const isByPhone = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  PHONED.test(document.document.text.slice(draft.trigger.start, draft.trigger.end)) ||
  /\b(?:tele)?phone\b/i.test(
    document.document.text.slice(
      Math.max(draft.passage.start, draft.trigger.start - 40),
      Math.min(draft.passage.end, draft.trigger.end + 40),
    ),
  );

/** "X and Y also took part in the meeting": sides that a verb brings to "the meeting", which has no mark of its own, are further ones. */
function joinsLater(draft: MeetingDraft, document: AnnotatedDocument): boolean {
  const { date, venueCity, venueCountry, round, name, participants } = draft.values;
  if (date?.length || venueCity?.length || venueCountry?.length || round?.length || !isDefinite(draft, document)) return false;
  const names = (name ?? []).flatMap((one) => one.spans);
  return (participants ?? []).every((one) =>
    one.spans.every((span) => !names.some((named) => named.start < span.end && span.start < named.end)),
  );
}

/** Whether a meeting without a venue is called by another city: "the Munich meeting" is not the one in Geneva. */
const namedElsewhere = (draft: MeetingDraft, city: string | undefined, document: AnnotatedDocument): boolean =>
  city !== undefined &&
  !draft.values.venueCity?.length &&
  (draft.values.name ?? []).some((name) =>
    name.spans.some((span) =>
      mentionsIn(document, span).some(
        (mention) => mention.type === 'place' && mention.entity !== city && mention.end <= draft.trigger.start,
      ),
    ),
  );

/** Whether no verb says how it stands with the meeting: "is sceptical about the talks in P". */
export const isUntold = (draft: MeetingDraft): boolean =>
  !isMeetingVerb(draft) &&
  draft.status.value === 'reported' &&
  draft.status.spans.every((span) => span.start === draft.trigger.start);

/** "Has been in talks since June": what is agreed is agreed there. */
const IN_TALKS = /\bin\s(?:[\w’'-]{1,20}\s){0,2}$/i;

const OVER =
  /\b(?:after|following|during|ending|capping|concluding|(?:end|close|(?:last|final|second|third) day) of)\s(?:[\w’'-]{1,20}\s){0,4}$/i;

/** "Said after 12 hours of talks": these were held. */
const isOver = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  OVER.test(document.document.text.slice(Math.max(0, draft.trigger.start - 60), draft.trigger.start));

const goesOn = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  IN_TALKS.test(document.document.text.slice(Math.max(0, draft.trigger.start - 45), draft.trigger.start)) &&
  /\bsince\b/.test(document.document.text.slice(draft.trigger.end, draft.passage.end));

const HAD = /\bhad\s(?:(?:also|already|last|first|previously|earlier|both)\s)?$/i;

/** "The two had met in P on D": a day of its own before the one that the report tells of. */
const recalls = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  isMeetingVerb(draft) &&
  (draft.values.date?.length ?? 0) > 0 &&
  HAD.test(document.document.text.slice(Math.max(0, draft.trigger.start - 20), draft.trigger.start));

/** Whether a meeting is called by a city. */
const inName = (draft: MeetingDraft, city: string | undefined, document: AnnotatedDocument): boolean =>
  city !== undefined &&
  (draft.values.name ?? []).some((name) =>
    name.spans.some((span) => mentionsIn(document, span).some((mention) => mention.entity === city)),
  );

const LOOSE = new Set(['ministers', 'foreign ministers', 'defence ministers']);
const looseLevels = (a: string, b: string): boolean =>
  (LOOSE.has(a) && LOOSE.has(b) && (a === 'ministers' || b === 'ministers')) || a === 'delegations' || b === 'delegations';

const allSidesOf = (draft: MeetingDraft): ReadonlySet<string> =>
  new Set((draft.values.participants ?? []).map((participant) => sideOf(participant.value.actor.id)));

/** "X met both delegations. Y received them": each list has a side that the other has not. */
const meetOthers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 1 && b.size > 1 && [...a].some((side) => !b.has(side)) && [...b].some((side) => !a.has(side));

/** Those who meet; who brokers or hosts stands beside them, so that naming one and not the other is no contradiction. */
const sidesOf = (draft: MeetingDraft): ReadonlySet<string> =>
  new Set(
    (draft.values.participants ?? [])
      .filter((participant) => !APART.has(participant.value.role) && participant.value.attendance !== 'absent')
      .map((participant) => sideOf(participant.value.actor.id)),
  );

const APART: ReadonlySet<string> = new Set(['broker', 'mediator', 'host']);

const nounPhrase = (draft: MeetingDraft, document: AnnotatedDocument): string =>
  document.document.text.slice(Math.max(0, draft.trigger.start - 60), draft.trigger.end);

const bilateral = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  /\bbilateral\b[^.;]{0,20}$/i.test(nounPhrase(draft, document)) ||
  (isMeetingVerb(draft) && ALONE.test(document.document.text.slice(draft.trigger.end, draft.trigger.end + 20)));

const ALONE = /^,?\s(?:one-on-one|tête-à-tête|privately|separately)\b/i;

const DEFINITE =
  /\b(?:\w+day['’]s|the|this|these|those|their|both|at|during|after|today's|yesterday's)\s+(?:[\w'’-]+\s+){0,3}\S+$/i;
const NEW = /\b(?:new|next|another|further|an?|separate|earlier|previous|last|fresh)\s+(?:[\w'’-]+\s+){0,2}\S+$/i;

const isDefinite = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  !isMeetingVerb(draft) && !isNew(draft, document) && (DEFINITE.test(nounPhrase(draft, document)) || inHeading(draft, document));

const isNew = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  !isMeetingVerb(draft) && !inHeading(draft, document) && NEW.test(nounPhrase(draft, document));

const nounOf = (draft: MeetingDraft, document: AnnotatedDocument): string =>
  document.document.text.slice(draft.trigger.start, draft.trigger.end).toLowerCase().replace(/s$/, '');

const sameNoun = (a: MeetingDraft, b: MeetingDraft, document: AnnotatedDocument): boolean =>
  nounOf(a, document) === nounOf(b, document);

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

const isMeetingVerb = (draft: MeetingDraft): boolean => draft.rule.endsWith('/meeting-verb');

/** The sentence of a sighting's word; by halves, as it is asked for each pair of sightings and a text may have thousands of sentences. */
export function sentenceOf({ trigger }: MeetingDraft, { sentences }: AnnotatedDocument): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= trigger.start) low = middle + 1;
    else high = middle;
  }
  const sentence = low === 0 ? undefined : sentences[low - 1];
  return sentence !== undefined && trigger.end <= sentence.end ? sentence : undefined;
}

/** Whether a draft stands in a headline. */
export const inHeading = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  sentenceOf(draft, document)?.region === 'heading';
