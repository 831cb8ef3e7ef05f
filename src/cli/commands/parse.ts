import { linesOf, parseText, type ParsedSentence } from '../../app/parse-sentence.js';
import { flagOption, textOption, WrongUse, type Run } from '../command.js';
import { progressBar } from '../progress.js';
import { parsedLines } from '../render/clause-lines.js';

export const run: Run = async (typed, terminal) => {
  const file = textOption(typed, 'file');
  const words = typed.args.join(' ').trim();
  if (file !== undefined && words !== '') throw new WrongUse('give a sentence or --file, not both');
  if (file === undefined && words === '') throw new WrongUse('expected a sentence, - for standard input, or --file');
  const lines = file !== undefined || words === '-' ? await linesOf(file ?? '-') : [words];
  const bar = await progressBar(terminal.errors);
  const sentences: ParsedSentence[] = [];
  try {
    for (const [done, line] of lines.entries()) {
      bar.step('reading sentences', done, lines.length);
      sentences.push(...parseText(line));
    }
  } finally {
    bar.stop();
  }
  if (flagOption(typed, 'json')) terminal.json({ sentences });
  else if (sentences.length === 0) terminal.print('no words in it');
  else
    for (const [index, sentence] of sentences.entries()) {
      if (index > 0) terminal.print();
      for (const line of parsedLines(sentence, terminal)) terminal.print(line);
    }
  return 0;
};
