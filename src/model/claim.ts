import type { ActorRef, EntityId, PersonRef, PlaceRef } from './entity.js';
import type { DocumentId, Evidence } from './span.js';
import type { When } from './when.js';

/** `claim:DOC:KIND:START-END:KEY` */
export type ClaimId = `claim:${string}`;
export type DecisionId = `dec:${string}`;

/** A value with the words that it rests on. `inferred` values rest on words that imply it; `decided` ones on a person's decision. */
export interface Cited<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
  readonly basis: 'stated' | 'inferred' | 'decided';
  readonly decision?: DecisionId;
}

export type ParticipantRole = 'guarantor' | 'host' | 'broker' | 'mediator' | 'party' | 'observer' | 'participant';

/** One side at a meeting. `role` is `participant` unless the text gives another. */
export interface Participant {
  readonly actor: ActorRef;
  readonly person: PersonRef | null;
  readonly role: ParticipantRole;
  readonly attendance: 'attended' | 'expected' | 'invited' | 'absent';
}

/** Whom a value is said by. */
export interface Source {
  readonly type: 'party' | 'other-party' | 'official' | 'commentator' | 'media' | 'reporter' | 'unnamed';
  readonly entity: EntityId | null;
  /** the neutral name, or the source phrase as worded; for the reporter the outlet, or null */
  readonly name: string | null;
}

/** A count: null `value` is a word such as "millions", which stands in `qualifier`. */
export interface Amount {
  readonly value: number | null;
  readonly qualifier: string;
  readonly unit: string | null;
}

/** What a field can hold. */
export interface FieldTypes {
  readonly text: string;
  readonly choice: string;
  readonly number: number;
  readonly amount: Amount;
  readonly when: When;
  readonly actor: ActorRef;
  readonly person: PersonRef;
  readonly place: PlaceRef;
  readonly participant: Participant;
}

/** One field of a kind. `one`: a second value is a disagreement; `many`: values add up. */
export interface Field<T extends keyof FieldTypes = keyof FieldTypes> {
  readonly type: T;
  readonly arity: 'one' | 'many';
  readonly label: string;
  readonly doc: string;
  /** the allowed values of a `choice` */
  readonly choices?: readonly string[];
  /** says how a report puts it, so that two values are no disagreement: one quotes, the other paraphrases */
  readonly manner?: true;
}

export type Fields = { readonly [name: string]: Field };

export type ValueOf<D extends Field> = FieldTypes[D['type']];

export type Status = 'reported' | 'ongoing' | 'planned' | 'cancelled' | 'denied' | 'demanded' | 'hypothetical' | 'background';

/** What one report says. The trigger is the predicate's head word; it places the claim in the text. */
export interface Claim<F extends Fields = Fields> {
  readonly id: ClaimId;
  readonly kind: string;
  readonly document: DocumentId;
  readonly trigger: Evidence;
  /** the clause or sentence that the claim as a whole rests on */
  readonly passage: Evidence;
  readonly values: { readonly [N in keyof F]: readonly Cited<ValueOf<F[N]>>[] };
  readonly status: Cited<Status>;
  /** who quotes whom, the innermost first, the outermost (the report) last */
  readonly onWhoseWord: readonly Cited<Source>[];
  /** the rule that found it: 'meeting/hosted-talks' */
  readonly rule: string;
}
