import { beforeEach, describe, expect, it } from 'vitest';
import type { Decision, DocumentId } from '../../../src/model/index.js';
import { claimOf, decisionOf, documentOf, idOf, NO_EFFECT, recordOf, reportOf, VERSION } from '../fixtures.js';
import { HOLDER, TEXT, type OpenPlace } from './open-place.js';

/** Decisions, search, finding by the beginning of an id, and erasing, as every store keeps them. */
export function decisionsAndSearchContract(here: OpenPlace): void {
  const { reopen, derive, marked, replace } = here;
  describe('decisions', () => {
    it('come back by time, then id, as they were made', async () => {
      const time = '2024-01-01T00:00:00.000Z';
      const made: readonly Decision[] = [
        decisionOf({ do: 'withdraw', document: 'doc:1' }, { id: 'dec:b', time }),
        decisionOf({ do: 'note', target: 'doc:1', text: 'x' }, { id: 'dec:c', time: '2023-01-01T00:00:00.000Z' }),
        decisionOf({ do: 'undo', decision: 'dec:b' }, { id: 'dec:a', time }),
      ];
      for (const decision of made) await here.store.appendDecisions([decision], NO_EFFECT);
      await reopen();
      expect(await here.store.decisions()).toEqual([made[1], made[2], made[0]]);
    });

    it('are never changed', async () => {
      const decision = decisionOf({ do: 'withdraw', document: 'doc:1' });
      await here.store.appendDecisions([decision], NO_EFFECT);
      await expect(here.store.appendDecisions([{ ...decision, author: 'other' }], NO_EFFECT)).rejects.toThrow();
      expect(await here.store.decisions()).toEqual([decision]);
    });

    it('mark what they touch', async () => {
      const document = documentOf(TEXT);
      const claim = claimOf(document, 'Norland');
      await here.store.addReports([reportOf(TEXT)]);
      await derive(() => ({ claims: [claim] }));
      await replace([claim.id], [recordOf([claim])]);
      await here.store.appendDecisions([decisionOf({ do: 'accept', claim: claim.id })], {
        derive: [document.id],
        copies: [document.id],
        consolidate: [claim.id],
      });
      expect(await marked()).toEqual([claim.id]);
      expect(await here.store.underived(VERSION, 5)).toMatchObject([{ document: document.id }]);
      expect((await here.store.pendingCopies(5)).map(({ target }) => target)).toContain(document.id);
    });
  });

  describe('search', () => {
    beforeEach(async () => {
      await here.store.addReports([
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
      expect(await here.store.search(words, 10)).toHaveLength(hits);
    });
    it('shows verbatim words with the matches in them', async () => {
      const [hit] = await here.store.search('held', 10);
      expect((await here.store.document(hit?.document as DocumentId))?.text).toContain(hit?.snippet);
      expect(hit?.matches.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['held']);
    });
  });

  describe('finding by the beginning of an id', () => {
    it('finds documents, claims and decisions', async () => {
      const document = documentOf(TEXT);
      const claim = claimOf(document, 'Norland');
      await here.store.addReports([reportOf(TEXT)]);
      await derive(() => ({ claims: [claim] }));
      const decision = decisionOf({ do: 'accept', claim: claim.id }, { id: 'dec:abcd1234' });
      await here.store.appendDecisions([decision], NO_EFFECT);
      expect(await here.store.findDocuments(document.id.slice(4, 9), 5)).toEqual([document.id]);
      expect(await here.store.findDocuments(document.id.slice(0, 9), 5)).toEqual([document.id]);
      expect(await here.store.findClaims(claim.id.slice(0, 30), 5)).toEqual([claim.id]);
      expect(await here.store.findDecisions('abcd', 5)).toEqual(['dec:abcd1234']);
      expect(await here.store.findDocuments('zz', 5)).toEqual([]);
      expect(await here.store.findClaims('%', 5)).toEqual([]);
    });
  });

  describe('erasing', () => {
    it('takes away all that came from a report, and leaves that it was erased', async () => {
      const [first, second] = ['alpha Norland', 'beta Norland'].map(documentOf) as [
        ReturnType<typeof documentOf>,
        ReturnType<typeof documentOf>,
      ];
      const [a, b] = [claimOf(first, 'Norland'), claimOf(second, 'Norland')];
      await here.store.addReports([reportOf(first.text, 'a'), reportOf(first.text, 'c'), reportOf(second.text, 'b')]);
      await derive((text) => ({ claims: [text === first.text ? a : b], copyKeys: ['k'] }));
      await here.store.takeLease(HOLDER, 60, VERSION);
      await here.store.replaceOriginals(HOLDER, {
        documents: [first.id, second.id],
        originals: [{ id: first.id, documents: [first.id, second.id], wire: null }],
        marks: (await here.store.pendingCopies(5)).map(({ mark }) => mark),
      });
      await replace([a.id, b.id], [recordOf([a, b], { terms: [{ role: 'actor', entity: null, name: 'Norland' }] })]);
      const accepted = decisionOf({ do: 'accept', claim: a.id });
      const kept = decisionOf({ do: 'accept', claim: b.id });
      for (const decision of [accepted, kept, decisionOf({ do: 'undo', decision: accepted.id })]) {
        await here.store.appendDecisions([decision], NO_EFFECT);
      }
      const decision = decisionOf({ do: 'erase', document: first.id });

      expect(await here.store.erase(first.id, decision)).toEqual({
        claims: 1,
        records: 1,
        receipts: 2,
        decisions: 2,
        scrubbed: true,
      });
      expect(await here.store.document(first.id)).toBeNull();
      expect(await here.store.claims([a.id, b.id])).toEqual([b]);
      expect(await here.store.records({})).toEqual({ items: [], next: null });
      expect(await here.store.search('alpha', 5)).toEqual([]);
      expect(await here.store.originals()).toEqual([]);
      expect((await here.store.pendingCopies(5)).map(({ target }) => target)).toEqual([second.id]);
      expect(new Set(await marked())).toEqual(new Set([b.id]));
      expect(await here.store.decisions()).toEqual([kept, decision]);
      expect(await here.store.findDocuments(first.id, 5)).toEqual([]);
    });

    it('does not take an erased text in again, until the erasure is undone', async () => {
      await here.store.addReports([reportOf('one')]);
      const decision = decisionOf({ do: 'erase', document: idOf('one') });
      await here.store.erase(idOf('one'), decision);
      expect(await here.store.addReports([reportOf('one')])).toEqual(['erased']);
      expect((await here.store.counts()).documents).toBe(0);
      await here.store.appendDecisions([decisionOf({ do: 'undo', decision: decision.id })], NO_EFFECT);
      expect(await here.store.addReports([reportOf('one')])).toEqual(['added']);
    });
  });
}
