import type { AnnotatedDocument, Clause, Pattern, Phrase, Sentence, Span, Token } from '../../model/index.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { hangsOnCondition } from '../reading/conditions.js';
import { doersAbove, doersBefore } from '../reading/doers.js';
import { caseOf, partiesOfPhrase, sideOf } from '../reading/parties.js';
import { passageOf, reachOf } from '../reading/passage.js';
import { base, below, joinedSpan, phraseOf, relation } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Held } from './holders.js';
import { clausesIn, holdersOf } from './holders.js';
import { issueOf, withClause } from './issues.js';
import {
  FEELINGS,
  NO_COMMENT,
  SEEING,
  STANCE_VERBS,
  STRESSED_NOUNS,
  STRESS_VERBS,
  VOICED_ONLY,
  VOICING,
  WEIGHTY,
  WILLED_PARTICIPLES,
  WILLING,
} from './stances.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With "I" and "we" these are manners of speaking: "we want to thank", "I hope". */
const POLITE = words(
  'hope praise ask tell applaud hail commend aim strive favour favor prefer agree dismiss seek push press warn wish',
);
const SPEAKING = words(
  'thank say be make express stress underline congratulate emphasize emphasise point note remind tell start begin know see hear talk add mention speak share give go do have clarify focus highlight let turn end conclude',
);

const LEARNING = words('know hear learn explain understand');
const COURT = words('charge wrongdoing guilt murder crime');

const isFirst = (clause: Clause): boolean => clause.subjects.some((phrase) => /^(?:I|we)$/i.test(phrase.head.text));

/** Clauses that put their own subject's will. */
export const willed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const verb = clause.form === 'verbal' || isVerbAsNoun(sentence, clause) ? STANCE_VERBS.get(stanceLemma(clause)) : undefined;
    if (!verb || isAntecedents(clause)) return [];
    const sworn = verb.frame === 'sworn';
    const stance = clause.negated && !sworn ? verb.negated : verb.stance;
    if (stance === null) return [];
    const aim = complementsOf(document, clause)[0];
    if (isFirst(clause) && (POLITE.has(clause.lemma) || (clause.lemma === 'want' && (!aim || SPEAKING.has(aim.lemma)))))
      return [];
    // "wants to know how"
    if (clause.lemma === 'want' && aim && LEARNING.has(aim.lemma)) return [];
    if (clause.lemma === 'expect' && !expectsOfSide(document, sentence, clause)) return [];
    // a man in court denies the charges
    if (clause.lemma === 'deny' && clause.objects.some((phrase) => COURT.has(phrase.head.lemma))) return [];
    // "…, aiming to ease Y": a wish that the reporter reads into what was done
    if (clause.lemma === 'aim' && clause.predicate.xpos === 'VBG' && clause.governor?.relation === 'adverbial') return [];
    const shared = doersAbove(document, clause);
    const own = shared === clause.subjects ? doersBefore(sentence, clause) : shared;
    const issue = issueOf(document, sentence, clause, verb.frame, own);
    if (issue === null) return [];
    // "…, backed by X" at a distance: what is backed is the tree's guess
    const guessed = clause.voice === 'passive' && clause.governor?.relation === 'adverbial' && own === clause.subjects;
    if (guessed && !clause.objects.some((phrase) => phrase.local)) return [];
    // what several sides agree to, or a headline lets them accept, is an agreement; one side's consent is its position
    const joint = clause.lemma === 'agree' || (clause.lemma === 'accept' && sentence.region === 'heading');
    const all = joint ? oneSide(document, sentence, clause) : holdersOf(document, sentence, own, clause);
    const holders = ADDRESSING.has(verb.frame) ? notThemselves(document, sentence, clause, all) : all;
    return holders.length === 0 ? [] : [{ clause, stance: issue.stance ?? stance, issue: issue.span, holders }];
  });

const ADDRESSING = words('asked charged');

/** "X says Y failed and has accused Y": nobody accuses himself, it is the one above who does. */
function notThemselves(document: AnnotatedDocument, sentence: Sentence, clause: Clause, all: Held['holders']): Held['holders'] {
  const met = [...clause.objects, ...clause.recipients]
    .filter((phrase) => phrase.local && phrase.start > clause.predicate.start)
    .flatMap((phrase) => partiesOfPhrase(document, sentence, phrase));
  if (met.length !== 1) return all;
  const left = all.filter(({ actor }) => !met.some((side) => sideOf(side.id) === sideOf(actor.id)));
  if (left.length > 0 || all.length === 0) return left;
  const clauses = clausesIn(document, sentence);
  const inner = clause.governor?.relation === 'coordinate' ? clauses[clause.governor.clause] : undefined;
  const outer = inner?.governor?.relation === 'complement' ? clauses[inner.governor.clause] : undefined;
  const above = outer ? holdersOf(document, sentence, outer.subjects, outer) : [];
  return above.filter(({ actor }) => !met.some((side) => sideOf(side.id) === sideOf(actor.id)));
}

/** "X hopes that Y": the tagger may take the verb for a plural. */
const isVerbAsNoun = (sentence: Sentence, clause: Clause): boolean =>
  clause.form === 'copular' &&
  clause.predicate.xpos === 'NNS' &&
  clause.subjects.some((phrase) => phrase.local && phrase.end <= clause.predicate.start && !/S$/.test(phrase.head.xpos)) &&
  !below(sentence, clause.predicate.index).some((kid) => relation(kid) === 'cop');

/** "called on both sides to do Y" may be taken for a verb with a particle. */
const stanceLemma = (clause: Clause): string => (/^call (?:on|upon|for)$/.test(clause.lemma) ? 'call' : clause.lemma);

/** "a text that X had proposed": whose text it is, not what X wants of the one who is spoken of. */
const isAntecedents = (clause: Clause): boolean =>
  /^(?:propose|recommend|request)$/.test(clause.lemma) &&
  clause.governor?.relation === 'relative' &&
  clause.objects.some((phrase) => phrase.start < clause.predicate.start);

/** "Turkey expects Russia to support it" is a wish; "Turkey expects growth" is a forecast. */
const expectsOfSide = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  complementsOf(document, clause).length > 0 &&
  clause.voice === 'active' &&
  [...clause.objects, ...complementsOf(document, clause).flatMap((aim) => aim.subjects)].some(
    (phrase) =>
      partiesOfPhrase(document, sentence, phrase).length > 0 &&
      !clause.subjects.some((own) => own.head.index === phrase.head.index),
  );

function oneSide(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Held['holders'] {
  if (clause.subjects.length > 1) return [];
  const sides = clause.subjects.flatMap((phrase) =>
    partiesOfPhrase(document, sentence, phrase).map((actor) => ({ actor, span: phrase })),
  );
  return sides.length === 1 ? sides : [];
}

const ACTS = words('independence sovereignty unity');

/** "X stressed the importance of Y", "the sides reaffirmed their respect for Y", "X voiced support for Y" */
export const stressed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (!STRESS_VERBS.has(clause.lemma) || clause.negated || clause.form !== 'verbal') return [];
    return clause.objects.flatMap((object) => {
      const stance = STRESSED_NOUNS.get(object.head.lemma);
      // "declared independence" is an act
      if (clause.lemma === 'declare' && ACTS.has(object.head.lemma)) return [];
      // "raising hopes of peace": of whom is not said
      if (clause.lemma === 'raise' && object.head.lemma === 'hope') return [];
      if (!stance || (VOICED_ONLY.has(object.head.lemma) && !VOICING.has(clause.lemma))) return [];
      const holders = holdersOf(document, sentence, clause.subjects, clause);
      // "the need for cooperation": the tree may hang the last words by the verb
      const rest = clause.obliques.find(
        (phrase) =>
          /^(?:for|to|of|about|over|on|in|at|against|with)$/.test(phrase.preposition ?? '') &&
          phrase.start >= object.end &&
          phrase.start - object.end < 8,
      );
      // "expressed its readiness to do Y"
      const deed = complementsOf(document, clause).find(
        (one) => /^(?:to|in|at)$/.test(one.governor?.marker ?? '') && one.start - object.end < 5,
      );
      const tail = rest ?? (deed && deed.start >= object.end ? deed : undefined);
      // "expressed interest": in what is not said
      if (AT_SOMETHING.has(object.head.lemma) && !tail && !reachesOn(sentence, object)) return [];
      const issue = stressedThing(document, sentence, clause, object, tail);
      return holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
    });
  });

/** Of these nothing is wanted where nothing is named after them. */
const AT_SOMETHING = words('interest claim protest complaint request plea determination disapproval condemnation');

const reachesOn = (sentence: Sentence, object: Phrase): boolean =>
  (sentence.tokens[object.head.index + 1]?.end ?? 0) < object.end;

/** "Its demand for Y": Y is what it is about; of "its commitment" and "the unity of Y" the noun too. */
function stressedThing(
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  object: Phrase,
  tail: Span | undefined,
): Span {
  const whole = tail ? joinedSpan(object, tail) : withClause(document, sentence, clause, object);
  const mark = sentence.tokens[object.head.index + 1];
  if (
    KEPT.has(object.head.lemma) ||
    !mark ||
    mark.end >= whole.end ||
    !/^(?:of|for|to|about|over|on|at|in|against)$/.test(mark.lemma)
  )
    return whole;
  const deed = mark.lemma === 'to' && /^VB/.test(sentence.tokens[mark.index + 1]?.xpos ?? '');
  return { start: deed ? mark.start : mark.end, end: whole.end };
}

const KEPT = words('need necessity commitment respect unity integrity sovereignty independence');

const REMAINING = words('remain stand stay seem');

/** "X is ready to do Y", "X is opposed to Y", "X is in favour of Y", "X is against Y" */
export const willing: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (clause.form === 'nominal') return [];
    const remaining = REMAINING.has(clause.lemma)
      ? below(sentence, clause.predicate.index).find((kid) => relation(kid) === 'xcomp' && WILLING.has(kid.text.toLowerCase()))
      : undefined;
    // "is prepared to" may be tagged as a passive
    const participle =
      clause.form !== 'verbal'
        ? undefined
        : clause.voice === 'passive'
          ? WILLED_PARTICIPLES.get(clause.lemma)
          : REMAINING.has(clause.lemma)
            ? remaining?.text.toLowerCase()
            : undefined;
    if (clause.form === 'verbal' && participle === undefined) return [];
    // "groups opposed to X" names a sort of groups
    if (participle && clause.governor?.relation === 'relative' && !isFinite(sentence, clause)) return [];
    const opposed = clause.form === 'copular' ? againstIt(clause) : null;
    const stance = opposed ? 'opposes' : WILLING.get(participle ?? clause.predicate.text.toLowerCase());
    if (!stance) return [];
    const turned: Stance | null = !clause.negated ? stance : stance === 'opposes' || stance === 'rejects' ? null : 'rejects';
    const complement = complementsOf(document, clause).find(
      (one) => one.tense === 'none' && one.start > clause.predicate.start && one.predicate.start - clause.predicate.end < 80,
    );
    const issue =
      opposed ??
      (complement?.governor?.marker === 'in' ? { start: complement.predicate.start, end: complement.end } : complement) ??
      (remaining ? afterState(sentence, remaining) : undefined) ??
      clause.obliques.find(
        (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:to|for|of|about|against)$/.test(phrase.preposition ?? ''),
      );
    if (complement && NO_COMMENT.has(complement.lemma)) return [];
    if (clause.predicate.lemma === 'interested' && (complement?.governor?.marker !== 'in' || isMeasured(sentence, clause)))
      return [];
    const subjects = participle && clause.subjects.length === 0 ? clause.objects : clause.subjects;
    const holders = holdersOf(document, sentence, subjects, clause);
    return turned && issue && holders.length > 0 ? [{ clause, stance: turned, issue, holders }] : [];
  });

/** "remains committed to Y": Y hangs by the state. */
function afterState(sentence: Sentence, state: Token): Span | undefined {
  const noun = below(sentence, state.index).find(
    (kid) => relation(kid) === 'obl' && /^(?:to|for|of|about|against|in)$/.test(caseOf(sentence, kid.index)),
  );
  return noun && phraseOf(sentence, noun.index);
}

/** "more interested in Y than Z", "mainly interested in": what somebody cares about. */
const isMeasured = (sentence: Sentence, clause: Clause): boolean =>
  below(sentence, clause.predicate.index).some((kid) => relation(kid) === 'advmod' && MEASURES.has(kid.lemma));

const MEASURES = words('more most less least mainly mostly chiefly primarily only');

const isFinite = (sentence: Sentence, clause: Clause): boolean =>
  below(sentence, clause.predicate.index).some((kid) => relation(kid) === 'aux');

/** "X is against Y": the tree takes Y for the predicate. */
const againstIt = (clause: Clause): Phrase | null =>
  clause.obliques.find((phrase) => phrase.preposition === 'against' && phrase.head.index === clause.predicate.index) ?? null;

/** "Y is viewed with suspicion by X", "X regards Y with dismay" */
export const seen: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (!SEEING.has(clause.lemma) || clause.form !== 'verbal' || clause.negated) return [];
    const feeling = clause.obliques.find((phrase) => phrase.preposition === 'with' && FEELINGS.has(phrase.head.lemma));
    const issue =
      clause.objects.find((phrase) => !phrase.head.xpos.startsWith('W')) ??
      clause.obliques.find((phrase) => phrase.preposition === 'to' || phrase.preposition === 'at');
    if (!feeling || !issue) return [];
    const by = below(sentence, feeling.head.index)
      .filter((kid) => relation(kid) === 'nmod' && below(sentence, kid.index).some((one) => one.lemma === 'by'))
      .flatMap((kid) => [kid, ...below(sentence, kid.index).filter((one) => relation(one) === 'conj')]);
    const named = by.map((kid): Phrase => ({ start: kid.start, end: kid.end, head: kid, preposition: 'by', local: true }));
    const holders = holdersOf(document, sentence, named.length > 0 ? named : clause.subjects, clause);
    const stance = FEELINGS.get(feeling.head.lemma);
    return stance && holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
  });

const CONSIDERING = words('consider deem find regard think');
const CONDITION = words('conditional contingent dependent conditioned');

/** "X made Y conditional on Z", "X would like to do Y", "X stood against Y", "X would only do Y if Z" */
export const phrased: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (clause.form !== 'verbal') return [];
    const found = clause.negated
      ? without(document, sentence, clause)
      : (phrasing(document, sentence, clause) ?? onlyIf(document, sentence, clause));
    if (!found) return [];
    const holders = holdersOf(document, sentence, clause.subjects, clause);
    return holders.length > 0 ? [{ clause, holders, ...found }] : [];
  });

const ONLY_AFTER = /\b(?:after|when|once)\b/;
const ONLY_THEN = /\bonly (?:if|after|when|once)\b/;

/** "X would only join it if Y did", "X will sign only after Y does" */
function onlyIf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Pick<Held, 'stance' | 'issue'> | null {
  if (clause.modal !== 'would' && clause.modal !== 'will') return null;
  const only = clause.adverbs.some((index) => sentence.tokens[index]?.lemma === 'only');
  const rest = document.document.text.slice(clause.predicate.end, clause.end);
  if (!(only && (hangsOnCondition(document, clause) || ONLY_AFTER.test(rest))) && !ONLY_THEN.test(rest)) return null;
  const { start, end } = passageOf(document, clause);
  return { stance: 'conditional', issue: { start, end: Math.max(end, clause.end) } };
}

function phrasing(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Pick<Held, 'stance' | 'issue'> | null {
  const by = (...prepositions: readonly string[]): Phrase | undefined =>
    clause.obliques.find(
      (phrase) => prepositions.includes(phrase.preposition ?? '') && !isTime(document, phrase, clause.sentence),
    );
  if (clause.lemma === 'make') {
    const object = clause.objects[0];
    const on = by('on', 'upon');
    const conditional = below(sentence, clause.predicate.index).some((kid) => CONDITION.has(kid.lemma));
    return object && on && conditional ? { stance: 'conditional', issue: joinedSpan(object, on) } : null;
  }
  if (clause.lemma === 'like' && clause.modal === 'would') {
    const aim = complementsOf(document, clause)[0];
    return aim && !(isFirst(clause) && SPEAKING.has(aim.lemma)) ? { stance: 'wants', issue: aim } : null;
  }
  // "X came out against Y", "X pushed back against Y"
  if (TURNING.has(base(clause.lemma))) {
    const [out, next] = sentence.tokens.slice(clause.predicate.index + 1, clause.predicate.index + 3);
    // "came out of the talks against all odds"
    const side = /^(?:out|back)$/.test(out?.lemma ?? '') && next?.lemma !== 'of' ? by('against') : undefined;
    return side ? { stance: 'opposes', issue: side } : null;
  }
  // "X tied its signature to Y"
  if (clause.lemma === 'tie' || clause.lemma === 'link') {
    const [tied] = clause.objects;
    const to = by('to');
    const ours = tied && tied.head.upos === 'NOUN' && to?.head.upos === 'NOUN' && OWN_DEEDS.test(tied.head.lemma);
    return ours ? { stance: 'conditional', issue: joinedSpan(tied, to) } : null;
  }
  if (clause.lemma === 'stand') {
    const side = by('against', 'behind', 'by', 'for');
    return side ? { stance: side.preposition === 'against' ? 'opposes' : 'supports', issue: side } : null;
  }
  if (CONSIDERING.has(clause.lemma)) {
    const aim = complementsOf(document, clause)[0];
    const weighty = below(sentence, clause.predicate.index).some((kid) => WEIGHTY.has(kid.lemma));
    return aim && weighty ? { stance: 'wants', issue: { start: aim.start, end: reachOf(document, aim).end } } : null;
  }
  const object = clause.objects[0];
  if (clause.lemma === 'have' && object && RESERVED.has(object.head.lemma))
    return reservation(sentence, object, by('about', 'over', 'to', 'on'));
  const to = by('to', 'for');
  if (clause.lemma === 'attach' && object?.head.lemma === 'importance')
    return to && !clause.negated ? { stance: 'supports', issue: to } : null;
  return null;
}

/** What a side withholds until it has its price. */
const OWN_DEEDS =
  /^(?:ratification|signature|signing|approval|withdrawal|release|participation|agreement|accord|recognition|support|return|lifting|talk|negotiation|ceasefire|truce|aid|progress|deal|cooperation|consent|pullout|membership|normalization|normalisation)$/;
const TURNING = words('come speak push hit lash');

const RESERVED = words('reservation objection');

/** "has reservations about a clause" */
const reservation = (sentence: Sentence, object: Phrase, about: Phrase | undefined): Pick<Held, 'stance' | 'issue'> | null => {
  const link = sentence.tokens[object.head.index + 1];
  const issue = about ?? (link && link.end < object.end ? { start: link.end, end: object.end } : null);
  return issue ? { stance: 'opposes', issue } : null;
};

/** "X sees no alternative to Y", "X has no intention of doing Y" */
function without(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Pick<Held, 'stance' | 'issue'> | null {
  if (clause.lemma !== 'see' && clause.lemma !== 'have') return null;
  const noun = clause.objects.find((phrase) => NONE_OF.has(phrase.head.lemma));
  const stance = noun ? NONE_OF.get(noun.head.lemma) : undefined;
  if (!noun || !stance || !below(sentence, noun.head.index).some((kid) => kid.lemma === 'no')) return null;
  const mark = sentence.tokens[noun.head.index + 1];
  const end = reachOf(document, clause).end;
  return mark && /^(?:to|of)$/.test(mark.lemma) && mark.end < end ? { stance, issue: { start: mark.end, end } } : null;
}

const NONE_OF: ReadonlyMap<string, Stance> = new Map([
  ['alternative', 'supports'],
  ['intention', 'rejects'],
  ['objection', 'accepts'],
]);
