import type { Terminal } from './terminal.js';

/** 0: done; 1: done, but something was set aside or found false; 2: wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One argument as help shows it: `<id>`, `[words...]`. */
export interface ArgumentSpec {
  readonly name: string;
  readonly help: string;
}

/** One option; `repeat` collects every use of it into a list. */
export interface OptionSpec {
  readonly flags: string;
  readonly help: string;
  readonly repeat?: boolean;
  readonly choices?: readonly string[];
}

export interface Example {
  readonly line: string;
  readonly says: string;
}

/** What a person typed after the name of a command. */
export interface Typed {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

export type Run = (typed: Typed, terminal: Terminal) => Promise<ExitCode>;

/** One command: all that help, documentation and the parser need; what it does is loaded when it is called. */
export interface CommandSpec {
  readonly name: string;
  /** the heading under which help lists it */
  readonly group?: 'Read' | 'Ask' | 'Judge' | 'Hand on' | 'Look after' | 'Look inside';
  readonly summary: string;
  readonly details?: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** works with no store: `--store` is not offered */
  readonly storeless?: boolean;
  readonly commands?: readonly CommandSpec[];
  readonly load?: () => Promise<{ readonly run: Run }>;
}

/** Wrong use, with a line that says what was expected and what was found. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}

/** An option's text, or undefined where it was not given. */
export const textOption = (typed: Typed, name: string): string | undefined => {
  const value = typed.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** The texts of an option that may be repeated or hold several separated by commas. */
export const listOption = (typed: Typed, name: string): readonly string[] | undefined => {
  const value = typed.options[name];
  const given = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : undefined;
  return given?.flatMap((text) => text.split(',').map((part) => part.trim())).filter((part) => part !== '');
};

export const flagOption = (typed: Typed, name: string): boolean => typed.options[name] === true;

/** A whole number of at least 0; undefined where the option was not given. */
export function countOption(typed: Typed, name: string): number | undefined {
  const text = textOption(typed, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(text)) throw new WrongUse(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
