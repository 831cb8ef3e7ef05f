import { recordSet } from '../../app/query.js';
import { chronology, STORY_KINDS, type Chronology } from '../../app/views-and-exports.js';
import { handleOf } from '../../app/resolve.js';
import { countOption, flagOption, type Run, type Typed } from '../command.js';
import { kindsOfCore } from '../core.js';
import { asOfOf, filterOf } from '../filter.js';
import { chronologyLines, footLines } from '../render/entry-lines.js';
import type { Terminal } from '../terminal.js';
import { warnOfWaiting } from '../waiting.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const kinds = await kindsOfCore();
  const told = STORY_KINDS.filter((name) => kinds.some((kind) => kind.name === name));
  const filter = { kinds: told, ...filterOf(typed, kinds) };
  const story = await withStore(typed, async (store) => {
    await warnOfWaiting(store, terminal);
    const set = await recordSet(store, { kinds, filter });
    return chronology({ ...set, asOf: asOfOf(typed) ?? set.asOf }, filter);
  });
  printStory(story, typed, terminal);
  return 0;
};

/** Prints a story as lines or as JSON, in which every entry has its handle. */
export function printStory(story: Chronology, typed: Typed, terminal: Terminal): void {
  const shown = Math.min(countOption(typed, 'limit') ?? story.entries.length, story.entries.length);
  if (flagOption(typed, 'json')) {
    const entries = story.entries.slice(0, shown).map((entry) => ({ handle: handleOf(entry.id), ...entry }));
    terminal.json({ ...story, total: story.entries.length, entries });
    return;
  }
  for (const line of chronologyLines(story, terminal, shown)) terminal.print(line);
  for (const line of footLines(story, shown, terminal)) terminal.print(line);
}
