import type { ActorRef, AnnotatedDocument, Clause, Phrase, Sentence } from '../../model/index.js';
import { partiesOf } from '../../model/index.js';
import { partiesOfPhrase } from './parties.js';
import { wordsOf } from './words.js';

/** Of these "X, who led the team, called on Y" is no passive, whatever stands between. */
const NEVER_PASSIVE = /^(?:call|call on|call upon|call for|appeal|insist)$/;

/** "Sudan called for a halt" may be tagged as a passive; without a form of "be" it is none, and what stands before the verb does it. */
export function doersBefore(sentence: Sentence, clause: Clause): readonly Phrase[] {
  if (clause.subjects.length > 0 || clause.voice !== 'passive') return clause.subjects;
  const before = clause.objects.filter(
    (phrase) => (phrase.local || NEVER_PASSIVE.test(clause.lemma)) && phrase.head.index < clause.predicate.index,
  );
  const from = before.at(-1)?.head.index ?? clause.predicate.index;
  const passive = sentence.tokens
    .slice(from, clause.predicate.index)
    .some((token) => token.lemma === 'be' || token.lemma === 'get' || (token.text === ',' && !NEVER_PASSIVE.test(clause.lemma)));
  return passive ? [] : before;
}

/**
 * "urged Y to leave and rejected Z", "said that talks must go on, and demanded Z": a finite verb that the tree joins to what another is to
 * do, or to what is said, is its own doer's further deed. Where its subject is its own, that subject stands.
 */
export function doersAbove(document: AnnotatedDocument, clause: Clause): readonly Phrase[] {
  const clauses = document.clauses[clause.sentence] ?? [];
  const tokens = document.sentences[clause.sentence]?.tokens ?? [];
  const { governor, predicate } = clause;
  const above = governor?.relation === 'coordinate' ? clauses[governor.clause] : undefined;
  if (!above || above.predicate.start > predicate.start) return clause.subjects;
  if (clause.subjects.some((phrase) => phrase.start > above.predicate.end)) return clause.subjects;
  const outer = above.governor?.relation === 'complement' ? clauses[above.governor.clause] : undefined;
  if (!outer || outer.predicate.start > above.predicate.start) return clause.subjects;
  if (isFinite(clause) && isFinite(outer) && outer.tense === clause.tense && isNobodys(document, above, outer))
    return outer.subjects;
  if (predicate.xpos !== 'VBD' || outer.predicate.xpos !== 'VBD') return clause.subjects;
  const before = tokens[predicate.index - 1];
  const comma = /^(?:and|but)$/i.test(before?.text ?? '') && tokens[predicate.index - 2]?.text === ',';
  const aim = above.tense === 'none' && above.governor?.marker === 'to' && above.predicate.xpos === 'VB';
  return aim || (comma && (above.modal !== null || above.tense === 'present')) ? outer.subjects : clause.subjects;
}

const isFinite = (clause: Clause): boolean => clause.tense === 'past' || clause.tense === 'present';

/** "X maintains that the dam is its own and objects to Y": a dam objects to nothing. "X says Y failed and has accused Y": nobody accuses himself. */
function isNobodys(document: AnnotatedDocument, inner: Clause, outer: Clause): boolean {
  const sentence = document.sentences[inner.sentence];
  if (!sentence) return false;
  const sides = (clause: Clause): boolean =>
    clause.subjects.some((phrase) => partiesOfPhrase(document, sentence, phrase).length > 0);
  return inner.subjects.every((phrase) => phrase.head.upos === 'NOUN') && !sides(inner) && sides(outer);
}

/** "EU: A and B agree": what a colon parts from a headline is its source. */
export const withoutSource = (document: AnnotatedDocument, sentence: Sentence, phrases: readonly Phrase[]): readonly Phrase[] =>
  sentence.region !== 'heading' || phrases.length < 2
    ? phrases
    : phrases.filter((phrase) => !/^\s?:/.test(document.document.text.slice(phrase.head.end, phrase.head.end + 2)));

const MEETING = new Set('meet hold agree sign negotiate discuss talk reach resume start begin conclude exchange'.split(' '));
const THE_SIDES =
  /^(?:the|both|these)(?: (?:two|warring|rival|opposing|negotiating))* (?:sides|parties|delegations|teams|negotiators|rivals|foes|neighbours|neighbors|men)$/i;

const pairs = new WeakMap<AnnotatedDocument, readonly ActorRef[]>();

/** "The sides", where nothing before names them: the two of the story, where all that is said of two there is said of the same; else nobody. */
export function theTwo(document: AnnotatedDocument, phrase: Phrase): readonly ActorRef[] {
  return THE_SIDES.test(wordsOf(document, phrase)) ? pairOf(document) : [];
}

/** The two sides of a report on two sides; empty where it tells of other pairs, or of none. */
export function pairOf(document: AnnotatedDocument): readonly ActorRef[] {
  let known = pairs.get(document);
  if (!known) pairs.set(document, (known = onlyPair(document)));
  return known;
}

/** The two of which every group of two and every meeting of two in the document consists. */
function onlyPair(document: AnnotatedDocument): readonly ActorRef[] {
  let found: readonly ActorRef[] = [];
  const take = (sides: readonly ActorRef[]): boolean => {
    if (sides.length !== 2) return true;
    if (found.length === 0) found = sides;
    return found.every((side) => sides.some((other) => other.id === side.id));
  };
  for (const mention of document.mentions)
    if (mention.form === 'group' && mention.members.length === 2 && !take(partiesOf(document, mention))) return [];
  for (const sentence of document.sentences)
    for (const clause of document.clauses[sentence.index] ?? []) {
      if (!MEETING.has(clause.lemma) || clause.subjects.length < 2) continue;
      const sides = clause.subjects.flatMap((subject) => partiesOfPhrase(document, sentence, subject));
      if (!take(sides.filter((side, index) => sides.findIndex((other) => other.id === side.id) === index))) return [];
    }
  return found;
}
