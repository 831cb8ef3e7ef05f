import type { AnnotatedDocument, RuleDraft } from '../../model/index.js';
import type { Told } from '../reading/announced.js';
import { told } from '../reading/announced.js';
import type { TakenPlaces } from '../reading/taken-places.js';
import { takenPlaces } from '../reading/taken-places.js';
import { standsIn } from '../reading/when-and-where.js';
import { folded } from '../reading/words.js';
import type { PositionFields } from './fields.js';

type PositionDraft = RuleDraft<PositionFields>;

/** What was told of one side: where its issues stand, and in which words it takes each stance. */
interface OfSide {
  readonly issues: TakenPlaces;
  readonly stances: Map<string, Told>;
}

/**
 * One position of a side for one stretch of words: of two rules that read the same words, the one with the narrower issue stays, and a
 * headline's goes where the text tells of it.
 */
export function refinePositions(drafts: readonly PositionDraft[], document: AnnotatedDocument): readonly PositionDraft[] {
  const headlines = new Set(drafts.filter((draft) => standsIn(document, draft.trigger, 'heading')));
  const heading = (draft: PositionDraft): boolean => headlines.has(draft);
  const sides = new Map<string | undefined, OfSide>();
  const kept: PositionDraft[] = [];
  for (const draft of [...drafts].sort((a, b) => Number(heading(a)) - Number(heading(b)) || extent(a) - extent(b))) {
    const actor = draft.values.actor?.[0]?.value.id;
    const side = sides.get(actor) ?? { issues: takenPlaces(), stances: new Map<string, Told>() };
    sides.set(actor, side);
    const issue = draft.values.issue?.[0]?.spans[0];
    const stance = draft.values.stance?.[0]?.value ?? '';
    const words = wordsOf(draft);
    // whether a headline announces it in the text's words
    const announced = heading(draft) && words.length > 0 && side.stances.get(stance)?.announces(words) === true;
    if (issue !== undefined && (announced || side.issues.touches(issue))) continue;
    kept.push(draft);
    if (issue === undefined) continue;
    side.issues.take(issue);
    const inStance = side.stances.get(stance) ?? told();
    side.stances.set(stance, inStance);
    inStance.add(words);
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

const wordsOf = (draft: PositionDraft): readonly string[] =>
  folded(draft.values.issue?.[0]?.value ?? '')
    .split(' ')
    .filter((word) => word.length > 3);

const extent = (draft: PositionDraft): number => draft.passage.end - draft.passage.start;
