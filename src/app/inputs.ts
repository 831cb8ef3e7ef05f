import type { GivenFacts } from '../model/index.js';
import { NOTHING_GIVEN, readBytes, readPaths, type FileAccess } from '../read/index.js';
import type { ReadInput } from './ingest.js';

/** Which files to read and what is known of them besides their text. */
export interface Reading {
  /** files, folders, or `-` for standard input */
  readonly paths: readonly string[];
  readonly given?: Partial<GivenFacts>;
  /** called after each file with the number of files done and found */
  readonly onProgress?: (done: number, total: number) => void;
  /** how files are reached; the disk unless a test gives another way */
  readonly files?: FileAccess;
}

/** Reads files one by one as reports, each with its receipt; what is no text comes with the reason. For `ingest` and `extractReports`. */
export async function* inputs(reading: Reading): AsyncGenerator<ReadInput> {
  const given = { ...NOTHING_GIVEN, ...reading.given };
  const options = {
    ...(reading.onProgress ? { onProgress: reading.onProgress } : {}),
    ...(reading.files ? { files: reading.files } : {}),
  };
  for await (const { origin, bytes, reason } of readPaths(reading.paths, options)) {
    const received = new Date().toISOString();
    yield bytes === null ? { origin, reason, received } : readBytes(bytes, given, origin, received);
  }
}
