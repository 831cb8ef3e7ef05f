import type {
  AnnotatedDocument,
  Clause,
  Participant,
  Pattern,
  Phrase,
  Proposed,
  Sentence,
  Span,
  Status,
  Token,
  When,
} from '../../model/index.js';
import { mentionsIn, rule } from '../../model/index.js';
import { theTwo } from '../reading/doers.js';
import { timesIn } from '../reading/near.js';
import { caseOf, doersOf, partiesAt, sideOf } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import type { Setting } from '../reading/when-and-where.js';
import { ahead, proposedPlace, proposedTime, publicationDay, settingUnder, timeAfter } from '../reading/when-and-where.js';
import { base, below, headOf, phraseOf, upward, wordsOf } from '../reading/words.js';
import { countryOfCity, draftOf } from './draft.js';
import type { MeetingFields } from './fields.js';
import { dayOfParticiple } from './occasion.js';
import { rowWith } from './named-sides.js';
import { TALKS_WITH, isByPhone, isCall, isCalling, spokenTo } from './phone-call.js';
import { listAfter, sidesBefore } from './rows.js';
import { meetingNouns, participantsAt, withConjuncts } from './sighting.js';
import { papersSigned } from './signing.js';
import { datedStatus } from './status-at.js';
import { visited } from './visit.js';
import { levelOfPlural, levelOfSides } from './level.js';
import { HOST_VERBS, MEET_VERBS, MOVES, WHITHER } from './words.js';

/** Clauses of meeting without a meeting noun: "X met Y in Z", "the ministers convened", "X spoke with Y by phone". */
const meetingClauses: Pattern<Clause> = (document, sentence) => {
  const nouns = new Set(meetingNouns(document, sentence).flatMap((meeting) => meeting.heads.map((head) => head.index)));

  return (document.clauses[sentence.index] ?? []).filter((clause) => {
    // a progressive that the tagger took for a noun: "the delegations are meeting"
    if (clause.form === 'copular' && clause.predicate.text === 'meeting' && clause.subjects.length > 0) return true;
    if (clause.form !== 'verbal') return false;
    // "spoke to N to brief him on the talks", "met during a summit of Z": these are elsewhere, or beside it
    const around = [...clause.subjects, ...clause.objects, ...clause.obliques.filter((one) => !isBeside(one))];
    if (around.some((phrase) => nouns.has(phrase.head.index))) return false;
    const verb = base(clause.lemma);
    if (MEET_VERBS.has(verb) || papersSigned(clause).length > 0 || bringsTogether(sentence, clause)) return true;
    if (visited(document, sentence, clause) !== null) return true;
    if (verb === 'see' && journeyOf(document, clause) !== null) return true;
    if (verb === 'welcome' && !isGuest(document, clause)) return false;
    if (HOST_VERBS.has(verb)) return clause.objects.some((phrase) => partiesAt(document, sentence, phrase.head.index).length > 0);
    return isCall(document, sentence, clause);
  });
};

const isBeside = ({ preposition }: Phrase): boolean => /^(?:on|about|over|regarding|during)$/.test(preposition ?? '');

/** "Welcomed N to P": a guest is a person; a truce, or a side's decision, is welcomed from afar. */
const isGuest = (document: AnnotatedDocument, clause: Clause): boolean =>
  clause.objects.some((phrase) => mentionsIn(document, phrase).some(({ type }) => type === 'person')) &&
  clause.obliques.some(
    (phrase) =>
      /^(?:to|at|in)$/.test(phrase.preposition ?? '') &&
      mentionsIn(document, phrase).some(({ type }) => type === 'place' || type === 'state'),
  );

export const meetingVerb = rule<MeetingFields, Clause>({
  name: 'meeting-verb',
  reads: 'X met Y in P on T; X, Y and Z convened in P; X hosted its counterparts from Y and Z; X talked on the phone with Y',
  pattern: meetingClauses,
  build: (clause, document, sentence) => {
    const setting = settingOf(document, sentence, clause);
    const told = toldOf(document, clause);
    const day = setting.time ?? dayOfParticiple(document, sentence, clause) ?? dayBeside(document, sentence, clause);
    const time = day && told.value === 'planned' ? ahead(document, day) : day;
    const status = datedStatus(document, told, time);
    const attendance = status.value === 'planned' || status.value === 'demanded' ? 'expected' : 'attended';
    const host = HOST_VERBS.has(base(clause.lemma));
    const signing = papersSigned(clause).length > 0;
    const visit = visited(document, sentence, clause) !== null;
    const others = signing || visit ? [] : othersOf(document, sentence, clause);
    const participants = [
      ...(host
        ? doersOf(clause).flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'host', attendance))
        : sidesBefore(document, sentence, clause, attendance)),
      ...others.flatMap((at) => participantsAt(document, sentence, at, 'participant', attendance)),
      ...(signing ? papersSigned(clause) : []).flatMap((paper) => partiesToPaper(document, sentence, paper.head, attendance)),
      ...(others.length === 0 && MEET_VERBS.has(base(clause.lemma))
        ? rowWith(document, sentence, clause.predicate, attendance)
        : []),
      ...(signing ? [] : clause.objects.flatMap((phrase) => listAfter(document, sentence, phrase, attendance))),
    ];
    if (signing && !isCeremony(setting, participants)) return null;
    // "met the demands", "met resistance": what is met is no side
    const met = clause.objects.filter(
      (phrase) => phrase.local && !isTime(document, sentence, phrase) && !ALONE.has(phrase.head.lemma),
    );
    if (
      !host &&
      !signing &&
      !visit &&
      !bringsTogether(sentence, clause) &&
      !isByPhone(clause) &&
      met.length > 0 &&
      !met.some((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance).length > 0)
    )
      return null;
    const words = [
      ...clause.subjects,
      ...others.map((at) => phraseOf(sentence, at)),
      ...participants.flatMap((side) => side.spans),
    ];
    const level =
      levelOfSides(document, participants) ??
      levelOfPlural(`${ranksBefore(document, participants)} ${words.map((span) => wordsOf(document, span)).join(' ')}`);
    if (participants.length === 0 || bringsTogether(sentence, clause))
      participants.push(...sidesAgain(document, clause, attendance));
    // "the parties will meet again on D in P": a meeting of theirs, whoever they are
    const placed = setting.city !== null && time !== null;
    const again = placed && THEIRS.test(clause.subjects.map((phrase) => wordsOf(document, phrase)).join(' '));
    // ministers who met somewhere, or are to meet, do meet, of whatever countries they are; others where the day is told too
    const somewhere = setting.city !== null || status.value === 'planned';
    const known = ((level !== null || isBody(document, sentence, clause)) && somewhere) || (placed && isMany(clause));
    if (participants.length === 0 && !known && !again) return null;
    if (!host && isHouse(document, clause, participants)) return null;
    return draftOf(
      document,
      sentence,
      clause.predicate,
      {
        name: participants.length > 0 ? [] : whoMeets(document, sentence, clause),
        date: time ? [time] : [],
        venueCity: setting.city ? [proposedPlace(setting.city)] : [],
        venueCountry: setting.country ? [proposedPlace(setting.country)] : countryOfCity(setting.city),
        level: level ? [{ value: level, spans: words.map(({ start, end }) => ({ start, end })) }] : [],
        participants,
      },
      status,
    );
  },
});

/** "Brought the parties together": they meet by somebody's doing. */
const bringsTogether = (sentence: Sentence, clause: Clause): boolean =>
  clause.lemma === 'bring together' ||
  (clause.lemma === 'bring' && clause.adverbs.some((index) => sentence.tokens[index]?.lemma === 'together'));

/** "Met face to face", "met one-on-one". */
const ALONE: ReadonlySet<string> = new Set(['face', 'one', 'one-on-one']);

/** "Will meet March 31": a day that the tree takes for the object. */
const isTime = (document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): boolean =>
  timesIn(document, sentence).some((time) => time.start <= phrase.head.start && phrase.head.end <= time.end);

const DISCUSSES: ReadonlySet<string> = new Set('discuss consider review debate assess examine address tackle'.split(' '));

/** "Met to discuss the map on Monday": the day of what they met for, which the tree hangs there. */
function withPurpose(document: AnnotatedDocument, sentence: Sentence, clause: Clause, own: Setting): Setting {
  if (own.time !== null || !MEET_VERBS.has(base(clause.lemma))) return own;
  const clauses = document.clauses[sentence.index] ?? [];
  const aim = clauses.find(
    ({ governor, lemma }) => governor?.marker === 'to' && clauses[governor.clause] === clause && DISCUSSES.has(lemma),
  );
  const day = aim && timesIn(document, sentence).findLast((one) => one.kind === 'date' && hangsBelow(sentence, one, aim));
  const time = day ? proposedTime(day) : null;
  // beside an infinitive a weekday is read as the one to come
  const over = clause.tense === 'past' && (time?.value.latest ?? '') > (publicationDay(document) ?? '9');
  return time?.value.precision === 'day' && !over ? { ...own, time } : own;
}

const hangsBelow = (sentence: Sentence, span: Span, { predicate }: Clause): boolean => {
  const head = headOf(sentence, span);
  return head !== null && upward(sentence, head.index).includes(predicate.index);
};

/** When and where a clause of meeting is; a visit is in what is visited, a call nowhere. */
function settingOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Setting {
  const own = withPurpose(document, sentence, clause, settingUnder(document, sentence, clause.predicate.index));
  if (isByPhone(clause) || isCalling(clause)) return { ...own, city: null, country: null };
  const place = visited(document, sentence, clause);
  if (place === null) return withJourney(document, sentence, clause, own);
  return place.type === 'state' ? { ...own, country: place } : { ...own, city: place };
}

const ONLY_WHERE = /^(?:\s(?:in|at|near|the|of|capital|city|town|\p{Lu}[\p{L}.’'-]{0,20}),?){0,8}\son\s$/u;

/** "Met in P on D to draft it": a day that the tree gives to the deed that follows. */
function dayBeside(document: AnnotatedDocument, sentence: Sentence, { predicate, tense }: Clause): Proposed<When> | null {
  const time = tense === 'past' ? timeAfter(document, sentence, predicate) : null;
  return time && ONLY_WHERE.test(document.document.text.slice(predicate.end, time.start)) ? proposedTime(time) : null;
}

/** The journey on which one meets another: "flew to P to meet Y", "arrived in P, meeting Y". */
function journeyOf(document: AnnotatedDocument, clause: Clause): Clause | null {
  const above = clause.governor ? (document.clauses[clause.sentence] ?? [])[clause.governor.clause] : undefined;
  const goesOn = clause.predicate.xpos === 'VBG' && clause.governor?.relation === 'adverbial' && clause.governor.marker === null;
  return above && (clause.governor?.marker === 'to' || goesOn) && MOVES.has(base(above.lemma)) ? above : null;
}

/** What a clause leaves open of when and where, as the journey to it has it. */
function withJourney(document: AnnotatedDocument, sentence: Sentence, clause: Clause, own: Setting): Setting {
  const journey = journeyOf(document, clause);
  if (journey === null || own.city !== null || own.country !== null) return own;
  const { time, direction, city, country } = settingUnder(document, sentence, journey.predicate.index, NONE, WHITHER);
  return own.time === null ? { time, direction, city, country } : { ...own, city, country };
}

const NONE: ReadonlySet<string> = new Set();

/** "Will return to the Gulf, visiting P on D": a participle is as its sentence is. */
function toldOf(document: AnnotatedDocument, clause: Clause): Proposed<Status> {
  const [first] = document.sentences[clause.sentence]?.tokens ?? [];
  // "Were X and Y to meet, it would be the first time"
  if (first?.text === 'Were' && clause.predicate.xpos === 'VB') return { value: 'hypothetical', spans: [clause.predicate] };
  const above = clause.governor ? (document.clauses[clause.sentence] ?? [])[clause.governor.clause] : undefined;
  // "powers meeting in P pledged to": what stands before a verb is not what is pledged
  const before =
    clause.governor?.relation === 'complement' && above !== undefined && clause.predicate.end < above.predicate.start;
  const hangs =
    clause.predicate.xpos === 'VBG' && clause.tense === 'none' && (before || clause.governor?.relation === 'adverbial');
  return statusOf(document, (hangs ? above : journeyOf(document, clause)) ?? clause);
}

/** Where those stand whom the subject meets: "met Y", "spoke to Y", "discussed it over the phone with Y". */
function othersOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): readonly number[] {
  const speaks = isByPhone(clause) || TALKS_WITH.has(clause.lemma);
  const beside = clause.obliques.filter((phrase) => phrase.preposition === 'with').map((phrase) => phrase.head.index);
  const met = [...clause.objects, ...(isCalling(clause) ? clause.recipients : [])].map((phrase) => phrase.head.index);
  return [...met, ...(speaks ? spokenTo(document, sentence, clause) : beside)];
}

/** "A protocol between X and Y": those whose paper it is. */
const partiesToPaper = (
  document: AnnotatedDocument,
  sentence: Sentence,
  paper: Token,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] =>
  below(sentence, paper.index)
    .filter((kid) => /^(?:between|among)$/.test(caseOf(sentence, kid.index)))
    .flatMap((kid) => withConjuncts(sentence, kid.index))
    .flatMap((index) => participantsAt(document, sentence, index, 'participant', attendance));

/** Two sides put their names to a paper on a day or somewhere: a convention that states have signed at some time is no meeting. */
const isCeremony = ({ city, country, time }: Setting, participants: readonly Proposed<Participant>[]): boolean =>
  new Set(participants.map((one) => sideOf(one.value.actor.id))).size > 1 &&
  (time === null ? (city ?? country) !== null : time.value.precision !== 'year');

/** "Senior commanders will meet", "the joint commission convened": those who meet, though their sides are not named. */
const isBody = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  MEET_VERBS.has(base(clause.lemma)) &&
  [...clause.subjects, ...subjectBeforeAside(document, sentence, clause)].some(({ head }) =>
    BODIES.has(head.lemma.toLowerCase()),
  );

/** Those who meet without a side, as the report has them, stand for the name of their meeting. */
const whoMeets = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): readonly Proposed<string>[] =>
  [...clause.subjects, ...subjectBeforeAside(document, sentence, clause)]
    .slice(0, 1)
    .map((phrase) => ({ value: wordsOf(document, phrase), spans: [{ start: phrase.start, end: phrase.end }] }));

/** "The contact group, she said, will convene": the subject stands before who says it. */
function subjectBeforeAside(document: AnnotatedDocument, sentence: Sentence, clause: Clause): readonly Phrase[] {
  const above = clause.governor ? (document.clauses[sentence.index] ?? [])[clause.governor.clause] : undefined;
  const [first, second] = above?.subjects ?? [];
  const aside = clause.subjects.length === 0 && above !== undefined && above.predicate.end < clause.predicate.start;
  return aside && first && second && sentence.tokens[first.head.index + 1]?.text === ',' ? [first] : [];
}

/** "World powers meeting in P in January", "delegates met in P on Monday". */
const isMany = (clause: Clause): boolean =>
  /^(?:meet|convene|reconvene|confer)$/.test(base(clause.lemma)) &&
  clause.subjects.some((phrase) => MANY.has(phrase.head.lemma) && /S$/.test(phrase.head.xpos));

const MANY: ReadonlySet<string> = new Set(
  'power country state nation government side party faction group rival foe enemy delegate mediator guarantor donor ally official chief member'.split(
    ' ',
  ),
);

const BODIES: ReadonlySet<string> = new Set(
  'commander commission committee group council panel board negotiator delegation team expert leader minister president envoy diplomat representative'.split(
    ' ',
  ),
);

const HOUSES: ReadonlySet<string> = new Set(
  'cabinet parliament senate congress assembly court jury board staff commission house lawmaker legislator mp'.split(' '),
);

/** "The cabinet met": a body of one side meets by itself. */
const isHouse = (document: AnnotatedDocument, clause: Clause, participants: readonly Proposed<Participant>[]): boolean =>
  clause.subjects.some((phrase) => HOUSES.has(phrase.head.lemma)) &&
  !clause.subjects.some((phrase) => ACRONYM.test(wordsOf(document, phrase))) &&
  !participants.some((one) => one.value.actor.id.startsWith('name:organisation:')) &&
  new Set(participants.map((one) => sideOf(one.value.actor.id))).size < 2;

/** "The IAEA board" is one of many states. */
const ACRONYM = /\b\p{Lu}{3,}\b/u;

const THEIRS = /^(?:the |both |these )?(?:two |warring |rival )?(?:sides|parties|delegations|teams|negotiators)$/i;

/** "The parties agreed to meet again": the two whom the report is about. */
function sidesAgain(
  document: AnnotatedDocument,
  clause: Clause,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  return [...clause.subjects, ...clause.objects].flatMap((phrase) =>
    theTwo(document, phrase).map((actor) => ({
      value: { actor, person: null, role: 'participant' as const, attendance },
      spans: [{ start: phrase.start, end: phrase.end }],
      basis: 'inferred' as const,
    })),
  );
}

/** "The foreign ministers of X and Y met": the words before a row of names. */
function ranksBefore(document: AnnotatedDocument, participants: readonly Proposed<Participant>[]): string {
  const start = Math.min(...participants.flatMap((one) => one.spans.map((span) => span.start)));
  const before = Number.isFinite(start) ? document.document.text.slice(Math.max(0, start - 45), start) : '';
  return /\b(?:of|from)\s(?:the\s)?$/.test(before) ? before : '';
}
