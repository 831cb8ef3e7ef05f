import type {
  Cited,
  Claim,
  ClaimId,
  Decision,
  DecisionId,
  Field,
  MergedRecord,
  Review,
  Status,
  Supported,
  Visibility,
} from '../model/index.js';
import { citationOf, citationOfClaim, citationsOf, type Citation } from './citations.js';
import { figureSourceWords } from './figures.js';
import { learntPeople, type LearntPerson } from './learnt-people.js';
import { asOfDay, captionOf, kindOf, type RecordSet } from './record-set.js';
import { passedWords, timeOf, type RecordTime } from './record-time.js';
import { statusMark, statusPrefix, statusWords, forceOf, type StatusMark } from './status-words.js';
import { supportOf, supportOfRecord, supportWords, type Support } from './support-words.js';
import { valueWords } from './value-words.js';
import { chainWords } from './whose-word.js';

/** One value with every quote that it rests on. */
export interface ValueView {
  readonly words: string;
  readonly value: unknown;
  readonly basis: Cited<unknown>['basis'];
  readonly support: Support;
  readonly supportWords: string;
  readonly citations: readonly Citation[];
}

/** One field with its values; `disagree` where it can hold one value and reports give several that cannot stand together. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly type: Field['type'];
  readonly arity: Field['arity'];
  readonly disagree: boolean;
  readonly values: readonly ValueView[];
}

/** One voice behind a record: the chain of who quotes whom, with the claims that stand on it. */
export interface VoiceView {
  readonly words: string;
  readonly claims: readonly ClaimId[];
  readonly citations: readonly Citation[];
}

/** What one report says of the thing, with the rule that read it so. */
export interface ClaimView {
  readonly id: ClaimId;
  readonly rule: string;
  readonly status: Status;
  readonly whoseWord: string;
  readonly citation: Citation;
}

/** All that a record holds, for reading. */
export interface RecordView {
  readonly id: ClaimId;
  readonly kind: string;
  readonly label: string;
  readonly caption: string;
  readonly time: RecordTime;
  readonly status: Status;
  readonly mark: StatusMark;
  readonly prefix: string;
  readonly statusWords: string;
  readonly statusAsOf: string | null;
  readonly asOf: string | null;
  readonly passed: string | null;
  readonly review: Review;
  readonly support: Support;
  readonly supportWords: string;
  /** for a figure: in how many independent reports, and whether any names its source */
  readonly figureSource: string | null;
  readonly fields: readonly FieldView[];
  /** offices and sides of its persons that only other reports give */
  readonly learnt: readonly LearntPerson[];
  readonly voices: readonly VoiceView[];
  readonly claims: readonly ClaimView[];
  readonly decisions: readonly DecisionId[];
  /** `author` is empty where the record was handed on */
  readonly notes: readonly {
    readonly author: string;
    readonly time: string;
    readonly text: string;
    readonly visibility: Visibility;
  }[];
}

/** The record that a claim belongs to, by the record's id or any member's; null where there is none. */
export const recordWith = (set: RecordSet, id: string): MergedRecord | null =>
  set.records.find((record) => record.id === id) ??
  set.records.find((record) => record.claims.some((claim) => claim.id === id)) ??
  null;

/** A record with every value, every quote and every voice. */
export function recordView(set: RecordSet, record: MergedRecord): RecordView {
  const kind = kindOf(set, record.kind);
  const support = supportOfRecord(set, record);
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const fields = Object.entries(kind?.fields ?? {}).map(([name, field]) => fieldView(set, record, claims, name, field));
  return {
    id: record.id,
    kind: record.kind,
    label: kind?.label ?? record.kind,
    caption: captionOf(set, record),
    time: timeOf(set, record),
    status: record.status,
    mark: statusMark(record.status),
    prefix: statusPrefix(record.status, forceOf(record)),
    statusWords: statusWords(record.status, record.kind),
    statusAsOf: record.statusAsOf,
    asOf: asOfDay(set),
    passed: passedWords(set, record),
    review: record.review,
    support,
    supportWords: supportWords(support),
    figureSource: record.kind === 'figure' ? figureSourceWords(set, record) : null,
    fields: fields.filter((field) => field.values.length > 0),
    learnt: learntPeople(set, record),
    voices: voicesOf(set, record),
    claims: record.claims.map((claim) => ({
      id: claim.id,
      rule: claim.rule,
      status: claim.status.value,
      whoseWord: chainWords(claim.onWhoseWord),
      citation: citationOfClaim(set, claim),
    })),
    decisions: record.decisions,
    notes: notesOn(set.decisions ?? [], record),
  };
}

/** One field of a record with its values, their support and every quote. `claims` are those of the record by id. */
export function fieldView(
  set: RecordSet,
  record: MergedRecord,
  claims: ReadonlyMap<ClaimId, Claim>,
  name: string,
  field: Field,
): FieldView {
  const supported = (record.values[name] ?? []) as readonly Supported<unknown>[];
  return {
    name,
    label: field.label,
    type: field.type,
    arity: field.arity,
    disagree: record.disagreements.includes(name),
    values: supported.map((value) => {
      const words = valueWords(field.type, value.value);
      const own = value.claims.map((id) => claims.get(id)).filter((claim): claim is Claim => claim !== undefined);
      const support = supportOf(
        set,
        own.map((claim) => claim.document),
      );
      return {
        words,
        value: value.value,
        basis: value.basis,
        support,
        supportWords: supportWords(support),
        citations: own.flatMap((claim) => citationsFor(set, claim, name, field, value, words)),
      };
    }),
  };
}

/** The evidence that a claim gives for one merged value: that of its own value in the same words, else all that it gives for the field. */
function citationsFor(
  set: RecordSet,
  claim: Claim,
  name: string,
  field: Field,
  value: Supported<unknown>,
  words: string,
): readonly Citation[] {
  const given = (claim.values[name] ?? []) as readonly Cited<unknown>[];
  const exact = given.filter((cited) => cited.value === value.value || valueWords(field.type, cited.value) === words);
  const same = exact.length > 0 ? exact : given.filter((cited) => sameId(cited.value, value.value));
  return (same.length > 0 ? same : given).flatMap((cited) => citationsOf(set, claim, cited));
}

function sameId(a: unknown, b: unknown): boolean {
  const idOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? ((value as { readonly id?: unknown }).id ?? (value as { readonly actor?: { readonly id?: unknown } }).actor?.id)
      : undefined;
  const id = idOf(a);
  return id !== undefined && id === idOf(b);
}

function voicesOf(set: RecordSet, record: MergedRecord): readonly VoiceView[] {
  const voices = new Map<string, { claims: ClaimId[]; citations: Citation[] }>();
  for (const claim of record.claims) {
    const words = chainWords(claim.onWhoseWord);
    const voice = voices.get(words) ?? { claims: [], citations: [] };
    voice.claims.push(claim.id);
    const evidence = claim.onWhoseWord.filter((cited) => cited.value.type !== 'reporter').flatMap((cited) => cited.evidence);
    for (const piece of evidence) voice.citations.push(citationOf(set, claim, piece, claim.status));
    voices.set(words, voice);
  }
  return [...voices].map(([words, voice]) => ({ words, claims: voice.claims, citations: voice.citations }));
}

function notesOn(decisions: readonly Decision[], record: MergedRecord): RecordView['notes'] {
  const targets = new Set<string>([record.id, ...record.claims.map((claim) => claim.id), ...record.reports]);
  const undone = new Set(decisions.flatMap(({ judgement }) => (judgement.do === 'undo' ? [judgement.decision] : [])));
  return decisions.flatMap((decision) =>
    decision.judgement.do === 'note' && !undone.has(decision.id) && targets.has(decision.judgement.target)
      ? [
          {
            author: decision.author,
            time: decision.time,
            text: decision.judgement.text,
            visibility: decision.judgement.visibility ?? 'internal',
          },
        ]
      : [],
  );
}
