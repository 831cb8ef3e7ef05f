import { corePipeline } from '../../src/app/core.js';
import { extractReports } from '../../src/app/extract-reports.js';
import { inputs } from '../../src/app/inputs.js';
import type { Found } from '../score/score.js';

/** Parley's own reading of a text, in the exchange format; it throws where the text is set aside. */
export function parleyReading(): (path: string) => Promise<Found> {
  const pipeline = corePipeline();
  return async (path) => {
    for await (const extracted of extractReports({ pipeline, inputs: inputs({ paths: [path] }) })) {
      if ('setAside' in extracted) throw new Error(`${path}: ${extracted.setAside.reason}`);
      return extracted.record;
    }
    throw new Error(`${path}: expected a report, found none`);
  };
}
