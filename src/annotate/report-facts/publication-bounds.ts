import type { Day, Region, Span, TimeMention } from '../../model/index.js';
import { cutSentences } from '../regions/sentence-cuts.js';

/** Between which days an undated report was published, as far as its own words show; null is open. The spans are those of the words. */
export interface PublicationBounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly evidence: readonly Span[];
}

const ANNOUNCED =
  /\b(?:will|is to|are to|is due|are due|is scheduled|are scheduled|is set|are set|is planned|are planned|is expected|are expected|to be held|scheduled for|slated for|set for|planned for)\b/i;
/** what can also speak of days to come, or of what never was */
const OPEN =
  /\b(?:will|would|could|should|may|might|must|shall|due|scheduled|set for|set to|planned|plans?|planning|expected|expects?|until|till|by|before|next|upcoming|coming|deadline|target|goal|if|unless|whether|proposed?|hopes?|aims?|wants?|from now)\b/i;
const PAST =
  /\b(?:was|were|had|did|began|met|held|took|came|went|left|broke|fell|won|lost|made|gave|said|told|led|saw|sent|struck|became|brought|shot|fought|grew|rose|ran|has|have|since|ago|last)\b|\b[a-z\u00C0-\u024F]{3,}ed\b/i;

/**
 * Bounds the publication of a report that bears no date by what it says itself: not before a past day that it names with its year
 * ("since January 2017", the date of a photo), not after a day that it clearly announces. Words that a page adds never count.
 */
export function publicationBounds(
  text: string,
  regions: readonly Region[],
  times: readonly TimeMention[],
): PublicationBounds | null {
  let earliest: { readonly day: Day; readonly span: Span } | null = null;
  let latest: { readonly day: Day; readonly span: Span } | null = null;
  let at = 0;
  const ordered = [...times].sort((a, b) => a.start - b.start);
  for (const region of regions) {
    if (region.kind !== 'body' && region.kind !== 'caption-photo') continue;
    while (at < ordered.length && ordered[at]!.start < region.start) at++;
    const inside: TimeMention[] = [];
    while (at < ordered.length && ordered[at]!.end <= region.end) inside.push(ordered[at++]!);
    for (const [time, sentence] of withSentences(text, region, inside)) {
      const bound = boundOf(text, region, time, sentence);
      if (bound === null) continue;
      const span = { start: time.start, end: time.end };
      if (bound.side === 'earliest' && (earliest === null || bound.day > earliest.day)) earliest = { day: bound.day, span };
      if (bound.side === 'latest' && (latest === null || bound.day < latest.day)) latest = { day: bound.day, span };
    }
  }
  // what is announced can lie before what is told only where one was misread: the past is the surer
  if (earliest !== null && latest !== null && latest.day < earliest.day) latest = null;
  if (earliest === null && latest === null) return null;
  return {
    earliest: earliest?.day ?? null,
    latest: latest?.day ?? null,
    evidence: [earliest, latest].flatMap((bound) => (bound === null ? [] : [bound.span])),
  };
}

/** Each time with the sentence of its region that it stands in. */
function* withSentences(text: string, region: Region, times: readonly TimeMention[]): Generator<readonly [TimeMention, Span]> {
  if (times.length === 0) return;
  const sentences = cutSentences(text, region);
  let i = 0;
  for (const time of times) {
    while (i + 1 < sentences.length && sentences[i]!.end <= time.start) i++;
    yield [time, sentences[i] ?? region];
  }
}

const NEAR = 90;

function boundOf(
  text: string,
  region: Region,
  time: TimeMention,
  sentence: Span,
): { readonly side: 'earliest' | 'latest'; readonly day: Day } | null {
  const { when } = time;
  if (when === null || time.kind !== 'date' || when.year !== 'stated') return null;
  const lead = text.slice(Math.max(sentence.start, time.start - NEAR), time.start);
  const words = text.slice(Math.max(sentence.start, time.start - 400), Math.min(sentence.end, time.end + 200));
  const past = time.direction === 'after' || region.kind === 'caption-photo' || (PAST.test(words) && !OPEN.test(lead));
  if (time.direction !== 'before' && past && when.earliest !== null) return { side: 'earliest', day: when.earliest };
  const announced = time.direction === 'on' && ANNOUNCED.test(lead) && !/\b(?:was|were|had|would)\b/i.test(lead);
  return announced && when.latest !== null ? { side: 'latest', day: when.latest } : null;
}
