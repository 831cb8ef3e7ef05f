import { describe, expect, it } from 'vitest';
import { type IndexedRecord } from '../../../src/store/store.js';
import { claimOf, decisionOf, documentOf, idOf, NO_EFFECT, recordOf, reportOf, VERSION } from '../fixtures.js';
import { HOLDER, type OpenPlace } from './open-place.js';

/** Listing records, and what changed, as every store keeps them. */
export function listingContract(here: OpenPlace): void {
  const { reopen, derive, replace } = here;
  describe('listing records', () => {
    const rows: readonly (readonly [string, Partial<IndexedRecord>, object])[] = [
      ['r1', { earliest: '2017-05-04', latest: '2017-05-04' }, { kind: 'agreement' }],
      ['r2', { earliest: '2018-03-01', latest: '2018-03-31' }, { review: 'accepted' }],
      ['r3', { earliest: null, latest: '2018-01-01' }, {}],
      ['r4', { earliest: '2019-01-01', latest: null }, { status: 'planned' }],
      ['r5', {}, { kind: 'agreement', review: 'corrected' }],
    ];
    const claims = new Map(rows.map(([text]) => [text, claimOf(documentOf(text), text)]));
    const setUp = async (terms: Record<string, IndexedRecord['terms']> = {}): Promise<void> => {
      await here.store.addReports(rows.map(([text]) => reportOf(text)));
      await derive((text) => ({ claims: [claims.get(text)!] }));
      const records = rows.map(([text, dates, more]) => {
        const made = recordOf([claims.get(text)!], { ...dates, terms: terms[text] ?? [] });
        return { ...made, record: { ...made.record, ...more } } as IndexedRecord;
      });
      await replace(
        [...claims.values()].map(({ id }) => id),
        records,
      );
    };
    const textsOf = (items: readonly IndexedRecord[]): readonly string[] =>
      items.map(({ record }) => record.claims[0]?.trigger.quote ?? '');

    it.each([
      ['everything, undated last', {}, ['r1', 'r3', 'r2', 'r4', 'r5']],
      ['a kind', { kinds: ['agreement'] }, ['r1', 'r5']],
      ['no kind at all', { kinds: [] }, []],
      ['a status', { statuses: ['planned'] }, ['r4']],
      ['reviewed ones', { reviews: ['accepted', 'corrected'] }, ['r2', 'r5']],
      ['since a day within a month', { since: '2018-03-20' }, ['r2', 'r4']],
      ['until a day within a month', { until: '2018-03-10' }, ['r1', 'r3', 'r2']],
      ['between days', { since: '2018-03-02', until: '2018-03-03' }, ['r2']],
      ['since a day, with undated ones', { since: '2018-03-20', undated: true }, ['r2', 'r4', 'r5']],
      ['by document', { documents: [idOf('r3')] }, ['r3']],
    ] as const)('lists %s', async (_, query, expected) => {
      await setUp();
      const { items, next } = await here.store.records(query as never);
      expect(textsOf(items)).toEqual(expected);
      expect(next).toBeNull();
      expect(await here.store.countRecords(query as never)).toBe(expected.length);
    });

    const norland = { role: 'actor', entity: 'ent:norland', name: 'Government of Norland' } as const;
    it.each([
      ['an entity', { actors: [{ entity: 'ent:norland' }] }, ['r1']],
      ['a word of a name, in any case', { actors: [{ name: 'NORLAND' }] }, ['r1']],
      ['several words of a name', { actors: [{ name: 'government of norland' }] }, ['r1']],
      ['a part of a word', { actors: [{ name: 'nor' }] }, []],
      ['a name with accents', { places: [{ name: 'Zurich' }] }, ['r2']],
      ['a name in another role', { places: [{ name: 'Norland' }] }, []],
      ['a person as an actor', { actors: [{ name: 'envoy one' }] }, ['r4']],
      ['one of several', { actors: [{ entity: 'ent:norland' }, { name: 'Envoy One' }] }, ['r1', 'r4']],
      ['a process', { processes: [{ name: 'midtown' }] }, ['r5']],
      ['signs that mean something to a database', { actors: [{ name: "%_' OR 1=1 --" }] }, []],
    ] as const)('finds %s', async (_, query, expected) => {
      await setUp({
        r1: [norland, norland],
        r2: [{ role: 'place', entity: null, name: 'Zürich' }],
        r4: [{ role: 'person', entity: null, name: 'Envoy One' }],
        r5: [{ role: 'process', entity: null, name: 'Midtown' }],
      });
      expect(textsOf((await here.store.records(query as never)).items)).toEqual(expected);
    });

    it('pages without losing or repeating one', async () => {
      await setUp();
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await here.store.records(after === undefined ? { limit: 2 } : { after, limit: 2 });
        seen.push(...textsOf(page.items));
        after = page.next;
      }
      expect(seen).toEqual(['r1', 'r3', 'r2', 'r4', 'r5']);
    });
  });

  describe('what changed', () => {
    const texts = ['alpha Norland', 'beta Norland'];
    const claims = texts.map((text) => claimOf(documentOf(text), 'Norland'));
    const [a, b] = claims as [(typeof claims)[0], (typeof claims)[0]];
    const setUp = async (): Promise<void> => {
      await here.store.addReports(texts.map((text) => reportOf(text)));
      await derive((text) => ({ claims: claims.filter((claim) => claim.document === idOf(text)) }));
      await replace([a.id], [recordOf([a], { earliest: '2019-01-01' })]);
      await replace([b.id], [recordOf([b], { earliest: '2018-01-01' })]);
    };

    const withOriginal = async (): Promise<void> => {
      await here.store.takeLease(HOLDER, 60, VERSION);
      await here.store.replaceOriginals(HOLDER, {
        documents: [idOf('alpha Norland')],
        originals: [{ id: idOf('alpha Norland'), documents: [idOf('alpha Norland')], wire: null }],
        marks: [],
      });
    };

    it.each([
      ['a report comes', () => here.store.addReports([reportOf('new')]), ['reports']],
      ['a report comes again from elsewhere', () => here.store.addReports([reportOf('alpha Norland', 'other')]), ['reports']],
      ['all are to be read anew', () => here.store.forgetDerivations(), ['reports']],
      ['an original is found', withOriginal, ['originals']],
      ['a record is replaced', () => replace([a.id], [recordOf([a])]), ['records']],
      [
        'a decision is made',
        () => here.store.appendDecisions([decisionOf({ do: 'accept', claim: a.id })], NO_EFFECT),
        ['decisions'],
      ],
      [
        'a decision asks for a new reading',
        () => here.store.appendDecisions([decisionOf({ do: 'accept', claim: a.id })], { ...NO_EFFECT, derive: [a.document] }),
        ['decisions', 'reports'],
      ],
      [
        'a report is erased',
        () => here.store.erase(a.document, decisionOf({ do: 'erase', document: a.document })),
        ['decisions', 'originals', 'records', 'reports'],
      ],
      ['nothing happens', () => reopen(), []],
    ] as const)('is told when %s', async (_, act, expected) => {
      await setUp();
      const before = await here.store.changes();
      await act();
      const after = await here.store.changes();
      const told = (['decisions', 'originals', 'records', 'reports'] as const).filter((name) => after[name] !== before[name]);
      expect(told).toEqual(expected);
    });

    it('is told of what another one wrote', async () => {
      const before = await here.store.changes();
      const other = await here.place.open();
      await other.addReports([reportOf('one')]);
      await other.close();
      expect((await here.store.changes()).reports).not.toBe(before.reports);
    });

    it('lists reports by id and records by time, each with its stamp', async () => {
      await setUp();
      expect((await here.store.reportStamps()).map(({ id }) => id)).toEqual(texts.map(idOf).sort());
      expect((await here.store.recordStamps()).map(({ id }) => id)).toEqual([b.id, a.id]);
    });

    it('gives another stamp to what is not as it was, and to nothing else', async () => {
      await setUp();
      const [records, reports] = [await here.store.recordStamps(), await here.store.reportStamps()];
      await replace([a.id], [recordOf([a], { earliest: '2019-01-01', latest: '2019-01-02' })]);
      await here.store.addReports([reportOf('alpha Norland', 'elsewhere'), reportOf('beta Norland')]);
      const differing = <T extends { id: string; stamp: number }>(before: readonly T[], after: readonly T[]): readonly string[] =>
        after.filter(({ id, stamp }) => before.find((one) => one.id === id)?.stamp !== stamp).map(({ id }) => id);
      expect(differing(records, await here.store.recordStamps())).toEqual([a.id]);
      expect(differing(reports, await here.store.reportStamps())).toEqual([idOf('alpha Norland')]);
    });

    it('gives records by their ids, with the same stamps', async () => {
      await setUp();
      const stamps = new Map((await here.store.recordStamps()).map(({ id, stamp }) => [id, stamp]));
      const found = await here.store.recordsById([a.id, 'claim:00:meeting:0-1:']);
      expect(found.map(({ record, stamp }) => [record.id, stamp])).toEqual([[a.id, stamps.get(a.id)]]);
      expect(found[0]?.record).toEqual((await here.store.recordOf(a.id))?.record);
    });
  });
}
