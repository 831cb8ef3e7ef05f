import type { AnnotatedDocument, Claim, Kind, RuleDraft } from '../../model/index.js';
import { compatible, first } from '../../model/index.js';
import { sideOf } from '../reading/parties.js';
import { takenPlaces } from '../reading/taken-places.js';
import { standsIn } from '../reading/when-and-where.js';
import { folded } from '../reading/words.js';
import type { IncidentFields } from './fields.js';
import { incidentFields } from './fields.js';
import { incidentRules } from './rules.js';

/** Violence, or a breach of a ceasefire: who did what, to whom, where. */
export const incident: Kind<IncidentFields> = {
  name: 'incident',
  label: 'Incident',
  plural: 'Incidents',
  fields: incidentFields,
  rules: incidentRules,
  refine,
  key: () => '',
  time: 'date',
  blockKeys: (claim) => {
    const date = first(claim.values.date);
    const place = first(claim.values.place)?.id ?? folded(first(claim.values.target) ?? '').slice(0, 20);
    return date?.earliest && date.year !== 'unknown' ? [`${date.earliest}:${place}`] : [];
  },
  corefer,
  caption: (record) => {
    const actors = record.values.actors.map((actor) => actor.value.name).join(', ');
    const target = record.values.target[0]?.value;
    const place = record.values.place[0]?.value.name;
    const action = `“${record.values.action[0]?.value ?? ''}”`;
    const where = place && !target?.includes(place) ? ` in ${place}` : '';
    return `${actors === '' ? '' : `${actors}: `}${action}${target ? ` – ${target}` : ''}${where}`;
  },
};

/**
 * A noun within the words of a verb's incident is the same incident ("launched air strikes"), and so is a participle that goes on with
 * what the same side did ("intervened in the war, launching air strikes").
 */
function refine(drafts: readonly RuleDraft<IncidentFields>[], document: AnnotatedDocument): readonly RuleDraft<IncidentFields>[] {
  const verbs = joinedParticiples(
    drafts.filter((draft) => draft.rule.endsWith('/violent-act')),
    document,
  );
  const passages = takenPlaces();
  for (const verb of verbs) passages.take(verb.passage);
  const nouns = drafts.filter((draft) => draft.rule.endsWith('/violent-noun') && !passages.touches(draft.trigger));
  const all = [...verbs, ...nouns].sort((a, b) => a.trigger.start - b.trigger.start);
  return oneDeath(oneBlast(withoutHeadlines(all, document)));
}

/** A headline's deed goes where the text tells of one by the same side, or in the same word. */
function withoutHeadlines(
  drafts: readonly RuleDraft<IncidentFields>[],
  document: AnnotatedDocument,
): readonly RuleDraft<IncidentFields>[] {
  const heading = (draft: RuleDraft<IncidentFields>): boolean => standsIn(document, draft.trigger, 'heading');
  const stem = (draft: RuleDraft<IncidentFields>): string => (draft.values.action?.[0]?.value ?? '').toLowerCase().slice(0, 5);
  const body = drafts.filter((draft) => !heading(draft));
  const stems = new Set(body.map(stem));
  const doers = new Set(body.map(sides).filter((side) => side !== ''));
  return drafts.filter((draft) => !heading(draft) || !(stems.has(stem(draft)) || doers.has(sides(draft))));
}

/** A report tells of few blasts apart; on a page of thousands only so many of the first are looked at. */
const MOST_BLASTS = 100;
const BLAST = /\b(?:explosions?|blasts?|bombings?)\b/i;

/** "Twin explosions in P", and later "the blasts struck Q": what exploded in one report is told once, with all that is said of it. */
function oneBlast(drafts: readonly RuleDraft<IncidentFields>[]): readonly RuleDraft<IncidentFields>[] {
  const kept: RuleDraft<IncidentFields>[] = [];
  const blasts: number[] = [];
  for (const draft of drafts) {
    const blast = isBlast(draft);
    const at = (blast ? blasts.find((one) => !apart(kept[one] as RuleDraft<IncidentFields>, draft)) : undefined) ?? -1;
    if (at < 0) kept.push(draft);
    if (at < 0 && blast && blasts.length < MOST_BLASTS) blasts.push(kept.length - 1);
    if (at >= 0) kept[at] = together(kept[at] as RuleDraft<IncidentFields>, draft);
  }
  return kept;
}

const isBlast = (draft: RuleDraft<IncidentFields>): boolean =>
  sides(draft) === '' && BLAST.test(draft.values.action?.[0]?.value ?? '');

/** Two days, or two of the same sort told with "another". */
function apart(a: RuleDraft<IncidentFields>, b: RuleDraft<IncidentFields>): boolean {
  const dates = [a.values.date?.[0]?.value, b.values.date?.[0]?.value] as const;
  if (dates[0] && dates[1] && !compatible(dates[0], dates[1])) return true;
  return /\b(?:another|second|third|separate|other)\b/i.test(b.values.action?.[0]?.value ?? '');
}

function together(a: RuleDraft<IncidentFields>, b: RuleDraft<IncidentFields>): RuleDraft<IncidentFields> {
  const place = a.values.place?.length ? a.values.place : b.values.place;
  const target = a.values.target?.length ? a.values.target : b.values.target;
  const date = a.values.date?.length ? a.values.date : b.values.date;
  return { ...a, values: { ...a.values, place: place ?? [], target: target ?? [], date: date ?? [] } };
}

/** "Shot dead", and later "was killed": a person who is named dies once in a report. */
function oneDeath(drafts: readonly RuleDraft<IncidentFields>[]): readonly RuleDraft<IncidentFields>[] {
  const at = new Map<string, number>();
  const kept: RuleDraft<IncidentFields>[] = [];
  for (const draft of drafts) {
    const name = DEATH.test(draft.values.action?.[0]?.value ?? '')
      ? NAMED.exec(draft.values.target?.[0]?.value ?? '')?.[1]
      : undefined;
    const first = name === undefined ? undefined : at.get(name);
    const before = first === undefined ? undefined : kept[first];
    if (first !== undefined && before && (sides(draft) === '' || sides(before) === '' || sides(draft) === sides(before))) {
      kept[first] = together(before, draft);
      continue;
    }
    if (name !== undefined) at.set(name, kept.length);
    kept.push(draft);
  }
  return kept;
}

const DEATH = /\b(?:shot|killed|killing|assassinated|murdered|gunned)\b/i;
/** The last word of a name at the end of a target that counts nobody. */
const NAMED = /^\D{0,80}?\b(\p{Lu}[\p{L}-]{2,30})$/u;

function joinedParticiples(
  verbs: readonly RuleDraft<IncidentFields>[],
  document: AnnotatedDocument,
): readonly RuleDraft<IncidentFields>[] {
  const kept: RuleDraft<IncidentFields>[] = [];
  for (const draft of [...verbs].sort((a, b) => a.trigger.start - b.trigger.start)) {
    const last = kept.at(-1);
    const action = draft.values.action?.[0]?.value ?? '';
    const between = last ? document.document.text.slice(last.passage.end, draft.passage.start) : '';
    const same = last && sides(last) !== '' && sides(last) === sides(draft) && between.length < 20;
    // "extremists attacked the town, its biggest, killing 40", "the bomb went off, killing 12"
    const outcome =
      last && /^(?:killing|wounding|injuring)\b/.test(action) && sides(draft) === '' && /^[^.!?]{0,60}$/.test(between);
    if (last && (outcome || (same && /^\w+ing\b/.test(action)))) {
      kept[kept.length - 1] = {
        ...last,
        passage: { start: last.passage.start, end: Math.max(last.passage.end, draft.passage.end) },
      };
    } else kept.push(draft);
  }
  return kept;
}

const sides = (draft: RuleDraft<IncidentFields>): string =>
  (draft.values.actors ?? [])
    .map((actor) => sideOf(actor.value.id))
    .sort()
    .join();

function corefer(a: Claim<IncidentFields>, b: Claim<IncidentFields>): 'same' | 'different' | 'unknown' {
  const dates = [first(a.values.date), first(b.values.date)] as const;
  if (dates[0] && dates[1] && !compatible(dates[0], dates[1])) return 'different';
  const actors = [a, b].map((claim) =>
    claim.values.actors
      .map((actor) => sideOf(actor.value.id))
      .sort()
      .join(),
  );
  const actions = [a, b].map((claim) => folded(first(claim.values.action) ?? '').split(' ')[0]);
  return actors[0] === actors[1] && actors[0] !== '' && actions[0] === actions[1] ? 'same' : 'unknown';
}
