import { describe, expect, it } from 'vitest';
import { actor, cited, claimOf, dayOf, documentOf, place, quoteFrom, recordOf, reportOf } from '../../test/cli/made-up-record.js';
import { setOfRealKinds } from '../../test/views/real-kinds.js';
import type { MergedRecord, Status, When } from '../model/index.js';
import { agreements } from './agreements.js';
import { commitments } from './commitments.js';
import { incidents } from './incidents.js';

const text =
  'Arcadia will open the bridge by Sunday. The rebels shelled Oldport. Arcadia and Borduria signed a truce in Newport.';
const first = documentOf('aaaa', text);
const later = documentOf('bbbb', text);
const reports = [
  reportOf(first, { outlet: 'Daily Post', published: dayOf('2018-03-16') }),
  reportOf(later, { outlet: 'Gazette', published: dayOf('2018-06-01') }),
];
const promise = (due: When | null, status: Status = 'planned', documents = [first]): MergedRecord =>
  recordOf(
    documents.map((document) =>
      claimOf(
        document,
        'commitment',
        'Arcadia will open the bridge by Sunday',
        {
          actors: [cited(actor('Arcadia', 'the authorities in Oldport'), quoteFrom(document, 'Arcadia'))],
          what: [cited('open the bridge', quoteFrom(document, 'open the bridge'))],
          ...(due === null ? {} : { due: [cited(due, quoteFrom(document, 'by Sunday'))] }),
          dueText: [cited('by Sunday')],
          force: [cited('announced')],
          place: [cited(place('Oldport', 'Arcadia'))],
        },
        { status },
      ),
    ),
    { status },
  );
const unknownYear: When = { earliest: '0000-03-01', latest: '0000-03-31', precision: 'month', year: 'unknown', text: 'March' };
const itemOf = (record: MergedRecord) => commitments.read(setOfRealKinds([record], reports, { asOf: '2018-06-01' }), {}).items[0];

describe('commitments', () => {
  it.each([
    ['one to come', promise(dayOf('2018-07-01')), 'due', 'due 2018-07-01'],
    ['one of today', promise(dayOf('2018-06-01')), 'due', 'due 2018-06-01'],
    ['a silent one', promise(dayOf('2018-03-18')), 'passed', 'date passed, no later report in this record'],
    [
      'one of which a later report speaks',
      promise(dayOf('2018-03-18'), 'planned', [first, later]),
      'told-of',
      'later reports tell of it',
    ],
    ['a cancelled one', promise(dayOf('2018-03-18'), 'cancelled'), 'cancelled', 'cancelled'],
    ['one without a date', promise(null), 'undated', 'no date in this record'],
    ['one of an unknown year', promise(unknownYear), 'due', 'due Mar, year not given'],
  ] as const)('say of %s no more than the record knows', (_, record, state, words) => {
    expect(itemOf(record)).toMatchObject({ state, stateWords: words });
  });
  it('link the later reports', () => {
    expect(itemOf(promise(dayOf('2018-03-18'), 'planned', [first, later]))?.later).toEqual([
      expect.objectContaining({ document: later.id, outlet: 'Gazette', published: '2018-06-01' }),
    ]);
    expect(itemOf(promise(dayOf('2018-03-18')))?.later).toEqual([]);
  });
  it('hold who, what, when in words, where and with what force', () => {
    expect(itemOf(promise(dayOf('2018-07-01')))).toMatchObject({
      who: [{ name: 'Arcadia', wordings: ['the authorities in Oldport'] }],
      what: 'open the bridge',
      dueText: 'by Sunday',
      where: 'Oldport (Arcadia)',
      force: 'announced',
      citations: [{ quote: 'Arcadia will open the bridge by Sunday' }],
    });
  });
  it('stand by due date, undated ones last; what was demanded only is left out and counted', () => {
    const records = [
      promise(null),
      promise(dayOf('2018-07-01')),
      promise(dayOf('2018-03-18')),
      promise(dayOf('2018-01-01'), 'demanded'),
    ];
    const { items, notToldLeftOut } = commitments.read(setOfRealKinds(records, reports), {});
    expect(items.map(({ time }) => time.words)).toEqual(['2018-03-18', '2018-07-01', 'undated (after 2018-03-15)']);
    expect(notToldLeftOut).toBe(1);
  });
  it('are paged', () => {
    const records = ['2018-01-01', '2018-01-02', '2018-01-03'].map((day) => promise(dayOf(day)));
    const page = commitments.read(setOfRealKinds(records, reports), { offset: 1, limit: 1 });
    expect([page.total, page.items.map(({ time }) => time.words)]).toEqual([3, ['2018-01-02']]);
  });
});

describe('incidents and agreements', () => {
  const shelling = recordOf([
    claimOf(first, 'incident', 'The rebels shelled Oldport', {
      action: [cited('shelled', quoteFrom(first, 'shelled'))],
      target: [cited('Oldport', quoteFrom(first, 'Oldport'))],
      date: [cited(dayOf('2018-03-15'))],
    }),
  ]);
  const truce = recordOf([
    claimOf(first, 'agreement', 'Arcadia and Borduria signed a truce in Newport', {
      what: [cited('a truce', quoteFrom(first, 'a truce'))],
      parties: [cited(actor('Arcadia')), cited(actor('Borduria'))],
      place: [cited(place('Newport'))],
    }),
  ]);
  const set = setOfRealKinds([shelling, truce], reports);
  it('name nobody for an incident of which no report says who did it', () => {
    expect(incidents.read(set, {}).items).toMatchObject([
      { who: [], action: 'shelled', target: 'Oldport', where: null, time: { words: '2018-03-15' } },
    ]);
  });
  it('name the parties of an agreement', () => {
    expect(agreements.read(set, { actor: 'Borduria' }).items).toMatchObject([
      { what: 'a truce', where: 'Newport', parties: [{ name: 'Arcadia' }, { name: 'Borduria' }] },
    ]);
    expect(agreements.read(set, { actor: 'Syldavia' }).total).toBe(0);
  });
});
