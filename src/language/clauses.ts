import type { Clause, Phrase, Sentence, Span, Token } from '../model/index.js';
import { readArguments } from './clause-arguments.js';
import { borrowed, findPredicates, hasArguments, phrasesOf, type ClauseDraft, type Relation } from './clause-draft.js';
import { readGovernedMood, readMood } from './clause-mood.js';
import {
  CALLED_ON,
  CIRCUMSTANCES,
  COMPLEMENT_MARKERS,
  NOT_AGENTS,
  OBJECT_CONTROL,
  OWN_ACT,
  SAYING,
  SUBJECT_CONTROL,
  TAKES_INFINITIVE,
} from './clause-words.js';
import { LIGHT_VERBS, objectPrepositions } from './deverbal-nouns.js';
import {
  ancestorsOf,
  childOf,
  childrenOf,
  conjunctsOf,
  firstConjunct,
  headOf,
  isIn,
  relationOf,
  subtreeEnds,
  subtreeOf,
} from './tree.js';

function markerOf(sentence: Sentence, token: Token): string | null {
  const relation = relationOf(token);
  const marks = relation === 'conj' ? childrenOf(sentence, token, 'cc') : childrenOf(sentence, token, 'mark');
  const pick = relation === 'conj' ? marks.slice(0, 1) : marks;
  if (pick.length > 0) {
    const words = pick.flatMap((mark) => [mark, ...childrenOf(sentence, mark, 'fixed')]);
    return words.map((word) => word.text.toLowerCase()).join(' ');
  }
  if (token.deprel === 'acl:relcl') {
    const pronoun = subtreeOf(sentence, token).find((word) => word.index < token.index && word.xpos.startsWith('W'));
    if (pronoun !== undefined) return pronoun.text.toLowerCase();
  }
  const when = childrenOf(sentence, token, 'advmod').find((child) => child.xpos === 'WRB');
  return when === undefined ? null : when.text.toLowerCase();
}

/** How a clause hangs on the one above it. */
function relationTo(sentence: Sentence, draft: ClauseDraft, governor: ClauseDraft): Relation {
  const token = draft.predicate;
  const relation = relationOf(token);
  if (token.deprel === 'acl:relcl') return 'relative';
  if (relation === 'acl' || relation === 'amod') return childOf(sentence, token, 'mark') === null ? 'relative' : 'complement';
  if (relation === 'conj') return 'coordinate';
  if (relation === 'parataxis' || relation === 'list' || relation === 'discourse' || relation === 'dep' || relation === 'appos')
    return 'parataxis';
  if (relation === 'advcl') {
    const marker = (draft.marker ?? '').split(' ')[0]!;
    if (token.xpos === 'VBG' && COMPLEMENT_MARKERS.has(marker)) return 'complement';
    const bids = OBJECT_CONTROL.has(governor.predicate.lemma) && governor.form === 'verbal';
    if (
      marker === 'to' &&
      bids &&
      (governor.objects.length > 0 ||
        governor.voice === 'passive' ||
        governor.obliques.some((phrase) => CALLED_ON.has(phrase.preposition ?? '')))
    )
      return 'complement';
    if (
      marker === 'to' &&
      TAKES_INFINITIVE.has(governor.predicate.lemma) &&
      governor.form === 'verbal' &&
      governor.objects.length === 0 &&
      governor.predicate.index < token.index
    )
      return 'complement';
    return 'adverbial';
  }
  return 'complement';
}

/** Finds each clause's governor: the nearest predicate above it. A verb of saying set beside its words governs them. */
function link(sentence: Sentence, drafts: readonly ClauseDraft[]): void {
  const byToken = new Map(drafts.map((draft) => [draft.predicate.index, draft]));
  for (const draft of drafts) {
    draft.marker = markerOf(sentence, draft.predicate);
    for (const above of ancestorsOf(sentence, draft.predicate)) {
      const governor = byToken.get(above.index);
      if (governor === undefined) continue;
      draft.governor = governor;
      draft.relation = relationTo(sentence, draft, governor);
      break;
    }
  }
  for (const draft of drafts) {
    const content = draft.governor;
    if (content === null || draft.predicate.deprel !== 'parataxis' || draft.form !== 'verbal' || !SAYING.has(draft.lemma))
      continue;
    if (childOf(sentence, draft.predicate, 'ccomp', 'obj') !== null || childOf(sentence, draft.predicate, 'nsubj') === null)
      continue;
    if (content.predicate.index !== draft.predicate.head) continue;
    draft.governor = content.governor;
    draft.relation = content.relation;
    const { marker } = draft;
    draft.marker = content.marker;
    content.governor = draft;
    content.relation = 'complement';
    content.marker = marker;
  }
}

/** What a relative clause is about; a plural verb after the last of several names means them all. */
function antecedents(sentence: Sentence, clause: Token): readonly Phrase[] {
  const head = headOf(sentence, clause);
  if (head === null) return [];
  const first = firstConjunct(sentence, head);
  const all = conjunctsOf(sentence, first);
  const verbs = [clause, ...childrenOf(sentence, clause, 'aux', 'aux:pass', 'cop')];
  const plural = verbs.some((word) => word.xpos === 'VBP' || word.text.toLowerCase() === 'were');
  const singular = head.xpos === 'NN' || head.xpos === 'NNP';
  if (all.length > 1 && ((plural && singular && all.at(-1) === head) || (head === first && clause.index > all.at(-1)!.index)))
    return all.flatMap((token) => phrasesOf(sentence, token).filter((phrase) => phrase.head === token));
  return phrasesOf(sentence, head).filter((phrase) => phrase.head === head);
}

const isRelative = (token: Token): boolean => (token.xpos === 'WDT' || token.xpos === 'WP') && token.lemma !== 'what';

/** Puts the antecedent in the place of relative pronouns, and in the gap that one left out leaves. */
function resolveRelatives(sentence: Sentence, draft: ClauseDraft): void {
  const { predicate } = draft;
  const clause =
    predicate.deprel === 'acl:relcl' ? predicate : ancestorsOf(sentence, predicate).find((token) => token.deprel === 'acl:relcl');
  if (clause === undefined) return;
  const found = antecedents(sentence, clause);
  const swap = (phrases: readonly Phrase[]): readonly Phrase[] =>
    phrases.flatMap((phrase) =>
      isRelative(phrase.head) ? found.map((one) => ({ ...one, preposition: phrase.preposition, local: false })) : [phrase],
    );
  draft.surface = swap(draft.surface);
  draft.subjects = swap(draft.subjects);
  draft.objects = swap(draft.objects);
  draft.recipients = swap(draft.recipients);
  draft.obliques = swap(draft.obliques);
  if (
    clause !== predicate ||
    draft.form !== 'verbal' ||
    draft.voice === 'passive' ||
    draft.objects.length > 0 ||
    draft.surface.length === 0
  )
    return;
  const where = childrenOf(sentence, predicate, 'advmod').find((child) => child.text.toLowerCase() === 'where');
  if (where !== undefined)
    draft.obliques = [...draft.obliques, ...found.map((one) => ({ ...one, preposition: 'where', local: false }))];
  const open = childOf(sentence, predicate, 'ccomp', 'xcomp', 'mark') === null && draft.marker === null;
  if (open && !CIRCUMSTANCES.has(headOf(sentence, clause)?.lemma ?? ''))
    draft.objects = found.map((one) => ({ ...one, preposition: null, local: false }));
}

/** Who does what a clause without a subject says, by how it hangs on its governor. */
function controller(sentence: Sentence, draft: ClauseDraft, governor: ClauseDraft): readonly Phrase[] {
  const { predicate } = draft;
  const relation = relationOf(predicate);
  const attached = headOf(sentence, predicate);
  if (draft.relation === 'relative' && relation !== 'conj')
    return predicate.deprel === 'acl:relcl' ? [] : antecedents(sentence, predicate);
  if (relation === 'acl' && attached !== null && attached !== governor.predicate) {
    if (OBJECT_CONTROL.has(governor.lemma) && isIn(attached, 'obj', 'iobj')) return phrasesOf(sentence, attached);
    if (!OWN_ACT.has(attached.lemma)) return [];
    const owner = childrenOf(sentence, attached, 'nmod:poss').flatMap((child) => phrasesOf(sentence, child));
    return owner.length > 0 ? owner : governor.surface;
  }
  if (governor.form === 'nominal') return OWN_ACT.has(governor.lemma) || governor.lemma === 'threat' ? governor.subjects : [];
  if (relation === 'xcomp' || draft.relation === 'complement') {
    if (governor.voice === 'passive' || SUBJECT_CONTROL.has(governor.lemma)) return governor.surface;
    const called = governor.obliques.filter((phrase) => CALLED_ON.has(phrase.preposition ?? ''));
    if (governor.lemma === 'call' && called.length > 0) return called;
    if (governor.recipients.length > 0) return governor.recipients;
    return governor.form === 'verbal' && governor.objects.length > 0 ? governor.objects : governor.surface;
  }
  return governor.surface;
}

/** Gives a clause without a subject the one that it shares, is controlled by, or modifies. */
function inheritSubject(sentence: Sentence, draft: ClauseDraft): void {
  const { predicate, governor } = draft;
  if (governor === null || draft.form === 'nominal' || draft.surface.length > 0) return;
  if (childOf(sentence, predicate, 'csubj', 'expl') !== null) return;
  if (draft.relation === 'parataxis') return;
  const verbs = [predicate, ...childrenOf(sentence, predicate, 'aux', 'aux:pass', 'cop')];
  const finite = verbs.some((verb) => /^(?:VBZ|VBD|VBP|MD)$/u.test(verb.xpos));
  const free =
    draft.relation === 'coordinate' ||
    draft.relation === 'relative' ||
    draft.relation === 'adverbial' ||
    relationOf(predicate) === 'xcomp' ||
    !finite;
  if (!free) return;
  if (draft.relation === 'coordinate' && governor.form === 'nominal') return;
  const found = borrowed(draft.relation === 'coordinate' ? governor.surface : controller(sentence, draft, governor));
  draft.surface = found;
  if (draft.voice === 'active') draft.subjects = found;
}

/**
 * The one who holds, launches or makes an act does it, and what stands beside that verb may belong to the act: "X launched an attack on
 * Y", "X held talks with Y".
 */
function inheritActor(sentence: Sentence, draft: ClauseDraft): void {
  const { governor, predicate } = draft;
  if (draft.form !== 'nominal' || governor === null || governor.form !== 'verbal' || !LIGHT_VERBS.has(governor.predicate.lemma))
    return;
  const first = firstConjunct(sentence, predicate);
  if (!governor.objects.some((phrase) => phrase.head === predicate || phrase.head === first)) return;
  if (draft.subjects.length === 0) {
    draft.subjects = borrowed(governor.subjects);
    draft.surface = draft.subjects;
  }
  const by = objectPrepositions(draft.lemma);
  const later = governor.obliques.filter((phrase) => phrase.head.index > predicate.index && phrase.preposition !== null);
  const lent = (phrases: readonly Phrase[]): readonly Phrase[] => phrases.map((phrase) => ({ ...phrase, local: false }));
  if (draft.objects.length === 0)
    draft.objects = lent(later.filter(({ preposition }) => by.has(preposition!) && preposition !== 'in'));
  const kept = later.filter(({ preposition }) => preposition === 'with' || preposition === 'between' || preposition === 'over');
  draft.obliques = [...draft.obliques, ...lent(kept)];
}

/** "condemned the attacks of X on Y": right after the act stands whom it struck, though the tree may hang it by the verb. */
function inheritStruck(draft: ClauseDraft): void {
  const { governor, predicate } = draft;
  if (draft.form !== 'nominal' || governor === null || governor.form !== 'verbal') return;
  const by = objectPrepositions(draft.lemma);
  if (!by.has('against') || draft.objects.some(({ preposition }) => preposition !== null && preposition !== 'of')) return;
  const held = [...governor.objects, ...governor.subjects].find((phrase) => phrase.head === predicate && phrase.local);
  const struck = governor.obliques.find(
    ({ preposition, head }) =>
      (preposition === 'on' || preposition === 'against') &&
      head.upos !== 'NUM' &&
      head.deprel === 'obl' &&
      head.index > predicate.index &&
      !NOT_AGENTS.has(head.lemma.toLowerCase()),
  );
  if (held === undefined || struck === undefined || struck.start - held.end > struck.preposition!.length + 3) return;
  draft.objects = [...draft.objects, { ...struck, local: false }];
}

/** "…, added Lavrov": what stands after a verb of saying and what it says is who says it, even where the tree takes it for an object. */
function readInvertedSpeaker(draft: ClauseDraft, drafts: readonly ClauseDraft[]): void {
  if (draft.surface.length > 0 || draft.form !== 'verbal' || !SAYING.has(draft.lemma)) return;
  const { predicate } = draft;
  const said = drafts.some(
    (other) => other.governor === draft && other.relation === 'complement' && other.predicate.index < predicate.index,
  );
  if (!said || draft.objects.length === 0 || draft.objects.some(({ head }) => head.index < predicate.index)) return;
  draft.surface = draft.objects;
  draft.subjects = draft.objects;
  draft.objects = [];
  draft.voice = 'active';
}

/** What a passive is done to is its grammatical subject; with an object beside it, that subject receives. */
function turnPassive(draft: ClauseDraft): void {
  if (draft.voice !== 'passive') return;
  const surface = draft.surface.map((phrase) => ({ ...phrase, preposition: null }));
  if (draft.objects.some((phrase) => phrase.local) && draft.form === 'verbal')
    draft.recipients = [...surface, ...draft.recipients];
  else draft.objects = surface;
}

const depthOf = (sentence: Sentence, draft: ClauseDraft): number => {
  let depth = 0;
  for (let at = draft.governor; at !== null && depth <= sentence.tokens.length; at = at.governor) depth++;
  return depth;
};

/** From the first to the last word of a clause, without further conjuncts, clauses set beside it and outer marks. */
function spanOf(sentence: Sentence, draft: ClauseDraft): Span {
  const { predicate } = draft;
  const outer = childrenOf(sentence, predicate)
    .filter(
      (child) =>
        (child.deprel === 'conj' && (child.upos === 'VERB' || draft.form !== 'nominal')) ||
        isIn(child, 'cc', 'parataxis', 'punct'),
    )
    .map((child) => (child.deprel === 'punct' ? { first: child.index, last: child.index } : subtreeEnds(sentence, child)));
  const isOutside = (index: number): boolean => outer.some((part) => part.first <= index && index <= part.last);
  let { first, last } = subtreeEnds(sentence, predicate);
  while (first < predicate.index && isOutside(first)) first++;
  while (last > predicate.index && isOutside(last)) last--;
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end };
}

/**
 * The clauses of a sentence, in the order of their predicates, with their arguments in logical roles: coordination expanded, passives
 * turned round, control and raising followed, relative pronouns resolved, nouns that name acts read beside verbs.
 */
export function readClauses(sentence: Sentence): readonly Clause[] {
  const found = findPredicates(sentence);
  for (const draft of found) readArguments(sentence, draft);
  link(sentence, found);
  const byDepth = found.map((draft) => ({ draft, depth: depthOf(sentence, draft) })).sort((a, b) => a.depth - b.depth);
  for (const { draft } of byDepth) {
    readMood(sentence, draft);
    readInvertedSpeaker(draft, found);
    resolveRelatives(sentence, draft);
    inheritSubject(sentence, draft);
    turnPassive(draft);
    inheritActor(sentence, draft);
    inheritStruck(draft);
    readGovernedMood(sentence, draft);
  }
  const governs = new Set(found.map((draft) => draft.governor));
  const kept = found.filter((draft) => draft.form !== 'nominal' || hasArguments(draft) || governs.has(draft));
  const indices = new Map(kept.map((draft, i) => [draft, i]));
  const complements: number[][] = kept.map(() => []);
  kept.forEach((draft, i) => {
    if (draft.governor !== null && draft.relation === 'complement' && draft.form !== 'nominal')
      complements[indices.get(draft.governor)!]!.push(i);
  });
  return kept.map((draft, index): Clause => {
    const { governor, relation, marker, predicate } = draft;
    const { start, end } = spanOf(sentence, draft);
    return {
      start,
      end,
      sentence: sentence.index,
      index,
      predicate,
      lemma: draft.lemma,
      form: draft.form,
      voice: draft.voice,
      subjects: draft.subjects,
      objects: draft.objects,
      recipients: draft.recipients,
      obliques: draft.obliques,
      complements: complements[index]!,
      governor: governor === null ? null : { clause: indices.get(governor)!, relation, marker },
      adverbs: childrenOf(sentence, predicate, 'advmod').map((child) => child.index),
      negated: draft.negated,
      modal: draft.modal,
      tense: draft.tense,
      perfect: draft.perfect,
      progressive: draft.progressive,
      conditional: draft.conditional,
    };
  });
}

/** The complement clauses of a clause: "said [that …]", "agreed [to …]". */
export const complementsOf = (clauses: readonly Clause[], clause: Clause): readonly Clause[] =>
  clause.complements.flatMap((index) => clauses[index] ?? []);
