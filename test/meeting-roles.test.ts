import { describe, expect, it } from 'vitest';
import { meeting } from '../src/kinds/meeting/index.js';
import type { Claim, Participant } from '../src/model/index.js';
import { claimsOf } from './claims-of.js';

/** "Norway guarantor attended", with the person who stood for the side where one is told. */
const told = ({ actor, role, attendance, person }: Participant): string =>
  `${actor.name} ${role} ${attendance}${person === null ? '' : `: ${person.name}`}`;

function sidesOf(text: string, published: string): readonly string[] {
  const claims = claimsOf(text, published).filter(({ kind }: Claim) => kind === meeting.name);
  return claims.flatMap((claim) => (claim.values.participants ?? []).map((one) => told(one.value as unknown as Participant)));
}

const rows: readonly (readonly [what: string, text: string, published: string, sides: readonly string[]])[] = [
  [
    'guarantors named beside the sides, and who leads each',
    'Negotiators for the Colombian government and the FARC returned to the table in Havana on Monday for the 21st round of talks. Humberto de la Calle leads the government team. Cuba and Norway, the guarantors of the talks, sent diplomats.',
    '2014-03-04',
    [
      'Government of Colombia participant attended: Humberto de la Calle',
      'FARC participant attended',
      'Cuba guarantor attended',
      'Norway guarantor attended',
    ],
  ],
  [
    'a sponsor, those invited as observers, and a host without an object',
    'US-sponsored talks on Sudan opened in Geneva on Wednesday. Egypt and the African Union were invited as observers. Switzerland is hosting.',
    '2024-08-15',
    ['United States broker attended', 'Egypt observer invited', 'African Union observer invited', 'Switzerland host attended'],
  ],
  [
    'those whom a participle brings together',
    'Talks on the nuclear deal resumed in Vienna on Monday, bringing together Iran, China and Russia. The session was chaired by the European Union.',
    '2021-11-30',
    [
      'Iran participant attended',
      'China participant attended',
      'Russia participant attended',
      'European Union participant attended',
    ],
  ],
  [
    'who stays away, and who is there by an envoy',
    'Armenia and Azerbaijan held talks in Brussels on Wednesday. Russia boycotted the talks. The European Union was represented by Charles Michel.',
    '2022-04-07',
    [
      'Armenia participant attended',
      'Azerbaijan participant attended',
      'Russia participant absent',
      'European Union participant attended: Charles Michel',
    ],
  ],
  [
    'a president who stays away leaves his side there',
    'The Afghan government and the Taliban met in Doha on Saturday for the opening of peace talks. President Ashraf Ghani did not attend. Qatar is hosting the negotiations.',
    '2020-09-13',
    [
      'Government of Afghanistan participant attended',
      'Taliban participant attended',
      'Qatar host attended',
      'Afghanistan participant absent: Ashraf Ghani',
    ],
  ],
  [
    'who is expected at a meeting to come',
    'The Philippine government and the National Democratic Front will hold talks in Rome on 18 January 2017. Norway, the third-party facilitator, will chair the sessions. Malaysia is expected to attend.',
    '2016-12-12',
    [
      'Government of the Philippines participant expected',
      'National Democratic Front of the Philippines participant expected',
      'Malaysia participant expected',
      'Norway mediator expected',
    ],
  ],
  [
    'guarantor powers and an observer',
    'A conference on Cyprus opened in Geneva on Thursday. Greece, Turkey and Britain took part as guarantor powers, and the European Union was present as an observer.',
    '2017-01-13',
    [
      'Greece guarantor attended',
      'Turkey guarantor attended',
      'United Kingdom guarantor attended',
      'European Union observer attended',
    ],
  ],
  [
    'observer status and a mediator of the process',
    "Sudan's government and the SPLA have agreed to extend their negotiations in the Kenyan town of Naivasha. The process is mediated by IGAD. Norway and Italy have observer status.",
    '2004-01-09',
    [
      'Government of Sudan participant attended',
      'SPLA participant attended',
      'IGAD mediator attended',
      'Norway observer attended',
      'Italy observer attended',
    ],
  ],
  [
    'no party that was only asked to come, and none that might',
    'Serbia and Kosovo held talks in Brussels on Monday. The United States urged Albania to attend. Greece may take part. Croatia was not invited.',
    '2012-12-04',
    ['Serbia participant attended', 'Kosovo participant attended'],
  ],
];

describe('who is at a meeting, and in what part', () => {
  it.each(rows)('reads %s', (_what, text, published, sides) => {
    expect([...sidesOf(text, published)].sort()).toEqual([...sides].sort());
  });

  it('leaves a power broker without a part', () => {
    expect(
      sidesOf('Russia, Turkey and Iran held talks in Astana on Friday. The three power brokers want calm.', '2018-03-17'),
    ).not.toContainEqual(expect.stringContaining('broker'));
  });
});
