import { createHash } from 'node:crypto';
import type { Document, DocumentId, GivenFacts, Receipt, SetAside } from '../model/index.js';
import { decodeBytes } from './decode.js';

/** Nothing is known of a text but the text itself. */
export const NOTHING_GIVEN: GivenFacts = { title: null, outlet: null, address: null, published: null, language: null };

/** The largest report that is read, in bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A report as read: its text as a document, and the receipt that tells how it came. */
export interface ReadReport {
  readonly document: Document;
  readonly receipt: Receipt;
}

/** The id of a text: `doc:` and the first 32 hex digits of the SHA-256 of its UTF-8 form. */
export function documentIdOf(text: string): DocumentId {
  return `doc:${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)}`;
}

/**
 * Reads the bytes of one report, plain text or Markdown in any encoding. Never throws: what is no text comes back set aside, with a
 * reason "expected …, found …" to be printed after the origin (`setAsideMessage`). `received` is a UTC time, ISO 8601.
 */
export function readBytes(bytes: Uint8Array, given: GivenFacts, origin: string, received: string): ReadReport | SetAside {
  if (bytes.length > MOST_BYTES) return { origin, received, reason: tooLarge(bytes.length) };
  const decoded = decodeBytes(bytes);
  if ('refused' in decoded) return { origin, received, reason: decoded.refused };
  const document: Document = { id: documentIdOf(decoded.text), text: decoded.text };
  const receipt: Receipt = {
    ...given,
    document: document.id,
    origin,
    bytes: createHash('sha256').update(bytes).digest('hex'),
    encoding: decoded.encoding,
    received,
  };
  return { document, receipt };
}

/** Whether what was read is a report; if not, it was set aside. */
export const isReport = (read: ReadReport | SetAside): read is ReadReport => 'document' in read;

/** One line that names the input, what was expected and what was found. */
export const setAsideMessage = (aside: SetAside): string => `${aside.origin}: ${aside.reason}`;

/** Why an input of so many bytes is set aside. */
export const tooLarge = (bytes: number): string =>
  `expected a report of at most ${MOST_BYTES / 1024 / 1024} MB, found ${(bytes / 1024 / 1024).toFixed(1)} MB`;
