import type { AnnotatedDocument, Clause, Day, Participant, Proposed, Sentence, When } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { doersOf, partiesAt } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import type { Setting } from '../reading/when-and-where.js';
import { ahead, proposedPlace, proposedTime, publicationDay, settingUnder, timeAfter } from '../reading/when-and-where.js';
import { base, trimmed, wordsOf } from '../reading/words.js';
import { agendaOfNoun } from './agenda.js';
import { broughtTogether, companyOf, otherSide, sponsorsBefore } from './company.js';
import { countryOfCity, draftOf } from './draft.js';
import type { MeetingFields } from './fields.js';
import { levelOfSides } from './level.js';
import { occasionBefore, outerSetting, settingOfWords, withoutOthers } from './occasion.js';
import { attendanceOf, saysWhoIsThere, thereBySubject } from './presence.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { participantsOfNoun } from './named-sides.js';
import { clausesAround, meetingNouns, nameSpan, participantsAt } from './sighting.js';
import { SETTLING, isUpcoming, putsOff, statusAt } from './status-at.js';
import { listBefore } from './rows.js';
import { BROKER_VERBS, HOST_VERBS, MEET_VERBS, OCCUR_VERBS, SPOKEN_AT, TAKE_PART, WHITHER, levelOf } from './words.js';

/** "the sixth round of talks in Astana, brokered by X", "X and Y held talks in Z on Friday", "a summit of the presidents of …" */
export const meetingNoun = rule<MeetingFields, MeetingNoun>({
  name: 'meeting-noun',
  reads: 'X and Y held talks on Z in P; the sixth round of talks; a summit of the presidents of X and Y',
  pattern: meetingNouns,
  build: (meeting, document, sentence) => {
    const around = [...clausesAround(document, sentence, meeting.heads), ...lostPredicate(document, sentence, meeting)];
    const borne = around.filter((near) => bears(sentence, near) && !staysAway(document, near.clause));
    // "is due to be held in P", "is expected to resume in P": the verb of holding knows more than what fixes it
    const bearing =
      borne.find((near) => near.clause.modal !== null && near.clause.governor?.relation === 'complement') ??
      borne.find((near) => near.clause.form !== 'copular') ??
      borne[0] ??
      null;
    const whither = meeting.noun.lemma === 'visit' ? WHITHER : undefined;
    const setting = joinedSetting(
      meeting.heads.map((head) => settingUnder(document, sentence, head.index, OF_THE_MEETING, whither)),
    );
    const outer = bearing
      ? withoutOthers(document, sentence, meeting, outerSetting(document, sentence, bearing.clause))
      : occasionBefore(document, sentence, meeting, around);
    const decided = bearing !== null && DECIDES.has(base(bearing.clause.lemma));
    const fits = (one: Proposed<When> | null): Proposed<When> | null =>
      one !== null && decided && !liesAhead(document, one.value) ? null : one;
    const near = setting.time || outer?.time ? null : timeAfter(document, sentence, meeting.heads.at(-1) ?? meeting.noun);
    const words = settingOfWords(document, sentence, meeting, around);
    const own = setting.time !== null && followsNoun(setting.time, meeting) ? fits(setting.time) : setting.time;
    // "in talks since June", "suspended from today onwards": that is not their day
    const started = setting.direction === 'after';
    const said = (started ? null : own) ?? fits(outer?.time ?? null) ?? fits(near ? proposedTime(near) : null) ?? words.time;
    const time =
      said &&
      (isPlanned(document, meeting, bearing)
        ? ahead(document, said)
        : isPast(document, meeting, around)
          ? behind(document, said)
          : said);
    const status = statusAt(document, meeting, bearing, time, setting.direction ?? outer?.direction ?? near?.direction ?? null);
    const attendance = status.value === 'planned' || status.value === 'demanded' ? 'expected' : 'attended';
    const participants = [
      ...participantsOfNoun(document, sentence, meeting, attendance),
      ...sponsorsBefore(document, sentence, meeting, attendance),
      ...around.flatMap((near) =>
        arranges(meeting, near, status.value) ? [] : participantsOfClause(document, sentence, near, attendance),
      ),
      ...broughtTogether(document, sentence, meeting, around, attendance),
      ...companyOf(document, sentence, bearing?.clause ?? null, attendance),
    ];
    participants.push(...otherSide(document, sentence, meeting, participants, attendance));
    const city = setting.city ?? outer?.city ?? null;
    const country = setting.country ?? outer?.country ?? null;
    const venue = city ?? (country === null ? words.city : null);
    const name = trimmed(document, nameSpan(document, sentence, meeting));
    const level = levelOf(wordsOf(document, meeting.phrase)) ?? levelOfSides(document, participants);
    return draftOf(
      document,
      sentence,
      meeting.noun,
      {
        name: [{ value: wordsOf(document, name), spans: [name] }],
        round: meeting.round && !meeting.plural ? [meeting.round] : [],
        date: time ? [time] : [],
        venueCity: venue ? [{ ...proposedPlace(venue), basis: city === null ? 'inferred' : 'stated' }] : [],
        venueCountry: country ? [proposedPlace(country)] : countryOfCity(venue),
        level: level ? [{ value: level, spans: [meeting.phrase, ...participants.flatMap((side) => side.spans)] }] : [],
        participants,
        agenda: agendaOfNoun(document, sentence, meeting),
      },
      status,
    );
  },
});

/** "Agreed on Monday to hold talks", "suspended the talks on Sunday": the day is that of the decision, unless it lies ahead. */
const DECIDES: ReadonlySet<string> = new Set(
  'agree announce propose suspend cancel postpone delay break abort scrap reject'.split(' '),
);

const followsNoun = ({ spans }: Proposed<When>, { noun }: MeetingNoun): boolean => spans.every(({ start }) => start > noun.end);

/** "Agreed to hold talks in March", "will hold talks in March": a month that lies ahead. */
const isPlanned = (document: AnnotatedDocument, meeting: MeetingNoun, bearing: Surrounding | null): boolean =>
  isUpcoming(document, meeting) ||
  (bearing !== null &&
    ((bearing.as !== 'oblique' && SETTLING.test(base(bearing.clause.lemma))) ||
      statusOf(document, bearing.clause).value === 'planned'));

const PAST = /\b(?:last|previous|earlier|past|failed|abortive)\s(?:[\w-]{1,20}\s){0,2}$/i;

/** "The last round in July", "was pledged at a conference in January": before the day of the report. */
const isPast = (document: AnnotatedDocument, { noun }: MeetingNoun, around: readonly Surrounding[]): boolean =>
  PAST.test(document.document.text.slice(Math.max(0, noun.start - 45), noun.start)) ||
  around.some(
    ({ as, preposition, clause }) =>
      as === 'oblique' &&
      (WHERE_SPOKEN.test(preposition ?? '') || BEFORE.test(preposition ?? '')) &&
      clause.tense === 'past' &&
      clause.modal === null &&
      clause.form === 'verbal',
  );

/** "The last round in July", in April, was in July of the year before. */
function behind(document: AnnotatedDocument, time: Proposed<When>): Proposed<When> {
  const published = publicationDay(document);
  const { earliest, latest, year } = time.value;
  if (published === null || earliest === null || latest === null || year !== 'inferred' || earliest <= published) return time;
  const back = (day: Day): Day => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return { ...time, value: { ...time.value, earliest: back(earliest), latest: back(latest) } };
}

/** Whether a time is after the day of the report; of a report without a day, whether it is no single day. */
function liesAhead(document: AnnotatedDocument, { latest, precision }: When): boolean {
  const published = publicationDay(document);
  return published === null ? precision !== 'day' : latest !== null && latest > published;
}

const ARRANGED: ReadonlySet<string> = new Set(['congress', 'conference', 'forum', 'gathering']);

/** "X and Y agreed to hold a congress": who arranges a gathering for a later day is not said to sit in it. */
const arranges = (meeting: MeetingNoun, near: Surrounding, status: string): boolean =>
  status === 'planned' &&
  near.as === 'object' &&
  ARRANGED.has(meeting.noun.lemma) &&
  /^(?:hold|convene|organi[sz]e|arrange)$/.test(near.clause.lemma);

/** "Talks to revive the deal resumed in P": a sentence without a verb, in which the tree takes the verb for a participle of its object. */
function lostPredicate(document: AnnotatedDocument, sentence: Sentence, meeting: MeetingNoun): readonly Surrounding[] {
  if (meeting.noun.head !== -1 || sentence.region === 'heading') return [];
  const clause = (document.clauses[sentence.index] ?? []).find(
    (one) =>
      one.governor?.relation === 'relative' &&
      one.predicate.start > meeting.noun.end &&
      /^VB[ND]$/.test(one.predicate.xpos) &&
      one.subjects.length === 0 &&
      one.objects.every((phrase) => !phrase.local) &&
      OCCUR_VERBS.has(base(one.lemma)),
  );
  return clause ? [{ clause: { ...clause, tense: 'past', governor: null }, as: 'subject', preposition: null }] : [];
}

/** "X refused to attend the talks" says where X was, not that there were no talks. */
const staysAway = (document: AnnotatedDocument, clause: Clause): boolean =>
  saysWhoIsThere(clause) && attendanceOf(document, clause) !== 'attended' && attendanceOf(document, clause) !== 'expected';

/** Clauses below a meeting's noun whose time and place are the meeting's own: "talks, scheduled to start in P on T". */
const OF_THE_MEETING: ReadonlySet<string> = new Set([
  'involve',
  'include',
  'bring',
  'schedule',
  'start',
  'begin',
  'hold',
  'plan',
  'set',
  'open',
  'convene',
  'host',
  'broker',
  'bring together',
  'due',
  'take',
  'expect',
  'resume',
]);

/** The first that gives each of time, city and country. */
function joinedSetting(settings: readonly Setting[]): Setting {
  const time = settings.find((setting) => setting.time !== null);
  return {
    time: time?.time ?? null,
    direction: time?.direction ?? null,
    city: settings.find((setting) => setting.city !== null)?.city ?? null,
    country: settings.find((setting) => setting.country !== null)?.country ?? null,
  };
}

/** Whether the clause tells of the meeting's taking place, so that its time, place and status are the meeting's. */
function bears(sentence: Sentence, near: Surrounding): boolean {
  const verb = base(near.clause.lemma);
  // "announced the deal at the end of the talks": a noun says where the talks stood, and nothing of what is announced
  if (near.clause.form === 'nominal' && ENDING.has(verb)) return false;
  if (near.as === 'subject') return OCCUR_VERBS.has(verb) || near.clause.form === 'copular';
  if (near.as === 'object')
    return (
      LEAVES.has(verb) ||
      putsOff(sentence, near.clause) ||
      OCCUR_VERBS.has(verb) ||
      TAKE_PART.has(verb) ||
      PAYS.has(verb) ||
      HOST_VERBS.has(verb) ||
      verb === 'broker' ||
      verb === 'mediate'
    );
  return (
    (MEET_VERBS.has(verb) && near.preposition !== 'during') ||
    ((TAKE_PART.has(verb) || OCCUR_VERBS.has(verb)) && /^(?:in|at|for|to|into|with|on)$/.test(near.preposition ?? ''))
  );
}

const ENDING: ReadonlySet<string> = new Set(['end', 'close', 'start', 'opening', 'conclusion', 'finish']);

/** "Is to make his first visit to P", "paid a visit to P". */
const PAYS: ReadonlySet<string> = new Set(['make', 'pay']);

/** "X left talks hosted by Y": who leaves was there. */
const LEAVES: ReadonlySet<string> = new Set(['leave', 'quit']);

/** "Urged both sides to return to the talks", "asked X to attend": who is asked is to be there, not who asks. */
const ASKS: ReadonlySet<string> = new Set(
  'urge ask call press invite tell order persuade encourage push want implore request'.split(' '),
);

/** Those who ask the doers of a clause to do it. */
function askersOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): ReadonlySet<string> {
  const above = clause.governor ? (document.clauses[clause.sentence] ?? [])[clause.governor.clause] : undefined;
  if (clause.governor?.marker !== 'to' || above === undefined || !ASKS.has(base(above.lemma))) return NOBODY;
  return new Set(above.subjects.flatMap((phrase) => partiesAt(document, sentence, phrase.head.index).map(({ id }) => id)));
}

const NOBODY: ReadonlySet<string> = new Set();

/** Those whom a clause around the noun brings in: its subject takes part, hosts or brokers; "include" names more. */
function participantsOfClause(
  document: AnnotatedDocument,
  sentence: Sentence,
  near: Surrounding,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const verb = base(near.clause.lemma);
  const of = (phrases: Clause['subjects'], role: Participant['role']): readonly Proposed<Participant>[] =>
    phrases.flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, role, attendance));
  if (saysWhoIsThere(near.clause) && near.as !== 'subject') return thereBySubject(document, sentence, near.clause);
  if (near.clause.negated) return [];
  if (near.as === 'subject')
    return verb === 'include' || verb === 'involve' || verb === 'bring' ? of(near.clause.objects, 'participant') : [];
  if (near.as === 'object') {
    const role = BROKER_VERBS.get(verb);
    if (role) return of(doersOf(near.clause), role);
    if (HOST_VERBS.has(verb)) return of(doersOf(near.clause), 'host');
  }
  if (near.as === 'oblique' && HOST_VERBS.has(verb) && /^(?:for|to|at)$/.test(near.preposition ?? '')) {
    return [...of(doersOf(near.clause), 'host'), ...of(near.clause.objects, 'participant')];
  }
  if (near.as === 'oblique' && (SPOKEN_AT.has(verb) || makesProgress(near.clause)) && WHERE_SPOKEN.test(near.preposition ?? ''))
    return spokeThere(document, sentence, near.clause, of(doersOf(near.clause), 'participant'), attendance);
  // "X speaks with Y before a meeting", as captions have it
  if (near.as === 'oblique' && BEFORE.test(near.preposition ?? '') && GREETS.has(verb)) {
    const other = near.clause.obliques.filter((phrase) => phrase.preposition === 'with');
    return other.length + near.clause.objects.length === 0
      ? []
      : [...of(doersOf(near.clause), 'participant'), ...of([...near.clause.objects, ...other], 'participant')];
  }
  // "joined X and Y in P for talks"
  if (near.as === 'oblique' && near.preposition === 'for' && verb === 'join')
    return of([...doersOf(near.clause), ...near.clause.objects], 'participant');
  const takesPart = near.as === 'object' ? TAKE_PART.has(verb) || PAYS.has(verb) || LEAVES.has(verb) : bears(sentence, near);
  if (!takesPart) return [];
  const beside = near.clause.obliques.filter((phrase) => phrase.preposition === 'with');
  const askers = askersOf(document, sentence, near.clause);
  const takers = of(doersOf(near.clause), 'participant').filter((side) => !askers.has(side.value.actor.id));
  return [...takers, ...lostInRow(document, sentence, near, takers, attendance), ...of(beside, 'participant')];
}

/** "The minister of X, N, and the minister of Y, M, held talks": a row of people of which the tree keeps one or none. */
function lostInRow(
  document: AnnotatedDocument,
  sentence: Sentence,
  { as, clause }: Surrounding,
  found: readonly Proposed<Participant>[],
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  if (as !== 'object' || clause.voice !== 'active' || found.length > 1 || clause.governor?.marker === 'to') return [];
  return listBefore(document, sentence, clause.predicate, attendance);
}

/** "The teams made progress during the talks" */
const makesProgress = (clause: Clause): boolean =>
  clause.lemma === 'make' &&
  clause.objects.some((phrase) => /^(?:progress|headway|breakthrough|offer|concession)$/.test(phrase.head.lemma));

const BEFORE = /^(?:before|ahead of|prior to)$/;
const GREETS: ReadonlySet<string> = new Set('speak talk greet welcome pose shake chat embrace'.split(' '));

/** "X and Y had accepted it at their meeting": of a row of people the tree may keep one. */
function spokeThere(
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  found: readonly Proposed<Participant>[],
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const row = found.length < 2 && clause.voice === 'active' ? listBefore(document, sentence, clause.predicate, attendance) : [];
  return [...found, ...row].filter((side) => wasThere(side.value));
}

const WHERE_SPOKEN = /^(?:after|at|during|following|to)$/;

/** Whoever speaks after a meeting was there as a side or as its envoy or minister; a spokesman or an analyst need not have been. */
const wasThere = ({ person }: Participant): boolean =>
  person === null ||
  person.office === null ||
  /\b(?:minister|president|secretary|envoy|negotiator|representative|ambassador|leader|king|chancellor|premier|chief|head)\b/i.test(
    person.office ?? '',
  );
