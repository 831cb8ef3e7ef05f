import { expect, it } from 'vitest';
import type { Field } from '../../../model/index.js';
import { filledIn } from './add-claim.js';
import { editableWords } from './editable-words.js';

const actor = { id: 'ent:ru', name: 'Russia', wording: 'Moscow' };
const when = (earliest: string | null, latest: string | null, precision: string, year = 'stated') => ({
  earliest,
  latest,
  precision,
  year,
  text: '',
});

it.each<[Field['type'], unknown, string]>([
  ['text', 'a zone', 'a zone'],
  ['number', 7, '7'],
  ['text', null, ''],
  ['when', when('2018-03-16', '2018-03-16', 'day'), '2018-03-16'],
  ['when', when('2018-03-01', '2018-03-31', 'month'), '2018-03'],
  ['when', when('0000-03-01', '0000-03-31', 'month', 'unknown'), 'XXXX-03'],
  ['when', when('2018-03-16', '2018-03-18', 'range'), '2018-03-16 to 2018-03-18'],
  ['when', when('2018-03-16', null, 'range'), '2018-03-16'],
  ['amount', { value: 500, qualifier: 'nearly', unit: null }, 'nearly 500'],
  ['actor', actor, 'Russia'],
  ['person', { id: 'name:person:x', name: 'Sergey Lavrov', office: 'minister', party: null }, 'Sergey Lavrov'],
  [
    'participant',
    { actor, person: { name: 'Sergey Lavrov' }, role: 'host', attendance: 'attended' },
    'Russia (host): Sergey Lavrov',
  ],
  ['participant', { actor, person: null, role: 'participant', attendance: 'expected' }, 'Russia'],
])('a %s such as %j is typed as %j', (type, value, words) => expect(editableWords(type, value)).toBe(words));

it('takes what was filled in, one value a line where there may be several', () => {
  const fields = [
    { name: 'round', arity: 'one' },
    { name: 'participants', arity: 'many' },
    { name: 'city', arity: 'one' },
  ] as const;
  expect(filledIn(fields, { round: ' 7 ', participants: 'Russia\n\n Iran (host) ', city: ' ' })).toEqual({
    round: '7',
    participants: ['Russia', 'Iran (host)'],
  });
});
