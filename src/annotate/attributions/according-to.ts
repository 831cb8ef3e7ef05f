import { childrenOf } from '../../language/index.js';
import type { Sentence, Span, Token } from '../../model/index.js';
import { NO_SOURCE } from './cues.js';
import { tidy } from './source-words.js';

/** "According to X, …" and "…, according to X": a source without a verb. */
export interface AccordingTo {
  readonly sentence: Sentence;
  readonly cue: Span;
  readonly head: Token;
  readonly source: Span;
  readonly content: readonly Span[];
}

/** The sources that a sentence names with "according to", with the rest of the sentence as what they say. */
export function findAccordingTo(text: string, sentence: Sentence): readonly AccordingTo[] {
  const found: AccordingTo[] = [];
  const { tokens } = sentence;
  for (let i = 0; i + 2 < tokens.length && found.length < 4; i += 1) {
    const according = tokens[i];
    if (according?.text.length !== 9 || !/^according$/i.test(according.text)) continue;
    const to = tokens[i + 1];
    if (to === undefined || !/^to$/i.test(to.text)) continue;
    const head = headAfter(sentence, i, i + 1);
    if (head === undefined || NO_SOURCE.has(head.lemma.toLowerCase())) continue;
    const source = tidy(text, to.end, endOfSource(sentence, head));
    if (source === null) continue;
    found.push({
      sentence,
      cue: { start: according.start, end: to.end },
      head,
      source,
      content: contentOf(text, sentence, according, source),
    });
  }
  return found;
}

/** The noun that the tree puts under "according to", else the first noun after it. */
function headAfter(sentence: Sentence, according: number, to: number): Token | undefined {
  const { tokens } = sentence;
  const governor = tokens[tokens[according]?.head ?? -1];
  if (governor !== undefined && governor.index > to && /^(?:NN|PRP)/.test(governor.xpos)) {
    let last = governor;
    for (let next = tokens[last.index + 1]; next !== undefined && next.xpos.startsWith('NN'); next = tokens[last.index + 1])
      last = next;
    return last;
  }
  return tokens
    .slice(to + 1, to + 10)
    .find(
      (t) =>
        /^(?:NN|PRP)/.test(t.xpos) && tokens[t.index + 1]?.xpos.startsWith('NN') !== true && tokens[t.index + 1]?.xpos !== 'POS',
    );
}

/** The source ends at a mark or a verb; past a comma only where an apposition and another comma follow. */
function endOfSource(sentence: Sentence, head: Token): number {
  const { tokens } = sentence;
  let end = head.end;
  for (let at = head.index + 1; at < tokens.length; at += 1) {
    const t = tokens[at];
    if (t === undefined || /^(?:VBD|VBZ|VBP|MD|WDT|WP)$/.test(t.xpos) || /^[;:—–]$/.test(t.text)) break;
    if (t.text === ',') {
      const apposed = childrenOf(sentence, head, 'appos').find((a) => a.index > at);
      const close = apposed === undefined ? undefined : tokens.find((c) => c.index > apposed.index && c.text === ',');
      if (close === undefined || close.index - at > 20) break;
      return tokens[close.index - 1]?.end ?? end;
    }
    if (/^["“”]$/.test(t.text)) break;
    end = t.end;
  }
  return end;
}

const WHICH = /\b(?:that|which|who),?\s{0,2}$/iu;

function contentOf(text: string, sentence: Sentence, according: Token, source: Span): readonly Span[] {
  const before = tidy(text, sentence.start, according.start);
  const after = tidy(text, source.end, sentence.end);
  if (before === null || text.slice(before.start, before.end).length < 4) return after === null ? [] : [after];
  // "an embargo that, according to X, was broken": X says no more than the clause
  if (WHICH.test(text.slice(Math.max(before.start, according.start - 12), according.start))) return after === null ? [] : [after];
  // a parenthesis: "The talks, according to X, will resume"
  const comma = /,\s{0,2}$/u.test(text.slice(Math.max(0, according.start - 3), according.start));
  const goesOn =
    after !== null &&
    comma &&
    /^\s?,/u.test(text.slice(source.end, source.end + 2)) &&
    sentence.tokens.every((t) => t.head >= 0 || t.start > source.end);
  return goesOn ? [before, after] : [before];
}
