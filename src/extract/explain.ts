import type { AnnotatedDocument, ClaimId, Draft, Kind, Rule, RuleDraft, Sentence, Span } from '../model/index.js';
import { overlaps } from '../model/index.js';
import { claimFrom, faultOf } from './extract.js';
import { suppositions } from './suppose.js';

/** What became of a draft that a rule built. */
export type DraftFate =
  | { readonly became: 'claim'; readonly claim: ClaimId }
  /** another draft of the same report says it: that of `rule` at `trigger` */
  | { readonly became: 'joined'; readonly rule: string; readonly trigger: Span }
  /** the kind left it out when it read the report as a whole */
  | { readonly became: 'dropped' }
  /** the check of its quotes refused it */
  | { readonly became: 'refused'; readonly reason: string };

/** What one rule did in one sentence, where its pattern found anything. */
export interface RuleTrace {
  readonly sentence: number;
  readonly kind: string;
  /** kind and rule: "meeting/talked" */
  readonly rule: string;
  readonly reads: string;
  /** how often its pattern matched */
  readonly matches: number;
  /** where it matched and its build refused, as far as the match says where */
  readonly refused: readonly (Span | null)[];
  readonly drafts: readonly { readonly draft: Draft; readonly fate: DraftFate }[];
}

/** A rule that built nothing in a sentence but would have, had one thing been otherwise. */
export interface NearMiss {
  readonly sentence: number;
  readonly kind: string;
  readonly rule: string;
  readonly reads: string;
  /** completes "would have applied …", one for each thing that alone stood in the way */
  readonly had: readonly string[];
}

export interface Explanation {
  readonly traces: readonly RuleTrace[];
  readonly nearMisses: readonly NearMiss[];
}

interface Run {
  readonly sentence: Sentence;
  readonly rule: Rule;
  readonly name: string;
  readonly matches: readonly unknown[];
  readonly refused: readonly unknown[];
  readonly drafts: readonly RuleDraft[];
}

/**
 * Runs every rule as `extractClaims` does and says what each found, built and lost on the way, and what stood in the way of others.
 * Pure; reads the document once for each supposition, so it costs some eight times as much as extracting.
 */
export function explainClaims(document: AnnotatedDocument, kinds: readonly Kind[]): Explanation {
  const traces: RuleTrace[] = [];
  const idle: { readonly kind: Kind; readonly run: Run }[] = [];
  for (const kind of kinds) {
    const runs = document.sentences.flatMap((sentence) => kind.rules.map((rule) => runOf(kind, rule, document, sentence)));
    const fates = fatesOf(
      runs.flatMap((run) => run.drafts),
      kind,
      document,
    );
    for (const run of runs) {
      if (run.drafts.length === 0) idle.push({ kind, run });
      if (run.matches.length > 0) traces.push(traceOf(run, kind, fates));
    }
  }
  traces.sort((a, b) => a.sentence - b.sentence);
  return { traces, nearMisses: nearMissesOf(document, idle) };
}

function runOf(kind: Kind, rule: Rule, document: AnnotatedDocument, sentence: Sentence): Run {
  const name = `${kind.name}/${rule.name}`;
  const matches = rule.pattern(document, sentence);
  const refused: unknown[] = [];
  const drafts: RuleDraft[] = [];
  for (const match of matches) {
    const built = rule.build(match, document, sentence);
    const all = built === null ? [] : Array.isArray(built) ? (built as readonly Draft[]) : [built as Draft];
    if (all.length === 0) refused.push(match);
    drafts.push(...all.map((draft) => ({ ...draft, rule: name })));
  }
  return { sentence, rule, name, matches, refused, drafts };
}

const traceOf = (run: Run, kind: Kind, fates: ReadonlyMap<RuleDraft, DraftFate>): RuleTrace => ({
  sentence: run.sentence.index,
  kind: kind.name,
  rule: run.name,
  reads: run.rule.reads,
  matches: run.matches.length,
  refused: run.refused.map(spanIn),
  drafts: run.drafts.map((draft) => ({ draft, fate: fates.get(draft) ?? { became: 'dropped' } })),
});

const BLOCK = 10;
const wordOf = ({ trigger }: Draft): string => `${String(trigger.start)}-${String(trigger.end)}`;

interface Kept {
  readonly all: ReadonlySet<RuleDraft>;
  readonly byWord: ReadonlyMap<string, readonly RuleDraft[]>;
  /** by the stretches of the text that their passages touch, so that looking for one beside another stays linear */
  readonly byPlace: ReadonlyMap<number, readonly RuleDraft[]>;
}

function indexed(drafts: readonly RuleDraft[]): Kept {
  const byWord = new Map<string, RuleDraft[]>();
  const byPlace = new Map<number, RuleDraft[]>();
  const put = <K>(map: Map<K, RuleDraft[]>, key: K, draft: RuleDraft): void => {
    const list = map.get(key);
    if (list) list.push(draft);
    else map.set(key, [draft]);
  };
  for (const draft of drafts) {
    put(byWord, wordOf(draft), draft);
    for (let at = draft.passage.start >> BLOCK; at <= draft.passage.end >> BLOCK; at++) put(byPlace, at, draft);
  }
  return { all: new Set(drafts), byWord, byPlace };
}

/** A kind may give its drafts back changed: one of the same rule at the same word is the same draft. */
function fatesOf(drafts: readonly RuleDraft[], kind: Kind, document: AnnotatedDocument): ReadonlyMap<RuleDraft, DraftFate> {
  const kept = indexed(kind.refine(drafts, document));
  const taken = new Set<RuleDraft>(drafts.filter((draft) => kept.all.has(draft)));
  const seen = new Set<ClaimId>();
  const become = (draft: RuleDraft): DraftFate => {
    const reason = faultOf(draft, kind, document.document.text.length);
    if (reason !== null) return { became: 'refused', reason };
    const claim = claimFrom(draft, kind, document).id;
    if (seen.has(claim)) return { became: 'joined', rule: draft.rule, trigger: draft.trigger };
    seen.add(claim);
    return { became: 'claim', claim };
  };
  return new Map(
    drafts.map((draft) => {
      if (taken.has(draft)) return [draft, become(draft)];
      const there = kept.byWord.get(wordOf(draft)) ?? [];
      const changed = there.find((one) => !taken.has(one) && one.rule === draft.rule);
      if (changed !== undefined) {
        taken.add(changed);
        return [draft, become(changed)];
      }
      const near = kept.byPlace.get(draft.passage.start >> BLOCK) ?? [];
      const other = there[0] ?? near.find((one) => overlaps(one.passage, draft.passage));
      return [
        draft,
        other === undefined ? { became: 'dropped' } : { became: 'joined', rule: other.rule, trigger: other.trigger },
      ];
    }),
  );
}

const DEEPEST = 3;

/** Where a match stands: what passes from a pattern to its build is their own affair, but a span in it is a place in the text. */
function spanIn(match: unknown, depth = 0): Span | null {
  if (typeof match !== 'object' || match === null || depth > DEEPEST) return null;
  const { start, end, predicate } = match as { readonly start?: unknown; readonly end?: unknown; readonly predicate?: unknown };
  if (predicate !== undefined) return spanIn(predicate, depth + 1);
  if (typeof start === 'number' && typeof end === 'number') return { start, end };
  for (const part of Object.values(match)) {
    const found = spanIn(part, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function nearMissesOf(
  document: AnnotatedDocument,
  idle: readonly { readonly kind: Kind; readonly run: Run }[],
): readonly NearMiss[] {
  const had = new Map<Run, string[]>();
  for (const { words, of } of suppositions) {
    const supposed = of(document);
    for (const { kind, run } of idle) {
      const sentence = supposed.sentences[run.sentence.index];
      if (sentence === undefined || runOf(kind, run.rule, supposed, sentence).drafts.length === 0) continue;
      const list = had.get(run);
      if (list) list.push(words);
      else had.set(run, [words]);
    }
  }
  return idle.flatMap(({ kind, run }) => {
    const found = had.get(run);
    if (found === undefined) return [];
    return [{ sentence: run.sentence.index, kind: kind.name, rule: run.name, reads: run.rule.reads, had: found }];
  });
}
