import type { AnnotatedDocument, Clause, Participant, Proposed, RuleDraft, Sentence, Span } from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';
import { personRefAt, sideOf } from '../reading/parties.js';
import { givenBy } from './company.js';
import type { MeetingFields } from './fields.js';
import { attendanceOf, presentBy } from './presence.js';
import { lastingParts, partPlayed, withPart } from './roles.js';
import { participantsAt } from './sighting.js';
import { MEETING_NOUNS } from './words.js';

type MeetingDraft = RuleDraft<MeetingFields>;
type Present = readonly Proposed<Participant>[];

const TAKES_PLACE: ReadonlySet<string> = new Set(['reported', 'ongoing', 'cancelled']);

/**
 * Adds those whom other sentences of the report bring to its meetings: who attended, stayed away or is expected, who led a delegation,
 * who hosts or guarantees the talks. Only what is said after a meeting was first told of is taken to be about it.
 */
export function withAttendance(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const goesOnAbout = meetingsAt(meetings, document);
  const extra = new Map<number, Proposed<Participant>[]>();
  for (const sentence of document.sentences) {
    const near = sentence.region === 'heading' ? null : goesOnAbout(sentence);
    if (!near) continue;
    for (const one of toldIn(document, sentence, meetings[near.held] ?? meetings[near.ahead])) {
      const awaited = one.value.attendance === 'expected' || one.value.attendance === 'invited';
      const at = awaited && near.ahead >= 0 && near.isAhead ? near.ahead : near.held >= 0 ? near.held : near.ahead;
      if (at < 0) continue;
      const list = extra.get(at);
      if (!list) extra.set(at, [one]);
      else if (list.length < MOST) list.push(one);
    }
  }
  const parts = lastingParts(document);
  return meetings.map((meeting, index) => {
    const all = [...(meeting.values.participants ?? []), ...(extra.get(index) ?? [])];
    const sides = new Set(all.map((one) => sideOf(one.value.actor.id)));
    const many = sides.size > 2 || all.some((one) => one.value.role !== 'participant');
    const participants = all.map((one) =>
      many || parts.get(sideOf(one.value.actor.id))?.role === 'guarantor' ? withPart(one, parts) : one,
    );
    return participants.length === 0 ? meeting : { ...meeting, values: { ...meeting.values, participants } };
  });
}

/** What a page repeats by the thousand is told by the first of it. */
const MOST = 200;

const DOUBTFUL: ReadonlySet<string> = new Set(['may', 'might', 'could', 'should', 'must', 'can']);

/** All that one sentence tells of who is at the talks, or in what part. */
const toldIn = (document: AnnotatedDocument, sentence: Sentence, meeting: MeetingDraft | undefined): Present => [
  ...(document.clauses[sentence.index] ?? []).flatMap((clause) => [
    ...presentBy(document, sentence, clause),
    ...partPlayed(document, sentence, clause),
    ...cameTo(document, sentence, clause, meeting),
  ]),
  ...headsOfDelegations(document, sentence, meeting),
  // where the sentence names the meeting, its rule has read them; what may or should be is none of it
  ...(sentence.tokens.some((token) => MEETING_NOUNS.has(token.lemma) || DOUBTFUL.has(token.lemma))
    ? []
    : givenBy(document, sentence, 'attended')),
];

/** The meetings that a sentence may go on about: one that takes place, one that is to come (-1 for none), and whether it spoke of that last. */
interface Near {
  readonly held: number;
  readonly ahead: number;
  readonly isAhead: boolean;
}

/** For each sentence the meetings that were last told of before it; a memory brings nobody to them. */
function meetingsAt(meetings: readonly MeetingDraft[], document: AnnotatedDocument): (sentence: Sentence) => Near | null {
  const told = new Map<number, number[]>();
  meetings.forEach((meeting, index) => {
    const spans = [meeting.trigger, ...(meeting.values.name ?? []).flatMap((name) => name.spans)];
    for (const span of spans) {
      const at = sentenceOf(document, span);
      if (at >= 0) told.set(at, [...(told.get(at) ?? []), index]);
    }
  });
  const status = (index: number): string => meetings[index]?.status.value ?? '';
  const main = meetings.findIndex((meeting) => TAKES_PLACE.has(meeting.status.value));
  const plan = meetings.findIndex((meeting) => meeting.status.value === 'planned');
  const first = [...told.keys()].reduce((least, at) => Math.min(least, at), Infinity);
  let [held, heldAt, ahead, aheadAt] = [main, -9, plan, -9];
  const answers = new Map<number, Near>();
  for (const sentence of document.sentences) {
    const here = told.get(sentence.index) ?? [];
    const nowHeld = here.find((index) => TAKES_PLACE.has(status(index)));
    const nowAhead = here.find((index) => status(index) === 'planned');
    if (nowHeld !== undefined) [held, heldAt] = [nowHeld, sentence.index];
    if (nowAhead !== undefined) [ahead, aheadAt] = [nowAhead, sentence.index];
    if (sentence.index - heldAt > 2) held = main;
    if (sentence.index - aheadAt > 2) ahead = plan;
    const memory = here.length > 0 && nowHeld === undefined && nowAhead === undefined;
    if (memory || sentence.index < first) continue;
    // a sentence about a plan brings nobody to the meeting that was held
    const onlyAhead = nowAhead !== undefined && nowHeld === undefined;
    answers.set(sentence.index, {
      held: onlyAhead ? -1 : held,
      ahead,
      isAhead: sentence.index - aheadAt <= 2 && aheadAt >= heldAt,
    });
  }
  return (sentence) => answers.get(sentence.index) ?? null;
}

function sentenceOf(document: AnnotatedDocument, span: Span): number {
  let low = 0;
  let high = document.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((document.sentences[middle] as Sentence).end <= span.start) low = middle + 1;
    else high = middle;
  }
  return document.sentences[low]?.index ?? -1;
}

const COMES: ReadonlySet<string> = new Set(['arrive', 'fly', 'travel', 'come', 'head']);
const WHO_COMES: ReadonlySet<string> = new Set(['delegation', 'team', 'negotiator', 'envoy', 'delegate', 'mission', 'minister']);

/** "A delegation of X arrived in P", where the talks are in P. */
function cameTo(document: AnnotatedDocument, sentence: Sentence, clause: Clause, meeting: MeetingDraft | undefined): Present {
  const city = meeting?.values.venueCity?.[0]?.value.id;
  const country = meeting?.values.venueCountry?.[0]?.value.id;
  if ((city ?? country) === undefined || !COMES.has(clause.lemma) || clause.form !== 'verbal') return [];
  const attendance = attendanceOf(document, clause);
  if (attendance !== 'attended' && attendance !== 'expected') return [];
  const there = clause.obliques.some(
    (phrase) =>
      /^(?:in|at|to|into|for)$/.test(phrase.preposition ?? '') &&
      mentionsIn(document, phrase).some((mention) => (city === undefined ? mention.party === country : mention.entity === city)),
  );
  if (!there) return [];
  return clause.subjects
    .filter((phrase) => WHO_COMES.has(phrase.head.lemma))
    .flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance));
}

const LEADS = /\b(?:delegation|(?:chief|head|lead|top) (?:\w+ )?(?:negotiator|delegate))\b/i;

/** "N, the head of the X delegation", "X's chief negotiator, N": the office says who sits at the table. */
function headsOfDelegations(document: AnnotatedDocument, sentence: Sentence, meeting: MeetingDraft | undefined): Present {
  const there = new Set((meeting?.values.participants ?? []).map((one) => sideOf(one.value.actor.id)));
  return mentionsIn(document, sentence).flatMap((mention) => {
    if (mention.type !== 'person' || mention.form === 'pronoun' || !LEADS.test(mention.office ?? '')) return [];
    if (/^(?:former|ex-)|spokes|member/i.test(mention.office ?? '')) return [];
    // a negotiator may be named without being there; one of a side that is there sits for it
    const sides = partiesOf(document, mention).filter(
      (actor) => there.has(sideOf(actor.id)) || /delegation/i.test(mention.office ?? ''),
    );
    return sides.map((actor) => ({
      value: { actor, person: personRefAt(document, mention), role: 'participant', attendance: 'attended' } as const,
      spans: [{ start: mention.start, end: mention.end }],
    }));
  });
}
