import { isUnder, subtreeOf } from '../../language/index.js';
import type { Sentence, Span, Token } from '../../model/index.js';
import { tidy } from './source-words.js';

export const NOMINAL = /^(?:NN|PRP$|DT$|JJ|CD$|POS$|HYPH$|NFP$|-LRB-$|-RRB-$|PRP\$$|FW$|AFX$|VBN$|VBG$)/;
export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Verbs that name those who are told before what they are told. */
export const ADDRESSED = new Set(['tell', 'inform', 'assure', 'warn', 'remind', 'advise']);

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const DAY_OR_HERE = /^(?:yesterday|today|tonight|here)$/i;
const CIRCUMSTANCE = /^(?:on|in|at|during|late|early|after|to|from|via|under|again|earlier)$/i;

/** "that" right after the cue, or after a day, those told, "in a statement". */
function afterThat(tokens: readonly Token[], verb: Token): number | null {
  let commas = 0;
  const limit = Math.min(tokens.length, verb.index + 26);
  for (let at = verb.index + 1; at < limit; at += 1) {
    const t = tokens[at];
    if (t === undefined || FINITE.test(t.xpos) || /^["“”:;]$/.test(t.text)) return null;
    if (t.text === ',') commas += 1;
    // a comma before it closes what stands between: "argued, in a column last week, that"
    if (/^that$/i.test(t.text) && t.xpos === 'IN') return commas === 0 || tokens[at - 1]?.text === ',' ? at + 1 : null;
  }
  return null;
}

/** "told reporters he would", "told the envoys prices are rising": after those told, the subject of what is said. */
function opensClause(tokens: readonly Token[], at: number, verb: Token): boolean {
  let t = tokens[at];
  if (/^(?:DT|PRP\$|JJ)/.test(tokens[at - 1]?.xpos ?? '')) return false;
  if (t?.xpos === 'DT' || /^(?:he|she|it|they|we|i)$/i.test(t?.text ?? '')) return true;
  for (let steps = 0; steps < 5 && t !== undefined && t.index > verb.index; steps += 1) {
    if (t.deprel.startsWith('nsubj')) return t.head > t.index;
    t = tokens[t.head];
  }
  return false;
}

/** The index of the token where what is said begins after a cue; null where the words alone do not show it. */
export function contentStart(tokens: readonly Token[], verb: Token): number | null {
  const that = afterThat(tokens, verb);
  if (that !== null) return that;
  let at = verb.index + 1;
  if (ADDRESSED.has(verb.lemma)) {
    while (
      at < tokens.length &&
      NOMINAL.test(tokens[at]?.xpos ?? '') &&
      (at === verb.index + 1 || !opensClause(tokens, at, verb))
    )
      at += 1;
    if (at === verb.index + 1) return null;
    if (/^that$/i.test(tokens[at]?.text ?? '')) return at + 1;
  }
  for (let n = 0; n < 3; n += 1) {
    const t = tokens[at];
    if (t === undefined) return null;
    const next = tokens[at + 1]?.text ?? '';
    if (WEEKDAY.test(t.text) || (DAY_OR_HERE.test(t.text) && !/^['’]/.test(next))) at += 1;
    else if (/^(?:last|this|earlier)$/i.test(t.text) && /^(?:week|month|year|night)$/i.test(next)) at += 2;
    else if (/^on$/i.test(t.text) && WEEKDAY.test(tokens[at + 1]?.text ?? '')) at += 2;
    else if (CIRCUMSTANCE.test(t.text) || /^(?:[,;–—-]|--)$/.test(t.text)) return null;
    else return at;
  }
  return at;
}

/** How far a clause that ends at `end` goes on to the next mark that parts clauses, or to the end of its sentence. */
export function untilBoundary(text: string, sentence: Sentence, end: number): number {
  let quoted = 0;
  for (const t of sentence.tokens) {
    if (t.start < end) {
      if (/^["“”]$/.test(t.text)) quoted += 1;
      continue;
    }
    if (/^["“”]$/.test(t.text)) quoted += 1;
    else if (/^(?:[,;:—–-]|--|-LRB-|\()$/.test(t.text) && quoted % 2 === 0) return t.start;
  }
  return Math.max(end, sentence.start + text.slice(sentence.start, sentence.end).trimEnd().length);
}

/** The length of an opening "that", which belongs to the cue. */
const thatBefore = (text: string, at: number): number =>
  /^that\s{1,3}(?!is\b|was\b|will\b|would\b)/i.exec(text.slice(at, at + 8))?.[0].length ?? 0;

/** What is said where it stands after the cue: the clause in the tree, begun and ended where the words show it. */
export function contentAfter(text: string, sentence: Sentence, said: Token, verb: Token): Span | null {
  const own = subtreeOf(sentence, said).filter((t) => t.index > verb.index && isUnder(sentence, t, said));
  const first = own.find((t) => !(t.deprel === 'mark' && /^that$/i.test(t.text)) && t.deprel !== 'punct');
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const worded = sentence.tokens[contentStart(sentence.tokens, verb) ?? -1];
  const from = worded !== undefined && worded.index <= said.index ? worded : first;
  const opened = /["“‘']/u.test(text.charAt(from.start - 1)) ? from.start - 1 : from.start;
  let end = untilBoundary(text, sentence, last.end);
  // a list is no end: "the envoys of Peru, Chile and Cuba agreed"
  const finite = (): boolean => sentence.tokens.some((t) => t.start >= from.start && t.end <= end && FINITE.test(t.xpos));
  for (let n = 0; n < 4 && end < last.end + 200 && !finite(); n += 1) end = untilBoundary(text, sentence, end + 1);
  return tidy(text, opened + thatBefore(text, opened), end);
}
