import type { Draft, Pattern, Proposed } from '../../model/index.js';
import { rule } from '../../model/index.js';
import type { MeetingFields } from '../meeting/fields.js';
import { meetingRules } from '../meeting/rules.js';
import { clauseOf } from '../reading/status.js';
import { tokenAt, trimmed, wordsOf } from '../reading/words.js';
import type { CommitmentFields, Force } from './fields.js';

/** Meetings that a sentence announces with a day or a month: each is also something that the sides are to do. */
const plannedMeetings: Pattern<Draft<MeetingFields>> = (document, sentence) =>
  meetingRules.flatMap((meeting) =>
    meeting.pattern(document, sentence).flatMap((match) => {
      const built = meeting.build(match, document, sentence);
      const drafts =
        built === null ? [] : Array.isArray(built) ? (built as readonly Draft<MeetingFields>[]) : [built as Draft<MeetingFields>];
      return drafts.filter((draft) => draft.status.value === 'planned' && (draft.values.date?.length ?? 0) > 0);
    }),
  );

/** "a summit of the presidents of X and Y in P on T", "the talks will resume in P on T" */
export const plannedMeeting = rule<CommitmentFields, Draft<MeetingFields>>({
  name: 'planned-meeting',
  reads: 'a meeting of X and Y that is announced for T',
  pattern: plannedMeetings,
  build: (meeting, document, sentence) => {
    const due = meeting.values.date?.[0];
    const token = tokenAt(sentence, meeting.trigger.start);
    if (!due || !token) return null;
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
    const what: Proposed<string> = name ?? {
      value: wordsOf(document, trimmed(document, sentence)),
      spans: [trimmed(document, sentence)],
    };
    const actors = (meeting.values.participants ?? []).map((participant) => ({
      value: participant.value.actor,
      spans: participant.spans,
    }));
    const place = meeting.values.venueCity?.[0] ?? meeting.values.venueCountry?.[0];
    return {
      trigger: meeting.trigger,
      passage: meeting.passage,
      values: {
        actors: actors.filter((actor, index) => actors.findIndex((other) => other.value.id === actor.value.id) === index),
        what: [what],
        due: [due],
        dueText: [{ value: due.value.text, spans: due.spans }],
        place: place ? [place] : [],
        force: [{ value: force, spans: [around?.predicate ?? meeting.trigger] }],
      },
      status: meeting.status,
      onWhoseWord: meeting.onWhoseWord,
    };
  },
});
