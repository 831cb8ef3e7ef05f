import { childrenOf, complementsOf, isUnder, subtreeSpan } from '../../language/index.js';
import type { Clause, Phrase, Sentence, Span, Token } from '../../model/index.js';
import { ACCUSING, NAMING, PAPERS, QUOTING, SPEECH, THOUGHT, WEAK } from './cues.js';
import { contentAfter, untilBoundary } from './reported-content.js';
import { canSpeak, tidy, tokensIn } from './source-words.js';
import { cueStart, findWordReports, headOfPhrase, phraseBefore, sourceBefore, UNTOLD } from './surface-reports.js';

/** A verb of saying with who says it and, where a clause or an object tells it, what. */
export interface Report {
  readonly sentence: Sentence;
  /** the verb, and its clause where there is one */
  readonly verb: Token;
  readonly lemma: string;
  readonly main: boolean;
  readonly cue: Span;
  /** the head of the source phrase, null where only its words are known */
  readonly head: Token | null;
  readonly source: Span | null;
  /** from the first to the last word of source, cue and what goes with the cue */
  readonly block: Span;
  /** [] where nothing but a quotation can be what is said */
  readonly content: readonly Span[];
  readonly rule: string;
  /** quoting verbs bring quotations only */
  readonly quotesOnly: boolean;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'VBN', 'VBG']);

/** Whether a clause tells that something was said: finite or a participle, not denied, not only possible. */
function isTold(clause: Clause): boolean {
  if (clause.governor?.relation === 'adverbial' && clause.tense === 'present' && UNTOLD.test(clause.governor.marker ?? ''))
    return false;
  if (clause.form !== 'verbal' || clause.negated || clause.conditional || !FINITE.has(clause.predicate.xpos)) return false;
  return clause.modal === null && clause.tense !== 'future';
}

/** "Trump, who": the pronoun of a clause about the source is no part of it. */
function withoutWho(text: string, start: number, end: number): Span | null {
  const which = /^(?:which|that|but|and|yet)\s{1,2}(?=\p{L})/iu.exec(text.slice(start, start + 9));
  const span = tidy(text, start + (which?.[0].length ?? 0), end);
  const who = span === null ? null : /,?\s{1,2}(?:who|which)$/iu.exec(text.slice(Math.max(span.start, span.end - 9), span.end));
  return span === null || who === null ? span : tidy(text, span.start, span.end - who[0].length);
}

/** The whole phrase of a subject, with what stands in apposition to it. */
function sourceSpan(text: string, sentence: Sentence, phrases: readonly Phrase[], cue: Token): Span | null {
  const spans = phrases.map((p) => {
    const whole = p.local ? subtreeSpan(sentence, p.head) : p;
    return whole.start <= cue.start && cue.end <= whole.end ? p : whole;
  });
  if (spans.length === 0) return null;
  const local = phrases.every((p) => p.local);
  const first = spans[0] as Span;
  const joined = local ? spans : [first];
  return withoutWho(text, Math.min(...joined.map((s) => s.start)), Math.max(...joined.map((s) => s.end)));
}

/** "X, a minister in two cabinets, said": what stands between commas before the cue explains the source. */
function withApposition(text: string, sentence: Sentence, source: Span | null, verb: Token): Span | null {
  if (source === null || source.end > verb.start || verb.start - source.end > 240) return source;
  const between = tokensIn(sentence, { start: source.end, end: verb.start }).filter((t) => !/^(?:aux|advmod)/.test(t.deprel));
  const [first, last] = [between[0], between.at(-1)];
  if (first?.text !== ',' || last?.text !== ',' || first === last) return source;
  const told = between.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos)) && !between.some((t) => /^W/.test(t.xpos));
  return told || /["“”]/u.test(text.slice(source.end, verb.start)) ? source : tidy(text, source.start, last.start);
}

/** "the Observatory for Human Rights" where the tree took the last words for the source. */
function widened(text: string, sentence: Sentence, source: Span | null, head: Token): readonly [Span | null, Token] {
  const last = source === null ? undefined : sentence.tokens.findLast((t) => t.end === source.end);
  const first = source === null ? undefined : sentence.tokens.find((t) => t.start === source.start);
  const owner = first === undefined ? undefined : sentence.tokens[first.index - 1];
  // "Axios' Ravid" where the apostrophe was taken for a mark
  if (source !== null && first !== undefined && /^['’]s?$/.test(first.text) && owner?.end === first.start)
    return [tidy(text, owner.start, source.end), head];
  if (source === null || last === undefined || first === undefined) return [source, head];
  const cut = /^(?:of|for)$/i;
  const joint = cut.test(first.text) ? first.index : first.index - 1;
  if (!cut.test(sentence.tokens[joint]?.text ?? '')) return [source, head];
  const phrase = phraseBefore(sentence.tokens, last.index + 1);
  const whole = phrase === null || phrase.from >= joint ? undefined : headOfPhrase(sentence.tokens, phrase);
  const start = sentence.tokens[phrase?.from ?? -1]?.start;
  return whole === undefined || start === undefined ? [source, head] : [tidy(text, start, source.end), whole];
}

/** A source with a finite verb and no relative pronoun has swallowed what is said. */
function holdsClause(sentence: Sentence, source: Span): boolean {
  const own = tokensIn(sentence, source);
  return (
    own.some((t) => FINITE_TAG.test(t.xpos)) && !own.some((t) => /^W/.test(t.xpos) || (t.xpos === 'IN' && /^that$/i.test(t.text)))
  );
}

const FINITE_TAG = /^(?:VBD|VBZ|VBP|MD)$/;

/** Auxiliaries and particle of a verb with it: "has said", "was quoted as saying". */
function cueSpan(sentence: Sentence, verb: Token): Span {
  let [start, end] = [verb.start, verb.end];
  for (const t of childrenOf(sentence, verb, 'aux', 'compound:prt')) {
    if (Math.abs(t.index - verb.index) > 3) continue;
    start = Math.min(start, t.start);
    end = Math.max(end, t.end);
  }
  return { start, end };
}

/** Source, cue and the words that go with the cue, without what is said. */
function blockOf(sentence: Sentence, cue: Span, verb: Token, source: Span | null, content: Token | null): Span {
  let [start, end] = [Math.min(cue.start, source?.start ?? cue.start), Math.max(cue.end, source?.end ?? cue.end)];
  for (const child of childrenOf(sentence, verb)) {
    if (child.deprel === 'punct' || child.deprel === 'conj' || child.deprel === 'cc' || child.deprel === 'advcl') continue;
    const span = subtreeSpan(sentence, child);
    if (content !== null && (isUnder(sentence, content, child) || child.index === content.index)) continue;
    if (/^(?:ccomp|parataxis|dep|discourse)/.test(child.deprel)) continue;
    if (span.start >= end - 1 && span.start - end < 60) end = Math.max(end, span.end);
    else if (span.end <= start && start - span.end < 3) start = Math.min(start, span.start);
  }
  return { start, end };
}

const MARKERS = new Set(['that', 'how', 'why', 'what', 'where', 'when', null]);

/** The complement that is what is said: a finite clause, not an order or a plan. */
function saidClause(sentence: Sentence, clauses: readonly Clause[], clause: Clause): Clause | null {
  const verb = clause.predicate.index;
  const said = complementsOf(clauses, clause).filter(
    (c) =>
      c.form !== 'nominal' &&
      (c.tense !== 'none' || c.modal !== null || c.governor?.marker === 'that') &&
      MARKERS.has(c.governor?.marker ?? null) &&
      c.predicate.xpos !== 'VBG',
  );
  // "Russia leaves the deal, Kyiv says it will go on": what follows "says" at once is said, what stands before is told beside it
  const after = /^["“”,;:–—-]/u.test(sentence.tokens[verb + 1]?.text ?? ',')
    ? undefined
    : said.find((c) => c.predicate.index > verb && sentence.tokens.slice(verb, c.predicate.index).every((t) => t.text !== ','));
  return after ?? said[0] ?? null;
}

/** What is said where it stands before the cue, or on both sides of it. */
function contentAround(text: string, sentence: Sentence, said: Token, verb: Token, block: Span): readonly Span[] {
  // a cue that closes the sentence brings all of it
  const closes = !sentence.tokens.some((t) => t.start >= block.end && /^(?:VB|MD)/.test(t.xpos));
  const whole = closes || said.head < 0 || verb.head < 0 ? sentence : subtreeSpan(sentence, said);
  const from = tidy(text, whole.start, block.start);
  if (from === null) return [];
  const rest =
    said.start > block.end && /^\s?[,–—-]/u.test(text.slice(block.end, block.end + 2)) ? tidy(text, block.end, whole.end) : null;
  return rest === null ? [from] : [from, rest];
}

/** Every lemma that may bring what somebody says. */
const CUES: ReadonlySet<string> = new Set([...SPEECH, ...THOUGHT, ...QUOTING, ...NAMING, ...ACCUSING, 'quote', 'cite']);

/** The verbs of saying of a sentence. */
export function findReports(text: string, sentence: Sentence, clauses: readonly Clause[]): readonly Report[] {
  const found: Report[] = [];
  for (const clause of clauses) {
    if (!CUES.has(clause.lemma) || !isTold(clause)) continue;
    const report = readReport(text, sentence, clauses, clause);
    if (report !== null) found.push(report);
  }
  const known = new Set(found.filter((r) => r.content.length > 0).map((r) => r.verb.index));
  for (const w of findWordReports(text, sentence, (verb) => known.has(verb.index))) {
    const bare = found.findIndex((r) => r.verb.index === w.verb.index);
    const same = found[bare];
    if (same !== undefined && (w.content.length === 0 || same.source?.start === w.source.start) && same.content.length > 0)
      continue;
    if (same !== undefined && w.content.length === 0 && same.source?.start === w.source.start) continue;
    const report = {
      sentence,
      verb: w.verb,
      lemma: w.verb.lemma,
      main: w.verb.head < 0,
      cue: cueSpan(sentence, w.verb),
      head: w.head,
      source: w.source,
      block: w.block,
      content: w.content,
      rule: 'words-in-order',
      quotesOnly: false,
    };
    if (bare >= 0) found.splice(bare, 1, report);
    else found.push(report);
  }
  return apart(text, found);
}

/** "X issued a statement saying": X says it. */
function writerOf(clauses: readonly Clause[], paper: Phrase | undefined): Token | null {
  if (paper === undefined || !PAPERS.has(paper.head.lemma)) return null;
  const issued = clauses.find((c) => ISSUING.has(c.lemma) && c.objects.some((o) => o.head.index === paper.head.index));
  return issued?.subjects[0]?.head ?? null;
}

/** Verbs by which a paper goes out from its author. */
export const ISSUING: ReadonlySet<string> = new Set([
  'issue',
  'release',
  'publish',
  'put out',
  'send',
  'write',
  'post',
  'circulate',
  'sign',
]);

/** "X was quoted as saying", "the agency quoted X as saying": the one quoted speaks. */
const quotedOne = (clause: Clause): boolean => clause.lemma === 'quote' || clause.lemma === 'cite';

/** "… quoted X as saying": whom the clause of saying under it makes speak. */
function quotedAs(clauses: readonly Clause[], { lemma, governor }: Clause): readonly Phrase[] | null {
  const above = lemma === 'say' && governor?.marker === 'as' ? clauses[governor.clause] : undefined;
  return above !== undefined && quotedOne(above) && above.objects.length > 0 ? above.objects : null;
}

/** Where a stretch meets its first comma. */
function endOfClause(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/[,;]\s/u);
  return at < 0 ? to : from + at;
}

/** "a charge Horland denies": what is denied stands before whoever denies it. */
function ownSubjects({ subjects }: Clause): readonly Phrase[] {
  const [first, second] = subjects;
  const charge =
    first &&
    second &&
    CHARGES.has(first.head.lemma) &&
    second.head.index > first.head.index &&
    second.head.index - first.head.index < 4;
  return charge === true ? subjects.slice(1) : subjects;
}

const CHARGES = new Set(
  'charge claim accusation allegation assertion suggestion report figure demand view argument notion idea something'.split(' '),
);

function readReport(text: string, sentence: Sentence, clauses: readonly Clause[], clause: Clause): Report | null {
  const verb = clause.predicate;
  const phrases = quotedOne(clause) ? clause.objects : (quotedAs(clauses, clause) ?? ownSubjects(clause));
  const head = writerOf(clauses, phrases[0]) ?? phrases[0]?.head ?? null;
  if (head === null || (clause.voice === 'passive' && !quotedOne(clause) && verb.xpos !== 'VBG')) return null;
  if ((WEAK.has(clause.lemma) || THOUGHT.has(clause.lemma) || QUOTING.has(clause.lemma)) && !canSpeak(head)) return null;
  if (/^(?:which|that|it|this|there|what)$/i.test(head.text) && WEAK.has(clause.lemma)) return null;
  const writer = head.index === phrases[0]?.head.index ? null : subtreeSpan(sentence, head);
  const spoken = writer === null ? sourceSpan(text, sentence, phrases, verb) : tidy(text, writer.start, writer.end);
  const [source, speaker] = widened(text, sentence, withApposition(text, sentence, spoken, verb), head);
  if (source !== null && holdsClause(sentence, source)) return null;
  if (/^(?:i|we|you)$/i.test(head.text)) return null;
  if (verb.xpos === 'VBG' && !canSpeak(head)) return null;
  // "what the ministry says is a blockade"
  if (source !== null && /\bwhat\s{1,2}$/i.test(text.slice(Math.max(0, source.start - 7), source.start))) return null;
  // "They pushed for a deal that both sides have said …": a subject of its own right before the verb
  const shared = phrases[0]?.local === false;
  if (shared && sourceBefore(sentence.tokens, cueStart(sentence.tokens, verb)) !== null) return null;
  let cue = cueSpan(sentence, verb);
  if (quotedOne(clause)) {
    const saying = sentence.tokens.find(
      (t) => t.index > verb.index && t.index < verb.index + 25 && t.lemma === 'say' && t.xpos === 'VBG',
    );
    if (saying === undefined) return null;
    cue = { start: cue.start, end: clause.voice === 'passive' && saying.index - verb.index < 3 ? saying.end : cue.end };
  }
  const said = saidClause(sentence, clauses, clause);
  const block = blockOf(sentence, cue, verb, source, said?.predicate ?? null);
  const base = {
    sentence,
    verb,
    lemma: clause.lemma,
    main: clause.governor === null,
    cue,
    head: speaker,
    source,
    block,
    quotesOnly: QUOTING.has(clause.lemma) && !SPEECH.has(clause.lemma),
  };
  if (said !== null) {
    const forward = said.predicate.index > verb.index && !/^\s?[,–—-]/u.test(text.slice(block.end, block.end + 2));
    const after = forward ? contentAfter(text, sentence, said.predicate, verb) : null;
    const content = forward ? (after === null ? [] : [after]) : contentAround(text, sentence, said.predicate, verb, block);
    return { ...base, content, rule: forward ? 'said-that' : 'words-before-the-cue' };
  }
  if (ACCUSING.has(clause.lemma)) {
    const accused = clause.objects[0];
    const from = accused === undefined || accused.head.index < verb.index ? null : subtreeSpan(sentence, accused.head).start;
    const last = subtreeSpan(sentence, verb).end;
    const charge =
      from === null ? null : tidy(text, from, untilBoundary(text, sentence, Math.min(last, endOfClause(text, from, last))));
    const charged = charge !== null && /\s(?:of|for)\s/u.test(text.slice(charge.start, charge.end));
    return { ...base, quotesOnly: false, content: charge !== null && charged ? [charge] : [], rule: 'accusation' };
  }
  const object = NAMING.has(clause.lemma) && canSpeak(head) ? (clause.objects[0] ?? clause.obliques[0]) : undefined;
  const named = object === undefined || object.head.index < verb.index ? null : subtreeSpan(sentence, object.head);
  const content = named === null ? null : tidy(text, named.start, named.end);
  return { ...base, content: content === null ? [] : [content], rule: content === null ? 'bare-cue' : 'stressed-what' };
}

/** "said A, adding that B", "A, said X": what another cue of the sentence brings, and its source, is no part of what was said. */
function apart(text: string, reports: readonly Report[]): readonly Report[] {
  if (reports.length < 2) return reports;
  return reports.map((r) => ({
    ...r,
    content: r.content.flatMap((span) => {
      const ends = reports.flatMap((o) =>
        o === r || o.quotesOnly || r.cue.end > o.cue.start ? [] : (endBefore(text, o, r) ?? []),
      );
      const end = Math.min(span.end, ...ends.filter((at) => span.start < at && at < span.end));
      const kept = end === span.end ? span : tidy(text, span.start, end);
      return kept === null ? [] : [kept];
    }),
  }));
}

/** Where what an earlier cue brings ends because of a later one; null where that one is part of what is said. */
function endBefore(text: string, later: Report, earlier: Report): number | null {
  const lead = text.slice(Math.max(0, later.block.start - 9), later.block.start);
  if (/[,–—-]["”’]?\s{1,2}$/u.test(lead)) return endsThere(later, earlier) ? later.block.start : null;
  // "confirmed that talks went on but the minister denied it"
  const other = /,?\s{1,2}(?:but|while)\s{1,2}$/iu.exec(lead);
  if (other !== null && later.content.length > 0 && /^(?:NN|DT)/.test(later.head?.xpos ?? ''))
    return later.source !== null && later.source.start >= later.block.start ? later.block.start - other[0].length : null;
  // "said that there was no room and warned that time was short"
  const joined = later.verb.head === earlier.verb.index && later.verb.deprel === 'conj';
  if (!joined && later.source?.start !== earlier.source?.start) return null;
  const and = /,?\s{1,2}(?:and|but)(?:\s{1,2}also)?\s{1,2}$/iu.exec(
    text.slice(Math.max(0, later.cue.start - 12), later.cue.start),
  );
  return and === null ? null : later.cue.start - and[0].length;
}

/** Whether a later cue closes what an earlier one brings: a participle, or one whose own words lie before it. */
const endsThere = (later: Report, earlier: Report): boolean =>
  later.verb.xpos === 'VBG' ||
  later.content.some((span) => span.start <= earlier.cue.start) ||
  later.source?.start === earlier.source?.start;
