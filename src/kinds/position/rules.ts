import type { AnnotatedDocument, Clause, Draft, Pattern, Proposed, Rule, Span } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { hangsOnCondition, isOnlySupposed } from '../reading/conditions.js';
import { hearsayOf } from '../reading/hearsay.js';
import { statusOf } from '../reading/status.js';
import { whoseWord } from '../reading/whose-word.js';
import { base, trimmed, wordsOf } from '../reading/words.js';
import type { PositionFields, Stance } from './fields.js';
import type { Held } from './holders.js';
import { evidenceOf } from './evidence.js';
import { aimed, approved, nominalWill } from './nominal.js';
import { labelled } from './labelled.js';
import { spoken } from './own-speech.js';
import { phrased, seen, stressed, willed, willing } from './will.js';

/** One draft a holder: a joint position is each side's own. */
function draftsOf(held: Held, document: AnnotatedDocument): readonly Draft<PositionFields>[] {
  const { clause, issue, holders, own } = held;
  const sentence = document.sentences[clause.sentence];
  if (!sentence) return [];
  const word = held.word ?? clause.predicate;
  // a duty in a side's own speech is its will; that a side "should accept" a thing is the will of the one who says so
  if (!own && (keepsOpen(document, clause) || isOnlySupposed(sentence, clause))) return [];
  if (isAnothersWish(document, clause) || isOnlyBelieved(document, clause)) return [];
  const stance = onCondition(held, document);
  if (stance === null) return [];
  const sides = holders.map((holder) => holder.actor.id);
  const voices = whoseWord(document, word, sides);
  const [voice] = voices;
  // that somebody else says that a side will support a thing is a forecast
  const planned = statusOf(document, clause).value === 'planned';
  if (planned && stance !== 'conditional' && voice && voice.value.type !== 'party' && voice.value.type !== 'media') return [];
  if (
    !own &&
    CHANCE.has(clause.modal ?? '') &&
    stance !== 'conditional' &&
    !LIKING.has(clause.lemma) &&
    voice?.value.type !== 'party'
  )
    return [];
  // a commentator's words are never a party's position
  if (whoseWord(document, word, [])[0]?.value.type === 'commentator') return [];
  const passage = evidenceOf(document, clause, trimmed(document, issue));
  const words = issueWords(document, { start: issue.start, end: Math.min(issue.end, passage.end) });
  if (words.end <= words.start) return [];
  const hearsay = hearsayOf(document, clause);
  const verb: Proposed<string> = { value: wordsOf(document, word), spans: [word] };
  return holders.map(({ actor, span }) => ({
    trigger: word,
    passage,
    values: {
      actor: [{ value: actor, spans: [trimmed(document, span)] }],
      issue: [{ value: wordsOf(document, words), spans: [words] }],
      stance: [{ value: stance, spans: [word] }],
      verb: [verb],
    },
    status: { value: 'reported', spans: [word] },
    onWhoseWord: [...(hearsay ? [hearsay] : []), ...whoseWord(document, word, [actor.id])],
  }));
}

const ASIDE = /\s(?:[–—]|--)\s|,\saccording to\s/;
const LATELY = /\s(?:yesterday|today|last (?:night|week|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** The words of an issue without a joint that the tree drew in: "a meeting with Y and". */
function issueWords(document: AnnotatedDocument, issue: Span): Span {
  const words = trimmed(document, issue);
  const aside = ASIDE.exec(document.document.text.slice(words.start, words.end));
  if (aside && aside.index > 0) return trimmed(document, { start: words.start, end: words.start + aside.index });
  const day = LATELY.exec(document.document.text.slice(Math.max(words.start, words.end - 20), words.end));
  if (day) return trimmed(document, { start: words.start, end: words.end - day[0].length });
  const joint = /,?\s(?:(?:and|or|but|while)(?:\swhy)?|that|which)$/.exec(
    document.document.text.slice(Math.max(words.start, words.end - 12), words.end),
  );
  return joint ? trimmed(document, { start: words.start, end: words.end - joint[0].length }) : words;
}

/** "X would accept it if Y withdrew": what is accepted on a condition is conditional, and any other will on a condition is none. */
function onCondition({ clause, stance, own }: Held, document: AnnotatedDocument): Stance | null {
  const terms = document.document.text.slice(clause.predicate.end, clause.end);
  if (!own && (stance === 'accepts' || stance === 'supports') && TERMS.test(terms)) return 'conditional';
  const hangs = !own && (clause.modal === 'would' || clause.modal === 'will') && hangsOnCondition(document, clause);
  if (!hangs || stance === 'conditional') return stance;
  return stance === 'accepts' || stance === 'supports' ? 'conditional' : null;
}

/** "ready to talk, but only if Y withdraws" */
const TERMS =
  /\b(?:only (?:if|after|when|once)|on (?:the )?condition|provided (?:that|it|the|they|both|all)|so long as|as long as)\b/;

const set = (list: string): ReadonlySet<string> => new Set(list.split(','));

/** Of these only a side's own word makes a position: "could support the plan, it said". */
const CHANCE = set('would,could,can');
/** "would prefer", "would like": a wish, put politely. */
const LIKING = set('like,prefer,welcome');

/** "The fear is that X wants Y" */
const FEARED = set('fear,suspicion,worry,concern,speculation');

const NOT_YET = set(
  'may,might,be likely,be unlikely,be expected,be able,be unable,be supposed,be poised,be set,be due,have to,must,should,need to,ought,ought to,need,be bound,be required',
);

const GIVEN = /^(?:in return for|in exchange for|without|before|instead of|rather than)$/;
const PRESSING = set('press,push,pressure,urge');
const MOVING = set('fly,fly in,travel,come,go,arrive,visit,return,head,meet,send,dispatch,join,be');

const BARRING = set('veto,boycott,reject');

/** What stands above a will without its being held: "refused to rule out Y", "stopped short of recognising Y", "in no position to agree". */
const OPENING = set(
  'refuse,decline,fail,stop,avoid,deny,rule out,prevent,cease,hesitate,threaten,find,unable,likely,unlikely,reluctant,unwilling,wary,suspicious,sceptical,skeptical,critical,opposed,hostile,force,oblige,suspect,fear,doubt,assume,imagine',
);

/** Whether the words around a clause leave open that its subject holds what it says. */
function keepsOpen(document: AnnotatedDocument, clause: Clause): boolean {
  if (clause.modal !== null && NOT_YET.has(clause.modal)) return true;
  const status = statusOf(document, clause);
  if (status.value === 'denied' && !clause.negated) return true;
  if (hangsByNoun(document, clause)) return true;
  // "in return for X accepting Y", "without agreeing to Y"
  if (clause.predicate.xpos === 'VBG' && GIVEN.test(clause.governor?.marker ?? '')) return true;
  const clauses = document.clauses[clause.sentence] ?? [];
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 5; steps++) {
    const { relation, marker } = at.governor;
    const above: Clause | undefined = clauses[at.governor.clause];
    const purpose = relation === 'adverbial' && marker === 'to';
    if (!above || (relation !== 'complement' && relation !== 'coordinate' && !purpose)) return false;
    // "flew in to press both to agree": an errand
    if (marker === 'to' && PRESSING.has(clause.lemma) && (MOVING.has(above.lemma) || above.form === 'copular')) return true;
    // "is likely to use the vote to press Y"
    if (purpose && (above.negated || NOT_YET.has(above.modal ?? '') || CHANCE.has(above.modal ?? ''))) return true;
    if (relation === 'complement') {
      if (above.subjects.some((phrase) => FEARED.has(phrase.head.lemma))) return true;
      // "threatened to veto Y"
      const threat = above.lemma === 'threaten' && BARRING.has(clause.lemma);
      if ((OPENING.has(above.lemma) && !threat) || above.conditional) return true;
      if (marker !== 'that' && (above.negated || CHANCE.has(above.modal ?? '')) && !LIKING.has(above.lemma)) return true;
      if (above.negated) return true;
    }
    at = above;
  }
  return false;
}

const DECIDED = set(
  'decision,promise,pledge,commitment,agreement,plan,intention,move,vow,determination,desire,wish,attempt,effort',
);

/** "a deadline for X to accept Y", "under pressure to support Y": what a noun asks of somebody is not held; "its decision to accept" is. */
function hangsByNoun(document: AnnotatedDocument, clause: Clause): boolean {
  if (clause.tense !== 'none' || clause.governor?.marker !== 'to') return false;
  const above = document.sentences[clause.sentence]?.tokens[clause.predicate.head];
  return clause.predicate.deprel === 'acl' && above?.upos === 'NOUN' && !DECIDED.has(above.lemma);
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
  if (!above || !WISHING.test(base(above.lemma))) return false;
  if (/^(?:deny|demand|request|suggest|propose|recommend|wish|prefer|accuse)$/.test(above.lemma)) return true;
  // "called on all to support X": the tree may give the deed to the caller
  if (clause.tense === 'none' && /^(?:urge|call|press|tell|order|invite|encourage|advise|appeal)\b/.test(above.lemma))
    return true;
  const own = clause.subjects.some((subject) => above.subjects.some((other) => other.head.index === subject.head.index));
  return !own && clause.tense === 'none';
}

const BELIEVING = set('believe,think,hope,guess,speculate,suspect,reckon,suppose,imagine,assume,wonder,feel,sense,expect');

/** "X believes that Y wants Z": what one takes another to want tells of nobody's will. */
function isOnlyBelieved(document: AnnotatedDocument, clause: Clause): boolean {
  const clauses = document.clauses[clause.sentence] ?? [];
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 4; steps++) {
    const { relation } = at.governor;
    const above: Clause | undefined = clauses[at.governor.clause];
    if (!above || (relation !== 'complement' && relation !== 'adverbial')) return false;
    if (relation === 'complement' && above.voice !== 'passive' && BELIEVING.has(above.lemma))
      return clause.subjects.some(
        (subject) =>
          (subject.head.upos !== 'PRON' || at !== clause) &&
          !above.subjects.some((other) => other.head.index === subject.head.index),
      );
    at = above;
  }
  return false;
}

const positionRule = (name: string, reads: string, pattern: Pattern<Held>): Rule<PositionFields> =>
  rule<PositionFields, Held>({ name, reads, pattern, build: (held, document) => draftsOf(held, document) });

export const positionRules: readonly Rule<PositionFields>[] = [
  positionRule('will', 'X wants, demands, supports, accepts, opposes or rejects Y', willed),
  positionRule('nominal-will', "X's opposition to Y; calls by X for Y", nominalWill),
  positionRule('stress', 'X stressed the importance of Y; X reaffirmed its respect for Y', stressed),
  positionRule('willing', 'X is ready to do Y; X is opposed to Y; X is in favour of Y', willing),
  positionRule('aim', 'the main goal of X is to do Y', aimed),
  positionRule('approval', 'Y has the support of X', approved),
  positionRule('seen', 'Y is viewed with suspicion by X', seen),
  positionRule('phrase', 'X made Y conditional on Z; X would like to do Y; X stood against Y', phrased),
  positionRule('label', 'X called Y unacceptable; X described Y as a step forward', labelled),
  positionRule('own-speech', 'Y would be unacceptable, said X; X said that Y must end', spoken),
];
