import type { Streams } from '../../src/cli/terminal.js';

/** Streams that keep what is written, with the size and environment of a terminal or of a pipe. */
export interface KeptStreams extends Streams {
  readonly out: () => string;
  readonly err: () => string;
}

export function keptStreams(
  about: { readonly terminal?: boolean; readonly columns?: number; readonly env?: Streams['env'] } = {},
): KeptStreams {
  const stream = (): { readonly kept: string[]; readonly stream: NodeJS.WriteStream } => {
    const kept: string[] = [];
    const made = {
      isTTY: about.terminal ?? false,
      columns: about.columns ?? 100,
      on: () => made,
      write: (text: string) => kept.push(text) > 0,
    };
    return { kept, stream: made as unknown as NodeJS.WriteStream };
  };
  const stdout = stream();
  const stderr = stream();
  return {
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: about.env ?? {},
    out: () => stdout.kept.join(''),
    err: () => stderr.kept.join(''),
  };
}
