import type { AnnotatedDocument, Mention, Span } from '../../model/index.js';

type Named = Pick<AnnotatedDocument, 'document' | 'mentions'>;

/** what says that an office was left */
export const FORMER = /\b(?:former|ex-|one-time|previous)\b/i;

const REACH = 60;

/** The words of an office without article and without what says that it was left. */
export const plainOffice = (office: string): string =>
  office
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/^(?:former|ex)[\s-]+/i, '')
    .replace(/\s+/g, ' ');

/**
 * Where this very sentence sets the office beside the name: within the words that name the person, before them ("the Russian president,
 * NAME"), or after them ("NAME, Russia's foreign minister"); null where it was read elsewhere in the report.
 */
export function officeBeside(read: Named, mention: Mention, office: string, sentence: Span): Span | null {
  const { text } = read.document;
  const wanted = plainOffice(office).toLowerCase();
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
function ofAnother(read: Named, { party }: Mention, end: number): boolean {
  const follow = read.document.text.slice(end, end + 8);
  if (follow.startsWith('-')) return true;
  const of = /^ of (?:the )?/.exec(follow);
  if (of === null) return false;
  const whose = mentionOver(read.mentions, end + of[0].length);
  return whose === null || (whose.entity !== party && whose.party !== party);
}

/** The mention in which a place of the text lies; a binary search, since a report can name many. */
function mentionOver(mentions: readonly Mention[], at: number): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start <= at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - 4), low).find((one) => at < one.end) ?? null;
}
