import { handleOf } from '../../app/resolve.js';
import type { Citation, FieldView, RecordView, ValueView } from '../../app/views-and-exports.js';
import { counted } from '../counted.js';
import { safeLine } from '../safe-text.js';
import { columns, padded, wrapped } from '../wrap.js';
import type { Page } from './entry-lines.js';
import { officeSourceLines } from './office-lines.js';
import { shortDocument } from './short-document.js';

const LONGEST_NAME = 32;

/** A report in few words: its outlet, or the beginning of its id where it gives none or a long one, and its date. */
function reportWords(citation: Citation): string {
  const outlet =
    citation.outlet !== null && citation.outlet.length <= LONGEST_NAME ? citation.outlet : shortDocument(citation.document);
  return `${outlet}, ${citation.published}`;
}

/** The sentences cited, report by report; a quote names its sentence by number. */
interface Sentences {
  readonly numberOf: (citation: Citation) => number;
  readonly all: readonly Citation[];
}

const sentenceKey = (citation: Citation): string => `${citation.document} ${citation.sentence}`;

function sentencesIn(view: RecordView): Sentences {
  const citations = [
    ...view.claims.map((claim) => claim.citation),
    ...view.fields.flatMap((field) => field.values.flatMap((value) => value.citations)),
    ...view.voices.flatMap((voice) => voice.citations),
  ];
  const byReport = new Map<string, Map<string, Citation>>();
  for (const citation of citations) {
    const held = byReport.get(citation.document) ?? new Map<string, Citation>();
    if (!held.has(sentenceKey(citation))) held.set(sentenceKey(citation), citation);
    byReport.set(citation.document, held);
  }
  const all = [...byReport.values()].flatMap((held) => [...held.values()]);
  const numbers = new Map(all.map((citation, i) => [sentenceKey(citation), i + 1]));
  return { numberOf: (citation) => numbers.get(sentenceKey(citation)) ?? 0, all };
}

/** A record in full: what it is, every value with its quotes, on whose word it stands, the sentences, and what persons decided. */
export function recordLines(view: RecordView, page: Page): readonly string[] {
  const { colours } = page;
  const sentences = sentencesIn(view);
  const width = Math.min(18, Math.max(8, ...view.fields.map((field) => columns(field.label)))) + 2;
  const date = `${view.time.words}${view.time.weekday === '' ? '' : ` ${view.time.weekday}`}`;
  const asOf = view.statusAsOf === null ? '' : ` (as of ${view.statusAsOf})`;
  const status = `${view.mark === '' ? '' : `${view.mark} `}${view.prefix === '' ? view.statusWords : view.prefix}${asOf}`;
  return [
    ...wrapped(safeLine(view.caption), page.width).map(colours.bold),
    `${safeLine(view.label)} ${colours.yellow(handleOf(view.id))}`,
    ...wrapped([date, status, view.supportWords, view.review].map(safeLine).join(' · '), page.width),
    ...(view.passed === null ? [] : [colours.yellow(view.passed)]),
    ...(view.figureSource === null ? [] : [safeLine(view.figureSource)]),
    '',
    ...view.fields.flatMap((field) => fieldLines(field, view, sentences, page, width)),
    ...learntLines(view, page),
    ...claimLines(view, sentences, page),
    ...sentenceLines(sentences, page),
    ...judgedLines(view, page),
  ];
}

function fieldLines(field: FieldView, view: RecordView, sentences: Sentences, page: Page, width: number): readonly string[] {
  const { colours } = page;
  const lines = field.values.flatMap((value) => valueLines(value, view, sentences, page, width));
  const [first = '', ...rest] = lines;
  const disagree = field.disagree
    ? [`${' '.repeat(width)}${colours.yellow('reports disagree: each value stands with its reports')}`]
    : [];
  return [`${colours.dim(padded(field.label, width))}${first.slice(width)}`, ...rest, ...disagree];
}

/** A value, then a line for each quote in the same words with the reports that hold it. */
function valueLines(value: ValueView, view: RecordView, sentences: Sentences, page: Page, width: number): readonly string[] {
  const { colours } = page;
  const margin = ' '.repeat(width);
  const basis = value.basis === 'stated' ? '' : ` (${value.basis})`;
  const some = value.support.reports < view.support.reports ? ` · ${value.supportWords}` : '';
  const quotes = new Map<string, Set<string>>();
  for (const citation of value.citations) {
    const places = quotes.get(citation.quote) ?? new Set<string>();
    places.add(`${reportWords(citation)} [${String(sentences.numberOf(citation))}]`);
    quotes.set(citation.quote, places);
  }
  const words = wrapped(safeLine(`${value.words}${basis}${some}`), page.width - width);
  return [
    ...words.map((line) => `${margin}${line}`),
    ...[...quotes].flatMap(([quote, places]) =>
      wrapped(safeLine(`“${quote}” ${[...places].join('; ')}`), page.width - width - 2).map(
        (line) => `${margin}  ${colours.dim(line)}`,
      ),
    ),
  ];
}

/** Offices and sides of persons that only other reports give. */
function learntLines({ learnt }: RecordView, page: Page): readonly string[] {
  if (learnt.length === 0) return [];
  const lines = learnt.flatMap(({ name, office, party, contradictory, sources }) => [
    ...wrapped(
      safeLine(
        contradictory
          ? `${name}: reports give different sides, and none is taken`
          : `${name}, ${[office, party].filter((words) => words !== null).join(', ')}`,
      ),
      page.width - 2,
    ).map((line) => `  ${line}`),
    ...officeSourceLines(sources.slice(0, 2), 4, page),
  ]);
  return ['', `${page.colours.bold('From other reports')} (inferred: the reports of this record leave it open)`, ...lines];
}

/** What each report says, on whose word, with the ids by which decisions name it. */
function claimLines(view: RecordView, sentences: Sentences, page: Page): readonly string[] {
  const { colours } = page;
  const lines = view.claims.flatMap((claim) => {
    const withdrawn = claim.citation.withdrawn ? ' · withdrawn' : '';
    const marks = `[${String(sentences.numberOf(claim.citation))}]`;
    const words = safeLine(`${claim.whoseWord} ${marks}`);
    return [
      `  ${colours.yellow(handleOf(claim.id))}  ${safeLine(reportWords(claim.citation))}${colours.dim(` · ${claim.status}${withdrawn} · ${claim.rule}`)}`,
      ...wrapped(words, page.width - 12).map((line) => `            ${line}`),
    ];
  });
  return ['', colours.bold('On whose word'), ...lines];
}

function sentenceLines(sentences: Sentences, page: Page): readonly string[] {
  const { colours } = page;
  const lines = sentences.all.flatMap((citation, i) => {
    const text = wrapped(safeLine(citation.sentence), page.width - 7);
    const title = citation.title === null ? '' : `, “${citation.title}”`;
    const from = `${citation.outlet ?? 'outlet not given'}${title}, ${citation.published} · ${shortDocument(citation.document)}`;
    const head = sentences.all[i - 1]?.document === citation.document ? [] : wrapped(safeLine(from), page.width - 2);
    return [
      ...head.map((line) => `  ${colours.dim(line)}`),
      ...text.map((line, n) => `  ${padded(n === 0 ? `[${String(i + 1)}]` : '', 5)}${line}`),
    ];
  });
  return ['', colours.bold('Sentences'), ...lines];
}

function judgedLines(view: RecordView, page: Page): readonly string[] {
  const notes = view.notes.flatMap((note) =>
    wrapped(safeLine(`${note.time.slice(0, 10)} ${note.author}: ${note.text}`), page.width - 2).map((line) => `  ${line}`),
  );
  const decisions =
    view.decisions.length === 0 ? [] : [`  ${counted(view.decisions.length, 'decision')}: parley history ${handleOf(view.id)}`];
  return notes.length + decisions.length === 0 ? [] : ['', page.colours.bold('Judged'), ...notes, ...decisions];
}
