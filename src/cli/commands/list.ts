import { recordSet } from '../../app/query.js';
import { handleOf } from '../../app/resolve.js';
import {
  chronology,
  EVERY_STATUS,
  facet,
  figureGroups,
  filterRecords,
  type FacetName,
  type Filter,
  type RecordSet,
} from '../../app/views-and-exports.js';
import { countOption, flagOption, type Run, type Typed } from '../command.js';
import { kindsOfCore } from '../core.js';
import { asOfOf, filterOf, kindNamed } from '../filter.js';
import { figureLines } from '../render/figure-lines.js';
import { safeLine } from '../safe-text.js';
import type { Terminal } from '../terminal.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';
import { printStory } from './chronology.js';

const FACETS: readonly FacetName[] = ['actor', 'place', 'process', 'status', 'review', 'year'];

export const run: Run = async (typed, terminal) => {
  const kinds = await kindsOfCore();
  const kind = kindNamed(typed.args[0] ?? '', kinds);
  const filter: Filter = { statuses: EVERY_STATUS, ...filterOf(typed, kinds), kinds: [kind] };
  const set = await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    const found = await recordSet(store, { kinds, filter });
    return { ...found, asOf: asOfOf(typed) ?? found.asOf };
  });
  if (flagOption(typed, 'facets')) printFacets(set, filter, typed, terminal);
  else if (kind === 'figure') printFigures(set, filter, typed, terminal);
  else printStory(chronology(set, filter), typed, terminal);
  return 0;
};

function printFigures(set: RecordSet, filter: Filter, typed: Typed, terminal: Terminal): void {
  const all = filterRecords(set, set.records, filter).records;
  const records = all.slice(0, countOption(typed, 'limit') ?? all.length);
  const groups = figureGroups(set, records);
  if (flagOption(typed, 'json')) {
    terminal.json(
      groups.map((group) => ({ ...group, figures: group.figures.map((one) => ({ handle: handleOf(one.id), ...one })) })),
    );
    return;
  }
  for (const line of figureLines(groups, terminal)) terminal.print(line);
  if (groups.length === 0) terminal.print('nothing in this record');
}

function printFacets(set: RecordSet, filter: Filter, typed: Typed, terminal: Terminal): void {
  const records = filterRecords(set, set.records, filter).records;
  const counted = FACETS.map((name) => ({ name, values: facet(set, records, name) })).filter(({ values }) => values.length > 0);
  if (flagOption(typed, 'json')) {
    terminal.json(Object.fromEntries(counted.map(({ name, values }) => [name, values])));
    return;
  }
  for (const { name, values } of counted) {
    terminal.print(terminal.colours.bold(name));
    for (const { value, count } of values) terminal.print(`  ${String(count).padStart(5)}  ${safeLine(value)}`);
  }
  if (records.length === 0) terminal.print('nothing in this record');
}
