import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, Region } from '../../model/index.js';
import { findAttributions } from './find-attributions.js';
import { reportByHand } from './report-by-hand.js';

/** "kind: source (cue) > what is said", several stretches parted by " + ". */
const read = (text: string): readonly string[] =>
  findAttributions(reportByHand(text)).map((a) => {
    const words = (span: { start: number; end: number } | null): string =>
      span === null ? '-' : text.slice(span.start, span.end);
    return `${a.kind}: ${words(a.source)} (${words(a.cue)}) > ${a.content.map(words).join(' + ')}`;
  });

const table = (name: string, rows: readonly (readonly [text: string, expected: readonly string[]])[]): void => {
  describe(name, () => {
    for (const [text, expected] of rows)
      it(text, () => {
        expect(read(text)).toEqual(expected);
      });
  });
};

table('quotations beside their cue', [
  ['"We want an end of it," Mr Oduya said.', ['direct: Mr Oduya (said) > We want an end of it,']],
  ['"We want an end of it," said Mr Oduya.', ['direct: Mr Oduya (said) > We want an end of it,']],
  ['“We want an end of it,” the envoy told reporters.', ['direct: the envoy (told) > We want an end of it,']],
  ["'We want an end of it,' the envoy said.", ['direct: the envoy (said) > We want an end of it,']],
  ["''We want an end of it,'' the envoy said.", ['direct: the envoy (said) > We want an end of it,']],
  ['*"We want an end of it,"* the envoy said.', ['direct: the envoy (said) > We want an end of it,']],
  [
    'Mr Oduya, an analyst, told Radio Sol: "We want an end of it."',
    ['direct: Mr Oduya, an analyst (told) > We want an end of it.'],
  ],
  [
    '"We want an end of it," Mr Oduya, an analyst in Quito, told Radio Sol.',
    ['direct: Mr Oduya, an analyst in Quito (told) > We want an end of it,'],
  ],
  [
    'The envoy added, "The door is open. Both must hold it."',
    ['direct: The envoy (added) > The door is open. Both must hold it.'],
  ],
  ['"The door is open. Both must hold it," the envoy said.', ['direct: the envoy (said) > The door is open. Both must hold it,']],
  ['"The door is open," the defence ministry.', ['direct: the defence ministry (-) > The door is open,']],
]);

table('one speaker goes on', [
  [
    '"It is late," the envoy said. "We want more."',
    ['direct: the envoy (said) > It is late,', 'direct: the envoy (-) > We want more.'],
  ],
  [
    '"It is late," the envoy said.\n"We want more of it."',
    ['direct: the envoy (said) > It is late,', 'direct: the envoy (-) > We want more of it.'],
  ],
  [
    '"It is late," the envoy said. "We have no time.\n"We want more of it."',
    [
      'direct: the envoy (said) > It is late,',
      'direct: the envoy (-) > We have no time.',
      'direct: the envoy (-) > We want more of it.',
    ],
  ],
  [
    'The envoy said the door was open.\n"We want more of it."',
    ['indirect: The envoy (said) > the door was open', 'direct: The envoy (-) > We want more of it.'],
  ],
  ['"It is late today, all of it."', ['direct: - (-) > It is late today, all of it.']],
]);

table('reported clauses', [
  ['The envoy said that the talks would resume.', ['indirect: The envoy (said) > the talks would resume']],
  ['The envoy said on Friday the talks would resume.', ['indirect: The envoy (said) > the talks would resume']],
  ['Rebel sources told Radio Sol that the talks would resume.', ['indirect: Rebel sources (told) > the talks would resume']],
  ['The talks will resume in Quito, the envoy said on Friday.', ['indirect: the envoy (said) > The talks will resume in Quito']],
  ['The talks, the envoy said, will resume in Quito.', ['indirect: the envoy (said) > The talks + will resume in Quito']],
  [
    'The rebels broke the truce, the minister said, adding that both would leave.',
    ['indirect: the minister (said) > The rebels broke the truce', 'indirect: the minister (adding) > both would leave'],
  ],
  [
    'According to local officials, the rebels broke the truce.',
    ['indirect: local officials (According to) > the rebels broke the truce'],
  ],
  [
    'The rebels broke the truce, according to local officials.',
    ['indirect: local officials (according to) > The rebels broke the truce'],
  ],
  [
    'The envoy spoke of a truce that, according to local officials, was broken twice.',
    ['indirect: local officials (according to) > was broken twice'],
  ],
]);

table('a pronoun stands for the source before it', [
  [
    'The rebels broke the truce, according to local officials. They added that both were late.',
    [
      'indirect: local officials (according to) > The rebels broke the truce',
      'indirect: local officials (added) > both were late',
    ],
  ],
  [
    'The rebels broke the truce, according to the ministry. They added that both were late.',
    ['indirect: the ministry (according to) > The rebels broke the truce', 'indirect: They (added) > both were late'],
  ],
]);

table('a paper speaks for whoever issued it', [
  [
    'The ministry said in a statement that both met in Quito. The statement said it was late.',
    ['indirect: The ministry (said) > both met in Quito', 'indirect: The ministry (said) > it was late'],
  ],
  ['The statement said it was late.', ['indirect: The statement (said) > it was late']],
  [
    'The ministry said in a statement that both met in Quito. The report said it was late.',
    ['indirect: The ministry (said) > both met in Quito', 'indirect: The report (said) > it was late'],
  ],
]);

table('what is said after those told', [
  ['The envoy said last week both would leave.', ['indirect: The envoy (said) > both would leave']],
  ['The envoy told reporters he had left.', ['indirect: The envoy (told) > he had left']],
  ['The truce, Mr Oduya, the envoy, said, will end.', ['indirect: Mr Oduya, the envoy (said) > The truce + will end']],
  [
    'Mr Oduya, the envoy, said Peru "will not end it at all".',
    [
      'mixed: Mr Oduya, the envoy (said) > Peru "will not end it at all"',
      'direct: Mr Oduya, the envoy (said) > will not end it at all',
    ],
  ],
]);

table('one who speaks on', [
  [
    'The minister warned that both had left and insisted that it was late.',
    ['indirect: The minister (warned) > both had left', 'indirect: The minister (insisted) > it was late'],
  ],
  ['Both had left, but Mr Oduya, the envoy, said it was late.', ['indirect: Mr Oduya, the envoy (said) > it was late']],
]);

table('words taken into a reported clause', [
  [
    'The minister said the raid had "torn up" the truce.',
    ['mixed: The minister (said) > the raid had "torn up" the truce', 'direct: The minister (said) > torn up'],
  ],
  [
    'The minister said both were "near an end of it" in Quito.',
    ['mixed: The minister (said) > both were "near an end of it" in Quito', 'direct: The minister (said) > near an end of it'],
  ],
]);

table('no attribution', [
  ['Both met in four "safe zones" in the north.', []],
  ['The so-called "safe zones" were a start.', []],
  [
    'The minister said the so-called "safe zones" were a start.',
    ['indirect: The minister (said) > the so-called "safe zones" were a start'],
  ],
  ['The minister would not say that the talks were late.', []],
  ['According to the timeline, both will leave.', []],
  ['I said that it was late.', []],
  ['Both went when the agency says it is late.', []],
]);

describe('captions of speakers', () => {
  const captioned = (text: string, ...captions: readonly string[]): readonly string[] => {
    const report = reportByHand(text);
    const regions: Region[] = captions.map((name) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, kind: 'caption-speaker', rule: 'test' };
    });
    const inCaption = (at: number): boolean => regions.some((r) => at >= r.start && at < r.end);
    const sentences = report.sentences.map((s) => ({
      ...s,
      start: regions.find((r) => inCaption(s.start) && r.start === s.start)?.end ?? s.start,
    }));
    return findAttributions({ ...report, sentences, regions }).map(
      (a) =>
        `${a.source === null ? '-' : text.slice(a.source.start, a.source.end)} > ${a.content.map((c) => text.slice(c.start, c.end).trim()).join(' + ')}`,
    );
  };

  it('gives the quotation after a caption to the one whom it names', () => {
    expect(captioned('ANA RUIZ ENVOY "The door is open. Hold it."\nBoth met.', 'ANA RUIZ ENVOY')).toEqual([
      'ANA RUIZ ENVOY > The door is open. Hold it.',
    ]);
  });

  it('gives a turn without quotation marks up to the next caption', () => {
    expect(captioned('RUIZ: It is late.\nThe door is open.\nODUYA: Exactly.', 'RUIZ:', 'ODUYA:')).toEqual([
      'RUIZ > It is late.\nThe door is open.',
      'ODUYA > Exactly.',
    ]);
  });

  it('takes a stage direction for no speech', () => {
    expect(captioned('RUIZ: (Laughter.)\nODUYA: Exactly.', 'RUIZ:', 'ODUYA:')).toEqual(['ODUYA > Exactly.']);
  });
});

describe('the speaker among the mentions', () => {
  const mention = (text: string, words: string, more: Partial<Mention>): Mention => {
    const start = text.indexOf(words);
    return {
      start, end: start + words.length, sentence: 0, type: 'person', entity: `name:person:${words}`, name: words, office: null, party: null, partyName: null,
      form: 'name', members: [], ...more,
    }; // prettier-ignore
  };

  it('is the person named in the source, not whom the phrase only mentions', () => {
    const text = 'Ana Ruiz, the envoy of Peru, said that both would leave.';
    const mentions = [mention(text, 'Ana Ruiz', {}), mention(text, 'Peru', { type: 'state', form: 'name' })];
    const [found] = findAttributions({ ...reportByHand(text), mentions });
    expect(found?.speaker).toBe(0);
  });

  it('is nobody where the source names nobody', () => {
    const text = 'Local officials said that Peru would leave.';
    const [found] = findAttributions({ ...reportByHand(text), mentions: [mention(text, 'Peru', { type: 'state' })] });
    expect(found?.speaker).toBeNull();
  });
});

describe('any text', () => {
  it('gives spans that lie in the text and hold words', () => {
    const words = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      'the envoy',
      'said',
      'that',
      'it',
      'is',
      'late',
      ',',
      '.',
      '\n',
      ' ',
      'according to',
      'Ana',
      '😀',
      '*',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        for (const a of findAttributions(reportByHand(text))) {
          expect(a.content.length).toBeGreaterThan(0);
          for (const span of [...a.content, ...(a.source === null ? [] : [a.source]), ...(a.cue === null ? [] : [a.cue])]) {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void read(text)));
  });

  it('reads a hundred thousand nested marks', () => {
    for (const text of ['“'.repeat(1e5) + 'late' + '”'.repeat(1e5), '"a '.repeat(5e4), "'a ".repeat(5e4), '"a" '.repeat(5e4)]) {
      const report = reportByHand('It is late.');
      const sentence = {
        ...report.sentences[0],
        index: 0,
        start: 0,
        end: text.length,
        tokens: [],
        region: 'body' as const,
        paragraph: 0,
      };
      const found = findAttributions({ ...report, document: { id: 'doc:test', text }, sentences: [sentence], clauses: [[]] });
      expect(found.length).toBeLessThan(50);
    }
  });
});
