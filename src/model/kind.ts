import type { AnnotatedDocument, Sentence } from './annotation.js';
import type { Cited, Claim, Fields, Source, Status, ValueOf } from './claim.js';
import type { MergedRecord } from './record.js';
import type { Span } from './span.js';

/** A value a rule proposes: the span that it rests on must lie in the text of the document. */
export interface Proposed<T> {
  readonly value: T;
  readonly spans: readonly Span[];
  readonly basis?: 'stated' | 'inferred';
}

/** What a rule proposes; `extract` turns it into a claim, or refuses it when a quote does not stand in the text. */
export interface Draft<F extends Fields = Fields> {
  readonly trigger: Span;
  readonly passage: Span;
  readonly values: { readonly [N in keyof F]?: readonly Proposed<ValueOf<F[N]>>[] };
  readonly status: Proposed<Status>;
  /** innermost first; `extract` adds the report itself as the outermost */
  readonly onWhoseWord: readonly Proposed<Source>[];
}

/** Finds what may match in one sentence; an empty list is "nothing here". */
export type Pattern<M> = (document: AnnotatedDocument, sentence: Sentence) => readonly M[];

/** One way in which texts say a thing of this kind. `build` may refuse with null; it is given only what `pattern` found. */
export interface Rule<F extends Fields = Fields> {
  readonly name: string;
  /** the phrase that it reads: "X hosted talks with Y" */
  readonly reads: string;
  readonly pattern: Pattern<unknown>;
  build(match: unknown, document: AnnotatedDocument, sentence: Sentence): Draft<F> | readonly Draft<F>[] | null;
}

/** A rule out of a pattern and a build that fit one another; what passes between them is their own affair. */
export const rule = <F extends Fields, M>(parts: {
  readonly name: string;
  readonly reads: string;
  readonly pattern: Pattern<M>;
  readonly build: (match: M, document: AnnotatedDocument, sentence: Sentence) => Draft<F> | readonly Draft<F>[] | null;
}): Rule<F> => ({ ...parts, build: (match, document, sentence) => parts.build(match as M, document, sentence) });

const NONE: readonly never[] = [];
const built = new WeakMap<AnnotatedDocument, Map<Rule, (readonly Draft[])[]>>();

/** What a rule proposes in a sentence of a document; it is run once there, whichever kinds ask for it. */
export function draftsOf<F extends Fields>(rule: Rule<F>, document: AnnotatedDocument, sentence: Sentence): readonly Draft<F>[] {
  let ofRules = built.get(document);
  if (ofRules === undefined) built.set(document, (ofRules = new Map()));
  let bySentence = ofRules.get(rule as Rule);
  if (bySentence === undefined) ofRules.set(rule as Rule, (bySentence = []));
  return (bySentence[sentence.index] ??= build(rule as Rule, document, sentence)) as readonly Draft<F>[];
}

function build(rule: Rule, document: AnnotatedDocument, sentence: Sentence): readonly Draft[] {
  const matches = rule.pattern(document, sentence);
  return matches.length === 0 ? NONE : matches.flatMap((match) => rule.build(match, document, sentence) ?? NONE);
}

/** A type of claim. The list of kinds is a value: `extract` and `consolidate` are given it. */
export interface Kind<F extends Fields = Fields> {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly fields: F;
  readonly rules: readonly Rule<F>[];
  /** Within one document: joins what several rules found of one thing, drops what another says better. List in, list out. */
  refine(drafts: readonly RuleDraft<F>[], document: AnnotatedDocument): readonly RuleDraft<F>[];
  /** The identifying values, joined: part of the claim's id, since one trigger may bear several claims. */
  key(draft: Draft<F>): string;
  /** The field that dates it, or null; a figure is dated by its report. */
  readonly time: (keyof F & string) | null;
  /** Keys under which claims that may corefer meet; claims without a common key are never compared. */
  blockKeys(claim: Claim<F>): readonly string[];
  /** Whether two claims of different reports, or of one, speak of one thing. `different` also splits a cluster. */
  corefer(a: Claim<F>, b: Claim<F>): 'same' | 'different' | 'unknown';
  /** One line that names the record neutrally: no loaded word outside quotation marks. */
  caption(record: MergedRecord<F>): string;
}

export interface RuleDraft<F extends Fields = Fields> extends Draft<F> {
  readonly rule: string;
}

/** A sentence that must yield values, or nothing; and pairs that do or do not corefer. One generic test runs them all. */
export interface KindExamples {
  readonly positive: readonly {
    readonly text: string;
    readonly published?: string;
    /** field name to the values expected, as their shortest text form (names, ISO dates, numbers) */
    readonly expect: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly negative: readonly { readonly text: string; readonly because: string }[];
  readonly pairs: readonly {
    readonly a: { readonly text: string; readonly published?: string };
    readonly b: { readonly text: string; readonly published?: string };
    readonly corefer: 'same' | 'different' | 'unknown';
  }[];
}

/** The first value of a field of arity `one`, or null. */
export const first = <T>(values: readonly Cited<T>[] | undefined): T | null => values?.[0]?.value ?? null;
