import type { ActorRef, AnnotatedDocument, Claim, Kind, RuleDraft, Span } from '../../model/index.js';
import { compatible, first, overlaps, within } from '../../model/index.js';
import { partiesIn, sideOf } from '../reading/parties.js';
import { takenPlaces } from '../reading/taken-places.js';
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
  const headlines = new Set(drafts.filter((draft) => standsIn(document, draft.trigger, 'heading')));
  const heading = (draft: RuleDraft<CommitmentFields>): boolean => headlines.has(draft);
  const order = [...drafts].sort(
    (a, b) => Number(heading(a)) - Number(heading(b)) || weight(b) - weight(a) || a.trigger.start - b.trigger.start,
  );
  const passages = takenPlaces();
  const isTold = toldBelow(document);
  for (const draft of order) {
    const again = (other: RuleDraft<CommitmentFields>): boolean =>
      ofOneStretch(draft, other) || sameThing(draft, other) || (heading(draft) && sameWords(draft, other));
    if (isDetail(document, draft, kept)) continue;
    const near = passages.touches(draft.passage) ? kept.findIndex((other) => ofOneStretch(draft, other)) : -1;
    const early = kept.slice(0, MOST).findIndex(again);
    const at = early >= 0 ? early : near;
    if (at >= 0) kept[at] = withPlaceOf(kept[at] as RuleDraft<CommitmentFields>, draft);
    else if (!(heading(draft) && isTold(draft))) {
      kept.push(draft);
      passages.take(draft.passage);
    }
  }
  return kept.sort((a, b) => a.trigger.start - b.trigger.start);
}

/** "X would send observers, and these would be posted along the line": a named side's sentence tells how it is to be done. */
function isDetail(
  document: AnnotatedDocument,
  draft: RuleDraft<CommitmentFields>,
  kept: readonly RuleDraft<CommitmentFields>[],
): boolean {
  if (draft.values.actors?.length || draft.values.dueText?.length) return false;
  const sentence = document.sentences.find((one) => within(draft.trigger, one));
  return kept
    .slice(0, MOST)
    .some((other) => sentence !== undefined && within(other.trigger, sentence) && (other.values.actors?.length ?? 0) > 0);
}

/** Two sightings in the same words; "undertook not to attack, and promised to enter talks" are two things in one sentence. */
function ofOneStretch(a: RuleDraft<CommitmentFields>, b: RuleDraft<CommitmentFields>): boolean {
  if (!overlaps(a.passage, b.passage)) return false;
  const [x, y] = [a, b].map((draft) => draft.values.what?.[0]?.spans ?? []) as [readonly Span[], readonly Span[]];
  return x.length === 0 || y.length === 0 || x.some((one) => y.some((other) => overlaps(one, other)));
}

/** A report promises few things: of a page of thousands, other words for one thing are looked for among the first of them. */
const MOST = 200;

const FAMILIES: readonly ReadonlySet<string>[] = [
  'agree consent accept sign reach conclude strike clinch seal adopt approve settle',
  'pledge promise vow commit undertake guarantee swear',
  'plan intend announce decide prepare declare say will expect',
].map((list) => new Set(list.split(' ')));

/** Whether the text tells of what a headline announces: a sentence with a verb of its sort, and with one of its sides. */
function toldBelow(document: AnnotatedDocument): (draft: RuleDraft<CommitmentFields>) => boolean {
  const tellers = new Map<ReadonlySet<string>, Tellers>();
  return (draft) => {
    const force = draft.values.force?.[0]?.spans[0];
    const verb = force ? clauseAt(document, force.start) : null;
    const family = FAMILIES.find((one) => one.has(verb ?? ''));
    const actors = (draft.values.actors ?? []).map((actor) => actor.value);
    if (!family) return false;
    const known = tellers.get(family) ?? tellersOf(document, family);
    tellers.set(family, known);
    return known.any && (actors.length === 0 || actors.some(known.names));
  };
}

/** Who is named in the sentences that a family of verbs has in the text below the headlines. */
interface Tellers {
  readonly any: boolean;
  readonly names: (actor: ActorRef) => boolean;
}

function tellersOf(document: AnnotatedDocument, family: ReadonlySet<string>): Tellers {
  const sentences = document.sentences.filter(
    (sentence) =>
      sentence.region !== 'heading' && (document.clauses[sentence.index] ?? []).some((clause) => family.has(clause.lemma)),
  );
  const sides = new Set(sentences.flatMap((sentence) => partiesIn(document, sentence).map((side) => sideOf(side.id))));
  const asked = new Map<string, boolean>();
  const inWords = (name: string): boolean => {
    const known = asked.get(name) ?? sentences.some((sentence) => wordsOf(document, sentence).toLowerCase().includes(name));
    asked.set(name, known);
    return known;
  };
  return {
    any: sentences.length > 0,
    names: ({ id, name }) => sides.has(sideOf(id)) || (id.startsWith('name:') && inWords(name.toLowerCase())),
  };
}

const clauseAt = (document: AnnotatedDocument, start: number): string | null => {
  const sentence = document.sentences.find((one) => one.start <= start && start < one.end);
  return (document.clauses[sentence?.index ?? -1] ?? []).find((clause) => clause.predicate.start === start)?.lemma ?? null;
};

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
  // "talks on Thursday" in an undated report: one meeting of that day
  const [when, then] = [a, b].map((draft) => draft.values.dueText?.[0]?.value);
  if (!dues[0] && !dues[1] && when !== undefined && when === then && isMeeting(a) && isMeeting(b)) return true;
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
  const [x, y] = [contentOf(a), contentOf(b)];
  return x.filter((word) => y.includes(word)).length * 2 >= Math.min(x.length, y.length);
}

const contents = new WeakMap<RuleDraft<CommitmentFields>['values'], readonly string[]>();

/** The words of what is promised without those of when; kept, as each is compared with many. */
function contentOf({ values }: RuleDraft<CommitmentFields>): readonly string[] {
  const known = contents.get(values);
  if (known) return known;
  const made = folded((values.what?.[0]?.value ?? '').replace(values.dueText?.[0]?.value ?? '\n', ' '))
    .split(' ')
    .filter((word) => word.length > 3);
  contents.set(values, made);
  return made;
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
