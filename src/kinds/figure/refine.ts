import type { AnnotatedDocument, RuleDraft } from '../../model/index.js';
import { standsIn } from '../reading/when-and-where.js';
import { folded } from '../reading/words.js';
import type { FigureFields } from './fields.js';

type FigureDraft = RuleDraft<FigureFields>;

/** a list that counts the same of more peoples or places than this is a table, and stays as it is */
const MOST_ALIKE = 30;

/** One claim for a count that a report repeats, a headline's last; counts of different people, or at different places, stay apart. */
export function refineFigures(drafts: readonly FigureDraft[], document: AnnotatedDocument): readonly FigureDraft[] {
  const heading = new Map(drafts.map((draft) => [draft, Number(standsIn(document, draft.trigger, 'heading'))]));
  const kept = new Map<string, FigureDraft[]>();
  const repeated = new Set<FigureDraft>();
  for (const draft of [...drafts].sort((a, b) => (heading.get(a) ?? 0) - (heading.get(b) ?? 0) || detail(b) - detail(a))) {
    const amount = draft.values.amount?.[0]?.value;
    if (amount?.value == null) continue;
    const key = `${draft.values.measure?.[0]?.value ?? ''} ${String(amount.value)}`;
    const alike = kept.get(key) ?? [];
    kept.set(key, alike);
    if (alike.some((one) => mayBeOne(one, draft))) repeated.add(draft);
    else if (alike.length < MOST_ALIKE) alike.push(draft);
  }
  return drafts.filter((draft) => !repeated.has(draft));
}

const population = (draft: FigureDraft): string => folded(draft.values.population?.[0]?.value ?? '');
const place = (draft: FigureDraft): string => draft.values.place?.[0]?.value.id ?? '';
const detail = (draft: FigureDraft): number => Number(population(draft) !== '') + Number(place(draft) !== '');

/** Neither says anything that the other contradicts. */
const mayBeOne = (a: FigureDraft, b: FigureDraft): boolean =>
  [population, place].every((of) => of(a) === of(b) || of(a) === '' || of(b) === '');
