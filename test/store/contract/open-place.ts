import { afterEach, beforeEach } from 'vitest';
import type { ClaimId } from '../../../src/model/index.js';
import type { Derivation, IndexedRecord, Store } from '../../../src/store/store.js';
import { derivationOf, VERSION } from '../fixtures.js';

/** One place where a store can be: `open` may be called again to open the same store a second time. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

export const HOLDER = 'here 1 a';
export const TEXT = 'Envoys of Norland met envoys of Sudland in Midtown.';

/** A new place with its open store for each test, and what many tests do with it. */
export interface OpenPlace {
  readonly place: Place;
  readonly store: Store;
  reopen(): Promise<void>;
  /** Derives all that waits, with the claims that `make` gives for a text. */
  derive(make: (text: string) => Partial<Derivation>, version?: typeof VERSION): Promise<number>;
  marked(): Promise<readonly ClaimId[]>;
  replace(claims: readonly ClaimId[], records: readonly IndexedRecord[]): Promise<boolean>;
}

/** Opens a place before each test of the suite that calls this, and removes it after. */
export function openPlace(makePlace: () => Promise<Place>): OpenPlace {
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
  return {
    get place() {
      return place;
    },
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await place.open();
    },
    derive: async (make, version = VERSION) => {
      const work = await store.underived(version, 1000);
      const texts = new Map((await store.texts(work.map(({ document }) => document))).map((d) => [d.id, d.text]));
      return store.saveDerivations(
        version,
        work.map((one) => derivationOf(one, [], make(texts.get(one.document) ?? ''))),
      );
    },
    marked: async () => (await store.pendingClaims(1000)).map(({ target }) => target),
    replace: async (claims, records) => {
      await store.takeLease(HOLDER, 60, VERSION);
      const marks = (await store.pendingClaims(1000)).filter(({ target }) => claims.includes(target)).map(({ mark }) => mark);
      return store.replaceRecords(HOLDER, { claims, records, marks });
    },
  };
}
