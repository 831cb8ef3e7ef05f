import type { AnnotatedDocument, Participant, Proposed, RuleDraft, Sentence, Status } from '../../model/index.js';
import { compatible, mentionsIn } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import { whoseWord } from '../reading/whose-word.js';
import { agendaOfSentence } from './agenda.js';
import { withAttendance } from './attendance.js';
import type { MeetingFields } from './fields.js';
import { withProcess } from './process.js';
import { MEETING_NOUNS } from './words.js';

type MeetingDraft = RuleDraft<MeetingFields>;

/**
 * One real meeting is one claim of a report, however often the report comes back to it. Sightings join where their round, day or
 * venue agree, or where a later one is definite ("the talks") and contradicts nothing; those that identify nothing are dropped.
 */
export function refineMeetings(drafts: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const heading = (draft: MeetingDraft): boolean => inHeading(draft, document);
  // a headline tells in short what the text tells: its sightings look for their meeting last
  const inOrder = [...drafts].sort((a, b) => Number(heading(a)) - Number(heading(b)) || a.trigger.start - b.trigger.start);
  const meetings: MeetingDraft[] = [];
  const strays: MeetingDraft[] = [];
  for (const draft of inOrder) {
    const at = bestFor(draft, meetings, document);
    if (at >= 0) meetings[at] = joined(meetings[at] as MeetingDraft, draft);
    else if (identifies(draft, document)) meetings.push(draft);
    else strays.push(draft);
  }
  // a sighting before the one that identifies the meeting, such as a headline, may belong to it after all
  for (const stray of strays) {
    const at = bestFor(stray, meetings, document);
    if (at >= 0) meetings[at] = joined(meetings[at] as MeetingDraft, stray);
  }
  return withAgenda(withProcess(withAttendance(meetings, document).map(settled), document), document);
}

const NAMED = /^(?:the\s+)?\p{Lu}\S+\s+(?:peace\s+)?(?:talks|conference|summit|negotiations|meeting|round)\b/iu;

/** Two marks of four identify a meeting; a numbered round, or sides that meet at a place or on a day, do. */
function identifies(draft: MeetingDraft, document: AnnotatedDocument): boolean {
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
  const marks = named + (round?.length ? 2 : 0) + (date?.length ? 1 : 0) + place + Math.min(2, sides);
  return marks >= 2;
}

function bestFor(draft: MeetingDraft, meetings: readonly MeetingDraft[], document: AnnotatedDocument): number {
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

const AHEAD = new Set<Status>(['planned', 'demanded', 'hypothetical']);

/** How surely a draft speaks of the same meeting: below 2 is no, and a contradiction is -1. */
function likeness(meeting: MeetingDraft, draft: MeetingDraft, document: AnnotatedDocument): number {
  const a = meeting.values;
  const b = draft.values;
  const round = [a.round?.[0]?.value, b.round?.[0]?.value];
  if (round[0] !== undefined && round[1] !== undefined && round[0] !== round[1]) return -1;
  const dates = [a.date?.[0]?.value, b.date?.[0]?.value] as const;
  if (dates[0] && dates[1] && !compatible(dates[0], dates[1])) return -1;
  const cities = [a.venueCity?.[0]?.value.id, b.venueCity?.[0]?.value.id];
  if (cities[0] && cities[1] && cities[0] !== cities[1]) return -1;
  if (a.level?.[0] && b.level?.[0] && a.level[0].value !== b.level[0].value && !looseLevels(a.level[0].value, b.level[0].value))
    return -1;
  if (bilateral(meeting, document) !== bilateral(draft, document)) return -1;
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
  const countries = [a.venueCountry?.[0]?.value.id, b.venueCountry?.[0]?.value.id];
  if (countries[0] && countries[1] && countries[0] !== countries[1]) return -1;
  const oneCountry = countries[0] !== undefined && countries[0] === countries[1];
  if (oneCountry && !(cities[0] && cities[1])) score += 1;
  const sides = [sidesOf(meeting), sidesOf(draft)] as const;
  const shared = [...sides[0]].filter((side) => sides[1].has(side)).length;
  const smaller = Math.min(sides[0].size, sides[1].size);
  if (smaller > 0 && shared === smaller) score += shared >= 2 ? 2 : 1;
  else if (smaller >= 2 && shared * 2 < smaller && !(sameDay && oneCountry) && !called) return -1;
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
  const headline = inHeading(draft, document);
  // the present of a headline may be the past or the future of the text
  const open = headline && draft.status.value === 'reported' && meeting.status.value === 'planned';
  if (ahead[0] !== ahead[1] && !sameDay && round[0] === undefined && !open) return -1;
  if (headline) {
    if (a.level?.[0] && a.level[0].value === b.level?.[0]?.value) score += 1;
    if (sameNoun(meeting, draft, document)) score += 1;
    if (meeting.status.value === 'background') score -= 1;
  }
  if (past[0] !== past[1] && !sameDay && (round[0] === undefined || round[0] !== round[1])) return -1;
  if (isDefinite(draft, document)) score += score > 0 || !identifies(draft, document) ? 2 : 0;
  else if (isNew(draft, document) && score < 3) return -1;
  return score;
}

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

/** Those who meet; who brokers or hosts stands beside them, so that naming one and not the other is no contradiction. */
const sidesOf = (draft: MeetingDraft): ReadonlySet<string> =>
  new Set(
    (draft.values.participants ?? [])
      .filter((participant) => !APART.has(participant.value.role))
      .map((participant) => sideOf(participant.value.actor.id)),
  );

const APART: ReadonlySet<string> = new Set(['broker', 'mediator', 'host']);

const nounPhrase = (draft: MeetingDraft, document: AnnotatedDocument): string =>
  document.document.text.slice(Math.max(0, draft.trigger.start - 60), draft.trigger.end);

const bilateral = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  /\bbilateral\b[^.;]{0,20}$/i.test(nounPhrase(draft, document));

const DEFINITE =
  /\b(?:\w+day['’]s|the|this|these|those|their|both|at|during|after|today's|yesterday's)\s+(?:[\w'’-]+\s+){0,3}\S+$/i;
const NEW = /\b(?:new|next|another|further|an?|separate|earlier|previous|last|fresh)\s+(?:[\w'’-]+\s+){0,2}\S+$/i;

const isDefinite = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  !isMeetingVerb(draft) && !isNew(draft, document) && (DEFINITE.test(nounPhrase(draft, document)) || inHeading(draft, document));

const isNew = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  !isMeetingVerb(draft) && !inHeading(draft, document) && NEW.test(nounPhrase(draft, document));

const sameNoun = (a: MeetingDraft, b: MeetingDraft, document: AnnotatedDocument): boolean => {
  const noun = (draft: MeetingDraft): string =>
    document.document.text.slice(draft.trigger.start, draft.trigger.end).toLowerCase().replace(/s$/, '');
  return noun(a) === noun(b);
};

const isMeetingVerb = (draft: MeetingDraft): boolean => draft.rule.endsWith('/meeting-verb');

const sentenceOf = (draft: MeetingDraft, document: AnnotatedDocument): Sentence | undefined =>
  document.sentences.find((sentence) => sentence.start <= draft.trigger.start && draft.trigger.end <= sentence.end);

const inHeading = (draft: MeetingDraft, document: AnnotatedDocument): boolean =>
  sentenceOf(draft, document)?.region === 'heading';

/** The most telling of two statuses of one meeting: a plan stays a plan unless the same report says that it took place. */
const WEIGHT: readonly Status[] = [
  'denied',
  'hypothetical',
  'demanded',
  'background',
  'reported',
  'planned',
  'ongoing',
  'cancelled',
];

function joined(a: MeetingDraft, b: MeetingDraft): MeetingDraft {
  const values: Record<string, readonly Proposed<never>[]> = {};
  for (const name of new Set([...Object.keys(a.values), ...Object.keys(b.values)])) {
    const field = name as keyof MeetingFields;
    const both = [...(a.values[field] ?? []), ...(b.values[field] ?? [])] as unknown as readonly Proposed<never>[];
    values[name] = both;
  }
  const status = WEIGHT.indexOf(b.status.value) > WEIGHT.indexOf(a.status.value) ? b.status : a.status;
  return { ...a, values, status };
}

/** A field of one value keeps the most precise; the others are the same value said more loosely. */
function settled(draft: MeetingDraft): MeetingDraft {
  const { values } = draft;
  const dates = [...(values.date ?? [])].sort((a, b) => ORDER.indexOf(a.value.precision) - ORDER.indexOf(b.value.precision));
  const levels = [...(values.level ?? [])].sort((a, b) => LEVEL_ORDER.indexOf(a.value) - LEVEL_ORDER.indexOf(b.value));
  return {
    ...draft,
    values: {
      ...values,
      name: distinctBy(values.name ?? [], (value) => value.toLowerCase()),
      round: firstOf(values.round),
      date: firstOf(dates),
      lastDay: firstOf(values.lastDay),
      venueCity: firstOf(values.venueCity),
      venueCountry: firstOf(values.venueCountry),
      level: firstOf(levels),
      participants: participantsJoined(values.participants ?? []).map((one) =>
        AHEAD.has(draft.status.value) ? awaited(one) : one,
      ),
      agenda: distinctBy(values.agenda ?? [], (value) => value.toLowerCase()),
    },
  };
}

/** Nobody has been at a meeting that is to come. */
const awaited = (one: Proposed<Participant>): Proposed<Participant> =>
  one.value.attendance === 'attended' ? { ...one, value: { ...one.value, attendance: 'expected' } } : one;

const ORDER = ['day', 'month', 'range', 'year'];
const LEVEL_ORDER = ['leaders', 'foreign ministers', 'defence ministers', 'ministers', 'experts', 'delegations'];

/** One value, resting on the words of every mention that gives the same. */
function firstOf<T>(values: readonly Proposed<T>[] | undefined): readonly Proposed<T>[] {
  const [best, ...rest] = values ?? [];
  if (!best) return [];
  const same = rest.filter((other) => JSON.stringify(other.value) === JSON.stringify(best.value));
  return [{ ...best, spans: [...best.spans, ...same.flatMap((other) => other.spans)] }];
}

function distinctBy<T>(values: readonly Proposed<T>[], key: (value: T) => string): readonly Proposed<T>[] {
  const seen = new Map<string, Proposed<T>>();
  for (const value of values) if (!seen.has(key(value.value))) seen.set(key(value.value), value);
  return [...seen.values()];
}

/** One participant a side, with each person who stood for it, the strongest role and attendance that the text gives. */
function participantsJoined(participants: readonly Proposed<Participant>[]): readonly Proposed<Participant>[] {
  const bySide = new Map<string, Proposed<Participant>[]>();
  for (const participant of participants) {
    const side = sideOf(participant.value.actor.id);
    const list = bySide.get(side) ?? [];
    const known = list.findIndex((one) => one.value.person?.id === participant.value.person?.id);
    const blank = list.findIndex((one) => one.value.person === null);
    const at = known >= 0 ? known : participant.value.person === null && list.length > 0 ? 0 : blank;
    if (at < 0) list.push(participant);
    else list[at] = combined(list[at] as Proposed<Participant>, participant);
    bySide.set(side, list);
  }
  return [...bySide.values()].flat();
}

const ROLES: readonly Participant['role'][] = ['participant', 'observer', 'party', 'broker', 'mediator', 'guarantor', 'host'];
const PRESENCE: readonly Participant['attendance'][] = ['absent', 'invited', 'expected', 'attended'];

function combined(a: Proposed<Participant>, b: Proposed<Participant>): Proposed<Participant> {
  const role = ROLES.indexOf(b.value.role) > ROLES.indexOf(a.value.role) ? b.value.role : a.value.role;
  const attendance =
    PRESENCE.indexOf(b.value.attendance) > PRESENCE.indexOf(a.value.attendance) ? b.value.attendance : a.value.attendance;
  return {
    ...a,
    value: { ...a.value, person: a.value.person ?? b.value.person, role, attendance },
    spans: [...a.spans, ...b.spans],
  };
}

/** "X was also on the agenda", "the ministers discussed Y": said of the meeting that the report last spoke of before it. */
function withAgenda(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  if (meetings.length === 0) return meetings;
  const extra = new Map<number, Proposed<string>[]>();
  for (const sentence of document.sentences) {
    if (
      sentence.tokens.some(
        (token) => MEETING_NOUNS.has(token.lemma) && /^(?:phone|telephone)$/.test(sentence.tokens[token.index - 1]?.lemma ?? ''),
      )
    )
      continue;
    const items = agendaOfSentence(document, sentence);
    if (items.length === 0) continue;
    let at = meetings.findIndex((meeting) => meeting.trigger.start >= sentence.start && meeting.trigger.end <= sentence.end);
    if (at < 0) at = meetings.findIndex((meeting) => !AHEAD.has(meeting.status.value) && meeting.status.value !== 'background');
    if (at < 0) at = 0;
    extra.set(at, [...(extra.get(at) ?? []), ...items]);
  }
  return meetings.map((meeting, index) => {
    const agenda = distinctBy([...(meeting.values.agenda ?? []), ...(extra.get(index) ?? [])], (value) => value.toLowerCase());
    const holders = (meeting.values.participants ?? []).map((participant) => participant.value.actor.id);
    return { ...meeting, values: { ...meeting.values, agenda }, onWhoseWord: whoseWord(document, meeting.trigger, holders) };
  });
}
