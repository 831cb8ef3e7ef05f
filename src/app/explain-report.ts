import { explainClaims, type DraftFate, type NearMiss, type RuleTrace } from '../extract/explain.js';
import type { AnnotatedDocument, ClaimId, Draft, Fields, Kind, Span } from '../model/index.js';
import { valueWords } from '../views/index.js';
import type { ReadInput } from './ingest.js';
import { givenFacts } from './known-facts.js';
import type { Pipeline } from './pipeline.js';
import { handleOf } from './resolve.js';

/** A value that a rule proposed, in words, with the words of the report that it rests on. */
export interface ExplainedValue {
  readonly field: string;
  readonly value: string;
  readonly quotes: readonly string[];
  readonly basis: 'stated' | 'inferred';
}

/** One draft and what became of it; `fate` is a sentence's end in words. */
export interface ExplainedDraft {
  readonly trigger: string;
  readonly status: string;
  readonly values: readonly ExplainedValue[];
  readonly became: DraftFate['became'];
  readonly fate: string;
  readonly claim: ClaimId | null;
}

/** What a rule did in a sentence. */
export interface ExplainedRule {
  readonly rule: string;
  readonly reads: string;
  readonly matches: number;
  /** the words at which its pattern matched but nothing was built */
  readonly refusedAt: readonly string[];
  readonly drafts: readonly ExplainedDraft[];
}

/** One sentence of a report; `number` counts from 1. */
export interface ExplainedSentence {
  readonly number: number;
  readonly text: string;
  readonly region: string;
  /** its predicates, as its clauses name them */
  readonly predicates: readonly string[];
  readonly rules: readonly ExplainedRule[];
  readonly nearMisses: readonly Pick<NearMiss, 'rule' | 'reads' | 'had'>[];
}

export interface ExplainedReport {
  readonly origin: string;
  readonly sentences: readonly ExplainedSentence[];
}

/** Which part of an explanation is asked for; all of it without. */
export interface ExplainAsk {
  /** a kind, a rule, or "kind/rule" */
  readonly rule?: string | undefined;
  readonly sentence?: number | undefined;
}

/** Every rule of the kinds as "kind/rule", in their order. */
export const ruleNames = (kinds: readonly Kind[]): readonly string[] =>
  kinds.flatMap((kind) => kind.rules.map((rule) => `${kind.name}/${rule.name}`));

/** Reads one report and says, sentence by sentence, what each rule found and what stood in its way. Throws where it cannot be read. */
export function explainReport(pipeline: Pipeline, input: ReadInput, ask: ExplainAsk = {}): ExplainedReport {
  if (!('document' in input)) throw new Error(`${input.origin}: ${input.reason}`);
  const annotated = pipeline.annotate(input.document, { given: givenFacts([input.receipt]), decided: {} });
  const { traces, nearMisses } = explainClaims(annotated, pipeline.kinds);
  const asked = <T extends { readonly sentence: number; readonly rule: string }>(all: readonly T[]): ReadonlyMap<number, T[]> => {
    const found = new Map<number, T[]>();
    for (const one of all) {
      if (!isAsked(one.rule, ask.rule)) continue;
      const list = found.get(one.sentence);
      if (list) list.push(one);
      else found.set(one.sentence, [one]);
    }
    return found;
  };
  const rules = asked(traces);
  const misses = asked(nearMisses);
  const kinds = new Map(pipeline.kinds.map((kind) => [kind.name, kind]));
  return {
    origin: input.receipt.origin,
    sentences: annotated.sentences
      .filter((sentence) => ask.sentence === undefined || sentence.index === ask.sentence - 1)
      .map(({ index, start, end, region }) => ({
        number: index + 1,
        text: words(annotated, { start, end }),
        region,
        predicates: (annotated.clauses[index] ?? []).map((clause) => clause.lemma),
        rules: (rules.get(index) ?? []).map((trace) => explainedRule(trace, annotated, kinds)),
        nearMisses: (misses.get(index) ?? []).map(({ rule, reads, had }) => ({ rule, reads, had })),
      })),
  };
}

const isAsked = (rule: string, asked: string | undefined): boolean =>
  asked === undefined || rule === asked || rule.split('/').includes(asked);

const words = (annotated: AnnotatedDocument, { start, end }: Span): string =>
  annotated.document.text.slice(start, end).replace(/\s+/gu, ' ');

function explainedRule(trace: RuleTrace, annotated: AnnotatedDocument, kinds: ReadonlyMap<string, Kind>): ExplainedRule {
  const fields = kinds.get(trace.kind)?.fields ?? {};
  return {
    rule: trace.rule,
    reads: trace.reads,
    matches: trace.matches,
    refusedAt: trace.refused.map((span) => (span === null ? '' : words(annotated, span))),
    drafts: trace.drafts.map(({ draft, fate }) => ({
      trigger: words(annotated, draft.trigger),
      status: draft.status.value,
      values: valuesOf(draft, fields, annotated),
      became: fate.became,
      fate: fateWords(fate, annotated),
      claim: fate.became === 'claim' ? fate.claim : null,
    })),
  };
}

function fateWords(fate: DraftFate, annotated: AnnotatedDocument): string {
  switch (fate.became) {
    case 'claim':
      return `became claim ${handleOf(fate.claim)}`;
    case 'joined':
      return `is told by ${fate.rule} at “${words(annotated, fate.trigger)}”`;
    case 'dropped':
      return 'was left out when the report was read as a whole';
    case 'refused':
      return `was refused: ${fate.reason}`;
  }
}

const valuesOf = (draft: Draft, fields: Fields, annotated: AnnotatedDocument): readonly ExplainedValue[] =>
  Object.entries(draft.values).flatMap(([field, values]) =>
    (values ?? []).map((one) => ({
      field,
      value: valueWords(fields[field]?.type ?? 'text', one.value),
      quotes: one.spans.map((span) => words(annotated, span)),
      basis: one.basis ?? 'stated',
    })),
  );
