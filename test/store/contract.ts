import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId, Decision, DocumentId } from '../../src/model/index.js';
import { StoreError, type Derivation, type IndexedRecord, type Store } from '../../src/store/store.js';
import { claimOf, decisionOf, derivationOf, documentOf, idOf, NO_EFFECT, recordOf, reportOf, VERSION } from './fixtures.js';

/** One place where a store can be: `open` may be called again to open the same store a second time. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const HOLDER = 'here 1 a';
const TEXT = 'Envoys of Norland met envoys of Sudland in Midtown.';

/** What every store promises, whatever it is made of. */
export function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };
    /** Derives all that waits, with the claims that `claims` gives for a text. */
    const derive = async (make: (text: string) => Partial<Derivation>, version = VERSION): Promise<number> => {
      const work = await store.underived(version, 1000);
      const texts = new Map((await store.texts(work.map(({ document }) => document))).map((d) => [d.id, d.text]));
      return store.saveDerivations(
        version,
        work.map((one) => derivationOf(one, [], make(texts.get(one.document) ?? ''))),
      );
    };
    const marked = async (): Promise<readonly ClaimId[]> => (await store.pendingClaims(1000)).map(({ target }) => target);
    const replace = async (claims: readonly ClaimId[], records: readonly IndexedRecord[]): Promise<boolean> => {
      await store.takeLease(HOLDER, 60, VERSION);
      const marks = (await store.pendingClaims(1000)).filter(({ target }) => claims.includes(target)).map(({ mark }) => mark);
      return store.replaceRecords(HOLDER, { claims, records, marks });
    };

    describe('documents and receipts', () => {
      it('is empty when new', async () => {
        expect(await store.counts()).toEqual({
          documents: 0,
          receipts: 0,
          setAside: 0,
          decisions: 0,
          claims: 0,
          records: 0,
          originals: 0,
        });
      });

      it.each([
        ['a new text', [reportOf('one')], ['added']],
        ['the same file twice', [reportOf('one'), reportOf('one')], ['added', 'held']],
        ['one text from two origins', [reportOf('one', 'a'), reportOf('one', 'b')], ['added', 'receipt']],
        ['one origin in other bytes', [reportOf('one'), reportOf('one', 'a.txt', { bytes: 'ff' })], ['added', 'receipt']],
        ['one origin with another text', [reportOf('one'), reportOf('two')], ['added', 'added']],
      ])('tells apart %s', async (_, reports, outcomes) => {
        expect(await store.addReports(reports)).toEqual(outcomes);
        expect((await store.counts()).receipts).toBe(outcomes.filter((outcome) => outcome !== 'held').length);
      });

      it('changes nothing when a report is added again later', async () => {
        await store.addReports([reportOf(TEXT)]);
        await derive(() => ({}));
        const before = await store.reports();
        await reopen();
        expect(await store.addReports([reportOf(TEXT, 'a.txt', { received: '2030-01-01T00:00:00.000Z' })])).toEqual(['held']);
        expect(await store.reports()).toEqual(before);
        expect(await store.underived(VERSION, 10)).toEqual([]);
      });

      it.each([
        ['line ends, tabs and a byte-order mark', '\ufeffa\r\nb\tc\n'],
        ['characters beyond 16 bits and combining marks', '🇹🇷 cafe\u0301 Анкара'],
        ['nothing', ''],
        ['a long line', 'word '.repeat(50_000)],
      ])('gives back a text with %s as it came', async (_, text) => {
        await store.addReports([reportOf(text)]);
        await reopen();
        expect(await store.document(idOf(text))).toEqual(documentOf(text));
        expect((await store.reports()).items[0]?.length).toBe(text.length);
      });

      it('keeps what came with each receipt, in order of arrival', async () => {
        const first = reportOf('one', 'b', { title: 'Talks', outlet: 'Daily', published: '2018-03-16' });
        const second = reportOf('one', 'a', { address: 'https://example.org/1', language: 'en' });
        await store.addReports([first]);
        await store.addReports([second]);
        expect((await store.reports()).items[0]?.receipts).toEqual([first.receipt, second.receipt]);
      });

      it('gives null and nothing for what it does not hold', async () => {
        expect(await store.document('doc:00')).toBeNull();
        expect(await store.texts(['doc:00'])).toEqual([]);
        expect((await store.reports({ ids: ['doc:00'] })).items).toEqual([]);
      });

      it('pages through reports without losing or repeating one', async () => {
        const texts = Array.from({ length: 25 }, (_, i) => `text ${i}`);
        await store.addReports(texts.map((text) => reportOf(text)));
        const seen: string[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const page = await store.reports(after === undefined ? { limit: 10 } : { after, limit: 10 });
          seen.push(...page.items.map(({ id }) => id));
          after = page.next;
        }
        expect(seen).toEqual(texts.map(idOf).sort());
      });

      it('takes more ids at once than a statement has room for', async () => {
        const texts = Array.from({ length: 1_300 }, (_, i) => `text ${i}`);
        await store.addReports(texts.map((text) => reportOf(text)));
        expect(await store.texts(texts.map(idOf))).toHaveLength(1_300);
      });

      it('keeps one note for an origin set aside, and none once it was read', async () => {
        const aside = { origin: 'a.txt', reason: 'expected text, found none', received: '2024-01-01T00:00:00.000Z' };
        await store.addSetAside([aside]);
        await store.addSetAside([{ ...aside, received: '2025-01-01T00:00:00.000Z' }]);
        expect(await store.setAside()).toEqual([aside]);
        await store.addReports([reportOf('one', 'a.txt')]);
        expect(await store.setAside()).toEqual([]);
      });
    });

    describe('derivation', () => {
      it('asks for new documents, and for nothing once they are derived', async () => {
        await store.addReports([reportOf('one'), reportOf('two')]);
        expect((await store.underived(VERSION, 10)).map(({ document }) => document)).toEqual([idOf('one'), idOf('two')].sort());
        expect(await derive(() => ({}))).toBe(2);
        expect(await store.underived(VERSION, 10)).toEqual([]);
      });

      it('gives no more work than asked for', async () => {
        await store.addReports(['a', 'b', 'c'].map((text) => reportOf(text)));
        expect(await store.underived(VERSION, 2)).toHaveLength(2);
      });

      it.each([
        ['another hash, sorted before', { release: '1.0.0', hash: '0000' }],
        ['another hash, sorted after', { release: '1.0.0', hash: 'zzzz' }],
        ['a newer release', { release: '1.10.0', hash: 'aaaa' }],
      ])('asks for documents that were derived at %s', async (_, version) => {
        await store.addReports([reportOf('one')]);
        await derive(() => ({}));
        expect(await store.underived(version, 10)).toHaveLength(1);
      });

      it('refuses an older release once a newer one has derived', async () => {
        await store.addReports([reportOf('one')]);
        await derive(() => ({}), { release: '1.10.0', hash: 'aaaa' });
        const older = { release: '1.9.0', hash: 'aaaa' };
        const refusal = expect.objectContaining({
          fault: 'newer-derivation',
          message: expect.stringMatching(/1\.10\.0.*1\.9\.0/),
        });
        await expect(store.underived(older, 1)).rejects.toEqual(refusal);
        await expect(store.saveDerivations(older, [])).rejects.toEqual(refusal);
        await expect(store.takeLease(HOLDER, 60, older)).rejects.toEqual(refusal);
      });

      it('keeps what was derived, and replaces it as a whole', async () => {
        const document = documentOf(TEXT);
        await store.addReports([reportOf(TEXT)]);
        const regions = [{ start: 0, end: 6, kind: 'body' as const, rule: 'r' }];
        const refused = [{ kind: 'meeting', rule: 'meeting/x', reason: 'rests on no words' }];
        await derive(() => ({ claims: [claimOf(document, 'Norland'), claimOf(document, 'Sudland')], regions, refused }));
        await reopen();
        expect((await store.claimsOf(document.id)).map(({ trigger }) => trigger.quote)).toEqual(['Norland', 'Sudland']);
        expect((await store.reports()).items[0]).toMatchObject({ regions, claims: 2, derivedAt: '1.0.0+aaaa', failure: null });
        expect(await store.refused()).toEqual([{ ...refused[0], document: document.id }]);

        await store.forgetDerivations();
        await derive(() => ({ claims: [claimOf(document, 'Midtown')] }));
        expect((await store.claimsOf(document.id)).map(({ trigger }) => trigger.quote)).toEqual(['Midtown']);
        expect(await store.refused()).toEqual([]);
        expect((await store.counts()).claims).toBe(1);
      });

      it('notes a document that could not be derived, and asks for it again at another version only', async () => {
        await store.addReports([reportOf('one')]);
        await derive(() => ({ failure: 'Error: too deep' }));
        expect(await store.failures()).toEqual([{ document: idOf('one'), reason: 'Error: too deep' }]);
        expect(await store.underived(VERSION, 1)).toEqual([]);
        await derive(() => ({}), { release: '1.0.0', hash: 'b' });
        expect(await store.failures()).toEqual([]);
      });

      it('passes over a derivation that something newer made out of date', async () => {
        await store.addReports([reportOf('one', 'a')]);
        const work = await store.underived(VERSION, 1);
        await store.addReports([reportOf('one', 'b')]);
        expect(
          await store.saveDerivations(
            VERSION,
            work.map((one) => derivationOf(one, [])),
          ),
        ).toBe(0);
        expect(await store.underived(VERSION, 1)).toHaveLength(1);
      });

      it('marks the claims that came, stayed or went', async () => {
        const document = documentOf(TEXT);
        const [norland, sudland, midtown] = ['Norland', 'Sudland', 'Midtown'].map((word) => claimOf(document, word));
        await store.addReports([reportOf(TEXT)]);
        await derive(() => ({ claims: [norland!, sudland!] }));
        await replace([norland!.id, sudland!.id], [recordOf([norland!, sudland!])]);
        expect(await marked()).toEqual([]);
        await store.forgetDerivations();
        await derive(() => ({ claims: [sudland!, midtown!] }));
        expect(new Set(await marked())).toEqual(new Set([norland!.id, sudland!.id, midtown!.id]));
      });

      it('knows the newest day of publication', async () => {
        expect(await store.newestPublication()).toBeNull();
        await store.addReports(['2018-03-16', '2023-04-25', '0000-12-31'].map((day) => reportOf(day)));
        await derive((day) => ({
          facts: {
            published: {
              value: { earliest: day, latest: day, precision: 'day', year: day < '1' ? 'unknown' : 'stated', text: day },
            },
          } as never,
        }));
        expect(await store.newestPublication()).toBe('2023-04-25');
      });

      it('finds claims by the entities that they name', async () => {
        const document = documentOf(TEXT);
        await store.addReports([reportOf(TEXT)]);
        await derive(() => ({ claims: [claimOf(document, 'Norland'), claimOf(document, 'Sudland')] }));
        expect(await store.claimsNaming(['name:state:norland', 'name:state:nobody'])).toEqual([claimOf(document, 'Norland').id]);
        expect(await store.findEntities('NORLAND', 5)).toEqual([{ entity: 'name:state:norland', name: 'norland' }]);
        expect(await store.findEntities('name:state:sudland', 5)).toHaveLength(1);
      });
    });

    describe('the lease', () => {
      it('has one holder at a time, who may prolong it', async () => {
        expect(await store.takeLease('a', 60, VERSION)).toBeNull();
        expect(await store.takeLease('b', 60, VERSION)).toMatchObject({ holder: 'a' });
        expect(await store.takeLease('a', 60, VERSION)).toBeNull();
        await store.releaseLease('b');
        expect(await store.takeLease('b', 60, VERSION)).toMatchObject({ holder: 'a' });
        await store.releaseLease('a');
        expect(await store.takeLease('b', 60, VERSION)).toBeNull();
      });

      it('runs out', async () => {
        await store.takeLease('a', -1, VERSION);
        expect(await store.takeLease('b', 60, VERSION)).toBeNull();
      });

      it.each([
        ['originals', (s: Store) => s.replaceOriginals('b', { documents: [], originals: [], marks: [] })],
        ['keys', (s: Store) => s.replaceKeys('b', [], [])],
        ['records', (s: Store) => s.replaceRecords('b', { claims: [], records: [], marks: [] })],
      ])('is needed to replace %s', async (_, act) => {
        await store.takeLease('a', 60, VERSION);
        await expect(act(store)).rejects.toEqual(expect.objectContaining({ fault: 'lease-lost' }));
      });
    });

    describe('copies', () => {
      const setUp = async (): Promise<void> => {
        await store.addReports(['a', 'b', 'c', 'd'].map((text) => reportOf(text)));
        const keys: Record<string, string[]> = { a: ['1'], b: ['1', '2'], c: ['2'], d: ['3'] };
        await derive((text) => ({ copyKeys: keys[text] ?? [], claims: [claimOf(documentOf(text), text)] }));
        await store.takeLease(HOLDER, 60, VERSION);
      };

      it('brings together documents that share a key, directly or through others', async () => {
        await setUp();
        expect(await store.connectedDocuments([idOf('a')])).toEqual(['a', 'b', 'c'].map(idOf).sort());
        expect(await store.connectedDocuments([idOf('d')])).toEqual([idOf('d')]);
      });

      it('keeps originals with their documents in order, and marks the claims of those that changed', async () => {
        await setUp();
        const all = ['a', 'b', 'c', 'd'].map((text) => claimOf(documentOf(text), text));
        await replace(
          all.map(({ id }) => id),
          all.map((claim) => recordOf([claim])),
        );
        const marks = (await store.pendingCopies(10)).map(({ mark }) => mark);
        const originals = [
          { id: idOf('b'), documents: [idOf('b'), idOf('a')], wire: 'AFP' },
          { id: idOf('c'), documents: [idOf('c')], wire: null },
        ];
        const documents = ['a', 'b', 'c'].map(idOf);
        expect(await store.replaceOriginals(HOLDER, { documents, originals, marks })).toBe(true);
        expect(await store.pendingCopies(10)).toEqual([]);
        expect(new Set(await marked())).toEqual(new Set(all.slice(0, 3).map(({ id }) => id)));
        await reopen();
        expect(await store.originals([idOf('a')])).toEqual([originals[0]]);
        expect(await store.originals()).toEqual([...originals].sort((x, y) => (x.id < y.id ? -1 : 1)));
        expect((await store.counts()).originals).toBe(2);

        await replace(
          all.map(({ id }) => id),
          all.map((claim) => recordOf([claim])),
        );
        await store.replaceOriginals(HOLDER, { documents, originals, marks: [] });
        expect(await marked()).toEqual([]);
      });

      it('does nothing for a document that is gone', async () => {
        await setUp();
        const gone = idOf('gone');
        const marks = (await store.pendingCopies(10)).map(({ mark }) => mark);
        expect(await store.replaceOriginals(HOLDER, { documents: [gone], originals: [], marks })).toBe(false);
        expect(await store.pendingCopies(10)).toHaveLength(4);
      });
    });

    describe('records', () => {
      const texts = ['alpha Norland', 'beta Norland', 'gamma Sudland'];
      const claims = texts.map((text) => claimOf(documentOf(text), text.split(' ')[1] as string));
      const [a, b, c] = claims as [(typeof claims)[0], (typeof claims)[0], (typeof claims)[0]];
      const setUp = async (): Promise<void> => {
        await store.addReports(texts.map((text) => reportOf(text)));
        await derive((text) => ({ claims: [claims[texts.indexOf(text)]!] }));
        await store.takeLease(HOLDER, 60, VERSION);
      };

      it('brings together claims that share a key or a record, directly or through others', async () => {
        await setUp();
        await store.replaceKeys(
          HOLDER,
          [
            { claim: a.id, keys: ['x', 'x'] },
            { claim: b.id, keys: ['x'] },
            { claim: c.id, keys: ['y'] },
          ],
          [],
        );
        expect(await store.connectedClaims([a.id])).toEqual([a.id, b.id].sort());
        await replace([b.id, c.id], [recordOf([b, c])]);
        expect(await store.connectedClaims([a.id])).toEqual([a.id, b.id, c.id].sort());
        await store.replaceKeys(HOLDER, [{ claim: a.id, keys: [] }], [c.id]);
        expect(await store.connectedClaims([a.id])).toEqual([a.id]);
        expect(await marked()).toContain(c.id);
      });

      it('leads from every claim of a record to it', async () => {
        await setUp();
        const record = recordOf([a, b]);
        await replace([a.id, b.id], [record]);
        await reopen();
        expect(await store.recordOf(a.id)).toEqual(record);
        expect(await store.recordOf(b.id)).toEqual(record);
        expect(await store.recordOf(c.id)).toBeNull();
      });

      it('splits and joins records without leaving any behind', async () => {
        await setUp();
        const ids = claims.map(({ id }) => id);
        await replace(ids, [recordOf([a, b]), recordOf([c])]);
        await replace(ids, [recordOf([a]), recordOf([b, c])]);
        expect((await store.records({})).items).toHaveLength(2);
        expect((await store.recordOf(b.id))?.record.claims.map(({ id }) => id)).toEqual([b.id, c.id].sort());
        await replace(ids, []);
        expect(await store.countRecords({})).toBe(0);
      });

      it('does nothing when a claim of a new record is gone', async () => {
        await setUp();
        await replace([a.id], [recordOf([a])]);
        const ghost = claimOf(documentOf('ghost of Norland'), 'Norland');
        expect(await replace([a.id], [recordOf([a, ghost])])).toBe(false);
        expect((await store.recordOf(a.id))?.record.claims).toHaveLength(1);
      });

      it('keeps a mark set while the work on an earlier one was under way', async () => {
        await setUp();
        const marks = (await store.pendingClaims(10)).map(({ mark }) => mark);
        await store.appendDecisions([decisionOf({ do: 'accept', claim: a.id })], { ...NO_EFFECT, consolidate: [a.id] });
        await store.replaceRecords(HOLDER, { claims: [a.id, b.id, c.id], records: [], marks });
        expect(await marked()).toEqual([a.id]);
      });

      it('lets go of a claim that is gone only when its record was worked out anew', async () => {
        await setUp();
        await replace([a.id, b.id], [recordOf([a, b])]);
        await store.forgetDerivations();
        await derive((text) => ({ claims: text === texts[0] ? [] : [claims[texts.indexOf(text)]!] }));
        expect(await store.claims([a.id])).toEqual([]);
        expect(await store.connectedClaims([a.id])).toEqual([a.id, b.id].sort());
        await replace([a.id, b.id], [recordOf([b])]);
        expect(await store.connectedClaims([a.id])).toEqual([]);
        expect(await store.recordOf(a.id)).toBeNull();
      });
    });

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
        await store.addReports(rows.map(([text]) => reportOf(text)));
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
        const { items, next } = await store.records(query as never);
        expect(textsOf(items)).toEqual(expected);
        expect(next).toBeNull();
        expect(await store.countRecords(query as never)).toBe(expected.length);
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
        expect(textsOf((await store.records(query as never)).items)).toEqual(expected);
      });

      it('pages without losing or repeating one', async () => {
        await setUp();
        const seen: string[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const page = await store.records(after === undefined ? { limit: 2 } : { after, limit: 2 });
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
        await store.addReports(texts.map((text) => reportOf(text)));
        await derive((text) => ({ claims: claims.filter((claim) => claim.document === idOf(text)) }));
        await replace([a.id], [recordOf([a], { earliest: '2019-01-01' })]);
        await replace([b.id], [recordOf([b], { earliest: '2018-01-01' })]);
      };

      const withOriginal = async (): Promise<void> => {
        await store.takeLease(HOLDER, 60, VERSION);
        await store.replaceOriginals(HOLDER, {
          documents: [idOf('alpha Norland')],
          originals: [{ id: idOf('alpha Norland'), documents: [idOf('alpha Norland')], wire: null }],
          marks: [],
        });
      };

      it.each([
        ['a report comes', () => store.addReports([reportOf('new')]), ['reports']],
        ['a report comes again from elsewhere', () => store.addReports([reportOf('alpha Norland', 'other')]), ['reports']],
        ['all are to be read anew', () => store.forgetDerivations(), ['reports']],
        ['an original is found', withOriginal, ['originals']],
        ['a record is replaced', () => replace([a.id], [recordOf([a])]), ['records']],
        [
          'a decision is made',
          () => store.appendDecisions([decisionOf({ do: 'accept', claim: a.id })], NO_EFFECT),
          ['decisions'],
        ],
        [
          'a decision asks for a new reading',
          () => store.appendDecisions([decisionOf({ do: 'accept', claim: a.id })], { ...NO_EFFECT, derive: [a.document] }),
          ['decisions', 'reports'],
        ],
        [
          'a report is erased',
          () => store.erase(a.document, decisionOf({ do: 'erase', document: a.document })),
          ['decisions', 'originals', 'records', 'reports'],
        ],
        ['nothing happens', () => reopen(), []],
      ] as const)('is told when %s', async (_, act, expected) => {
        await setUp();
        const before = await store.changes();
        await act();
        const after = await store.changes();
        const told = (['decisions', 'originals', 'records', 'reports'] as const).filter((name) => after[name] !== before[name]);
        expect(told).toEqual(expected);
      });

      it('is told of what another one wrote', async () => {
        const before = await store.changes();
        const other = await place.open();
        await other.addReports([reportOf('one')]);
        await other.close();
        expect((await store.changes()).reports).not.toBe(before.reports);
      });

      it('lists reports by id and records by time, each with its stamp', async () => {
        await setUp();
        expect((await store.reportStamps()).map(({ id }) => id)).toEqual(texts.map(idOf).sort());
        expect((await store.recordStamps()).map(({ id }) => id)).toEqual([b.id, a.id]);
      });

      it('gives another stamp to what is not as it was, and to nothing else', async () => {
        await setUp();
        const [records, reports] = [await store.recordStamps(), await store.reportStamps()];
        await replace([a.id], [recordOf([a], { earliest: '2019-01-01', latest: '2019-01-02' })]);
        await store.addReports([reportOf('alpha Norland', 'elsewhere'), reportOf('beta Norland')]);
        const differing = <T extends { id: string; stamp: number }>(
          before: readonly T[],
          after: readonly T[],
        ): readonly string[] =>
          after.filter(({ id, stamp }) => before.find((one) => one.id === id)?.stamp !== stamp).map(({ id }) => id);
        expect(differing(records, await store.recordStamps())).toEqual([a.id]);
        expect(differing(reports, await store.reportStamps())).toEqual([idOf('alpha Norland')]);
      });

      it('gives records by their ids, with the same stamps', async () => {
        await setUp();
        const stamps = new Map((await store.recordStamps()).map(({ id, stamp }) => [id, stamp]));
        const found = await store.recordsById([a.id, 'claim:00:meeting:0-1:']);
        expect(found.map(({ record, stamp }) => [record.id, stamp])).toEqual([[a.id, stamps.get(a.id)]]);
        expect(found[0]?.record).toEqual((await store.recordOf(a.id))?.record);
      });
    });

    describe('decisions', () => {
      it('come back by time, then id, as they were made', async () => {
        const time = '2024-01-01T00:00:00.000Z';
        const made: readonly Decision[] = [
          decisionOf({ do: 'withdraw', document: 'doc:1' }, { id: 'dec:b', time }),
          decisionOf({ do: 'note', target: 'doc:1', text: 'x' }, { id: 'dec:c', time: '2023-01-01T00:00:00.000Z' }),
          decisionOf({ do: 'undo', decision: 'dec:b' }, { id: 'dec:a', time }),
        ];
        for (const decision of made) await store.appendDecisions([decision], NO_EFFECT);
        await reopen();
        expect(await store.decisions()).toEqual([made[1], made[2], made[0]]);
      });

      it('are never changed', async () => {
        const decision = decisionOf({ do: 'withdraw', document: 'doc:1' });
        await store.appendDecisions([decision], NO_EFFECT);
        await expect(store.appendDecisions([{ ...decision, author: 'other' }], NO_EFFECT)).rejects.toThrow();
        expect(await store.decisions()).toEqual([decision]);
      });

      it('mark what they touch', async () => {
        const document = documentOf(TEXT);
        const claim = claimOf(document, 'Norland');
        await store.addReports([reportOf(TEXT)]);
        await derive(() => ({ claims: [claim] }));
        await replace([claim.id], [recordOf([claim])]);
        await store.appendDecisions([decisionOf({ do: 'accept', claim: claim.id })], {
          derive: [document.id],
          copies: [document.id],
          consolidate: [claim.id],
        });
        expect(await marked()).toEqual([claim.id]);
        expect(await store.underived(VERSION, 5)).toMatchObject([{ document: document.id }]);
        expect((await store.pendingCopies(5)).map(({ target }) => target)).toContain(document.id);
      });
    });

    describe('search', () => {
      beforeEach(async () => {
        await store.addReports([
          reportOf('Talks in Zürich ended. The cease-fire held.'),
          reportOf('The fire did not cease before talks began.'),
        ]);
      });
      it.each([
        ['a word', 'talks', 2],
        ['a word without its accent', 'zurich', 1],
        ['all of several words', 'talks zürich', 1],
        ['words that stand together', '"cease fire"', 1],
        ['words that stand apart', 'cease fire', 2],
        ['nothing that is there', 'Geneva', 0],
        ['nothing', '  ', 0],
        ['signs only', '* " ( - ^', 0],
        ['words with signs', 'talks) AND OR NOT "fire', 0],
        ['an operator as a word', 'NOT', 1],
      ])('finds %s', async (_, words, hits) => {
        expect(await store.search(words, 10)).toHaveLength(hits);
      });
      it('shows verbatim words with the matches in them', async () => {
        const [hit] = await store.search('held', 10);
        expect((await store.document(hit?.document as DocumentId))?.text).toContain(hit?.snippet);
        expect(hit?.matches.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['held']);
      });
    });

    describe('finding by the beginning of an id', () => {
      it('finds documents, claims and decisions', async () => {
        const document = documentOf(TEXT);
        const claim = claimOf(document, 'Norland');
        await store.addReports([reportOf(TEXT)]);
        await derive(() => ({ claims: [claim] }));
        const decision = decisionOf({ do: 'accept', claim: claim.id }, { id: 'dec:abcd1234' });
        await store.appendDecisions([decision], NO_EFFECT);
        expect(await store.findDocuments(document.id.slice(4, 9), 5)).toEqual([document.id]);
        expect(await store.findDocuments(document.id.slice(0, 9), 5)).toEqual([document.id]);
        expect(await store.findClaims(claim.id.slice(0, 30), 5)).toEqual([claim.id]);
        expect(await store.findDecisions('abcd', 5)).toEqual(['dec:abcd1234']);
        expect(await store.findDocuments('zz', 5)).toEqual([]);
        expect(await store.findClaims('%', 5)).toEqual([]);
      });
    });

    describe('erasing', () => {
      it('takes away all that came from a report, and leaves that it was erased', async () => {
        const [first, second] = ['alpha Norland', 'beta Norland'].map(documentOf) as [
          ReturnType<typeof documentOf>,
          ReturnType<typeof documentOf>,
        ];
        const [a, b] = [claimOf(first, 'Norland'), claimOf(second, 'Norland')];
        await store.addReports([reportOf(first.text, 'a'), reportOf(first.text, 'c'), reportOf(second.text, 'b')]);
        await derive((text) => ({ claims: [text === first.text ? a : b], copyKeys: ['k'] }));
        await store.takeLease(HOLDER, 60, VERSION);
        await store.replaceOriginals(HOLDER, {
          documents: [first.id, second.id],
          originals: [{ id: first.id, documents: [first.id, second.id], wire: null }],
          marks: (await store.pendingCopies(5)).map(({ mark }) => mark),
        });
        await replace([a.id, b.id], [recordOf([a, b], { terms: [{ role: 'actor', entity: null, name: 'Norland' }] })]);
        const accepted = decisionOf({ do: 'accept', claim: a.id });
        const kept = decisionOf({ do: 'accept', claim: b.id });
        for (const decision of [accepted, kept, decisionOf({ do: 'undo', decision: accepted.id })]) {
          await store.appendDecisions([decision], NO_EFFECT);
        }
        const decision = decisionOf({ do: 'erase', document: first.id });

        expect(await store.erase(first.id, decision)).toEqual({
          claims: 1,
          records: 1,
          receipts: 2,
          decisions: 2,
          scrubbed: true,
        });
        expect(await store.document(first.id)).toBeNull();
        expect(await store.claims([a.id, b.id])).toEqual([b]);
        expect(await store.records({})).toEqual({ items: [], next: null });
        expect(await store.search('alpha', 5)).toEqual([]);
        expect(await store.originals()).toEqual([]);
        expect((await store.pendingCopies(5)).map(({ target }) => target)).toEqual([second.id]);
        expect(new Set(await marked())).toEqual(new Set([b.id]));
        expect(await store.decisions()).toEqual([kept, decision]);
        expect(await store.findDocuments(first.id, 5)).toEqual([]);
      });

      it('does not take an erased text in again, until the erasure is undone', async () => {
        await store.addReports([reportOf('one')]);
        const decision = decisionOf({ do: 'erase', document: idOf('one') });
        await store.erase(idOf('one'), decision);
        expect(await store.addReports([reportOf('one')])).toEqual(['erased']);
        expect((await store.counts()).documents).toBe(0);
        await store.appendDecisions([decisionOf({ do: 'undo', decision: decision.id })], NO_EFFECT);
        expect(await store.addReports([reportOf('one')])).toEqual(['added']);
      });
    });

    it('can be opened twice at once', async () => {
      const other = await place.open();
      await store.addReports([reportOf('one')]);
      await other.addReports([reportOf('two')]);
      expect((await store.counts()).documents).toBe(2);
      await other.close();
    });

    it('says so when it was closed', async () => {
      const other = await place.open();
      await other.close();
      await expect(other.addReports([reportOf('one')])).rejects.toBeInstanceOf(StoreError);
    });
  });
}
