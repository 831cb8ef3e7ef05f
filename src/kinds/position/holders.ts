import type {
  ActorRef,
  AnnotatedDocument,
  Attribution,
  Clause,
  Mention,
  Phrase,
  Sentence,
  Span,
  Token,
} from '../../model/index.js';
import { mentionsIn, partiesOf, within } from '../../model/index.js';
import { authorSides } from '../reading/author-sides.js';
import { extent, speechAround } from '../reading/near.js';
import { describedSide, isFormer, partiesIn, partiesOfPhrase } from '../reading/parties.js';
import { whoseWord } from '../reading/whose-word.js';
import { below, wordsOf } from '../reading/words.js';
import type { Stance } from './fields.js';

/** A stance that a clause gives to its holders, with the words for what it is about. */
export interface Held {
  readonly clause: Clause;
  readonly stance: Stance;
  readonly issue: Span;
  readonly holders: readonly { readonly actor: ActorRef; readonly span: Span }[];
  /** the word that gives the stance, where it is not the clause's own: "has the approval of X" */
  readonly word?: Token;
  /** the stance is read off a side's own speech, where "must" and "will not" are its will */
  readonly own?: true;
}

/** The clauses of a sentence. */
export const clausesIn = (document: AnnotatedDocument, sentence: Sentence): readonly Clause[] =>
  document.clauses[sentence.index] ?? [];

/** The sides that are the clause's subject, each with the words that name it. */
export const holdersOf = (
  document: AnnotatedDocument,
  sentence: Sentence,
  phrases: readonly Phrase[],
  clause: Clause | null = null,
): Held['holders'] =>
  phrases.flatMap((phrase) => {
    // "X and not Y wants it"
    if (below(sentence, phrase.head.index).some((kid) => kid.lemma === 'not')) return [];
    // "We reject it," said X
    if (clause && /^(?:I|we)$/i.test(phrase.head.text)) return firstPersons(document, clause);
    const included = includedIn(document, sentence, phrase);
    if (included.length > 0) return included;
    const sides = partiesOfPhrase(document, sentence, phrase);
    if (clause && sides.length > 0 && isNotSpeaker(document, clause, phrase, sides)) return [];
    if (clause && sides.length === 0 && isSpeakers(document, sentence, clause, phrase)) return speakersOf(document, clause);
    const alone = personsAlone(document, sentence, phrase);
    if (alone?.type === 'private') return [];
    // who held an office once holds a view for themselves
    if (alone && sides.length === 0) {
      const { entity, name } = alone.mention;
      return [{ actor: { id: entity, name, wording: wordsOf(document, alone.mention) }, span: phrase }];
    }
    // a headline names its sides in short, and the text in full
    const described = sides.length === 0 && sentence.region !== 'heading' ? describedSide(document, sentence, phrase) : null;
    return (described ? [described] : sides).map((actor) => ({ actor, span: phrase }));
  });

/** "He takes no side," X said: in X's own words "he" is another, whomever the pronoun is taken for. */
function isNotSpeaker(document: AnnotatedDocument, clause: Clause, phrase: Phrase, sides: readonly ActorRef[]): boolean {
  if (!/^(?:he|she)$/i.test(phrase.head.text)) return false;
  const speech = voice(document, clause);
  if (speech?.attribution.kind !== 'direct' || !speech.attribution.content.some((said) => within(phrase.head, said)))
    return false;
  return sides.every((side) => speech.sides.some((own) => own.id === side.id));
}

const PRIVATE =
  /\b(?:business(?:man|woman)|journalist|singer|actor|actress|writer|author|lawyer|activist|tycoon|billionaire|player|coach|student|doctor)\b/i;

/** A person who stands for no side: "former minister X", "the X businessman Y". */
function personsAlone(
  document: AnnotatedDocument,
  sentence: Sentence,
  phrase: Phrase,
): { readonly type: 'former' | 'private'; readonly mention: Mention } | null {
  for (const mention of mentionsIn(document, sentence)) {
    if (mention.type !== 'person' || mention.start >= phrase.head.end || phrase.head.start >= mention.end) continue;
    if (isFormer(mention)) return { type: 'former', mention };
    if (PRIVATE.test(mention.office ?? '')) return { type: 'private', mention };
  }
  return null;
}

/** Nouns by which a speaker calls their own side: "his country", "my administration". */
const OWN_SIDE = new Set(
  'government country administration side delegation organisation organization movement nation party group force'.split(' '),
);

/** Whether a subject stands for the side of the one who speaks: "his country", "it" where the sayer is a side, what stands before a quotation. */
function isSpeakers(document: AnnotatedDocument, sentence: Sentence, clause: Clause, phrase: Phrase): boolean {
  const { head } = phrase;
  if (OWN_SIDE.has(head.lemma))
    return below(sentence, head.index).some(
      (kid) => kid.deprel === 'nmod:poss' && /^(?:his|her|its|their|my|our)$/i.test(kid.text),
    );
  if (!/^(?:it|he|she|they)$/i.test(head.text)) return false;
  // 'said that it "backs" the plan': what stands before the quotation is its speaker
  return opensQuote(document, phrase) || (clause.governor?.relation === 'complement' && isSayers(document, clause, phrase));
}

/** "X said it would not allow Y": where nothing else is meant, "it" is the side that speaks, and "he" the person. */
function isSayers(document: AnnotatedDocument, clause: Clause, phrase: Phrase): boolean {
  const speech = voice(document, clause);
  const speaker = speech?.attribution.speaker ?? null;
  const mention = speaker === null ? null : document.mentions[speaker];
  if (!speech || !mention) return false;
  const it = /^it$/i.test(phrase.head.text);
  const they = /^they$/i.test(phrase.head.text);
  return they ? mention.form === 'group' || speech.sides.length > 1 : it === (mention.type !== 'person');
}

const LISTED = /(?:[-–—:(]|--|,?\s(?:including|such as|among them|namely))\s*(?:the\s)?$/;

/** "The five members – A, B and C", "allies including A and B": the sides that are listed after a noun for them. */
export function listedAfter(document: AnnotatedDocument, sentence: Sentence, noun: Span, opening = LISTED): Held['holders'] {
  const found: { readonly actor: ActorRef; readonly span: Span }[] = [];
  let end = noun.end;
  for (const mention of mentionsIn(document, { start: noun.end, end: sentence.end })) {
    const gap = document.document.text.slice(end, mention.start);
    if (found.length === 0 && gap.length < 60 && !opening.test(gap) && mention.type === 'place') continue;
    if (found.length === 0 ? gap.length > 60 || !opening.test(gap) : !/^(?:,|,?\s+and)\s+(?:the\s)?$/.test(gap)) break;
    for (const actor of partiesOf(document, mention)) found.push({ actor, span: mention });
    end = mention.end;
  }
  return found;
}

const INCLUDING = /,?\s(?:including|such as|among them|namely)\s+(?:the\s)?$/;

/** "Some members, including A and B": the sides that a described group is said to hold. */
const includedIn = (document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): Held['holders'] =>
  phrase.local && describedSide(document, sentence, phrase) ? listedAfter(document, sentence, phrase.head, INCLUDING) : [];

const opensQuote = (document: AnnotatedDocument, phrase: Span): boolean =>
  /^\s?["“]/.test(document.document.text.slice(phrase.end, phrase.end + 2));

/** "I", "we": the sides of the quoted speaker, or of the author where nobody is quoted. */
function firstPersons(document: AnnotatedDocument, clause: Clause): Held['holders'] {
  const speech = voice(document, clause);
  if (!speech) return authored(document, clause);
  return speech.attribution.kind === 'indirect' ? [] : speech.sides.map((actor) => ({ actor, span: speech.span }));
}

/** The sides for which the speaker of the words speaks. */
function speakersOf(document: AnnotatedDocument, clause: Clause): Held['holders'] {
  const speech = voice(document, clause);
  return speech ? speech.sides.map((actor) => ({ actor, span: speech.span })) : authored(document, clause);
}

/** The sides in whose name a document is written, where a clause of it is nobody else's words. */
export const authored = (document: AnnotatedDocument, clause: Clause): Held['holders'] =>
  document.sentences[clause.sentence]?.region === 'body' && speechAround(document, clause.predicate).length === 0
    ? authorSides(document).filter((author) => author.from <= clause.sentence)
    : [];

/** The innermost speech that a clause stands in, with the sides for which it is spoken. */
export function voice(
  document: AnnotatedDocument,
  clause: Clause,
): { readonly attribution: Attribution; readonly sides: readonly ActorRef[]; readonly span: Span } | null {
  let best: Attribution | null = null;
  for (const attribution of speechAround(document, clause.predicate)) {
    if (best === null || extent(attribution) < extent(best)) best = attribution;
  }
  if (!best) return null;
  const named = best.speaker === null ? null : (document.mentions[best.speaker] ?? null);
  const mention = named ?? (best.source ? officeFrom(document, best.source) : null);
  const source = whoseWord(document, clause.predicate, [])[0]?.value.type;
  if (source === 'commentator' || source === 'media' || source === 'reporter') return null;
  const span = best.source ?? mention;
  // "a U.S. statement" speaks for the side that it names
  const sides = mention ? partiesOf(document, mention) : span ? partiesOfPaper(document, span) : [];
  return sides.length === 0 || !span ? null : { attribution: best, sides, span };
}

/** "A spokesman for X": the source may be cut off before the side. */
const officeFrom = (document: AnnotatedDocument, source: Span): Mention | null =>
  mentionsIn(document, { start: source.start, end: source.end + 120 }).find(
    (mention) => mention.type === 'person' && mention.start < source.end && mention.end > source.end,
  ) ?? null;

const PAPER = /\b(?:statement|communiqu[eé]|declaration|release|proposal|resolution|letter|delegation)\b/i;

const partiesOfPaper = (document: AnnotatedDocument, span: Span): readonly ActorRef[] =>
  PAPER.test(wordsOf(document, span)) ? partiesIn(document, span) : [];
