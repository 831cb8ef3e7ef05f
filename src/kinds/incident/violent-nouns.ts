import type { AnnotatedDocument, Clause, Pattern, Phrase, Sentence, Token } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { isTime } from '../reading/complements.js';
import { timesIn } from '../reading/near.js';
import { partiesOfPhrase } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { clauseOf, statusOf } from '../reading/status.js';
import { placesUnder, timesUnder } from '../reading/when-and-where.js';
import { base, below, phraseOf, relation, trimmed } from '../reading/words.js';
import type { IncidentFields } from './fields.js';
import { draftOf } from './draft.js';
import { isAim, isGeneral, isGeneric, isOnlyThought } from './happened.js';
import { concrete, holds, isOfficial } from './violent-clauses.js';
import { FIGHTERS, INCIDENT_NOUNS, IN_WORDS, NAMED_BY_PLACE, NAMED_BY_TARGET, PEACEFUL } from './violence.js';

interface Noun {
  readonly noun: Token;
  readonly clause: Clause | null;
  readonly actors: readonly Phrase[];
  readonly target: Phrase | null;
}

/** "X's assault on Y", "clashes between X and Y", "an explosion in Z": a noun with an actor, a target or a place. */
const violentNouns: Pattern<Noun> = (document, sentence) =>
  sentence.tokens.flatMap((noun): readonly Noun[] => {
    // a capital at the start may pass for a name
    if (noun.upos !== 'NOUN' && !(noun.upos === 'PROPN' && noun.index === 0)) return [];
    if (!(INCIDENT_NOUNS.has(noun.lemma.toLowerCase()) || breaksOut(document, sentence, noun))) return [];
    if (PEACEFUL.test(document.document.text.slice(Math.max(0, noun.start - 20), noun.start))) return [];
    if (relation(noun) === 'compound' || relation(noun) === 'nummod') return [];
    const clauses = document.clauses[sentence.index] ?? [];
    const nominal = clauses.find((clause) => clause.form === 'nominal' && clause.predicate.index === noun.index);
    // "clashes are continuing between X and Y", "fighting broke out between X and Y"
    const going = clauses.find((clause) => clause.subjects.some((phrase) => phrase.head.index === noun.index));
    const between = (going?.obliques ?? []).filter((phrase) => phrase.preposition === 'between');
    const named = nominal && nominal.subjects.length > 0 ? nominal.subjects : adjectivalActors(sentence, noun);
    const objects = (nominal?.objects ?? []).filter((phrase) => phrase.preposition !== null);
    const on = [...objects, ...(nominal?.obliques ?? [])].find((phrase) =>
      /^(?:on|against|upon)$/.test(phrase.preposition ?? ''),
    );
    // "the attacks of X on Y" are done by X and borne by Y
    const of = on ? objects.filter((phrase) => phrase.preposition === 'of') : [];
    const actors = between.length > 0 ? between : named.length > 0 ? named : of;
    const target =
      (on && !isTime(document, on, sentence.index) ? on : undefined) ??
      objects[0] ??
      nominal?.obliques.find((phrase) => /^(?:on|against|upon|of)$/.test(phrase.preposition ?? '')) ??
      onTarget(document, sentence, noun) ??
      struckBy(document, sentence, noun);
    const told = reporting(document, sentence, noun);
    const somewhere = [noun.index, ...(told ? [told.predicate.index] : [])].some(
      (index) => placesUnder(document, sentence, index).length > 0,
    );
    const sides = actors.some(
      (actor) => partiesOfPhrase(document, sentence, actor).length > 0 || holds(sentence, actor, FIGHTERS),
    );
    const hit = target !== null && concrete(document, target);
    // an explosion has no doer in the text; any other act is told with one, or with whom or where it struck
    const happened = somewhere || isDated(document, sentence, noun) || isDeadly(clauses, noun);
    const erupted = told !== undefined && BREAKING_OUT.has(told.lemma) && told.modal === null && !told.negated;
    if (!sides && !hit && !erupted && !(happened && SUDDEN.has(noun.lemma.toLowerCase()))) return [];
    return [{ noun, clause: nominal ?? null, actors, target }];
  });

/** "Residents reported shelling in P on T": the tree may hang place and day by the report; they are those of the act. */
const reporting = (document: AnnotatedDocument, sentence: Sentence, noun: Token): Clause | undefined =>
  (document.clauses[sentence.index] ?? []).find(
    (clause) =>
      (REPORTING.has(clause.lemma) && !clause.negated && clause.objects.some((phrase) => phrase.head.index === noun.index)) ||
      (BREAKING_OUT.has(clause.lemma) &&
        [...clause.subjects, ...(clause.voice === 'passive' ? clause.objects : [])].some(
          (phrase) => phrase.head.index === noun.index,
        )),
  );

const REPORTING = new Set('report describe hear witness see record observe document'.split(' '));

/** "Fighting broke out in P": fighting as such only goes on. */
const breaksOut = (document: AnnotatedDocument, sentence: Sentence, noun: Token): boolean =>
  /^(?:fighting|gunfire)$/i.test(noun.lemma) && reporting(document, sentence, noun) !== undefined;

const BREAKING_OUT = new Set([
  'break out',
  'erupt',
  'flare',
  'flare up',
  'resume',
  'rage',
  'rip',
  'tear',
  'rock',
  'shake',
  'occur',
  'happen',
]);

/** "People killed by twin explosions" */
const isDeadly = (clauses: readonly Clause[], noun: Token): boolean =>
  clauses.some(
    (clause) =>
      /^(?:kill|wound|injure|damage|destroy)$/.test(clause.lemma) && clause.subjects.some((phrase) => phrase.head === noun),
  );

/** "The October 7 massacre", "a shelling last year": a time by the noun makes it one that happened. */
function isDated(document: AnnotatedDocument, sentence: Sentence, noun: Token): boolean {
  const phrase = phraseOf(sentence, noun.index);
  if (timesUnder(document, sentence, noun.index).some((time) => time.when !== null && time.start > noun.end)) return true;
  return timesIn(document, sentence).some(
    (time) => time.when?.precision === 'day' && time.start >= phrase.start && time.end <= noun.start && noun.start - time.end < 3,
  );
}

const SUDDEN = new Set(
  'fighting gunfire explosion blast bombing attack massacre clash ambush shooting shelling airstrike'.split(' '),
);

const UNLEASHING = new Set(['launch', 'mount', 'make', 'unleash', 'deliver', 'continue']);

/** "Russian airstrikes": the side stands as an adjective before the noun. */
const adjectivalActors = (sentence: Sentence, noun: Token): readonly Phrase[] =>
  below(sentence, noun.index)
    .filter((kid) => kid.index < noun.index && /^(?:amod|compound|nmod:poss)$/.test(kid.deprel))
    // "the Iraq invasion" names whom it struck; "the US invasion" who did it
    .filter((kid) => !(NAMED_BY_PLACE.has(noun.lemma) && kid.deprel === 'compound'))
    .filter((kid) => !(NAMED_BY_TARGET.has(noun.lemma) && kid.deprel === 'compound' && /[a-z]/.test(kid.text)))
    .map((kid) => ({ start: kid.start, end: kid.end, head: kid, preposition: null, local: true }));

function onTarget(document: AnnotatedDocument, sentence: Sentence, noun: Token): Phrase | null {
  for (const kid of below(sentence, noun.index)) {
    if (timesIn(document, sentence).some((time) => time.start <= kid.start && kid.end <= time.end)) continue;
    const preposition = below(sentence, kid.index).find((token) => relation(token) === 'case');
    if (relation(kid) === 'nmod' && preposition && /^(?:on|against|upon)$/i.test(preposition.text)) {
      return { ...phraseOf(sentence, kid.index), head: kid, preposition: preposition.text.toLowerCase(), local: true };
    }
  }
  return null;
}

/** "A blast ripped through the embassy", "an explosion rocked the port" */
function struckBy(document: AnnotatedDocument, sentence: Sentence, noun: Token): Phrase | null {
  const told = reporting(document, sentence, noun);
  if (!told || !/^(?:rip|tear|rock|shake)$/.test(told.lemma)) return null;
  return (
    [...told.objects, ...told.obliques.filter((phrase) => phrase.preposition === 'through')].find(
      (phrase) => phrase.head !== noun,
    ) ?? null
  );
}

const DEFINITE = /^(?:the|this|that|these|those|its|his|their|\p{Lu}[\p{L}-]*(?:['’]s?))\b/iu;

/** "X's assault on Y", "clashes between X and Y in Z" */
export const violentNoun = rule<IncidentFields, Noun>({
  name: 'violent-noun',
  reads: "X's assault on Y; clashes between X and Y in Z; an explosion in Z",
  pattern: violentNouns,
  build: ({ noun, actors, target }, document, sentence) => {
    const around = clauseOf(document, sentence, noun.index);
    const phrase = phraseOf(sentence, noun.index);
    const verb = around ? base(around.lemma) : '';
    // an end, a halt, a threat or a talk of attacks is not an attack
    if (
      around &&
      /^(?:end|halt|stop|cease|prevent|avoid|threaten|reduce|discuss|fear|warn|demand|call|deter|curb|want|urge|fight|counter|justify|plan|consider|contemplate|authori[sz]e|oppose|propose|favou?r)$/.test(
        verb,
      )
    )
      return null;
    if (isOnlyThought(sentence, noun) || (around && isGeneral(document, sentence, around))) return null;
    // "launched a scathing attack on the government"
    if (below(sentence, noun.index).some((kid) => IN_WORDS.has(kid.lemma))) return null;
    const politicians =
      around && UNLEASHING.has(verb) && around.objects.some((phrase) => phrase.head.index === noun.index) ? around.subjects : [];
    if (politicians.length > 0 && politicians.every((phrase) => isOfficial(document, phrase))) return null;
    if (isGeneric(document, sentence, noun)) return null;
    const definite = DEFINITE.test(document.document.text.slice(phrase.start, phrase.end)) && actors.length > 0;
    const status = around && !definite ? statusOf(document, around) : { value: 'reported' as const, spans: [noun] };
    // what one answers, condemns or looks into did happen where the text points at it; otherwise it is only thought of
    if (around && !definite && isAim(document, around)) return null;
    if (status.value === 'demanded' || status.value === 'hypothetical' || status.value === 'planned' || status.value === 'denied')
      return null;
    const spans = [phrase, ...actors.filter((actor) => actor.local), ...(target?.local ? [target] : [])];
    const report = reporting(document, sentence, noun);
    // of an act that is the subject of its clause, the clause is what a reader would underline
    const told = around && [...around.subjects, ...around.objects].some((one) => one.head.index === noun.index && one.local);
    const whole = told && noun.end <= around.predicate.start ? [passageOf(document, around)] : [];
    // "reported shelling in P on T": with place and day, without who reports it
    const deadly = (document.clauses[sentence.index] ?? []).find((clause) => isDeadly([clause], noun));
    if (deadly && deadly.voice === 'passive') whole.push(passageOf(document, deadly));
    if (report && report.predicate.end <= noun.start)
      whole.push({ start: phrase.start, end: Math.max(phrase.end, passageOf(document, report).end) });
    const passage = trimmed(document, {
      start: Math.min(...[...spans, ...whole].map((span) => span.start)),
      end: Math.max(...[...spans, ...whole].map((span) => span.end)),
    });
    const index = report?.predicate.index ?? noun.index;
    return draftOf({ trigger: noun, passage, action: noun, actors, target, status, index }, document, sentence);
  },
});
