import type { AnnotatedDocument, Clause, Participant, Pattern, Proposed, Sentence, Token } from '../../model/index.js';
import { mentionsIn, rule } from '../../model/index.js';
import { theTwo } from '../reading/doers.js';
import { caseOf, doersOf, partiesAt, sideOf } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import type { Setting } from '../reading/when-and-where.js';
import { ahead, proposedPlace, settingUnder } from '../reading/when-and-where.js';
import { below, phraseOf, wordsOf } from '../reading/words.js';
import { base, countryOfCity, draftOf } from './draft.js';
import type { MeetingFields } from './fields.js';
import { isByPhone, isCall, isCalling, isPhone } from './phone-call.js';
import { listAfter, sidesBefore } from './rows.js';
import { meetingNouns, participantsAt, withConjuncts } from './sighting.js';
import { papersSigned } from './signing.js';
import { datedStatus } from './status-at.js';
import { levelOfPlural, levelOfSides } from './level.js';
import { HOST_VERBS, MEET_VERBS } from './words.js';

/** Clauses of meeting without a meeting noun: "X met Y in Z", "the ministers convened", "X spoke with Y by phone". */
const meetingClauses: Pattern<Clause> = (document, sentence) => {
  const nouns = new Set(meetingNouns(document, sentence).flatMap((meeting) => meeting.heads.map((head) => head.index)));

  return (document.clauses[sentence.index] ?? []).filter((clause) => {
    // a progressive that the tagger took for a noun: "the delegations are meeting"
    if (clause.form === 'copular' && clause.predicate.text === 'meeting' && clause.subjects.length > 0) return true;
    if (clause.form !== 'verbal') return false;
    const around = [...clause.subjects, ...clause.objects, ...clause.obliques];
    if (around.some((phrase) => nouns.has(phrase.head.index))) return false;
    const verb = base(clause.lemma);
    if (MEET_VERBS.has(verb) || papersSigned(clause).length > 0) return true;
    if (verb === 'welcome' && !isGuest(document, clause)) return false;
    if (HOST_VERBS.has(verb)) return clause.objects.some((phrase) => partiesAt(document, sentence, phrase.head.index).length > 0);
    return isCall(document, sentence, clause);
  });
};

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
    const setting = settingUnder(document, sentence, clause.predicate.index);
    const told = statusOf(document, clause);
    const time = setting.time && told.value === 'planned' ? ahead(document, setting.time) : setting.time;
    const status = datedStatus(document, told, time);
    const attendance = status.value === 'planned' || status.value === 'demanded' ? 'expected' : 'attended';
    const host = HOST_VERBS.has(base(clause.lemma));
    const signing = papersSigned(clause).length > 0;
    const others = signing ? [] : othersOf(sentence, clause);
    const participants = [
      ...(host
        ? doersOf(clause).flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'host', attendance))
        : sidesBefore(document, sentence, clause, attendance)),
      ...others.flatMap((at) => participantsAt(document, sentence, at, 'participant', attendance)),
      ...(signing ? papersSigned(clause) : []).flatMap((paper) => partiesToPaper(document, sentence, paper.head, attendance)),
      ...(signing ? [] : clause.objects.flatMap((phrase) => listAfter(document, sentence, phrase, attendance))),
    ];
    if (signing && !isCeremony(setting, participants)) return null;
    // "met the demands", "met resistance": what is met is no side
    const met = clause.objects.filter((phrase) => phrase.local);
    if (
      !host &&
      !signing &&
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
    const both = participants.length === 0 ? sidesAgain(document, clause, attendance) : [];
    participants.push(...both);
    // "the parties will meet again on D in P": a meeting of theirs, whoever they are
    const again = THEIRS.test(clause.subjects.map((phrase) => wordsOf(document, phrase)).join(' ')) && setting.city !== null;
    // ministers who met somewhere did meet, of whatever countries they were
    if (participants.length === 0 && !(level !== null && setting.city !== null) && !(again && time !== null)) return null;
    if (!host && isHouse(clause, participants)) return null;
    return draftOf(
      document,
      sentence,
      clause.predicate,
      {
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

/** Where those stand whom the subject meets: "met Y", "spoke to Y", "discussed it over the phone with Y". */
function othersOf(sentence: Sentence, clause: Clause): readonly number[] {
  const byPhone = isByPhone(clause);
  const spokenTo = byPhone || clause.lemma === 'speak' || clause.lemma === 'talk';
  const besides = clause.obliques.flatMap((phrase) =>
    phrase.preposition === 'with' || (spokenTo && phrase.preposition === 'to')
      ? [phrase.head.index]
      : byPhone && isPhone(phrase)
        ? below(sentence, phrase.head.index)
            .filter((kid) => caseOf(sentence, kid.index) === 'with')
            .flatMap((kid) => withConjuncts(sentence, kid.index))
        : [],
  );
  const objects = [...clause.objects, ...(spokenTo || isCalling(clause) ? clause.recipients : [])].map(
    (phrase) => phrase.head.index,
  );
  return [...objects, ...besides];
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

const HOUSES: ReadonlySet<string> = new Set(
  'cabinet parliament senate congress assembly court jury board staff commission house lawmaker legislator mp'.split(' '),
);

/** "The cabinet met": a body of one side meets by itself. */
const isHouse = (clause: Clause, participants: readonly Proposed<Participant>[]): boolean =>
  clause.subjects.some((phrase) => HOUSES.has(phrase.head.lemma)) &&
  new Set(participants.map((one) => sideOf(one.value.actor.id))).size < 2;

const THEIRS = /^(?:the |both |these )?(?:two |warring |rival )?(?:sides|parties|delegations|teams|negotiators)$/i;

/** "The parties agreed to meet again": the two whom the report is about. */
function sidesAgain(
  document: AnnotatedDocument,
  clause: Clause,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  return clause.subjects.flatMap((phrase) =>
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
