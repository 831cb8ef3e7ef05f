import { diffArrays } from 'diff';
import type { DocumentId, Original } from '../model/index.js';
import { bodyOf } from './body-text.js';
import { comparable, MOST_EDITS } from './copies.js';
import type { RecordSet, Report } from './record-set.js';
import { publishedWords, reportName, titleOf } from './report-words.js';
import { compareReports } from './sources.js';
import { originalsByDocument } from './support-words.js';
import type { View } from './view.js';

/** Which story, by any of its copies; `with` is the copy that stands beside the first one, else the next one. Neither: only the list. */
export interface CopiesAsk {
  readonly story?: string;
  readonly with?: string;
}

/** One report among the copies of a story. */
export interface StoryCopy {
  readonly document: DocumentId;
  readonly name: string;
  readonly title: string | null;
  readonly published: string;
  readonly withdrawn: boolean;
}

/** One text that came more than once, the earliest or fullest first. */
export interface Story {
  readonly original: DocumentId;
  readonly wire: string | null;
  readonly copies: readonly StoryCopy[];
}

/** A run of words in both texts, or in one only; verbatim, with the white space that follows them. */
export interface ComparedPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Two copies word by word. `parts` is null where a text is not at hand, or the two differ too much to be shown so. */
export interface ComparedCopies {
  readonly story: DocumentId;
  readonly first: StoryCopy;
  readonly second: StoryCopy;
  readonly parts: readonly ComparedPart[] | null;
  readonly why: string | null;
  readonly wordsKept: number;
  readonly wordsRemoved: number;
  readonly wordsAdded: number;
}

/** The stories that came more than once, and the two copies that were asked for side by side. */
export interface CopiesAnswer {
  readonly stories: readonly Story[];
  readonly compared: ComparedCopies | null;
}

/** Which texts came more than once, and what a copy changed of the first one, word by word. */
export const storyCopies: View<CopiesAsk, CopiesAnswer> = {
  texts: (set, ask) => pairMeant(set, ask) ?? [],
  read: (set, ask) => {
    const stories = set.originals.filter(({ documents }) => documents.length > 1).map((original) => storyOf(set, original));
    const pair = pairMeant(set, ask);
    return {
      stories: stories.sort((a, b) => compareFirst(set, a, b)),
      compared: pair === null ? null : compared(set, pair[0], pair[1]),
    };
  },
};

function compareFirst(set: RecordSet, a: Story, b: Story): number {
  const [x, y] = [set.reports.get(a.copies[0]?.document ?? a.original), set.reports.get(b.copies[0]?.document ?? b.original)];
  return x === undefined || y === undefined ? Number(x === undefined) - Number(y === undefined) : compareReports(x, y);
}

function pairMeant(set: RecordSet, ask: CopiesAsk): readonly [DocumentId, DocumentId] | null {
  if (ask.story === undefined) return null;
  const documents = originalsByDocument(set.originals).get(ask.story as DocumentId)?.documents ?? [];
  const first = documents[0];
  const second = documents.find((document) => document === ask.with && document !== first) ?? documents[1];
  return first === undefined || second === undefined ? null : [first, second];
}

const storyOf = (set: RecordSet, original: Original): Story => ({
  original: original.documents[0] ?? original.id,
  wire: original.wire,
  copies: original.documents.map((document) => copyOf(set, document)),
});

function copyOf(set: RecordSet, document: DocumentId): StoryCopy {
  const report = set.reports.get(document);
  return {
    document,
    name: reportName(report, document),
    title: titleOf(report),
    published: publishedWords(report),
    withdrawn: report?.withdrawn ?? false,
  };
}

function compared(set: RecordSet, first: DocumentId, second: DocumentId): ComparedCopies {
  const [from, to] = [wordsOf(set.reports.get(first)), wordsOf(set.reports.get(second))];
  const parts = from === null || to === null ? null : comparedParts(from, to);
  const missing = from === null || to === null ? 'The texts are not in this record, only quotes from them.' : null;
  const count = (kind: ComparedPart['kind']): number =>
    (parts ?? []).reduce((sum, part) => sum + (part.kind === kind ? part.words : 0), 0);
  return {
    story: first,
    first: copyOf(set, first),
    second: copyOf(set, second),
    parts: parts?.map(({ kind, text }) => ({ kind, text })) ?? null,
    why: parts === null ? (missing ?? 'The two differ too much to be compared word by word.') : null,
    wordsKept: count('same'),
    wordsRemoved: count('removed'),
    wordsAdded: count('added'),
  };
}

/** The article's own words, each with the white space that follows it, so that paragraphs stay. */
function wordsOf(report: Report | undefined): readonly string[] | null {
  if (report === undefined || report.text === null) return null;
  const text = report.regions === null ? report.text.trim() : bodyOf(report.text, report.regions);
  return text.match(/\S+\s*/gu) ?? [];
}

/** Both lists of words as runs that they share or that one alone has; null where they differ in more than 3,000 words. */
export function comparedParts(
  from: readonly string[],
  to: readonly string[],
): readonly (ComparedPart & { readonly words: number })[] | null {
  const word = (piece: string): string => comparable(piece.trim());
  const runs = diffArrays(from.map(word), to.map(word), { maxEditLength: MOST_EDITS });
  if (runs === undefined) return null;
  let [i, j] = [0, 0];
  return runs.map((run) => {
    const length = run.value.length;
    if (run.removed) {
      const text = from.slice(i, i + length).join('');
      i += length;
      return { kind: 'removed', text, words: length };
    }
    const text = to.slice(j, j + length).join('');
    j += length;
    if (run.added) return { kind: 'added', text, words: length };
    i += length;
    return { kind: 'same', text, words: length };
  });
}
