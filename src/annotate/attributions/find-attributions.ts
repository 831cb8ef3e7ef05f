import type { Attribution, Clause, Document, Mention, Region, Sentence, Span } from '../../model/index.js';
import { overlaps, within } from '../../model/index.js';
import { findAccordingTo, type AccordingTo } from './according-to.js';
import { findCaptionSpeech, sentenceAt } from './captions.js';
import { THOUGHT } from './cues.js';
import type { Found, Voice } from './found.js';
import { findQuotations, SPOKEN, type Quotation } from './quotations.js';
import { isWhole, voiceOfQuotation } from './quoted-speech.js';
import { findReports, type Report } from './reports.js';
import { tokensIn } from './source-words.js';
import { indexMentions } from './speaker.js';
import { withSpeakers } from './who-is-meant.js';

export interface AttributionInput {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  /** by sentence index */
  readonly clauses: readonly (readonly Clause[])[];
  readonly mentions: readonly Mention[];
  readonly regions: readonly Region[];
}

/** A longer stretch without an end is no sentence, and nothing is reported in it. */
const MAX_TOKENS = 500;

/** A sentence with more quotations than this is a list or a broken page. */
const MAX_QUOTATIONS = 40;

/**
 * Who says what in a document: quotations with their speakers, reported clauses, sources brought by "according to", and the words
 * under a speaker's caption. A quotation that names nobody has neither source nor speaker.
 */
export function findAttributions(input: AttributionInput): readonly Attribution[] {
  const { document, sentences, regions } = input;
  const { text } = document;
  const quotations = findQuotations(text, sentences);
  const captions = findCaptionSpeech(text, regions, sentences, quotations);
  const spoken = sentences.filter((s) => SPOKEN.has(s.region) && s.region !== 'caption-speaker' && s.tokens.length <= MAX_TOKENS);
  const reports = new Map(spoken.map((s) => [s.index, findReports(text, s, input.clauses[s.index] ?? [])]));
  const accordings = new Map(spoken.map((s) => [s.index, findAccordingTo(text, s)]));
  const direct = findDirect(input, quotations, captions, reports, accordings);
  const spokenAt = new Set(direct.map((d) => d.content[0]?.start ?? -1));
  const indirect = spoken.flatMap((s) =>
    findIndirect(text, s, reports.get(s.index) ?? [], accordings.get(s.index) ?? [], quotations, spokenAt),
  );
  const all = [...captions, ...direct, ...indirect].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  return withSpeakers(text, all, sentences, input.clauses, indexMentions(input.mentions));
}

type ByEach<T> = ReadonlyMap<number, readonly T[]>;

/** The quotations that are somebody's words, each with its speaker. */
function findDirect(
  input: AttributionInput,
  quotations: readonly Quotation[],
  captions: readonly Found[],
  reports: ByEach<Report>,
  accordings: ByEach<AccordingTo>,
): readonly Found[] {
  const { sentences } = input;
  const { text } = input.document;
  const found: Found[] = [];
  const counts = new Map<number, number>();
  let caption = 0;
  let before: { readonly voice: Voice; readonly sentence: number; readonly paragraph: number } | null = null;
  for (const quotation of quotations) {
    while (caption < captions.length && (captions[caption]?.content.at(-1)?.end ?? 0) <= quotation.start) caption += 1;
    if (captions[caption]?.content.some((span) => overlaps(span, quotation)) === true) continue;
    const [i, j] = [sentenceAt(sentences, quotation.start), sentenceAt(sentences, quotation.outer.end - 1)];
    const [first, last] = [sentences[i], sentences[j]];
    if (first === undefined || last === undefined || !SPOKEN.has(first.region)) continue;
    const count = (counts.get(i) ?? 0) + 1;
    counts.set(i, count);
    if (count > MAX_QUOTATIONS) continue;
    const own = [...(reports.get(i) ?? []), ...(i === j ? [] : (reports.get(j) ?? []))];
    const place = {
      text,
      quotation,
      first,
      last,
      reports: own,
      accordings: [...(accordings.get(i) ?? []), ...(i === j ? [] : (accordings.get(j) ?? []))],
    };
    const whole = isWhole(place);
    let voice: Voice | null = quotation.single && !isSpeech(text, quotation, whole) ? null : voiceOfQuotation(place);
    if (voice === null && whole && !quotation.single) voice = goingOn(text, quotation, first, before, reports, found);
    if (voice === null && !(whole && !quotation.single && enoughWords(text, quotation))) continue;
    const known: Voice = voice ?? { source: null, head: null, sourceSentence: null, cue: null, rule: 'quotation-of-nobody' };
    found.push({ ...known, sentence: first.index, kind: 'direct', content: [{ start: quotation.start, end: quotation.end }] });
    before = voice === null ? null : { voice, sentence: last.index, paragraph: last.paragraph };
  }
  return found;
}

const enoughWords = (text: string, q: Quotation): boolean => (text.slice(q.start, q.end).match(/\s+/gu) ?? []).length >= 3;

/** Single marks hold speech only where several words or a stop stand in them. */
const isSpeech = (text: string, q: Quotation, whole: boolean): boolean => whole || enoughWords(text, q);

/** `"…," X said. "…"` and a paragraph of quotation after an attributed one: the same speaker goes on. */
function goingOn(
  text: string,
  quotation: Quotation,
  first: Sentence,
  before: { readonly voice: Voice; readonly sentence: number; readonly paragraph: number } | null,
  reports: ByEach<Report>,
  found: readonly Found[],
): Voice | null {
  const near = before !== null && first.index - before.sentence <= 1 ? before.voice : null;
  if (near !== null)
    return { ...near, cue: null, rule: quotation.continued ? 'quotation-continued' : 'quotation-after-quotation' };
  const last = (reports.get(first.index - 1) ?? []).find((r) => r.main || r.content.length > 0);
  if (last === undefined || last.quotesOnly || THOUGHT.has(last.lemma)) return null;
  // a report of the sentence before, unless its own words were somebody else's
  if (found.at(-1)?.sentence === first.index - 1 && found.at(-1)?.source !== last.source) return null;
  return {
    source: last.source,
    head: last.head,
    sourceSentence: last.sentence,
    cue: /:\s*$/u.test(text.slice(last.sentence.start, last.sentence.end)) ? last.cue : null,
    rule: 'quotation-after-report',
  };
}

/** The reported clauses of a sentence that are not wholly quotation. */
function findIndirect(
  text: string,
  sentence: Sentence,
  reports: readonly Report[],
  accordings: readonly AccordingTo[],
  quotations: readonly Quotation[],
  spokenAt: ReadonlySet<number>,
): readonly Found[] {
  const found: Found[] = [];
  if (reports.length === 0 && accordings.length === 0) return found;
  const quoted = quotationsIn(quotations, sentence);
  const holdsSpeech = (content: readonly Span[]): boolean =>
    quoted.some((q) => spokenAt.has(q.start) && content.some((span) => overlaps(span, q)));
  for (const r of reports) {
    if (r.quotesOnly || r.content.length === 0) continue;
    const content = r.content
      .filter((span) => !/^asked\s(?:if|whether|about|how|why|what|when)\b/iu.test(text.slice(span.start, span.start + 14)))
      .map((span) => withoutLastQuotation(text, sentence, span, quoted))
      .filter((span) => !isQuoted(text, span, quoted));
    const broken =
      r.rule !== 'stressed-what' && content.length < r.content.length && !content.some((span) => hasFinite(sentence, span));
    if (content.length === 0 || broken) continue;
    // "said he thinks", "said that all agreed": one voice, told by the outer verb
    const nested = reports.some((o) => o !== r && o.content.some((span) => within(r.cue, span)));
    if (nested && (THOUGHT.has(r.lemma) || r.lemma === 'agree')) continue;
    const inner = THOUGHT.has(r.lemma) ? [] : thoughtWithin(r, reports);
    const kind = holdsSpeech(content) ? 'mixed' : 'indirect';
    found.push({
      sentence: sentence.index,
      kind,
      source: r.source,
      head: r.head,
      sourceSentence: sentence,
      cue: r.cue,
      content: inner.length > 0 ? inner : content,
      rule: THOUGHT.has(r.lemma) ? 'thought' : r.rule,
    });
  }
  for (const a of accordings) {
    const content = a.content.filter((span) => !isQuoted(text, span, quoted));
    const kind = holdsSpeech(content) ? 'mixed' : 'indirect';
    if (content.length > 0)
      found.push({
        sentence: sentence.index,
        kind,
        source: a.source,
        head: a.head,
        sourceSentence: sentence,
        cue: a.cue,
        content,
        rule: 'according-to',
      });
  }
  return found;
}

/** `that Israel has agreed, and "B"`: a quotation that only follows on is left to itself. */
function withoutLastQuotation(text: string, sentence: Sentence, span: Span, quoted: readonly Quotation[]): Span {
  const last = quoted.findLast((q) => q.outer.start > span.start && q.outer.start < span.end);
  if (last === undefined || !/^[\s.,;:]*$/u.test(text.slice(Math.min(last.outer.end, span.end), span.end))) return span;
  const lead = /,?\s{1,2}(?:and|but)\s{1,2}$/u.exec(text.slice(Math.max(span.start, last.outer.start - 8), last.outer.start));
  if (lead === null) return span;
  const before = { start: span.start, end: last.outer.start - lead[0].length };
  return hasFinite(sentence, before) ? before : span;
}

/** Whether a stretch of a sentence has a finite verb. */
const hasFinite = (sentence: Sentence, span: Span): boolean =>
  tokensIn(sentence, span).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos));

/** "He said he thinks that …": what is thought is what is said, where the content is nothing else. */
function thoughtWithin(r: Report, reports: readonly Report[]): readonly Span[] {
  const [only] = r.content;
  if (only === undefined) return [];
  const inner = reports.find(
    (o) => THOUGHT.has(o.lemma) && within(o.cue, only) && o.block.start - only.start < 4 && /^PRP/.test(o.head?.xpos ?? ''),
  );
  return inner?.content ?? [];
}

/** The quotations that touch a sentence; both lists are in the order of the text. */
function quotationsIn(quotations: readonly Quotation[], sentence: Sentence): readonly Quotation[] {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let i = low; i < quotations.length && (quotations[i]?.start ?? 0) < sentence.end; i += 1) {
    const q = quotations[i];
    if (q !== undefined) found.push(q);
  }
  return found;
}

/** Whether a span is quotation and marks, and nothing else. */
function isQuoted(text: string, span: Span, quoted: readonly Quotation[]): boolean {
  let rest = '';
  let at = span.start;
  for (const q of quoted) {
    if (q.outer.end <= at || q.outer.start >= span.end) continue;
    rest += text.slice(at, Math.max(at, q.outer.start));
    at = q.outer.end;
  }
  rest += text.slice(at, Math.max(at, span.end));
  return !/[\p{L}\p{N}]/u.test(rest);
}
