import type { DerivedVersion } from '../store/store.js';

/** The folder that holds package.json, lexicon/ and models/. */
export function packageRoot(): string {
  throw new Error('not yet');
}

/** The version of derived data of this build. */
export function derivedVersion(root: string = packageRoot()): DerivedVersion {
  void root;
  throw new Error('not yet');
}
