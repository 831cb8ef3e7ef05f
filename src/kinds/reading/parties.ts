import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  EntityId,
  Mention,
  PersonRef,
  Phrase,
  Sentence,
  Span,
  Token,
} from '../../model/index.js';
import { acts, mentionsIn, partiesOf, personOf, within } from '../../model/index.js';
import { OUTSIDE_PHRASE, below, phraseOf, relation, stretch, subtree, trimmed, wordsOf } from './words.js';

/** Nouns for those who stand for a side: the side itself is named beside them. */
export const REPRESENTATIVES: ReadonlySet<string> = new Set(
  (
    'minister leader president premier chancellor king prince emir representative delegation delegate official negotiator envoy ambassador counterpart diplomat ' +
    'government regime authority side team expert mediator spokesman spokeswoman spokesperson administration ministry minister army military ' +
    'force troop warplane jet plane aircraft helicopter drone tank artillery warship navy police gunman soldier guard unit brigade battalion leadership parliament presidency chief head secretary commander mission party group faction movement coalition bloc opposition rebel militia fighter'
  ).split(' '),
);

/** The sides that a phrase names as those who act: "Russian and Iranian officials" is two, "the Tehran-backed militia" is not Iran. */
export function partiesOfPhrase(document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): readonly ActorRef[] {
  return partiesAt(document, sentence, phrase.head.index);
}

/** The sides named by the noun at a position of the sentence, without those of nouns coordinated with it. */
export function partiesAt(document: AnnotatedDocument, sentence: Sentence, index: number): readonly ActorRef[] {
  const head = sentence.tokens[index];
  if (!head) return [];
  const owner = whoseOf(sentence, index);
  if (owner !== null) return partiesAt(document, sentence, owner);
  const near = mentionsIn(document, sentence);
  const covering = near.filter(
    (mention) => covers(mention, head) && (acts(mention) || mention.type === 'person' || mention.form === 'group'),
  );
  const direct = longest(covering);
  // a former minister speaks and acts for nobody
  if (direct && isFormer(direct)) return [];
  if (direct) {
    const sides = partiesOf(document, direct);
    if (sides.length > 0) return sides;
  }
  if (
    !REPRESENTATIVES.has(head.lemma) &&
    !REPRESENTATIVES.has(head.lemma.replace(/s$/, '')) &&
    head.lemma !== 'country' &&
    head.lemma !== 'state'
  )
    return [];
  // "Syria's warring parties", "Colombian rebels" are not the state by whose name they go
  const against =
    /^(?:party|faction|group|rebel|militia|fighter|coalition|movement|opposition|gunman)$/.test(head.lemma) ||
    (head.lemma === 'side' && head.xpos === 'NNS');
  const inner: ActorRef[] = [];
  for (const kid of below(sentence, index)) {
    const how = relation(kid);
    if (how !== 'amod' && how !== 'compound' && how !== 'nmod' && how !== 'flat') continue;
    if (how === 'amod' && kid.upos === 'VERB') continue;
    if (how === 'nmod' && !links(head, caseOf(sentence, kid.index))) continue;
    const under = stretch(sentence, subtree(sentence, kid.index, HYPHENED));
    // "a Syrian government team": the name may begin before the word that hangs by the noun
    for (const mention of near)
      if (within(mention, under) || (covers(mention, kid) && mention.end <= head.start))
        if (!against || mention.type !== 'state') for (const side of partiesOf(document, mention)) add(inner, side);
  }
  return inner;
}

/** "X, whose government has mediated": the noun that "whose" goes back to; null where the noun at a position is nobody's in that way. */
function whoseOf(sentence: Sentence, index: number): number | null {
  if (sentence.tokens[index - 1]?.text.toLowerCase() !== 'whose' || !REPRESENTATIVES.has(sentence.tokens[index]?.lemma ?? ''))
    return null;
  let at = index;
  for (let steps = 0; steps < 6; steps++) {
    const token = sentence.tokens[at];
    if (!token || token.head < 0) return null;
    if (relation(token) === 'acl') return token.head < index ? token.head : null;
    at = token.head;
  }
  return null;
}

/** The subjects of a clause, without one after its verb that the tree took from the next clause, where another stands before it. */
export function doersOf(clause: Clause): readonly Phrase[] {
  const { subjects, predicate } = clause;
  if (clause.voice !== 'active' || subjects.length < 2) return subjects;
  const before = subjects.filter((phrase) => !phrase.local || phrase.start < predicate.start);
  return before.some((phrase) => phrase.local) ? before : subjects;
}

/** "A minister of X", "officials from X"; "negotiators for X" too, but an envoy for X is not of X. */
const links = (head: Token, preposition: string): boolean =>
  OWNING.has(preposition) || (preposition === 'for' && SPEAKS_FOR.has(head.lemma));

const OWNING: ReadonlySet<string> = new Set(['of', 'from', "'s", '’s', '']);
const SPEAKS_FOR: ReadonlySet<string> = new Set(['negotiator', 'delegate', 'spokesman', 'spokeswoman', 'spokesperson']);

const FORMER = /^(?:former|ex-|late|retired|ousted|deposed)/i;

/** Whether a person is named with an office that was theirs once: no side of today. */
export const isFormer = (mention: Mention): boolean => mention.type === 'person' && FORMER.test(mention.office ?? '');

/** Nouns for people who hold a view together without being a side of the lexicon: "European allies", "Republican candidates". */
const COLLECTIVES: ReadonlySet<string> = new Set(
  'ally power candidate lawmaker hardliner group participant country party side member state leader minister delegate community union faction rebel official negotiator combatant belligerent neighbour neighbor producer consumer importer exporter nation politician'.split(
    ' ',
  ),
);

/** A side that the text describes but does not name, under its own words; null where the phrase is no such description. */
export function describedSide(document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): ActorRef | null {
  const all =
    phrase.head.lemma === 'all' || phrase.head.lemma === 'both'
      ? sentence.tokens.slice(phrase.head.index).find((token) => COLLECTIVES.has(token.lemma) && token.end <= phrase.end)
      : phrase.head;
  // "a majority of producers"
  const most = phrase.head.lemma === 'majority' || phrase.head.lemma === 'group' ? membersOf(sentence, phrase) : undefined;
  if (most) return named(document, { start: phrase.start, end: most.end });
  if (!all || !COLLECTIVES.has(all.lemma) || !/S$/.test(all.xpos)) return null;
  return named(document, phraseOf(sentence, all.index));
}

const membersOf = (sentence: Sentence, phrase: Phrase): Token | undefined =>
  below(sentence, phrase.head.index).find(
    (kid) => relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'of' && COLLECTIVES.has(kid.lemma),
  );

function named(document: AnnotatedDocument, span: Span): ActorRef | null {
  const wording = wordsOf(document, trimmed(document, span));
  if (/^\W*(?:its|his|her|their|my|our|no)\b/i.test(wording)) return null;
  const name = wording.replace(/^(?:a|the|all|both|some|many|other|several|of|these|those|most)\s+/gi, '');
  return name === '' ? null : { id: `name:group:${name.toLowerCase()}`, name, wording };
}

/** All sides that are mentioned in a span, each once, places used as places left out. */
export function partiesIn(document: AnnotatedDocument, span: Span): readonly ActorRef[] {
  const found: ActorRef[] = [];
  for (const mention of mentionsIn(document, span)) {
    if (acts(mention) || mention.form === 'group' || mention.type === 'person')
      for (const side of partiesOf(document, mention)) add(found, side);
  }
  return found;
}

/** The persons mentioned under the noun at a position, without those of nouns coordinated with it. */
export function personAt(document: AnnotatedDocument, sentence: Sentence, index: number): Mention | null {
  const head = sentence.tokens[index];
  if (!head) return null;
  const near = mentionsIn(document, sentence).filter((mention) => mention.type === 'person');
  return (
    longest(near.filter((mention) => covers(mention, head))) ??
    near.find((mention) => within(mention, stretch(sentence, subtree(sentence, index, OUTSIDE_PERSON)))) ??
    null
  );
}

/** A person mention as a reference with office and side. */
export const personRefAt = (document: AnnotatedDocument, mention: Mention): PersonRef => personOf(document, mention);

const OUTSIDE_PERSON: ReadonlySet<string> = new Set([...OUTSIDE_PHRASE, 'nmod', 'nmod:poss']);
const HYPHENED: ReadonlySet<string> = new Set(['acl', 'acl:relcl', 'amod', 'parataxis', 'appos']);

const covers = (mention: Mention, token: Span): boolean => mention.start < token.end && token.start < mention.end;

const longest = (mentions: readonly Mention[]): Mention | null =>
  mentions.reduce<Mention | null>(
    (best, mention) => (best === null || mention.end - mention.start > best.end - best.start ? mention : best),
    null,
  );

/** The lower-case preposition or possessive mark of a nominal, '' where it has none. */
export function caseOf(sentence: Sentence, index: number): string {
  return below(sentence, index)
    .filter((token) => relation(token) === 'case')
    .map((token) => token.text.toLowerCase())
    .join(' ');
}

function add(list: ActorRef[], side: ActorRef): void {
  if (!list.some((other) => other.id === side.id)) list.push(side);
}

/** A list of sides without repetition, in order. */
export function distinct(sides: readonly ActorRef[]): readonly ActorRef[] {
  const list: ActorRef[] = [];
  for (const side of sides) add(list, side);
  return list;
}

/** A state and its government are one side where sides are compared. */
export const sideOf = (id: EntityId): string => id.replace(/-gov$/, '');
