import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  Mention,
  Participant,
  ParticipantRole,
  Phrase,
  Proposed,
  RuleDraft,
  Sentence,
  Span,
} from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';
import { caseOf, partiesAt, personAt, personRefAt, sideOf } from '../reading/parties.js';
import { below, relation } from '../reading/words.js';
import type { MeetingFields } from './fields.js';
import { PARTS, participantsAt } from './sighting.js';
import { MEETING_NOUNS } from './words.js';

type MeetingDraft = RuleDraft<MeetingFields>;
type Present = readonly Proposed<Participant>[];

const PAST: ReadonlySet<string> = new Set(['reported', 'ongoing', 'cancelled']);

/**
 * Adds those whom other sentences of the report bring to its meetings: who attended, who led a delegation, who hosts or guarantees the
 * talks. Only meetings that take place gain by it, and only by the sentences that follow them.
 */
export function withAttendance(meetings: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const speaksOf = meetingAt(meetings, document);
  const extra = new Map<number, Proposed<Participant>[]>();
  for (const sentence of document.sentences) {
    if (sentence.region === 'heading') continue;
    const at = speaksOf(sentence);
    if (at < 0) continue;
    const found = (document.clauses[sentence.index] ?? []).flatMap((clause) => presentBy(document, sentence, clause));
    const heads = headsOfDelegations(document, sentence);
    if (found.length + heads.length > 0) extra.set(at, [...(extra.get(at) ?? []), ...found, ...heads]);
  }
  const guarantors = playing(document, /^guarantors?$/i);
  return meetings.map((meeting, index) => {
    const all = [...(meeting.values.participants ?? []), ...(extra.get(index) ?? [])];
    const participants = all.map((one) => withPart(one, guarantors));
    return participants.length === 0 ? meeting : { ...meeting, values: { ...meeting.values, participants } };
  });
}

/** For each sentence the meeting that it goes on about: the last that was told of before it, unless that one is a plan or a memory. */
function meetingAt(meetings: readonly MeetingDraft[], document: AnnotatedDocument): (sentence: Sentence) => number {
  const told = new Map<number, number[]>();
  meetings.forEach((meeting, index) => {
    const spans = [meeting.trigger, ...(meeting.values.name ?? []).flatMap((name) => name.spans)];
    for (const span of spans) {
      const at = sentenceOf(document, span);
      if (at >= 0) told.set(at, [...(told.get(at) ?? []), index]);
    }
  });
  const main = meetings.findIndex((meeting) => PAST.has(meeting.status.value));
  const first = Math.min(...told.keys());
  let last = -1;
  let seen = -1;
  const answers = new Map<number, number>();
  for (const sentence of document.sentences) {
    const here = told.get(sentence.index) ?? [];
    const held = here.filter((index) => PAST.has(meetings[index]?.status.value ?? ''));
    if (held.length > 0) [last, seen] = [held[0] as number, sentence.index];
    // a sentence about a plan or a memory brings nobody to the meeting that was held
    const elsewhere = here.length > 0 && held.length === 0;
    const near = last >= 0 && sentence.index - seen <= 2 ? last : main;
    answers.set(sentence.index, elsewhere || sentence.index < first ? -1 : near);
  }
  return (sentence) => answers.get(sentence.index) ?? -1;
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

const DELEGATION = /^(?:delegation|team|negotiator|mission)$/;

/** Those whom one clause brings to the talks, where it does not speak of a plan, a wish or an absence. */
function presentBy(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Present {
  if (clause.negated || clause.conditional || clause.modal !== null) return [];
  return [
    ...attended(document, sentence, clause),
    ...ledDelegation(document, sentence, clause),
    ...sent(document, sentence, clause),
    ...partPlayed(document, sentence, clause),
  ];
}

const at = (document: AnnotatedDocument, sentence: Sentence, phrases: readonly Phrase[], role: ParticipantRole): Present =>
  phrases.flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, role, 'attended'));

/** "X, Y and Z attended as observers", "X also took part", "X was represented by N" */
function attended(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Present {
  if (clause.form !== 'verbal' || (clause.tense !== 'past' && clause.tense !== 'present')) return [];
  const part = clause.objects.some((phrase) => phrase.head.lemma === 'part');
  const goes = /^(?:attend|participate)$/.test(clause.lemma) || (clause.lemma === 'take' && part);
  if (!goes) return [];
  const what = [...clause.objects, ...clause.obliques.filter((phrase) => /^(?:in|at)$/.test(phrase.preposition ?? ''))].filter(
    (phrase) => phrase.head.lemma !== 'part',
  );
  // what is attended is named: it is the rule for meetings that reads it, or it is no meeting
  if (what.length > 0) return [];
  const observers = clause.obliques.some((phrase) => phrase.preposition === 'as' && phrase.head.lemma === 'observer');
  return at(document, sentence, clause.subjects, observers ? 'observer' : 'participant');
}

/** "N led the X delegation", "the X delegation was headed by N", "N spoke for X" */
function ledDelegation(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Present {
  if (clause.form !== 'verbal') return [];
  const sides = /^(?:lead|head|chair)$/.test(clause.lemma)
    ? clause.objects.filter((phrase) => DELEGATION.test(phrase.head.lemma))
    : clause.lemma === 'represent'
      ? clause.objects
      : clause.lemma === 'speak'
        ? clause.obliques.filter((phrase) => phrase.preposition === 'for')
        : [];
  const leader = leaderOf(document, sentence, clause);
  if (!leader || sides.length !== 1) return [];
  const phrase = sides[0] as Phrase;
  const named = partiesAt(document, sentence, phrase.head.index);
  const theirs = below(sentence, phrase.head.index).some((kid) => kid.deprel === 'nmod:poss' && kid.upos === 'PRON');
  const whose =
    named.length > 0
      ? named
      : theirs
        ? subjectBefore(document, sentence)
        : DELEGATION.test(phrase.head.lemma)
          ? partiesOf(document, leader)
          : [];
  return whose.length !== 1
    ? []
    : whose.map((actor) => ({
        value: { actor, person: personRefAt(document, leader), role: 'participant', attendance: 'attended' },
        spans: [leader, { start: phrase.start, end: phrase.end }],
      }));
}

/** The one person who does it: the name right before the verb, where the tree takes another for its subject. */
function leaderOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Mention | null {
  const before = mentionsIn(document, sentence)
    .filter((mention) => mention.type === 'person' && mention.form !== 'group' && mention.end <= clause.predicate.start)
    .at(-1);
  if (before && document.document.text.slice(before.end, clause.predicate.start).trim() === '') return before;
  const leaders = clause.subjects.flatMap((phrase) => personAt(document, sentence, phrase.head.index) ?? []);
  const [leader] = leaders;
  if (!leader || leaders.length > 1) return null;
  // another name stands between: it may be the one
  return clause.voice === 'active' && before && before.entity !== leader.entity ? null : leader;
}

/** The side that the sentence before is about: whose delegation "their delegation" is. */
function subjectBefore(document: AnnotatedDocument, sentence: Sentence): readonly ActorRef[] {
  const before = document.sentences[sentence.index - 1];
  const main =
    before && (document.clauses[before.index] ?? []).find((clause) => clause.governor === null && clause.form !== 'nominal');
  if (!before || !main) return [];
  const sides = main.subjects.flatMap((phrase) => partiesAt(document, before, phrase.head.index));
  return sides.length === 1 ? sides : [];
}

/** "X sent its ambassador as an observer", "X sent a delegation" */
function sent(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Present {
  if (clause.lemma !== 'send' || clause.form !== 'verbal') return [];
  const envoys = clause.objects.some((phrase) =>
    /^(?:delegation|ambassador|envoy|team|representative|delegate|diplomat)$/.test(phrase.head.lemma),
  );
  const observer = clause.obliques.some((phrase) => phrase.preposition === 'as' && phrase.head.lemma === 'observer');
  const elsewhere = clause.obliques.some((phrase) => phrase.preposition === 'to' && !MEETING_NOUNS.has(phrase.head.lemma));
  if (!envoys || (elsewhere && !observer)) return [];
  return at(document, sentence, clause.subjects, observer ? 'observer' : 'participant');
}

const TALKS = /^(?:talk|talks|process|negotiation|negotiations|meeting|round|summit|conference|them|it)$/;

/** "X is the host of the talks", "X and Y are their guarantors" */
function partPlayed(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Present {
  const role = clause.form === 'copular' ? PARTS.get(clause.predicate.lemma) : undefined;
  if (!role) return [];
  const head = clause.predicate.index;
  const ofTalks = below(sentence, head).some(
    (kid) =>
      (relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'of' && TALKS.test(kid.lemma)) ||
      (kid.deprel === 'nmod:poss' && kid.upos === 'PRON'),
  );
  if (!ofTalks) return [];
  const beside = clause.obliques.filter((phrase) => phrase.preposition === 'with');
  return [
    ...at(document, sentence, clause.subjects, role),
    ...beside.flatMap((phrase) => at(document, sentence, [phrase], partAfter(sentence, phrase, head) ?? role)),
  ];
}

/** "X is the host and, with Y, their guarantor": Y shares the part that follows. */
function partAfter(sentence: Sentence, phrase: Phrase, predicate: number): ParticipantRole | null {
  const other = below(sentence, predicate).find((kid) => relation(kid) === 'conj' && PARTS.has(kid.lemma));
  return other && phrase.head.index > predicate && other.index > phrase.head.index ? (PARTS.get(other.lemma) ?? null) : null;
}

const LEADS = /\b(?:delegation|(?:chief|head|lead|top) (?:\w+ )?negotiator)\b/i;

/** "N, the head of the X delegation", "X's chief negotiator, N": the office says who sits at the table. */
function headsOfDelegations(document: AnnotatedDocument, sentence: Sentence): Present {
  return mentionsIn(document, sentence).flatMap((mention) => {
    if (mention.type !== 'person' || mention.form === 'pronoun' || !LEADS.test(mention.office ?? '')) return [];
    if (/^(?:former|ex-)|spokes|member/i.test(mention.office ?? '')) return [];
    return partiesOf(document, mention).map((actor) => ({
      value: { actor, person: personRefAt(document, mention), role: 'participant', attendance: 'attended' } as const,
      spans: [{ start: mention.start, end: mention.end }],
    }));
  });
}

/** The sides that the report calls by a part, as "the three guarantors". */
function playing(document: AnnotatedDocument, noun: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const mention of document.mentions) {
    if (mention.form !== 'group' || mention.members.length < 2) continue;
    const last = document.document.text.slice(mention.start, mention.end).split(/\s+/).at(-1) ?? '';
    if (noun.test(last)) for (const member of mention.members) found.add(sideOf(member));
  }
  return found;
}

const withPart = (one: Proposed<Participant>, guarantors: ReadonlySet<string>): Proposed<Participant> =>
  one.value.role === 'participant' && guarantors.has(sideOf(one.value.actor.id))
    ? { ...one, value: { ...one.value, role: 'guarantor' } }
    : one;
