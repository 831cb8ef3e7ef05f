import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../src/store/store.js';
import { reportOf } from '../fixtures.js';
import { documentsContract } from './documents.js';
import { derivationContract } from './derivation.js';
import { copiesAndRecordsContract } from './copies-and-records.js';
import { listingContract } from './listing.js';
import { decisionsAndSearchContract } from './decisions-and-search.js';
import { openPlace, type Place } from './open-place.js';

export type { Place };

/** What every store promises, whatever it is made of. */
export function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(name, () => {
    const here = openPlace(makePlace);
    documentsContract(here);
    derivationContract(here);
    copiesAndRecordsContract(here);
    listingContract(here);
    decisionsAndSearchContract(here);

    it('can be opened twice at once', async () => {
      const other = await here.place.open();
      await here.store.addReports([reportOf('one')]);
      await other.addReports([reportOf('two')]);
      expect((await here.store.counts()).documents).toBe(2);
      await other.close();
    });

    it('says so when it was closed', async () => {
      const other = await here.place.open();
      await other.close();
      await expect(other.addReports([reportOf('one')])).rejects.toBeInstanceOf(StoreError);
    });
  });
}
