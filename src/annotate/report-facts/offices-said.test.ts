import { describe, expect, it } from 'vitest';
import { lexicon, parser } from '../../../test/mentions-of.js';
import type { OfficeSaid } from '../../model/index.js';
import { annotate } from '../annotate.js';

const given = { title: null, outlet: null, address: null, published: null, language: null };

const officesIn = (text: string): readonly OfficeSaid[] =>
  annotate({ id: 'doc:1', text }, { given, decided: {}, lexicon, parser }).facts.offices ?? [];

describe('officesSaid', () => {
  it.each([
    ['before the name', 'Peruvian Trade Minister Alma Quispe arrived in Lima.', 'Alma Quispe | Trade Minister | Peru |  | '],
    ['after the name', 'Alma Quispe, Peru’s trade minister, arrived in Lima.', 'Alma Quispe | trade minister | Peru |  | '],
    [
      'with how it is held',
      'Interim Peruvian president Alma Quispe arrived in Lima.',
      'Alma Quispe | interim president | Peru |  | ',
    ],
    ['as left', 'Former Peruvian trade minister Alma Quispe arrived in Lima.', 'Alma Quispe | trade minister | Peru | former | '],
    [
      'in quoted words',
      '“I spoke with Peruvian Trade Minister Alma Quispe,” Sergey Lavrov said.',
      'Alma Quispe | Trade Minister | Peru |  | Sergey Lavrov',
    ],
  ])('%s', (_, text, expected) => {
    const [first] = officesIn(text);
    expect(first && [first.name, first.office, first.partyName, first.former ? 'former' : '', first.by ?? ''].join(' | ')).toBe(
      expected,
    );
    expect(first && text.slice(first.evidence.start, first.evidence.end)).toBe(first?.evidence.quote);
  });

  it('gives one office in two wordings one key', () => {
    const keys = officesIn(
      'Oslo. Norwegian Foreign Minister Alma Quispe spoke. Alma Quispe, Norway’s minister of foreign affairs, left.',
    ).map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set(['foreign minister']));
  });

  it.each([
    ['an office to come', 'The incoming Peruvian trade minister Alma Quispe arrived in Lima.'],
    ['a candidate', 'The presidential candidate Alma Quispe arrived in Lima.'],
    ['who reports', 'Radio Lima correspondent Alma Quispe was in the hall.'],
    ['a name alone', 'Alma Quispe arrived in Lima.'],
  ])('takes nothing from %s', (_, text) => {
    expect(officesIn(text)).toEqual([]);
  });
});
