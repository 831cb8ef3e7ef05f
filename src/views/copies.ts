import { diffArrays } from 'diff';
import type { DocumentId, Original } from '../model/index.js';
import { bodyOf } from './body-text.js';
import type { RecordSet, Report } from './record-set.js';
import { citedOutletOf, publishedWords, titleOf } from './report-words.js';

/** One change: the words taken away and those put in their place, with a few words on either side. */
export interface Change {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** A copy beside the text that it is compared with. `changes` is null where the two differ too much to be shown word by word. */
export interface CopyView {
  readonly document: DocumentId;
  readonly name: string;
  readonly title: string | null;
  readonly published: string;
  readonly changes: readonly Change[] | null;
  readonly wordsKept: number;
  readonly wordsRemoved: number;
  readonly wordsAdded: number;
}

/** An original with its copies, what each one changed being told against the first. */
export interface CopiesView {
  readonly original: DocumentId;
  readonly wire: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly published: string;
  readonly copies: readonly CopyView[];
}

/** Edits beyond this many words are not searched for: the work would grow with their square. */
export const MOST_EDITS = 3000;
const CONTEXT = 4;

/** The originals that have more than one copy, and what each copy changed. Reports whose text is not at hand show no changes. */
export const copiesView = (set: RecordSet): readonly CopiesView[] =>
  set.originals.filter((original) => original.documents.length > 1).map((original) => copiesOf(set, original));

function copiesOf(set: RecordSet, original: Original): CopiesView {
  const [firstId, ...others] = original.documents;
  const id = firstId ?? original.id;
  const first = set.reports.get(id);
  const words = wordsOf(first);
  return {
    original: id,
    wire: original.wire,
    name: citedOutletOf(first) ?? 'outlet not given',
    title: titleOf(first),
    published: publishedWords(first),
    copies: others.map((document) => {
      const report = set.reports.get(document);
      const theirs = wordsOf(report);
      const compared = words === null || theirs === null ? null : wordChanges(words, theirs);
      return {
        document,
        name: citedOutletOf(report) ?? 'outlet not given',
        title: titleOf(report),
        published: publishedWords(report),
        changes: compared?.changes ?? null,
        wordsKept: compared?.kept ?? 0,
        wordsRemoved: compared?.removed ?? 0,
        wordsAdded: compared?.added ?? 0,
      };
    }),
  };
}

function wordsOf(report: Report | undefined): readonly string[] | null {
  if (report === undefined || report.text === null) return null;
  const text = report.regions === null ? report.text : bodyOf(report.text, report.regions);
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** A word as it is compared: straight and curly marks, and Markdown's stars and links around it, make no difference. */
export const comparable = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u201c\u201d\u201e]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[*_]/gu, '');

/** What one list of words changed of another, word by word; null where they differ in more than 3,000 words. */
export function wordChanges(
  from: readonly string[],
  to: readonly string[],
): { readonly changes: readonly Change[]; readonly kept: number; readonly removed: number; readonly added: number } | null {
  const parts = diffArrays(from.map(comparable), to.map(comparable), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return null;
  const changes: Change[] = [];
  let [i, j, kept, removed, added] = [0, 0, 0, 0, 0];
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p];
    if (!part) break;
    if (!part.added && !part.removed) {
      i += part.value.length;
      j += part.value.length;
      kept += part.value.length;
      continue;
    }
    const startFrom = i;
    const startTo = j;
    for (let q = p; q < parts.length && (parts[q]?.added || parts[q]?.removed); q++) {
      const length = parts[q]?.value.length ?? 0;
      if (parts[q]?.removed) i += length;
      else j += length;
      p = q;
    }
    removed += i - startFrom;
    added += j - startTo;
    changes.push({
      before: to.slice(Math.max(0, startTo - CONTEXT), startTo).join(' '),
      removed: from.slice(startFrom, i).join(' '),
      added: to.slice(startTo, j).join(' '),
      after: to.slice(j, j + CONTEXT).join(' '),
    });
  }
  return { changes, kept, removed, added };
}
