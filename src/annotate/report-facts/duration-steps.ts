import type { DatedEvent, DatedEvents } from '../../lexicon/index.js';
import { beganBetween } from '../../lexicon/index.js';
import type { Mention, Sentence, Span } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { numberOf, ORDINAL_WORD, ordinalOf, SMALL_NUMBER } from '../quantities/number-words.js';
import type { Read, Step } from './dating-steps.js';
import { daysLater, ownSentences, yearsLater } from './dating-steps.js';
import { holds } from './event-steps.js';
import { looksBack } from './told-how.js';

const WAR = '(?:civil war|war|conflict|fighting|bloodshed|violence|uprising|insurgency|hostilities|crisis|division)';
const HOW = '(nearly|almost|close to|more than|over|about|around|some|at least|just over)?';
const COUNT = `(\\d{1,2}|${SMALL_NUMBER})(?:[ -](and[ -]a[ -]half))?`;
const ADJECTIVES = "(?:[A-Za-z][\\w’'-]{0,20} ){0,3}?";

/** "six years into the war", "almost eight years of conflict", "the six-year civil war" */
const LENGTHS: readonly RegExp[] = [
  new RegExp(`\\b(?:${HOW} )?${COUNT} years? into (?:the|its|a|this|that|[A-Z][\\w]{2,14}['’]s) ?${ADJECTIVES}${WAR}\\b`, 'gi'),
  new RegExp(`\\b(?:${HOW} )?${COUNT} years? of (?:the )?${ADJECTIVES}${WAR}\\b`, 'gi'),
  new RegExp(
    `\\b(?:the|its|their|this|that|a|[A-Z][\\w]{2,14}['’]s)(?: ${HOW})? ${COUNT}-years?(?:-old|-long)? ${ADJECTIVES}${WAR}\\b`,
    'gi',
  ),
];
/** "the war, now in its seventh year", "the conflict entered its seventh year" */
const NTH_YEAR = new RegExp(
  `\\b${WAR}\\b[^.;"”]{0,30}\\b(?:in|into|entered|entering|enters) (?:its|the|a) (${ORDINAL_WORD}) year\\b`,
  'gi',
);

/** what lies ahead or never was is no length that was reached */
const NOT_REACHED =
  /\b(?:will|would|could|may|might|if|unless|another|further|additional|predict\w*|fear\w*|by (?:next|20\d\d))\b/i;
/** a report may round a length up by so much */
const ROUNDED_UP = 60;

/** Steps from how long a war of the lexicon has gone on, and from the ages of persons whose birthday it knows. */
export function durationSteps(read: Read, events: DatedEvents): readonly Step[] {
  const about = warsOfReport(read, events.wars);
  return [
    ...(about.length === 0 ? [] : ownSentences(read).flatMap((sentence) => [...lengthsIn(read, sentence, events.wars, about)])),
    ...read.mentions.flatMap((mention) => ageOf(read, mention, events)),
  ];
}

/** The wars that the report names the place of. */
function warsOfReport(read: Read, wars: readonly DatedEvent[]): readonly DatedEvent[] {
  return wars.filter((war) => war.words?.some((word) => holds(read.document.text, word)));
}

function* lengthsIn(read: Read, sentence: Sentence, wars: readonly DatedEvent[], about: readonly DatedEvent[]): Generator<Step> {
  const { text } = read.document;
  const words = text.slice(sentence.start, sentence.end);
  if (!words.includes('year') || !/[ -]years?\b/.test(words)) return;
  const here: Here = { words, wars, about, places: placesIn(read, sentence) };
  for (const pattern of LENGTHS) {
    for (const match of words.matchAll(pattern)) {
      const years = numberOf(match[2] ?? '');
      const war = warMeant(here, match);
      if (years === null || war === null || years > (war.most ?? 60) || unreached(words, match)) continue;
      yield lengthStep(
        war,
        years + (match[3] === undefined ? 0 : 0.5),
        (match[1] ?? '').toLowerCase(),
        match[0],
        words,
        spanOf(sentence, match),
      );
    }
  }
  for (const match of words.matchAll(NTH_YEAR)) {
    const nth = ordinalOf(match[1] ?? '');
    const war = warMeant(here, match);
    if (nth === null || war === null || nth > (war.most ?? 60) || unreached(words, match)) continue;
    const [first, last] = beganBetween(war);
    const until = looksBack(words) ? null : daysLater(yearsLater(last, nth), ROUNDED_UP);
    yield { ...stepFrom(war, match[0], spanOf(sentence, match)), earliest: yearsLater(first, nth - 1), latest: until };
  }
}

/** A sentence with the wars that may be meant. */
interface Here {
  readonly words: string;
  readonly wars: readonly DatedEvent[];
  readonly about: readonly DatedEvent[];
  /** the states and places that the sentence names */
  readonly places: readonly string[];
}

const placesIn = (read: Read, sentence: Sentence): readonly string[] =>
  mentionsIn(read, sentence)
    .filter(({ type }) => type === 'state' || type === 'place' || type === 'government')
    .map((mention) => read.document.text.slice(mention.start, mention.end));

const unreached = (words: string, match: RegExpMatchArray): boolean =>
  NOT_REACHED.test(words.slice(Math.max(0, (match.index ?? 0) - 50), match.index ?? 0));

const spanOf = (sentence: Sentence, match: RegExpMatchArray): Span => ({
  start: sentence.start + (match.index ?? 0),
  end: sentence.start + (match.index ?? 0) + match[0].length,
});

/** The war whose place stands in or right beside the words; where their sentence names no place at all, the only one that the report is about. */
function warMeant(here: Here, match: RegExpMatchArray): DatedEvent | null {
  const { words, wars, about } = here;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const lead = /[^,.;:]{0,25}$/.exec(words.slice(Math.max(0, start - 25), start))?.[0] ?? '';
  const follow = /^(?: (?:in|on|for|against|of) [^,.;:]{0,25})?/.exec(words.slice(end, end + 30))?.[0] ?? '';
  const beside = wars.filter((war) => war.words?.some((word) => holds(lead + match[0] + follow, word)));
  if (beside.length > 0) return beside.length === 1 ? (beside[0] ?? null) : null;
  const [only] = about;
  if (only === undefined || about.length > 1) return null;
  // the war of another place may be one that the lexicon does not know
  return here.places.every((place) => only.words?.some((word) => holds(place, word))) ? only : null;
}

function stepFrom(war: DatedEvent, words: string, span: Span): Omit<Step, 'earliest' | 'latest'> {
  const [first, last] = beganBetween(war);
  const began = first === last ? `began ${first}` : `began between ${first} and ${last}`;
  return { says: `it says \u201c${words}\u201d`, known: `${war.name} ${began}`, rests: 'lexicon', spans: [span] };
}

function lengthStep(war: DatedEvent, years: number, how: string, said: string, sentence: string, span: Span): Step {
  const [first, last] = beganBetween(war);
  const base = stepFrom(war, said, span);
  const short = /^(?:nearly|almost|close to)$/.test(how);
  const vague = /^(?:about|around|some)$/.test(how);
  const full = yearsLater(first, years);
  // "nearly six years" is more than five and a half
  const earliest = short || vague ? yearsLater(first, years - 0.5) : full;
  const latest = short && !looksBack(sentence) ? daysLater(yearsLater(last, years), ROUNDED_UP / 2) : null;
  return { ...base, earliest, latest };
}

const AGE_AFTER = /^, (\d\d),/;
const AGE_BEFORE = /\b(?<!\ban )(?<!\ba )(\d\d)-year-old (?:[\w’'-]{1,20} ){0,3}$/;
const NOUN_NEXT = /^ (?!said|says|told|has|had|is|was|who|will|and|in|on|at|to)[a-z]/;

/** "Vladimir Putin, 64, said", "the 64-year-old president Vladimir Putin" */
function ageOf(read: Read, mention: Mention, events: DatedEvents): readonly Step[] {
  const born = mention.type === 'person' && mention.form === 'name' ? events.bornOn(mention.entity) : null;
  if (born === null) return [];
  const { text } = read.document;
  const after = AGE_AFTER.exec(text.slice(mention.end, mention.end + 6));
  const before = AGE_BEFORE.exec(text.slice(Math.max(0, mention.start - 70), mention.start));
  if (after === null && NOUN_NEXT.test(text.slice(mention.end, mention.end + 8))) return [];
  const age = Number(after?.[1] ?? before?.[1] ?? 0);
  const sentence = read.sentences[mention.sentence];
  if (age < 20 || sentence === undefined || sentence.region !== 'body') return [];
  const span =
    after === null
      ? { start: mention.start - (before?.[0].length ?? 0), end: mention.end }
      : { start: mention.start, end: mention.end + after[0].length - 1 };
  const open =
    looksBack(text.slice(sentence.start, sentence.end)) ||
    /\b(?:died|dies|dead|killed|born|was then)\b/i.test(text.slice(sentence.start, sentence.end));
  return [
    {
      earliest: yearsLater(born, age - 1),
      latest: open ? null : yearsLater(born, age + 2),
      says: `it gives the age of ${mention.name} as ${String(age)}`,
      known: `who was born on ${born}; a year more or less is allowed`,
      rests: 'lexicon',
      spans: [span],
    },
  ];
}
