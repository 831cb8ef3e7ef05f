import type { OptionSpec } from './command.js';

/** Options that several commands share. */
export const json: OptionSpec = { flags: '--json', help: 'print JSON for other programs' };

export const filters: readonly OptionSpec[] = [
  { flags: '--actor <name>', help: 'with this state, group, body or person: a name, or an entity id' },
  { flags: '--process <name>', help: 'of this negotiation: Astana, Geneva …' },
  { flags: '--since <date>', help: 'on or after 2018, 2018-03 or 2018-03-16' },
  { flags: '--until <date>', help: 'on or before such a date' },
  { flags: '--place <name>', help: 'in this city, country or region' },
  {
    flags: '--reviewed <state>',
    help: 'unreviewed, accepted, corrected, or any (accepted or corrected)',
    choices: ['unreviewed', 'accepted', 'corrected', 'any'],
  },
  {
    flags: '--status <status>',
    help: 'reported, ongoing, planned, cancelled, background, denied, demanded, hypothetical; may be repeated',
    repeat: true,
  },
];

export const asOf: OptionSpec = {
  flags: '--as-of <date>',
  help: 'the day that stands for today (otherwise that of the newest report)',
};

export const limit: OptionSpec = { flags: '--limit <n>', help: 'print at most so many' };

export const signed: readonly OptionSpec[] = [
  { flags: '--why <reason>', help: 'the reason, kept in the log' },
  { flags: '--by <author>', help: 'who decides (otherwise the login name)' },
];

export const include: OptionSpec = {
  flags: '--include <level>',
  help: 'put in what is internal, or confidential too (otherwise only what is public)',
  choices: ['public', 'internal', 'confidential'],
};

export const visibility = (of: string): OptionSpec => ({
  flags: '--visibility <level>',
  help: `who may see ${of}: public, internal or confidential`,
  choices: ['public', 'internal', 'confidential'],
});

export const store: OptionSpec = {
  flags: '--store <file>',
  help: 'the file that keeps the record (otherwise $PARLEY_STORE, or record.parley in the working folder)',
};

export const ownLexicon: OptionSpec = {
  flags: '--lexicon <file>',
  help: 'your own entries (otherwise $PARLEY_LEXICON, or record.lexicon.json beside record.parley)',
};
