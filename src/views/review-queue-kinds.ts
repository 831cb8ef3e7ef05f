import type { Field } from '../model/index.js';
import type { View } from './view.js';

/** One field of a kind, as a form needs it. */
export interface FieldForm {
  readonly name: string;
  readonly label: string;
  readonly type: Field['type'];
  readonly arity: Field['arity'];
  readonly doc: string;
  readonly choices: readonly string[] | null;
}

/** A kind of record with its fields. */
export interface KindForm {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly fields: readonly FieldForm[];
}

/** Every kind of record with its fields, for forms. */
export const kindForms: View<Readonly<Record<string, never>>, readonly KindForm[]> = {
  read: (set) =>
    set.kinds.map(({ name, label, plural, fields }) => ({
      name,
      label,
      plural,
      fields: Object.entries(fields).map(([field, { label: words, type, arity, doc, choices }]) => ({
        name: field,
        label: words,
        type,
        arity,
        doc,
        choices: choices ?? null,
      })),
    })),
};
