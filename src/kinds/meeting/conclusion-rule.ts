import type { AnnotatedDocument, Clause, Pattern, Proposed, Sentence, When } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import { proposedPlace, settingUnder, timeOf } from '../reading/when-and-where.js';
import { countryOfCity, draftOf } from './draft.js';
import type { MeetingFields } from './fields.js';
import { levelOfSides } from './level.js';
import { sidesBefore } from './rows.js';
import { meetingNouns } from './sighting.js';
import { datedStatus } from './status-at.js';
import { SPOKEN_AT } from './words.js';
import { base } from '../reading/words.js';

const REACHES: ReadonlySet<string> = new Set(['reach', 'strike', 'clinch', 'conclude', 'hammer', 'finalise', 'finalize']);
const DEAL = /^(?:agreement|deal|accord|compromise|truce|ceasefire|understanding|pact|consensus)$/;

/** "X and Y agreed", "X and Y reached a deal", "X and Y failed to reach an accord": two sides at the end of their talks. */
const conclusions: Pattern<Clause> = (document, sentence) =>
  sentence.region === 'heading'
    ? []
    : (document.clauses[sentence.index] ?? []).filter((clause) => {
        if (clause.form !== 'verbal' || clause.conditional) return false;
        const verb = base(clause.lemma);
        return verb === 'agree' || (REACHES.has(verb) && clause.objects.some((phrase) => DEAL.test(phrase.head.lemma)));
      });

/** What two sides came to at the end of talks of which the report tells elsewhere; it stands for no meeting by itself. */
export const conclusion = rule<MeetingFields, Clause>({
  name: 'conclusion',
  reads: 'X and Y agreed on Z on Monday, N said after talks in P',
  pattern: conclusions,
  build: (clause, document, sentence) => {
    const status = statusOf(document, clause);
    if (status.value !== 'reported' && status.value !== 'denied') return null;
    const participants = sidesBefore(document, sentence, clause, 'attended');
    if (new Set(participants.map((one) => sideOf(one.value.actor.id))).size < 2) return null;
    // "agreed at their summit in P": the summit has its own reader
    const named = meetingNouns(document, sentence).length > 0;
    const setting = named ? null : settingUnder(document, sentence, clause.predicate.index);
    const date = setting === null || setting.city === null ? dayOf(document, sentence, clause) : setting.time;
    const level = levelOfSides(document, participants);
    return draftOf(
      document,
      sentence,
      clause.predicate,
      {
        date: date === null ? [] : [date],
        venueCity: setting?.city ? [proposedPlace(setting.city)] : [],
        venueCountry: setting?.country ? [proposedPlace(setting.country)] : countryOfCity(setting?.city ?? null),
        level: level === null ? [] : [{ value: level, spans: participants.flatMap((one) => one.spans) }],
        participants,
      },
      datedStatus(document, { value: 'reported', spans: status.spans }, date),
    );
  },
});

/** The day of a clause, or of the words that announce it: "announced on Monday that they had agreed". */
function dayOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Proposed<When> | null {
  const above = clause.governor ? (document.clauses[sentence.index] ?? [])[clause.governor.clause] : undefined;
  const time =
    timeOf(document, sentence, clause.predicate.index) ??
    (above && SPOKEN_AT.has(above.lemma) ? timeOf(document, sentence, above.predicate.index) : null);
  return time?.value.precision === 'day' && time.value.year !== 'unknown' ? { ...time, basis: 'inferred' } : null;
}
