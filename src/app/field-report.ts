import type { Visibility } from '../model/index.js';
import type { NewReport } from './work-jobs.js';

/** A short report typed in: five answers, each in the words of the one who gives them. */
export interface FieldReport {
  readonly who: string;
  readonly what: string;
  readonly where: string;
  /** YYYY-MM-DD, or in words */
  readonly when: string;
  readonly howKnown: string;
  readonly title?: string;
  /** confidential unless told */
  readonly visibility?: Visibility;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The text of a field report: what happened, who and where as it was typed, under headings that no rule takes for news; how it is known,
 * and a day given as a number, stand in a front matter, which is about the report.
 */
export function fieldReportText({ who, what, where, when, howKnown }: FieldReport, title: string): string {
  const bareDay = DAY.test(when.trim());
  const front = [...(bareDay ? [`when: ${when.trim()}`] : []), `how known: ${indented(howKnown)}`];
  const sections = [
    ['What happened', what],
    ['Who', who],
    ['Where', where],
    ['When', bareDay ? '' : when],
  ] as const;
  const body = sections.filter(([, said]) => said.trim() !== '').map(([label, said]) => `## ${label}\n\n${said.trim()}`);
  return `---\ntitle: ${title}\nform: field report\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** A front matter goes on over lines that begin with white space. */
const indented = (said: string): string => said.trim().replace(/(?:\r\n|\r|\n)+/g, '\n  ');

/** A field report as a report like any other, dated by the day on which it was typed. */
export function fieldReport(given: FieldReport, today: string): NewReport {
  const typed = given.title?.replace(/\s+/g, ' ').trim() ?? '';
  const title = typed === '' ? `Field report of ${today}` : typed;
  return {
    name: 'field report',
    text: fieldReportText(given, title),
    title,
    published: today,
    visibility: given.visibility ?? 'confidential',
  };
}
