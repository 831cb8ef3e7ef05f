/** The kinds of this release, for faces that only show the record: importing them here does not load what reads documents. */
export { kinds } from '../kinds/index.js';
