import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordToHandOn } from '../../app/withhold.js';
import { csvFiles, markdownChronology, recordJson } from '../../app/views-and-exports.js';
import { filterFault, filterRecords, type RecordSet } from '../../app/views-and-exports.js';
import { textOption, WrongUse, type Run, type Typed } from '../command.js';
import { kindsOfCore } from '../core.js';
import { asOfOf, filterOf } from '../filter.js';
import { safeLine } from '../safe-text.js';
import type { Terminal } from '../terminal.js';
import { includeOf, warnOfWithheld } from '../include.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const format = textOption(typed, 'format') ?? 'json';
  const out = textOption(typed, 'out');
  if (format === 'csv' && out === undefined) throw new WrongUse('--out FOLDER is needed: CSV is several files');
  const set = await exportedSet(typed, terminal);
  if (format === 'csv') {
    const files = csvFiles(set);
    mkdirSync(out ?? '.', { recursive: true });
    for (const file of files) writeFileSync(join(out ?? '.', file.name), file.text);
    terminal.print(`${String(files.length)} files in ${safeLine(out ?? '.')}: ${files.map((file) => file.name).join(', ')}`);
    return 0;
  }
  put(format === 'json' ? recordJson(set) : markdownChronology(set), out, terminal);
  return 0;
};

/** What may be handed on, and of it the records that the filter keeps. All reports are in it, also those in which nothing was found. */
async function exportedSet(typed: Typed, terminal: Terminal): Promise<RecordSet> {
  const kinds = await kindsOfCore();
  const filter = filterOf(typed, kinds);
  const fault = filterFault(filter);
  if (fault !== null) throw new WrongUse(fault);
  return withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    const { set, withheld } = await recordToHandOn(store, { kinds, include: includeOf(typed) });
    warnOfWithheld(withheld.length, terminal);
    const whole = Object.keys(filter).length === 0;
    const { records } = whole ? set : filterRecords(set, set.records, filter);
    const kept = filter.kinds;
    const named = new Set(records.flatMap((record) => record.reports));
    return {
      ...set,
      records,
      reports: whole ? set.reports : new Map([...set.reports].filter(([id]) => named.has(id))),
      originals: whole ? set.originals : set.originals.filter(({ documents }) => documents.some((id) => named.has(id))),
      kinds: kept ? kinds.filter((kind) => kept.includes(kind.name)) : kinds,
      asOf: asOfOf(typed) ?? set.asOf,
    };
  });
}

function put(text: string, out: string | undefined, terminal: Terminal): void {
  if (out === undefined) {
    terminal.write(text);
    return;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text);
  terminal.print(safeLine(`written to ${out}`));
}
