import type { AnnotatedDocument, Cited, Claim, Draft, Fields, Kind, Proposed, RuleDraft, Source, Span } from '../model/index.js';
import { draftsOf, evidenceOf } from '../model/index.js';
import { claimId } from './claim-id.js';

/** A draft that could not become a claim, with the rule that proposed it and what was wrong. */
export interface Refusal {
  readonly kind: string;
  readonly rule: string;
  readonly reason: string;
}

export interface Extraction {
  readonly claims: readonly Claim[];
  readonly refused: readonly Refusal[];
}

/**
 * Runs every rule of every kind over one annotated document and gives its claims in text order. A draft whose spans do not lie
 * in the text is refused, never repaired: evidence is a verbatim span or there is no claim.
 */
export function extractClaims(document: AnnotatedDocument, kinds: readonly Kind[]): Extraction {
  const claims: Claim[] = [];
  const refused: Refusal[] = [];
  for (const kind of kinds) {
    const drafts = kind.refine(allDrafts(document, kind), document);
    const seen = new Set<string>();
    for (const draft of drafts) {
      const reason = faultOf(draft, kind, document.document.text.length);
      if (reason !== null) {
        refused.push({ kind: kind.name, rule: draft.rule, reason });
        continue;
      }
      const claim = claimFrom(draft, kind, document);
      if (seen.has(claim.id)) continue;
      seen.add(claim.id);
      claims.push(claim);
    }
  }
  claims.sort((a, b) => a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1));
  return { claims, refused };
}

function allDrafts(document: AnnotatedDocument, kind: Kind): readonly RuleDraft[] {
  const drafts: RuleDraft[] = [];
  for (const sentence of document.sentences) {
    for (const rule of kind.rules) {
      for (const draft of draftsOf(rule, document, sentence)) drafts.push({ ...draft, rule: `${kind.name}/${rule.name}` });
    }
  }
  return drafts;
}

const sound = (span: Span, length: number): boolean =>
  Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.end > span.start && span.end <= length;

/** Why a draft cannot become a claim, or null: evidence is a verbatim span of the text. */
export function faultOf(draft: Draft, kind: Kind, length: number): string | null {
  if (!sound(draft.trigger, length)) return 'its trigger does not lie in the text';
  if (!sound(draft.passage, length)) return 'its passage does not lie in the text';
  for (const [name, values] of Object.entries(draft.values)) {
    const field = kind.fields[name];
    if (!field) return `the kind has no field "${name}"`;
    for (const value of values ?? []) {
      if (value.spans.length === 0) return `"${name}" rests on no words`;
      if (!value.spans.every((span) => sound(span, length))) return `"${name}" rests on words outside the text`;
      if (field.type === 'choice' && field.choices && !field.choices.includes(value.value as string)) {
        return `"${String(value.value)}" is not a value of "${name}"`;
      }
    }
  }
  return null;
}

/** The claim that a draft without fault becomes. */
export function claimFrom(draft: RuleDraft, kind: Kind, document: AnnotatedDocument): Claim {
  const cite = <T>(proposed: Proposed<T>): Cited<T> => ({
    value: proposed.value,
    evidence: proposed.spans.map((span) => evidenceOf(document.document, span)),
    basis: proposed.basis ?? 'stated',
  });
  const values: Record<string, readonly Cited<never>[]> = {};
  for (const name of Object.keys(kind.fields)) {
    values[name] = (draft.values[name] ?? []).map((value) => cite(value) as Cited<never>);
  }
  return {
    id: claimId(document.document.id, kind.name, draft.trigger, kind.key(draft as Draft<Fields>)),
    kind: kind.name,
    document: document.document.id,
    trigger: evidenceOf(document.document, draft.trigger),
    passage: evidenceOf(document.document, draft.passage),
    values,
    status: cite(draft.status),
    onWhoseWord: [...draft.onWhoseWord.map(cite), reportItself(document)],
    rule: draft.rule,
  };
}

/** The report is the outermost voice of everything in it; its outlet is its name where it gives one. */
function reportItself(document: AnnotatedDocument): Cited<Source> {
  const outlet = document.facts.outlet;
  return {
    value: { type: 'reporter', entity: null, name: outlet?.value ?? null },
    evidence: outlet?.evidence ?? [],
    basis: outlet?.basis ?? 'stated',
  };
}
