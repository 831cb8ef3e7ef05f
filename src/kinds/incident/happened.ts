import type { AnnotatedDocument, Clause, Sentence, Token } from '../../model/index.js';
import { isOnlySupposed } from '../reading/conditions.js';
import { quantitiesIn } from '../reading/near.js';
import { placesUnder } from '../reading/when-and-where.js';
import { base, phraseOf } from '../reading/words.js';
import { GOING_OFF, ONLY_THOUGHT, VIOLENT_NOUNS, VIOLENT_VERBS } from './violence.js';

const CHANCE = new Set(['may', 'might', 'can', 'could', 'would']);

/** "Insurgents who attack villagers", "none of the ships was hit", "X could destroy Y by mounting an offensive": nothing that happened. */
export function isGeneral(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  if (isOnlySupposed(sentence, clause)) return true;
  if ([...clause.objects, ...clause.subjects].some((phrase) => NOBODY.has(phrase.head.lemma))) return true;
  // "killing civilians erodes consent"; a court's sentences are no violence
  if (clause.predicate.deprel === 'csubj') return true;
  if (
    clause.lemma === 'execute' &&
    clause.objects.some((phrase) => /^(?:people|person|prisoner|man|woman)$/.test(phrase.head.lemma))
  )
    return !clause.subjects.some((phrase) => phrase.head.xpos === 'NNS');
  const { governor } = clause;
  if (governor === null) return false;
  if (governor.relation === 'relative' && clause.tense === 'present' && !clause.progressive && !clause.perfect) return true;
  const above = (document.clauses[clause.sentence] ?? [])[governor.clause];
  return (
    clause.tense === 'none' &&
    !clause.perfect &&
    above !== undefined &&
    (CHANCE.has(above.modal ?? '') || isOnlySupposed(sentence, above))
  );
}

const NOBODY = new Set(['none', 'nobody', 'anybody', 'anyone', 'anything', 'whoever']);

const BEGUN = /^(?:begin|start|continue|resume|manage|go|proceed|help|keep|use|appear|seem|say|report|believe|know|happen|come)$/;

/** "Reserved the right to attack Y", "sent troops to seize P": what somebody is to do has not been done. */
export function isAim(document: AnnotatedDocument, clause: Clause): boolean {
  if (clause.tense !== 'none' || clause.perfect) return false;
  if (
    clause.governor?.marker === 'of' &&
    MEANT.has(document.sentences[clause.sentence]?.tokens[clause.predicate.head]?.lemma ?? '')
  )
    return true;
  if (clause.governor?.marker !== 'to') return false;
  const above = (document.clauses[clause.sentence] ?? [])[clause.governor.clause];
  return !above || !BEGUN.test(base(above.lemma)) || above.negated;
}

/** "no intention of seizing P" */
const MEANT = new Set('intention aim goal hope idea thought possibility prospect risk danger threat fear purpose'.split(' '));

/** "Half a million people have been killed": a count of a whole war, without who, where or in what, is a figure and no incident. */
export function isToll(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  if (!/^(?:kill|wound|injure|displace|detain)$/.test(clause.lemma)) return false;
  const counted = quantitiesIn(document, sentence).some((quantity) =>
    clause.objects.some((object) => quantity.start >= object.start && quantity.end <= object.end),
  );
  if (!counted) return false;
  const war = clause.subjects.every((phrase) =>
    /^(?:war|conflict|fighting|violence|crisis|it|which|that)$/.test(phrase.head.lemma),
  );
  // "were killed when a mine exploded"
  const told = (document.clauses[clause.sentence] ?? []).some(
    (other) =>
      other.governor?.clause === clause.index &&
      other.governor.relation === 'adverbial' &&
      (VIOLENT_VERBS.has(other.lemma) || GOING_OFF.has(other.lemma)),
  );
  return (
    war &&
    !told &&
    placesUnder(document, sentence, clause.predicate.index).length === 0 &&
    !clause.obliques.some((phrase) => VIOLENT_NOUNS.has(phrase.head.lemma))
  );
}

/** "Any attack by X", "further strikes", "attacks" in general: no one thing that happened. */
export function isGeneric(document: AnnotatedDocument, sentence: Sentence, noun: Token): boolean {
  const phrase = phraseOf(sentence, noun.index);
  const words = document.document.text.slice(phrase.start, noun.end);
  return /\b(?:any|every|no|further|future|possible|potential|such|more|new|alleged|planned|another|imminent|hypothetical)\s+(?:[\w-]+\s+){0,2}[\w-]+$/i.test(
    words,
  );
}

/** "The possibility of a US strike", "talk of an attack" */
export function isOnlyThought(sentence: Sentence, noun: Token): boolean {
  let at = noun;
  for (let steps = 0; steps < 3; steps++) {
    const above = sentence.tokens[at.head];
    if (!above || above.upos !== 'NOUN') return false;
    if (ONLY_THOUGHT.has(above.lemma)) return true;
    at = above;
  }
  return false;
}
