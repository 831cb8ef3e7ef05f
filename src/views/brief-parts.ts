import type { ClaimId, DocumentId, MergedRecord } from '../model/index.js';
import { entryOf } from './chronology.js';
import { citationLine } from './citation-text.js';
import type { Citation } from './citations.js';
import { isChecked } from './checked-words.js';
import { shortQuote } from './quote.js';
import { passagesOf } from './record-line.js';
import { captionOf, type RecordSet } from './record-set.js';
import type { RecordTime } from './record-time.js';

/** A stretch of a line. `strong` names a side or a date, `quote` is verbatim but for ellipses, `soft` is what is known of the rest. */
export interface BriefPart {
  readonly text: string;
  readonly as: 'plain' | 'strong' | 'quote' | 'soft';
  /** the notes that stand behind it, by number */
  readonly notes: readonly number[];
}

/** One line of a brief. */
export interface BriefLine {
  /** null where the line speaks of no single record */
  readonly record: ClaimId | null;
  /** false where no person has checked it; null where there is nothing to check */
  readonly checked: boolean | null;
  /** it tells more of the line above */
  readonly within: boolean;
  readonly parts: readonly BriefPart[];
}

/** The words that a line rests on, with their report. Each note is referred to once; numbers ascend in the order of the lines. */
export interface BriefNote {
  readonly number: number;
  /** outlet, title, date and quote */
  readonly words: string;
  readonly claim: ClaimId;
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
}

/** Numbers notes as lines ask for them, and remembers which records the lines speak of. */
export interface NoteBook {
  readonly cite: (citation: Citation) => number;
  readonly use: (record: MergedRecord) => void;
  readonly notes: () => readonly BriefNote[];
  readonly records: () => readonly MergedRecord[];
}

const QUOTE = 180;
const TITLE = 90;
const OUTLET = 60;
/** A longer address is no help on paper. */
const ADDRESS = 160;

/** An empty note book. */
export function noteBook(): NoteBook {
  const notes: BriefNote[] = [];
  const used = new Set<MergedRecord>();
  return {
    cite: (citation) => {
      const { claim, document, start, end } = citation;
      const words = citationLine({
        ...citation,
        outlet: citation.outlet === null ? null : shortQuote(citation.outlet, OUTLET),
        title: citation.title === null ? null : shortQuote(citation.title, TITLE),
        address: citation.address !== null && citation.address.length <= ADDRESS ? citation.address : null,
        received: null,
        quote: shortQuote(citation.quote, QUOTE),
      });
      notes.push({ number: notes.length + 1, words, claim, document, start, end });
      return notes.length;
    },
    use: (record) => void used.add(record),
    notes: () => notes,
    records: () => [...used],
  };
}

export const plain = (text: string, notes: readonly number[] = []): BriefPart => ({ text, as: 'plain', notes });
export const strong = (text: string): BriefPart => ({ text, as: 'strong', notes: [] });
export const soft = (text: string): BriefPart => ({ text, as: 'soft', notes: [] });
export const quoted = (text: string, notes: readonly number[] = []): BriefPart => ({
  text: `\u201c${text}\u201d`,
  as: 'quote',
  notes,
});

/** A line that speaks of a record. */
export function lineOf(book: NoteBook, record: MergedRecord, parts: readonly BriefPart[]): BriefLine {
  book.use(record);
  return { record: record.id, checked: isChecked(record), within: false, parts };
}

/** A line that tells more of the record of the line above. */
export const lineWithin = (record: MergedRecord, parts: readonly BriefPart[]): BriefLine => ({
  record: record.id,
  checked: null,
  within: true,
  parts,
});

/** A line that rests on no single record. */
export const lineAlone = (parts: readonly BriefPart[]): BriefLine => ({ record: null, checked: null, within: false, parts });

/** So many notes stand behind one line: the numbers of reports say whether there are more. */
const NOTES = 2;
const CAPTION = 170;
const REST = 260;

/** Notes for a record: one passage for each of its independent reports, two at most. */
export const notesFor = (set: RecordSet, book: NoteBook, record: MergedRecord): readonly number[] =>
  passagesOf(set, record).slice(0, NOTES).map(book.cite);

/** A date in front of a line, with its weekday where it is a day. */
export const dateOf = (time: RecordTime): string => `${time.words}${time.weekday === '' ? '' : ` ${time.weekday}`}`;

/** A record as the chronology tells it, on one line with its notes. */
export function storyLine(set: RecordSet, book: NoteBook, record: MergedRecord): BriefLine {
  const entry = entryOf(set, record);
  const prefix = entry.prefix === '' ? '' : `${entry.prefix}: `;
  const rest = [...entry.remarks, ...(entry.says === null ? [] : [entry.says]), entry.supportWords];
  return lineOf(book, record, [
    strong(`${dateOf(entry.time)} `),
    plain(`${prefix}${shortQuote(captionOf(set, record), CAPTION)}`, notesFor(set, book, record)),
    soft(` \u00b7 ${shortQuote(rest.join(' \u00b7 '), REST)}`),
  ]);
}
