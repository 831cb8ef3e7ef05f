import type { CommandSpec } from './command.js';
import { json, ownLexicon } from './options.js';

/** `parley parse`: trees and clauses of sentences. */
export const parse: CommandSpec = {
  name: 'parse',
  group: 'Look inside',
  summary: 'draw the tree of a sentence and the clauses read off it; needs no store',
  details:
    'The tree has one word a line with its universal and Penn tags, its relation to its head, and its lemma where that differs. Under ' +
    'it stand the clauses: who does what to whom, with passives turned round, subjects that are only implied in parentheses, and ' +
    'negation, modality, tense and the clause that governs.',
  arguments: [{ name: '[words...]', help: 'the sentence, or - for standard input (one sentence a line)' }],
  options: [{ flags: '--file <file>', help: 'a text with one sentence a line' }, json],
  examples: [
    { line: 'parley parse "The withdrawal of troops was not demanded by either side."', says: 'its tree and clauses' },
    { line: 'parley parse --file sentences.txt --json', says: 'for other programs' },
  ],
  storeless: true,
  load: () => import('./commands/parse.js'),
};

/** `parley explain`: what rules did with a report. */
export const explain: CommandSpec = {
  name: 'explain',
  group: 'Look inside',
  summary: 'which rule found what in a report, and what stood in the way of others; needs no store',
  details:
    'Sentence by sentence: the rules whose pattern matched, what each built and what became of it (a claim, told by another rule, left ' +
    'out, refused), where a pattern matched and nothing could be built, and rules that would have applied had one thing been otherwise.',
  arguments: [{ name: '<file>', help: 'the report, or - for standard input' }],
  options: [
    { flags: '--rule <name>', help: 'only this rule or kind: statement, agreement/agreed' },
    { flags: '--sentence <n>', help: 'only this sentence, counted from 1' },
    { flags: '--published <day>', help: 'the day of publication, as 2018-03-16' },
    { flags: '--all', help: 'also sentences in which nothing was found' },
    ownLexicon,
    json,
  ],
  examples: [
    { line: 'parley explain report.txt', says: 'what was found in each sentence, and why not more' },
    { line: 'parley explain report.txt --rule meeting --all', says: 'why a meeting was not found' },
  ],
  storeless: true,
  load: () => import('./commands/explain.js'),
};
