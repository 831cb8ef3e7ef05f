import type { AnnotatedDocument, Clause, Participant, Pattern, Proposed } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { theTwo } from '../reading/doers.js';
import { doersOf, partiesAt, sideOf } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import { proposedPlace, settingUnder } from '../reading/when-and-where.js';
import { wordsOf } from '../reading/words.js';
import { base, countryOfCity, draftOf } from './draft.js';
import type { MeetingFields } from './fields.js';
import { listAfter, listBefore } from './rows.js';
import { meetingNouns, participantsAt } from './sighting.js';
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
    if (MEET_VERBS.has(verb)) return true;
    if (HOST_VERBS.has(verb) && verb !== 'welcome')
      return clause.objects.some((phrase) => partiesAt(document, sentence, phrase.head.index).length > 0);
    const byPhone = clause.obliques.some((phrase) => /^(?:phone|telephone)$/.test(phrase.head.lemma));
    return (verb === 'speak' || verb === 'talk') && byPhone;
  });
};

export const meetingVerb = rule<MeetingFields, Clause>({
  name: 'meeting-verb',
  reads: 'X met Y in P on T; X, Y and Z convened in P; X hosted its counterparts from Y and Z; X talked on the phone with Y',
  pattern: meetingClauses,
  build: (clause, document, sentence) => {
    const setting = settingUnder(document, sentence, clause.predicate.index);
    const status = datedStatus(document, statusOf(document, clause), setting.time);
    const attendance = status.value === 'planned' || status.value === 'demanded' ? 'expected' : 'attended';
    const host = HOST_VERBS.has(base(clause.lemma));
    const others = [
      ...clause.objects,
      ...clause.obliques.filter((phrase) => phrase.preposition === 'with' || (isSpeaking(clause) && phrase.preposition === 'to')),
      ...(isSpeaking(clause) ? clause.recipients : []),
    ];
    const named = doersOf(clause).flatMap((phrase) =>
      participantsAt(document, sentence, phrase.head.index, host ? 'host' : 'participant', attendance),
    );
    const participants = [
      ...(named.length < 2 && !host && clause.voice === 'active'
        ? listBefore(document, sentence, clause.predicate, attendance)
        : []),
      ...named,
      ...others.flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance)),
      ...clause.objects.flatMap((phrase) => listAfter(document, sentence, phrase, attendance)),
    ];
    // "met the demands", "met resistance": what is met is no side
    const met = clause.objects.filter((phrase) => phrase.local);
    if (
      !host &&
      met.length > 0 &&
      !met.some((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance).length > 0)
    )
      return null;
    const words = [...clause.subjects, ...others, ...participants.flatMap((side) => side.spans)];
    const level =
      levelOfSides(document, participants) ??
      levelOfPlural(`${ranksBefore(document, participants)} ${words.map((span) => wordsOf(document, span)).join(' ')}`);
    const both = participants.length === 0 ? sidesAgain(document, clause, attendance) : [];
    participants.push(...both);
    // "the parties will meet again on D in P": a meeting of theirs, whoever they are
    const again = THEIRS.test(clause.subjects.map((phrase) => wordsOf(document, phrase)).join(' ')) && setting.city !== null;
    // ministers who met somewhere did meet, of whatever countries they were
    if (participants.length === 0 && !(level !== null && setting.city !== null) && !(again && setting.time !== null)) return null;
    if (!host && isHouse(clause, participants)) return null;
    return draftOf(
      document,
      sentence,
      clause.predicate,
      {
        date: setting.time ? [setting.time] : [],
        venueCity: setting.city ? [proposedPlace(setting.city)] : [],
        venueCountry: setting.country ? [proposedPlace(setting.country)] : countryOfCity(setting.city),
        level: level ? [{ value: level, spans: words.map(({ start, end }) => ({ start, end })) }] : [],
        participants,
      },
      status,
    );
  },
});

const isSpeaking = (clause: Clause): boolean => clause.lemma === 'speak' || clause.lemma === 'talk';

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
