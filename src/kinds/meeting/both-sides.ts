import type { AnnotatedDocument, Participant, Proposed, RuleDraft } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import { wordsOf } from '../reading/words.js';
import type { MeetingFields } from './fields.js';
import { inHeading } from './draft-marks.js';
import { levelOf } from './words.js';

type MeetingDraft = RuleDraft<MeetingFields>;

const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
]);
const KNOWN = 80;
const SIDES =
  /^(?:(?:the|these|those)\s+)?(both|two|three|four|five|six)\s+(?:(?:warring|rival|negotiating|opposing)\s+)?(?:sides|parties|delegations|teams|countries|nations|leaders|presidents|ministers|foreign ministers|negotiators|governments|foes|enemies|rivals|neighbours|neighbors|men)$/i;
const RANK = /(?:leaders|presidents|(?:foreign )?ministers)$/i;
const BESIDE: ReadonlySet<string> = new Set(['host', 'broker', 'mediator', 'observer', 'guarantor']);

/**
 * "The two sides met in P", "both delegations", "the four leaders": those who meet at the talks that the report told of before, where
 * they are as many. Marked inferred.
 */
export function withBothSides(drafts: readonly MeetingDraft[], document: AnnotatedDocument): readonly MeetingDraft[] {
  const known: Known[] = [];
  return drafts.map((draft) => {
    const said = groupIn(draft, document);
    const participants = draft.values.participants ?? [];
    if (
      said !== null &&
      participants.every(
        (one) => one.spans.some((span) => span.start <= said.end && said.start <= span.end) || BESIDE.has(one.value.role),
      )
    ) {
      const meant = known.find(
        ({ sides, level }) => sides.length === said.count && (said.level === null || level === null || level === said.level),
      )?.sides;
      if (meant) {
        const spans = [{ start: said.start, end: said.end }];
        const attendance =
          draft.status.value === 'planned' || draft.status.value === 'demanded' ? ('expected' as const) : ('attended' as const);
        const sides = meant.map((one) => ({
          value: { ...one.value, person: null, role: 'participant' as const, attendance },
          spans,
          basis: 'inferred' as const,
        }));
        const others = participants.filter((one) => BESIDE.has(one.value.role));
        return { ...draft, values: { ...draft.values, participants: [...sides, ...others] } };
      }
    }
    // the talks that a report is about come early in it
    if (known.length < KNOWN && !inHeading(draft, document) && draft.status.value !== 'denied')
      for (const sides of sidesOf(participants)) known.push({ sides, level: draft.values.level?.[0]?.value ?? null });
    return draft;
  });
}

/** Those who negotiate, and all who are there. */
function sidesOf(participants: readonly Proposed<Participant>[]): readonly (readonly Proposed<Participant>[])[] {
  const once = (list: readonly Proposed<Participant>[]): readonly Proposed<Participant>[] => {
    const seen = new Set<string>();
    return list.filter((one) => {
      const side = sideOf(one.value.actor.id);
      return !seen.has(side) && seen.add(side);
    });
  };
  const there = participants.filter((one) => one.value.attendance !== 'absent');
  return [once(there.filter((one) => !BESIDE.has(one.value.role))), once(there)];
}

interface Known {
  readonly sides: readonly Proposed<Participant>[];
  readonly level: string | null;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** "the two leaders" are not those whose ministers met */
  readonly level: string | null;
}

/** The phrase "the two sides" in the sentence of a draft, before its verb or after it; null where it has none. */
function groupIn(draft: MeetingDraft, document: AnnotatedDocument): Group | null {
  for (const mention of mentionsIn(document, draft.passage)) {
    if (mention.form !== 'group') continue;
    const match = SIDES.exec(wordsOf(document, mention));
    const count = match ? COUNTS.get((match[1] as string).toLowerCase()) : undefined;
    if (count !== undefined && Math.abs(mention.start - draft.trigger.start) < 60)
      return { start: mention.start, end: mention.end, count, level: levelOf(RANK.exec(wordsOf(document, mention))?.[0] ?? '') };
  }
  return null;
}
