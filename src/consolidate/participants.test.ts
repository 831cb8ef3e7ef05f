import { expect, it } from 'vitest';
import { actor, participant, person } from '../../test/consolidate/by-hand.js';
import type { Participant } from '../model/index.js';
import { joinedParticipant, participantGroups } from './participants.js';

const join = (...values: readonly (Participant | readonly [Participant, string])[]) =>
  participantGroups(
    values.map((value, at) => {
      const [one, published] = Array.isArray(value) ? (value as readonly [Participant, string]) : [value as Participant, null];
      return { value: one, claim: `claim:${at}`, published };
    }),
  ).map(joinedParticipant);

const lavrov = person('Lavrov');

it.each([
  ['a side named twice', [participant('Iran'), participant('Iran')], [participant('Iran')]],
  ['a side, and the side with its person', [participant('Iran'), participant('Iran', lavrov)], [participant('Iran', lavrov)]],
  [
    'two persons of one side',
    [participant('Iran', lavrov), participant('Iran', person('Shoigu'))],
    [participant('Iran', lavrov), participant('Iran', person('Shoigu'))],
  ],
  [
    'plain participation and a role',
    [participant('Iran'), participant('Iran', null, { role: 'observer' })],
    [participant('Iran', null, { role: 'observer' })],
  ],
  [
    'two roles: the one that more reports give',
    [
      participant('Iran', null, { role: 'host' }),
      participant('Iran', null, { role: 'party' }),
      participant('Iran', null, { role: 'party' }),
    ],
    [participant('Iran', null, { role: 'party' })],
  ],
  [
    'two roles given as often',
    [participant('Iran', null, { role: 'observer' }), participant('Iran', null, { role: 'guarantor' })],
    [participant('Iran', null, { role: 'guarantor' })],
  ],
  [
    'expected, and was there',
    [participant('Iran', null, { attendance: 'attended' }), participant('Iran', null, { attendance: 'expected' })],
    [participant('Iran')],
  ],
  [
    'was there, says one; was not, says a newer one',
    [
      [participant('Iran'), '2018-03-16'],
      [participant('Iran', null, { attendance: 'absent' }), '2018-03-17'],
    ],
    [participant('Iran', null, { attendance: 'absent' })],
  ],
  [
    'invited, then expected',
    [
      [participant('Iran', null, { attendance: 'invited' }), '2018-03-01'],
      [participant('Iran', null, { attendance: 'expected' }), '2018-03-02'],
    ],
    [participant('Iran', null, { attendance: 'expected' })],
  ],
  [
    'a person with and without office and side',
    [participant('Iran', lavrov), participant('Iran', person('Lavrov', 'foreign minister', actor('Russia')))],
    [participant('Iran', person('Lavrov', 'foreign minister', actor('Russia')))],
  ],
] as const)('%s', (_, words, expected) => expect(join(...words)).toEqual(expected));
