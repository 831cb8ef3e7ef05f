import type { AnnotatedDocument, Clause, Phrase, Sentence, Token } from '../../model/index.js';

const SIGNS: ReadonlySet<string> = new Set(['sign', 'initial', 'ink', 'countersign']);

/** What parties put their names to together; a law, a decree or a contract is signed at a desk. */
const PAPERS: ReadonlySet<string> = new Set(
  'agreement accord deal treaty pact truce ceasefire armistice protocol memorandum declaration document text paper roadmap settlement statement communique communiqué charter framework'.split(
    ' ',
  ),
);

/** The papers between parties that a clause tells of as signed. */
export const papersSigned = (clause: Clause): readonly Phrase[] =>
  clause.form === 'verbal' && SIGNS.has(clause.lemma) ? clause.objects.filter((phrase) => PAPERS.has(phrase.head.lemma)) : [];

/** "The signing today in P of the peace accord": by the order of the words, since the tree may hang the paper by the place. */
function isOfPaper(sentence: Sentence, signing: Token): boolean {
  const after = sentence.tokens.slice(signing.index + 1, signing.index + 12);
  const of = after.findIndex((token) => token.lemma === 'of');
  return of >= 0 && after.slice(of + 1, of + 6).some((token) => PAPERS.has(token.lemma));
}

const first = new WeakMap<AnnotatedDocument, number>();

/** The first sentence of a report in which papers are signed; Infinity where none are. */
function firstSigning(document: AnnotatedDocument): number {
  let known = first.get(document);
  if (known === undefined) {
    const at = document.clauses.findIndex((clauses) => clauses.some((clause) => papersSigned(clause).length > 0));
    first.set(document, (known = at < 0 ? Infinity : at));
  }
  return known;
}

/** Whether "signing" or "ceremony" is one of papers between parties: "the signing of the accord", "a ceremony" where papers are signed. */
export function isSigning(document: AnnotatedDocument, sentence: Sentence, token: Token): boolean {
  // a lead may speak of the ceremony before the papers
  const told = firstSigning(document) <= sentence.index + 2;
  if (token.lemma === 'signing') return isOfPaper(sentence, token) || told;
  const before = sentence.tokens[token.index - 1]?.lemma ?? '';
  return before === 'signing' || (told && !OTHER_CEREMONY.has(before));
}

const OTHER_CEREMONY: ReadonlySet<string> = new Set(
  'opening open closing close welcoming welcome inauguration award memorial graduation wedding handover in wreath-laying'.split(
    ' ',
  ),
);
