import type { Report } from './record-set.js';

/** How the publication date of a report is known, in words; null where it is not known at all. */
export function publishedBasisWords(basis: Report['facts']['publishedBasis']): string | null {
  switch (basis) {
    case 'stated':
      return 'stated in the text';
    case 'metadata':
      return 'from metadata';
    case 'inferred':
      return 'inferred';
    case 'decided':
      return 'decided by a person';
    case null:
      return null;
  }
}
