import type { HandOnPreview } from '../../app/hand-on-preview.js';
import { counted } from '../counted.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { shortDocument } from './short-document.js';

const DATE = 12;

/** What would be handed on and what would stay: counts, then the reports of each, by date. */
export function previewLines(preview: HandOnPreview, page: Page): readonly string[] {
  const { colours } = page;
  const { goesIn, staysOut } = preview;
  const report = (one: HandOnPreview['goesIn'][number], mark: string): readonly string[] => {
    const room = page.width - DATE - 18;
    const name = wrapped(safeLine(`${one.outlet === null ? '' : `${one.outlet} · `}${one.name}`), room);
    return name.map((line, i) =>
      i === 0
        ? `  ${colours.cyan(padded(one.published.startsWith('undated') ? 'undated' : safeLine(one.published), DATE))}  ${padded(line, room)}  ${colours.yellow(shortDocument(one.document))}${mark}`
        : `${' '.repeat(DATE + 4)}${line}`,
    );
  };
  const decided = preview.decidedValues === 0 ? [] : [`${counted(preview.decidedValues, 'value')} set by a person`];
  const notes = preview.notes === 0 ? [] : [counted(preview.notes, 'note')];
  const counts = [counted(goesIn.length, 'report'), counted(preview.records, 'record'), ...notes, ...decided];
  return [
    `${colours.bold('Goes in')}: ${counts.join(', ')} · ${preview.checkedWords}`,
    ...goesIn.flatMap((one) => report(one, one.visibility === 'public' ? '' : ` ${one.visibility}`)),
    `${colours.bold('Stays out')}: ${staysOut.length === 0 ? 'nothing' : counted(staysOut.length, 'report')}`,
    ...staysOut.flatMap((one) => report(one, ` ${one.because}`)),
    colours.dim('authors and reasons of decisions stay out too'),
  ];
}
