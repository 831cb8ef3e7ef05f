import type { AnnotatedDocument, Mention, Participant, Proposed, RuleDraft, Span } from '../../model/index.js';
import { acts, mentionsIn, partiesOf } from '../../model/index.js';
import type { MeetingFields } from './fields.js';

type MeetingDraft = RuleDraft<MeetingFields>;

const NAMING =
  /^\s*(?:peace\s+|nuclear\s+|trade\s+)?(?:process|talks|format|track|negotiations|conference|round|rounds|meetings?|summit)\b/i;

/**
 * The process of each meeting, as the report names it: "the Geneva talks", "the Astana process", "rounds of talks in Astana",
 * "Iran-US talks". A numbered round without a name of its own leaves it open.
 */
export function withProcess(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const named = namedProcesses(document);
  const pair = onlyPair(document);
  const track = onlyTrack(document);
  const own = meetings.map(
    (meeting) =>
      ownProcess(meeting, document, named, pair, track !== null) ??
      ofTrack(meeting, track) ??
      (track === null ? atVenue(meeting, document) : null),
  );
  const byName = new Map<string, Proposed<string>>();
  for (const process of own) if (process && !byName.has(process.value)) byName.set(process.value, process);
  const known = byName.size === 1 ? firstOfProcess(meetings, own) : [];
  const belonging = meetings.map((meeting, index) => {
    const process = own[index] ?? inCity(meeting, byName) ?? continued(meeting, known);
    if (!process) return meeting;
    const series = meeting.values.round?.length ? seriesOf(meeting, process) : null;
    const participants = meeting.values.participants?.length ? meeting.values.participants : ofPair(process, meeting, document);
    return { ...meeting, values: { ...meeting.values, process: [process], series: series ? [series] : [], participants } };
  });
  return withLastingMediators(belonging);
}

const TALKS = /^(?:talks|negotiations?|consultations?|rounds?)$/i;
const PEACE =
  /\b(?:peace|ceasefire|cease-fire|truce|reconciliation|indirect|direct|proximity|face-to-face|trilateral|quadrilateral|(?:three|four|five|six|seven)-(?:way|party)|rounds?)\b/i;
const PARTLY: ReadonlySet<string> = new Set(['guarantor', 'broker', 'mediator']);

/** "Peace talks in P", "talks of a state and a movement in P": reports call such talks by the place where they are. */
function atVenue(meeting: MeetingDraft, document: AnnotatedDocument): Proposed<string> | null {
  const place = meeting.values.venueCity?.[0] ?? meeting.values.venueCountry?.[0];
  if (!place) return null;
  const names = (meeting.values.name ?? []).map((name) => name.value).join(' ');
  const sides = (meeting.values.participants ?? []).filter((one) => one.value.attendance !== 'absent');
  const noun = TALKS.test(document.document.text.slice(meeting.trigger.start, meeting.trigger.end));
  const ofMany =
    sides.some((one) => PARTLY.has(one.value.role)) || sides.length > 2 || sides.some((one) => !STATE.test(one.value.actor.id));
  const isProcess = PEACE.test(names) ? noun || sides.length > 2 : noun && ofMany;
  return isProcess ? { value: place.value.name, spans: place.spans, basis: 'inferred' } : null;
}

/** A state or its government, not a movement, an opposition or an organisation. */
const STATE = /^ent:[a-z]{2}(?:-gov)?$/;

/** "The next meeting in P" of a report about the P talks. */
function inCity(meeting: MeetingDraft, byName: ReadonlyMap<string, Proposed<string>>): Proposed<string> | null {
  const city = meeting.values.venueCity?.[0]?.value.name;
  const process = city === undefined ? undefined : byName.get(city);
  return process ? { ...process, basis: 'inferred' } : null;
}

/** "X and Y held four rounds mediated by Z": who mediates one round of a process, or all of them together, mediates the others. */
function withLastingMediators(meetings: readonly MeetingDraft[]): readonly MeetingDraft[] {
  const mediators = new Map<string, Map<string, Proposed<Participant>>>();
  for (const meeting of meetings) {
    const process = meeting.values.process?.[0]?.value;
    if (process === undefined) continue;
    for (const one of meeting.values.participants ?? []) {
      if (one.value.role !== 'mediator') continue;
      const ofProcess = mediators.get(process) ?? new Map<string, Proposed<Participant>>();
      mediators.set(process, ofProcess);
      if (!ofProcess.has(one.value.actor.id)) ofProcess.set(one.value.actor.id, one);
    }
  }
  if (mediators.size === 0) return meetings;
  return meetings.map((meeting) => {
    const process = meeting.values.process?.[0]?.value;
    const known = sidesOf(meeting);
    const more = meeting.values.round?.length && process !== undefined ? mediators.get(process) : undefined;
    const missing = [...(more?.values() ?? [])].filter((one) => !known.has(one.value.actor.id));
    if (missing.length === 0 || known.size === 0) return meeting;
    const attendance = meeting.status.value === 'planned' ? ('expected' as const) : ('attended' as const);
    const added = missing.map((one) => ({ ...one, value: { ...one.value, attendance }, basis: 'inferred' as const }));
    return { ...meeting, values: { ...meeting.values, participants: [...(meeting.values.participants ?? []), ...added] } };
  });
}

interface Named {
  readonly name: string;
  readonly mention: Mention;
}

interface NamedProcesses {
  /** in text order */
  readonly all: readonly Named[];
  /** the place in `all` of the first of each entity */
  readonly firstOf: ReadonlyMap<string, number>;
}

/** Places that stand before "talks", "process", "round" … anywhere in the report, with their words. */
function namedProcesses(document: AnnotatedDocument): NamedProcesses {
  const text = document.document.text;
  const all = document.mentions.flatMap((mention) => {
    if (mention.type !== 'place' || mention.form !== 'name') return [];
    return NAMING.test(text.slice(mention.end, mention.end + 40)) ? [{ name: mention.name, mention }] : [];
  });
  const firstOf = new Map<string, number>();
  for (const [index, { mention }] of all.entries()) if (!firstOf.has(mention.entity)) firstOf.set(mention.entity, index);
  return { all, firstOf };
}

/** The first that stands in a stretch of the text, by halves; `all.length` where none does. */
function firstIn({ all }: NamedProcesses, span: Span): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Named).mention.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < all.length && (all[at] as Named).mention.start < span.end; at++)
    if ((all[at] as Named).mention.end <= span.end) return at;
  return all.length;
}

function ownProcess(
  meeting: MeetingDraft,
  document: AnnotatedDocument,
  named: NamedProcesses,
  only: Proposed<string> | null,
  track: boolean,
): Proposed<string> | null {
  const text = document.document.text;
  for (const name of meeting.values.name ?? []) {
    const span = name.spans[0];
    if (!span) continue;
    const words = text.slice(span.start, span.end);
    const pair = PAIR.exec(words);
    if (pair)
      return {
        value: `${pair[1] as string} talks`,
        spans: [{ start: span.start + pair.index, end: span.start + pair.index + pair[0].length }],
      };
  }
  const city = meeting.values.venueCity?.[0];
  let first = (city && named.firstOf.get(city.value.id)) ?? named.all.length;
  for (const value of meeting.values.name ?? []) for (const span of value.spans) first = Math.min(first, firstIn(named, span));
  const found = named.all[first];
  if (found) return { value: found.name, spans: [found.mention] };
  // a numbered round of a report about "the X-Y talks" is one of these, wherever it was
  if (only && (meeting.values.round?.length || isTheirs(meeting, document))) return only;
  const rounds = meeting.values.round?.length || (meeting.values.name ?? []).some((value) => /\brounds? of\b/i.test(value.value));
  if (rounds && city && !track) return { value: city.value.name, spans: city.spans };
  return null;
}

/** "Talks in P" without a side or another country, in a report about "the X-Y talks". */
const isTheirs = (meeting: MeetingDraft, document: AnnotatedDocument): boolean =>
  !meeting.values.participants?.length &&
  TALKS.test(document.document.text.slice(meeting.trigger.start, meeting.trigger.end)) &&
  (meeting.values.name ?? []).every((name) =>
    name.spans.every((span) => !mentionsIn(document, span).some((mention) => acts(mention))),
  );

const PAIR =
  /\b((?:intra-)?\p{Lu}[\p{L}.]{0,30}(?:[-–]\p{Lu}[\p{L}.]{0,30}){1,3})\s+(?:[a-z]{1,20}\s+){0,2}(?:talks|negotiations|consultations|dialogue|summit)\b/u;

/** "The Iran-US talks", where the report names one such pair only. */
function onlyPair(document: AnnotatedDocument): Proposed<string> | null {
  const found = new Map<string, Proposed<string>>();
  for (const sentence of document.sentences) {
    const pair = PAIR.exec(document.document.text.slice(sentence.start, sentence.end));
    if (!pair || !/talks|negotiations|consultations/.test(pair[0])) continue;
    const key = (pair[1] as string).toLowerCase().split(/[-–]/).sort().join('-');
    const start = sentence.start + pair.index;
    if (!found.has(key)) found.set(key, { value: `${pair[1] as string} talks`, spans: [{ start, end: start + pair[0].length }] });
  }
  return found.size === 1 ? ([...found.values()][0] as Proposed<string>) : null;
}

/** Those who meet in a numbered round of "the Iran-US talks" are Iran and the US. */
function ofPair(process: Proposed<string>, meeting: MeetingDraft, document: AnnotatedDocument): readonly Proposed<Participant>[] {
  const [span] = process.spans;
  if (
    !span ||
    !(meeting.values.round?.length || isTheirs(meeting, document)) ||
    !PAIR.test(document.document.text.slice(span.start, span.end))
  )
    return [];
  const sides = mentionsIn(document, span).filter((mention) => acts(mention));
  const attendance = meeting.status.value === 'planned' ? 'expected' : 'attended';
  return sides.length < 2
    ? []
    : sides.flatMap((mention) =>
        partiesOf(document, mention).map((actor) => ({
          value: { actor, person: null, role: 'participant', attendance } as const,
          spans: [{ start: mention.start, end: mention.end }],
          basis: 'inferred' as const,
        })),
      );
}

const TRACK = /^\s+(?:peace\s+)?(?:process|format|track|platform|three|trio|troika)\b/i;
const OF_TRACK = /\s(?:process|format|track|platform)$/i;

/** "The Astana process", "the Astana format": the one that the report names as such, if it names one only. */
function onlyTrack(document: AnnotatedDocument): Proposed<string> | null {
  const found = new Map<string, Proposed<string>>();
  for (const mention of document.mentions) {
    if (mention.form !== 'name') continue;
    // a track may be known as a group: "the Normandy format"
    const words = document.document.text.slice(mention.start, mention.end);
    if (mention.type === 'group' && OF_TRACK.test(words)) {
      const value = words.replace(OF_TRACK, '');
      if (!found.has(value)) found.set(value, { value, spans: [mention], basis: 'inferred' });
    }
    if (mention.type !== 'place') continue;
    const after = TRACK.exec(document.document.text.slice(mention.end, mention.end + 30));
    if (after && !found.has(mention.name))
      found.set(mention.name, {
        value: mention.name,
        spans: [{ start: mention.start, end: mention.end + after[0].length }],
        basis: 'inferred',
      });
  }
  return found.size === 1 ? ([...found.values()][0] as Proposed<string>) : null;
}

/** A numbered summit or round of a report that names one process, or a meeting of three sides and more, is taken to belong to it. */
const ofTrack = (meeting: MeetingDraft, track: Proposed<string> | null): Proposed<string> | null =>
  track && (meeting.values.round?.length || sidesOf(meeting).size >= 3) ? track : null;

interface OfProcess {
  readonly process: Proposed<string>;
  readonly sides: ReadonlySet<string>;
}

/** A report names its process early: of a page of thousands of meetings the first are compared. */
const FIRST = 60;

const firstOfProcess = (meetings: readonly MeetingDraft[], own: readonly (Proposed<string> | null)[]): readonly OfProcess[] =>
  meetings
    .flatMap((meeting, index) => {
      const process = own[index];
      return process ? [{ process, sides: sidesOf(meeting) }] : [];
    })
    .slice(0, FIRST);

/** A meeting of the same sides as the one whose process the report names is taken to belong to it, and marked inferred. */
function continued(meeting: MeetingDraft, known: readonly OfProcess[]): Proposed<string> | null {
  const sides = sidesOf(meeting);
  if (sides.size < 2) return null;
  const city = meeting.values.venueCity?.[0]?.value.name;
  for (const { process, sides: theirs } of known) {
    // two of a process meet elsewhere on other business; all three of it go on with it
    if (city !== undefined && city !== process.value && !process.value.endsWith(' talks') && sides.size < 3) continue;
    if ([...sides].every((side) => theirs.has(side))) return { ...process, basis: 'inferred' };
  }
  return null;
}

const sidesOf = (meeting: MeetingDraft): ReadonlySet<string> =>
  new Set((meeting.values.participants ?? []).map((participant) => participant.value.actor.id));

/** Rounds are numbered in a series of their own: leaders' summits beside the talks of delegations. */
function seriesOf(meeting: MeetingDraft, process: Proposed<string>): Proposed<string> {
  const level = meeting.values.level?.[0]?.value;
  const value =
    level === 'leaders'
      ? `${process.value}: leaders`
      : level?.endsWith('ministers')
        ? `${process.value}: ${level}`
        : process.value;
  return { value, spans: process.spans, basis: 'inferred' };
}
