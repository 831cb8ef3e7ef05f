import { afterUndo } from '../consolidate/decision-log.js';
import type {
  Claim,
  ClaimId,
  Decision,
  DescribedField,
  Document,
  EntityId,
  Evidence,
  Field,
  Judgement,
  Kind,
  Visibility,
} from '../model/index.js';
import { evidenceOf, VISIBILITIES } from '../model/index.js';
import type { Store } from '../store/store.js';
import { daysOf, valueWords } from '../views/index.js';
import { entitiesNamed } from './entities-named.js';
import { judgeInContext } from './judged-claims.js';
import type { Pipeline } from './pipeline.js';
import { resolve } from './resolve.js';
import { writtenValue } from './written-value.js';
import { WrongRequest } from './wrong-request.js';

/** The id of a record means all its claims; `only` means the one claim by which the record goes. */
interface ClaimMeant {
  readonly claim: string;
  readonly only?: boolean | undefined;
}

/** A judgement as a person writes it: ids may be short, values are words (`7`, `2018-03`, `Russia`) or JSON of the field's type. */
export type WrittenJudgement =
  | ({ readonly do: 'accept' | 'reject' } & ClaimMeant)
  /** without `old`: the one value that stands there, or a further one of a field that may hold many; `new` null takes `old` away */
  | ({ readonly do: 'correct'; readonly field: string; readonly old?: unknown; readonly new: unknown } & ClaimMeant)
  /** `quote`: words that stand once in the report, or where they stand; a value may be a list */
  | {
      readonly do: 'add';
      readonly kind: string;
      readonly document: string;
      readonly quote: string | { readonly start: number; readonly end: number };
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly do: 'same' | 'different'; readonly a: string; readonly b: string }
  /** `value` null says that it is not known (of `visibility`: that what came with the report holds); `published` takes 2018, 2018-03 or 2018-03-16 */
  | { readonly do: 'describe'; readonly document: string; readonly field: string; readonly value: string | null }
  | { readonly do: 'withdraw'; readonly document: string }
  /** for the team (`internal`) unless `visibility` says otherwise */
  | { readonly do: 'note'; readonly target: string; readonly text: string; readonly visibility?: string | undefined }
  | { readonly do: 'undo'; readonly decision: string };

/** The judgements that a written one stands for, each naming what is there. Throws a WrongRequest. */
export async function readJudgement(store: Store, pipeline: Pipeline, written: WrittenJudgement): Promise<readonly Judgement[]> {
  switch (written.do) {
    case 'accept':
    case 'reject':
      return (await claimsMeant(store, pipeline, written)).map(({ id }) => ({ do: written.do, claim: id }));
    case 'correct':
      return corrections(store, pipeline, written);
    case 'add':
      return [await addition(store, pipeline, written)];
    case 'same':
    case 'different':
      return [await link(store, written)];
    case 'describe':
      return [await description(store, written)];
    case 'withdraw':
      return [{ do: 'withdraw', document: (await resolve(store, written.document, ['document'])).id }];
    case 'note': {
      if (written.text.trim() === '') throw new WrongRequest('Expected the text of the note, found none.');
      const target = await resolve(store, written.target, ['claim', 'document', 'entity']);
      const visibility = written.visibility === undefined ? null : visibilityNamed(written.visibility);
      return [{ do: 'note', target: target.id, text: written.text, ...(visibility === null ? {} : { visibility }) }];
    }
    case 'undo':
      return [await undoing(store, written.decision)];
  }
}

/** The claims as they stand now: all of a record that goes by this id, or the one claim. */
async function claimsMeant(store: Store, pipeline: Pipeline, { claim, only }: ClaimMeant): Promise<readonly Claim[]> {
  const { id } = await resolve(store, claim, ['claim']);
  const record = (await store.recordOf(id))?.record;
  const ids: readonly ClaimId[] = record?.id === id && only !== true ? record.claims.map((one) => one.id) : [id];
  const { claims, judged } = await judgeInContext(store, pipeline.kinds, ids);
  const standing = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of [...judged.withdrawn, ...judged.rejected, ...judged.claims]) standing.set(claim.id, claim);
  return ids.flatMap((one) => standing.get(one) ?? []);
}

/** A claim always has a status, which is corrected like a field. */
const STATUS: Field = {
  type: 'choice',
  arity: 'one',
  label: 'Status',
  doc: 'how the report speaks of it',
  choices: ['reported', 'ongoing', 'planned', 'cancelled', 'denied', 'demanded', 'hypothetical', 'background'],
};

async function corrections(
  store: Store,
  pipeline: Pipeline,
  written: Extract<WrittenJudgement, { do: 'correct' }>,
): Promise<readonly Judgement[]> {
  const claims = await claimsMeant(store, pipeline, written);
  const first = claims[0];
  if (!first) throw new WrongRequest(`Expected a record or claim, found nothing called "${written.claim}".`);
  const field = fieldOf(kindNamed(pipeline, first.kind), written.field);
  const named = entitiesNamed(store, pipeline);
  const wanted = written.new === null ? null : await writtenValue(field, written.new, named);
  const asJson = (value: unknown): string => JSON.stringify(value);
  const held = (claim: Claim): readonly unknown[] => valuesOf(claim, written.field);
  const standing = new Map(claims.flatMap(held).map((value) => [asJson(value), value]));
  const old = await valueMeant(field, written, [...standing.values()], named);
  if (old === null && wanted === null) throw new WrongRequest(`"${field.label}" holds no value that could be taken away.`);
  const correct = (claim: Claim, from: unknown): Judgement => ({
    do: 'correct',
    claim: claim.id,
    field: written.field,
    old: from,
    new: wanted,
  });
  if (old === null) return [correct(first, null)];
  return claims.flatMap((claim) => {
    const value = held(claim).find((one) => valueWords(field.type, one) === valueWords(field.type, old));
    return value === undefined ? [] : [correct(claim, value)];
  });
}

const valuesOf = (claim: Claim, field: string): readonly unknown[] =>
  field === 'status' && !(field in claim.values) ? [claim.status.value] : (claim.values[field] ?? []).map(({ value }) => value);

/** The value that a correction replaces; null where it adds one. */
async function valueMeant(
  field: Field,
  written: Extract<WrittenJudgement, { do: 'correct' }>,
  held: readonly unknown[],
  named: ReturnType<typeof entitiesNamed>,
): Promise<unknown> {
  const words = (value: unknown): string => valueWords(field.type, value);
  const list = held.map((value) => `"${words(value)}"`).join(', ');
  if (written.old === null) return null;
  if (written.old === undefined) {
    const distinct = [...new Map(held.map((value) => [words(value), value])).values()];
    if (field.arity === 'many' && written.new !== null) return null;
    if (distinct.length <= 1) return distinct[0] ?? null;
    throw new WrongRequest(`"${field.label}" holds several values: ${list}. Say which one to replace.`);
  }
  const typed = typeof written.old === 'string' ? written.old.trim().toLowerCase() : null;
  const bySight = held.find(
    (value) => typed !== null && [words(value), nameOf(value)].some((one) => one.toLowerCase() === typed),
  );
  if (bySight !== undefined) return bySight;
  const value = await writtenValue(field, written.old, named);
  const found = held.find((one) => words(one) === words(value));
  if (found !== undefined) return found;
  throw new WrongRequest(`Expected a value that "${field.label}" holds (${list || 'none'}), found "${words(value)}".`);
}

/** The bare name in a value, as a person would write it. */
function nameOf(value: unknown): string {
  const { name, actor } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly name?: string;
    readonly actor?: { readonly name: string };
  };
  return name ?? actor?.name ?? '';
}

function kindNamed(pipeline: Pipeline, name: string): Kind {
  const kind = pipeline.kinds.find((one) => one.name === name);
  if (kind) return kind;
  throw new WrongRequest(`Expected a kind (${pipeline.kinds.map((one) => one.name).join(', ')}), found "${name}".`);
}

function fieldOf(kind: Kind, name: string): Field {
  const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : name === 'status' ? STATUS : undefined;
  if (field) return field;
  throw new WrongRequest(
    `Expected a field of ${kind.label} (${[...Object.keys(kind.fields), 'status'].join(', ')}), found "${name}".`,
  );
}

async function addition(store: Store, pipeline: Pipeline, written: Extract<WrittenJudgement, { do: 'add' }>): Promise<Judgement> {
  const kind = kindNamed(pipeline, written.kind);
  const { id } = await resolve(store, written.document, ['document']);
  const document = await store.document(id);
  if (!document) throw new WrongRequest(`The report ${id} was erased meanwhile.`);
  const evidence = evidenceMeant(document, written.quote);
  const named = entitiesNamed(store, pipeline);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(written.values)) {
    const field = fieldOf(kind, name);
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    if (field.arity === 'one' && list.length > 1)
      throw new WrongRequest(`"${field.label}" holds one value, found ${list.length}.`);
    const read: unknown[] = [];
    for (const one of list) read.push(await writtenValue(field, one, named));
    values[name] = field.arity === 'one' ? read[0] : read;
  }
  if (Object.keys(values).length === 0) throw new WrongRequest(`Expected at least one value of ${kind.label}, found none.`);
  return { do: 'add', kind: kind.name, evidence, values };
}

function evidenceMeant(document: Document, quote: string | { readonly start: number; readonly end: number }): Evidence {
  if (typeof quote !== 'string') {
    const { start, end } = quote;
    if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= document.text.length) {
      return evidenceOf(document, { start, end });
    }
    throw new WrongRequest(
      `Expected a span within the ${document.text.length} characters of the report, found ${start} to ${end}.`,
    );
  }
  const start = quote.trim() === '' ? -1 : document.text.indexOf(quote);
  if (start < 0) throw new WrongRequest(`Expected words that stand in the report, letter by letter, found "${quote}".`);
  if (document.text.indexOf(quote, start + 1) >= 0) {
    throw new WrongRequest(`"${quote}" stands in the report more than once. Give more of the words around it.`);
  }
  return evidenceOf(document, { start, end: start + quote.length });
}

async function link(store: Store, written: Extract<WrittenJudgement, { do: 'same' | 'different' }>): Promise<Judgement> {
  const a = await resolve(store, written.a, ['claim', 'entity']);
  const b = await resolve(store, written.b, ['claim', 'entity']);
  if (a.type !== b.type) throw new WrongRequest('Expected two records, or two actors, persons or places; found one of each.');
  if (a.id === b.id) throw new WrongRequest(`Expected two different things, found ${a.id} twice.`);
  return { do: written.do, a: a.id as ClaimId | EntityId, b: b.id as ClaimId | EntityId };
}

const DESCRIBED: readonly DescribedField[] = ['title', 'outlet', 'address', 'published', 'visibility'];

function visibilityNamed(written: string): Visibility {
  const found = VISIBILITIES.find((one) => one === written.trim().toLowerCase());
  if (found) return found;
  throw new WrongRequest(`Expected who may see it (${VISIBILITIES.join(', ')}), found "${written}".`);
}

async function description(store: Store, written: Extract<WrittenJudgement, { do: 'describe' }>): Promise<Judgement> {
  const field = DESCRIBED.find((name) => name === written.field);
  if (!field) throw new WrongRequest(`Expected a fact about the report (${DESCRIBED.join(', ')}), found "${written.field}".`);
  const typed = written.value?.trim() || null;
  const value = field === 'visibility' && typed !== null ? visibilityNamed(typed) : typed;
  if (field === 'published' && value !== null && daysOf(value) === null) {
    throw new WrongRequest(`Expected a date such as 2018, 2018-03 or 2018-03-16, found "${value}".`);
  }
  return { do: 'describe', document: (await resolve(store, written.document, ['document'])).id, field, value };
}

async function undoing(store: Store, written: string): Promise<Judgement> {
  const { id } = await resolve(store, written, ['decision']);
  const decisions: readonly Decision[] = await store.decisions();
  if (afterUndo(decisions).settled.get(id)?.state === 'undone') throw new WrongRequest(`The decision ${id} is undone already.`);
  return { do: 'undo', decision: id };
}
