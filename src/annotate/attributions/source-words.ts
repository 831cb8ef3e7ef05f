import type { Sentence, Span, Token } from '../../model/index.js';
import { PAPERS } from './cues.js';

const SPEAKER_NOUN =
  /^(?:officials?|diplomats?|sources?|ministers?|spokes(?:man|woman|person|people|men)|aides?|envoys?|ambassadors?|president|premier|chancellor|secretary|leaders?|governments?|ministry|ministries|negotiators?|mediators?|delegates?|delegations?|analysts?|experts?|economists?|observers?|monitors?|activists?|residents?|witness(?:es)?|critics?|lawmakers?|senators?|rebels?|commanders?|general|colonel|army|military|police|authorities|council|committee|commission|group|coalition|party|parties|sides?|participants?|countries|powers|representatives?|chief|head|director|agency|agencies|media|newspapers?|television|administration|kremlin|official|organi[sz]ation|opposition|team|office|king|prince|pope|judge|lawyer|doctors?|journalists?|reporters?|correspondents?|members?|people|men|women|man|woman|refugees?|soldiers?|guards?|adviser|advisor|advisers|advisors|researchers?|scholars?|professor|author|writer|editor|company|firm|bank|union|alliance|movement|front|militia|outlets?|press|websites?|broadcasters?|channels?|stations?|networks?|daily|papers?|telegraph|observatory|institute|think-tank|charity|charities|foundation|embassy|court|tribunal|parliament|senate|congress|cabinet|presidency|palace|house|office|bureau|secretariat|mission)$/i;

/** Whether a word names one who speaks by office or calling, however it is tagged. */
export const isSpeakerNoun = (token: Token): boolean => SPEAKER_NOUN.test(token.text);

/** Whether a subject can be one who says something. */
export const canSpeak = (token: Token): boolean =>
  token.xpos.startsWith('NNP') ||
  /^(?:he|she|they|we|i|who|both|others|some|many|one|it)$/i.test(token.text) ||
  PAPERS.has(token.lemma.toLowerCase()) ||
  SPEAKER_NOUN.test(token.text);

const trimmedEnd = (text: string, start: number, end: number): number => {
  let at = end;
  while (
    at > start &&
    /[\s,;:.–—(-]/u.test(text.charAt(at - 1)) &&
    !/\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(start, at - 4), at))
  )
    at -= 1;
  return at;
};

const trimmedStart = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end && /[\s,;:.)–—…*_-]/u.test(text.charAt(at))) at += 1;
  return at;
};

/** A span without blanks and marks at either end; null where nothing is left. */
export function tidy(text: string, start: number, end: number): Span | null {
  const from = trimmedStart(text, start, end);
  const to = trimmedEnd(text, from, end);
  return to > from ? { start: from, end: to } : null;
}

/** The words of a sentence that lie within a span, found by halves: a sentence may be long. */
export function tokensIn({ tokens }: Sentence, span: Span): readonly Token[] {
  let [from, high] = [0, tokens.length];
  while (from < high) {
    const middle = (from + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < span.start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < tokens.length && (tokens[to]?.end ?? Infinity) <= span.end) to += 1;
  return tokens.slice(from, to);
}
