import type { Brief, BriefLine, BriefPart, BriefSection } from '../views/index.js';
import { BRIEF_STYLE, BRIEF_STYLE_HASH } from './brief-style.js';
import { htmlText } from './html-escape.js';

/** A brief as one HTML page without scripts: notes are linked both ways, and it prints on A4 or letter paper. */
export function briefHtml(brief: Brief): string {
  const unchecked = brief.checked.checked < brief.checked.total;
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${BRIEF_STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(brief.title)}</title>`,
    `<style>${BRIEF_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${htmlText(brief.title)}</h1>`,
    `<p class="about">${htmlText(brief.asOfWords)}. <span class="checked">${htmlText(brief.checked.words)}</span>${
      unchecked ? '; <span class="star">*</span> stands where nobody has checked an item.' : '.'
    }</p>`,
    `<section class="bottom-line"><h2>${htmlText(brief.bottomLine)}</h2><p></p><p></p><p></p></section>`,
    ...brief.sections.map(sectionHtml),
    notesHtml(brief),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function sectionHtml({ name, title, lines, moreWords, empty }: BriefSection): string {
  const body =
    lines.length === 0
      ? `<p class="empty">${htmlText(empty)}</p>`
      : `<ul>\n${lines.map((line) => `<li${line.within ? ' class="within"' : ''}>${lineHtml(line)}</li>`).join('\n')}\n</ul>`;
  const more = moreWords === null ? '' : `\n<p class="more">${htmlText(moreWords)}</p>`;
  return `<section class="${name}"><h2>${htmlText(title)}</h2>\n${body}${more}\n</section>`;
}

const lineHtml = ({ parts, checked }: BriefLine): string =>
  `${parts.map(partHtml).join('')}${checked === false ? '<span class="star" title="not checked by a person">*</span>' : ''}`;

const TAGS = {
  plain: ['', ''],
  strong: ['<b>', '</b>'],
  quote: ['<q>', '</q>'],
  soft: ['<span class="soft">', '</span>'],
} as const;

function partHtml({ text, as, notes }: BriefPart): string {
  const [open, close] = TAGS[as];
  return `${open}${htmlText(text)}${close}${notes.map(noteLink).join('')}`;
}

const noteLink = (number: number): string =>
  `<sup><a id="ref-${String(number)}" href="#note-${String(number)}" aria-label="Note ${String(number)}">${String(number)}</a></sup>`;

function notesHtml({ notes }: Brief): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    ({ number, words }) =>
      `<li id="note-${String(number)}">${htmlText(words)} <a href="#ref-${String(number)}" aria-label="Back to note ${String(number)} in the text">\u21a9</a></li>`,
  );
  return `<section class="notes"><h2>Notes</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}
