import type {
  AnnotatedDocument,
  Day,
  Mention,
  PlaceRef,
  Proposed,
  Sentence,
  Span,
  TimeMention,
  Token,
  When,
} from '../../model/index.js';
import { daysApart, mentionsIn } from '../../model/index.js';
import { speechAround, timesIn } from './near.js';
import { caseOf } from './parties.js';
import { headOf, relation, upward } from './words.js';

/** The times whose words hang below a token of the sentence, the nearest first, without those that belong to a clause in between. */
export function timesUnder(
  document: AnnotatedDocument,
  sentence: Sentence,
  index: number,
  through: ReadonlySet<string> = NONE,
): readonly TimeMention[] {
  const own = hangingTimes(document, sentence, index, through);
  return own.length > 0 ? own : atOnce(document, sentence, index).flatMap((at) => hangingTimes(document, sentence, at, through));
}

/** "X will replace Y when he steps down in May": what happens when something else does has the time of that. */
const atOnce = (document: AnnotatedDocument, sentence: Sentence, index: number): readonly number[] => {
  const clauses = document.clauses[sentence.index] ?? [];
  return clauses
    .filter(
      ({ governor, negated }) =>
        governor?.relation === 'adverbial' &&
        governor.marker === 'when' &&
        !negated &&
        clauses[governor.clause]?.predicate.index === index,
    )
    .map((clause) => clause.predicate.index);
};

/** "Two days after the 14 March summit" is the time of what happened then, not of the summit. */
const isCountedFrom = (sentence: Sentence, time: TimeMention, index: number): boolean =>
  time.rule.endsWith('/shift') && (sentence.tokens[index]?.start ?? 0) >= time.end && sentence.tokens[index]?.upos !== 'VERB';

function hangingTimes(
  document: AnnotatedDocument,
  sentence: Sentence,
  index: number,
  through: ReadonlySet<string>,
): readonly TimeMention[] {
  const predicates = barriers(document, sentence, through);
  const found: { readonly time: TimeMention; readonly distance: number }[] = [];
  for (const time of timesIn(document, sentence)) {
    if (time.sentence !== sentence.index || isCountedFrom(sentence, time, index)) continue;
    const head = headOf(sentence, time);
    if (!head) continue;
    const path = upward(sentence, head.index);
    const distance = path.indexOf(index);
    if (distance < 0) continue;
    if (path.slice(0, distance).some((at) => predicates.has(at) && !isBeforeRelative(document, sentence, at, time))) continue;
    found.push({ time, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || a.time.start - b.time.start).map((entry) => entry.time);
}

/** "Signed it on Saturday, which provides for Z": what stands before a relative pronoun is not of its clause, wherever the tree hangs it. */
function isBeforeRelative(document: AnnotatedDocument, sentence: Sentence, at: number, span: Span): boolean {
  const clause = (document.clauses[sentence.index] ?? []).find((one) => one.predicate.index === at);
  if (clause?.governor?.relation !== 'relative') return false;
  return sentence.tokens.slice(Math.max(0, at - 8), at).some((token) => token.start >= span.end && RELATIVE.test(token.text));
}

const RELATIVE = /^(?:that|which|who|whom|whose)$/i;

const NONE: ReadonlySet<string> = new Set();

/** "the fifth summit since they began in Oslo": what such a clause tells is of another time. */
const OTHER_TIME = /^(?:since|before|after|when|while|until|as|once|because)$/;

/** Predicates that keep what hangs below them to themselves; those with a lemma in `through` let it pass. */
function barriers(document: AnnotatedDocument, sentence: Sentence, through: ReadonlySet<string>): ReadonlySet<number> {
  const clauses = document.clauses[sentence.index] ?? [];
  return new Set(
    clauses
      .filter(
        (clause) => clause.form !== 'nominal' && (!through.has(clause.lemma) || OTHER_TIME.test(clause.governor?.marker ?? '')),
      )
      .map((clause) => clause.predicate.index),
  );
}

/** The time of a clause: the nearest date below its predicate, as a cited value; null where it gives none that can be placed. */
export function timeOf(document: AnnotatedDocument, sentence: Sentence, index: number): Proposed<When> | null {
  const time = timesUnder(document, sentence, index).find((candidate) => candidate.when !== null && candidate.kind === 'date');
  return time ? proposedTime(time) : null;
}

/** A time mention as a cited value; a year that the text does not state is marked inferred. */
export function proposedTime(time: TimeMention): Proposed<When> | null {
  if (!time.when) return null;
  return { value: time.when, spans: [time], basis: time.when.year === 'inferred' ? 'inferred' : 'stated' };
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'within',
  'into',
  'on',
  'over',
  'throughout',
  'of',
  'from',
]);

/** The places whose words hang below a token by a preposition of place, the nearest first. */
export function placesUnder(
  document: AnnotatedDocument,
  sentence: Sentence,
  index: number,
  prepositions: ReadonlySet<string> = STRICT,
  through: ReadonlySet<string> = NONE,
): readonly Mention[] {
  const predicates = barriers(document, sentence, through);
  const found: { readonly place: Mention; readonly distance: number }[] = [];
  for (const mention of mentionsIn(document, sentence)) {
    if (!isPlace(mention)) continue;
    const head = headOf(sentence, mention);
    if (!head) continue;
    const path = upward(sentence, head.index);
    const distance = path.indexOf(index);
    if (distance <= 0 || path.slice(0, distance).some((at) => predicates.has(at))) continue;
    if (!stands(sentence, path.slice(0, distance), prepositions) || isTopical(sentence, path.slice(1, distance), mention))
      continue;
    found.push({ place: mention, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || a.place.start - b.place.start).map((entry) => entry.place);
}

/** Nouns for what talks are about that is somewhere itself. */
const TROUBLE: ReadonlySet<string> = new Set(
  'war conflict crisis fighting violence peace ceasefire truce situation future transition settlement stability security solution escalation hostility clash presence zone'.split(
    ' ',
  ),
);

/** "Talks on the war in Syria" are about Syria, not there: between the place and the noun stands another noun by a word of topic. */
const isTopical = (sentence: Sentence, between: readonly number[], place: Mention): boolean =>
  between.some((index) => {
    const token = sentence.tokens[index];
    if (token?.upos !== 'NOUN' || token.lemma === 'time') return false;
    if (place.type === 'place' && !TROUBLE.has(token.lemma)) return false;
    return /^(?:on|about|over|against|regarding|concerning|for)$/.test(caseOf(sentence, index));
  });

/** Whether the place itself, or the noun that it is set beside or part of ("in the Kazakh capital, Astana"), has such a preposition. */
function stands(sentence: Sentence, path: readonly number[], prepositions: ReadonlySet<string>): boolean {
  for (const index of path) {
    const own = caseOf(sentence, index);
    if (prepositions.has(own)) return true;
    const how = relation(sentence.tokens[index] as Token);
    if (!/^(?:appos|flat|compound|conj|nmod)$/.test(how) || (own !== '' && own !== 'of')) return false;
    // "at the request of Baku" is nowhere either
    const whole = sentence.tokens[(sentence.tokens[index] as Token).head];
    if (own === 'of' && whole !== undefined && WISH.has(whole.lemma)) return false;
    // "in the Astana format" is nowhere; "in the Homs area" is there
    const governor = sentence.tokens[(sentence.tokens[index] as Token).head];
    if (how === 'compound' && governor && governor.upos === 'NOUN' && !LOCALITY.has(governor.lemma)) return false;
  }
  return false;
}

const WISH: ReadonlySet<string> = new Set(
  'request invitation initiative behest insistence suggestion expense demand presence absence name hand auspices mediation'.split(
    ' ',
  ),
);

/** Nouns that a name before them places: "the Idlib area", "a Geneva hotel". */
const LOCALITY: ReadonlySet<string> = new Set(
  'capital city town village region province area suburb district neighbourhood neighborhood governorate countryside hotel resort airport palace headquarters office state zone camp valley border crossing port base square street quarter county department mountain island coast lake desert strip enclave'.split(
    ' ',
  ),
);

const STRICT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);

export const anywhere: ReadonlySet<string> = LOCATIVE;

const isPlace = (mention: Mention): boolean =>
  ((mention.form === 'name' || mention.form === 'described') && mention.type === 'place') ||
  (mention.form === 'name' && mention.type === 'state');

/** A place as a cited value. A country used as a place is its own country. */
export function proposedPlace(place: Mention): Proposed<PlaceRef> {
  const country = place.type === 'state' ? place.name : place.partyName;
  return { value: { id: place.entity, name: place.name, country }, spans: [place] };
}

interface Regions {
  readonly starts: readonly number[];
  /** up to each region the furthest end of all before and with it */
  readonly ends: readonly number[];
}

const regionsByKind = new WeakMap<AnnotatedDocument['regions'], Map<string, Regions>>();

function regionsOf({ regions }: AnnotatedDocument, kind: string): Regions {
  const kinds = regionsByKind.get(regions) ?? new Map<string, Regions>();
  regionsByKind.set(regions, kinds);
  const known = kinds.get(kind);
  if (known) return known;
  const own = regions.filter((region) => region.kind === kind).sort((a, b) => a.start - b.start);
  let furthest = 0;
  const made = { starts: own.map(({ start }) => start), ends: own.map(({ end }) => (furthest = Math.max(furthest, end))) };
  kinds.set(kind, made);
  return made;
}

/** Whether a span lies in a kind of region; by halves, as a text may have thousands of regions and is asked for each draft. */
export function standsIn(
  document: AnnotatedDocument,
  span: { readonly start: number; readonly end: number },
  kind: string,
): boolean {
  const { starts, ends } = regionsOf(document, kind);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (ends[low - 1] as number) >= span.end;
}

/** When and where something is, as far as its words hang by it. */
export interface Setting {
  readonly time: Proposed<When> | null;
  readonly direction: TimeMention['direction'] | null;
  readonly city: Mention | null;
  readonly country: Mention | null;
}

/** Time and places that hang by a token; clauses below it with a lemma in `through` ("scheduled to start in P") let theirs pass. */
export function settingUnder(
  document: AnnotatedDocument,
  sentence: Sentence,
  index: number,
  through: ReadonlySet<string> = NONE,
  prepositions: ReadonlySet<string> = STRICT,
): Setting {
  const time =
    timesUnder(document, sentence, index, through).find((candidate) => candidate.when !== null && candidate.kind === 'date') ??
    null;
  const places = placesUnder(document, sentence, index, prepositions, through);
  return {
    time: time ? proposedTime(time) : null,
    direction: time?.direction ?? null,
    city: places.find((place) => place.type === 'place') ?? (places.length > 0 ? null : here(document, sentence, index, through)),
    country: places.find((place) => place.type === 'state') ?? null,
  };
}

/** "Talks that ended here on Friday": where the reporter is, who says so; a speaker who is quoted may be elsewhere. */
function here(document: AnnotatedDocument, sentence: Sentence, index: number, through: ReadonlySet<string>): Mention | null {
  const dateline = document.facts.datelinePlace?.evidence[0];
  const word = dateline && sentence.tokens.find((token) => token.lemma === 'here');
  if (!word || speechAround(document, word).some(({ kind }) => kind === 'direct')) return null;
  const path = upward(sentence, word.index);
  const distance = path.indexOf(index);
  const predicates = barriers(document, sentence, through);
  if (distance <= 0 || path.slice(0, distance).some((at) => predicates.has(at))) return null;
  return mentionsIn(document, dateline).find((mention) => mention.type === 'place') ?? null;
}

/** The day on which the report was published, where it bears a full date; null where it bears none or only bounds are known. */
export function publicationDay(document: AnnotatedDocument): Day | null {
  const published = document.facts.published?.value;
  return published?.precision === 'day' && published.year !== 'unknown' ? published.earliest : null;
}

/** days */
const RECENT = 90;

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Of a plan, a day or month whose year the text leaves open lies ahead: "agreed to meet in March" in April is next year's March. */
export function ahead(document: AnnotatedDocument, time: Proposed<When>): Proposed<When> {
  const published = publicationDay(document);
  const { earliest, latest, year, precision } = time.value;
  if (
    published === null ||
    year !== 'inferred' ||
    precision === 'year' ||
    earliest === null ||
    latest === null ||
    latest >= published
  )
    return time;
  if (/\b(?:last|ago|past|previous|earlier)\b/i.test(time.value.text)) return time;
  // what was to be on a day some weeks ago was moved or called off: nobody plans so far ahead by the day
  if (precision === 'day' && (daysApart(latest, published) ?? 0) < RECENT) return time;
  // "Friday" or "yesterday" tells its year
  if (!MONTH.test(time.value.text)) return time;
  const next = (day: Day): Day => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return { ...time, value: { ...time.value, earliest: next(earliest), latest: next(latest) } };
}

/** The first date that follows a span with no verb between: for a tree that hangs the date elsewhere. */
export function timeAfter(document: AnnotatedDocument, sentence: Sentence, span: { readonly end: number }): TimeMention | null {
  const time = timesIn(document, sentence).find(
    (one) =>
      one.sentence === sentence.index &&
      one.start >= span.end &&
      one.start - span.end < 60 &&
      one.when !== null &&
      one.kind === 'date',
  );
  if (!time) return null;
  const verb = sentence.tokens.some(
    (token) => token.start >= span.end && token.end <= time.start && (token.upos === 'VERB' || /[;:]/.test(token.text)),
  );
  return verb ? null : time;
}
