import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  Draft,
  Pattern,
  Proposed,
  Rule,
  Sentence,
  Span,
  TimeMention,
} from '../../model/index.js';
import { rule, within } from '../../model/index.js';
import { timesIn } from '../reading/near.js';
import { caseOf, partiesOfPhrase } from '../reading/parties.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { passageOf } from '../reading/passage.js';
import { clauseOf, statusOf } from '../reading/status.js';
import { ahead, placesUnder, proposedPlace, proposedTime, publicationDay, timesUnder } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { below, relation, trimmed, wordsOf } from '../reading/words.js';
import { MEETING_NOUNS } from '../meeting/words.js';
import type { CommitmentFields, Force } from './fields.js';
import { plannedMeeting } from './planned-meetings.js';

interface Promise0 {
  /** the clause that carries the force: "pledged", "agreed", "will" */
  readonly by: Clause;
  /** what is to be done: a clause, or a noun phrase ("agreed to a new round") */
  readonly deed: Span;
  readonly deedClause: Clause | null;
  readonly force: Force;
  readonly doers: Clause['subjects'];
}

const UNDERTAKING = new Set('pledge promise vow undertake commit swear'.split(' '));
const ANNOUNCING = new Set('plan intend announce decide prepare declare'.split(' '));
const AGREEING = new Set(['agree', 'consent']);
/** Deeds that only say that people sit together. */
const SOFT = new Set(
  'discuss attend meet talk hold participate consider review join take speak travel visit focus address'.split(' '),
);
const EXPECTING = new Set(['be expected', 'be due', 'be scheduled', 'be slated', 'be set', 'be likely', 'be to', 'be supposed']);

const WISHING = /^(?:expect|want|hope|urge|ask|demand|wish|need|prefer|require|wait|propose|suggest|recommend)$/;

/** Verbs that are no deed: what they foretell nobody undertakes. */
const NO_DEED = new Set(
  'be become remain have seem appear need want know think believe hope like continue depend mean help allow bring make lead cause face see suffer benefit find feel last say fail succeed apply threaten'.split(
    ' ',
  ),
);

/** "pledged to do Y", "agreed to a new round of talks", "announced plans to withdraw" */
const undertakings: Pattern<Promise0> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).flatMap((clause, _, clauses): readonly Promise0[] => {
    if (clause.form !== 'verbal' || clause.negated || clause.conditional) return [];
    const force = UNDERTAKING.has(clause.lemma)
      ? 'undertook'
      : AGREEING.has(clause.lemma)
        ? 'agreed'
        : ANNOUNCING.has(clause.lemma)
          ? 'announced'
          : null;
    if (!force || clause.subjects.length === 0) return [];
    const [complement] = complementsOf(document, clause);
    if (
      complement &&
      (complement.tense === 'none' || complement.tense === 'future' || complement.modal !== null) &&
      !complement.negated
    ) {
      return [
        {
          by: clause,
          deed: complement,
          deedClause: complement,
          force,
          doers: complement.subjects.length > 0 ? complement.subjects : clause.subjects,
        },
      ];
    }
    const object =
      force === 'agreed'
        ? clause.obliques.find(
            (phrase) =>
              (!isTime(document, phrase, clause.sentence) && phrase.preposition === 'to') || phrase.preposition === 'on',
          )
        : clause.objects[0];
    const future =
      object &&
      /\b(?:plans?|new|next|another|round|meeting|summit|talks|withdrawal|resumption|return|exchange|extension|release|visit)\b/i.test(
        wordsOf(document, object),
      );
    // what one side declares by itself is its undertaking; what two agree on is their agreement
    const declared =
      object &&
      /^(?:announce|declare)$/.test(clause.lemma) &&
      /^(?:ceasefire|truce|fire|pause|halt|moratorium|suspension)$/.test(object.head.lemma);
    // "announced plans to withdraw": what is planned is to be done, and bare plans are nothing
    const plans = object && /^(?:plan|decision|intention)$/.test(object.head.lemma) ? object : null;
    const planned = plans
      ? clauses.find((one) => one.predicate.head === plans.head.index && one.tense === 'none' && one.form === 'verbal')
      : null;
    if (plans && planned) return [{ by: clause, deed: planned, deedClause: planned, force, doers: clause.subjects }];
    if (plans && !/\s/.test(wordsOf(document, plans))) return [];
    return object && (future || declared) ? [{ by: clause, deed: object, deedClause: null, force, doers: clause.subjects }] : [];
  });

/** "X will do Y on T", "X is due to do Y", "Y is to be held in P on T" */
const announced: Pattern<Promise0> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promise0[] => {
    if (clause.form !== 'verbal' || clause.negated || clause.conditional) return [];
    if (NO_DEED.has(clause.lemma)) return [];
    // a meeting that is to be held is read as a meeting
    if (
      clause.subjects.concat(clause.objects).some((phrase) => MEETING_NOUNS.has(phrase.head.lemma)) &&
      clause.subjects.length === 0
    )
      return [];
    if (clause.lemma === 'take' || MEETING_NOUNS.has(clause.subjects[0]?.head.lemma ?? '')) return [];
    const status = statusOf(document, clause);
    // what somebody is required to do by a day is due then
    const bound =
      /^be (?:required|obliged|bound|supposed)$/.test(clause.modal ?? '') &&
      status.value === 'reported' &&
      hasTime(document, sentence, clause);
    if (status.value !== 'planned' && !bound) return [];
    const under = clause.governor ? document.clauses[clause.sentence]?.[clause.governor.clause] : undefined;
    if (
      under &&
      clause.governor?.relation === 'complement' &&
      (UNDERTAKING.has(under.lemma) || ANNOUNCING.has(under.lemma) || AGREEING.has(under.lemma))
    )
      return [];
    // a threat is no undertaking
    if (under && under.lemma === 'threaten' && clause.governor?.relation === 'complement') return [];
    // what one side expects of another, the other has not undertaken
    if (under && WISHING.test(under.lemma) && under.voice === 'active' && clause.governor?.relation === 'complement') return [];
    const force: Force =
      clause.modal !== null && EXPECTING.has(clause.modal) ? 'expected' : under?.lemma === 'expect' ? 'expected' : 'announced';
    return [{ by: clause, deed: clause, deedClause: clause, force, doers: clause.subjects }];
  });

const hasTime = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  timesIn(document, sentence).some((time) => time.start > clause.predicate.start && time.kind === 'date');

/** "X's pledge to do Y", "the promise of X to do Y" */
const pledges: Pattern<Promise0> = (document, sentence) => {
  const clauses = document.clauses[sentence.index] ?? [];
  return clauses.flatMap((deed): readonly Promise0[] => {
    // "X's pledge to do Y": the noun stands right before "to", whatever the tree hangs the deed by
    const mark = below(sentence, deed.predicate.index).find((kid) => kid.xpos === 'TO');
    const noun = mark ? sentence.tokens[mark.index - 1] : undefined;
    if (!noun || noun.upos !== 'NOUN' || deed.tense !== 'none' || deed.negated) return [];
    if (!/^(?:pledge|promise|commitment|vow|undertaking)$/.test(noun.lemma)) return [];
    const around = clauseOf(document, sentence, noun.index);
    if (around && (around.negated || around.conditional || !SPOKEN_OF.test(around.lemma))) return [];
    const doers = below(sentence, noun.index)
      .filter((kid) => kid.deprel === 'nmod:poss' || (relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'of'))
      .map((kid) => ({ start: kid.start, end: kid.end, head: kid, preposition: null, local: true }));
    return doers.length === 0 || !around ? [] : [{ by: around, deed, deedClause: deed, force: 'undertook', doers }];
  });
};

/** Verbs with which a pledge stands as one that was made; "demand", "seek" or "break" a pledge say otherwise. */
const SPOKEN_OF =
  /^(?:discuss|welcome|repeat|renew|reaffirm|reiterate|include|follow|confirm|honou?r|keep|praise|hail|mention|recall|note|cite|give|make|stress|underline|remain|stand|come|be)$/;

/** "The ministers instructed their deputies to do Y": an order to one's own is a resolve. */
const orders: Pattern<Promise0> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promise0[] => {
    if (!/^(?:instruct|task|order|direct|charge)$/.test(clause.lemma) || clause.form !== 'verbal' || clause.voice !== 'active')
      return [];
    if (clause.negated || clause.conditional) return [];
    const own = [...clause.objects, ...clause.recipients].some((phrase) =>
      below(sentence, phrase.head.index).some((kid) => kid.deprel === 'nmod:poss' && kid.upos === 'PRON'),
    );
    const [deed] = complementsOf(document, clause);
    return own && deed && deed.tense === 'none' && !deed.negated
      ? [
          {
            by: clause,
            deed,
            deedClause: deed,
            force: clause.subjects.length > 0 ? 'agreed' : 'announced',
            doers: clause.subjects,
          },
        ]
      : [];
  });

function draftOf(found: Promise0, document: AnnotatedDocument, sentence: Sentence): Draft<CommitmentFields> | null {
  const { by, deed, deedClause, force, doers } = found;
  if (hangsOnCondition(document, by) || isForeseen(document, by)) return null;
  const status = statusOf(document, by);
  if (status.value === 'denied' || status.value === 'hypothetical' || status.value === 'demanded') return null;
  const actors: Proposed<ActorRef>[] = doers.flatMap((phrase) =>
    partiesOfPhrase(document, sentence, phrase).map((value) => ({ value, spans: [phrase as Span] })),
  );
  const at = deedClause
    ? [deedClause.predicate.index, by.predicate.index]
    : [
        sentence.tokens.find((token) => within(token, deed) && token.upos === 'NOUN')?.index ?? by.predicate.index,
        by.predicate.index,
      ];
  const times = at
    .flatMap((index) => timesUnder(document, sentence, index))
    .filter((time) => by === deedClause || deedClause === null || isOfDeed(document, time, deed))
    .filter((time) => time.direction !== 'after' && (time.kind === 'date' || time.direction === 'before'));
  const time =
    times.find(
      (one) =>
        one.when !== null && ((force === 'agreed' && within(one, deed)) || !isPast(document, one.when.latest, one.when.year)),
    ) ?? times.find((one) => one.when === null);
  const place = at.map((index) => placesUnder(document, sentence, index)[0]).find((one) => one !== undefined);
  const proposed = time ? proposedTime(time) : null;
  const due = proposed ? ahead(document, proposed) : null;
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
  // what a commentator or another side foretells is no undertaking
  if (speech.some((source) => source.value.type === 'commentator')) return null;
  const voice = speech[0]?.value.type;
  if (force === 'announced' && voice === 'other-party' && !time) return null;
  // what unnamed voices and other media say that a side will do is talk
  if (actors.length === 0 && (voice === 'media' || voice === 'unnamed')) return null;
  if (force !== 'undertook' && voice === 'media' && by.modal === 'would') return null;
  const what = trimmed(document, deedClause ? passageOf(document, deedClause) : deed);
  if (what.end <= what.start) return null;
  const whole = passageOf(document, by);
  return {
    trigger: deedClause?.predicate ?? by.predicate,
    passage: { start: Math.min(whole.start, what.start), end: Math.max(whole.end, what.end, time?.end ?? 0) },
    values: {
      actors,
      what: [{ value: wordsOf(document, what), spans: [what] }],
      due: due ? [due] : [],
      dueText: time ? [{ value: wordsOf(document, time), spans: [time] }] : [],
      place: place ? [proposedPlace(place)] : [],
      force: [{ value: force, spans: [by.predicate] }],
    },
    status: { value: 'planned', spans: [by.predicate] },
    onWhoseWord: speech,
  };
}

/** "Agreed on Friday to withdraw": a time before the deed is that of agreeing, unless it lies ahead. */
function isOfDeed(document: AnnotatedDocument, time: TimeMention, deed: Span): boolean {
  if (time.start >= deed.start) return true;
  const published = publicationDay(document);
  return published !== null && time.when?.earliest != null && time.when.year !== 'unknown' && time.when.earliest > published;
}

const FORESEEING =
  /^(?:hope|wish|fear|belief|assessment|expectation|prediction|forecast|assumption|chance|possibility|likelihood|prospect|believe|think|predict|foresee|speculate|assume|doubt|rumour|rumor|speculation|dream)$/;

/** "It is his hope that X will do Y": what is hoped, feared or foretold nobody has undertaken. */
function isForeseen(document: AnnotatedDocument, clause: Clause): boolean {
  const clauses = document.clauses[clause.sentence] ?? [];
  if (clause.subjects.some((phrase) => FORESEEING.test(phrase.head.lemma))) return true;
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 5; steps++) {
    if (!/^(?:complement|coordinate|relative)$/.test(at.governor.relation)) return false;
    const above: Clause | undefined = clauses[at.governor.clause];
    if (above && at.governor.relation !== 'coordinate' && FORESEEING.test(above.predicate.lemma)) return true;
    // "the prevailing assessment is that X will …": the tree may take X's deed for the predicate
    if (above && above.subjects.some((phrase) => FORESEEING.test(phrase.head.lemma))) return true;
    at = above;
  }
  return at !== undefined && at.subjects.some((phrase) => FORESEEING.test(phrase.head.lemma));
}

/** "If X signs, Y will withdraw": what hangs on a condition is no undertaking. */
const hangsOnCondition = (document: AnnotatedDocument, clause: Clause): boolean =>
  (document.clauses[clause.sentence] ?? []).some(
    (other) =>
      other.governor?.clause === clause.index &&
      other.governor.relation === 'adverbial' &&
      /^(?:if|unless|provided)$/.test(other.governor.marker ?? ''),
  );

/** A time that lies wholly before the report is no due date. */
function isPast(document: AnnotatedDocument, latest: string | null, year: string): boolean {
  const published = publicationDay(document);
  return latest !== null && year !== 'unknown' && published !== null && latest < published;
}

export const commitmentRules: readonly Rule<CommitmentFields>[] = [
  plannedMeeting,
  rule<CommitmentFields, Promise0>({
    name: 'undertaking',
    reads: 'X pledged, agreed or plans to do Y',
    pattern: undertakings,
    build: draftOf,
  }),
  rule<CommitmentFields, Promise0>({ name: 'pledge', reads: "X's pledge to do Y", pattern: pledges, build: draftOf }),
  rule<CommitmentFields, Promise0>({
    name: 'order',
    reads: 'X and Y instructed their deputies to do Z',
    pattern: orders,
    build: draftOf,
  }),
  rule<CommitmentFields, Promise0>({
    name: 'announced',
    reads: 'X will do Y on T; Y is due to be done',
    pattern: announced,
    build: draftOf,
  }),
];
