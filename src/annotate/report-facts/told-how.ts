import type { Clause, Sentence, Span, Token } from '../../model/index.js';
import { within } from '../../model/index.js';

/** How a report tells of an event: as past or going on, as to come, as at hand, or so that nothing follows for the report's own day. */
export type Told = 'past' | 'ahead' | 'now' | 'open';

/** what announces: "will be held", "is due to open", "are expected" */
const ANNOUNCING = /^(?:will|shall|be to|be due|be expected|be set|be scheduled|be planned|be slated|be about)$/;
const ANNOUNCED = /\b(?:will|is to|are to|(?:is|are) (?:due|scheduled|set|planned|expected|slated)(?: to)?) $/i;
/** verbs whose object need not ever have been */
const ONLY_MEANT = new Set(
  `want plan propose postpone cancel schedule prepare discuss expect boycott demand urge seek suggest delay reject refuse threaten hope consider
  announce offer call await anticipate predict forecast avoid prevent promise agree`.split(/\s+/),
);
/** prepositions after which an event has begun: "at the sixth round", "since the accord" */
const BEGUN =
  /\b(?:in|at|during|after|since|following|from|under|by)\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?:[\w’'-]{1,20}\s+){0,3}$/i;
const BEFORE_IT = /\b(?:previous|last|latest|recent|earlier|past)\s+(?:[\w’'-]{1,20}\s+){0,2}$/i;
const COMING = /\b(?:upcoming|coming|planned|forthcoming|scheduled|proposed|next)\s+(?:[\w’'-]{1,20}\s+){0,3}$/i;
const LEAD = 90;

/** Whether a clause tells what happened or goes on: no wish, plan, condition or order. */
export const isTold = (clause: Clause): boolean =>
  (clause.tense === 'past' || clause.tense === 'present') && clause.modal === null && !clause.conditional && !clause.negated;

const isPast = (clause: Clause): boolean => isTold(clause) && (clause.tense === 'past' || clause.perfect);

const isAnnounced = (clause: Clause): boolean =>
  !clause.negated &&
  !clause.conditional &&
  (clause.tense === 'future' || (clause.modal !== null && ANNOUNCING.test(clause.modal)));

/** The token of a stretch that hangs on a token outside it; null where it holds none. */
export function headOf(sentence: Sentence, span: Span): Token | null {
  const own = sentence.tokens.filter((token) => within(token, span));
  const indices = new Set(own.map(({ index }) => index));
  return own.find(({ head }) => !indices.has(head)) ?? null;
}

/** The innermost clause with a verb that holds a stretch of its sentence, and whether the stretch hangs on its verb itself. */
export function clauseAround(
  sentence: Sentence,
  clauses: readonly Clause[],
  span: Span,
): { readonly clause: Clause; readonly direct: boolean } | null {
  const start = headOf(sentence, span);
  let token: Token | undefined = start ?? undefined;
  for (let steps = 0; token !== undefined && steps < 40; steps++) {
    const at: Token = token;
    const clause = clauses.find(({ predicate, form }) => form !== 'nominal' && predicate.index === at.index);
    if (clause !== undefined && (at !== start || clause.predicate.index === at.index))
      return { clause, direct: at === start || start?.head === at.index };
    token = at.head < 0 ? undefined : sentence.tokens[at.head];
  }
  return null;
}

/** "the seventh round of the talks in Astana will be held", however the tree has it */
const WILL_BE =
  /^[^.;:"”]{0,70}\b(?:will|(?:is|are) (?:to|due to|set to|scheduled to|expected to|planned to)) (?:be held|take place|begin|start|open|be convened|get under ?way|resume|follow)\b/i;
const BACK_THEN = /\b(?:if|unless|whether|would|had)\b/i;
const SPEAKING = new Set('say tell add note report announce state declare'.split(' '));

/** How a sentence tells of an event that it names in a stretch of it. */
export function toldHow(text: string, sentence: Sentence, clauses: readonly Clause[], span: Span): Told {
  const lead = text.slice(Math.max(sentence.start, span.start - LEAD), span.start);
  const follow = text.slice(span.end, Math.min(sentence.end, span.end + 110));
  if (WILL_BE.test(follow)) return BACK_THEN.test(lead) ? 'open' : 'ahead';
  const taking = clauses.find(
    (clause) =>
      clause.form !== 'nominal' &&
      !SPEAKING.has(clause.lemma) &&
      (clause.subjects.some((phrase) => phrase.local && holdsHead(sentence, phrase, span)) ||
        clause.objects.some((phrase) => phrase.local && holdsHead(sentence, phrase, span))),
  );
  if (taking !== undefined) {
    if (isAnnounced(taking) || (taking.tense === 'none' && ANNOUNCED.test(lead.slice(-30))))
      return quietly(taking, clauses) ? 'ahead' : 'open';
    if (COMING.test(lead)) return 'open';
    if (ONLY_MEANT.has(taking.lemma.split(' ')[0] ?? '')) return 'open';
    return isPast(taking) ? 'past' : isTold(taking) ? 'now' : 'open';
  }
  const clause = clauseAround(sentence, clauses, span)?.clause ?? null;
  if (clause === null || !isPast(clause) || COMING.test(lead)) return 'open';
  return BEGUN.test(lead) || BEFORE_IT.test(lead) ? 'past' : 'open';
}

/** Whether an announcement is not itself told of a time long past: "he said that it will", never "they had said that it would". */
const quietly = (clause: Clause, clauses: readonly Clause[]): boolean => {
  const governor = clause.governor === null ? undefined : clauses[clause.governor.clause];
  return (
    governor === undefined || (!governor.conditional && !governor.negated && !(governor.perfect && governor.tense === 'past'))
  );
};

/** Whether a phrase is the stretch itself: its head lies in it, or the stretch stands right before its head ("the seventh round of talks"). */
function holdsHead(sentence: Sentence, phrase: Span & { readonly head: Token }, span: Span): boolean {
  if (!(phrase.start < span.end && span.start < phrase.end)) return false;
  return within(phrase.head, span) || headOf(sentence, span)?.head === phrase.head.index;
}

/** Whether a day or year tells when a clause that tells of the past was; a noun of things to come takes it away: "the 2016 race". */
export function isDayOfPast(text: string, sentence: Sentence, clauses: readonly Clause[], span: Span): boolean {
  const found = clauseAround(sentence, clauses, span);
  const next = sentence.tokens.find((token) => token.start >= span.end);
  const names = next !== undefined && next.start - span.end <= 1 && next.upos === 'NOUN';
  return (
    (found !== null && found.direct && isPast(found.clause) && !names) || PAST_THING.test(text.slice(span.end, span.end + 40))
  );
}

/** Whether a day tells when what a clause announces is to be. */
export function isDayAhead(sentence: Sentence, clauses: readonly Clause[], span: Span): boolean {
  const found = clauseAround(sentence, clauses, span);
  return found !== null && found.direct && isAnnounced(found.clause) && quietly(found.clause, clauses);
}

/** "the 2015 deal", "the 1990 war": things that bear a year have been */
const PAST_THING =
  /^ (?:[a-z-]{1,15} ){0,2}(?:agreement|accord|deal|war|invasion|coup|revolution|uprising|attack|truce|ceasefire|treaty|massacre|crisis|resolution|memorandum)\b/;

/** what stands before a name that only a thing that exists can bear, where one is still to be made */
const INDEFINITE = /\b(?:a|an|any|possible|future|potential|eventual|draft|new|no)\s+(?:[\w-]{1,20}\s+)?$/i;
const TO_BE_MADE =
  /^\s+(?:will|would|could|may|might|is to|is expected to|is due to|to)\s+be\s+(?:signed|reached|concluded|announced|adopted)/i;

/** Whether such a name stands here for a thing to be made: "a Doha agreement", "will be signed". */
export const notYetMade = (text: string, span: Span): boolean =>
  INDEFINITE.test(text.slice(Math.max(0, span.start - 40), span.start)) || TO_BE_MADE.test(text.slice(span.end, span.end + 50));

const NEAR_DAY =
  /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\.|Tues\.|Wed\.|Thurs\.|Fri\.|Sat\.|today|yesterday|tonight|this (?:week|morning|afternoon|evening))(?![a-z])/;
const LONG_AGO =
  /\b(?:1\d|20)\d\d\b|\b(?:then|ago|back then|at the time|decades?|last year|years? earlier|formerly|once|memoirs?|recalls?|recalled|history|historic|biography|documentary|anniversary|archives?)\b/i;

/** Whether a sentence tells of the days of its report: it names a weekday or "yesterday", and no year or time long past. */
export const tellsOfTheseDays = (sentence: string): boolean => NEAR_DAY.test(sentence) && !LONG_AGO.test(sentence);

/** Whether a sentence speaks of another year or of a time long past. */
export const looksBack = (sentence: string): boolean => LONG_AGO.test(sentence);
