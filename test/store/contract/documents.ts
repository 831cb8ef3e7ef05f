import { describe, expect, it } from 'vitest';
import { documentOf, idOf, reportOf, VERSION } from '../fixtures.js';
import { TEXT, type OpenPlace } from './open-place.js';

/** Documents, receipts and set-aside inputs, as every store keeps them. */
export function documentsContract(here: OpenPlace): void {
  const { reopen, derive } = here;
  describe('documents and receipts', () => {
    it('is empty when new', async () => {
      expect(await here.store.counts()).toEqual({
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
      expect(await here.store.addReports(reports)).toEqual(outcomes);
      expect((await here.store.counts()).receipts).toBe(outcomes.filter((outcome) => outcome !== 'held').length);
    });

    it('changes nothing when a report is added again later', async () => {
      await here.store.addReports([reportOf(TEXT)]);
      await derive(() => ({}));
      const before = await here.store.reports();
      await reopen();
      expect(await here.store.addReports([reportOf(TEXT, 'a.txt', { received: '2030-01-01T00:00:00.000Z' })])).toEqual(['held']);
      expect(await here.store.reports()).toEqual(before);
      expect(await here.store.underived(VERSION, 10)).toEqual([]);
    });

    it.each([
      ['line ends, tabs and a byte-order mark', '\ufeffa\r\nb\tc\n'],
      ['characters beyond 16 bits and combining marks', '🇹🇷 cafe\u0301 Анкара'],
      ['nothing', ''],
      ['a long line', 'word '.repeat(50_000)],
    ])('gives back a text with %s as it came', async (_, text) => {
      await here.store.addReports([reportOf(text)]);
      await reopen();
      expect(await here.store.document(idOf(text))).toEqual(documentOf(text));
      expect((await here.store.reports()).items[0]?.length).toBe(text.length);
    });

    it('keeps what came with each receipt, in order of arrival', async () => {
      const first = reportOf('one', 'b', { title: 'Talks', outlet: 'Daily', published: '2018-03-16' });
      const second = reportOf('one', 'a', { address: 'https://example.org/1', language: 'en' });
      await here.store.addReports([first]);
      await here.store.addReports([second]);
      expect((await here.store.reports()).items[0]?.receipts).toEqual([first.receipt, second.receipt]);
    });

    it('gives null and nothing for what it does not hold', async () => {
      expect(await here.store.document('doc:00')).toBeNull();
      expect(await here.store.texts(['doc:00'])).toEqual([]);
      expect((await here.store.reports({ ids: ['doc:00'] })).items).toEqual([]);
    });

    it('pages through reports without losing or repeating one', async () => {
      const texts = Array.from({ length: 25 }, (_, i) => `text ${i}`);
      await here.store.addReports(texts.map((text) => reportOf(text)));
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = await here.store.reports(after === undefined ? { limit: 10 } : { after, limit: 10 });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      }
      expect(seen).toEqual(texts.map(idOf).sort());
    });

    it('takes more ids at once than a statement has room for', async () => {
      const texts = Array.from({ length: 1_300 }, (_, i) => `text ${i}`);
      await here.store.addReports(texts.map((text) => reportOf(text)));
      expect(await here.store.texts(texts.map(idOf))).toHaveLength(1_300);
    });

    it('keeps one note for an origin set aside, and none once it was read', async () => {
      const aside = { origin: 'a.txt', reason: 'expected text, found none', received: '2024-01-01T00:00:00.000Z' };
      await here.store.addSetAside([aside]);
      await here.store.addSetAside([{ ...aside, received: '2025-01-01T00:00:00.000Z' }]);
      expect(await here.store.setAside()).toEqual([aside]);
      await here.store.addReports([reportOf('one', 'a.txt')]);
      expect(await here.store.setAside()).toEqual([]);
    });
  });
}
