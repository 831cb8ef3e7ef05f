import { describe, expect, it } from 'vitest';
import { actor, cited, claimOf, dayOf, documentOf, noFacts, person, place, quoteFrom } from '../../test/cli/made-up-record.js';
import type { AnnotatedDocument, Mention, Participant, ReportFacts, Status, When } from '../model/index.js';
import { exchangeJson, exchangeRecord } from './exchange.js';

const text =
  'Envoys meet\nEnvoys of Arcadia and Borduria met in Oldport on Friday. \u201cWe are close,\u201d Ana Silva said, \u201cbut not there.\u201d\n' +
  'ANA MARIA SILVA FOREIGN MINISTER OF ARCADIA\nSome 40 people were killed by shelling. They will swap prisoners within a week.\nRead more: Ruritania';
const document = documentOf('aaaa', text);
const q = (words: string): ReturnType<typeof quoteFrom> => quoteFrom(document, words);

const region = (words: string, kind: 'body' | 'heading' | 'boilerplate'): AnnotatedDocument['regions'][number] => ({
  ...q(words),
  kind,
  rule: 'x',
});

const mention = (words: string, more: Partial<Mention>): Mention => ({
  start: q(words).start,
  end: q(words).end,
  sentence: 0,
  type: 'person',
  entity: 'name:person:ana',
  name: words,
  office: null,
  party: null,
  partyName: null,
  form: 'name',
  members: [],
  ...more,
});

const annotated = (facts: Partial<ReportFacts> = {}): AnnotatedDocument => ({
  document,
  facts: { ...noFacts, ...facts },
  regions: [
    region('Envoys meet', 'heading'),
    region(text.split('\n')[1] ?? '', 'body'),
    region(text.split('\n')[2] ?? '', 'body'),
    region(text.split('\n')[3] ?? '', 'body'),
    region('Read more: Ruritania', 'boilerplate'),
  ],
  sentences: [],
  clauses: [],
  times: [],
  quantities: [],
  mentions: [
    mention('Oldport', { type: 'place', entity: 'name:place:oldport' }),
    mention('Ana Silva', { office: null, partyName: 'Arcadia' }),
    mention('ANA MARIA SILVA', { office: 'foreign minister' }),
    mention('Ruritania', { type: 'state', entity: 'name:state:ruritania' }),
  ],
  attributions: [],
});

const meetingPassage = 'Envoys of Arcadia and Borduria met in Oldport on Friday';
const side = (name: string, attendance: Participant['attendance'] = 'attended'): Participant => ({
  actor: actor(name),
  person: null,
  role: 'participant',
  attendance,
});
const meeting = (status: Status): ReturnType<typeof claimOf> =>
  claimOf(
    document,
    'meeting',
    meetingPassage,
    {
      name: [cited('envoys of Arcadia and Borduria', q('Envoys of Arcadia'))],
      date: [cited(dayOf('2018-03-16'), q('on Friday'))],
      venueCity: [cited(place('Oldport', 'Arcadia'), q('Oldport'))],
      participants: [
        cited(side('Arcadia'), q('Arcadia')),
        cited(side('Borduria'), q('Borduria')),
        cited(side('Ruritania', 'absent'), q('Ruritania')),
      ],
    },
    { status },
  );

describe('the exchange format', () => {
  it('gives a meeting with what is known of it, and null for what is not', () => {
    expect(exchangeRecord('x.txt', annotated(), [meeting('reported')]).meetings).toEqual([
      {
        name: 'envoys of Arcadia and Borduria',
        process: null,
        round: null,
        date: '2018-03-16',
        venueCity: 'Oldport',
        venueCountry: 'Arcadia',
        level: null,
        status: 'held',
        participants: [
          { party: 'Arcadia', role: 'participant', person: null },
          { party: 'Borduria', role: 'participant', person: null },
        ],
        agenda: [],
        evidence: [meetingPassage],
      },
    ]);
  });

  it.each([
    ['29 and 30 January', '2018-01-29', '2018-01-30', '2018-01-29'],
    ['March 12-14', '2018-03-12', '2018-03-14', '2018-03-12'],
    ['Monday to Wednesday', '2018-03-12', '2018-03-14', '2018-03-12'],
    ['last week', '2018-03-05', '2018-03-11', null],
    ['30 days', '2018-03-16', '2018-04-15', null],
  ])('dates what goes on from %s', (text, earliest, latest, day) => {
    const when: When = { earliest, latest, precision: 'range', year: 'inferred', text };
    const claim = claimOf(document, 'meeting', meetingPassage, { date: [cited(when, q('on Friday'))] }, { status: 'reported' });
    expect(exchangeRecord('x.txt', annotated(), [claim]).meetings[0]?.date).toBe(day);
  });

  it.each([
    ['reported', ['held']],
    ['ongoing', ['ongoing']],
    ['planned', ['planned']],
    ['cancelled', ['cancelled']],
    ['background', ['past-reference']],
    ['denied', []],
    ['demanded', []],
    ['hypothetical', []],
  ] as const)('writes the status %s of a meeting as %j', (status, written) => {
    expect(exchangeRecord('x.txt', annotated(), [meeting(status)]).meetings.map((one) => one.status)).toEqual(written);
  });

  it.each(['agreement', 'incident'])('leaves out a denied %s', (kind) => {
    const claim = claimOf(document, kind, 'killed by shelling', {}, { status: 'denied' });
    const record = exchangeRecord('x.txt', annotated(), [claim]);
    expect([...record.agreements, ...record.incidents]).toEqual([]);
  });

  it('gives an interrupted quotation as its two stretches, word for word', () => {
    const claim = claimOf(document, 'statement', '\u201cWe are close,\u201d Ana Silva said, \u201cbut not there.\u201d', {
      speaker: [cited(person('Ana Maria Silva', 'foreign minister'), q('Ana Silva'))],
      actor: [cited(actor('Arcadia'), q('Arcadia'))],
      form: [cited('direct', q('said'))],
      text: [cited('We are close, but not there.', q('We are close,'), q('but not there.'))],
    });
    const { statements } = exchangeRecord('x.txt', annotated(), [claim]);
    expect(statements.map((one) => one.text)).toEqual(['We are close,', 'but not there.']);
    expect(statements[0]).toMatchObject({
      speaker: 'Ana Maria Silva',
      speakerRole: 'foreign minister',
      party: 'Arcadia',
      kind: 'direct',
      about: null,
    });
  });

  it('gives a figure, and a commitment by its own words where its time is no date', () => {
    const figure = claimOf(document, 'figure', 'Some 40 people were killed', {
      measure: [cited('killed', q('killed'))],
      amount: [cited({ value: 40, qualifier: 'about', unit: null }, q('Some 40'))],
      population: [cited('people', q('people'))],
    });
    const commitment = claimOf(document, 'commitment', 'They will swap prisoners within a week', {
      what: [cited('swap prisoners', q('swap prisoners'))],
      dueText: [cited('within a week', q('within a week'))],
    });
    const record = exchangeRecord('x.txt', annotated(), [figure, commitment]);
    expect(record.figures).toEqual([
      {
        what: 'killed',
        value: 40,
        qualifier: 'about',
        population: 'people',
        since: null,
        evidence: 'Some 40 people were killed',
      },
    ]);
    expect(record.commitments).toMatchObject([{ who: [], what: 'swap prisoners', when: 'within a week', where: null }]);
  });

  it('gives the body without headings and noise, people under their fullest name, and places of the report only', () => {
    const record = exchangeRecord('x.txt', annotated(), []);
    expect(record.body).toBe(text.split('\n').slice(1, 4).join('\n'));
    expect(record.people).toEqual([{ name: 'Ana Maria Silva', role: 'foreign minister', party: 'Arcadia' }]);
    expect(record.places).toEqual(['Oldport']);
  });

  it('says of those whom a byline names for whom they work', () => {
    const named = annotated({ outlet: cited('Daily Post') });
    const byline = { ...named, regions: [{ ...q('ANA MARIA SILVA'), kind: 'byline', rule: 'x' }] } as const;
    expect(exchangeRecord('x.txt', { ...byline, mentions: named.mentions.slice(2, 3) }, []).people).toEqual([
      { name: 'Ana Maria Silva', role: 'foreign minister', party: 'Daily Post' },
    ]);
    expect(exchangeRecord('x.txt', byline, []).people).toMatchObject([{ party: 'Arcadia' }]);
  });

  const bounds: When = { earliest: '2017-01-01', latest: null, precision: 'range', year: 'inferred', text: '2017' };
  const noYear: When = { earliest: '0000-05-21', latest: '0000-05-21', precision: 'day', year: 'unknown', text: 'May 21' };
  it.each([
    [
      { published: cited(dayOf('2018-03-16'), q('on Friday')), publishedBasis: 'stated' },
      { date: '2018-03-16', basis: 'stated', earliest: null, latest: null, evidence: 'on Friday' },
    ],
    [
      { published: cited(bounds, q('met')), publishedBasis: 'inferred' },
      { date: null, basis: null, earliest: '2017-01-01', latest: null, evidence: 'met' },
    ],
    [
      { published: cited(noYear, q('met')), publishedBasis: 'stated' },
      { date: 'XXXX-05-21', basis: 'stated', earliest: null, latest: null, evidence: 'met' },
    ],
    [
      { published: cited(dayOf('2018-03-16')), publishedBasis: 'metadata' },
      { date: '2018-03-16', basis: 'metadata', earliest: null, latest: null, evidence: null },
    ],
    [{}, { date: null, basis: null, earliest: null, latest: null, evidence: null }],
  ] as const)('says when the report was published, %#', (facts, published) => {
    expect(exchangeRecord('x.txt', annotated(facts), []).published).toEqual(published);
  });

  it('quotes nothing that does not stand in the text', () => {
    const record = exchangeRecord('x.txt', annotated(), [meeting('reported')]);
    for (const quote of record.meetings.flatMap((one) => one.evidence)) expect(text).toContain(quote);
    expect(JSON.parse(exchangeJson(record))).toEqual(record);
  });

  it('takes only claims of the document', () => {
    const other = { ...meeting('reported'), document: 'doc:other' } as const;
    expect(exchangeRecord('x.txt', annotated(), [other]).meetings).toEqual([]);
  });
});
