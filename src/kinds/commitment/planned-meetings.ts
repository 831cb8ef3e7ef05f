import type { ActorRef, AnnotatedDocument, Draft, Pattern, Proposed, Sentence, TimeMention } from '../../model/index.js';
import { draftsOf, rule } from '../../model/index.js';
import type { MeetingFields } from '../meeting/fields.js';
import { meetingRules } from '../meeting/rules.js';
import { pairOf } from '../reading/doers.js';
import { passageOf } from '../reading/passage.js';
import { clauseOf } from '../reading/status.js';
import { timesUnder } from '../reading/when-and-where.js';
import { dueWords } from './promise.js';
import { tokenAt, trimmed, wordsOf } from '../reading/words.js';
import type { CommitmentFields, Force } from './fields.js';

/** Meetings that a sentence announces with a day or a month: each is also something that the sides are to do. */
const plannedMeetings: Pattern<Draft<MeetingFields>> = (document, sentence) =>
  meetingRules.flatMap((meeting) =>
    draftsOf(meeting, document, sentence).filter(
      (draft) =>
        draft.status.value === 'planned' &&
        !isVague(document, draft) &&
        !isGuess(document, draft) &&
        !isBeingEnded(document, sentence, draft) &&
        (isDated(draft) || wordsOfTime(document, sentence, draft) !== null || isSettled(document, sentence, draft)),
    ),
  );

/** "future negotiations", "the last round": nothing that is announced. */
const isVague = (document: AnnotatedDocument, draft: Draft<MeetingFields>): boolean => {
  const words = draft.values.name?.[0]?.value ?? wordsOf(document, draft.trigger);
  return words.split(' ').some((word) => VAGUE.has(word.toLowerCase()));
};

const VAGUE = new Set(
  'all every each future last previous earlier past possible potential recent abortive further any such'.split(' '),
);

/** "To conclude the negotiations by June", "to suspend the talks": what is to be done is to end them. */
function isBeingEnded(document: AnnotatedDocument, sentence: Sentence, draft: Draft<MeetingFields>): boolean {
  const token = tokenAt(sentence, draft.trigger.start);
  const around = token ? clauseOf(document, sentence, token.index) : null;
  return (
    around !== null &&
    /^(?:conclude|finish|complete|end|suspend|cancel|boycott|leave|quit)$/.test(around.lemma) &&
    around.objects.some((phrase) => phrase.head === token)
  );
}

/** "a visit by X, possibly in June" */
const isGuess = (document: AnnotatedDocument, draft: Draft<MeetingFields>): boolean =>
  (draft.values.date?.[0]?.spans ?? []).some((span) =>
    /\b(?:possibly|perhaps|maybe|probably)\s(?:\w{1,8}\s){0,2}$/i.test(
      document.document.text.slice(Math.max(0, span.start - 32), span.start),
    ),
  );

const isDated = (draft: Draft<MeetingFields>): boolean => (draft.values.date?.length ?? 0) > 0;

/** A day that cannot be placed, as "on Tuesday" in an undated report: its words are kept. */
function wordsOfTime(document: AnnotatedDocument, sentence: Sentence, draft: Draft<MeetingFields>): TimeMention | null {
  const token = tokenAt(sentence, draft.trigger.start);
  const around = token ? clauseOf(document, sentence, token.index) : null;
  if (!around || isDated(draft)) return null;
  return (
    timesUnder(document, sentence, around.predicate.index).find((time) => time.when === null && time.kind === 'date') ?? null
  );
}

/** "They will hold their next summit in P": no day, but those who meet and the place are settled. */
function isSettled(document: AnnotatedDocument, sentence: Sentence, draft: Draft<MeetingFields>): boolean {
  const token = tokenAt(sentence, draft.trigger.start);
  const around = token ? clauseOf(document, sentence, token.index) : null;
  const place = (draft.values.venueCity?.length ?? 0) + (draft.values.venueCountry?.length ?? 0) > 0;
  return (
    place &&
    around !== null &&
    /^(?:will|shall|be to|be due|be scheduled|be set)$/.test(around.modal ?? '') &&
    sentence.region !== 'heading'
  );
}

const OF_TALKS = /\b(?:round|talks|negotiations|session)\b/i;

/** "a summit of the presidents of X and Y in P on T", "the talks will resume in P on T" */
export const plannedMeeting = rule<CommitmentFields, Draft<MeetingFields>>({
  name: 'planned-meeting',
  reads: 'a meeting of X and Y that is announced for T',
  pattern: plannedMeetings,
  build: (meeting, document, sentence) => {
    const due = meeting.values.date?.[0];
    const token = tokenAt(sentence, meeting.trigger.start);
    if (!token) return null;
    const time = due ? null : wordsOfTime(document, sentence, meeting);
    const around = clauseOf(document, sentence, token.index);
    const force: Force =
      around?.lemma === 'agree'
        ? 'agreed'
        : around &&
            (/^be (?:expected|due|scheduled|slated|set|likely|to)$/.test(around.modal ?? '') ||
              /^(?:due|expect|schedule|slate)$/.test(around.predicate.lemma))
          ? 'expected'
          : 'announced';
    const name = meeting.values.name?.[0];
    const told = trimmed(document, around ? passageOf(document, around) : sentence);
    const what: Proposed<string> = name ?? { value: wordsOf(document, told), spans: [told] };
    const ends = [told, meeting.trigger, ...(name?.spans ?? []), ...(due?.spans ?? []), ...(time ? [time] : [])];
    const actors: readonly Proposed<ActorRef>[] = (meeting.values.participants ?? []).map((participant) => ({
      value: participant.value.actor,
      spans: participant.spans,
    }));
    // "the second round": of a report on two sides it is theirs
    const two: typeof actors =
      actors.length === 0 && name && OF_TALKS.test(name.value)
        ? pairOf(document).map((value) => ({ value, spans: name.spans, basis: 'inferred' as const }))
        : [];
    const place = meeting.values.venueCity?.[0] ?? meeting.values.venueCountry?.[0];
    return {
      trigger: meeting.trigger,
      passage: around
        ? { start: Math.min(...ends.map(({ start }) => start)), end: Math.max(...ends.map(({ end }) => end)) }
        : meeting.passage,
      values: {
        actors: [...actors, ...two].filter(
          (actor, index, all) => all.findIndex((other) => other.value.id === actor.value.id) === index,
        ),
        what: [what],
        due: due ? [due] : [],
        dueText: due ? [{ value: due.value.text, spans: due.spans }] : time ? [dueWords(document, time)] : [],
        place: place ? [place] : [],
        force: [{ value: force, spans: [around?.predicate ?? meeting.trigger] }],
      },
      status: meeting.status,
      onWhoseWord: meeting.onWhoseWord,
    };
  },
});
