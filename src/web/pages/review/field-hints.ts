import type { Field } from '../../../model/index.js';

/** How a value of each type is written, in a few words. */
export const fieldHints: Readonly<Record<Field['type'], string>> = {
  text: '',
  choice: '',
  number: 'a number such as 7',
  amount: 'such as 500, “nearly 500” or “dozens”',
  when: '2018-03-16, 2018-03, 2018, XXXX-03, or two days with “to” between',
  actor: 'a state, group or body, by name or id',
  person: 'a person, by name or id',
  place: 'a place, by name or id',
  participant: 'such as “Russia”, “Russia (host)” or “Russia (host): NAME”',
};
