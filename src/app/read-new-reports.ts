import type { GivenFacts } from '../model/index.js';
import { NOTHING_GIVEN, readBytes } from '../read/index.js';
import type { ReadInput } from './ingest.js';
import type { NewReport } from './work-jobs.js';

/** Reports that come as texts or bytes instead of files, read as files are; their name is where they came from. */
export function* readNewReports(reports: readonly NewReport[]): Generator<ReadInput> {
  for (const report of reports) {
    yield readBytes(bytesOf(report), givenBy(report), report.name, new Date().toISOString());
  }
}

const bytesOf = ({ text, base64 }: NewReport): Uint8Array =>
  base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64');

function givenBy({ title, outlet, address, published, visibility }: NewReport): GivenFacts {
  return {
    ...NOTHING_GIVEN,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(address === undefined ? {} : { address }),
    ...(published === undefined ? {} : { published }),
    ...(visibility === undefined ? {} : { visibility }),
  };
}
