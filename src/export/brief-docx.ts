import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Brief, BriefLine, BriefPart, BriefSection } from '../views/index.js';
import { withoutTimes } from './zip-times.js';

const FONT = 'Calibri';
/** Sizes are in half points, distances in twentieths of a point. */
const SMALL = 15;
const SOFT = '555555';
const STAR = 'A3282C';

/**
 * A brief as a Word document with footnotes. Two documents of one brief are the same to the byte: the only date in them is the day
 * that the brief speaks for.
 */
export async function briefDocx(brief: Brief): Promise<Uint8Array> {
  const document = new Document({
    styles: STYLES,
    footnotes: Object.fromEntries(
      brief.notes.map(({ number, words }) => [number, { children: [new Paragraph({ children: [small(` ${clean(words)}`)] })] }]),
    ),
    sections: [
      {
        properties: { page: { margin: { top: 850, bottom: 790, left: 960, right: 960, footer: 400 } } },
        footers: { default: footer(brief) },
        children: [...head(brief), ...brief.sections.flatMap(sectionParagraphs)],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(brief) };
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core])));
}

const spacing = (before: number, after: number): { before: number; after: number } => ({ before, after });

const STYLES = {
  default: {
    document: { run: { font: FONT, size: 18 }, paragraph: { spacing: { ...spacing(0, 20), line: 235 } } },
    title: { run: { font: FONT, size: 30, bold: true }, paragraph: { spacing: spacing(0, 20) } },
    heading1: {
      run: { font: FONT, size: 20, bold: true, color: '134559' },
      paragraph: { spacing: spacing(110, 30), keepNext: true },
    },
    footnoteText: { run: { font: FONT, size: SMALL }, paragraph: { spacing: spacing(0, 0) } },
  },
};

/** What a document cannot hold is left out: control characters, and halves of characters. */
const clean = (text: string): string =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '');

const small = (text: string): TextRun => new TextRun({ text, font: FONT, size: SMALL });

const ruled = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 };

function head(brief: Brief): readonly Paragraph[] {
  const unchecked = brief.checked.checked < brief.checked.total;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(brief.title))] }),
    new Paragraph({
      children: [
        new TextRun({ text: clean(`${brief.asOfWords}. `), color: SOFT }),
        new TextRun({ text: clean(brief.checked.words), bold: true, color: SOFT }),
        new TextRun({ text: unchecked ? '; ' : '.', color: SOFT }),
        ...(unchecked
          ? [
              new TextRun({ text: '*', bold: true, color: STAR }),
              new TextRun({ text: ' stands where nobody has checked an item.', color: SOFT }),
            ]
          : []),
      ],
    }),
    heading(brief.bottomLine),
    ...[0, 1, 2].map(
      () => new Paragraph({ children: [new TextRun(' ')], spacing: spacing(0, 60), border: { bottom: ruled, between: ruled } }),
    ),
  ];
}

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(clean(text))] });

function sectionParagraphs({ name, title, lines, moreWords, empty }: BriefSection): readonly Paragraph[] {
  const size = name === 'sources' ? SMALL : undefined;
  return [
    heading(title),
    ...(lines.length === 0 ? [remark(empty)] : lines.map((line) => lineParagraph(line, size))),
    ...(moreWords === null ? [] : [remark(moreWords)]),
  ];
}

const remark = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text: clean(text), color: SOFT })] });

function lineParagraph({ parts, checked, within }: BriefLine, size: number | undefined): Paragraph {
  const children: ParagraphChild[] = [new TextRun({ text: '\u2013\t', ...(size === undefined ? {} : { size }) })];
  for (const part of parts) children.push(...runsOf(part, size));
  if (checked === false) children.push(new TextRun({ text: ' *', bold: true, color: STAR }));
  return new Paragraph({
    children,
    indent: { left: within ? 460 : 200, hanging: 200 },
    tabStops: [{ type: 'left', position: within ? 460 : 200 }],
  });
}

const runsOf = ({ text, as, notes }: BriefPart, size: number | undefined): readonly ParagraphChild[] => [
  new TextRun({
    text: clean(text),
    bold: as === 'strong',
    italics: as === 'quote',
    ...(as === 'soft' ? { color: SOFT } : {}),
    ...(size === undefined ? {} : { size }),
  }),
  ...notes.flatMap((number, at) => [
    ...(at === 0 ? [] : [new TextRun({ text: ',', superScript: true })]),
    new FootnoteReferenceRun(number),
  ]),
];

const footer = (brief: Brief): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          small(`${brief.asOf === null ? '' : `As of ${brief.asOf} \u00b7 `}`),
          new TextRun({ font: FONT, size: SMALL, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

const xmlText = (text: string): string =>
  clean(text).replace(/[&<>"]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);

/** Title and dates of the file; nobody is named as its author. */
function coreProperties(brief: Brief): string {
  const day = `${brief.asOf ?? '1980-01-01'}T00:00:00Z`;
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(brief.title)}</dc:title>${date('created')}${date('modified')}</cp:coreProperties>`
  );
}
