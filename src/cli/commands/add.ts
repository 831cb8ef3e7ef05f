import { counted } from '../counted.js';
import { statSync } from 'node:fs';
import { ingest, type Ingested } from '../../app/ingest.js';
import { heldMoreOpenly } from '../../app/held-more-openly.js';
import { inputs } from '../../app/inputs.js';
import { processReports, type Processed } from '../../app/process.js';
import { daysOf } from '../../app/views-and-exports.js';
import { flagOption, textOption, WrongUse, type Run, type Typed } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { progressBar } from '../progress.js';
import { shortDocument } from '../render/short-document.js';
import { safeLine } from '../safe-text.js';
import { stageWords } from '../stage-words.js';
import type { GivenFacts, Visibility } from '../../model/index.js';
import type { Terminal } from '../terminal.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const given = givenBy(typed);
  const pipeline = await pipelineOfCore(typed);
  const bar = await progressBar(terminal.errors);
  const create = true;
  const { taken, done, open } = await withStore(
    typed,
    async (store) => {
      try {
        const onProgress = (read: number, total: number): void => bar.step(stageWords('read'), read, total);
        const taken = await ingest(store, { inputs: inputs({ paths: typed.args, given, onProgress }) });
        const done = await processReports(store, {
          pipeline,
          onProgress: (step) => bar.step(stageWords(step.stage), step.done, step.total),
        });
        return { taken, done, open: await heldMoreOpenly(store, taken, given.visibility ?? null) };
      } finally {
        bar.stop();
      }
    },
    create,
  );
  if (flagOption(typed, 'json')) terminal.json({ ...taken, ...done });
  else printTaken(taken, done, terminal);
  for (const { document, visibility } of open) {
    const short = shortDocument(document);
    terminal.warn(
      `${short} was held before and stays ${visibility}: parley describe ${short} --visibility ${given.visibility ?? ''}`,
    );
  }
  return taken.setAside.length > 0 || done.failed > 0 || open.length > 0 ? 1 : 0;
};

function printTaken(taken: Ingested, done: Processed, terminal: Terminal): void {
  const { colours } = terminal;
  for (const one of taken.added)
    terminal.print(`${colours.green('added')}         ${safeLine(one.origin)}  ${colours.yellow(shortDocument(one.document))}`);
  for (const one of taken.receipts)
    terminal.print(`same text     ${safeLine(one.origin)}  ${colours.yellow(shortDocument(one.document))}`);
  for (const one of taken.held)
    terminal.print(colours.dim(`already held  ${safeLine(one.origin)}  ${shortDocument(one.document)}`));
  for (const one of taken.setAside) terminal.warn(`set aside     ${safeLine(one.origin)}: ${safeLine(one.reason)}`);
  const counts = [
    `${String(taken.added.length)} added`,
    ...(taken.receipts.length === 0 ? [] : [`${String(taken.receipts.length)} the same text from elsewhere`]),
    ...(taken.held.length === 0 ? [] : [`${String(taken.held.length)} already held`]),
    ...(taken.setAside.length === 0 ? [] : [`${String(taken.setAside.length)} set aside`]),
    ...(done.records === 0 ? [] : [`${counted(done.records, 'record')} worked out`]),
  ];
  terminal.print(counts.join(' · '));
  if (done.failed > 0) terminal.warn(`${String(done.failed)} held but not understood: parley problems`);
}

/** What was typed about the reports and is not in their text. A title or an address belongs to one report. */
function givenBy(typed: Typed): Partial<GivenFacts> {
  const title = textOption(typed, 'title');
  const address = textOption(typed, 'url');
  const outlet = textOption(typed, 'outlet');
  const published = textOption(typed, 'published');
  const language = textOption(typed, 'language');
  const visibility = textOption(typed, 'visibility') as Visibility | undefined;
  const days = published === undefined ? null : daysOf(published);
  if (published !== undefined && (days === null || days.first !== days.last)) {
    throw new WrongUse(`--published takes a day as 2018-03-16, not "${published}"`);
  }
  const several = typed.args.length > 1 || isFolder(typed.args[0] ?? '');
  if (several && (title !== undefined || address !== undefined)) {
    throw new WrongUse(`${title === undefined ? '--url' : '--title'} belongs to one report, but several are to be read`);
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(address === undefined ? {} : { address }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(days === null ? {} : { published: days.first }),
    ...(language === undefined ? {} : { language }),
    ...(visibility === undefined ? {} : { visibility }),
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
