/** A JSON object whose values are not known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object with keys. */
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a JSON value is a text that says something. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Whether a JSON value is written as a day: 2018-03-16. */
export const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value);

/** Whether a JSON value is a list of which every item says something. */
export const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

/** A value as a message shows it, cut at sixty characters. */
export const shownValue = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What is wrong with one item of a file: where, and what was expected and found. */
export interface EntryFault {
  /** "entry 3 (ent:own-lake-front)", "event 2 (event:lake-accord)", or "the file" */
  readonly where: string;
  readonly message: string;
}

/** Notes that a field of the item under check holds something else than is expected. */
export type Fault = (field: string, expected: string, found: unknown) => void;

/** Notes faults of the item that stands at a place of a list. */
export const faultAt =
  (faults: EntryFault[], where: string): Fault =>
  (field, expected, found) => {
    faults.push({ where, message: `${field}: expected ${expected}, found ${shownValue(found)}` });
  };
