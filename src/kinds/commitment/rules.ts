import type { AnnotatedDocument, Clause, Pattern, Phrase, Rule, Sentence, TimeMention } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { MEETING_NOUNS } from '../meeting/words.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { doersBefore } from '../reading/doers.js';
import { timesIn } from '../reading/near.js';
import { caseOf } from '../reading/parties.js';
import { clauseOf, statusOf } from '../reading/status.js';
import { below, relation, wordsOf } from '../reading/words.js';
import { deadlines, entries, extensions } from './deadlines.js';
import type { CommitmentFields, Force } from './fields.js';
import { plannedMeeting } from './planned-meetings.js';
import type { Promised } from './promise.js';
import { promiseOf } from './promise.js';
import { isTermOfDeal } from './terms-of-deal.js';

const UNDERTAKING = new Set('pledge promise vow undertake commit swear guarantee'.split(' '));
const ANNOUNCING = new Set('plan intend announce decide prepare declare'.split(' '));
const AGREEING = new Set(['agree', 'consent']);
/** "Undertook not to attack": to leave a thing is undertaken too; "vowed never to recognise Y" is a refusal. */
const ABSTAINING = new Set('pledge promise undertake commit guarantee agree consent'.split(' '));
const EXPECTING = new Set(['be expected', 'be due', 'be scheduled', 'be slated', 'be set', 'be to', 'be supposed']);

const WISHING = /^(?:expect|want|hope|urge|ask|demand|wish|need|prefer|require|wait|propose|suggest|recommend)$/;

/** Verbs that are no deed: what they foretell nobody undertakes. */
const NO_DEED = new Set(
  'be become have try attempt bend seem appear need want know think believe hope like depend mean help allow bring make lead cause face see suffer benefit find feel last say fail succeed command enjoy prove apply threaten receive get win gain lose earn total exceed reach rise fall grow decline coincide mark resist spark fuel oppose demand aim insist judge welcome press ignore abide announce amount tackle'.split(
    ' ',
  ),
);

/** "pledged to do Y", "agreed to a new round of talks", "announced plans to withdraw" */
const undertakings: Pattern<Promised> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).flatMap((clause, _, clauses): readonly Promised[] => {
    if (clause.form !== 'verbal' || clause.negated || clause.conditional) return [];
    const force = UNDERTAKING.has(clause.lemma)
      ? 'undertook'
      : AGREEING.has(clause.lemma)
        ? 'agreed'
        : ANNOUNCING.has(clause.lemma)
          ? 'announced'
          : null;
    const own = doersOrBetween(sentence, clause);
    if (!force || own.length === 0) return [];
    // "is planning a summit to discuss Y": the summit is planned
    const [complement] = [...complementsOf(document, clause), ...joinedInfinitives(document, sentence, clause)].filter(
      (one) => !isAfterwards(document, clause, one),
    );
    // "agreed on how to do Y": what is settled is the way, and nobody undertook the deed
    if (complement && isWay(sentence, complement)) return [];
    if (
      complement &&
      !isDone(document, sentence, complement) &&
      (complement.tense === 'none' || complement.tense === 'future' || complement.modal !== null) &&
      (!complement.negated || ABSTAINING.has(clause.lemma))
    ) {
      // "committed itself to do Y", "the two sides committed themselves": who does it is who commits
      const others = (clause.subjects.length > 0 ? complement.subjects : own).filter(
        (phrase) => !/sel(?:f|ves)$/i.test(phrase.head.text),
      );
      return [
        {
          by: clause,
          deed: complement,
          deedClause: complement,
          force,
          doers: others.length > 0 ? others : own,
        },
      ];
    }
    const object =
      force === 'agreed'
        ? clause.obliques.find(
            (phrase) =>
              (!isTime(document, phrase, clause.sentence) && phrase.preposition === 'to') || phrase.preposition === 'on',
          )
        : clause.lemma === 'commit'
          ? clause.obliques.find((phrase) => phrase.preposition === 'to')
          : clause.objects[0];
    const future =
      object?.head.upos === 'NOUN' &&
      (TO_COME.test(object.head.lemma) || (TO_COME_AGAIN.test(wordsOf(document, object)) && !TRUCE.test(object.head.lemma)));
    // what one side declares by itself is its undertaking; what two agree on is their agreement
    const declared = object && /^(?:announce|declare)$/.test(clause.lemma) && TRUCE.test(object.head.lemma);
    // "announced plans to withdraw": what is planned is to be done, and bare plans are nothing
    const plans = object && (force === 'agreed' ? PROPOSALS : PLANS).test(object.head.lemma) ? object : null;
    const planned = plans
      ? clauses.find((one) => one.predicate.head === plans.head.index && one.tense === 'none' && one.form === 'verbal')
      : null;
    if (plans && planned) return [{ by: clause, deed: planned, deedClause: planned, force, doers: own }];
    if (plans && force !== 'agreed' && !/\s/.test(wordsOf(document, plans))) return [];
    const sworn = force === 'undertook' && object && (clause.lemma === 'commit' || clause.lemma === 'guarantee');
    return object && (future || declared || sworn) ? [{ by: clause, deed: object, deedClause: null, force, doers: own }] : [];
  });

/** "had successfully done Y", also where the tree has lost the "had"; "that no government will do Y" is asked for rather than promised. */
const isDone = (document: AnnotatedDocument, sentence: Sentence, deed: Clause): boolean => {
  let at = deed.predicate.index - 1;
  while (sentence.tokens[at]?.upos === 'ADV') at--;
  return (
    deed.perfect ||
    sentence.tokens[at]?.lemma === 'have' ||
    deed.subjects.some((phrase) => /^no\s/i.test(wordsOf(document, phrase)))
  );
};

const TO_COME = /^(?:plan|round|meeting|summit|talk|withdrawal|resumption|return|exchange|extension|release|visit)$/;
const TO_COME_AGAIN = /\b(?:new|next|another)\b/i;
const TRUCE = /^(?:ceasefire|truce|fire|pause|halt|moratorium|suspension)$/;

/** "It was agreed between X and Y that Z will be done": those between whom it was. */
const doersOrBetween = (sentence: Sentence, clause: Clause): readonly Phrase[] => {
  const own = doersBefore(sentence, clause);
  return own.length > 0 || clause.lemma !== 'agree' || clause.voice === 'active'
    ? own
    : clause.obliques.filter((phrase) => /^(?:between|by|among)$/.test(phrase.preposition ?? ''));
};

/** "agreed to a truce and to withdraw": an infinitive that the tree sets beside the verb is what was agreed too. */
const joinedInfinitives = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): readonly Clause[] =>
  (document.clauses[clause.sentence] ?? []).filter(
    (one) =>
      one.governor?.clause === clause.index &&
      one.governor.relation === 'coordinate' &&
      one.tense === 'none' &&
      below(sentence, one.predicate.index).some((kid) => kid.xpos === 'TO'),
  );

/** "X will do Y on T", "X is due to do Y", "Y is to be held in P on T" */
const announced: Pattern<Promised> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promised[] => {
    if (clause.form !== 'verbal' || clause.negated || clause.conditional) return [];
    if (NO_DEED.has(clause.lemma) && !raisesTariffs(sentence, clause) && !isVisit(clause)) return [];
    // a meeting that is to be held is read as a meeting
    if (
      clause.subjects.concat(clause.objects).some((phrase) => MEETING_NOUNS.has(phrase.head.lemma)) &&
      clause.subjects.length === 0
    )
      return [];
    // "talks aimed at delivering a treaty"
    if (clause.predicate.xpos === 'VBG' && clause.tense === 'none') return [];
    if (isGuessed(sentence, clause) || isAimOfHeadline(sentence, clause)) return [];
    if (
      isAsked(document, clause) ||
      FORECAST.has(clause.modal ?? '') ||
      wasToHave(clause, document.clauses[clause.sentence] ?? [])
    )
      return [];
    if (clause.lemma === 'take' && !takesEffect(clause)) return [];
    if (MEETING_NOUNS.has(clause.subjects[0]?.head.lemma ?? '') && !hasTime(document, sentence, clause)) return [];
    const status = isTermOfDeal(document, sentence, clause) ? PLANNED : statusOf(document, clause);
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
    const due = bound ? timeAhead(document, sentence, clause) : undefined;
    const doers = clause.subjects.length > 0 ? clause.subjects : subjectsBeforeAside(clause, under);
    return [{ by: clause, deed: clause, deedClause: clause, force, doers, ...(due ? { due } : {}) }];
  });

/** "The council, she said, will meet": the subject of what is said stands before the saying. */
const subjectsBeforeAside = (clause: Clause, under: Clause | undefined): readonly Phrase[] =>
  under && clause.governor?.relation === 'complement' && under.lemma === 'say' && under.subjects.length > 1
    ? under.subjects.slice(0, -1)
    : [];

/** "Discussed how X will do Y": the way is open. */
const isAsked = (document: AnnotatedDocument, clause: Clause): boolean => {
  const from = Math.min(clause.predicate.start, ...clause.subjects.map((phrase) => phrase.start));
  return /\b(?:how|whether|why|what)\s$/i.test(document.document.text.slice(Math.max(0, from - 9), from));
};

const PLANNED = { value: 'planned' } as const;

/** "Tariffs on goods are to rise": who sets them raises them. */
const raisesTariffs = (sentence: Sentence, clause: Clause): boolean =>
  clause.subjects.length > 0
    ? clause.subjects.some((phrase) => TARIFFS.test(phrase.head.lemma))
    : sentence.tokens.slice(0, clause.predicate.index).some((token) => TARIFFS.test(token.lemma));

/** "Is to make a visit to Y" */
const isVisit = (clause: Clause): boolean =>
  clause.lemma === 'make' && clause.objects.some((phrase) => /^(?:visit|trip|tour|stop)$/.test(phrase.head.lemma));

const TARIFFS = /^(?:tariff|duty|levy|sanction)$/;

/** "planning a summit to discuss Y", "agreed on the shape of a cabinet, to be led by Z": what the thing is for, not what is to be done. */
const isAfterwards = (document: AnnotatedDocument, clause: Clause, deed: Clause): boolean =>
  deed.tense === 'none' &&
  ((ANNOUNCING.has(clause.lemma) &&
    clause.voice === 'active' &&
    clause.objects.some(
      (phrase) =>
        phrase.local &&
        phrase.start > clause.predicate.end &&
        phrase.end <= deed.predicate.start &&
        !PLANS.test(phrase.head.lemma),
    )) ||
    (clause.obliques.some(
      (phrase) =>
        phrase.preposition === 'on' && phrase.start > clause.predicate.end && !isTime(document, phrase, clause.sentence),
    ) &&
      /,\s{1,3}(?:to\s(?:be\s)?)?$/.test(document.document.text.slice(clause.predicate.end, deed.predicate.start))));

const PLANS = /^(?:plan|decision|intention)$/;
const PROPOSALS = /^(?:proposal|request|offer|call|invitation)$/;

/** "how to", "whether to", "when and where to" */
function isWay(sentence: Sentence, deed: Clause): boolean {
  const mark = below(sentence, deed.predicate.index).find((kid) => kid.xpos === 'TO');
  return mark !== undefined && /^W/.test(sentence.tokens[mark.index - 1]?.xpos ?? '') && deed.tense === 'none';
}

/** What is only likely nobody has announced. */
const FORECAST = new Set(['be likely', 'be unlikely', 'be bound']);
const GUESSING = new Set(
  'probably perhaps maybe possibly likely conceivably presumably hopefully supposedly eventually inevitably'.split(' '),
);

/** "X will probably do Y", "will almost certainly do Y" */
const isGuessed = (sentence: Sentence, clause: Clause): boolean =>
  below(sentence, clause.predicate.index).some(
    (kid) => kid.lemma === 'doubt' && sentence.tokens[kid.index - 1]?.lemma === 'no',
  ) ||
  clause.adverbs.some((index) => {
    const adverb = sentence.tokens[index];
    return (
      adverb !== undefined &&
      (GUESSING.has(adverb.lemma) || (adverb.lemma === 'certainly' && sentence.tokens[index - 1]?.lemma === 'almost'))
    );
  });

/** "X and Y sign deal to do Z": a headline's infinitive below a verb or a noun is what that is about. */
const isAimOfHeadline = (sentence: Sentence, clause: Clause): boolean =>
  sentence.region === 'heading' && clause.tense === 'none' && clause.governor !== null && clause.modal === null;

/** "had been due to meet": it did not come to it. */
const wasToHave = (clause: Clause, clauses: readonly Clause[]): boolean =>
  clause.governor !== null && clauses[clause.governor.clause]?.perfect === true && (clause.modal ?? '').startsWith('be ');

const takesEffect = (clause: Clause): boolean => clause.objects.some((phrase) => phrase.head.lemma === 'effect');

const timeAhead = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): TimeMention | undefined =>
  timesIn(document, sentence).find((time) => time.start > clause.predicate.start && time.kind === 'date');

const hasTime = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  timeAhead(document, sentence, clause) !== undefined;

/** "X's pledge to do Y", "the promise of X to do Y" */
const pledges: Pattern<Promised> = (document, sentence) => {
  const clauses = document.clauses[sentence.index] ?? [];
  return clauses.flatMap((deed): readonly Promised[] => {
    // "X's pledge to do Y": the noun stands right before "to", whatever the tree hangs the deed by
    const mark = below(sentence, deed.predicate.index).find((kid) => kid.xpos === 'TO');
    const over = clauses[deed.governor?.clause ?? -1];
    const noun =
      over?.form === 'nominal' && deed.governor?.relation === 'complement'
        ? over.predicate
        : mark
          ? sentence.tokens[mark.index - 1]
          : undefined;
    if (!noun || noun.upos !== 'NOUN' || deed.tense !== 'none' || deed.negated) return [];
    if (!/^(?:pledge|promise|commitment|vow|undertaking)$/.test(noun.lemma)) return [];
    const around = clauseOf(document, sentence, noun.index);
    if (around && (around.negated || around.conditional || !SPOKEN_OF.test(around.lemma))) return [];
    const doers = below(sentence, noun.index)
      .filter(
        (kid) => kid.deprel === 'nmod:poss' || (relation(kid) === 'nmod' && /^(?:of|from|by)$/.test(caseOf(sentence, kid.index))),
      )
      .map((kid) => ({ start: kid.start, end: kid.end, head: kid, preposition: null, local: true }));
    return doers.length === 0 || !around ? [] : [{ by: around, deed, deedClause: deed, force: 'undertook', doers }];
  });
};

/** Verbs with which a pledge stands as one that was made; "demand", "seek" or "break" a pledge say otherwise. */
const SPOKEN_OF =
  /^(?:discuss|welcome|repeat|renew|reaffirm|reiterate|include|follow|confirm|honou?r|keep|praise|hail|mention|recall|note|cite|give|make|stress|underline|remain|stand|come|be)$/;

/** "The ministers instructed their deputies to do Y": an order to one's own is a resolve. */
const orders: Pattern<Promised> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).flatMap((clause): readonly Promised[] => {
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

export const commitmentRules: readonly Rule<CommitmentFields>[] = [
  plannedMeeting,
  rule<CommitmentFields, Promised>({
    name: 'deadline',
    reads: 'X set a deadline of T for Z; X gave Y until T to do Z; X has N days to do Z',
    pattern: deadlines,
    build: promiseOf,
  }),
  rule<CommitmentFields, Promised>({
    name: 'in-force',
    reads: 'the truce takes effect on T',
    pattern: entries,
    build: promiseOf,
  }),
  rule<CommitmentFields, Promised>({
    name: 'extended',
    reads: 'X and Y have extended the truce for N months',
    pattern: extensions,
    build: promiseOf,
  }),
  rule<CommitmentFields, Promised>({
    name: 'undertaking',
    reads: 'X pledged, agreed or plans to do Y',
    pattern: undertakings,
    build: promiseOf,
  }),
  rule<CommitmentFields, Promised>({ name: 'pledge', reads: "X's pledge to do Y", pattern: pledges, build: promiseOf }),
  rule<CommitmentFields, Promised>({
    name: 'order',
    reads: 'X and Y instructed their deputies to do Z',
    pattern: orders,
    build: promiseOf,
  }),
  rule<CommitmentFields, Promised>({
    name: 'announced',
    reads: 'X will do Y on T; Y is due to be done',
    pattern: announced,
    build: promiseOf,
  }),
];
