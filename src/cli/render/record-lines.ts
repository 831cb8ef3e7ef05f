import { handleOf } from '../../app/resolve.js';
import type { Citation, FieldView, RecordView, ValueView } from '../../app/views-and-exports.js';
import { safeLine } from '../safe-text.js';
import { columns, padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';

/** The beginning of a report's id, as listings show it. */
export const shortDocument = (id: string): string => id.slice(0, 12);

/** Sentences in the order in which they are first cited; a quote names its sentence by number. */
interface Sentences {
  readonly numberOf: (citation: Citation) => number;
  readonly all: readonly Citation[];
}

function sentencesIn(view: RecordView): Sentences {
  const numbers = new Map<string, number>();
  const all: Citation[] = [];
  const key = (citation: Citation): string => `${citation.document} ${citation.sentence}`;
  const citations = [
    ...view.fields.flatMap((field) => field.values.flatMap((value) => value.citations)),
    ...view.voices.flatMap((voice) => voice.citations),
    ...view.claims.map((claim) => claim.citation),
  ];
  for (const citation of citations) {
    if (numbers.has(key(citation))) continue;
    all.push(citation);
    numbers.set(key(citation), all.length);
  }
  return { numberOf: (citation) => numbers.get(key(citation)) ?? 0, all };
}

const where = (citation: Citation): string =>
  `${citation.outlet ?? citation.title ?? shortDocument(citation.document)}, ${citation.published}`;

/** A record in full: what it is, every value with its quotes, on whose word it stands, the sentences, and what persons decided. */
export function recordLines(view: RecordView, page: Page): readonly string[] {
  const { colours } = page;
  const sentences = sentencesIn(view);
  const date = `${view.time.words}${view.time.weekday === '' ? '' : ` ${view.time.weekday}`}`;
  const status = `${view.mark === '' ? '' : `${view.mark} `}${view.prefix === '' ? view.statusWords : view.prefix}${view.statusAsOf === null ? '' : ` (as of ${view.statusAsOf})`}`;
  const summary = [date, status, view.supportWords, view.review].map(safeLine).join(' · ');
  return [
    ...wrapped(safeLine(view.caption), page.width).map(colours.bold),
    `${safeLine(view.label)} ${colours.yellow(handleOf(view.id))}`,
    ...wrapped(summary, page.width),
    ...(view.passed === null ? [] : [colours.yellow(view.passed)]),
    ...(view.figureSource === null ? [] : [safeLine(view.figureSource)]),
    '',
    ...view.fields.flatMap((field) => fieldLines(field, sentences, page, labelWidth(view))),
    ...voiceLines(view, sentences, page),
    ...sentenceLines(sentences, page),
    ...noteLines(view, page),
  ];
}

const labelWidth = (view: RecordView): number =>
  Math.min(18, Math.max(8, ...view.fields.map((field) => columns(field.label)))) + 2;

function fieldLines(field: FieldView, sentences: Sentences, page: Page, width: number): readonly string[] {
  const { colours } = page;
  const lines = field.values.flatMap((value) => valueLines(value, sentences, page, width));
  const [first = '', ...rest] = lines;
  const label = colours.dim(padded(field.label, width));
  const disagree = field.disagree ? [`${' '.repeat(width)}${colours.yellow('reports disagree: both stand')}`] : [];
  return [`${label}${first.slice(width)}`, ...rest, ...disagree];
}

function valueLines(value: ValueView, sentences: Sentences, page: Page, width: number): readonly string[] {
  const { colours } = page;
  const margin = ' '.repeat(width);
  const basis = value.basis === 'stated' ? '' : ` (${value.basis})`;
  const support = value.support.reports > 1 ? ` · ${value.supportWords}` : '';
  const words = wrapped(safeLine(`${value.words}${basis}${support}`), page.width - width);
  const quotes = value.citations.flatMap((citation) => {
    const line = `“${safeLine(citation.quote)}” ${where(citation)} [${String(sentences.numberOf(citation))}]`;
    return wrapped(safeLine(line), page.width - width - 2).map((piece) => `${margin}  ${colours.dim(piece)}`);
  });
  return [...words.map((line) => `${margin}${line}`), ...unique(quotes)];
}

const unique = (lines: readonly string[]): readonly string[] => lines.filter((line, i) => lines.indexOf(line) === i);

function voiceLines(view: RecordView, sentences: Sentences, page: Page): readonly string[] {
  const lines = view.voices.flatMap((voice) => {
    const marks = [...new Set(voice.citations.map((citation) => sentences.numberOf(citation)))]
      .map((n) => `[${String(n)}]`)
      .join('');
    return wrapped(safeLine(`${voice.words} ${marks}`), page.width - 2).map((line, i) => `${i === 0 ? '' : '  '}${line}`);
  });
  return ['', page.colours.bold('On whose word'), ...lines.map((line) => `  ${line}`)];
}

function sentenceLines(sentences: Sentences, page: Page): readonly string[] {
  const { colours } = page;
  const lines = sentences.all.flatMap((citation, i) => {
    const number = padded(`[${String(i + 1)}]`, 5);
    const text = wrapped(safeLine(citation.sentence), page.width - 7);
    const title = citation.title === null ? '' : `, “${citation.title}”`;
    const withdrawn = citation.withdrawn ? ', withdrawn' : '';
    const from = wrapped(
      safeLine(
        `${citation.outlet ?? 'outlet not given'}${title}, ${citation.published}${withdrawn} · ${shortDocument(citation.document)}`,
      ),
      page.width - 7,
    );
    return [
      `  ${number}${text[0] ?? ''}`,
      ...text.slice(1).map((line) => `       ${line}`),
      ...from.map((line) => `       ${colours.dim(line)}`),
    ];
  });
  return ['', colours.bold('Sentences'), ...lines];
}

function noteLines(view: RecordView, page: Page): readonly string[] {
  const notes = view.notes.flatMap((note) =>
    wrapped(safeLine(`${note.time.slice(0, 10)} ${note.author}: ${note.text}`), page.width - 2).map((line) => `  ${line}`),
  );
  const decisions =
    view.decisions.length === 0 ? [] : [`  ${String(view.decisions.length)} decided: parley history ${handleOf(view.id)}`];
  return notes.length + decisions.length === 0 ? [] : ['', page.colours.bold('Judged'), ...notes, ...decisions];
}
