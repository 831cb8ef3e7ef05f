import type { AnnotatedDocument, Clause, Draft, Pattern, Phrase, Proposed, Rule, Sentence, Span } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { partiesOfPhrase } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { statusOf } from '../reading/status.js';
import { whoseWord } from '../reading/whose-word.js';
import { trimmed, wordsOf } from '../reading/words.js';
import type { PositionFields, Stance } from './fields.js';
import type { Held } from './holders.js';
import { clausesIn, holdersOf, joinedSpan, voice } from './holders.js';
import { aimed, approved, nominalWill } from './nominal.js';
import { JUDGING, STANCE_VERBS, STRESSED_NOUNS, STRESS_VERBS, WILLING } from './stances.js';

/** With "I" and "we" these are manners of speaking: "we want to thank", "I hope". */
const POLITE =
  /^(?:hope|praise|ask|applaud|hail|commend|appeal|aim|strive|favou?r|prefer|agree|dismiss|seek|push|press|warn|need)$/;
const SPEAKING = new Set(
  'thank say be make express stress underline congratulate emphasize emphasise point note remind tell start begin know see hear talk add mention speak share give go do have clarify focus highlight let turn end conclude'.split(
    ' ',
  ),
);

/** What the clause is about: its object, its prepositional phrase, or its complement clause. */
function issueOf(document: AnnotatedDocument, clause: Clause, by: readonly string[] | undefined): Span | null {
  const complement = complementsOf(document, clause)[0];
  const oblique = clause.obliques.find(
    (phrase) => !isTime(document, phrase, clause.sentence) && by?.includes(phrase.preposition ?? ''),
  );
  if (by)
    return oblique && complement
      ? joinedSpan(oblique, complement)
      : (oblique ?? (by.includes('to') ? complement : undefined) ?? null);
  const object = clause.objects[0];
  if (object && complement && complement.start >= object.end) return joinedSpan(object, complement);
  return (
    complement ??
    (object ? withClause(document, clause, object) : undefined) ??
    clause.obliques.find(
      (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:on|for|to|of|against)$/.test(phrase.preposition ?? ''),
    ) ??
    null
  );
}

/** "all attempts to create facts", "reports that Y agreed": an object with the clause that completes it. */
function withClause(document: AnnotatedDocument, clause: Clause, object: Phrase): Span {
  if (!object.local) return object;
  const next = (document.clauses[clause.sentence] ?? []).find(
    (one) =>
      one.form !== 'nominal' &&
      /^acl(?!:relcl)/.test(one.predicate.deprel) &&
      one.predicate.start >= object.head.end &&
      one.end > object.end &&
      one.start - object.end < 3 &&
      /^(?:to|that)$/.test(one.governor?.marker ?? ''),
  );
  return next ? joinedSpan(object, next) : object;
}

/** Clauses that put their own subject's will, and are not themselves only possible. */
const willed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const verb = STANCE_VERBS.get(clause.lemma) ?? (clause.lemma.includes(' ') ? undefined : STANCE_VERBS.get(clause.lemma));
    if (!verb || clause.form !== 'verbal') return [];
    const stance = clause.negated ? verb.negated : verb.stance;
    const issue = issueOf(document, clause, verb.by);
    const first = clause.subjects.some((phrase) => /^(?:I|we)$/i.test(phrase.head.text));
    const aim = complementsOf(document, clause)[0];
    if (first && (POLITE.test(clause.lemma) || (clause.lemma === 'want' && (!aim || SPEAKING.has(aim.lemma))))) return [];
    if (clause.lemma === 'expect' && !expectsOfSide(document, sentence, clause)) return [];
    if (stance === null || issue === null) return [];
    // "…, backed by X" at a distance: what is backed is the tree's guess
    if (clause.voice === 'passive' && clause.governor?.relation === 'adverbial' && !clause.objects.some((phrase) => phrase.local))
      return [];
    // what several sides agree to is an agreement; one side's consent is its position
    const holders =
      clause.lemma === 'agree'
        ? oneSide(document, sentence, clause)
        : holdersOf(document, sentence, doers(sentence, clause), clause);
    return holders.length === 0
      ? []
      : [{ clause, stance: clause.modal === 'would' && clause.conditional ? 'conditional' : stance, issue, holders }];
  });

/** "Turkey expects Russia to support it" is a wish; "Turkey expects growth" is a forecast. */
const expectsOfSide = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  complementsOf(document, clause).length > 0 &&
  clause.voice === 'active' &&
  [...clause.objects, ...complementsOf(document, clause).flatMap((aim) => aim.subjects)].some(
    (phrase) =>
      partiesOfPhrase(document, sentence, phrase).length > 0 &&
      !clause.subjects.some((own) => own.head.index === phrase.head.index),
  );

/** "Sudan called for a halt" may be tagged as a passive; without a form of "be" it is none, and what stands before the verb does it. */
function doers(sentence: Sentence, clause: Clause): readonly Phrase[] {
  if (clause.subjects.length > 0 || clause.voice !== 'passive') return clause.subjects;
  const before = clause.objects.filter((phrase) => phrase.local && phrase.head.index < clause.predicate.index);
  const from = before.at(-1)?.head.index ?? clause.predicate.index;
  const passive = sentence.tokens
    .slice(from, clause.predicate.index)
    .some((token) => token.lemma === 'be' || token.lemma === 'get');
  return passive ? [] : before;
}

function oneSide(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Held['holders'] {
  const sides = clause.subjects.flatMap((phrase) =>
    partiesOfPhrase(document, sentence, phrase).map((actor) => ({ actor, span: phrase })),
  );
  return sides.length === 1 ? sides : [];
}

/** "X stressed the importance of Y", "the sides reaffirmed their respect for Y" */
const stressed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (!STRESS_VERBS.has(clause.lemma) || clause.negated) return [];
    return clause.objects.flatMap((object) => {
      const stance = STRESSED_NOUNS.get(object.head.lemma);
      const holders = holdersOf(document, sentence, clause.subjects, clause);
      // "the need for cooperation": the tree may hang the last words by the verb
      const rest = clause.obliques.find(
        (phrase) =>
          /^(?:for|to|of)$/.test(phrase.preposition ?? '') && phrase.start >= object.end && phrase.start - object.end < 8,
      );
      const issue = rest ? joinedSpan(object, rest) : withClause(document, clause, object);
      return stance && holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
    });
  });

/** "X is ready to …", "X is opposed to …" */
const willing: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    // "is prepared to" may be tagged as a passive
    const prepared = clause.form === 'verbal' && clause.voice === 'passive' && clause.predicate.text.toLowerCase() === 'prepared';
    const stance =
      clause.form === 'copular' || prepared ? WILLING.get(prepared ? 'prepared' : clause.predicate.lemma) : undefined;
    if (!stance) return [];
    const turned: Stance | null = clause.negated ? (stance === 'opposes' || stance === 'rejects' ? null : 'rejects') : stance;
    const complement = complementsOf(document, clause).find(
      (one) => one.tense === 'none' && one.start > clause.predicate.start && one.predicate.start - clause.predicate.end < 80,
    );
    const issue =
      complement ??
      clause.obliques.find(
        (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:to|for|against)$/.test(phrase.preposition ?? ''),
      );
    const holders = holdersOf(document, sentence, prepared ? clause.objects : clause.subjects, clause);
    return turned && issue && holders.length > 0 ? [{ clause, stance: turned, issue, holders }] : [];
  });

const DUTY = new Set(['must', 'should', 'have to', 'need to', 'ought', 'ought to', 'need']);

/** "…, said X": a duty, a judgement or a refusal in a side's own speech is that side's position. */
const spoken: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (clause.form === 'nominal' || clause.conditional) return [];
    const judged = clause.form === 'copular' ? JUDGING.get(clause.predicate.lemma) : undefined;
    const duty = clause.modal !== null && DUTY.has(clause.modal);
    const refusal = clause.negated && (clause.modal === 'will' || clause.modal === 'would') && clause.form === 'verbal';
    const need = clause.lemma === 'need' && clause.form === 'verbal' && !clause.negated && clause.modal === null;
    if (!judged && !duty && !refusal && !need) return [];
    const clauses = clausesIn(document, sentence);
    const above = clause.governor ? clauses[clause.governor.clause] : undefined;
    // "should be sustained and unimpeded" is one demand
    if (
      clause.governor?.relation === 'coordinate' &&
      above &&
      !clause.subjects.some((phrase) => phrase.local) &&
      above.modal === clause.modal
    )
      return [];
    // what all agreed should be is the will of those who agreed
    if (duty && above && clause.governor?.relation === 'complement' && /^(?:agree|decide|concur)$/.test(above.lemma)) {
      const all = holdersOf(document, sentence, above.subjects, clause);
      return all.length === 0 || clause.negated || above.negated
        ? []
        : [{ clause, stance: 'supports', issue: passageOf(document, clause), holders: all }];
    }
    const speech = voice(document, clause);
    if (!speech) return [];
    const holders = speech.sides.map((actor) => ({ actor, span: speech.span }));
    const subjects = holdersOf(document, sentence, clause.subjects);
    if (refusal && !judged && !duty) {
      const own = subjects.some((subject) => speech.sides.some((side) => side.id === subject.actor.id));
      return own ? [{ clause, stance: 'rejects' as const, issue: passageOf(document, clause), holders }] : [];
    }
    if (judged) {
      const issue = clause.subjects[0];
      return issue && !clause.negated ? [{ clause, stance: judged, issue, holders }] : [];
    }
    return [
      {
        clause,
        stance: clause.negated ? ('opposes' as const) : ('demands' as const),
        issue: wholeDuty(document, clause, above),
        holders,
      },
    ];
  });

/** "The fight had to go on": the subject stands by "had". */
const wholeDuty = (document: AnnotatedDocument, clause: Clause, above: Clause | undefined): Span =>
  above && /^(?:have|need|ought)$/.test(above.predicate.lemma) && !clause.subjects.some((phrase) => phrase.local)
    ? joinedSpan(passageOf(document, above), passageOf(document, clause))
    : passageOf(document, clause);

/** One draft a holder: a joint position is each side's own. */
function draftsOf(held: Held, document: AnnotatedDocument): readonly Draft<PositionFields>[] {
  const { clause, stance, issue, holders } = held;
  const status = statusOf(document, clause);
  if (status.value === 'hypothetical' && clause.modal !== 'could' && clause.modal !== 'would') return [];
  if (isAnothersWish(document, clause)) return [];
  const voices = whoseWord(
    document,
    clause.predicate,
    holders.map((holder) => holder.actor.id),
  );
  // that somebody else says that a side will support a thing is a forecast
  if (status.value === 'planned' && voices[0] && voices[0].value.type !== 'party' && voices[0].value.type !== 'media') return [];
  const words = trimmed(document, issue);
  if (words.end <= words.start) return [];
  // a commentator's words are never a party's position
  if (whoseWord(document, clause.predicate, [])[0]?.value.type === 'commentator') return [];
  const verb: Proposed<string> = { value: wordsOf(document, clause.predicate), spans: [clause.predicate] };
  return holders.map(({ actor, span }) => ({
    trigger: clause.predicate,
    passage: joinedSpan(passageOf(document, clause), words),
    values: {
      actor: [{ value: actor, spans: [trimmed(document, span)] }],
      issue: [{ value: wordsOf(document, words), spans: [words] }],
      stance: [{ value: stance, spans: [clause.predicate] }],
      verb: [verb],
    },
    status: { value: 'reported', spans: [clause.predicate] },
    onWhoseWord: whoseWord(document, clause.predicate, [actor.id]),
  }));
}

const WISHING =
  /^(?:ask|urge|call|press|want|expect|order|tell|invite|push|persuade|convince|encourage|advise|warn|need|require|force|deny|accuse|allow|help|wait|like|prefer|beg|pressure|appeal|demand|request|wish|suggest|propose|recommend)$/;

/** "X urged Y to accept Z", "X denied that Y backs Z", "X expects Y to support Z": what one side would have of another is not the other's will. */
function isAnothersWish(document: AnnotatedDocument, clause: Clause): boolean {
  const clauses = document.clauses[clause.sentence] ?? [];
  const at = clause.governor;
  const above = at && at.relation !== 'coordinate' && at.relation !== 'parataxis' ? clauses[at.clause] : undefined;
  const outer = above?.governor && above.form === 'nominal' ? clauses[above.governor.clause] : above;
  if (outer && /^(?:deny|dismiss|refute|reject)$/.test(outer.lemma) && clause.governor?.marker === 'that') return true;
  if (!above || !WISHING.test(above.lemma.split(' ')[0] as string)) return false;
  if (/^(?:deny|demand|request|suggest|propose|recommend|wish|prefer|accuse)$/.test(above.lemma)) return true;
  const own = clause.subjects.some((subject) => above.subjects.some((other) => other.head.index === subject.head.index));
  return !own && clause.tense === 'none';
}

const positionRule = (name: string, reads: string, pattern: Pattern<Held>): Rule<PositionFields> =>
  rule<PositionFields, Held>({ name, reads, pattern, build: (held, document) => draftsOf(held, document) });

export const positionRules: readonly Rule<PositionFields>[] = [
  positionRule('will', 'X wants, demands, supports, accepts, opposes or rejects Y', willed),
  positionRule('nominal-will', "X's opposition to Y", nominalWill),
  positionRule('stress', 'X stressed the importance of Y; X reaffirmed its respect for Y', stressed),
  positionRule('willing', 'X is ready to do Y; X is opposed to Y', willing),
  positionRule('aim', 'the main goal of X is to do Y', aimed),
  positionRule('approval', 'Y has the support of X', approved),
  positionRule('own-speech', 'Y would be unacceptable, said X; X said that Y must end', spoken),
];
