import type { Attribution, Sentence, Span, Token } from '../../model/index.js';

/** An attribution before its speaker is looked up among the mentions. */
export interface Found {
  /** the sentence in which what is said begins */
  readonly sentence: number;
  readonly kind: Attribution['kind'];
  readonly source: Span | null;
  /** head of the source and the sentence that it stands in */
  readonly head: Token | null;
  readonly sourceSentence: Sentence | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly rule: string;
}

/** Who speaks and what shows it, for words in quotation marks. */
export type Voice = Pick<Found, 'source' | 'head' | 'sourceSentence' | 'cue' | 'rule'>;
