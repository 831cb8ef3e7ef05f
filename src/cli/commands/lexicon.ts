import { readFileSync, statSync } from 'node:fs';
import {
  addEntry,
  importDictionary,
  lexiconEntries,
  lexiconEntry,
  type EntriesAsk,
  type WrittenEntry,
} from '../../app/lexicon-entries.js';
import { nameStyle, removeEntries, setNameStyle } from '../../app/change-own-lexicon.js';
import type { LexiconChoice } from '../../app/own-lexicon.js';
import { countOption, flagOption, textOption, WrongUse, type ExitCode, type Run, type Typed } from '../command.js';
import { counted } from '../counted.js';
import { entryInFull, entryLine } from '../render/lexicon-lines.js';
import { safeLine } from '../safe-text.js';
import type { Terminal } from '../terminal.js';

const choiceOf = (typed: Typed): LexiconChoice => ({ path: textOption(typed, 'lexicon'), store: textOption(typed, 'store') });

type Act = (typed: Typed, terminal: Terminal) => ExitCode;

const ACTS: Readonly<Record<'add' | 'list' | 'show' | 'import' | 'remove' | 'style', Act>> = {
  add,
  list,
  show,
  import: importing,
  remove,
  style,
};

/** What runs `parley lexicon NAME`. */
export const runLexicon =
  (name: keyof typeof ACTS): Run =>
  (typed, terminal) =>
    Promise.resolve(ACTS[name](typed, terminal));

const REBUILD = '"parley rebuild" reads what is held anew with it';

function sourceOf(typed: Typed): string {
  const source = textOption(typed, 'source')?.trim();
  if (source === undefined || source === '') throw new WrongUse('--source is needed: every entry names who or what says so');
  return source;
}

function add(typed: Typed, terminal: Terminal): ExitCode {
  const { path, entry, became } = addEntry(choiceOf(typed), writtenEntry(typed));
  if (flagOption(typed, 'json')) terminal.json({ path, became, entry });
  else {
    for (const line of entryInFull(entry, terminal)) terminal.print(line);
    terminal.print(`${became === 'new' ? 'added' : 'added to what is known'} in ${safeLine(path)}; ${REBUILD}`);
  }
  return 0;
}

/** Names as they were typed: one may hold a comma. */
const namesOption = (typed: Typed, name: string): readonly string[] | undefined => {
  const given = typed.options[name];
  return Array.isArray(given) ? given.map((one) => String(one).trim()).filter((one) => one !== '') : undefined;
};

function writtenEntry(typed: Typed): WrittenEntry {
  const office = textOption(typed, 'office');
  const party = textOption(typed, 'party');
  if (office !== undefined && party === undefined) throw new WrongUse('--office needs --party: whose office it is');
  const day = (name: 'since' | 'until'): string | null => {
    const text = textOption(typed, name);
    if (text !== undefined && office === undefined) throw new WrongUse(`--${name} needs --office: it dates an office`);
    if (text !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(text))
      throw new WrongUse(`--${name} takes a day as 2018-03-16, not "${text}"`);
    return text ?? null;
  };
  const [since, until] = [day('since'), day('until')];
  return {
    name: (typed.args[0] ?? '').trim(),
    type: textOption(typed, 'type'),
    id: textOption(typed, 'id'),
    also: namesOption(typed, 'also'),
    acronyms: namesOption(typed, 'acronym'),
    demonyms: namesOption(typed, 'demonym'),
    of: textOption(typed, 'of'),
    country: textOption(typed, 'country'),
    shown: textOption(typed, 'shown'),
    ...(office === undefined || party === undefined ? {} : { office: { office, party, since, until } }),
    source: sourceOf(typed),
  };
}

function list(typed: Typed, terminal: Terminal): ExitCode {
  const words = typed.args.join(' ').trim();
  const ask: EntriesAsk = { words, type: textOption(typed, 'type'), limit: countOption(typed, 'limit') };
  const { path, entries, total } = lexiconEntries(choiceOf(typed), ask);
  if (flagOption(typed, 'json')) {
    terminal.json({ path, total, entries });
    return 0;
  }
  for (const entry of entries) for (const line of entryLine(entry, terminal)) terminal.print(line);
  if (entries.length === 0)
    terminal.print(words === '' ? `no entries of your own in ${safeLine(path)}` : 'nothing of that name in the lexicon');
  else if (total > entries.length) terminal.print(`${String(total - entries.length)} more`);
  return 0;
}

function show(typed: Typed, terminal: Terminal): ExitCode {
  const wanted = typed.args.join(' ').trim();
  const entries = lexiconEntry(choiceOf(typed), wanted);
  if (flagOption(typed, 'json')) terminal.json(entries);
  else if (entries.length === 0) terminal.warn(`parley: nothing in the lexicon is called "${safeLine(wanted)}"`);
  else
    for (const [index, entry] of entries.entries()) {
      if (index > 0) terminal.print();
      for (const line of entryInFull(entry, terminal)) terminal.print(line);
    }
  return entries.length === 0 ? 1 : 0;
}

function remove(typed: Typed, terminal: Terminal): ExitCode {
  const source = textOption(typed, 'source');
  if (typed.args.length === 0 && source === undefined) throw new WrongUse('name entries of your own, or their --source');
  const { path, entries } = removeEntries(choiceOf(typed), { wanted: typed.args, source });
  if (flagOption(typed, 'json')) terminal.json({ path, entries });
  else {
    for (const { id, name } of entries) terminal.print(`removed  ${safeLine(name)}  ${id}`);
    terminal.print(`from ${safeLine(path)}; ${REBUILD}`);
  }
  return 0;
}

const STYLES = {
  dated: 'by the name of the day of what is told: Turkey until May 2022, Türkiye since',
  current: 'by the name of today, whatever the date: Türkiye',
  main: 'by the main name of the lexicon, whatever the date: Turkey',
} as const;

function style(typed: Typed, terminal: Terminal): ExitCode {
  const wanted = typed.args[0];
  if (wanted !== undefined && !(wanted in STYLES))
    throw new WrongUse(`expected ${Object.keys(STYLES).join(', ')}, found "${safeLine(wanted)}"`);
  const choice = choiceOf(typed);
  const chosen = wanted === undefined ? nameStyle(choice) : setNameStyle(choice, wanted as keyof typeof STYLES);
  if (flagOption(typed, 'json')) terminal.json(chosen);
  else {
    for (const [name, says] of Object.entries(STYLES))
      terminal.print(`${name === chosen.style ? '* ' : '  '}${name.padEnd(9)}${says}`);
    if (wanted !== undefined) terminal.print(`in ${safeLine(chosen.path)}; quotes and names of processes stay as they are`);
  }
  return 0;
}

const LARGEST = 32 * 1024 * 1024;
const SHOWN = 20;

function importing(typed: Typed, terminal: Terminal): ExitCode {
  const source = sourceOf(typed);
  const dry = flagOption(typed, 'dryRun');
  const done = typed.args.map((file) => ({ file, ...importDictionary(choiceOf(typed), { text: textIn(file), source, dry }) }));
  const aside = done.reduce((sum, one) => sum + one.aside.length, 0);
  if (flagOption(typed, 'json')) terminal.json({ files: done });
  else
    for (const one of done) {
      terminal.print(
        `${safeLine(one.file)}: ${counted(one.added.length, 'entry', 'entries')} ${dry ? 'would be added' : 'added'}, ${String(one.aside.length)} set aside`,
      );
      for (const { line, text, reason } of one.aside.slice(0, SHOWN))
        terminal.warn(`set aside  ${safeLine(one.file)}:${String(line)} ${safeLine(text)}: ${safeLine(reason)}`);
      if (one.aside.length > SHOWN) terminal.warn(`set aside  ${String(one.aside.length - SHOWN)} more; --json lists all`);
      if (!dry && one.added.length > 0) terminal.print(`in ${safeLine(one.path)}; ${REBUILD}`);
    }
  return aside > 0 ? 1 : 0;
}

function textIn(file: string): string {
  try {
    if (statSync(file).size > LARGEST) throw new Error('a file of more than 32 MB');
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongUse(`${file}: expected a dictionary, found ${(error as Error).message}`);
  }
}
