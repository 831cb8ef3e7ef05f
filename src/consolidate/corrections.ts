import type { Cited, Claim, DecisionId, Field, Kind } from '../model/index.js';
import { decidedValue } from './decided-value.js';
import type { Canonical } from './entities.js';
import { canonicalValue } from './entities.js';
import { meaningOf } from './meaning.js';

/** One correction of a field of a claim, as decided. */
export interface Correction {
  readonly decision: DecisionId;
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

export interface Corrected {
  readonly claim: Claim;
  /** decisions whose value a later one replaced */
  readonly superseded: readonly DecisionId[];
  /** decisions that do not fit what the report now gives, and why */
  readonly stale: readonly { readonly decision: DecisionId; readonly because: string }[];
}

/** One value of a field with what it was before, so that two corrections of one value are told from those of two. */
interface Slot {
  current: Cited<unknown> | null;
  readonly was: string[];
  /** whether a decision brought it */
  readonly added: boolean;
  by: DecisionId | null;
}

/** The status of a claim can be corrected like a field, unless the kind has a field of that name. */
const STATUS: Field = {
  type: 'choice',
  arity: 'one',
  label: 'Status',
  doc: 'how the report speaks of it',
  choices: ['reported', 'ongoing', 'planned', 'cancelled', 'denied', 'demanded', 'hypothetical', 'background'],
};

/**
 * Applies corrections to a claim, oldest first. `old` has to be a value that stands there, or stood there before an earlier
 * correction, which is then superseded; a correction that asks for what the report now says by itself holds.
 */
export function corrected(claim: Claim, kind: Kind, corrections: readonly Correction[], canonical: Canonical): Corrected {
  const slots = new Map<string, Slot[]>();
  const superseded: DecisionId[] = [];
  const stale: { decision: DecisionId; because: string }[] = [];
  for (const correction of corrections) {
    const field = fieldOf(kind, correction.field);
    if (field === null) {
      stale.push({ decision: correction.decision, because: `${kind.label} has no field "${correction.field}"` });
      continue;
    }
    const held = slots.get(correction.field) ?? slotsOf(claim, correction.field, field, kind);
    slots.set(correction.field, held);
    const outcome = applyOne(held, field, correction, canonical);
    if (typeof outcome === 'string') stale.push({ decision: correction.decision, because: outcome });
    else superseded.push(...outcome);
  }
  return { claim: withSlots(claim, kind, slots), superseded, stale };
}

const fieldOf = (kind: Kind, name: string): Field | null =>
  Object.hasOwn(kind.fields, name) ? (kind.fields[name] ?? null) : name === 'status' ? STATUS : null;

function slotsOf(claim: Claim, name: string, field: Field, kind: Kind): Slot[] {
  const cited: readonly Cited<unknown>[] = name in kind.fields ? (claim.values[name] ?? []) : [claim.status];
  return cited.map((one) => ({ current: one, was: [meaningOf(field.type, one.value)], added: false, by: null }));
}

/** Answers the decisions that it supersedes, or why it does not apply. */
function applyOne(slots: Slot[], field: Field, correction: Correction, canonical: Canonical): readonly DecisionId[] | string {
  const read = (json: unknown): unknown => {
    const value = json === null || json === undefined ? null : decidedValue(field, json);
    return value === null ? null : canonicalValue(field, value, canonical);
  };
  const wanted = read(correction.new);
  if (wanted === null && correction.new !== null && correction.new !== undefined)
    return `the new value is not of the type ${field.type}`;
  if (wanted === null && field === STATUS) return 'a claim always has a status';
  const adds = correction.old === null || correction.old === undefined;
  const old = read(correction.old);
  if (old === null && !adds) return `the old value is not of the type ${field.type}`;
  if (adds && wanted === null) return 'it neither adds nor takes away a value';
  const slot = adds ? slotToFill(slots, field) : slotOf(slots, meaningOf(field.type, old));
  if (slot === undefined) {
    if (adds && (field.arity === 'many' || slots.every((one) => one.current === null))) {
      const filled = standing(slots, field, wanted) ?? emptySlot();
      if (!slots.includes(filled)) slots.push(filled);
      return fill(filled, field, wanted, correction.decision);
    }
    const already = standing(slots, field, wanted);
    if (already) return fill(already, field, wanted, correction.decision);
    return adds ? 'the field now has a value' : 'the value that it replaces does not stand there';
  }
  return fill(slot, field, wanted, correction.decision);
}

const emptySlot = (): Slot => ({ current: null, was: [], added: true, by: null });

/** Two people who fill one empty field fill the same place. */
const slotToFill = (slots: readonly Slot[], field: Field): Slot | undefined =>
  field.arity === 'one' ? slots.find((slot) => slot.added) : undefined;

const slotOf = (slots: readonly Slot[], meaning: string): Slot | undefined =>
  slots.find((slot) => slot.current !== null && slot.was.at(-1) === meaning) ?? slots.find((slot) => slot.was.includes(meaning));

const standing = (slots: readonly Slot[], field: Field, wanted: unknown): Slot | undefined =>
  wanted === null
    ? undefined
    : slots.find((slot) => slot.current !== null && meaningOf(field.type, slot.current.value) === meaningOf(field.type, wanted));

function fill(slot: Slot, field: Field, wanted: unknown, decision: DecisionId): readonly DecisionId[] {
  const superseded = slot.by === null ? [] : [slot.by];
  slot.by = decision;
  slot.current = wanted === null ? null : { value: wanted, evidence: [], basis: 'decided', decision };
  if (wanted !== null) slot.was.push(meaningOf(field.type, wanted));
  return superseded;
}

function withSlots(claim: Claim, kind: Kind, slots: ReadonlyMap<string, readonly Slot[]>): Claim {
  let { status } = claim;
  const values: Record<string, Claim['values'][string]> = { ...claim.values };
  for (const [name, held] of slots) {
    const cited = held.flatMap((slot) => (slot.current === null ? [] : [slot.current]));
    if (name in kind.fields) values[name] = cited as Claim['values'][string];
    else status = (cited[0] as Claim['status'] | undefined) ?? status;
  }
  return { ...claim, values, status };
}
