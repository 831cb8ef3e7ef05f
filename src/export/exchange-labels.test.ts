import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument, Mention } from '../model/index.js';
import { labelsOf } from './exchange-labels.js';

const annotated = (
  text: string,
  entity: Mention['entity'],
  name: string,
  words: string,
  type: Mention['type'],
): AnnotatedDocument => {
  const start = text.indexOf(words);
  const mention: Mention = {
    start, end: start + words.length, sentence: 0, type, entity, name, office: null, party: null, partyName: null, form: 'name', members: [],
  }; // prettier-ignore
  return { document: { id: 'doc:test', text }, mentions: [mention] } as unknown as AnnotatedDocument;
};

type Row = readonly [text: string, entity: Mention['entity'], name: string, words: string, type: Mention['type'], label: string];

describe('the names of groups and organisations in one report', () => {
  it.each<Row>([
    [
      'The IAEA met.',
      'ent:iaea',
      'International Atomic Energy Agency',
      'IAEA',
      'organisation',
      'International Atomic Energy Agency (IAEA)',
    ],
    ['The ELN met.', 'ent:eln', 'National Liberation Army', 'ELN', 'group', 'National Liberation Army (ELN)'],
    // another name throughout, and one that is only spelled or cut otherwise
    ['Ansar Allah met.', 'ent:houthis', 'Houthis', 'Ansar Allah', 'group', 'Ansar Allah'],
    ['The Polisario met.', 'ent:polisario', 'Polisario Front', 'Polisario', 'group', 'Polisario Front'],
    // no acronym in the report, a name that is one, states and those whom everybody knows
    [
      'The agency met.',
      'ent:iaea',
      'International Atomic Energy Agency',
      'agency',
      'organisation',
      'International Atomic Energy Agency',
    ],
    ['The FARC met.', 'ent:farc', 'FARC', 'FARC', 'group', 'FARC'],
    ['The UN met.', 'ent:un', 'United Nations', 'UN', 'organisation', 'United Nations'],
    ['The UK met.', 'ent:gb', 'United Kingdom', 'UK', 'state', 'United Kingdom'],
  ])('%s %s', (text, entity, name, words, type, label) => {
    expect(labelsOf(annotated(text, entity, name, words, type))(entity, name)).toBe(label);
  });

  it('keeps the neutral name where the report has it beside a longer one', () => {
    const text = 'The Revolutionary Armed Forces of Colombia met. The FARC left.';
    const long = annotated(text, 'ent:farc', 'FARC', 'Revolutionary Armed Forces of Colombia', 'group');
    const short = annotated(text, 'ent:farc', 'FARC', 'FARC', 'group');
    expect(labelsOf({ ...long, mentions: [...long.mentions, ...short.mentions] })('ent:farc', 'FARC')).toBe('FARC');
  });

  it('leaves other names alone', () => {
    const label = labelsOf(annotated('The ELN met.', 'ent:eln', 'National Liberation Army', 'ELN', 'group'));
    expect(label('ent:co', 'Colombia')).toBe('Colombia');
    expect(label(null, 'Colombia')).toBe('Colombia');
  });
});
