import type { AnnotatedDocument, Clause, Phrase, Sentence, Span } from '../../model/index.js';
import { acts, mentionsIn } from '../../model/index.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { caseOf, partiesOfPhrase } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { below, joinedSpan, phraseOf, subtree } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Frame } from './stances.js';
import { NO_COMMENT } from './stances.js';

/** What a will is about; `stance` where the words turn that of the verb: "insists that it will not". */
export interface Issue {
  readonly span: Span;
  readonly stance?: Stance;
}

type Find = (document: AnnotatedDocument, sentence: Sentence, clause: Clause, own: readonly Phrase[]) => Issue | null;

const issue = (span: Span | null | undefined): Issue | null => (span ? { span } : null);

const obliqueBy = (document: AnnotatedDocument, clause: Clause, ...by: readonly string[]): Phrase | undefined =>
  clause.obliques.find(
    (phrase) =>
      by.includes(phrase.preposition ?? '') &&
      // "for that reason X will push for Y"
      (!phrase.local || phrase.start > clause.predicate.start) &&
      !isTime(document, phrase, clause.sentence),
  );

/** The words of a complement that follow the verb. */
const after = (clause: Clause, complement: Clause): Span =>
  complement.start > clause.predicate.start ? complement : { start: toOf(complement), end: complement.end };

const toOf = (complement: Clause): number => Math.max(complement.start, complement.predicate.start);

const DUTY = new Set(['must', 'should', 'have to', 'need to', 'ought to']);
const WILL = new Set(['will', 'would']);

/** Of these, what is not said or not ruled out is no position. */
const REFUSING = new Set(['refuse', 'decline']);

/** An object, a clause, or both: "wants Y", "wants to do Y", "wants Y to do Z". */
const plain: Find = (document, sentence, clause, own) => {
  const complement = complementsOf(document, clause)[0];
  const object = clause.objects.find(
    (phrase) => !own.includes(phrase) && !phrase.head.xpos.startsWith('W') && !isTime(document, phrase, clause.sentence),
  );
  if (REFUSING.has(clause.lemma) && (complement ? NO_COMMENT.has(complement.lemma) : object?.head.lemma === 'comment'))
    return null;
  if (object && complement && complement.start >= object.end) return issue(joinedSpan(object, complement));
  if (complement) return issue(after(clause, complement));
  if (object) return issue(withClause(document, sentence, clause, object));
  return issue(obliqueBy(document, clause, 'on', 'for', 'to', 'of', 'against'));
};

const named: Find = (document, sentence, clause, own) => {
  const object = clause.objects.find((phrase) => !own.includes(phrase) && !isTime(document, phrase, clause.sentence));
  const only = clause.lemma === 'claim' ? CLAIMED : clause.lemma === 'defy' ? DEFIED : null;
  if (only && !only.has(object?.head.lemma ?? '')) return null;
  return object && !HANDED_OVER.has(object.head.lemma) ? issue(withClause(document, sentence, clause, object)) : null;
};

/** "claims compensation"; of "claims victory" nothing is asked. */
const CLAIMED = new Set('repayment compensation damages reparation restitution sovereignty territory share right'.split(' '));
/** "defied calls to do Y"; what defies belief or description is no side's will. */
const DEFIED = new Set('call demand appeal order ultimatum pressure request resolution deadline warning sanction'.split(' '));
/** "accepted the papers of the ambassador": an act of the day. */
const HANDED_OVER = new Set('paper credential letter gift award prize medal petition'.split(' '));

const aim: Find = (document, _sentence, clause) => {
  const complement = complementsOf(document, clause)[0];
  const oblique = obliqueBy(document, clause, 'for');
  return issue(oblique && complement ? joinedSpan(oblique, complement) : (oblique ?? complement));
};

/** "urged Y to do Z", "pressed Y for Z", "called for Z", "called on Y to do Z", "urged restraint" */
const asked: Find = (document, sentence, clause, own) => {
  const complement =
    complementsOf(document, clause).find(
      (one) =>
        one.tense === 'none' &&
        one.modal === null &&
        one.predicate.start > clause.predicate.start &&
        (one.governor?.marker === 'to' || one.predicate.xpos === 'VB'),
    ) ??
    deedOfObject(document, clause) ??
    deedOfCall(document, clause) ??
    // "asked that the roads be opened"
    complementsOf(document, clause).find(
      (one) => clause.lemma !== 'tell' && one.governor?.marker === 'that' && isSubjunctive(one),
    );
  // "called a meeting to review Y"
  if (clause.lemma === 'call' && clause.objects.some((phrase) => phrase.local && !own.includes(phrase))) return null;
  const wished = obliqueBy(document, clause, 'for');
  const other = obliqueBy(document, clause, 'on', 'upon', 'to', 'for') ?? calledOn(clause);
  if (complement) {
    const whole = other && other.end <= complement.start ? joinedSpan(other, complement) : after(clause, complement);
    return issue(whole);
  }
  if (clause.lemma === 'tell') return null;
  const drawn = clause.lemma === 'appeal' && other && !wished ? deedDrawnIn(sentence, other) : null;
  if (drawn) return issue(drawn);
  if (wished) return issue(withClause(document, sentence, clause, wished));
  if (clause.lemma === 'call for') return issue(calledOn(clause));
  if (clause.lemma !== 'urge' && clause.lemma !== 'press') return null;
  const object = clause.objects.find((phrase) => !own.includes(phrase));
  return object && partiesOfPhrase(document, sentence, object).length === 0 ? issue(object) : null;
};

/** "appealed to both sides to halt Y": the tree may take the deed for a phrase of those who are to do it. */
function deedDrawnIn(sentence: Sentence, asked: Phrase): Span | null {
  const { head } = asked;
  const [to, verb] = [sentence.tokens[head.index + 1], sentence.tokens[head.index + 2]];
  if (to?.lemma !== 'to' || verb?.xpos !== 'VB') return null;
  const last = Math.max(verb.index, ...subtree(sentence, head.index));
  return { start: asked.start, end: sentence.tokens[last]?.end ?? verb.end };
}

/** "called on Y": with "on" as a particle Y stands bare after it. */
const calledOn = (clause: Clause): Phrase | undefined =>
  /^call (?:on|upon|for)$/.test(clause.lemma)
    ? [...clause.obliques, ...clause.objects].find((phrase) => phrase.start > clause.predicate.end)
    : undefined;

const deedOfCall = (document: AnnotatedDocument, clause: Clause): Clause | undefined =>
  calledOn(clause) &&
  (document.clauses[clause.sentence] ?? []).find(
    (one) =>
      one.governor?.clause === clause.index && one.governor.marker === 'to' && one.predicate.start > clause.predicate.start,
  );

/** "pressed the army and the opposition to leave": the tree may hang the deed by the last of those who are to do it. */
function deedOfObject(document: AnnotatedDocument, clause: Clause): Clause | undefined {
  const clauses = document.clauses[clause.sentence] ?? [];
  return clauses.find((one) => {
    if (one.governor?.marker !== 'to' || one.predicate.start < clause.predicate.start) return false;
    const by = clauses[one.governor.clause]?.predicate.index;
    return [...clause.objects, ...clause.recipients].some((phrase) => phrase.local && phrase.head.index === by);
  });
}

/** "insists on Y", "insists that Y be done"; what one insists to be so is said and not wanted */
const insisted: Find = (document, sentence, clause) => {
  const on = obliqueBy(document, clause, 'on', 'upon');
  const complement = complementsOf(document, clause)[0];
  if (!complement || (on && on.start < complement.start)) return issue(on && withClause(document, sentence, clause, on));
  if (complement.governor?.marker === 'on' || complement.governor?.marker === 'upon') return issue(complement);
  // "insists it will not leave": what is rejected is the deed without its "not"
  if (complement.negated && WILL.has(complement.modal ?? '') && isOfInsister(clause, complement))
    return { span: { start: complement.predicate.start, end: complement.end }, stance: 'rejects' };
  return DUTY.has(complement.modal ?? '') || isSubjunctive(complement) ? issue(complement) : null;
};

const isOfInsister = (clause: Clause, said: Clause): boolean =>
  said.subjects.some(
    ({ head }) => /^(?:it|he|she|they|we|I)$/i.test(head.text) || clause.subjects.some((own) => own.head.index === head.index),
  );

/** "that Y leave", "that Y be released": a bare verb, or one that does not agree with its subject. */
function isSubjunctive(clause: Clause): boolean {
  if (clause.modal !== null || clause.governor?.marker === 'to' || clause.predicate.xpos === 'VBG') return false;
  if (clause.tense === 'none') return true;
  const { predicate, subjects } = clause;
  return (
    predicate.xpos === 'VBP' &&
    predicate.lemma === predicate.text.toLowerCase() &&
    subjects.length === 1 &&
    subjects.every(({ head }) => /^(?:NNP?)$/.test(head.xpos))
  );
}

/** "warned against Y" */
const against: Find = (document, _sentence, clause) =>
  issue(
    obliqueBy(document, clause, 'against') ??
      complementsOf(document, clause).find((one) => one.governor?.marker === 'against' && one.start > clause.predicate.start),
  );

const CHARGE = new Set(['of', 'for']);

/** "accused Y of Z", "blamed Y for Z", "criticised Z" */
const charged: Find = (document, sentence, clause) => {
  const complement = complementsOf(document, clause).find((one) => CHARGE.has(one.governor?.marker ?? ''));
  if (complement) {
    const mark = below(sentence, complement.predicate.index).find(
      (kid) => kid.index < complement.predicate.index && CHARGE.has(kid.lemma),
    );
    return issue({
      start: mark?.end ?? complement.predicate.start,
      end: Math.max(complement.end, passageOf(document, complement).end),
    });
  }
  const oblique = obliqueBy(document, clause, 'of', 'for', 'over', 'at');
  if (oblique) return issue(oblique);
  if (clause.lemma === 'accuse' || clause.lemma === 'blame') return issue(chargeAfter(sentence, clause));
  const object = clause.objects[0];
  // a statue is blasted too, and a town assailed
  if (ALSO_BLOWS.has(clause.lemma) && !TALKED_OVER.has(object?.head.lemma ?? '')) return null;
  return object && object.head.upos !== 'PRON' ? issue(withClause(document, sentence, clause, object)) : null;
};

const ALSO_BLOWS = new Set(['blast', 'slam', 'assail']);
/** What is blasted with words. */
const TALKED_OVER = new Set(
  'agreement deal accord treaty pact plan proposal offer decision move resolution vote law bill legislation statement remark comment policy sanction step refusal report verdict ruling measure idea draft map referendum election'.split(
    ' ',
  ),
);

/** "accused Y of building Z": the tree may take the deed for a noun. */
function chargeAfter(sentence: Sentence, clause: Clause): Span | null {
  const charge = clause.obliques.find(
    (phrase) =>
      phrase.local &&
      phrase.start > clause.predicate.end &&
      CHARGE.has(sentence.tokens.find((token) => token.start === phrase.start)?.lemma ?? ''),
  );
  const mark = charge && sentence.tokens.find((token) => token.start === charge.start);
  return charge && mark ? { start: mark.end, end: charge.end } : null;
}

/** "welcomed the plan"; a guest who is welcomed or somebody who is praised is no plan */
const greeted: Find = (document, sentence, clause, own) => {
  const object = clause.objects.find((phrase) => !own.includes(phrase) && !phrase.head.xpos.startsWith('W'));
  if (!object) return issue(complementsOf(document, clause)[0]);
  const somebody =
    object.head.upos === 'PRON' ||
    GUESTS.has(object.head.lemma) ||
    mentionsIn(document, object).some(
      (mention) =>
        mention.start < object.head.end && object.head.start < mention.end && (acts(mention) || mention.type === 'person'),
    );
  return somebody ? null : issue(withClause(document, sentence, clause, object));
};

const GUESTS = new Set(
  'delegation envoy guest visitor minister president leader chief delegate official ambassador team'.split(' '),
);

const consented: Find = (document, _sentence, clause) => {
  const complement = complementsOf(document, clause)[0];
  const oblique = obliqueBy(document, clause, 'to');
  return issue(oblique && complement ? joinedSpan(oblique, complement) : (oblique ?? complement));
};

/** "vowed never to recognise Y", "pledged not to leave" */
const sworn: Find = (document, _sentence, clause) => {
  const complement = complementsOf(document, clause).find((one) => one.tense === 'none' || one.modal !== null);
  return complement && complement.negated !== clause.negated ? issue(after(clause, complement)) : null;
};

const FINDS: Readonly<Record<Frame, Find>> = { plain, named, aim, asked, insisted, against, charged, greeted, consented, sworn };

/** What a clause's will is about by the frame of its verb, without the phrases that name whose will it is; null where nothing fits. */
export const issueOf = (
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  frame: Frame,
  own: readonly Phrase[],
): Issue | null => FINDS[frame](document, sentence, clause, own);

/** "all attempts to create facts", "reports that Y agreed", "the withdrawal of troops, which X demands": an object with what completes it. */
export function withClause(document: AnnotatedDocument, sentence: Sentence, clause: Clause, object: Phrase): Span {
  if (!object.local) return withNounAbove(sentence, object);
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

/** A relative clause may hang by the last noun of "the withdrawal of the troops": the whole is what is meant. */
function withNounAbove(sentence: Sentence, object: Phrase): Span {
  const above = sentence.tokens[object.head.head];
  if (!above || above.upos !== 'NOUN' || object.head.deprel !== 'nmod' || caseOf(sentence, object.head.index) !== 'of')
    return object;
  return joinedSpan({ start: phraseOf(sentence, above.index).start, end: above.end }, object);
}
