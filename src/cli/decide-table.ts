import type { CommandSpec, Example } from './command.js';
import { json, signed, visibility } from './options.js';

const judgement = (
  name: string,
  summary: string,
  args: CommandSpec['arguments'],
  example: Example,
  options: CommandSpec['options'] = [],
): CommandSpec => ({
  name,
  summary,
  arguments: args,
  options: [...options, ...signed, json],
  examples: [example],
  load: async () => {
    const { runDecision } = await import('./commands/decide.js');
    return { run: runDecision(name) };
  },
});

const record = { name: '<id...>', help: 'records or claims' };

/** `parley decide`: one command for each judgement. */
export const decide: CommandSpec = {
  name: 'decide',
  group: 'Judge',
  summary: 'accept, reject, correct, add, join, part, note, undo',
  details: 'Every decision is kept in a log with its time, author and reason, survives every rebuild, and can be undone.',
  arguments: [],
  options: [],
  examples: [
    { line: 'parley decide accept 3fa9c1d2 --why "read both reports"', says: 'a person has checked it' },
    { line: 'parley decide correct 3fa9c1d2 round 7', says: 'put a value right' },
    { line: 'parley decide undo dec:5c0e12ab', says: 'take a decision back' },
  ],
  commands: [
    judgement('accept', 'it is read rightly', [record], {
      line: 'parley decide accept 3fa9c1d2',
      says: 'shown as accepted from now on',
    }),
    judgement('reject', 'the report does not say that', [record], {
      line: 'parley decide reject 3fa9c1d2 --why "a film is meant"',
      says: 'it leaves the record',
    }),
    judgement(
      'correct',
      'put a value right',
      [
        { name: '<id>', help: 'the record or claim' },
        { name: '<field>', help: 'as "parley show ID --json" names it: date, round, venueCity …' },
        { name: '[value]', help: 'the right value: words (7, 2018-03, Russia) or JSON; none takes the old value away' },
      ],
      { line: 'parley decide correct 3fa9c1d2 date 2018-03-17', says: 'another day' },
      [{ flags: '--old <value>', help: 'which value to replace, where the field holds several' }],
    ),
    judgement(
      'add',
      'add what no rule found',
      [
        { name: '<kind>', help: 'meeting, position, agreement …' },
        { name: '<report>', help: 'id of the report that says it' },
        { name: '<field=value...>', help: 'its values: actor=Russia "issue=the ceasefire" stance=supports' },
      ],
      {
        line: 'parley decide add position doc:81b2c3d4 actor=Russia "issue=the ceasefire" stance=supports --quote "backs the ceasefire"',
        says: 'the quote must stand in the report',
      },
      [{ flags: '--quote <words>', help: 'the words of the report that it rests on' }],
    ),
    judgement(
      'same',
      'two are one and the same',
      [
        { name: '<a>', help: 'a record, claim, actor, person or place' },
        { name: '<b>', help: 'another' },
      ],
      { line: 'parley decide same 3fa9c1d2 77ab0e19', says: 'two records become one' },
    ),
    judgement(
      'different',
      'two are not the same',
      [
        { name: '<a>', help: 'a record, claim, actor, person or place' },
        { name: '<b>', help: 'another' },
      ],
      { line: 'parley decide different 3fa9c1d2 77ab0e19', says: 'they are kept apart' },
    ),
    judgement(
      'describe',
      'correct one thing that is known of a report',
      [
        { name: '<report>', help: 'id of the report' },
        { name: '<field>', help: 'title, outlet, address, published or visibility' },
        { name: '[value]', help: 'the right value; none says that it is not known' },
      ],
      { line: 'parley decide describe doc:81b2c3d4 published 2019-02-14', says: 'as "parley describe" does' },
    ),
    judgement(
      'note',
      'write a note on a record, report or entity',
      [
        { name: '<id>', help: 'what it is about' },
        { name: '<text...>', help: 'the note' },
      ],
      { line: 'parley decide note 3fa9c1d2 "ask the ministry"', says: 'shown with the record' },
      [visibility('the note (otherwise internal)')],
    ),
    judgement('undo', 'take a decision back', [{ name: '<decision>', help: 'its id, as "parley history" prints it' }], {
      line: 'parley decide undo dec:5c0e12ab',
      says: 'everything is as if it had not been made',
    }),
  ],
};
