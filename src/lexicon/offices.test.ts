import { describe, expect, it } from 'vitest';
import { officeKey, officeTopic, sameTopic } from './offices.js';

describe('officeKey', () => {
  it.each([
    ['Foreign Minister', 'minister of foreign affairs'],
    ['Secretary of State', 'foreign minister'],
    ['Foreign Secretary', 'foreign minister'],
    ['top diplomat', 'foreign minister'],
    ['Defense Minister', 'Defence Secretary'],
    ['prime minister', 'premier'],
    ['former president', 'president'],
    ['special envoy for Syria', 'UN envoy'],
    ['foreign policy chief', 'High Representative for Foreign Affairs'],
    ['spokeswoman', 'spokesman'],
  ])('%s is %s', (a, b) => {
    expect(officeKey(a)).toBe(officeKey(b));
  });
  it.each([
    ['president', 'vice president'],
    ['foreign minister', 'deputy foreign minister'],
    ['prime minister', 'deputy prime minister'],
    ['interior minister', 'foreign minister'],
  ])('%s is not %s', (a, b) => {
    expect(officeKey(a)).not.toBe(officeKey(b));
  });
});

describe('officeTopic', () => {
  it.each([
    ['UN special envoy for Syria', 'UN Syria envoy', true],
    ['special envoy for Yemen', 'special envoy for Syria', false],
    ['special envoy', 'special envoy for Syria', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameTopic(officeTopic(a), officeTopic(b))).toBe(same);
  });
});
