import type { CommandSpec } from './command.js';
import { json, limit, ownLexicon } from './options.js';

type Name = 'add' | 'list' | 'show' | 'import' | 'remove' | 'style';

const TYPES = ['state', 'government', 'body', 'organisation', 'group', 'person', 'place', 'media'] as const;
const source = { flags: '--source <text>', help: 'who or what says so; every entry names its source' };

const loaderOf = (name: Name) => async () => {
  const { runLexicon } = await import('./commands/lexicon.js');
  return { run: runLexicon(name) };
};

const add: CommandSpec = {
  name: 'add',
  summary: 'add an entity, or names and an office to a known one',
  details:
    'With --type a new entity, without it the one that is known by the name or --id. Reports that are held are read anew with it by ' +
    '"parley rebuild".',
  arguments: [{ name: '<name>', help: 'the neutral name that is shown' }],
  options: [
    { flags: '--type <type>', help: TYPES.join(', '), choices: TYPES },
    { flags: '--id <id>', help: 'ent: and a word of your own (otherwise made from the name); it never changes' },
    { flags: '--also <name>', help: 'another name; may be repeated', repeat: true },
    { flags: '--acronym <letters>', help: 'matched letter by letter; may be repeated', repeat: true },
    { flags: '--demonym <word>', help: 'what its people are called; may be repeated', repeat: true },
    { flags: '--of <entity>', help: 'the state or side to which a body or part belongs' },
    { flags: '--country <state>', help: 'where a place lies or a group acts' },
    { flags: '--shown <name>', help: 'the name under which it is to be shown, whatever the date' },
    { flags: '--office <office>', help: 'of a person, with --party and days: "foreign minister"' },
    { flags: '--party <entity>', help: 'whose office it is' },
    { flags: '--since <day>', help: 'its first day, as 2018-03-16' },
    { flags: '--until <day>', help: 'its last day' },
    source,
    ownLexicon,
    json,
  ],
  examples: [
    {
      line: 'parley lexicon add "Front of the Lake" --type group --acronym FOL --country Chad --source "desk list 2024"',
      says: 'a group',
    },
    {
      line: 'parley lexicon add "Ada Lund" --type person --office "foreign minister" --party Norway --since 2021-10-14 --source gazette',
      says: 'a person by office and date',
    },
    {
      line: 'parley lexicon add Syria --also "Syrian Republic" --source "desk list 2024"',
      says: 'another name of a known entity',
    },
    { line: 'parley lexicon add Kyiv --shown Kiev --source "house style"', says: 'shown so everywhere; quotes stay' },
  ],
  load: loaderOf('add'),
};

const list: CommandSpec = {
  name: 'list',
  summary: 'your own entries, or all whose names hold some words',
  arguments: [{ name: '[words...]', help: 'beginnings of words of a name' }],
  options: [{ flags: '--type <type>', help: 'only this type', choices: TYPES }, limit, ownLexicon, json],
  examples: [
    { line: 'parley lexicon list', says: 'what you added' },
    { line: 'parley lexicon list syrian --type group', says: 'groups with such a name' },
  ],
  load: loaderOf('list'),
};

const show: CommandSpec = {
  name: 'show',
  summary: 'an entry in full: names, side, offices with their days, who held its offices, sources',
  arguments: [{ name: '<entity...>', help: 'a name or an id' }],
  options: [ownLexicon, json],
  examples: [
    { line: 'parley lexicon show Sergey Lavrov', says: 'his offices and when he held them' },
    { line: 'parley lexicon show Libya', says: 'who held its offices, rivals side by side, each with who says so' },
  ],
  load: loaderOf('show'),
};

const importing: CommandSpec = {
  name: 'import',
  summary: 'take over actor dictionaries of PETRARCH or TABARI',
  details:
    'Names, synonyms (+) and codes with their days become entries; what is known already, says too little or cannot be read is set ' +
    'aside with the reason (exit code 1).',
  arguments: [{ name: '<file...>', help: 'dictionaries: .txt or .actors' }],
  options: [source, { flags: '--dry-run', help: 'only say what would be added and what is set aside' }, ownLexicon, json],
  examples: [{ line: 'parley lexicon import actors.txt --source "Phoenix dictionaries, 2014" --dry-run', says: 'look first' }],
  load: loaderOf('import'),
};

const remove: CommandSpec = {
  name: 'remove',
  summary: 'take own entries out again',
  details: 'What comes with Parley stays: only what you added or imported goes.',
  arguments: [{ name: '[entity...]', help: 'names or ids of entries of your own' }],
  options: [{ flags: '--source <text>', help: 'all entries that this source gave: undoes an import' }, ownLexicon, json],
  examples: [
    { line: 'parley lexicon remove "Front of the Lake"', says: 'one entry' },
    { line: 'parley lexicon remove --source "Phoenix dictionaries, 2014"', says: 'all that an import brought' },
  ],
  load: loaderOf('remove'),
};

const style: CommandSpec = {
  name: 'style',
  summary: 'how entities that were renamed are named in lists, pages, exports and briefs',
  details:
    'Quotes never change, and a process keeps its name. "parley lexicon add NAME --shown NAME" chooses for one entity. Nothing needs ' +
    'to be read anew; a server that runs takes it up with the next change of the record.',
  arguments: [{ name: '[style]', help: 'dated, current or main; without it the present one is told' }],
  options: [ownLexicon, json],
  examples: [
    { line: 'parley lexicon style', says: 'what applies' },
    { line: 'parley lexicon style current', says: 'always today’s names' },
  ],
  load: loaderOf('style'),
};

/** `parley lexicon`: the user's own entries. */
export const lexicon: CommandSpec = {
  name: 'lexicon',
  group: 'Look inside',
  summary: 'names, sides and offices that are known, and your own entries',
  details:
    'Your own entries stand in a file of JSON in the format of lexicon/README.md: that of --lexicon, or of $PARLEY_LEXICON, or ' +
    'record.lexicon.json beside record.parley. What is read from reports rests on it, so after a change "parley rebuild" is due.',
  arguments: [],
  options: [],
  examples: [
    { line: 'parley lexicon list', says: 'your own entries' },
    { line: 'parley lexicon show Astana', says: 'what is known by a name' },
  ],
  commands: [add, list, show, importing, remove, style],
};
