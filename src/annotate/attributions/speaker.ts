import type { Mention, Sentence, Span, Token } from '../../model/index.js';
import { tokensIn } from './source-words.js';

/** Mentions with their index, found by place: the list is in the order of the text. */
export interface MentionIndex {
  readonly within: (span: Span) => readonly number[];
  readonly at: (index: number) => Mention | null;
}

/** An index over the mentions of a document. */
export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  const order = mentions.map((_, i) => i).sort((a, b) => (mentions[a]?.start ?? 0) - (mentions[b]?.start ?? 0));
  const within = (span: Span): readonly number[] => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[order[middle] ?? 0]?.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < order.length; i += 1) {
      const at = order[i] ?? 0;
      const mention = mentions[at];
      if (mention === undefined || mention.start >= span.end) break;
      if (mention.end <= span.end) found.push(at);
    }
    return found;
  };
  return { within, at: (index) => mentions[index] ?? null };
}

/** Relations by which a name is the same one as the head of its phrase: "the minister, X", "President X". */
const SAME = /^(?:appos|flat|nmod:desc|goeswith|fixed)/;

/** Relations by which a name says whose the head is: "the Houthi spokesman", "Turkey's ambassador". */
const OF_A_SIDE = /^(?:nmod:poss|compound|amod)/;

/** How far what names nobody of the source counts. */
const NO_WAY = 99;

/**
 * Steps from a mention up to the head of the source over names that are the same one. A side to which the head belongs counts as far,
 * further where it only stands before it ("Turkey's U.N. ambassador" is Turkey's); other relations lead nowhere.
 */
function distance(sentence: Sentence, mention: Mention, head: Token): number {
  if (mention.start <= head.start && head.end <= mention.end) return 0;
  let at: Token | undefined = tokensIn(sentence, mention).find((t) => t.head < 0 || !inside(sentence.tokens[t.head], mention));
  for (let step = 1; step < 5 && at !== undefined; step += 1) {
    const up: Token | undefined = sentence.tokens[at.head];
    if (up === undefined) return NO_WAY;
    const person = mention.type === 'person';
    if (OF_A_SIDE.test(at.deprel)) {
      // "Prime Minister X" with the office as head; "X's aide" and "X spokesman" are not X
      if (person) return at.deprel === 'compound' && mention.start > head.start && up.index === head.index ? step : NO_WAY;
      if (up.index !== head.index || !/^NNS?$/.test(head.xpos)) return NO_WAY;
      return at.deprel === 'nmod:poss' ? 5 : 7;
    }
    if (!SAME.test(at.deprel)) return NO_WAY;
    if (up.index === head.index) return step;
    at = up;
  }
  return NO_WAY;
}

const inside = (token: Token | undefined, span: Span): boolean =>
  token !== undefined && token.start >= span.start && token.end <= span.end;

/** A source that begins or ends within a person's name and office ("… Secretary-General NAME", "Minister Jan [Horak]") with the whole of them. */
export function wholeSource(index: MentionIndex, source: Span): Span {
  for (const at of index.within({ start: source.start - LONGEST, end: source.end + LONGEST })) {
    const mention = index.at(at);
    if (mention?.type !== 'person' || mention.form !== 'name') continue;
    const [first, last] = [
      mention.start < source.start && source.start < mention.end,
      mention.start < source.end && source.end < mention.end,
    ];
    if (first || last) return { start: first ? mention.start : source.start, end: last ? mention.end : source.end };
  }
  return source;
}

/** A name with its office takes no more characters. */
const LONGEST = 120;

/**
 * The mention that a source phrase stands for, as its index: a person named in it, else what its head names, else an entity that the
 * phrase belongs to ("the Houthi spokesman" is the group's). Null where the phrase names nobody.
 */
export function speakerIn(index: MentionIndex, sentence: Sentence, source: Span, head: Token | null, text = ''): number | null {
  let best: { readonly at: number; readonly rank: number } | null = null;
  for (const at of index.within(source)) {
    const mention = index.at(at);
    if (mention === null || mention.type === 'place') continue;
    const steps = head === null ? (mention.end === source.end ? 0 : 1) : distance(sentence, mention, head);
    if (steps === NO_WAY) continue;
    const person = mention.type === 'person' && mention.form === 'name';
    const rank = (person ? 0 : 10) + steps - (mention.end - mention.start) / 1000;
    if (best === null || rank < best.rank) best = { at, rank };
  }
  return best?.at ?? issuerIn(index, source, text);
}

/** "a statement released by the Peruvian delegation", "a letter from X": whose paper it is. */
function issuerIn(index: MentionIndex, source: Span, text: string): number | null {
  const by = BY.exec(text.slice(source.start, source.end));
  if (by === null) return null;
  const from = source.start + by.index + by[0].length;
  return index.within({ start: from, end: source.end }).find((at) => index.at(at)?.start === from) ?? null;
}

const BY =
  /\b(?:statement|communiqu[eé]|declaration|letter|message|release|note|announcement|readout|tweet|transcript)s? (?:(?:issued|released|published|sent|made|put out|signed|posted) )?(?:by|from|of) (?:the )?/iu;
