import { describe, expect, it } from 'vitest';
import { claimOf, decisionOf, documentOf, idOf, NO_EFFECT, recordOf, reportOf, VERSION } from '../fixtures.js';
import { HOLDER, type OpenPlace } from './open-place.js';

/** Copies, and records worked out across documents, as every store keeps them. */
export function copiesAndRecordsContract(here: OpenPlace): void {
  const { reopen, derive, marked, replace } = here;
  describe('copies', () => {
    const setUp = async (): Promise<void> => {
      await here.store.addReports(['a', 'b', 'c', 'd'].map((text) => reportOf(text)));
      const keys: Record<string, string[]> = { a: ['1'], b: ['1', '2'], c: ['2'], d: ['3'] };
      await derive((text) => ({ copyKeys: keys[text] ?? [], claims: [claimOf(documentOf(text), text)] }));
      await here.store.takeLease(HOLDER, 60, VERSION);
    };

    it('brings together documents that share a key, directly or through others', async () => {
      await setUp();
      expect(await here.store.connectedDocuments([idOf('a')])).toEqual(['a', 'b', 'c'].map(idOf).sort());
      expect(await here.store.connectedDocuments([idOf('d')])).toEqual([idOf('d')]);
    });

    it('keeps originals with their documents in order, and marks the claims of those that changed', async () => {
      await setUp();
      const all = ['a', 'b', 'c', 'd'].map((text) => claimOf(documentOf(text), text));
      await replace(
        all.map(({ id }) => id),
        all.map((claim) => recordOf([claim])),
      );
      const marks = (await here.store.pendingCopies(10)).map(({ mark }) => mark);
      const originals = [
        { id: idOf('b'), documents: [idOf('b'), idOf('a')], wire: 'AFP' },
        { id: idOf('c'), documents: [idOf('c')], wire: null },
      ];
      const documents = ['a', 'b', 'c'].map(idOf);
      expect(await here.store.replaceOriginals(HOLDER, { documents, originals, marks })).toBe(true);
      expect(await here.store.pendingCopies(10)).toEqual([]);
      expect(new Set(await marked())).toEqual(new Set(all.slice(0, 3).map(({ id }) => id)));
      await reopen();
      expect(await here.store.originals([idOf('a')])).toEqual([originals[0]]);
      expect(await here.store.originals()).toEqual([...originals].sort((x, y) => (x.id < y.id ? -1 : 1)));
      expect((await here.store.counts()).originals).toBe(2);

      await replace(
        all.map(({ id }) => id),
        all.map((claim) => recordOf([claim])),
      );
      await here.store.replaceOriginals(HOLDER, { documents, originals, marks: [] });
      expect(await marked()).toEqual([]);
    });

    it('does nothing for a document that is gone', async () => {
      await setUp();
      const gone = idOf('gone');
      const marks = (await here.store.pendingCopies(10)).map(({ mark }) => mark);
      expect(await here.store.replaceOriginals(HOLDER, { documents: [gone], originals: [], marks })).toBe(false);
      expect(await here.store.pendingCopies(10)).toHaveLength(4);
    });
  });

  describe('records', () => {
    const texts = ['alpha Norland', 'beta Norland', 'gamma Sudland'];
    const claims = texts.map((text) => claimOf(documentOf(text), text.split(' ')[1] as string));
    const [a, b, c] = claims as [(typeof claims)[0], (typeof claims)[0], (typeof claims)[0]];
    const setUp = async (): Promise<void> => {
      await here.store.addReports(texts.map((text) => reportOf(text)));
      await derive((text) => ({ claims: [claims[texts.indexOf(text)]!] }));
      await here.store.takeLease(HOLDER, 60, VERSION);
    };

    it('brings together claims that share a key or a record, directly or through others', async () => {
      await setUp();
      await here.store.replaceKeys(
        HOLDER,
        [
          { claim: a.id, keys: ['x', 'x'] },
          { claim: b.id, keys: ['x'] },
          { claim: c.id, keys: ['y'] },
        ],
        [],
      );
      expect(await here.store.connectedClaims([a.id])).toEqual([a.id, b.id].sort());
      await replace([b.id, c.id], [recordOf([b, c])]);
      expect(await here.store.connectedClaims([a.id])).toEqual([a.id, b.id, c.id].sort());
      await here.store.replaceKeys(HOLDER, [{ claim: a.id, keys: [] }], [c.id]);
      expect(await here.store.connectedClaims([a.id])).toEqual([a.id]);
      expect(await marked()).toContain(c.id);
    });

    it('leads from every claim of a record to it', async () => {
      await setUp();
      const record = recordOf([a, b]);
      await replace([a.id, b.id], [record]);
      await reopen();
      expect(await here.store.recordOf(a.id)).toEqual(record);
      expect(await here.store.recordOf(b.id)).toEqual(record);
      expect(await here.store.recordOf(c.id)).toBeNull();
    });

    it('splits and joins records without leaving any behind', async () => {
      await setUp();
      const ids = claims.map(({ id }) => id);
      await replace(ids, [recordOf([a, b]), recordOf([c])]);
      await replace(ids, [recordOf([a]), recordOf([b, c])]);
      expect((await here.store.records({})).items).toHaveLength(2);
      expect((await here.store.recordOf(b.id))?.record.claims.map(({ id }) => id)).toEqual([b.id, c.id].sort());
      await replace(ids, []);
      expect(await here.store.countRecords({})).toBe(0);
    });

    it('does nothing when a claim of a new record is gone', async () => {
      await setUp();
      await replace([a.id], [recordOf([a])]);
      const ghost = claimOf(documentOf('ghost of Norland'), 'Norland');
      expect(await replace([a.id], [recordOf([a, ghost])])).toBe(false);
      expect((await here.store.recordOf(a.id))?.record.claims).toHaveLength(1);
    });

    it('keeps a mark set while the work on an earlier one was under way', async () => {
      await setUp();
      const marks = (await here.store.pendingClaims(10)).map(({ mark }) => mark);
      await here.store.appendDecisions([decisionOf({ do: 'accept', claim: a.id })], { ...NO_EFFECT, consolidate: [a.id] });
      await here.store.replaceRecords(HOLDER, { claims: [a.id, b.id, c.id], records: [], marks });
      expect(await marked()).toEqual([a.id]);
    });

    it('lets go of a claim that is gone only when its record was worked out anew', async () => {
      await setUp();
      await replace([a.id, b.id], [recordOf([a, b])]);
      await here.store.forgetDerivations();
      await derive((text) => ({ claims: text === texts[0] ? [] : [claims[texts.indexOf(text)]!] }));
      expect(await here.store.claims([a.id])).toEqual([]);
      expect(await here.store.connectedClaims([a.id])).toEqual([a.id, b.id].sort());
      await replace([a.id, b.id], [recordOf([b])]);
      expect(await here.store.connectedClaims([a.id])).toEqual([]);
      expect(await here.store.recordOf(a.id)).toBeNull();
    });
  });
}
