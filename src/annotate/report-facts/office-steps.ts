import type { Lexicon } from '../../lexicon/index.js';
import { officeKey, officeTopic, sameTopic } from '../../lexicon/index.js';
import type { DatedOffice, Mention, Sentence, Span } from '../../model/index.js';
import type { Read, Step } from './dating-steps.js';
import { ownSentences } from './dating-steps.js';
import { tellsOfTheseDays } from './told-how.js';

/** what takes an office away from a person, or gives it only in words: nothing follows from it */
const NOT_HOLDING =
  /\b(?:ex|then|late|future|incoming|outgoing|would-be|acting|interim|designate|elect|nominee|candidate|appoint\w*|nominat\w*|named|elected|election|sworn|becom\w*|became|success\w*|replac\w*|predecessor|resign\w*|ousted|deposed|self-proclaimed|self-declared|shadow|aspiring|presumptive)\b/i;
const FORMER = /\b(?:former|ex-|one-time|previous)\b/i;
const REACH = 60;

/**
 * Steps from offices: who is called foreign minister has taken up that office; who is called a former one has left it. Where the sentence
 * tells of the days of the report ("said on Tuesday"), the office is still held.
 */
export function officeSteps(read: Read, lexicon: Lexicon, quoted: (position: number) => boolean): readonly Step[] {
  const sentences = new Map(ownSentences(read).map((sentence) => [sentence.index, sentence]));
  return read.mentions.flatMap((mention) => {
    const sentence = sentences.get(mention.sentence);
    return sentence === undefined || mention.type !== 'person' || mention.form !== 'name' || mention.office === null
      ? []
      : stepOf(read, mention, mention.office, sentence, lexicon, quoted);
  });
}

function stepOf(
  read: Read,
  mention: Mention,
  office: string,
  sentence: Sentence,
  lexicon: Lexicon,
  quoted: (position: number) => boolean,
): readonly Step[] {
  const { text } = read.document;
  const terms = termsOf(lexicon, mention, office);
  const words = text.slice(sentence.start, sentence.end);
  const span = spanOf(read, mention, office, sentence);
  if (terms.length === 0 || span === null) return [];
  const near = text.slice(Math.max(sentence.start, span.start - REACH), Math.min(sentence.end, span.end + 20));
  if (NOT_HOLDING.test(near)) return [];
  const base = { rests: 'lexicon', spans: [span] } as const;
  const until = lastDay(terms);
  if (FORMER.test(`${text.slice(Math.max(sentence.start, span.start - 12), span.end)} ${office}`)) {
    const left = firstEnd(terms);
    if (left === null) return [];
    return [
      {
        ...base,
        earliest: left,
        latest: null,
        says: `it calls ${mention.name} a former ${plain(office)}`,
        known: `who held that office until ${left}`,
      },
    ];
  }
  const since = firstDay(terms);
  const held = tellsOfTheseDays(words) && !quoted(span.start) ? until : null;
  if (since === null && held === null) return [];
  const known = `who held that office${since === null ? '' : ` from ${since}`}${held === null ? '' : ` until ${held}`}`;
  return [{ ...base, earliest: since, latest: held, says: `it calls ${mention.name} ${plain(office)}`, known }];
}

const plain = (office: string): string =>
  office
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/^(?:former|ex)[\s-]+/i, '')
    .replace(/\s+/g, ' ');

/** The terms in which the lexicon has the person hold this office for this side. */
function termsOf(lexicon: Lexicon, mention: Mention, office: string): readonly DatedOffice[] {
  const key = officeKey(office);
  const topic = officeTopic(office);
  return lexicon
    .officesOf(mention.entity, null)
    .filter(
      (held) => held.party === mention.party && officeKey(held.office) === key && sameTopic(officeTopic(held.office), topic),
    );
}

/** The first day of the first term; null where one has no known beginning. */
const firstDay = (terms: readonly DatedOffice[]): string | null =>
  terms.reduce<string | null>(
    (day, { since }) => (day === null || since === null ? null : since < day ? since : day),
    terms[0]?.since ?? null,
  );

/** The last day of the first term, from which one is a former holder; null where it has not ended. */
const firstEnd = (terms: readonly DatedOffice[]): string | null =>
  terms.reduce<string | null>((day, { until }) => (until !== null && (day === null || until < day) ? until : day), null);

/** The last day of the last term; null where one has not ended. */
const lastDay = (terms: readonly DatedOffice[]): string | null =>
  terms.reduce<string | null>(
    (day, { until }) => (day === null || until === null ? null : until > day ? until : day),
    terms[0]?.until ?? null,
  );

/**
 * Where this very sentence sets the office beside the name: within the words that name the person, before them ("the Russian president,
 * NAME"), or after them ("NAME, Russia's foreign minister"); null where it was read elsewhere in the report.
 */
function spanOf(read: Read, mention: Mention, office: string, sentence: Sentence): Span | null {
  const { text } = read.document;
  const wanted = plain(office).toLowerCase();
  const inside = text.slice(mention.start, mention.end).toLowerCase().indexOf(wanted);
  if (inside >= 0)
    return ofAnother(read, mention, mention.start + inside + wanted.length) ? null : { start: mention.start, end: mention.end };
  const before = text.slice(sentence.start, mention.start).toLowerCase().lastIndexOf(wanted);
  const start = sentence.start + before;
  if (before >= 0 && /^(?: of (?:the )?[A-Z][\w’'-]{1,20})?,? $/.test(text.slice(start + wanted.length, mention.start)))
    return ofAnother(read, mention, start + wanted.length) ? null : { start, end: mention.end };
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + REACH));
  const found = after.toLowerCase().indexOf(wanted);
  const lead = after.slice(0, Math.max(0, found));
  if (found < 0 || !/^, (?:who is )?(?:the |a |its |his |her )?(?:[A-Z][\w’'.-]{0,20} ){0,3}$/.test(lead)) return null;
  const end = mention.end + found + wanted.length;
  return ofAnother(read, mention, end) ? null : { start: mention.start, end };
}

/** "president of the ruling party", "president-in-waiting": an office of another side, or none yet. */
function ofAnother(read: Read, { party }: Mention, end: number): boolean {
  const follow = read.document.text.slice(end, end + 8);
  if (follow.startsWith('-')) return true;
  const of = /^ of (?:the )?/.exec(follow);
  if (of === null) return false;
  const whose = read.mentions.find((one) => one.start <= end + of[0].length && end + of[0].length < one.end);
  return whose === undefined || (whose.entity !== party && whose.party !== party);
}
