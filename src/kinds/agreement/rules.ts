import type {
  ActorRef,
  AnnotatedDocument,
  Clause,
  Pattern,
  Phrase,
  Proposed,
  Rule,
  Sentence,
  Span,
  Token,
} from '../../model/index.js';
import { rule } from '../../model/index.js';
import { timesIn } from '../reading/near.js';
import { partiesAt } from '../reading/parties.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { passageOf } from '../reading/passage.js';
import { clauseOf } from '../reading/status.js';
import { isUnderDeal } from '../reading/under-deal.js';
import { publicationDay } from '../reading/when-and-where.js';
import { base, below, phraseOf, relation, trimmed } from '../reading/words.js';
import type { Parties } from './draft.js';
import { draftOf, partiesFrom } from './draft.js';
import type { AgreementFields } from './fields.js';
import { isJoint, isOfAll, isOfMany, isOneMans } from './signers.js';

const DEALS = new Set(
  'agreement deal accord treaty pact truce ceasefire cease-fire armistice memorandum protocol settlement communique communiqué declaration understanding roadmap cessation arrangement compromise'.split(
    ' ',
  ),
);

/** Verbs by which their object comes to be agreed. */
const CONCLUDING = new Set(
  'sign reach conclude adopt strike approve ratify seal finalize finalise broker negotiate agree initial extend renew endorse clinch hammer secure make accept'.split(
    ' ',
  ),
);

/** "a truce in Aleppo" is in force there; "an accord in Oslo" was made there. */
const isTruce = (noun: Token): boolean => /^(?:truce|ceasefire|fire|armistice|cessation|arrangement)$/.test(noun.lemma);

/** Papers that parties adopt or sign together. */
const PAPERS = new Set(
  'statement resolution document charter plan map roadmap programme program declaration action framework paper text'.split(' '),
);

/** A word for a deal; "cease-fire" stands as three tokens. */
const isDeal = (sentence: Sentence, token: Token): boolean =>
  DEALS.has(token.lemma.toLowerCase()) || (token.lemma === 'fire' && sentence.tokens[token.index - 2]?.lemma === 'cease');

/** "no deal", "without an agreement", "any accord": there is none. */
const isAbsent = (document: AnnotatedDocument, phrase: Span): boolean =>
  /\b(?:no|without|any|possible|potential|would-be|hypothetical)\s+(?:[\w-]+\s+){0,2}$/i.test(
    document.document.text.slice(Math.max(0, phrase.start - 24), phrase.start),
  ) || /^(?:no|any|possible|potential|proposed|draft)\b/i.test(document.document.text.slice(phrase.start, phrase.end));

/** Told as done: an infinitive or a gerund ("to reach", "negotiating") only names the aim. */
const isDone = (document: AnnotatedDocument, clause: Clause): boolean =>
  !clause.progressive &&
  !isBeingMade(clause) &&
  !isToBeGot(document, clause) &&
  (clause.tense !== 'none' || clause.voice === 'passive' || clause.perfect);

/** "to get the deal ratified" */
function isToBeGot(document: AnnotatedDocument, clause: Clause): boolean {
  const above =
    clause.governor?.relation === 'complement' ? (document.clauses[clause.sentence] ?? [])[clause.governor.clause] : undefined;
  return (
    clause.tense === 'none' &&
    !clause.perfect &&
    above !== undefined &&
    (above.tense === 'none' || above.modal === 'be to') &&
    !above.perfect &&
    /^(?:get|have|see)$/.test(above.lemma)
  );
}

/** "the accord being negotiated" */
const isBeingMade = (clause: Clause): boolean => clause.lemma === 'negotiate' && clause.tense === 'none';

/** "agreed to/on/that …" */
const agreeing: Pattern<Clause> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).filter(
    (clause) =>
      clause.form === 'verbal' && base(clause.lemma) === 'agree' && !clause.negated && !isUnreached(document, sentence, clause),
  );

/** "had not been able to agree", "did not manage to agree", "met to agree on Z", "left without agreeing" */
function isUnreached(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  if (/^be (?:un)?able$/.test(clause.modal ?? '')) return true;
  if (clause.tense !== 'none' || clause.perfect || clause.voice === 'passive') return false;
  if (clause.predicate.xpos === 'VBG')
    return (
      clause.progressive || below(sentence, clause.predicate.index).some((kid) => /^(?:without|before|of|from)$/.test(kid.lemma))
    );
  if (clause.governor?.marker !== 'to' && !below(sentence, clause.predicate.index).some((kid) => kid.xpos === 'TO')) return false;
  const above = (document.clauses[sentence.index] ?? [])[clause.governor?.clause ?? -1];
  return above === undefined || above.negated || !MANAGING.has(above.lemma);
}

const MANAGING = new Set('manage go come proceed'.split(' '));

/** Where the words for the way of doing it begin: "how to monitor Y". */
function wayBefore(sentence: Sentence, complement: Clause): number | null {
  const mark = below(sentence, complement.predicate.index).find((kid) => kid.xpos === 'TO');
  const way = mark ? sentence.tokens[mark.index - 1] : undefined;
  return way && /^W/.test(way.xpos) ? way.start : null;
}

const agreed = rule<AgreementFields, Clause>({
  name: 'agreed',
  reads: 'X and Y agreed to do Z; the sides agreed on Z; all agreed that Z',
  pattern: agreeing,
  build: (clause, document, sentence) => {
    const complement = complementsOf(document, clause)[0];
    const on = clause.obliques.find(
      (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:on|to|upon|about)$/.test(phrase.preposition ?? ''),
    );
    const object = clause.objects[0];
    // the deal that was agreed is read by its noun
    if (object && isDeal(sentence, object.head)) return null;
    // "agreed that there was progress": people of one opinion have settled nothing
    if (complement && /^(?:past|present)$/.test(complement.tense) && complement.modal === null) return null;
    // that they meet again is no more than a meeting that is planned
    if (complement?.lemma === 'meet' && complement.tense === 'none') return null;
    const whole = complement ? withoutAside(document, complement) : null;
    const deed = whole && complement ? { start: wayBefore(sentence, complement) ?? whole.start, end: whole.end } : null;
    const what = deed ?? object ?? on;
    // "agreed on it" says nothing of what
    if (!what || (what !== deed && 'head' in what && what.head.upos === 'PRON')) return null;
    const parties = partiesFrom(document, sentence, clause.subjects);
    // one side's consent is its undertaking, and people of one opinion are no parties
    if (parties.length < 2 && !clause.subjects.some((phrase) => isOfMany(document, phrase)) && !isUnderDeal(document, sentence))
      return null;
    return draftOf(document, sentence, {
      trigger: clause.predicate,
      passage: passageOf(document, clause),
      what,
      parties,
      at: [clause.predicate.index],
      clause,
      dated: false,
      placed: true,
    });
  },
});

/** "to set up a zone, ending two days of talks": a participle after a comma tells something else. */
function withoutAside(document: AnnotatedDocument, complement: Clause): Span {
  const clauses = document.clauses[complement.sentence] ?? [];
  const aside = clauses.find(
    (clause) =>
      clause.predicate.start > complement.predicate.start &&
      clause.predicate.end <= complement.end &&
      clause.predicate.xpos === 'VBG' &&
      clause.governor?.relation === 'adverbial' &&
      clause.governor.marker === null &&
      /,\s*$/.test(document.document.text.slice(complement.start, clause.start)),
  );
  return aside ? { start: complement.start, end: aside.start } : complement;
}

/** "signed an accord", "reached a deal", "a truce was brokered" */
const concluding: Pattern<Clause> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).filter(
    (clause) =>
      clause.form === 'verbal' &&
      CONCLUDING.has(base(clause.lemma)) &&
      !clause.negated &&
      isDone(document, clause) &&
      dealOf(document, sentence, clause) !== null,
  );

/** The deal that a clause concludes. A deal as its subject is one that "was" left out of: "the deal reached last July". */
function dealOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Phrase | null {
  const paper = /^(?:adopt|sign|approve|initial)$/.test(base(clause.lemma));
  // one side's acceptance is its consent
  if (base(clause.lemma) === 'accept' && !isJoint(document, sentence, clause)) return null;
  const isOne = (phrase: Phrase): boolean =>
    ((isDeal(sentence, phrase.head) && !isOneMans(document, sentence, clause, phrase)) ||
      (paper &&
        PAPERS.has(phrase.head.lemma.toLowerCase()) &&
        (isJoint(document, sentence, clause) || isOfAll(document, clause, phrase)))) &&
    !isAbsent(document, phrase);
  // "a truce, which I agreed to oversee": what is agreed to is the overseeing
  const aim = base(clause.lemma) === 'agree' ? complementsOf(document, clause)[0] : undefined;
  if (
    aim?.tense === 'none' &&
    aim.start > clause.predicate.start &&
    clause.voice === 'active' &&
    clause.subjects.some((phrase) => phrase.head.upos === 'PRON')
  )
    return null;
  const object = clause.objects.find(isOne);
  if (object) return object;
  const reduced = clause.subjects.find((phrase) => isOne(phrase) && phrase.head.index < clause.predicate.index);
  return reduced && /^VB[ND]$/.test(clause.predicate.xpos) ? reduced : null;
}

const concluded = rule<AgreementFields, Clause>({
  name: 'concluded',
  reads: 'X and Y signed an accord on Z; a truce brokered in P; the deal reached last July',
  pattern: concluding,
  build: (clause, document, sentence) => {
    const object = dealOf(document, sentence, clause);
    if (!object) return null;
    const mediated = /^(?:broker|mediate|facilitate)$/.test(base(clause.lemma));
    const parties = [
      ...(mediated
        ? []
        : partiesFrom(
            document,
            sentence,
            clause.subjects.filter((phrase) => phrase.head !== object.head),
          )),
      ...partiesOfNoun(document, sentence, object.head),
    ];
    const passage = passageOf(document, clause);
    const phrase = withAim(document, sentence, phraseOf(sentence, object.head.index), object.head, passage);
    return draftOf(document, sentence, {
      trigger: clause.predicate,
      passage: { start: Math.min(phrase.start, passage.start), end: Math.max(phrase.end, passage.end) },
      what: phrase,
      parties,
      at: [clause.predicate.index, ...(isTruce(object.head) ? [] : [object.head.index])],
      dates: [clause.predicate.index, object.head.index],
      clause,
      dated: true,
      placed: true,
    });
  },
});

/** "signed an accord on Monday to withdraw": the day stands between the deal and what it is for. */
function withAim(document: AnnotatedDocument, sentence: Sentence, phrase: Span, noun: Token, passage: Span): Span {
  const aim = (document.clauses[sentence.index] ?? []).find(
    (clause) =>
      clause.tense === 'none' &&
      clause.governor?.marker === 'to' &&
      clause.predicate.head === noun.index &&
      clause.predicate.start > phrase.end,
  );
  const between = aim
    ? timesIn(document, sentence).some((time) => time.start >= phrase.end && time.end <= aim.predicate.start)
    : false;
  return aim && between
    ? { start: phrase.start, end: Math.min(Math.max(aim.end, phrase.end), Math.max(passage.end, phrase.end)) }
    : phrase;
}

/** "agreement between X and Y", "X-Y deal" */
function partiesOfNoun(document: AnnotatedDocument, sentence: Sentence, noun: Token): Parties {
  const found: Proposed<ActorRef>[] = [];
  for (const kid of below(sentence, noun.index)) {
    const by = below(sentence, kid.index).find((token) => relation(token) === 'case')?.lemma;
    if (relation(kid) !== 'nmod' || !by || !/^(?:between|with|among)$/.test(by)) continue;
    const all = [kid, ...below(sentence, kid.index).filter((token) => relation(token) === 'conj')];
    for (const one of all)
      for (const value of partiesAt(document, sentence, one.index)) found.push({ value, spans: [phraseOf(sentence, one.index)] });
  }
  return found;
}

interface Standing {
  readonly noun: Token;
  readonly clause: Clause | null;
}

/** Verbs that say of a deal that it stands, so that there was one. */
const HOLDING = new Set(
  'hold take enter come expire remain last continue lapse collapse provide allow result violate breach implement'.split(' '),
);

const isHolding = (clause: Clause): boolean =>
  HOLDING.has(base(clause.lemma)) || (clause.form === 'copular' && IN_FORCE.has(clause.predicate.lemma));

/** What one side announces, calls for or offers has not been agreed by two. */
const isOneSided = (words: string): boolean => /\bunilateral(?:ly)?\b/i.test(words);
const MEANT =
  /^(?:announce|declare|propose|offer|suggest|demand|seek|want|call|hope|discuss|urge|request|prepare|draft|await|expect|plan|need|pursue|consider|favour|favor)$/;
const isOnlyMeant = (clauses: readonly Clause[], noun: Token): boolean =>
  clauses.some(
    (clause) =>
      MEANT.test(base(clause.lemma)) &&
      [...clause.objects, ...clause.obliques.filter((phrase) => phrase.preposition === 'for')].some(
        (phrase) => phrase.head.index === noun.index,
      ),
  );

/** "a truce has held since …", "the 2015 agreement", "resulting in an agreement on …" : a definite or dated deal that is no plan */
const standing: Pattern<Standing> = (document, sentence) =>
  sentence.tokens.flatMap((noun): readonly Standing[] => {
    if (!isDeal(sentence, noun) || noun.upos !== 'NOUN') return [];
    if (relation(noun) === 'compound' || relation(noun) === 'amod') return [];
    const phrase = phraseOf(sentence, noun.index);
    const words = document.document.text.slice(phrase.start, phrase.end);
    if (
      /\b(?:no|any|possible|potential|proposed|draft|future|new|final|permanent|lasting|temporary|expected|would-be|comprehensive|political)\b/i.test(
        words,
      )
    )
      return [];
    const clauses = document.clauses[sentence.index] ?? [];
    const taken = clauses.some(
      (clause) => CONCLUDING.has(base(clause.lemma)) && clause.objects.some((object) => object.head.index === noun.index),
    );
    if (taken) return [];
    const around =
      clauses.find((clause) => isHolding(clause) && clause.subjects.some((one) => one.head.index === noun.index)) ??
      clauseOf(document, sentence, noun.index);
    if (isAbsent(document, phrase) || isOneSided(words) || isOnlyMeant(clauses, noun)) return [];
    // "a declaration of independence" is one side's word; "trade agreements" in general are none in particular
    if (noun.lemma === 'declaration' && /\b(?:independence|war|emergency|intent)\b/i.test(words)) return [];
    if (/S$/.test(noun.xpos) && !/^(?:the|these|those|both|two|three)\b/i.test(words)) return [];
    const within0 = timesIn(document, sentence).filter(
      (time) => time.start >= phrase.start && time.end <= phrase.end && time.when !== null,
    );
    const dated = within0.length > 0;
    // "a more ambitious treaty in 2012": an indefinite deal of a day to come is none yet
    if (/^an?\b/i.test(words) && (/\bmore\b/i.test(words) || within0.some((time) => isAhead(document, time.when?.latest))))
      return [];
    const holds =
      around !== null &&
      isHolding(around) &&
      [...around.subjects, ...around.objects, ...around.obliques].some((one) => one.head.index === noun.index);
    const on = below(sentence, noun.index).some(
      (kid) =>
        relation(kid) === 'nmod' &&
        /^(?:on|for|between)$/.test(below(sentence, kid.index).find((token) => relation(token) === 'case')?.lemma ?? ''),
    );
    if (holds && isOpen(document, around, words)) return [];
    if (!dated && !(holds && around.tense !== 'none' && around.modal === null) && !(on && around?.lemma === 'result')) return [];
    return [{ noun, clause: around }];
  });

/** "as long as the truce lasts", "to be sure that an agreement is in place": told of a time to come, if there is one. */
function isOpen(document: AnnotatedDocument, clause: Clause, words: string): boolean {
  if (clause.tense !== 'present' || clause.perfect || clause.governor === null) return false;
  const { relation, marker } = clause.governor;
  if (relation === 'adverbial' && /^(?:while|as|so|as long as|so long as)$/.test(marker ?? '')) return true;
  const above = (document.clauses[clause.sentence] ?? [])[clause.governor.clause];
  return relation === 'complement' && above?.form === 'copular' && /^an?\b/i.test(words);
}

const isAhead = (document: AnnotatedDocument, latest: string | null | undefined): boolean => {
  const published = publicationDay(document);
  return latest != null && published !== null && latest > published;
};

/** "The truce has been in force since T": the deal that is in force. */
const IN_FORCE = new Set(['force', 'effect', 'place']);

const inForce = rule<AgreementFields, Standing>({
  name: 'in-force',
  reads: 'a truce has held since T; the 2015 agreement; resulting in an agreement on Z',
  pattern: standing,
  build: ({ noun, clause }, document, sentence) => {
    const phrase = phraseOf(sentence, noun.index);
    const holds = clause && isHolding(clause) && clause.subjects.some((one) => one.head.index === noun.index);
    return draftOf(document, sentence, {
      trigger: noun,
      passage: holds ? passageOf(document, clause) : trimmed(document, phrase),
      what: phrase,
      parties: partiesOfNoun(document, sentence, noun),
      at: holds ? [noun.index, clause.predicate.index] : [noun.index],
      clause: holds ? clause : null,
      dated: true,
      // where a deal holds is not where it was made
      placed: false,
    });
  },
});

export const agreementRules: readonly Rule<AgreementFields>[] = [agreed, concluded, inForce];
