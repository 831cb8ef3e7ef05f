import { Command, CommanderError, Option, type Argument } from 'commander';
import { readFileSync } from 'node:fs';
import { commandTable } from './command-table.js';
import { WrongUse, type CommandSpec, type ExitCode, type OptionSpec, type Typed } from './command.js';
import { store } from './options.js';
import { safeLine } from './safe-text.js';
import { terminalOf, type Streams, type Terminal } from './terminal.js';

const DESCRIPTION =
  'Keeps the record of a negotiation from the reports about it: who met, who said and wants what, what was agreed, promised and ' +
  'done, every value with the words that it rests on. Works offline, in one file.';

const FOOT = `
Start:
  parley add report.txt         read a report into record.parley in this folder
  parley chronology             the story so far
  parley COMMAND --help         what a command takes, with examples

Exit codes: 0 done; 1 done, but something was set aside or found false; 2 wrong use.
NO_COLOR turns colours off.`;

/** Runs the command line and resolves with its exit code; every error ends as one line on standard error. */
export async function main(argv: readonly string[], streams: Streams = process): Promise<ExitCode> {
  const terminal = terminalOf(streams);
  let code: ExitCode = 0;
  let at = 'parley';
  const program = programOf(async (spec, typed) => {
    if (!spec.load) throw new WrongUse(`"parley ${spec.name}" needs one of its commands`);
    code = await (await spec.load()).run(typed, terminal);
  });
  withOutput(program, terminal, (command) => (at = command));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, terminal, at, argv.length === 0 || argv[0] === 'help');
  }
}

type Act = (spec: CommandSpec, typed: Typed) => Promise<void>;

/** The parser for every command of the table. */
function programOf(act: Act): Command {
  const program = new Command('parley')
    .description(DESCRIPTION)
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .addHelpCommand(new Command('help').argument('[command]').summary('what a command takes').helpGroup('Look after:'))
    .addHelpText('after', FOOT);
  program.addOption(optionOf(store));
  for (const spec of commandTable) program.addCommand(commandOf(spec, act));
  return program;
}

function commandOf(spec: CommandSpec, act: Act, storeless = spec.storeless ?? false): Command {
  const command = new Command(spec.name)
    .summary(spec.summary)
    .description(
      `${spec.summary.slice(0, 1).toUpperCase()}${spec.summary.slice(1)}.${spec.details === undefined ? '' : `\n\n${spec.details}`}`,
    )
    .helpOption('-h, --help', 'print this');
  if (spec.group !== undefined) command.helpGroup(`${spec.group}:`);
  for (const argument of spec.arguments) command.argument(argument.name, argument.help);
  for (const option of spec.options) command.addOption(optionOf(option));
  if (spec.commands) {
    for (const inner of spec.commands) command.addCommand(commandOf(inner, act));
    command.helpCommand(false);
  } else {
    if (!storeless) command.addOption(optionOf(store));
    command.action(async () =>
      act(spec, {
        args: command.processedArgs.flat().filter((arg) => arg !== undefined) as string[],
        options: command.optsWithGlobals(),
      }),
    );
  }
  return command.addHelpText(
    'after',
    `\nExamples:\n${spec.examples.map((example) => `  $ ${example.line}\n      ${example.says}`).join('\n')}`,
  );
}

function optionOf(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.help);
  if (spec.repeat) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  if (spec.choices) {
    const choices = spec.choices;
    option.argParser((value: string) => {
      if (!choices.includes(value))
        throw new WrongUse(`${option.long ?? spec.flags} takes ${choices.join(', ')}, not "${value}"`);
      return value;
    });
  }
  return option;
}

/** Help goes to standard output, and errors are thrown: they are told in one place, with the command at which they arose. */
function withOutput(command: Command, terminal: Terminal, failedAt: (name: string) => void, above = ''): void {
  const name = `${above}${command.name()}`;
  command.exitOverride().configureOutput({
    writeOut: (text) => terminal.print(text.trimEnd()),
    writeErr: (text) => terminal.print(text.trimEnd()),
    outputError: () => failedAt(name),
    getOutHelpWidth: () => terminal.width,
    getErrHelpWidth: () => terminal.width,
    getOutHasColors: () => terminal.colours.on,
  });
  command.configureHelp({
    styleTitle: (text) => terminal.colours.bold(text),
    subcommandTerm: (inner) => [inner.name(), ...inner.registeredArguments.map((one) => termOf(one))].join(' '),
  });
  command.showSuggestionAfterError(true);
  for (const inner of command.commands) withOutput(inner, terminal, failedAt, `${name} `);
}

const termOf = (argument: Argument): string => {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
};

function failed(error: unknown, terminal: Terminal, at: string, helpAsked: boolean): ExitCode {
  if (error instanceof CommanderError) {
    // help and version end the parsing with an error that is none; a command that lacks its second word has printed its help
    if (error.code === 'commander.help') return helpAsked ? 0 : 2;
    if (error.exitCode === 0) return 0;
    terminal.warn(`parley: ${commanderMessage(error.message)}; see ${at} --help`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.warn(`parley: ${safeLine(message === '' ? 'stopped without saying why' : message)}`);
  return 2;
}

/** Commander's message on one line: "unknown command 'chronolgy' (Did you mean chronology?)". */
const commanderMessage = (message: string): string => safeLine(message.replace(/^error: /u, ''));

function version(): string {
  // main.js stands in dist/src/cli, main.ts in src/cli
  for (const way of ['../../../package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(way, import.meta.url), 'utf8')) as { name?: string; version?: string };
      if (found.name === 'parley' && found.version !== undefined) return found.version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}
