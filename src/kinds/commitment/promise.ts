import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  Draft,
  Phrase,
  Proposed,
  Sentence,
  Span,
  TimeMention,
  When,
} from '../../model/index.js';
import { partiesOf, within } from '../../model/index.js';
import { authorSides } from '../reading/author-sides.js';
import { hangsOnCondition, isOnlySupposed } from '../reading/conditions.js';
import { hearsayOf } from '../reading/hearsay.js';
import { extent, speechAround, timesIn } from '../reading/near.js';
import { theTwo, withoutSource } from '../reading/doers.js';
import { describedSide, partiesOfPhrase } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { statusOf } from '../reading/status.js';
import { ahead, placesUnder, proposedPlace, proposedTime, publicationDay, timesUnder } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { base, trimmed, wordsOf } from '../reading/words.js';
import type { CommitmentFields, Force } from './fields.js';
import { isForeseen, isIdleTalk, isThreat, isVouchedFor } from './foretold.js';
import { defaultOf, isInTelling, isTermOfDeal } from './terms-of-deal.js';

/** What a sentence says that somebody is to do. */
export interface Promised {
  /** the clause that carries the force: "pledged", "agreed", "will" */
  readonly by: Clause;
  /** what is to be done: a clause, or a noun phrase ("agreed to a new round") */
  readonly deed: Span;
  readonly deedClause: Clause | null;
  readonly force: Force;
  readonly doers: readonly Phrase[];
  /** the time by which it is due, where the phrase itself gives it: "gave X until Friday" */
  readonly due?: TimeMention;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Deeds that only say that people sit together. */
const SOFT = words('discuss attend meet talk hold participate consider review join take speak travel visit focus address');

/** To go on as before is undertaken only in a side's own words: "we will remain engaged". */
const LASTING = words('remain continue go keep stay');

/** Deeds that say nothing of what is to be done. */
const VAGUE = words('stand watch look see do command enjoy prove try');

/** What people arrange for a day, told without them. */
const ARRANGED = words(
  'begin start resume open end close expire take come enter go last meet convene reconvene gather vote return withdraw leave sign release free exchange swap deploy lift hand deliver rise increase fall drop reopen disarm pull halt cease stop hold apply join travel visit send receive discuss review implement run face appoint form elect announce depart retreat repair',
);

/** What is done without anybody having arranged it between sides. */
const SHOWN = words(
  'see say watch scrutinise scrutinize publish broadcast air show regard consider remember know test judge force drive ask set',
);

/** Deeds that one word tells: "agreed to withdraw". */
const ALONE = words('withdraw resign leave disarm surrender return demobilise demobilize sign pull retreat comply');

/** A draft of what is to be done; null where it is foretold, threatened or hung on a condition rather than undertaken or announced. */
export function promiseOf(found: Promised, document: AnnotatedDocument, sentence: Sentence): Draft<CommitmentFields> | null {
  const { by, deed, deedClause, force } = found;
  if (hangsOn(document, found) || isOnlySupposed(sentence, by)) return null;
  if (isForeseen(document, by) || (!deedClause?.negated && isThreat(deedClause))) return null;
  if (!isTermOfDeal(document, sentence, by) && NOT_SETTLED.has(statusOf(document, by).value)) return null;
  const actors = actorsOf(found, document, sentence);
  const at = anchors(found, document, sentence);
  const time = found.due ?? dueTime(found, document, sentence, at) ?? termIn(found, document, sentence);
  const due = time ? dueOf(document, time) : null;
  // without a side that undertakes it, only a thing with a day that can be placed is a commitment
  if (
    actors.length === 0 &&
    !time?.when &&
    !found.due &&
    !(time && sentence.region !== 'heading' && by.voice === 'passive') &&
    !isTermOfAll(found, document, sentence)
  )
    return null;
  if (actors.length === 0 && !found.due && deedClause && !isArranged(deedClause) && (time || deedClause === by)) return null;
  // to be something is no deed; to be back is
  if (deedClause?.form === 'copular' && !(deedClause.predicate.lemma === 'back' && time)) return null;
  if (deedClause && !time && VAGUE.has(base(deedClause.lemma))) return null;
  // "the president, who will be weighing it": said of him by the way
  if (force === 'announced' && !time && by.governor?.relation === 'relative') return null;
  // to sit and talk is what a meeting is
  if (force === 'announced' && !time && SOFT.has(by.lemma)) return null;
  const speech = whoseWord(
    document,
    by.predicate,
    actors.map((actor) => actor.value.id),
  );
  if (LASTING.has(base(by.lemma)) && deedClause === by && !time && (actors.length === 0 || speech[0]?.value.type !== 'party'))
    return null;
  if (deedClause === by && !time && !isVouchedFor(document, sentence, by, speech)) return null;
  if (isIdleTalk(speech, found, actors.length, time !== undefined)) return null;
  const what = trimmed(
    document,
    deedClause ? wholeDeed(document, sentence, deedClause, actors.length === 0 && deedClause === by) : deed,
  );
  if (what.end <= what.start || (deedClause && !time && isBare(document, deedClause, what))) return null;
  const whole = passageOf(document, by);
  const place = at
    .map((index) => placesUnder(document, sentence, index, deedClause ? prepositionsOf(deedClause) : undefined)[0])
    .find((one) => one !== undefined);
  const hearsay = hearsayOf(document, by);
  return {
    trigger: deedClause?.predicate ?? by.predicate,
    passage: { start: Math.min(whole.start, what.start), end: Math.max(whole.end, what.end, time?.end ?? 0) },
    values: {
      actors,
      what: [{ value: wordsOf(document, what), spans: [what] }],
      due: due ? [due] : [],
      dueText: time ? [dueWords(document, time)] : [],
      place: place ? [proposedPlace(place)] : [],
      force: [{ value: force, spans: [by.predicate] }],
    },
    status: { value: 'planned', spans: [by.predicate] },
    onWhoseWord: hearsay ? [hearsay, ...speech] : speech,
  };
}

const [AT, TOWARDS, AWAY] = [['in', 'at', 'near', 'outside'], ['to', 'into'], ['from']] as const;
const GOING = words('send deploy dispatch return travel go come head move bring fly transfer relocate');
const LEAVING = words('withdraw pull leave evacuate remove monitor retreat');

/** Where something is to be done: for what is sent the place to which, for what is withdrawn the place from which. */
const prepositionsOf = (deed: Clause): ReadonlySet<string> =>
  new Set([...AT, ...(GOING.has(base(deed.lemma)) ? TOWARDS : []), ...(LEAVING.has(base(deed.lemma)) ? AWAY : [])]);

const NOT_SETTLED = words('denied hypothetical demanded');

/** What hangs on a condition is not undertaken; what comes on a day unless there is a deal, is. */
const hangsOn = (document: AnnotatedDocument, { by, deedClause }: Promised): boolean =>
  defaultOf(document, by) === null &&
  (hangsOnCondition(document, by) || (deedClause !== null && hangsOnCondition(document, deedClause)));

/** What comes of a deal that is being told needs no side by name: "a joint force will be set up", "the parties agreed to open the road". */
const isTermOfAll = ({ by, deedClause, doers, force }: Promised, document: AnnotatedDocument, sentence: Sentence): boolean =>
  sentence.region === 'body' &&
  isInTelling(document, sentence) &&
  (force === 'agreed' || force === 'undertook'
    ? doers.some((phrase) => ALL_SIDES.test(wordsOf(document, phrase)))
    : deedClause === by &&
      /^(?:will|would|shall|be to)$/.test(by.modal ?? '') &&
      !isOfPronoun(by) &&
      !isOfLastSentence(document, by) &&
      // "there is one way to end it" has no subject of its own
      (by.modal !== 'be to' || by.voice === 'passive' || by.subjects.length > 0));

/** "It would send observers. The observers would be posted along the line": how it is to be done, of what stands right before. */
const isOfLastSentence = (document: AnnotatedDocument, deed: Clause): boolean =>
  [...deed.subjects, ...deed.objects].some(
    (phrase) =>
      /^the\s/i.test(wordsOf(document, phrase)) &&
      document.sentences[deed.sentence - 1]?.tokens.some((token) => token.lemma === phrase.head.lemma) === true,
  );

/** "lift those", "if we are to end it": told of what stands elsewhere. */
const isOfPronoun = (deed: Clause): boolean => [...deed.subjects, ...deed.objects].some((phrase) => phrase.head.upos === 'PRON');

const ALL_SIDES =
  /^(?:they|the (?:two )?(?:sides|parties|countries|delegations)|both (?:sides|parties|countries)|all (?:sides|parties))$/i;

/** Of a thing that nobody named is to do: it is arranged by people, not foretold like a storm or an outcome. */
const isArranged = (deed: Clause): boolean =>
  deed.voice === 'passive' ? !SHOWN.has(base(deed.lemma)) : ARRANGED.has(base(deed.lemma)) || deed.negated;

/** The words of a deed with its "not"; where no side is named, with whom or what it is done to: "the vote is to be held". */
function wholeDeed(document: AnnotatedDocument, sentence: Sentence, deed: Clause, nameless: boolean): Span {
  const span = withNot(sentence, deed, passageOf(document, deed));
  const theme = nameless
    ? [...deed.objects, ...deed.subjects].find(
        (phrase) =>
          !phrase.local && phrase.head.upos !== 'PRON' && phrase.end <= span.start && span.start - phrase.end < MOST_BETWEEN,
      )
    : undefined;
  const start = theme?.start ?? (nameless && deed.subjects.length === 0 ? subjectStart(sentence, deed) : null);
  return start === null || start > span.start ? span : { start, end: span.end };
}

/** Where the noun phrase right before "will" begins, up to the word that opens the clause: the tree may have lost that it is the subject. */
function subjectStart(sentence: Sentence, deed: Clause): number | null {
  let at = deed.predicate.index;
  while (at > 0 && /^(?:AUX|ADV|PART)$/.test(sentence.tokens[at - 1]?.upos ?? '')) at--;
  const modal = at;
  while (at > 0 && modal - at < MOST_IN_SUBJECT && !OPENING.has(sentence.tokens[at - 1]?.upos ?? '')) at--;
  // "those who cross the line will withdraw": a verb before it belongs to the subject, which begins further off
  const open = at > 0 && /^(?:VERB|PRON)$/.test(sentence.tokens[at - 1]?.upos ?? '');
  return at < modal && !open && modal - at < MOST_IN_SUBJECT ? (sentence.tokens[at]?.start ?? null) : null;
}

const OPENING = words('VERB AUX SCONJ PRON');
const MOST_IN_SUBJECT = 14;

const MOST_BETWEEN = 60;

/** "Undertook not to attack": without its "not" the deed would be turned round. A deed whose object the tree has lost is told whole. */
function withNot(sentence: Sentence, deed: Clause, span: Span): Span {
  const bare = span.end <= deed.predicate.end ? { start: span.start, end: Math.max(span.end, deed.end) } : span;
  if (!deed.negated) return bare;
  const to = sentence.tokens.find((token) => token.head === deed.predicate.index && token.xpos === 'TO');
  const not = sentence.tokens.find(
    (token) =>
      /^(?:not|never|n't)$/.test(token.lemma) && (token.head === deed.predicate.index || (to && token.index === to.index - 1)),
  );
  return not && not.start < bare.start ? { start: not.start, end: bare.end } : bare;
}

/** Those who are to do it; "it" and "they" in a side's own speech are that side, and people are named by their own words where they pledge. */
function actorsOf(found: Promised, document: AnnotatedDocument, sentence: Sentence): readonly Proposed<ActorRef>[] {
  const { doers, force, due } = found;
  const timed = due !== undefined || dueTime(found, document, sentence, anchors(found, document, sentence)) !== undefined;
  const bound = force === 'undertook' || timed;
  const named = withoutSource(document, sentence, doers).flatMap((phrase) => {
    const sides = partiesOfPhrase(document, sentence, phrase);
    if (sides.length > 0) return sides.map((value) => ({ value, spans: [phrase as Span] }));
    if (/^(?:it|they|we|he|she|i)$/i.test(phrase.head.text)) return ownSides(document, sentence, phrase);
    const two = theTwo(document, phrase);
    if (two.length > 0) return two.map((value) => ({ value, spans: [phrase as Span], basis: 'inferred' as const }));
    const described =
      bound && !/^(?:the|both) (?:two )?(?:sides|parties)$/i.test(wordsOf(document, phrase))
        ? describedSide(document, sentence, phrase)
        : null;
    return described ? [{ value: described, spans: [phrase as Span] }] : [];
  });
  return named.filter((one, index) => named.findIndex((other) => other.value.id === one.value.id) === index);
}

/** "Egypt said it would open the crossing": the sides of the nearest speaker. */
function ownSides(document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): readonly Proposed<ActorRef>[] {
  const [speech] = [...speechAround(document, phrase)].sort((a, b) => extent(a) - extent(b));
  if (!speech && /^(?:we|i)$/i.test(phrase.head.text))
    return authorSides(document).flatMap(({ actor, span, from }) =>
      from <= sentence.index ? [{ value: actor, spans: [span] }] : [],
    );
  const mention = speech?.speaker == null ? null : (document.mentions[speech.speaker] ?? null);
  if (!speech || !mention || (/^(?:it|he|she|they)$/i.test(phrase.head.text) && speech.kind === 'direct')) return [];
  if (/^it$/i.test(phrase.head.text) === (mention.type === 'person')) return [];
  const plural = /^they$/i.test(phrase.head.text);
  if (plural !== (mention.form === 'group') && !/^we$/i.test(phrase.head.text)) return [];
  return partiesOf(document, mention).map((value) => ({ value, spans: [speech.source ?? mention] }));
}

/** The positions below which time and place of the deed hang. */
function anchors({ by, deed, deedClause }: Promised, document: AnnotatedDocument, sentence: Sentence): readonly number[] {
  const first = deedClause
    ? deedClause.predicate.index
    : (sentence.tokens.find((token) => token.start >= deed.start && token.end <= deed.end && token.upos === 'NOUN')?.index ??
      by.predicate.index);
  const condition = defaultOf(document, by);
  // "will remain engaged over the coming weeks"
  const lasting = deedClause && LASTING.has(base(deedClause.lemma)) ? deedClause.complements : [];
  const under = lasting.flatMap((index) => (document.clauses[sentence.index] ?? [])[index] ?? []);
  return [first, by.predicate.index, ...[...under, ...(condition ? [condition] : [])].map((clause) => clause.predicate.index)];
}

function dueTime(
  { by, deed, deedClause, force }: Promised,
  document: AnnotatedDocument,
  sentence: Sentence,
  at: readonly number[],
): TimeMention | undefined {
  const times = at
    .flatMap((index) => timesUnder(document, sentence, index))
    .filter((time) => by === deedClause || deedClause === null || isOfDeed(document, time, deed))
    .filter((time) => !NOT_AHEAD.test(wordsOf(document, time)))
    .filter(
      (time) => time.direction !== 'after' && (time.kind === 'date' || time.direction === 'before' || time.when?.latest === null),
    );
  return (
    times.find(
      (one) =>
        one.when !== null &&
        !(deedClause === null && !within(one, deed) && isToday(document, one.when)) &&
        ((force === 'agreed' && within(one, deed)) ||
          !isPast(document, (by.modal ? aheadOf(document, one) : one.when) ?? one.when)),
    ) ?? times.find((one) => one.when === null)
  );
}

/** Words of time that put nothing off. */
const NOT_AHEAD = /^(?:now|currently|at present|then|still|already|decades|years)$/i;

/** "Agreed to reopen the crossing within ten days": a term at the end of a deed, whatever the tree hangs it by. */
const termIn = ({ deed }: Promised, document: AnnotatedDocument, sentence: Sentence): TimeMention | undefined =>
  timesIn(document, sentence).find(
    (time) =>
      time.direction === 'before' &&
      within(time, deed) &&
      /\bwithin\s/i.test(document.document.text.slice(time.start - 8, time.end)),
  );

/** "Announced a ceasefire on Monday", in Monday's report: the day of the word, not of the deed. */
const isToday = (document: AnnotatedDocument, { earliest, latest, year }: When): boolean =>
  earliest !== null && earliest === latest && year !== 'unknown' && latest === publicationDay(document);

const dueOf = (document: AnnotatedDocument, time: TimeMention): ReturnType<typeof proposedTime> => {
  const proposed = proposedTime(time);
  return proposed ? ahead(document, proposed) : null;
};

/** "Would discuss it when they met in August": told in the past of a month to come. */
const aheadOf = (document: AnnotatedDocument, time: TimeMention): When | null => dueOf(document, time)?.value ?? null;

/** The words that give the time, with the "within", "in" or "by" that tells how they are meant. */
export function dueWords(document: AnnotatedDocument, time: Span): Proposed<string> {
  const before = /\b(?:within|in|by|for|over|during|until|before|after)\s{1,3}(?:the\s|an?\s)?$/i.exec(
    document.document.text.slice(Math.max(0, time.start - 14), time.start),
  );
  const span = { start: time.start - (before?.[0].length ?? 0), end: time.end };
  return { value: wordsOf(document, span), spans: [span] };
}

/** "Agreed on Friday to withdraw": a time before the deed is that of agreeing, unless it lies ahead. */
function isOfDeed(document: AnnotatedDocument, time: TimeMention, deed: Span): boolean {
  if (time.start >= deed.start) return true;
  const published = publicationDay(document);
  return published !== null && time.when?.earliest != null && time.when.year !== 'unknown' && time.when.earliest > published;
}

/** A time that lies wholly before the report is no due date. */
function isPast(document: AnnotatedDocument, { latest, year }: When): boolean {
  const published = publicationDay(document);
  return latest !== null && year !== 'unknown' && published !== null && latest < published;
}

/** "call", "begin", "hold": a verb whose object the tree has lost says nothing of what is to be done. */
const isBare = (document: AnnotatedDocument, deed: Clause, what: Span): boolean =>
  !ALONE.has(base(deed.lemma)) && !/\s/.test(wordsOf(document, what));
