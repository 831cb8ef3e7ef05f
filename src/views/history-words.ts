import type { ClaimId, Decision, DocumentId, EntityId, Judgement } from '../model/index.js';
import { captionOf, kindOf, type RecordSet } from './record-set.js';
import { citedOutletOf, publishedWords, reportName, titleOf } from './report-words.js';

/** How what a judgement names is called: things by their id, fields by the claim that has them. */
export interface Naming {
  /** null leaves the name out, where it is shown beside the words */
  readonly thing: (id: string) => string | null;
  readonly field: (claim: ClaimId, name: string) => string;
}

const quoted = (text: string): string => `\u201c${text}\u201d`;

/** A value as a person would name it: its name, its words, else its JSON. */
function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value !== 'object') return quoted(String(value));
  const named = value as { readonly name?: unknown; readonly text?: unknown; readonly actor?: { readonly name?: unknown } };
  const words = named.name ?? named.actor?.name ?? named.text;
  return typeof words === 'string' && words !== '' ? quoted(words) : JSON.stringify(value);
}

/** A judgement as something that was done: "corrected Round of 3fa9c1d2 from “6” to “7”", "accepted". */
export function judgementWords(judgement: Judgement, naming: Naming): string {
  const after = (verb: string, id: string, between = ' '): string => {
    const name = naming.thing(id);
    return name === null ? verb : `${verb}${between}${name}`;
  };
  const both = (a: string, b: string): string => `${naming.thing(a) ?? a} and ${naming.thing(b) ?? b}`;
  switch (judgement.do) {
    case 'accept':
      return after('accepted', judgement.claim);
    case 'reject':
      return after('rejected', judgement.claim);
    case 'correct':
      return correctionWords(judgement, after, naming);
    case 'add':
      return `${after(`added a ${judgement.kind}`, judgement.evidence.document, ' to ')}: ${quoted(judgement.evidence.quote)}`;
    case 'same':
      return `said that ${both(judgement.a, judgement.b)} are the same`;
    case 'different':
      return `said that ${both(judgement.a, judgement.b)} are not the same`;
    case 'describe':
      return judgement.value === null
        ? `${after(`took the ${judgement.field}`, judgement.document, ' of ')} as not known`
        : `${after(`set the ${judgement.field}`, judgement.document, ' of ')} to ${quoted(judgement.value)}`;
    case 'withdraw':
      return after('withdrew', judgement.document);
    case 'erase':
      return after('erased', judgement.document);
    case 'note':
      return `${after('noted', judgement.target, ' on ')}: ${judgement.text}`;
    case 'undo':
      return after('undid', judgement.decision);
  }
}

function correctionWords(
  { claim, field, old, new: wanted }: Extract<Judgement, { do: 'correct' }>,
  after: (verb: string, id: string, between?: string) => string,
  naming: Naming,
): string {
  const name = naming.field(claim, field);
  if (old === null) return after(`added ${valueText(wanted)} as ${name}`, claim, ' of ');
  if (wanted === null) return after(`took ${valueText(old)} away as ${name}`, claim, ' of ');
  return `${after(`corrected ${name}`, claim, ' of ')} from ${valueText(old)} to ${valueText(wanted)}`;
}

/** A decision in words, and the records, reports or names that it bears on. */
export interface DecisionWords {
  readonly words: string;
  readonly about: readonly { readonly id: string; readonly words: string }[];
}

/**
 * Tells decisions of a record: what it bears on stands beside the words. A record that is gone is named by the words that the decision
 * was made on.
 */
export function decisionWords(set: RecordSet): (decision: Decision, bearing: readonly ClaimId[]) => DecisionWords {
  const records = new Map(set.records.flatMap((record) => record.claims.map((claim) => [claim.id as string, record] as const)));
  const byId = new Map((set.decisions ?? []).map((decision) => [decision.id as string, decision]));
  const entities = entityNames(set);
  const label = (claim: ClaimId, name: string): string => {
    const kind = kindOf(set, claim.split(':')[2] ?? '');
    return name === 'status' ? 'Status' : (kind?.fields[name]?.label ?? name);
  };
  const nameOf = (id: string, decision: Decision): string => {
    const record = records.get(id);
    if (record) return captionOf(set, record);
    if (id.startsWith('doc:')) return reportWords(set, id as DocumentId);
    const anchor = decision.anchors.find(({ claim }) => claim === id);
    return anchor ? quoted(anchor.trigger.quote) : (entities().get(id) ?? id.slice(id.lastIndexOf(':') + 1));
  };
  return (decision, bearing) => {
    const { judgement } = decision;
    const undone = judgement.do === 'undo' ? byId.get(judgement.decision) : undefined;
    const told = undone ?? decision;
    const naming: Naming = {
      thing: (id) => (judgement.do === 'same' || judgement.do === 'different' || undone ? quoted(nameOf(id, told)) : null),
      field: label,
    };
    const words = undone ? `undid: ${judgementWords(undone.judgement, naming)}` : judgementWords(judgement, naming);
    const named = [...namedIn(told.judgement), ...(judgement.do === 'undo' ? [] : bearing)];
    // the claims of one record are told of once, under the record's name
    const about = new Map(named.map((id) => [records.get(id)?.id ?? id, nameOf(id, told)]));
    return { words, about: [...about].map(([id, said]) => ({ id, words: said })) };
  };
}

function namedIn(judgement: Judgement): readonly string[] {
  switch (judgement.do) {
    case 'accept':
    case 'reject':
    case 'correct':
      return [judgement.claim];
    case 'add':
      return [judgement.evidence.document];
    case 'same':
    case 'different':
      return [judgement.a, judgement.b];
    case 'describe':
    case 'withdraw':
    case 'erase':
      return [judgement.document];
    case 'note':
      return [judgement.target];
    case 'undo':
      return [];
  }
}

function reportWords(set: RecordSet, document: DocumentId): string {
  const report = set.reports.get(document);
  if (!report) return `the erased report ${document.slice(0, 12)}`;
  const title = titleOf(report);
  const name = citedOutletOf(report) ?? reportName(report, document);
  return `${title === null ? name : `${name}, ${title}`} (${publishedWords(report)})`;
}

/** The names of entities by their ids, gathered when first asked for. */
function entityNames(set: RecordSet): () => ReadonlyMap<EntityId | string, string> {
  let found: Map<string, string> | null = null;
  const note = (into: Map<string, string>, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, name, actor, person, party } = value as Readonly<Record<string, unknown>>;
    if (typeof id === 'string' && typeof name === 'string' && !into.has(id)) into.set(id, name);
    for (const inner of [actor, person, party]) note(into, inner);
  };
  return () => {
    if (found !== null) return found;
    const made = new Map<string, string>();
    for (const record of set.records)
      for (const values of Object.values(record.values)) for (const { value } of values) note(made, value);
    return (found = made);
  };
}
