import type { MergedRecord } from '../model/index.js';
import { captionOf, facet, timeOf, type RecordSet } from '../views/index.js';

/** So many are gone through before others get their turn: a few milliseconds of work. */
const AT_ONCE = 200;

/** Works out what every list asks of each of these records, in slices between which the event loop goes on; views remember it. */
export async function workOutAhead(set: RecordSet, records: readonly MergedRecord[]): Promise<void> {
  for (let i = 0; i < records.length; i += AT_ONCE) {
    const slice = records.slice(i, i + AT_ONCE);
    for (const record of slice) {
      timeOf(set, record);
      captionOf(set, record);
    }
    facet(set, slice, 'actor');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
