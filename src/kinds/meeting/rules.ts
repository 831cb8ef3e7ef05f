import type {
  AnnotatedDocument,
  Clause,
  Draft,
  Mention,
  Participant,
  Pattern,
  PlaceRef,
  Proposed,
  Rule,
  Sentence,
  Span,
  Status,
  Token,
} from '../../model/index.js';
import { mentionsIn, partiesOf, rule } from '../../model/index.js';
import { timesIn } from '../reading/near.js';
import { agendaOfNoun } from './agenda.js';
import type { MeetingFields } from './fields.js';
import { caseOf, partiesAt, personRefAt, sideOf } from '../reading/parties.js';
import { clauseOf, statusOf } from '../reading/status.js';
import type { Setting } from '../reading/when-and-where.js';
import { ahead, proposedPlace, proposedTime, settingUnder, timeAfter } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { below, relation, trimmed, wordsOf } from '../reading/words.js';
import { occasionBefore, outerSetting } from './occasion.js';
import { SETTLING, statusAt } from './status-at.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { clausesAround, meetingNouns, nameSpan, participantsAt, participantsOfNoun } from './sighting.js';
import {
  BROKER_VERBS,
  HOST_VERBS,
  MEETING_NOUNS,
  MEET_VERBS,
  OCCUR_VERBS,
  SPOKEN_AT,
  TAKE_PART,
  levelOf,
  ordinal,
} from './words.js';

type Values = Draft<MeetingFields>['values'];

const base = (lemma: string): string => lemma.split(' ')[0] as string;

/** One draft out of what was seen of a meeting; `refine` joins drafts and drops those that identify nothing. */
function draftOf(
  document: AnnotatedDocument,
  sentence: Sentence,
  trigger: Token,
  values: Values,
  status: Proposed<Status>,
): Draft<MeetingFields> {
  const holders = (values.participants ?? []).map((participant) => participant.value.actor.id);
  return { trigger, passage: trimmed(document, sentence), values, status, onWhoseWord: whoseWord(document, trigger, holders) };
}

/** "the sixth round of talks in Astana, brokered by X", "X and Y held talks in Z on Friday", "a summit of the presidents of …" */
const meetingNoun = rule<MeetingFields, MeetingNoun>({
  name: 'meeting-noun',
  reads: 'X and Y held talks on Z in P; the sixth round of talks; a summit of the presidents of X and Y',
  pattern: meetingNouns,
  build: (meeting, document, sentence) => {
    const around = clausesAround(document, sentence, meeting.heads);
    const borne = around.filter((near) => bears(near));
    // "is due to be held in P": the verb of holding knows more than the adjective
    const bearing = borne.find((near) => near.clause.form !== 'copular') ?? borne[0] ?? null;
    const setting = joinedSetting(meeting.heads.map((head) => settingUnder(document, sentence, head.index, OF_THE_MEETING)));
    const outer = bearing
      ? outerSetting(document, sentence, bearing.clause)
      : occasionBefore(document, sentence, meeting, around);
    const near = setting.time || outer?.time ? null : timeAfter(document, sentence, meeting.heads.at(-1) ?? meeting.noun);
    const said = setting.time ?? outer?.time ?? (near ? proposedTime(near) : null);
    const planned = bearing !== null && SETTLING.test(base(bearing.clause.lemma));
    const time = said && planned ? ahead(document, said) : said;
    const status = statusAt(document, meeting, bearing, time, setting.direction ?? outer?.direction ?? near?.direction ?? null);
    const attendance = status.value === 'planned' || status.value === 'demanded' ? 'expected' : 'attended';
    const participants = [
      ...participantsOfNoun(document, sentence, meeting, attendance),
      ...around.flatMap((near) => participantsOfClause(document, sentence, near, attendance)),
    ];
    participants.push(...otherSide(document, sentence, meeting, participants, attendance));
    const city = setting.city ?? outer?.city ?? null;
    const country = setting.country ?? outer?.country ?? null;
    const name = trimmed(document, nameSpan(document, sentence, meeting));
    const words = `${wordsOf(document, meeting.phrase)} ${participants.map((side) => side.spans.map((span) => wordsOf(document, span)).join(' ')).join(' ')}`;
    const level = levelOf(words);
    return draftOf(
      document,
      sentence,
      meeting.noun,
      {
        name: [{ value: wordsOf(document, name), spans: [name] }],
        round: meeting.round && !meeting.plural ? [meeting.round] : [],
        date: time ? [time] : [],
        venueCity: city ? [proposedPlace(city)] : [],
        venueCountry: country ? [proposedPlace(country)] : countryOfCity(city),
        level: level ? [{ value: level, spans: [meeting.phrase, ...participants.flatMap((side) => side.spans)] }] : [],
        participants,
        agenda: agendaOfNoun(document, sentence, meeting),
      },
      status,
    );
  },
});

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

function countryOfCity(city: Mention | null): readonly Proposed<PlaceRef>[] {
  if (city?.party == null || city.partyName === null) return [];
  return [{ value: { id: city.party, name: city.partyName, country: city.partyName }, spans: [city], basis: 'inferred' }];
}

/** Whether the clause tells of the meeting's taking place, so that its time, place and status are the meeting's. */
function bears(near: Surrounding): boolean {
  const verb = base(near.clause.lemma);
  if (near.as === 'subject') return OCCUR_VERBS.has(verb) || near.clause.form === 'copular';
  if (near.as === 'object')
    return OCCUR_VERBS.has(verb) || TAKE_PART.has(verb) || HOST_VERBS.has(verb) || verb === 'broker' || verb === 'mediate';
  return (
    MEET_VERBS.has(verb) ||
    ((TAKE_PART.has(verb) || OCCUR_VERBS.has(verb)) && /^(?:in|at|for|to|into|with|on)$/.test(near.preposition ?? ''))
  );
}

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
  if (near.clause.negated) return [];
  if (near.as === 'subject')
    return verb === 'include' || verb === 'involve' || verb === 'bring' ? of(near.clause.objects, 'participant') : [];
  if (near.as === 'object') {
    const role = BROKER_VERBS.get(verb);
    if (role) return of(near.clause.subjects, role);
    if (HOST_VERBS.has(verb)) return of(near.clause.subjects, 'host');
  }
  if (near.as === 'oblique' && HOST_VERBS.has(verb) && /^(?:for|to|at)$/.test(near.preposition ?? '')) {
    return [...of(near.clause.subjects, 'host'), ...of(near.clause.objects, 'participant')];
  }
  if (near.as === 'oblique' && SPOKEN_AT.has(verb) && WHERE_SPOKEN.test(near.preposition ?? ''))
    return of(near.clause.subjects, 'participant').filter((side) => wasThere(side.value));
  const takesPart = near.as === 'object' ? TAKE_PART.has(verb) : bears(near);
  if (!takesPart) return [];
  const beside = near.clause.obliques.filter((phrase) => phrase.preposition === 'with');
  return [...of(near.clause.subjects, 'participant'), ...of(beside, 'participant')];
}

/** "X announced it as talks with Y opened": who talks with Y is the subject of the clause above. */
function otherSide(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  known: readonly Proposed<Participant>[],
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const sides = new Set(known.map((side) => sideOf(side.value.actor.id)));
  const withOne = meeting.heads.some((head) =>
    below(sentence, head.index).some((kid) => relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'with'),
  );
  if (sides.size !== 1 || !withOne) return [];
  let at = clauseOf(document, sentence, meeting.noun.index);
  for (let steps = 0; at && steps < 4; steps++) {
    const named = at.subjects
      .filter((phrase) => !meeting.heads.some((head) => head.index === phrase.head.index))
      .flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance))
      .filter((side) => !sides.has(sideOf(side.value.actor.id)) && side.value.actor.id !== 'ent:un');
    if (named.length > 0) return named;
    at = at.governor ? ((document.clauses[sentence.index] ?? [])[at.governor.clause] ?? null) : null;
  }
  return [];
}

const WHERE_SPOKEN = /^(?:after|at|during|following|to)$/;

/** Whoever speaks after a meeting was there as a side or as its envoy or minister; a spokesman or an analyst need not have been. */
const wasThere = ({ person }: Participant): boolean =>
  person === null ||
  person.office === null ||
  /\b(?:minister|president|secretary|envoy|negotiator|representative|ambassador|leader|king|chancellor|premier|chief|head)\b/i.test(
    person.office ?? '',
  );

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

const meetingVerb = rule<MeetingFields, Clause>({
  name: 'meeting-verb',
  reads: 'X met Y in P on T; X, Y and Z convened in P; X hosted its counterparts from Y and Z; X talked on the phone with Y',
  pattern: meetingClauses,
  build: (clause, document, sentence) => {
    const status = statusOf(document, clause);
    const attendance = status.value === 'planned' || status.value === 'demanded' ? 'expected' : 'attended';
    const host = HOST_VERBS.has(base(clause.lemma));
    const others = [...clause.objects, ...clause.obliques.filter((phrase) => phrase.preposition === 'with')];
    const named = clause.subjects.flatMap((phrase) =>
      participantsAt(document, sentence, phrase.head.index, host ? 'host' : 'participant', attendance),
    );
    const participants = [
      ...(named.length < 2 && !host && clause.voice === 'active'
        ? listBefore(document, sentence, clause.predicate, attendance)
        : []),
      ...named,
      ...others.flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance)),
    ];
    // "met the demands", "met resistance": what is met is no side
    const met = clause.objects.filter((phrase) => phrase.local);
    if (
      !host &&
      met.length > 0 &&
      !met.some((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance).length > 0)
    )
      return null;
    const setting = settingUnder(document, sentence, clause.predicate.index);
    const words = [...clause.subjects, ...others, ...participants.flatMap((side) => side.spans)];
    const level = levelOf(words.map((span) => wordsOf(document, span)).join(' '));
    // ministers who met somewhere on a day did meet, of whatever countries they were
    if (participants.length === 0 && !(level !== null && setting.time !== null && setting.city !== null)) return null;
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

/** "A of X, B of Y and C convened": the names that stand in a row before the verb, for a tree that lost them. */
function listBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  verb: Token,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const found: Proposed<Participant>[] = [];
  let end = verb.start;
  for (const mention of [...mentionsIn(document, sentence)].reverse()) {
    if (mention.end > end) continue;
    const gap = document.document.text.slice(mention.end, end);
    if (!/^(?:[\s,]|and\b){0,8}$/.test(gap)) break;
    const person = mention.type === 'person' ? mention : null;
    for (const actor of partiesOf(document, mention)) {
      found.unshift({
        value: { actor, person: person ? personRefAt(document, person) : null, role: 'participant', attendance },
        spans: [mention],
      });
    }
    end = mention.start;
  }
  return found.length >= 2 ? found : [];
}

interface Elliptic {
  readonly number: Token;
  readonly span: Span;
}

/** "the second, in Bern on 3 May; the third, in Oslo on 9 June" in a sentence about "the first round" */
const ellipticRounds: Pattern<Elliptic> = (_document, sentence) => {
  if (!sentence.tokens.some((token) => MEETING_NOUNS.has(token.lemma))) return [];
  const found: Elliptic[] = [];
  for (const token of sentence.tokens) {
    const number = ordinal(token.text);
    const before = sentence.tokens[token.index - 1];
    const after = sentence.tokens[token.index + 1];
    if (number === null || before?.lemma !== 'the' || !after || !/^[,(]|^(?:in|on|at|was|took)$/i.test(after.text)) continue;
    const stop = sentence.tokens.find((later) => later.index > token.index && (later.text === ';' || later.text === '.'));
    found.push({ number: token, span: { start: before.start, end: stop ? stop.start : sentence.end } });
  }
  return found;
};

const ellipticRound = rule<MeetingFields, Elliptic>({
  name: 'elliptic-round',
  reads: 'the second, in P on T; the third, in Q on U',
  pattern: ellipticRounds,
  build: (match, document, sentence) => {
    const time = timesIn(document, sentence).find(
      (one) => one.when !== null && one.start >= match.span.start && one.end <= match.span.end,
    );
    const places = mentionsIn(document, match.span).filter((mention) => mention.form === 'name' || mention.form === 'described');
    const city = places.find((place) => place.type === 'place') ?? null;
    const country = places.find((place) => place.type === 'state') ?? null;
    if (!time && !city) return null;
    return draftOf(
      document,
      sentence,
      match.number,
      {
        name: [{ value: wordsOf(document, match.span), spans: [match.span] }],
        round: [{ value: ordinal(match.number.text) as number, spans: [match.number] }],
        date: time?.when
          ? [{ value: time.when, spans: [time], basis: time.when.year === 'inferred' ? 'inferred' : 'stated' }]
          : [],
        venueCity: city ? [proposedPlace(city)] : [],
        venueCountry: country ? [proposedPlace(country)] : countryOfCity(city),
      },
      { value: 'background', spans: [match.number] },
    );
  },
});

export const meetingRules: readonly Rule<MeetingFields>[] = [meetingNoun, meetingVerb, ellipticRound];
