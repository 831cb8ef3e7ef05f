import pc from 'picocolors';
import { guarded, safeJson } from './safe-text.js';

type Paint = (text: string) => string;

/** How words are set off. Without colours every one gives its text as it is. */
export interface Colours {
  readonly on: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

/** Where a command writes. Nothing but line breaks and the program's own colours ever reaches it raw. */
export interface Terminal {
  /** a line, or several, on standard output */
  readonly print: (text?: string) => void;
  /** text that another program reads: as it is where the output is no terminal */
  readonly write: (text: string) => void;
  readonly json: (value: unknown) => void;
  /** a line on standard error, for what went wrong or is set aside */
  readonly warn: (text: string) => void;
  readonly colours: Colours;
  /** columns of a line: those of the terminal, 120 at most, 100 where there is none */
  readonly width: number;
  readonly errors: NodeJS.WriteStream;
}

/** The streams and the environment of a process, as far as they decide what is written. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const USUAL_WIDTH = 100;
const WIDEST = 120;
const NARROWEST = 50;

/** Colours in or out. */
export function coloursOf(on: boolean): Colours {
  const { bold, dim, red, green, yellow, cyan } = pc.createColors(on);
  return { on, bold, dim, red, green, yellow, cyan };
}

/** Whether a stream gets colours: a terminal that does not call itself dumb, unless NO_COLOR is set to anything. */
export const wantsColours = (stream: { readonly isTTY?: boolean }, env: Streams['env']): boolean =>
  stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

/** The terminal of a process. A reader that goes away early (`parley list meeting | head`) is no error: the rest is not written. */
export function terminalOf(streams: Streams): Terminal {
  const { stdout, stderr, env } = streams;
  const colours = coloursOf(wantsColours(stdout, env));
  const errorColours = wantsColours(stderr, env);
  let gone = false;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      if (stream === stdout) gone = true;
    });
  }
  const send = (text: string): void => {
    if (!gone) stdout.write(text);
  };
  return {
    print: (text = '') => send(`${guarded(text, colours.on)}\n`),
    write: (text) => send(stdout.isTTY ? guarded(text, false) : text),
    json: (value) => send(`${safeJson(value)}\n`),
    warn: (text) => void stderr.write(`${guarded(text, errorColours)}\n`),
    colours,
    width: stdout.isTTY && stdout.columns > 0 ? Math.max(NARROWEST, Math.min(WIDEST, stdout.columns)) : USUAL_WIDTH,
    errors: stderr,
  };
}
