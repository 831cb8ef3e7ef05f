import type { CommandSpec } from './command.js';
import { decide } from './decide-table.js';
import { brief, dossier } from './hand-on-table.js';
import { lexicon } from './lexicon-table.js';
import { explain, parse } from './look-inside-table.js';
import { asOf, filters, include, json, limit, ownLexicon, signed, visibility } from './options.js';

const add: CommandSpec = {
  name: 'add',
  group: 'Read',
  summary: 'read reports into the record',
  details:
    'Reads plain text and Markdown in any encoding. Folders are read with all that is in them; "-" is standard input. Reading the ' +
    'same file twice changes nothing. What cannot be read is set aside with the reason, and the rest is read (exit code 1).',
  arguments: [{ name: '<path...>', help: 'files, folders, or - for standard input' }],
  options: [
    { flags: '--title <title>', help: 'the title, where the text does not say it (one report only)' },
    { flags: '--outlet <name>', help: 'who published it' },
    { flags: '--url <address>', help: 'its address on the web (one report only)' },
    { flags: '--published <day>', help: 'the day of publication, as 2018-03-16' },
    { flags: '--language <code>', help: 'its language, as en' },
    visibility('the reports (otherwise public)'),
    ownLexicon,
    json,
  ],
  examples: [
    { line: 'parley add report.txt', says: 'read one report' },
    { line: 'parley add reports/ more/*.md', says: 'read folders and files' },
    { line: 'parley add notes.txt --visibility confidential', says: 'stays out of whatever is handed on, unless asked for' },
    { line: 'pbpaste | parley add - --outlet "Daily Post" --published 2018-03-16', says: 'read what was copied' },
  ],
  load: () => import('./commands/add.js'),
};

const chronology: CommandSpec = {
  name: 'chronology',
  group: 'Ask',
  summary: 'the story by date: meetings, agreements, promises, incidents',
  details:
    '○ stands for what is to come, × for what was called off. Each line has its date with its precision, what happened, how many ' +
    'reports tell of it and how many independent ones, whether a person has checked it, its quote, and an id for "parley show".',
  arguments: [],
  options: [
    ...filters.slice(0, 2),
    {
      flags: '--kind <kind>',
      help: 'meeting, agreement, commitment, incident, statement, position, figure, or all; may be repeated',
      repeat: true,
    },
    ...filters.slice(2),
    asOf,
    limit,
    json,
  ],
  examples: [
    { line: 'parley chronology', says: 'the whole story' },
    { line: 'parley chronology --process Astana --since 2018 --until 2019-06', says: 'one negotiation over a time' },
    { line: 'parley chronology --kind statement --actor Turkey', says: 'what one side said' },
    { line: 'parley chronology --status planned', says: 'what was announced and has not been told of since' },
  ],
  load: () => import('./commands/chronology.js'),
};

const list: CommandSpec = {
  name: 'list',
  group: 'Ask',
  summary: 'all that is known of one kind: position, figure, meeting …',
  arguments: [{ name: '<kind>', help: 'meeting, statement, position, agreement, commitment, incident or figure' }],
  options: [...filters, asOf, limit, { flags: '--facets', help: 'count by side, place, process, status and year instead' }, json],
  examples: [
    { line: 'parley list position', says: 'who wants what, and on whose word' },
    { line: 'parley list figure', says: 'figures side by side, with how many reports name a source' },
    { line: 'parley list meeting --actor Iran --facets', says: 'with whom, where and when' },
  ],
  load: () => import('./commands/list.js'),
};

const show: CommandSpec = {
  name: 'show',
  group: 'Ask',
  summary: 'one record with every value and quote, or one report',
  details:
    'Says on whose word each value stands and where reports disagree. Any id that Parley prints will do, and any beginning of it.',
  arguments: [{ name: '<id>', help: 'of a record, a claim or a report' }],
  options: [asOf, json],
  examples: [
    { line: 'parley show 3fa9c1d2', says: 'a line of the chronology in full' },
    { line: 'parley show doc:81b2c3d4', says: 'a report: what it says of itself, and what was found in it' },
  ],
  load: () => import('./commands/show.js'),
};

const cite: CommandSpec = {
  name: 'cite',
  group: 'Hand on',
  summary: 'citations for a footnote, one for each report',
  details: 'Outlet, title, date or "undated", address, day received, quote.',
  arguments: [{ name: '<id>', help: 'of a record or claim' }],
  options: [{ flags: '--style <style>', help: 'footnote (plain text) or markdown', choices: ['footnote', 'markdown'] }, json],
  examples: [
    { line: 'parley cite 3fa9c1d2', says: 'one line for each report' },
    { line: 'parley cite 3fa9c1d2 --style markdown', says: 'the same for a Markdown text' },
  ],
  load: () => import('./commands/cite.js'),
};

const sources: CommandSpec = {
  name: 'sources',
  group: 'Ask',
  summary: 'the reports, and how much was found in each',
  arguments: [],
  options: [limit, json],
  examples: [{ line: 'parley sources', says: 'all reports by date, undated ones last' }],
  load: () => import('./commands/sources.js'),
};

const copies: CommandSpec = {
  name: 'copies',
  group: 'Ask',
  summary: 'which reports are copies, and what each changed, word by word',
  arguments: [],
  options: [{ flags: '--brief', help: 'only count the changed words' }, json],
  examples: [{ line: 'parley copies', says: 'every original with its copies' }],
  load: () => import('./commands/copies.js'),
};

const search: CommandSpec = {
  name: 'search',
  group: 'Ask',
  summary: 'the reports that hold these words',
  arguments: [{ name: '<words...>', help: 'all have to stand in the report; a "phrase in quotation marks" stands together' }],
  options: [limit, json],
  examples: [
    { line: 'parley search buffer zone', says: 'reports with both words' },
    { line: `parley search '"buffer zone"'`, says: 'reports with the phrase' },
  ],
  load: () => import('./commands/search.js'),
};

const problems: CommandSpec = {
  name: 'problems',
  group: 'Look after',
  summary: 'what was set aside or refused, and why',
  arguments: [],
  options: [json],
  examples: [{ line: 'parley problems', says: 'inputs set aside, reports not understood, findings refused' }],
  load: () => import('./commands/problems.js'),
};

const describe: CommandSpec = {
  name: 'describe',
  group: 'Judge',
  summary: 'correct what is known of a report: title, outlet, address, date; say who may see it',
  details:
    'Stands beside what the text says, and all that hangs on the date is worked out anew. An empty value ("") says that it is not known.',
  arguments: [{ name: '<report>', help: 'id of the report' }],
  options: [
    { flags: '--title <title>', help: 'its title' },
    { flags: '--outlet <name>', help: 'who published it' },
    { flags: '--url <address>', help: 'its address on the web' },
    { flags: '--published <date>', help: 'when it was published: 2018, 2018-03 or 2018-03-16' },
    visibility('it'),
    ...signed,
    json,
  ],
  examples: [
    { line: 'parley describe doc:81b2c3d4 --published 2019-02-14 --why "from the archive"', says: 'date an undated report' },
  ],
  load: () => import('./commands/describe.js'),
};

const withdraw: CommandSpec = {
  name: 'withdraw',
  group: 'Judge',
  summary: 'keep a retracted report but let it count for nothing',
  arguments: [{ name: '<report>', help: 'id of the report' }],
  options: [...signed, json],
  examples: [
    {
      line: 'parley withdraw doc:81b2c3d4 --why "retracted by the outlet"',
      says: 'its claims leave the record; "parley decide undo" brings them back',
    },
  ],
  load: () => import('./commands/withdraw.js'),
};

const erase: CommandSpec = {
  name: 'erase',
  group: 'Judge',
  summary: 'remove a report and all that was drawn from it, for good',
  details: 'Its text, claims and quotes leave the file. What stays is that a report was erased, when, by whom and why.',
  arguments: [{ name: '<report>', help: 'id of the report' }],
  options: [...signed, { flags: '--yes', help: 'do not ask: it cannot be undone' }, json],
  examples: [{ line: 'parley erase doc:81b2c3d4 --yes --why "asked by the publisher"', says: 'remove it for good' }],
  load: () => import('./commands/erase.js'),
};

const history: CommandSpec = {
  name: 'history',
  group: 'Judge',
  summary: 'the log of decisions, with those that no longer count',
  arguments: [{ name: '[id]', help: 'only those about this record, claim, report or entity' }],
  options: [json],
  examples: [
    { line: 'parley history', says: 'every decision, the oldest first' },
    { line: 'parley history 3fa9c1d2', says: 'what was decided about one record' },
  ],
  load: () => import('./commands/history.js'),
};

const extract: CommandSpec = {
  name: 'extract',
  group: 'Hand on',
  summary: 'what single reports yield, as JSON files; needs no store',
  details: 'Writes the exchange format, one file for each report, named as the report with .json in place of its extension.',
  arguments: [{ name: '<path...>', help: 'files, folders, or - for standard input' }],
  options: [{ flags: '--out <folder>', help: 'write one JSON file for each report there; needed for more than one' }, ownLexicon],
  examples: [
    { line: 'parley extract report.txt', says: 'print it' },
    { line: 'parley extract reports/ --out found/', says: 'found/NAME.json for each report' },
  ],
  storeless: true,
  load: () => import('./commands/extract.js'),
};

const exportCommand: CommandSpec = {
  name: 'export',
  group: 'Hand on',
  summary: 'the record as JSON, CSV for spreadsheets, or Markdown',
  details:
    'Only public reports go in unless asked, and all is worked out as if there were no others; withdrawn ones stay out. Decisions ' +
    'stand without their authors and reasons.',
  arguments: [],
  options: [
    { flags: '--format <format>', help: 'json, csv or markdown', choices: ['json', 'csv', 'markdown'] },
    { flags: '--out <path>', help: 'a file (json, markdown) or a folder (csv); without it json and markdown are printed' },
    { flags: '--kind <kind>', help: 'only this kind; may be repeated', repeat: true },
    ...filters,
    asOf,
    include,
  ],
  examples: [
    { line: 'parley export --format csv --out tables/', says: 'a table a kind, participants, evidence and reports' },
    { line: 'parley export --format markdown --process Astana > astana.md', says: 'the story with a footnote for each report' },
    { line: 'parley export --format json --out record.json', says: 'every claim with its quotes, and the decisions' },
  ],
  load: () => import('./commands/export.js'),
};

const check: CommandSpec = {
  name: 'check',
  group: 'Look after',
  summary: 'compare every stored quote with its text',
  arguments: [],
  options: [json],
  examples: [{ line: 'parley check', says: 'exit code 1 where a quote is not what stands in its text' }],
  load: () => import('./commands/check.js'),
};

const rebuild: CommandSpec = {
  name: 'rebuild',
  group: 'Look after',
  summary: 'read all stored reports anew; decisions stay',
  details: 'Also after a change of your own lexicon: reports that were read without it are held, but not worked out, until then.',
  arguments: [],
  options: [ownLexicon, json],
  examples: [{ line: 'parley rebuild', says: 'after a new release or a change of your lexicon' }],
  load: () => import('./commands/rebuild.js'),
};

const serve: CommandSpec = {
  name: 'serve',
  group: 'Ask',
  summary: 'the record as pages in the browser',
  details:
    'Serves the pages and the API on this machine alone until it is stopped (Ctrl-C). What "parley add" and others change meanwhile ' +
    'is shown at once.',
  arguments: [],
  options: [
    { flags: '--port <n>', help: 'the port (otherwise 4848)' },
    { flags: '--next-free', help: 'where the port is taken, take the next free one' },
    {
      flags: '--host <address>',
      help: 'the address to listen at (otherwise 127.0.0.1); any other than this machine needs the token',
    },
    { flags: '--token <token>', help: 'what others must know to ask (otherwise $PARLEY_TOKEN, or one is made and printed)' },
  ],
  examples: [
    { line: 'parley serve', says: 'open http://127.0.0.1:4848/ in the browser' },
    { line: 'parley serve --port 8080 --store talks.parley', says: 'another port, another record' },
    { line: 'parley serve --host 0.0.0.0', says: 'for others too, who need the printed address with its token' },
  ],
  load: () => import('./commands/serve.js'),
};

const people: CommandSpec = {
  name: 'people',
  group: 'Ask',
  summary: 'who held which office by the reports, and on whose word',
  details:
    'Offices by side, each with those whom reports call its holders, the days of these reports, and the words that say so. Where reports ' +
    'of the same days give one office to several, these stand side by side; none is preferred.',
  arguments: [{ name: '[words...]', help: 'of an office, a side or a person' }],
  options: [json],
  examples: [
    { line: 'parley people', says: 'every office that reports give' },
    { line: 'parley people foreign minister', says: 'the foreign ministers of all sides' },
  ],
  load: () => import('./commands/people.js'),
};

/** Every command in the order in which help lists them. Documentation and its test read this table. */
export const commandTable: readonly CommandSpec[] = [
  add,
  serve,
  chronology,
  list,
  show,
  sources,
  people,
  copies,
  search,
  decide,
  describe,
  withdraw,
  erase,
  history,
  cite,
  extract,
  exportCommand,
  dossier,
  brief,
  problems,
  check,
  rebuild,
  explain,
  parse,
  lexicon,
];
