import type { Lexicon } from '../../lexicon/index.js';
import { officeKey, officeTopic, sameTopic } from '../../lexicon/index.js';
import type { DatedOffice, Mention, Sentence } from '../../model/index.js';
import type { Read, Step } from './dating-steps.js';
import { ownSentences } from './dating-steps.js';
import { FORMER, officeBeside, plainOffice } from './office-words.js';
import { tellsOfTheseDays } from './told-how.js';

/** what takes an office away from a person, or gives it only in words: nothing follows from it */
const NOT_HOLDING =
  /\b(?:ex|then|late|future|incoming|outgoing|would-be|acting|interim|designate|elect|nominee|candidate|appoint\w*|nominat\w*|named|elected|election|sworn|becom\w*|became|success\w*|replac\w*|predecessor|resign\w*|ousted|deposed|self-proclaimed|self-declared|shadow|aspiring|presumptive)\b/i;
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
  const span = officeBeside(read, mention, office, sentence);
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
        says: `it calls ${mention.name} a former ${plainOffice(office)}`,
        known: `who held that office until ${left}`,
      },
    ];
  }
  const since = firstDay(terms);
  const held = tellsOfTheseDays(words) && !quoted(span.start) ? until : null;
  if (since === null && held === null) return [];
  const known = `who held that office${since === null ? '' : ` from ${since}`}${held === null ? '' : ` until ${held}`}`;
  return [{ ...base, earliest: since, latest: held, says: `it calls ${mention.name} ${plainOffice(office)}`, known }];
}

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
