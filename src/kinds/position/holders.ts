import type { ActorRef, AnnotatedDocument, Attribution, Clause, Phrase, Sentence, Span, Token } from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';
import { speechAround } from '../reading/near.js';
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
    if (clause && /^(?:I|we)$/i.test(phrase.head.text)) return speakersOf(document, clause);
    const sides = partiesOfPhrase(document, sentence, phrase);
    // 'said that it "backs" the plan': what stands before the quotation is its speaker
    if (clause && sides.length === 0 && /^(?:it|he|she|they)$/i.test(phrase.head.text) && opensQuote(document, phrase))
      return speakersOf(document, clause);
    const former =
      sides.length === 0
        ? mentionsIn(document, sentence).find(
            (mention) => isFormer(mention) && mention.start < phrase.head.end && phrase.head.start < mention.end,
          )
        : undefined;
    // who held an office once holds a view for themselves
    if (former) return [{ actor: { id: former.entity, name: former.name, wording: wordsOf(document, former) }, span: phrase }];
    const described = sides.length === 0 ? describedSide(document, sentence, phrase) : null;
    return (described ? [described] : sides).map((actor) => ({ actor, span: phrase }));
  });

const opensQuote = (document: AnnotatedDocument, phrase: Span): boolean =>
  /^\s?["“]/.test(document.document.text.slice(phrase.end, phrase.end + 2));

/** The sides for which the speaker of quoted words speaks. */
function speakersOf(document: AnnotatedDocument, clause: Clause): Held['holders'] {
  const speech = voice(document, clause);
  if (!speech || speech.attribution.kind === 'indirect') return [];
  return speech.sides.map((actor) => ({ actor, span: speech.span }));
}

/** The innermost speech that a clause stands in, with the sides for which it is spoken. */
export function voice(
  document: AnnotatedDocument,
  clause: Clause,
): { readonly attribution: Attribution; readonly sides: readonly ActorRef[]; readonly span: Span } | null {
  let best: Attribution | null = null;
  for (const attribution of speechAround(document, clause.predicate)) {
    if (best === null || size(attribution) < size(best)) best = attribution;
  }
  if (!best) return null;
  const mention = best.speaker === null ? null : (document.mentions[best.speaker] ?? null);
  const source = whoseWord(document, clause.predicate, [])[0]?.value.type;
  if (source === 'commentator' || source === 'media' || source === 'reporter') return null;
  const span = best.source ?? mention;
  // "a U.S. statement" speaks for the side that it names
  const sides = mention ? partiesOf(document, mention) : span ? partiesOfPaper(document, span) : [];
  return sides.length === 0 || !span ? null : { attribution: best, sides, span };
}

const PAPER = /\b(?:statement|communiqu[eé]|declaration|release|proposal|resolution|letter|delegation)\b/i;

const partiesOfPaper = (document: AnnotatedDocument, span: Span): readonly ActorRef[] =>
  PAPER.test(wordsOf(document, span)) ? partiesIn(document, span) : [];

const size = (attribution: Attribution): number => attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** From the first to the last word of two spans. */
export const joinedSpan = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
