import { recordSetIn } from '../../views/embedded-record.js';
import type { RecordSet } from '../../views/record-set.js';

/** The element of a dossier that holds the record, which runs nothing: JSON, compressed (deflate) and written in base 64. */
const ELEMENT = 'parley-record';

/** The record that stands in a page. Rejects with an Error that can be shown. */
export async function embeddedRecordIn(page: Document): Promise<RecordSet> {
  const text = page.getElementById(ELEMENT)?.textContent ?? '';
  if (text.trim() === '') throw new Error('Expected a dossier with a record in it, found none.');
  return recordSetIn(JSON.parse(await inflated(text.trim())) as unknown);
}

async function inflated(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}
