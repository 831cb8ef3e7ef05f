import type { Brief, BriefLine, BriefPart } from '../views/index.js';
import { markdownText } from './markdown-escape.js';

/** A brief as a Markdown document with footnotes; every mark in the words of reports is escaped. */
export function briefMarkdown(brief: Brief): string {
  const lines = [
    `# ${markdownText(brief.title)}`,
    '',
    `${markdownText(brief.asOfWords)}. ${sentence(markdownText(brief.checked.words))}${legend(brief)}`,
    '',
    `## ${markdownText(brief.bottomLine)}`,
    '',
    '\\_\\_\\_',
  ];
  for (const section of brief.sections) {
    lines.push('', `## ${markdownText(section.title)}`, '');
    if (section.lines.length === 0) lines.push(markdownText(section.empty));
    for (const line of section.lines) lines.push(`${line.within ? '  ' : ''}- ${lineText(line)}`);
    if (section.moreWords !== null) lines.push('', `_${markdownText(section.moreWords)}_`);
  }
  const notes = brief.notes.map(({ number, words }) => `[^${String(number)}]: ${markdownText(words)}`);
  return `${[...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')}\n`;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const legend = (brief: Brief): string =>
  brief.checked.checked < brief.checked.total ? ' \\* stands where nobody has checked an item.' : '';

const lineText = ({ parts, checked }: BriefLine): string =>
  `${parts.map(partText).join('').trim()}${checked === false ? ' \\*' : ''}`;

/** White space stays outside of the marks: Markdown takes none beside them. */
function partText({ text, as, notes }: BriefPart): string {
  const refs = notes.map((number) => `[^${String(number)}]`).join('');
  const words = markdownText(text);
  const marked = as === 'strong' && words !== '' ? `**${words}**` : words;
  return `${text === text.trimStart() ? '' : ' '}${marked}${refs}${text === text.trimEnd() ? '' : ' '}`;
}
