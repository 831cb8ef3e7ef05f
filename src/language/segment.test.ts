import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpace } from './characters.js';
import { LONGEST_SENTENCE, segment, segmentBody } from './segment.js';

const sentencesOf = (text: string): string[] => segmentBody(text).map(({ start, end }) => text.slice(start, end));
const tokensOf = (text: string): string[] =>
  segmentBody(text).flatMap((sentence) => sentence.tokens.map(({ start, end }) => text.slice(start, end)));

describe('sentences', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'abbreviated titles',
      'Lt. Gen. Ivan Petrov met Mr. Ali. They talked.',
      ['Lt. Gen. Ivan Petrov met Mr. Ali.', 'They talked.'],
    ],
    ['initials', 'John F. Kerry spoke. J. R. Moss left.', ['John F. Kerry spoke.', 'J. R. Moss left.']],
    ['decimals', 'It cost 1.5 million. Nobody paid.', ['It cost 1.5 million.', 'Nobody paid.']],
    ['No. before a number', 'Resolution No. 2254 stands. It is old.', ['Resolution No. 2254 stands.', 'It is old.']],
    ['no before a capital', 'They said no. Talks ended.', ['They said no.', 'Talks ended.']],
    ['a month and a day', 'It opens Dec. 18 in Rome. All come.', ['It opens Dec. 18 in Rome.', 'All come.']],
    [
      'the clock',
      'It began at 5 p.m. Monday. It ended at 7 p.m. Nobody spoke.',
      ['It began at 5 p.m. Monday.', 'It ended at 7 p.m.', 'Nobody spoke.'],
    ],
    ['U.S. as attribute', 'The U.S. Senate met. It rose.', ['The U.S. Senate met.', 'It rose.']],
    ['U.S. at the end', 'He lives in the U.S. The others do not.', ['He lives in the U.S.', 'The others do not.']],
    ['several in one quotation', '“We came. We saw,” he said.', ['“We came.', 'We saw,” he said.']],
    ['straight quotation', '"No." It withdrew.', ['"No."', 'It withdrew.']],
    ['speaker after a question', '"Will you go?" Smith asked. No one did.', ['"Will you go?" Smith asked.', 'No one did.']],
    ['a question told in reported speech', '"Will you go?" Smith asked the envoy.', ['"Will you go?" Smith asked the envoy.']],
    [
      'a new sentence after a quotation',
      '"We agree." He said the text was final.',
      ['"We agree."', 'He said the text was final.'],
    ],
    ['a quotation after another', '“We go.” Brand added: “Not now.”', ['“We go.”', 'Brand added: “Not now.”']],
    ['a speaker alone after a stop', '"We agree." Brand said. He left.', ['"We agree." Brand said.', 'He left.']],
    ['numbers of papers', 'Res. 2254 is cited on p. 4. It holds.', ['Res. 2254 is cited on p. 4.', 'It holds.']],
    ['a rank in brackets', 'Gen. (ret.) Oak spoke. He left.', ['Gen. (ret.) Oak spoke.', 'He left.']],
    ['brackets at the end', 'It fell (as planned.) Oak spoke.', ['It fell (as planned.)', 'Oak spoke.']],
    ['numbers of items', '1. The sides agree. 2. They sign.', ['1. The sides agree.', '2. They sign.']],
    ['a number at the end', 'They number 12. The rest left.', ['They number 12.', 'The rest left.']],
    ['the time of a place', 'It ends at 5 p.m. New York time. They rest.', ['It ends at 5 p.m. New York time.', 'They rest.']],
    [
      'a zone of time',
      'Updated 3:15 p.m. ET. They met at 4 a.m. (CDT) in Rome.',
      ['Updated 3:15 p.m. ET.', 'They met at 4 a.m. (CDT) in Rome.'],
    ],
    ['a place after the clock', 'It ended at 5 p.m. Rome was quiet.', ['It ended at 5 p.m.', 'Rome was quiet.']],
    ['a lower-case speaker', '“Yes!” said Lavrov. “Now.”', ['“Yes!” said Lavrov.', '“Now.”']],
    ['lost paragraph break', 'They ruled it out.The envoy left.', ['They ruled it out.', 'The envoy left.']],
    ['a domain is no break', 'See news.Example.com for more.', ['See news.Example.com for more.']],
    ['headline above body', 'Rivals meet in Rome\n\nThe rivals met.', ['Rivals meet in Rome', 'The rivals met.']],
    [
      'headline right above body',
      'Rivals meet in Rome\nThe rivals met on Monday.',
      ['Rivals meet in Rome', 'The rivals met on Monday.'],
    ],
    [
      'two captions',
      'ANNA MOSS ENVOY "We wait."\nPAUL REED MINISTER "We go."',
      ['ANNA MOSS ENVOY "We wait."', 'PAUL REED MINISTER "We go."'],
    ],
    ['no-break space', 'It cost 5\u00a0million.\u00a0They paid.', ['It cost 5\u00a0million.', 'They paid.']],
    ['footnote marks', 'It ended.[12] Others began.', ['It ended.[12]', 'Others began.']],
    ['ellipsis goes on', 'They waited... and waited. Then left.', ['They waited... and waited.', 'Then left.']],
    ['company', 'Acme Inc. said so. Others denied it.', ['Acme Inc. said so.', 'Others denied it.']],
    ['bracketed', '(They left early.) Then it rained.', ['(They left early.)', 'Then it rained.']],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('joins hard-wrapped lines and keeps a headline apart', () => {
    const text =
      'Ministers agree on a plan\n\nThe ministers of both countries have agreed on a plan that is to\nbring the two sides to one table before the end of the year. Their\nspokesman Karim Nasser said so.\n\nIt is new.';
    expect(sentencesOf(text).map((sentence) => sentence.replaceAll('\n', ' '))).toEqual([
      'Ministers agree on a plan',
      'The ministers of both countries have agreed on a plan that is to bring the two sides to one table before the end of the year.',
      'Their spokesman Karim Nasser said so.',
      'It is new.',
    ]);
  });

  it('joins blocks that come line by line', () => {
    const text = 'The ministers of both countries have agreed on a plan that is\nto bring the two sides to one table.';
    const cut = text.indexOf('\n');
    const found = segment(text, [
      { start: 0, end: cut, region: 'body' },
      { start: cut + 1, end: text.length, region: 'body' },
    ]);
    expect(found).toHaveLength(1);
  });

  it('counts paragraphs and keeps the region', () => {
    const text = 'Talks open\n\nOne. Two.\n\nThree.';
    const found = segment(text, [
      { start: 0, end: 10, region: 'heading' },
      { start: 12, end: text.length, region: 'body' },
    ]);
    expect(found.map(({ region, paragraph, index }) => [region, paragraph, index])).toEqual([
      ['heading', 0, 0],
      ['body', 1, 1],
      ['body', 1, 2],
      ['body', 2, 3],
    ]);
  });
});

describe('words', () => {
  const cases: readonly [string, string][] = [
    ["They don't and can't.", "They do n't and ca n't ."],
    ['It’s Syria’s plan, the guarantors’ plan.', 'It ’s Syria ’s plan , the guarantors ’ plan .'],
    ['They cannot.', 'They can not .'],
    ['de-escalation zones of al-Qaeda', 'de-escalation zones of al - Qaeda'],
    ['U.S. aid of $1.5 billion at 5 p.m. to 500,000 people', 'U.S. aid of $ 1.5 billion at 5 p.m. to 500,000 people'],
    ['“We won,” he said...', '“ We won , ” he said ...'],
    ['on 2018-03-16 at 5:30 (GMT)', 'on 2018-03-16 at 5:30 ( GMT )'],
    ['see https://example.org/a?b=c, or mail me@example.org.', 'see https://example.org/a?b=c , or mail me@example.org .'],
    ["O'Brien met Mr. Ali in St. Moritz.", "O'Brien met Mr. Ali in St. Moritz ."],
    ['pro-government, two-day and/or 50%', 'pro-government , two - day and / or 50 %'],
    ['They live in the U.S.', 'They live in the U.S.'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(tokensOf(text).join(' ')).toBe(expected);
  });
});

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'U.S.',
          'Mr.',
          '"',
          '’s',
          "n't",
          '\n',
          '\r\n',
          ' ',
          '.',
          '!',
          '“',
          '”',
          'A',
          'ab',
          '1,000',
          '-',
          '\u00a0',
          '👩‍🚀',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('words and the spaces between them rebuild the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const sentence of segmentBody(text)) {
          expect(sentence.tokens.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
          expect(sentence.start).toBe(sentence.tokens[0]?.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
          for (const token of sentence.tokens) {
            for (let i = at; i < token.start; i++) expect(isSpace(text.charCodeAt(i))).toBe(true);
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(token.end).toBeGreaterThan(token.start);
            at = token.end;
          }
        }
        for (let i = at; i < text.length; i++) expect(isSpace(text.charCodeAt(i))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one word of a megabyte', 'a'.repeat(1e6)],
    ['a megabyte on one line', 'They met again. '.repeat(65_000)],
    ['a hundred thousand quotation marks', '“'.repeat(100_000)],
    ['a hundred thousand full stops', '. '.repeat(100_000)],
    ['a hundred thousand brackets', '(a. '.repeat(100_000)],
    ['no end mark at all', 'word '.repeat(200_000)],
    ['hyphens without end', 'a-'.repeat(500_000)],
    ['lines without end', 'a line that goes on and on,\n'.repeat(30_000)],
  ])('%s is read', (_, text) => {
    const covered = segmentBody(text).reduce(
      (sum, sentence) => sum + sentence.tokens.reduce((all, t) => all + t.end - t.start, 0),
      0,
    );
    expect(covered).toBe(text.replace(/\s/gu, '').length);
  });
});
