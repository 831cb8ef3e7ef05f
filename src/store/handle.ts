import { createHash } from 'node:crypto';

/** A short name of a claim or record for listings: 8 hex digits of the SHA-256 of its id. Any 4 or more of them are looked up. */
export const handleOf = (id: string): string => longHandleOf(id).slice(0, 8);

/** As many digits as are stored, so that a longer beginning can tell two apart. */
export const longHandleOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);
