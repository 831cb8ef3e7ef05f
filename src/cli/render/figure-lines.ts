import { handleOf } from '../../app/resolve.js';
import type { FigureGroup } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import { padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

const AMOUNT = 24;

/** Figures side by side: one heading for each thing counted, under it every number with who gives it. */
export function figureLines(groups: readonly FigureGroup[], page: Page): readonly string[] {
  const { colours } = page;
  return groups.flatMap((group, i) => {
    const head = [
      `${group.measure}${group.population === null ? '' : `: ${group.population}`}`,
      ...(group.place === null ? [] : [group.place]),
      ...(group.since === null ? [] : [`since ${group.since}`]),
    ];
    return [
      ...(i === 0 ? [] : ['']),
      ...wrapped(safeLine(head.join(' · ')), page.width).map(colours.bold),
      ...group.figures.flatMap((figure) => {
        const words = wrapped(safeLine(`${figure.sourceWords}`), page.width - AMOUNT - 14);
        const amount = wrapped(safeLine(figure.words), AMOUNT);
        const first = `  ${padded(amount[0] ?? '', AMOUNT)}  ${padded(words[0] ?? '', page.width - AMOUNT - 14)}  ${colours.yellow(handleOf(figure.id))}`;
        const more = Math.max(amount.length, words.length);
        const rest = Array.from({ length: more - 1 }, (_, n) =>
          `  ${padded(amount[n + 1] ?? '', AMOUNT)}  ${words[n + 1] ?? ''}`.trimEnd(),
        );
        return [first, ...rest];
      }),
    ];
  });
}
