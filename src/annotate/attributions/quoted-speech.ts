import { headOf } from '../../language/index.js';
import type { Sentence, Span, Token } from '../../model/index.js';
import { overlaps } from '../../model/index.js';
import { NAMED_BEFORE, SPEECH } from './cues.js';
import type { AccordingTo } from './according-to.js';
import type { Voice } from './found.js';
import { ADDRESSED } from './reported-content.js';
import type { Quotation } from './quotations.js';
import type { Report } from './reports.js';
import { canSpeak, tidy } from './source-words.js';

/** What a quotation's speaker is looked for in. */
export interface QuotationPlace {
  readonly text: string;
  readonly quotation: Quotation;
  /** the sentences in which it opens and closes */
  readonly first: Sentence;
  readonly last: Sentence;
  readonly reports: readonly Report[];
  readonly accordings: readonly AccordingTo[];
}

const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;

const voiceOf = (r: Report, rule: string): Voice => ({
  source: r.source,
  head: r.head,
  sourceSentence: r.sentence,
  cue: r.cue,
  rule,
});

/** Nothing but marks between a quotation and the cue after it. */
const MARKS = /^[\s,.;:*_–—-]{0,12}$/u;

/** Nothing but marks and a word that joins between a cue and the quotation after it. */
const LEAD = /^[\s,.;:*_–—-]{0,8}(?:(?:but|and|that|because|while|as)[\s,]{0,3})?$/iu;

/** The report whose content the quotation stands in, the innermost of several. */
function withinContent({ quotation: q, reports }: QuotationPlace): Report | null {
  const found = reports.filter((r) => !overlaps(r.cue, q) && r.content.some((span) => overlaps(span, q)));
  const size = (r: Report): number => r.content.reduce((sum, s) => sum + s.end - s.start, 0);
  return found.sort((a, b) => size(a) - size(b))[0] ?? null;
}

/** A cue right after the quotation, or right before it: `"…," X said`, `X said: "…"`. */
function besideCue({ text, quotation: q, reports }: QuotationPlace): Report | null {
  const beside = (r: Report): number => {
    if (overlaps(r.block, q.outer)) return Infinity;
    const after = r.block.start >= q.outer.end;
    const gap = after ? text.slice(q.outer.end, r.block.start) : text.slice(r.block.end, q.outer.start);
    return gap.length < 12 && (after ? MARKS : LEAD).test(gap) ? gap.length : Infinity;
  };
  const near = reports.filter((r) => !r.quotesOnly && Number.isFinite(beside(r)));
  // after it rather than before: `"A," X said. "B," said Y` has a cue on both sides of nothing else
  return (
    near.sort((a, b) => Number(a.block.start < q.start) - Number(b.block.start < q.start) || beside(a) - beside(b))[0] ?? null
  );
}

const headWithin = (sentence: Sentence, span: Span): Token | null => {
  const tokens = sentence.tokens.filter((t) => t.start >= span.start && t.end <= span.end && t.deprel !== 'punct');
  return tokens.find((t) => !tokens.some((o) => o.index === t.head)) ?? tokens[0] ?? null;
};

/** A verb above the quotation in the tree that brings words of its subject: `praised the "constructive atmosphere"`. */
function aboveQuotation({ quotation: q, first, reports }: QuotationPlace): Report | null {
  let at = headWithin(first, q);
  for (let steps = 0; steps < 6 && at !== null; steps += 1) {
    const here = at;
    const verb = reports.find((r) => r.sentence.index === first.index && r.verb.index === here.index);
    if (verb !== undefined && !overlaps(verb.cue, q)) return verb.source !== null && overlaps(verb.source, q) ? null : verb;
    if (at.deprel.startsWith('nsubj') || at.deprel === 'conj') return null;
    if (at.deprel.startsWith('acl') && steps > 0) return null;
    at = headOf(first, at);
  }
  return null;
}

/** `said A, and "B"`: what comes right after a reported clause belongs to it. */
function besideContent({ text, quotation: q, reports }: QuotationPlace): Report | null {
  const ends = (r: Report): boolean =>
    r.content.some(
      (span) =>
        span.end <= q.outer.start &&
        /^[\s,;]{0,3}(?:(?:and|but|or)[\s,]{1,3})?(?:that\s)?$/u.test(text.slice(span.end, q.outer.start).slice(0, 20)),
    );
  return reports.find((r) => r.content.length > 0 && ends(r)) ?? null;
}

/** The one cue of the sentence, where several words in quotation marks come after it. */
function onlyCue({ text, quotation: q, first, last, reports }: QuotationPlace): Report | null {
  const [only, other] = reports.filter((r) => r.sentence.index === first.index);
  if (only === undefined || other !== undefined || first.index !== last.index || only.cue.end > q.outer.start) return null;
  const words = text.slice(q.start, q.end).match(WORD) ?? [];
  return words.length >= 3 && (only.source === null || !overlaps(only.source, q)) ? only : null;
}

/** "…," said X and "…," X said where the tree has lost the subject. */
function afterInWords({ text, quotation: q, last }: QuotationPlace): Voice | null {
  const tail = last.tokens.filter((t) => t.start >= q.outer.end);
  const verb = tail.slice(0, 25).find((t) => t.xpos.startsWith('VB') && SPEECH.has(t.lemma) && t.xpos !== 'VB');
  if (verb === undefined || !/^[\s,*_]*$/u.test(text.slice(q.outer.end, tail[0]?.start ?? q.outer.end))) return null;
  const between = tail.filter((t) => t.index < verb.index && t.deprel !== 'punct');
  if (between.some((t) => t.xpos.startsWith('VB') || (t.xpos === 'IN' && t.index === tail[0]?.index))) return null;
  const behind = between.length > 0 ? between : ADDRESSED.has(verb.lemma) ? [] : nounsAfter(last, verb);
  const head = [...behind].reverse().find((t) => /^(?:NN|PRP)/.test(t.xpos));
  const [first, end] = [behind[0], behind.at(-1)];
  if (head === undefined || first === undefined || end === undefined) return null;
  return {
    source: tidy(text, first.start, end.end),
    head,
    sourceSentence: last,
    cue: { start: verb.start, end: verb.end },
    rule: 'cue-after',
  };
}

/** The noun phrase right after a verb: "said the head of the mission". */
function nounsAfter(sentence: Sentence, verb: Token): readonly Token[] {
  const found: Token[] = [];
  for (const t of sentence.tokens.slice(verb.index + 1, verb.index + 16)) {
    if (!/^(?:NN|PRP|DT|JJ|POS|CD|VBN|HYPH)/.test(t.xpos) && !/^(?:of|for|and)$/i.test(t.text)) break;
    found.push(t);
  }
  return found;
}

/** `"…," the defence ministry.`: a source and no verb. */
function nameOnly({ text, quotation: q, last }: QuotationPlace): Voice | null {
  const tail = last.tokens.filter((t) => t.start >= q.outer.end && t.deprel !== 'punct');
  const [first, end] = [tail[0], tail.at(-1)];
  if (
    first === undefined ||
    end === undefined ||
    tail.length > 14 ||
    tail.some((t) => t.xpos.startsWith('VB') || t.xpos === 'MD')
  )
    return null;
  if (
    !/[,.!?…]["”’»'*_]*$/u.test(text.slice(q.start, q.outer.end)) ||
    !/^[\s–—,*_-]*$/u.test(text.slice(q.outer.end, first.start))
  )
    return null;
  const nouns = tail.filter((t) => /^NN/.test(t.xpos) && canSpeak(t));
  const head = nouns.find((t) => !tail.some((o) => o.index === t.head)) ?? nouns.at(-1);
  if (head === undefined || /^(?:IN|CC|TO)/.test(first.xpos)) return null;
  return { source: tidy(text, first.start, end.end), head, sourceSentence: last, cue: null, rule: 'source-only' };
}

/** `According to X, "…"`. */
function fromAccording({ quotation: q, accordings }: QuotationPlace): Voice | null {
  const found = accordings.find((a) => a.content.some((span) => overlaps(span, q)));
  return found === undefined
    ? null
    : { source: found.source, head: found.head, sourceSentence: found.sentence, cue: found.cue, rule: 'according-to' };
}

const WORD = /[\p{L}\p{N}]+/gu;

/** `"terrorist" fighters`: one word before the noun that it marks. */
function isScare(sentence: Sentence, q: Quotation): boolean {
  const own = sentence.tokens.filter((t) => t.start >= q.start && t.end <= q.end);
  const next = sentence.tokens.find((t) => t.start >= q.outer.end);
  return own.length === 1 && /^(?:JJ|NN)/.test(own[0]?.xpos ?? '') && /^NN/.test(next?.xpos ?? '');
}

/** `so-called "zones"`, the title of a film: words that are named, not said. */
function isName({ text, quotation: q, first }: QuotationPlace): boolean {
  const words = text.slice(q.start, q.end);
  if (NAMED_BEFORE.test(text.slice(Math.max(0, q.outer.start - 30), q.outer.start))) return true;
  if (/[.,!?…]$/u.test(words)) return false;
  if (isScare(first, q)) return true;
  const all = words.match(WORD) ?? [];
  return all.length <= 6 && all.length > 1 && all.every((w) => /^\p{Lu}|^(?:of|the|and|in|for|to|a)$/u.test(w));
}

/** A whole sentence or more, as against words taken into a sentence. */
export const isWhole = ({ text, quotation: q, first, last }: QuotationPlace): boolean =>
  /^["“„«‘'*_>\s]*$/u.test(text.slice(first.start, q.start)) &&
  (last.index > first.index || covers(q.outer, trimmed(text, last)) || /[.,!?…]$/u.test(text.slice(q.start, q.end)));

const trimmed = (text: string, span: Span): Span => tidy(text, span.start, span.end) ?? span;

/** Who says the words in a quotation; null where its sentence names nobody. */
export function voiceOfQuotation(place: QuotationPlace): Voice | null {
  const whole = isWhole(place);
  if (!whole && isName(place)) return null;
  const beside = besideCue(place);
  if (beside !== null) return voiceOf(beside, 'quotation-beside-cue');
  const content = withinContent(place);
  if (content !== null) return voiceOf(content, 'quotation-in-report');
  const above = aboveQuotation(place);
  if (above !== null) return voiceOf(above, 'quotation-under-verb');
  const next = besideContent(place);
  if (next !== null) return voiceOf(next, 'quotation-after-report');
  const found = afterInWords(place) ?? fromAccording(place) ?? nameOnly(place);
  const only = found === null ? onlyCue(place) : null;
  return only === null ? found : voiceOf(only, 'quotation-after-cue');
}
