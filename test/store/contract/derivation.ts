import { describe, expect, it } from 'vitest';
import { type Store } from '../../../src/store/store.js';
import { claimOf, derivationOf, documentOf, idOf, recordOf, reportOf, VERSION } from '../fixtures.js';
import { HOLDER, TEXT, type OpenPlace } from './open-place.js';

/** What is derived from one document, and the lease, as every store keeps them. */
export function derivationContract(here: OpenPlace): void {
  const { reopen, derive, marked, replace } = here;
  describe('derivation', () => {
    it('asks for new documents, and for nothing once they are derived', async () => {
      await here.store.addReports([reportOf('one'), reportOf('two')]);
      expect((await here.store.underived(VERSION, 10)).map(({ document }) => document)).toEqual(
        [idOf('one'), idOf('two')].sort(),
      );
      expect(await derive(() => ({}))).toBe(2);
      expect(await here.store.underived(VERSION, 10)).toEqual([]);
    });

    it('gives no more work than asked for', async () => {
      await here.store.addReports(['a', 'b', 'c'].map((text) => reportOf(text)));
      expect(await here.store.underived(VERSION, 2)).toHaveLength(2);
    });

    it.each([
      ['another hash, sorted before', { release: '1.0.0', hash: '0000' }],
      ['another hash, sorted after', { release: '1.0.0', hash: 'zzzz' }],
      ['a newer release', { release: '1.10.0', hash: 'aaaa' }],
    ])('asks for documents that were derived at %s', async (_, version) => {
      await here.store.addReports([reportOf('one')]);
      await derive(() => ({}));
      expect(await here.store.underived(version, 10)).toHaveLength(1);
    });

    it('refuses an older release once a newer one has derived', async () => {
      await here.store.addReports([reportOf('one')]);
      await derive(() => ({}), { release: '1.10.0', hash: 'aaaa' });
      const older = { release: '1.9.0', hash: 'aaaa' };
      const refusal = expect.objectContaining({
        fault: 'newer-derivation',
        message: expect.stringMatching(/1\.10\.0.*1\.9\.0/),
      });
      await expect(here.store.underived(older, 1)).rejects.toEqual(refusal);
      await expect(here.store.saveDerivations(older, [])).rejects.toEqual(refusal);
      await expect(here.store.takeLease(HOLDER, 60, older)).rejects.toEqual(refusal);
    });

    it('keeps what was derived, and replaces it as a whole', async () => {
      const document = documentOf(TEXT);
      await here.store.addReports([reportOf(TEXT)]);
      const regions = [{ start: 0, end: 6, kind: 'body' as const, rule: 'r' }];
      const refused = [{ kind: 'meeting', rule: 'meeting/x', reason: 'rests on no words' }];
      await derive(() => ({ claims: [claimOf(document, 'Norland'), claimOf(document, 'Sudland')], regions, refused }));
      await reopen();
      expect((await here.store.claimsOf(document.id)).map(({ trigger }) => trigger.quote)).toEqual(['Norland', 'Sudland']);
      expect((await here.store.reports()).items[0]).toMatchObject({ regions, claims: 2, derivedAt: '1.0.0+aaaa', failure: null });
      expect(await here.store.refused()).toEqual([{ ...refused[0], document: document.id }]);

      await here.store.forgetDerivations();
      await derive(() => ({ claims: [claimOf(document, 'Midtown')] }));
      expect((await here.store.claimsOf(document.id)).map(({ trigger }) => trigger.quote)).toEqual(['Midtown']);
      expect(await here.store.refused()).toEqual([]);
      expect((await here.store.counts()).claims).toBe(1);
    });

    it('notes a document that could not be derived, and asks for it again at another version only', async () => {
      await here.store.addReports([reportOf('one')]);
      await derive(() => ({ failure: 'Error: too deep' }));
      expect(await here.store.failures()).toEqual([{ document: idOf('one'), reason: 'Error: too deep' }]);
      expect(await here.store.underived(VERSION, 1)).toEqual([]);
      await derive(() => ({}), { release: '1.0.0', hash: 'b' });
      expect(await here.store.failures()).toEqual([]);
    });

    it('passes over a derivation that something newer made out of date', async () => {
      await here.store.addReports([reportOf('one', 'a')]);
      const work = await here.store.underived(VERSION, 1);
      await here.store.addReports([reportOf('one', 'b')]);
      expect(
        await here.store.saveDerivations(
          VERSION,
          work.map((one) => derivationOf(one, [])),
        ),
      ).toBe(0);
      expect(await here.store.underived(VERSION, 1)).toHaveLength(1);
    });

    it('marks the claims that came, stayed or went', async () => {
      const document = documentOf(TEXT);
      const [norland, sudland, midtown] = ['Norland', 'Sudland', 'Midtown'].map((word) => claimOf(document, word));
      await here.store.addReports([reportOf(TEXT)]);
      await derive(() => ({ claims: [norland!, sudland!] }));
      await replace([norland!.id, sudland!.id], [recordOf([norland!, sudland!])]);
      expect(await marked()).toEqual([]);
      await here.store.forgetDerivations();
      await derive(() => ({ claims: [sudland!, midtown!] }));
      expect(new Set(await marked())).toEqual(new Set([norland!.id, sudland!.id, midtown!.id]));
    });

    it('knows the newest day of publication', async () => {
      expect(await here.store.newestPublication()).toBeNull();
      await here.store.addReports(['2018-03-16', '2023-04-25', '0000-12-31'].map((day) => reportOf(day)));
      await derive((day) => ({
        facts: {
          published: {
            value: { earliest: day, latest: day, precision: 'day', year: day < '1' ? 'unknown' : 'stated', text: day },
          },
        } as never,
      }));
      expect(await here.store.newestPublication()).toBe('2023-04-25');
    });

    it('finds claims by the entities that they name', async () => {
      const document = documentOf(TEXT);
      await here.store.addReports([reportOf(TEXT)]);
      await derive(() => ({ claims: [claimOf(document, 'Norland'), claimOf(document, 'Sudland')] }));
      expect(await here.store.claimsNaming(['name:state:norland', 'name:state:nobody'])).toEqual([
        claimOf(document, 'Norland').id,
      ]);
      expect(await here.store.findEntities('NORLAND', 5)).toEqual([{ entity: 'name:state:norland', name: 'norland' }]);
      expect(await here.store.findEntities('name:state:sudland', 5)).toHaveLength(1);
    });
  });

  describe('the lease', () => {
    it('has one holder at a time, who may prolong it', async () => {
      expect(await here.store.takeLease('a', 60, VERSION)).toBeNull();
      expect(await here.store.takeLease('b', 60, VERSION)).toMatchObject({ holder: 'a' });
      expect(await here.store.takeLease('a', 60, VERSION)).toBeNull();
      await here.store.releaseLease('b');
      expect(await here.store.takeLease('b', 60, VERSION)).toMatchObject({ holder: 'a' });
      await here.store.releaseLease('a');
      expect(await here.store.takeLease('b', 60, VERSION)).toBeNull();
    });

    it('runs out', async () => {
      await here.store.takeLease('a', -1, VERSION);
      expect(await here.store.takeLease('b', 60, VERSION)).toBeNull();
    });

    it.each([
      ['originals', (s: Store) => s.replaceOriginals('b', { documents: [], originals: [], marks: [] })],
      ['keys', (s: Store) => s.replaceKeys('b', [], [])],
      ['records', (s: Store) => s.replaceRecords('b', { claims: [], records: [], marks: [] })],
    ])('is needed to replace %s', async (_, act) => {
      await here.store.takeLease('a', 60, VERSION);
      await expect(act(here.store)).rejects.toEqual(expect.objectContaining({ fault: 'lease-lost' }));
    });
  });
}
