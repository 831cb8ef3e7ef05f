import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  Draft,
  Phrase,
  Proposed,
  Sentence,
  Source,
  Span,
  TimeMention,
  When,
} from '../../model/index.js';
import { partiesOf, within } from '../../model/index.js';
import { hangsOnCondition, isOnlySupposed } from '../reading/conditions.js';
import { hearsayOf } from '../reading/hearsay.js';
import { speechAround } from '../reading/near.js';
import { theTwo, withoutSource } from '../reading/doers.js';
import { describedSide, partiesOfPhrase } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { statusOf } from '../reading/status.js';
import { ahead, placesUnder, proposedPlace, proposedTime, publicationDay, timesUnder } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { trimmed, wordsOf } from '../reading/words.js';
import type { CommitmentFields, Force } from './fields.js';

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

/** Deeds that one word tells: "agreed to withdraw". */
const ALONE = words('withdraw resign leave disarm surrender return demobilise demobilize sign pull retreat comply');

/** What is foretold of an enemy is a threat. */
const HOSTILE = words('retaliate respond attack strike bomb invade fight avenge punish destroy crush bombard kill wage');
const WAGING = words('carry launch mount continue wage step stage conduct begin start take seek');
const HOSTILE_NOUNS = words('attack strike attacks strikes revenge retaliation war resistance offensive');

/** A draft of what is to be done; null where it is foretold, threatened or hung on a condition rather than undertaken or announced. */
export function promiseOf(found: Promised, document: AnnotatedDocument, sentence: Sentence): Draft<CommitmentFields> | null {
  const { by, deed, deedClause, force } = found;
  if (hangsOnCondition(document, by) || (deedClause && hangsOnCondition(document, deedClause)) || isOnlySupposed(sentence, by))
    return null;
  if (isForeseen(document, by) || (!deedClause?.negated && isThreat(deedClause))) return null;
  const status = statusOf(document, by);
  if (status.value === 'denied' || status.value === 'hypothetical' || status.value === 'demanded') return null;
  const actors = actorsOf(found, document, sentence);
  const at = anchors(found, sentence);
  const time = found.due ?? dueTime(found, document, sentence, at);
  const due = time ? dueOf(document, time) : null;
  // without a side that undertakes it, only a thing with a day that can be placed is a commitment
  if (actors.length === 0 && !time?.when && !(time && sentence.region !== 'heading' && by.voice === 'passive')) return null;
  // to be something is no deed
  if (deedClause?.form === 'copular') return null;
  // to sit and talk is what a meeting is
  if (force === 'announced' && !time && SOFT.has(by.lemma)) return null;
  const speech = whoseWord(
    document,
    by.predicate,
    actors.map((actor) => actor.value.id),
  );
  if (LASTING.has(by.lemma) && deedClause === by && (actors.length === 0 || speech[0]?.value.type !== 'party')) return null;
  if (isIdleTalk(speech, found, actors.length, time !== undefined)) return null;
  const what = trimmed(document, deedClause ? withNot(sentence, deedClause, passageOf(document, deedClause)) : deed);
  if (what.end <= what.start || (deedClause && !time && isBare(document, deedClause, what))) return null;
  const whole = passageOf(document, by);
  const place = at.map((index) => placesUnder(document, sentence, index)[0]).find((one) => one !== undefined);
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

/** "Undertook not to attack": without its "not" the deed would be turned round. */
function withNot(sentence: Sentence, deed: Clause, span: Span): Span {
  const not = deed.negated
    ? sentence.tokens.find((token) => token.head === deed.predicate.index && /^(?:not|never|n't)$/.test(token.lemma))
    : undefined;
  return not && not.start < span.start ? { start: not.start, end: span.end } : span;
}

/** Those who are to do it; "it" and "they" in a side's own speech are that side, and people are named by their own words where they pledge. */
function actorsOf(found: Promised, document: AnnotatedDocument, sentence: Sentence): readonly Proposed<ActorRef>[] {
  const { doers, force, due } = found;
  const timed = due !== undefined || dueTime(found, document, sentence, anchors(found, sentence)) !== undefined;
  const bound = force === 'undertook' || timed;
  const named = withoutSource(document, sentence, doers).flatMap((phrase) => {
    const sides = partiesOfPhrase(document, sentence, phrase);
    if (sides.length > 0) return sides.map((value) => ({ value, spans: [phrase as Span] }));
    if (/^(?:it|they|we|he|she)$/i.test(phrase.head.text)) return ownSides(document, phrase);
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
function ownSides(document: AnnotatedDocument, phrase: Phrase): readonly Proposed<ActorRef>[] {
  const [speech] = [...speechAround(document, phrase)].sort((a, b) => extent(a) - extent(b));
  const mention = speech?.speaker == null ? null : (document.mentions[speech.speaker] ?? null);
  if (!speech || !mention || (/^(?:it|he|she|they)$/i.test(phrase.head.text) && speech.kind === 'direct')) return [];
  if (/^it$/i.test(phrase.head.text) === (mention.type === 'person')) return [];
  const plural = /^they$/i.test(phrase.head.text);
  if (plural !== (mention.form === 'group') && !/^we$/i.test(phrase.head.text)) return [];
  return partiesOf(document, mention).map((value) => ({ value, spans: [speech.source ?? mention] }));
}

const extent = (attribution: { readonly content: readonly Span[] }): number =>
  attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** The positions below which time and place of the deed hang. */
const anchors = ({ by, deed, deedClause }: Promised, sentence: Sentence): readonly number[] =>
  deedClause
    ? [deedClause.predicate.index, by.predicate.index]
    : [
        sentence.tokens.find((token) => within(token, deed) && token.upos === 'NOUN')?.index ?? by.predicate.index,
        by.predicate.index,
      ];

function dueTime(
  { by, deed, deedClause, force }: Promised,
  document: AnnotatedDocument,
  sentence: Sentence,
  at: readonly number[],
): TimeMention | undefined {
  const times = at
    .flatMap((index) => timesUnder(document, sentence, index))
    .filter((time) => by === deedClause || deedClause === null || isOfDeed(document, time, deed))
    .filter((time) => time.direction !== 'after' && (time.kind === 'date' || time.direction === 'before'));
  return (
    times.find(
      (one) =>
        one.when !== null &&
        !(deedClause === null && !within(one, deed) && isToday(document, one.when)) &&
        ((force === 'agreed' && within(one, deed)) || !isPast(document, one.when.latest, one.when.year)),
    ) ?? times.find((one) => one.when === null)
  );
}

/** "Announced a ceasefire on Monday", in Monday's report: the day of the word, not of the deed. */
const isToday = (document: AnnotatedDocument, { earliest, latest, year }: When): boolean =>
  earliest !== null && earliest === latest && year !== 'unknown' && latest === publicationDay(document);

const dueOf = (document: AnnotatedDocument, time: TimeMention): ReturnType<typeof proposedTime> => {
  const proposed = proposedTime(time);
  return proposed ? ahead(document, proposed) : null;
};

/** The words that give the time; a term with its "within", without which it would be a length. */
function dueWords(document: AnnotatedDocument, time: TimeMention): Proposed<string> {
  const before = /\bwithin\s{1,3}(?:the\s)?$/i.exec(document.document.text.slice(Math.max(0, time.start - 14), time.start));
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
function isPast(document: AnnotatedDocument, latest: string | null, year: string): boolean {
  const published = publicationDay(document);
  return latest !== null && year !== 'unknown' && published !== null && latest < published;
}

/** What commentators, other sides and unnamed voices foretell is no undertaking. */
function isIdleTalk(speech: readonly Proposed<Source>[], { by, force }: Promised, actors: number, timed: boolean): boolean {
  if (speech.some((source) => source.value.type === 'commentator')) return true;
  const voice = speech[0]?.value.type;
  if (force === 'announced' && voice === 'other-party' && !timed) return true;
  if (actors === 0 && (voice === 'media' || voice === 'unnamed')) return true;
  return force !== 'undertook' && voice === 'media' && by.modal === 'would';
}

/** "call", "begin", "hold": a verb whose object the tree has lost says nothing of what is to be done. */
const isBare = (document: AnnotatedDocument, deed: Clause, what: Span): boolean =>
  !ALONE.has(deed.lemma.split(' ')[0] as string) && !/\s/.test(wordsOf(document, what));

/** "vowed to fight on", "will carry out more attacks" */
const isThreat = (deed: Clause | null): boolean =>
  deed !== null &&
  (HOSTILE.has(deed.lemma.split(' ')[0] as string) ||
    (WAGING.has(deed.lemma.split(' ')[0] as string) && deed.objects.some((phrase) => HOSTILE_NOUNS.has(phrase.head.lemma))));

const FORESEEING = words(
  'hope wish fear belief assessment expectation prediction forecast assumption chance possibility likelihood prospect believe think predict foresee speculate assume doubt rumour rumor speculation dream ' +
    'confident optimistic hopeful convinced certain sure possible impossible likely unlikely doubtful afraid worried unclear suspect suspicion accuse allege allegation suggest imagine deny dismiss refute',
);

const LEADS = words('complement coordinate relative');

/** "It is not impossible that X will do Y", wherever the tree hangs it. */
function follows(document: AnnotatedDocument, clause: Clause): boolean {
  const tokens = document.sentences[clause.sentence]?.tokens ?? [];
  const mark = tokens.find((token) => token.head === clause.predicate.index && token.deprel === 'mark' && token.lemma === 'that');
  return mark !== undefined && FORESEEING.has(tokens[mark.index - 1]?.lemma ?? '');
}

/** "It is his hope that X will do Y": what is hoped, feared, suspected or foretold nobody has undertaken. */
function isForeseen(document: AnnotatedDocument, clause: Clause): boolean {
  const clauses = document.clauses[clause.sentence] ?? [];
  if (clause.subjects.some((phrase) => FORESEEING.has(phrase.head.lemma)) || follows(document, clause)) return true;
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 5; steps++) {
    if (!LEADS.has(at.governor.relation)) return false;
    const above: Clause | undefined = clauses[at.governor.clause];
    if (above && at.governor.relation !== 'coordinate' && FORESEEING.has(above.predicate.lemma)) return true;
    if (above?.negated && at.governor.relation === 'complement') return true;
    // "the prevailing assessment is that X will …": the tree may take X's deed for the predicate
    if (above && above.subjects.some((phrase) => FORESEEING.has(phrase.head.lemma))) return true;
    at = above;
  }
  return false;
}
