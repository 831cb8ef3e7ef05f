import { describe, expect, it } from 'vitest';
import { actor, amount, participant, person, place, when } from '../../test/consolidate/by-hand.js';
import type { Field, FieldTypes } from '../model/index.js';
import { contradicts, meaningOf, refines } from './meaning.js';

const field = (type: keyof FieldTypes): Field => ({ type, arity: 'one', label: '', doc: '' });

describe('meaningOf', () => {
  it.each([
    ['text', 'The “buffer zone”', 'buffer zone'],
    ['amount', amount(5, 'About'), amount(5, 'about')],
    ['when', when('2018-03-16'), { ...when('2018-03-16'), text: 'on Friday', year: 'inferred' }],
    ['actor', actor('Syria', 'the regime'), actor('Syria', 'the government')],
    ['person', person('Lavrov', 'minister'), person('Lavrov', null, actor('Russia'))],
    ['place', place('Astana'), place('Astana', 'Kazakhstan')],
    ['participant', participant('Iran', null, { role: 'host' }), participant('Iran')],
  ] as const)('of %s is one for one meaning', (type, a, b) => expect(meaningOf(type, a)).toBe(meaningOf(type, b)));

  it.each([
    ['text', 'buffer zone', 'no-fly zone'],
    ['amount', amount(5), amount(5, 'about')],
    ['amount', amount(5, 'exact', 'percent'), amount(5)],
    ['when', when('2018-03-16'), when('XXXX-03-16')],
    ['participant', participant('Iran', person('Zarif')), participant('Iran')],
  ] as const)('of %s is two for two', (type, a, b) => expect(meaningOf(type, a)).not.toBe(meaningOf(type, b)));
});

describe('refines', () => {
  it.each([
    ['when', when('2018-03-16'), when('2018-03'), true],
    ['when', when('2018-03-16'), when('XXXX-03-16'), true],
    ['when', when('2018-03'), when('2018-03-16'), false],
    ['when', when('2018-03-16'), when('2018-04'), false],
    ['when', when('XXXX-03-16'), when('2018'), false],
    ['choice', 'foreign ministers', 'ministers', true],
    ['choice', 'ministers', 'foreign ministers', false],
    ['choice', 'leaders', 'ministers', false],
    ['text', 'a long text', 'text', false],
  ] as const)('%s %j, %j: %s', (type, a, b, expected) => expect(refines(type, a, b)).toBe(expected));
});

describe('contradicts', () => {
  it.each([
    ['number', 5, 6, true],
    ['number', 5, 5, false],
    ['text', 'wants', 'seeks', false],
    ['choice', 'leaders', 'ministers', true],
    ['choice', 'foreign ministers', 'ministers', false],
    ['when', when('2018-03-16'), when('2018-03-17'), true],
    ['when', when('2018-03-16'), when('2018'), false],
    ['when', when('2018-03-16'), when('XXXX-03-16'), false],
    ['place', place('Astana', 'Kazakhstan'), place('Istanbul', 'Turkey'), true],
    ['place', place('Astana', 'Kazakhstan'), place('Kazakhstan'), false],
    ['place', place('Astana'), place('?Astana'), false],
    ['actor', actor('Iran'), actor('Iraq'), true],
    ['actor', actor('Iran'), actor('?Iran'), false],
    ['amount', amount(500), amount(480), true],
    ['amount', amount(500), amount(480, 'about'), false],
    ['amount', amount(500, 'nearly'), amount(480), false],
    ['amount', amount(500, 'nearly'), amount(520), true],
    ['amount', amount(500, 'more than'), amount(480), true],
    ['amount', amount(500, 'at least'), amount(900), false],
    ['amount', amount(500, 'up to'), amount(900), true],
    ['amount', amount(null, 'millions'), amount(900), false],
    ['amount', amount(5, 'exact', 'percent'), amount(6, 'exact', 'US dollars'), true],
    ['amount', amount(5, 'exact', 'percent'), amount(6), false],
  ] as const)('%s %j, %j: %s', (type, a, b, expected) => {
    expect(contradicts(field(type), a, b)).toBe(expected);
    expect(contradicts(field(type), b, a)).toBe(expected);
  });
});
