import type { AnnotatedDocument, Clause, Pattern, Phrase, Sentence, Span } from '../../model/index.js';
import { acts, mentionsIn } from '../../model/index.js';
import { partiesOfPhrase } from '../reading/parties.js';
import { base, below, wordsOf } from '../reading/words.js';
import {
  ACCIDENTS,
  ALSO_IN_WORDS,
  ARGUED_WITH,
  FIGHTERS,
  GOING_OFF,
  INCIDENT_NOUNS,
  IN_WORDS,
  NEEDS_CONCRETE_OBJECT,
  NEEDS_VIOLENT_OBJECT,
  ON_PERSONS,
  PERSONS,
  STRUCK,
  TRUCES,
  UNMISTAKABLE,
  VIOLENT_NOUNS,
  VIOLENT_VERBS,
  WEAPONS,
  WITH_WORDS,
} from './violence.js';

const CROWD = /\b(?:people|civilians|soldiers|troops|fighters|children|villagers|protesters|rebels|police|residents)\b/i;

const STRUCK_THINGS = /\b(?:pipelines?|railways?|roads?|lines?|cables?|villages|towns|positions|bases|bridges|ships|tankers)\b/i;

/** Whether a phrase names people, a side, a place or a thing that can be hit. */
export const concrete = (document: AnnotatedDocument, phrase: Phrase): boolean =>
  STRUCK.has(phrase.head.lemma) ||
  (/^(?:section|part|stretch|number|series)$/.test(phrase.head.lemma) && STRUCK_THINGS.test(wordsOf(document, phrase))) ||
  (/^(?:score|dozen|hundred|thousand|number|group|member)$/.test(phrase.head.lemma) && CROWD.test(wordsOf(document, phrase))) ||
  mentionsIn(document, phrase).some(
    (mention) =>
      mention.start < phrase.head.end &&
      phrase.head.start < mention.end &&
      (acts(mention) || mention.type === 'place' || mention.type === 'person'),
  );

/** Clauses of violence with somebody who does it or bears it. */
export const violentClauses: Pattern<Clause> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).filter(
    (clause) => clause.form === 'verbal' && isViolentClause(document, sentence, clause) && !isInWords(document, sentence, clause),
  );

function isViolentClause(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const verb = base(clause.lemma);
  if (
    GOING_OFF.has(clause.lemma) &&
    clause.subjects.some((phrase) => WEAPONS.has(phrase.head.lemma) || phrase.head.lemma === 'bomber')
  )
    return true;
  if (EXCHANGING.has(verb) && clause.objects.some((phrase) => phrase.head.lemma === 'fire')) return clause.subjects.length > 0;
  if (NEEDS_VIOLENT_OBJECT.has(verb)) {
    // "the continuing attacks of X": a participle before its noun is nobody's deed
    if (clause.tense === 'none' && !clause.perfect && /^(?:continue|begin|start|resume)$/.test(verb)) return false;
    const truce = verb === 'violate' || verb === 'breach' || verb === 'break';
    return (
      clause.objects.some((phrase) => (truce ? isTruce(document, phrase) : isViolent(document, sentence, phrase))) &&
      clause.subjects.length > 0
    );
  }
  if ([...clause.obliques, ...clause.subjects].some((phrase) => ACCIDENTS.has(phrase.head.lemma))) return false;
  const strikes = clause.objects.some(
    (phrase) =>
      concrete(document, phrase) || (ON_PERSONS.has(verb) && (PERSONS.has(phrase.head.lemma) || isCountAlone(clause, phrase))),
  );
  if (verb === 'take') return strikes && takesByForce(document, sentence, clause);
  if (SHOOTING_DOWN.has(clause.lemma)) return strikes && (clause.subjects.length > 0 || clause.voice === 'passive');
  const violentObject = clause.objects.some((phrase) => VIOLENT_NOUNS.has(phrase.head.lemma) || TRUCES.has(phrase.head.lemma));
  if (!VIOLENT_VERBS.has(clause.lemma) || violentObject) return false;
  if (NEEDS_CONCRETE_OBJECT.has(verb)) return strikes && (clause.subjects.length > 0 || clause.voice === 'passive');
  return hasSide(document, sentence, clause) || (strikes && UNMISTAKABLE.has(verb));
}

/** "killed 16 in P"; of "the attack on P killed 16" the attack is told */
const isCountAlone = (clause: Clause, phrase: Phrase): boolean =>
  phrase.head.upos === 'NUM' && !clause.subjects.some((subject) => INCIDENT_NOUNS.has(subject.head.lemma));

const EXCHANGING = new Set(['open', 'exchange', 'return']);
const SHOOTING_DOWN = new Set(['shoot down', 'gun down', 'blow up', 'shoot dead']);
const TAKEN = new Set('town city village base airport port hill ridge camp'.split(' '));

/** "took back the hill", "took the town from the rebels" */
function takesByForce(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const next = sentence.tokens[clause.predicate.index + 1]?.text.toLowerCase();
  if (next === 'back' || next === 'over') return hasSide(document, sentence, clause);
  return (
    clause.objects.some((phrase) => TAKEN.has(phrase.head.lemma)) &&
    clause.subjects.some((phrase) => holds(sentence, phrase, FIGHTERS)) &&
    clause.lemma === 'take'
  );
}

/** "the truce", "the peace accord"; an agreement on trade is broken without violence */
const isTruce = (document: AnnotatedDocument, phrase: Phrase): boolean =>
  TRUCES.has(phrase.head.lemma) &&
  (!/^(?:agreement|accord|deal)$/.test(phrase.head.lemma) ||
    /\b(?:cease-?fire|truce|peace|armistice)\b/i.test(wordsOf(document, phrase)));

/** "The minister attacked his critics", "the sanctions target the bank", "the two clashed over fish": no violence. */
function isInWords(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const verb = base(clause.lemma);
  if (!ALSO_IN_WORDS.has(verb)) return false;
  if (verb === 'clash' && clause.obliques.some((phrase) => phrase.preposition === 'over' || phrase.preposition === 'about'))
    return true;
  if (clause.objects.some((phrase) => below(sentence, phrase.head.index).some((kid) => IN_WORDS.has(kid.lemma)))) return true;
  if (clause.objects.some((phrase) => ARGUED_WITH.has(phrase.head.lemma)) || isReproach(document, sentence, clause)) return true;
  const armed = (phrase: Phrase): boolean =>
    holds(sentence, phrase, FIGHTERS) ||
    holds(sentence, phrase, WEAPONS) ||
    holds(sentence, phrase, INCIDENT_NOUNS) ||
    (partiesOfPhrase(document, sentence, phrase).length > 0 && !isOfficial(document, phrase)) ||
    phrase.head.upos === 'PRON';
  return clause.subjects.length > 0 && clause.subjects.every((phrase) => !armed(phrase) && !PLAIN_PEOPLE.has(phrase.head.lemma));
}

/** "Bitterly attacked the party", "blasted the government for using force" */
const isReproach = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  clause.adverbs.some((index) => WITH_WORDS.has(sentence.tokens[index]?.lemma ?? '')) ||
  (/^(?:attack|blast|slam|assault)$/.test(base(clause.lemma)) &&
    (document.clauses[sentence.index] ?? []).some(
      (other) => other.governor?.clause === clause.index && other.governor.marker === 'for' && other.predicate.xpos === 'VBG',
    ));

const PLAIN_PEOPLE = new Set(
  'protester protestor man woman people villager side party group other mob crowd demonstrator resident gang'.split(' '),
);

/** A named person, a minister, a president: their attacks are mostly words. */
export const isOfficial = (document: AnnotatedDocument, phrase: Phrase): boolean =>
  mentionsIn(document, phrase).some(
    (mention) => mention.type === 'person' && mention.start < phrase.head.end && phrase.head.start < mention.end,
  );

/** Whether a phrase has a word of a set. */
export const holds = (sentence: Sentence, phrase: Span, words: ReadonlySet<string>): boolean =>
  sentence.tokens.some((token) => token.start >= phrase.start && token.end <= phrase.end && words.has(token.lemma));

/** "An operation" is violent against somebody, or where it is military. */
const isViolent = (document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): boolean =>
  phrase.head.lemma === 'operation'
    ? /\b(?:military|ground|air)\s+operation|\boperations? (?:against|on)\b/i.test(
        document.document.text.slice(phrase.start, sentence.end),
      )
    : VIOLENT_NOUNS.has(phrase.head.lemma) && phrase.head.lemma !== 'fighting';

const hasSide = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  [...clause.subjects, ...clause.objects, ...clause.obliques.filter((phrase) => phrase.preposition === 'with')].some(
    (phrase) => partiesOfPhrase(document, sentence, phrase).length > 0 || holds(sentence, phrase, FIGHTERS),
  );
