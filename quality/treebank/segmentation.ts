import { segmentBody } from '../../src/language/segment.js';
import type { GoldSentence } from '../../train/conllu.js';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const scoreOf = (right: number, found: number, wanted: number): Score => {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** Spans of the gold words in the sentence's text, or null where the words do not rebuild it. */
function goldSpans(sentence: GoldSentence, offset: number): readonly string[] | null {
  const spans: string[] = [];
  let at = 0;
  for (const word of sentence.words) {
    const found = sentence.text.indexOf(word, at);
    if (found < 0 || found - at > 3) return null;
    spans.push(`${offset + found}-${offset + found + word.length}`);
    at = found + word.length;
  }
  return spans;
}

/** Sentence and word F1 of our own segmentation on the texts of a treebank, each paragraph on a line of its own. */
export function measureSegmentation(sentences: readonly GoldSentence[]): { sentences: Score; tokens: Score } {
  let text = '';
  const goldSentences = new Set<string>();
  const goldTokens = new Set<string>();
  for (const sentence of sentences) {
    if (text !== '') text += sentence.opensParagraph ? '\n\n' : ' ';
    const start = text.length;
    text += sentence.text;
    goldSentences.add(`${start}-${text.length}`);
    for (const span of goldSpans(sentence, start) ?? []) goldTokens.add(span);
  }
  const found = segmentBody(text);
  const foundTokens = found.flatMap((sentence) => sentence.tokens.map((token) => `${token.start}-${token.end}`));
  return {
    sentences: scoreOf(found.filter((s) => goldSentences.has(`${s.start}-${s.end}`)).length, found.length, goldSentences.size),
    tokens: scoreOf(foundTokens.filter((span) => goldTokens.has(span)).length, foundTokens.length, goldTokens.size),
  };
}
