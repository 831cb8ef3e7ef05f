import { describe, expect, it } from 'vitest';
import { keptStreams } from '../../test/cli/streams.js';
import { terminalOf } from './terminal.js';

describe('the terminal', () => {
  it.each([
    [{ terminal: true }, true],
    [{ terminal: false }, false],
    [{ terminal: true, env: { NO_COLOR: '1' } }, false],
    [{ terminal: true, env: { NO_COLOR: '' } }, true],
    [{ terminal: true, env: { TERM: 'dumb' } }, false],
  ])('%j has colours: %s', (about, on) => {
    const streams = keptStreams(about);
    const terminal = terminalOf(streams);
    terminal.print(terminal.colours.bold('x'));
    expect(terminal.colours.on).toBe(on);
    expect(streams.out()).toBe(on ? '\u001B[1mx\u001B[22m\n' : 'x\n');
  });

  it.each([
    [{ terminal: true, columns: 80 }, 80],
    [{ terminal: true, columns: 300 }, 120],
    [{ terminal: true, columns: 20 }, 50],
    [{ terminal: false, columns: 80 }, 100],
  ])('%j is %d wide', (about, width) => {
    expect(terminalOf(keptStreams(about)).width).toBe(width);
  });

  it('lets no escape sequence of an article through, even where a command forgets to make it safe', () => {
    const streams = keptStreams({ terminal: true });
    const terminal = terminalOf(streams);
    terminal.print('\u001B]0;owned\u0007\u001B[2J\u009B2Jtext');
    terminal.warn('\u001B[2Jtext');
    terminal.write('\u001B[31mtext');
    expect(streams.out() + streams.err()).toBe(']0;owned[2J2Jtext\ntext[2Jtext\n');
  });

  it('gives other programs exactly what is written', () => {
    const streams = keptStreams();
    terminalOf(streams).write('a\tb\r\n');
    expect(streams.out()).toBe('a\tb\r\n');
  });
});
