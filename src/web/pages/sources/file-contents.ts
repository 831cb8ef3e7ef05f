import type { NewReport } from '../../../api/work-types.js';

/** The server takes so much at once; base64 makes bytes a third longer. */
export const MOST_AT_ONCE = 25 * 1024 * 1024;
const FRAME = 64 * 1024;
/** No single file may be larger: it would not go through in one piece. */
export const LARGEST_FILE = Math.floor(((MOST_AT_ONCE - FRAME) * 3) / 4);

/** A multiple of three bytes, so that the pieces of base64 can be joined. */
const SLICE = 3 * 256 * 1024;

/** What is read of a file: a `File` of the browser is one. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  slice(start: number, end: number): Blob;
}

/** The bytes of a file as base64, read slice by slice, so that the page stays usable. Rejects where the browser cannot read it. */
export async function base64Of(file: ReadableFile, read: (slice: Blob) => Promise<string> = dataOf): Promise<string> {
  const pieces: string[] = [];
  for (let start = 0; start < file.size; start += SLICE) pieces.push(await read(file.slice(start, start + SLICE)));
  return pieces.join('');
}

const dataOf = (slice: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('The browser could not read the file. It may have been moved or changed.'));
    reader.readAsDataURL(slice);
  });

/** What can be sent and what cannot, with the reason in words. */
export interface SortedFiles {
  readonly batches: readonly (readonly ReadableFile[])[];
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/** Puts files into as many batches as the server's bound asks for; files that are empty or too large for it are told apart. */
export function batchesOf(files: readonly ReadableFile[]): SortedFiles {
  const refused: { name: string; reason: string }[] = [];
  const batches: ReadableFile[][] = [];
  let held = LARGEST_FILE;
  for (const file of files) {
    if (file.size === 0) refused.push({ name: file.name, reason: 'is empty' });
    else if (file.size > LARGEST_FILE) {
      refused.push({ name: file.name, reason: `is larger than ${megabytes(LARGEST_FILE)}, the most that can be sent` });
    } else {
      if (held + file.size > LARGEST_FILE || (batches.at(-1)?.length ?? 0) >= MOST_FILES) {
        batches.push([]);
        held = 0;
      }
      batches.at(-1)?.push(file);
      held += file.size + FRAME / MOST_FILES;
    }
  }
  return { batches, refused };
}

const MOST_FILES = 100;

/** A size in words: "3.2 MB", "640 KB". */
export const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB` : `${String(Math.ceil(bytes / 1024))} KB`;

/** Files as reports; a path within a dropped folder stays in the name. */
export async function reportsFrom(
  files: readonly ReadableFile[],
  visibility: NewReport['visibility'],
): Promise<readonly NewReport[]> {
  const reports: NewReport[] = [];
  for (const file of files) {
    reports.push({ name: file.name, base64: await base64Of(file), ...(visibility === undefined ? {} : { visibility }) });
  }
  return reports;
}
