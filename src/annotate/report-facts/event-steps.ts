import type { DatedEvent, DatedEvents, RoundDays } from '../../lexicon/index.js';
import { beganBetween, nameWords } from '../../lexicon/index.js';
import type { Clause, Sentence, Span } from '../../model/index.js';
import { ORDINAL_WORD, ordinalOf, ordinalWord } from '../quantities/number-words.js';
import type { Read, Step } from './dating-steps.js';
import { daysLater, inCompany, OLDEST, ownSentences } from './dating-steps.js';
import { notYetMade, tellsOfTheseDays, toldHow } from './told-how.js';

/** Steps from events of the lexicon that the report names: agreements, conferences, operations, and numbered rounds of known talks. */
export function eventSteps(read: Read, events: DatedEvents, present: ReadonlySet<string>): readonly Step[] {
  return ownSentences(read).flatMap((sentence) => {
    const here: Here = { text: read.document.text, sentence, clauses: read.clauses[sentence.index] ?? [] };
    return [...namedIn(here, events, present), ...roundsIn(here, events.series, present)];
  });
}

/** A sentence with its clauses. */
interface Here {
  readonly text: string;
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
}

const lexiconStep = (step: Pick<Step, 'says' | 'known' | 'spans'> & Partial<Step>): Step => ({
  earliest: null,
  latest: null,
  rests: 'lexicon',
  ...step,
});

function* namedIn(here: Here, events: DatedEvents, present: ReadonlySet<string>): Generator<Step> {
  const { text, sentence } = here;
  if (!events.mayBeNamedIn(text, sentence.start, sentence.end)) return;
  const words = nameWords(text, sentence.start, sentence.end);
  for (let at = 0; at < words.length; at++) {
    const found = events.namedAt(words, at);
    if (found === null || !inCompany(present, found.event.with)) continue;
    const span = { start: words[at]?.start ?? 0, end: words[at + found.length - 1]?.end ?? 0 };
    const step = stepOf(found.event, here, span);
    if (step !== null) yield step;
    at += found.length - 1;
  }
}

function stepOf(event: DatedEvent, { text, sentence, clauses }: Here, span: Span): Step | null {
  const [began] = beganBetween(event);
  if (began < OLDEST) return null;
  const spans = [span];
  if (event.kind === 'named') {
    if (notYetMade(text, span)) return null;
    return lexiconStep({ earliest: began, says: `it names ${event.name}`, known: `which is of ${began}`, spans });
  }
  const known = `which began ${began}`;
  const told = toldHow(text, sentence, clauses, span);
  if (told === 'open' || told === 'now') return null;
  return told === 'past'
    ? lexiconStep({ earliest: began, says: `it speaks of ${event.name} as past or going on`, known, spans })
    : lexiconStep({ latest: began, says: `it speaks of ${event.name} as to come`, known, spans });
}

const GATHERING = '(?:rounds?|meetings?|sessions?|editions?)';
/** "the seventh round of Astana talks", "the 16th Astana meeting" */
const ROUND = new RegExp(`\\b(${ORDINAL_WORD})((?:[ -][A-Za-z][\\w’'-]{0,20}){0,4}?) ${GATHERING}\\b`, 'gi');
/** "Astana-7", "Geneva 4" */
const HYPHENED = /\b([A-Z][a-z]{3,12})[- ](\d{1,2})\b(?![-.,/\d]*\d)/g;
/** "second round this year", "third meeting since March": counted from another start */
const COUNTED_ANEW =
  /^(?: of [\w -]{0,30}?)? (?:this (?:year|month|week)|since|in as many|in (?:[\w-]{1,12} )?(?:days|weeks|months|years)|of the (?:day|year|week))/i;
/** what one of the two takes: most sentences have neither */
const MAY_COUNT = /round|meeting|session|edition/i;
const MAY_BE_HYPHENED = /[a-z][- ]\d/;
/** how far from the count the place or body of the talks may stand, before and after */
const BEFORE = 40;
const AFTER = 60;

function* roundsIn(here: Here, series: readonly DatedEvent[], present: ReadonlySet<string>): Generator<Step> {
  const { text, sentence } = here;
  const words = text.slice(sentence.start, sentence.end);
  if (series.length === 0) return;
  const spanAt = (match: RegExpExecArray): Span => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  });
  for (const match of MAY_COUNT.test(words) ? words.matchAll(ROUND) : []) {
    const round = ordinalOf(match[1] ?? '');
    const end = match.index + match[0].length;
    if (round === null || COUNTED_ANEW.test(words.slice(end, end + 60))) continue;
    const near = words.slice(Math.max(0, match.index - BEFORE), end + AFTER);
    const named = (text: string): readonly DatedEvent[] =>
      series.filter((one) => one.words?.some((word) => holds(text, word)) && inCompany(present, one.with));
    const within = named(match[0]);
    yield* roundStep(onlyOne(within.length > 0 ? within : named(near)), round, here, spanAt(match));
  }
  for (const match of MAY_BE_HYPHENED.test(words) ? words.matchAll(HYPHENED) : []) {
    const named = series.filter((one) => one.words?.includes(match[1] ?? '') && inCompany(present, one.with));
    yield* roundStep(onlyOne(named), Number(match[2]), here, spanAt(match));
  }
}

/** Of talks that are numbered each for itself, several that fit say nothing: "the fourth meeting of the committee in Geneva". */
const onlyOne = (fitting: readonly DatedEvent[]): DatedEvent | undefined => (fitting.length === 1 ? fitting[0] : undefined);

/** Whether the words stand in a text as whole words. */
export function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const letter = (index: number): boolean => /[A-Za-z]/.test(text.charAt(index));
    if (!letter(at - 1) && !letter(at + words.length)) return true;
  }
  return false;
}

const ENDED =
  /\b(?:ended|concluded|wrapped up|closed|finished|failed|collapsed|(?:was|were|been) held|took place|previous|last|earlier|produced|brought|yielded)\b/i;
const THIS_WEEK =
  /^[^,.;:"”]{0,50}\b(?:ended|concluded|wrapped up|opened|began|started|kicked off|got under ?way|resumed|was held|were held|are being held|is being held|took place|continued)\b[^.;"”]{0,30}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
/** news of a weekday is no older than that */
const WEEK = 7;

function* roundStep(
  series: DatedEvent | undefined,
  round: number,
  { text, sentence, clauses }: Here,
  span: Span,
): Generator<Step> {
  const days = series?.rounds?.[String(round)];
  if (series === undefined || days === undefined) return;
  const name = `the ${ordinalWord(round)} round of ${series.name}`;
  const told = toldHow(text, sentence, clauses, span);
  const before = series.rounds?.[String(round - 1)]?.[0] ?? null;
  const earlier = before === null ? '' : `; the one before it began ${before}`;
  const spans = [span];
  if (told === 'past')
    yield lexiconStep({ spans, says: `it speaks of ${name} as past or going on`, ...pastRound(days, text, sentence, span) });
  // a round is announced after the one before it has begun
  if (told === 'ahead')
    yield lexiconStep({
      spans,
      says: `it speaks of ${name} as to come`,
      earliest: before,
      latest: days[0],
      known: `which began ${days[0]}${earlier}`,
    });
  if (told === 'now' && before !== null)
    yield lexiconStep({
      spans,
      says: `it speaks of ${name} as at hand`,
      earliest: before,
      known: `the round before it began ${before}`,
    });
}

function pastRound(
  [began, ended]: RoundDays,
  text: string,
  sentence: Sentence,
  { start, end }: Span,
): Pick<Step, 'earliest' | 'latest' | 'known'> {
  const words = text.slice(sentence.start, sentence.end);
  const follow = text.slice(end, Math.min(sentence.end, end + 120));
  const over = ENDED.test(text.slice(Math.max(sentence.start, start - 30), start)) || ENDED.test(follow.slice(0, 60));
  const fresh = THIS_WEEK.test(follow) && tellsOfTheseDays(words);
  const days = began === ended ? `which was on ${began}` : `which was held ${began} to ${ended}`;
  return {
    earliest: over ? ended : began,
    latest: fresh ? daysLater(ended, WEEK) : null,
    known: fresh ? `${days}; news of a weekday is not older than a week` : days,
  };
}
