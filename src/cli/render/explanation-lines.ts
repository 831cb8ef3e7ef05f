import type { ExplainedDraft, ExplainedReport, ExplainedRule, ExplainedSentence } from '../../app/explain-report.js';
import { shortQuote } from '../../app/views-and-exports.js';
import { counted } from '../counted.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

const INDENT = 6;
const FIELD = 14;

/** Whether anything is to be told of a sentence besides that it was read. */
const isTold = (sentence: ExplainedSentence): boolean => sentence.rules.length > 0 || sentence.nearMisses.length > 0;

/** A report sentence by sentence: what each rule found, what became of it, and what stood in the way of others. */
export function explanationLines(report: ExplainedReport, page: Page, all: boolean): readonly string[] {
  const told = report.sentences.filter((sentence) => all || isTold(sentence));
  const claims = report.sentences.flatMap((sentence) => sentence.rules.flatMap((rule) => rule.drafts)).filter((one) => one.claim);
  const rest = report.sentences.length - told.length;
  return [
    ...told.flatMap((sentence) => [...sentenceLines(sentence, page), '']),
    page.colours.bold(`${counted(report.sentences.length, 'sentence')}, ${counted(claims.length, 'claim')}`),
    ...(rest === 0 ? [] : [page.colours.dim(`nothing found in ${String(rest)} of them: --all prints them as well`)]),
  ];
}

function sentenceLines(sentence: ExplainedSentence, page: Page): readonly string[] {
  const { bold, dim } = page.colours;
  const region = sentence.region === 'body' ? '' : ` [${sentence.region}]`;
  return [
    ...wrapped(safeLine(sentence.text + region), page.width - INDENT).map(
      (line, i) => `${padded(i === 0 ? String(sentence.number) : '', INDENT)}${bold(line)}`,
    ),
    ...(isTold(sentence) ? [] : [indented(dim(nothingWords(sentence)))]),
    ...sentence.rules.flatMap((rule) => ruleLines(rule, page)),
    ...sentence.nearMisses.flatMap(({ rule, reads, had }) =>
      wrapped(safeLine(`${rule} would have applied ${had.join('; or ')}  (reads: ${reads})`), page.width - INDENT - 2).map(
        (line, i) => indented(dim(`${i === 0 ? '· ' : '  '}${line}`)),
      ),
    ),
  ];
}

const nothingWords = ({ predicates }: ExplainedSentence): string =>
  predicates.length === 0 ? 'no clause in it' : `no rule reads ${safeLine(predicates.map((one) => `“${one}”`).join(', '))} so`;

const indented = (line: string): string => `${' '.repeat(INDENT)}${line}`;

function ruleLines(rule: ExplainedRule, page: Page): readonly string[] {
  const { cyan, dim, yellow } = page.colours;
  const at = rule.refusedAt.filter((words) => words !== '').map((words) => `“${shortQuote(words, 40)}”`);
  const refused = rule.refusedAt.length;
  return [
    indented(`${cyan(rule.rule)}  ${dim(safeLine(rule.reads))}`),
    ...rule.drafts.flatMap((draft) => draftLines(draft, page)),
    ...(refused === 0
      ? []
      : wrapped(
          safeLine(
            `matched${at.length === 0 ? '' : ` at ${at.join(', ')}`}, but lacked what it needs to build anything` +
              (refused === 1 ? '' : ` (${String(refused)} times)`),
          ),
          page.width - INDENT - 4,
        ).map((line) => indented(yellow(`  ${line}`)))),
  ];
}

function draftLines(draft: ExplainedDraft, page: Page): readonly string[] {
  const { dim, green, yellow } = page.colours;
  const paint = draft.became === 'claim' ? green : yellow;
  return [
    indented(
      `  ${paint(safeLine(`“${draft.trigger}” ${draft.fate}`))}${dim(draft.became === 'claim' ? `, ${draft.status}` : '')}`,
    ),
    ...(draft.became === 'claim' ? draft.values : []).flatMap(({ field, value, quotes, basis }, at, all) => {
      const rests = quotes.filter((quote) => quote !== value).map((quote) => `“${shortQuote(quote, 80)}”`);
      const said = `${shortQuote(value, 120)}${basis === 'stated' ? '' : ' (inferred)'}${rests.length === 0 ? '' : ` · ${rests.join(' ')}`}`;
      return wrapped(safeLine(said), page.width - INDENT - 4 - FIELD).map((line, i) =>
        indented(`    ${dim(padded(i === 0 && all[at - 1]?.field !== field ? field : '', FIELD))}${line}`),
      );
    }),
  ];
}
