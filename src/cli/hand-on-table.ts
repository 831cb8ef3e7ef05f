import type { CommandSpec } from './command.js';
import { asOf, include } from './options.js';

const handing = [
  include,
  { flags: '--preview', help: 'only say what goes in and what stays out' },
  { flags: '--force', help: 'replace the file where it is there already' },
] as const;

/** `parley brief`: two pages before the next round. */
export const brief: CommandSpec = {
  name: 'brief',
  group: 'Hand on',
  summary: 'two pages before the next round, with footnotes: Word, HTML or Markdown',
  details:
    'Next and last meeting, where accounts differ, last positions, commitments by date, incidents and figures since, gaps and sources. ' +
    'The bottom line is left blank to write in. What no person has checked bears a *.',
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      help: 'docx, html or markdown (otherwise by the ending of the file)',
      choices: ['docx', 'html', 'markdown'],
    },
    { flags: '--out <file>', help: 'the file to write; without it HTML and Markdown are printed' },
    { flags: '--process <name>', help: 'only this negotiation: Astana, Geneva …' },
    {
      flags: '--since <date>',
      help: 'incidents and figures since 2018, 2018-03 or 2018-03-16 (otherwise since the last meeting)',
    },
    asOf,
    ...handing,
  ],
  examples: [
    { line: 'parley brief --out brief.docx', says: 'for Word, with real footnotes' },
    { line: 'parley brief --process Astana --out astana.html', says: 'one negotiation, as a page to print' },
    { line: 'parley brief --preview', says: 'what would go in' },
  ],
  load: () => import('./commands/brief.js'),
};

/** `parley dossier`: the record in one file. */
export const dossier: CommandSpec = {
  name: 'dossier',
  group: 'Hand on',
  summary: 'the record as one file that opens in a browser, offline',
  details:
    'The same pages as "parley serve", read-only, with the record inside. Only public reports and notes go in unless asked, and all is ' +
    'worked out as if there were no others. Decisions stand without their authors and reasons.',
  arguments: [],
  options: [
    { flags: '--out <file>', help: 'the file to write: dossier.html' },
    { flags: '--quotes-only', help: 'leave the full texts of the reports out' },
    ...handing,
  ],
  examples: [
    { line: 'parley dossier --out dossier.html', says: 'what is public, to be mailed' },
    { line: 'parley dossier --out team.html --include internal --quotes-only', says: 'for the team, quotes without full texts' },
  ],
  load: () => import('./commands/dossier.js'),
};
