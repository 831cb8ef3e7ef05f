import type { ActorRef, AnnotatedDocument, Claim, Kind, RuleDraft, Sentence } from '../../model/index.js';
import { compatible, first, overlaps } from '../../model/index.js';
import { partiesIn, sideOf } from '../reading/parties.js';
import { standsIn } from '../reading/when-and-where.js';
import { folded, wordsOf } from '../reading/words.js';
import type { CommitmentFields } from './fields.js';
import { commitmentFields } from './fields.js';
import { commitmentRules } from './rules.js';

/** Something that a party, or the parties together, undertook or announced for a time to come. */
export const commitment: Kind<CommitmentFields> = {
  name: 'commitment',
  label: 'Commitment',
  plural: 'Commitments',
  fields: commitmentFields,
  rules: commitmentRules,
  refine,
  key: () => '',
  time: 'due',
  blockKeys: (claim) => {
    const due = first(claim.values.due);
    const day = due?.earliest && due.year !== 'unknown' ? due.earliest : '';
    const actors = claim.values.actors.map((actor) => sideOf(actor.value.id));
    return (actors.length > 0 ? actors : ['']).filter((actor) => actor !== '' || day !== '').map((actor) => `${actor}:${day}`);
  },
  corefer,
  caption: (record) => {
    const actors = record.values.actors.map((actor) => actor.value.name).join(', ');
    return `${record.values.force[0]?.value ?? 'announced'}: ${actors === '' ? '' : `${actors} – `}“${record.values.what[0]?.value ?? ''}”`;
  },
};

/**
 * One commitment for one stretch of words, and for one thing due at one time: of several sightings the one with a due time, a side and
 * a place stays, and running text goes before a headline.
 */
function refine(
  drafts: readonly RuleDraft<CommitmentFields>[],
  document: AnnotatedDocument,
): readonly RuleDraft<CommitmentFields>[] {
  const kept: RuleDraft<CommitmentFields>[] = [];
  const heading = (draft: RuleDraft<CommitmentFields>): boolean => standsIn(document, draft.trigger, 'heading');
  const order = [...drafts].sort(
    (a, b) => Number(heading(a)) - Number(heading(b)) || weight(b) - weight(a) || a.trigger.start - b.trigger.start,
  );
  for (const draft of order) {
    const again = (other: RuleDraft<CommitmentFields>): boolean =>
      overlaps(draft.passage, other.passage) || sameThing(draft, other) || (heading(draft) && sameWords(draft, other));
    const at = kept.findIndex(again);
    if (at >= 0) kept[at] = withPlaceOf(kept[at] as RuleDraft<CommitmentFields>, draft);
    else if (!(heading(draft) && isToldBelow(document, draft))) kept.push(draft);
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

const FAMILIES: readonly ReadonlySet<string>[] = [
  'agree consent accept sign reach conclude strike clinch seal adopt approve settle',
  'pledge promise vow commit undertake guarantee swear',
  'plan intend announce decide prepare declare say will expect',
].map((list) => new Set(list.split(' ')));

/** Whether the text tells of what a headline announces: a sentence with a verb of its sort, and with one of its sides. */
function isToldBelow(document: AnnotatedDocument, draft: RuleDraft<CommitmentFields>): boolean {
  const force = draft.values.force?.[0]?.spans[0];
  const verb = force ? clauseAt(document, force.start) : null;
  const family = FAMILIES.find((one) => one.has(verb ?? ''));
  const actors = (draft.values.actors ?? []).map((actor) => actor.value);
  if (!family) return false;
  return document.sentences.some(
    (sentence) =>
      sentence.region !== 'heading' &&
      (document.clauses[sentence.index] ?? []).some((clause) => family.has(clause.lemma)) &&
      (actors.length === 0 || actors.some((actor) => isNamedIn(document, sentence, actor))),
  );
}

const clauseAt = (document: AnnotatedDocument, start: number): string | null => {
  const sentence = document.sentences.find((one) => one.start <= start && start < one.end);
  return (document.clauses[sentence?.index ?? -1] ?? []).find((clause) => clause.predicate.start === start)?.lemma ?? null;
};

const isNamedIn = (document: AnnotatedDocument, sentence: Sentence, actor: ActorRef): boolean =>
  partiesIn(document, sentence).some((side) => sideOf(side.id) === sideOf(actor.id)) ||
  (actor.id.startsWith('name:') && wordsOf(document, sentence).toLowerCase().includes(actor.name.toLowerCase()));

const weight = (draft: RuleDraft<CommitmentFields>): number =>
  (draft.values.due?.length ?? 0) * 3 +
  (draft.values.dueText?.length ?? 0) * 2 +
  (draft.values.actors?.length ?? 0) +
  (draft.values.place?.length ?? 0) +
  // of a meeting that is to be held the rule for meetings knows what it is called
  (draft.rule.endsWith('/planned-meeting') ? 0.5 : 0);

/** Due at the same time and at the same place, or in like words. */
function sameThing(a: RuleDraft<CommitmentFields>, b: RuleDraft<CommitmentFields>): boolean {
  const dues = [a.values.due?.[0]?.value, b.values.due?.[0]?.value] as const;
  // "will be lifted on Saturday", "will be lifted today" in an undated report: the words alone tell
  if (areOthers(a, b)) return false;
  const open = [a, b].every((draft) => !draft.values.due?.length && draft.values.dueText?.length && !draft.values.actors?.length);
  if (open) return sameWords(a, b);
  if (!dues[0] || !dues[1] || !compatible(dues[0], dues[1])) return false;
  if (isMeeting(a) && isMeeting(b)) return true;
  const places = [a.values.place?.[0]?.value.id, b.values.place?.[0]?.value.id];
  return (places[0] !== undefined && places[0] === places[1]) || sameWords(a, b);
}

/** A meeting that is told of twice is where the other telling puts it. */
function withPlaceOf(a: RuleDraft<CommitmentFields>, b: RuleDraft<CommitmentFields>): RuleDraft<CommitmentFields> {
  const place = b.values.place;
  return a.values.place?.length || !place?.length || !isMeeting(a) || !isMeeting(b)
    ? a
    : { ...a, values: { ...a.values, place } };
}

/** Each with its own doers, none of them of both. */
function areOthers(a: RuleDraft<CommitmentFields>, b: RuleDraft<CommitmentFields>): boolean {
  const [x, y] = [a, b].map((draft) => (draft.values.actors ?? []).map((actor) => sideOf(actor.value.id))) as [
    string[],
    string[],
  ];
  return x.length > 0 && y.length > 0 && !x.some((side) => y.includes(side));
}

/** "The second round will be held", "agreed to meet again": people sit together. */
const isMeeting = (draft: RuleDraft<CommitmentFields>): boolean =>
  draft.rule.endsWith('/planned-meeting') || /\bmeet\b/i.test(draft.values.what?.[0]?.value ?? '');

function sameWords(a: RuleDraft<CommitmentFields>, b: RuleDraft<CommitmentFields>): boolean {
  const [x, y] = [a, b].map((draft) =>
    folded((draft.values.what?.[0]?.value ?? '').replace(draft.values.dueText?.[0]?.value ?? '\n', ' '))
      .split(' ')
      .filter((word) => word.length > 3),
  ) as [string[], string[]];
  return x.filter((word) => y.includes(word)).length * 2 >= Math.min(x.length, y.length);
}

function corefer(a: Claim<CommitmentFields>, b: Claim<CommitmentFields>): 'same' | 'different' | 'unknown' {
  const dues = [first(a.values.due), first(b.values.due)] as const;
  if (dues[0] && dues[1] && !compatible(dues[0], dues[1])) return 'different';
  const [x, y] = [words(a), words(b)];
  const likeness = x.length + y.length === 0 ? 0 : (2 * x.filter((word) => y.includes(word)).length) / (x.length + y.length);
  return likeness >= 0.6 ? 'same' : 'unknown';
}

const words = (claim: Claim<CommitmentFields>): readonly string[] => [
  ...new Set(
    folded(first(claim.values.what) ?? '')
      .split(' ')
      .filter((word) => word.length > 3),
  ),
];
