import { explainReport, ruleNames, type ExplainedReport } from '../../app/explain-report.js';
import { inputs } from '../../app/inputs.js';
import { countOption, flagOption, textOption, WrongUse, type Run } from '../command.js';
import { pipelineOfCore } from '../core.js';
import { progressBar } from '../progress.js';
import { explanationLines } from '../render/explanation-lines.js';
import { stageWords } from '../stage-words.js';

export const run: Run = async (typed, terminal) => {
  const pipeline = await pipelineOfCore(typed);
  const rule = textOption(typed, 'rule');
  const sentence = countOption(typed, 'sentence');
  const names = ruleNames(pipeline.kinds);
  if (rule !== undefined && !names.some((name) => name === rule || name.split('/').includes(rule)))
    throw new WrongUse(`there is no rule "${rule}"; the rules are ${names.join(', ')}`);
  const published = textOption(typed, 'published');
  if (published !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(published))
    throw new WrongUse(`--published takes a day as 2018-03-16, not "${published}"`);
  const bar = await progressBar(terminal.errors);
  const reports: ExplainedReport[] = [];
  try {
    for await (const input of inputs({ paths: typed.args, given: published === undefined ? {} : { published } })) {
      bar.step(stageWords('derive'), reports.length, reports.length + 1);
      const report = explainReport(pipeline, input, { rule, sentence });
      if (sentence !== undefined && report.sentences.length === 0)
        throw new WrongUse(`${report.origin} has no sentence ${String(sentence)}`);
      reports.push(report);
    }
  } finally {
    bar.stop();
  }
  const [report] = reports;
  if (report === undefined || reports.length > 1)
    throw new WrongUse(`expected one report, found ${String(reports.length)} in ${typed.args.join(' ')}`);
  if (flagOption(typed, 'json')) terminal.json(report);
  else
    for (const line of explanationLines(report, terminal, flagOption(typed, 'all') || sentence !== undefined))
      terminal.print(line);
  return 0;
};
