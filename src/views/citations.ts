import type { Cited, Claim, ClaimId, DecisionId, DocumentId, Evidence } from '../model/index.js';
import { shortQuote } from './quote.js';
import type { RecordSet } from './record-set.js';
import { addressOf, citedOutletOf, publishedWords, receivedOf, titleOf } from './report-words.js';
import { sentenceAround } from './sentence-around.js';
import { chainWords } from './whose-word.js';

/** One place in one report on which a value rests, with all that a reader needs to judge it. */
export interface Citation {
  readonly claim: ClaimId;
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** the sentence in which the quote stands; the claim's passage where the text is not at hand */
  readonly sentence: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** "2018-03-16" or "undated", with bounds where there are some */
  readonly published: string;
  readonly address: string | null;
  /** UTC day, or null */
  readonly received: string | null;
  readonly withdrawn: boolean;
  readonly whoseWord: string;
  readonly basis: Cited<unknown>['basis'];
  readonly decision: DecisionId | null;
}

/** One piece of evidence of a claim with its report. */
export function citationOf(
  set: RecordSet,
  claim: Claim,
  evidence: Evidence,
  cited: Pick<Cited<unknown>, 'basis' | 'decision'>,
): Citation {
  const report = set.reports.get(evidence.document);
  const text = report?.text ?? null;
  const around = text === null ? null : sentenceAround(text, evidence);
  return {
    claim: claim.id,
    document: evidence.document,
    start: evidence.start,
    end: evidence.end,
    quote: evidence.quote,
    sentence: shortQuote(text === null || around === null ? claim.passage.quote : text.slice(around.start, around.end), 600),
    outlet: citedOutletOf(report),
    title: titleOf(report),
    published: publishedWords(report),
    address: addressOf(report),
    received: receivedOf(report),
    withdrawn: report?.withdrawn ?? false,
    whoseWord: chainWords(claim.onWhoseWord),
    basis: cited.basis,
    decision: cited.decision ?? null,
  };
}

/** All evidence of a cited value of a claim. */
export const citationsOf = (set: RecordSet, claim: Claim, cited: Cited<unknown>): readonly Citation[] =>
  cited.evidence.map((evidence) => citationOf(set, claim, evidence, cited));

/** What cites a claim as a whole: its passage. */
export const citationOfClaim = (set: RecordSet, claim: Claim): Citation => citationOf(set, claim, claim.passage, claim.status);
