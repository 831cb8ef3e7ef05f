import type {
  AnnotatedDocument,
  Clause,
  Draft,
  Pattern,
  Phrase,
  Proposed,
  Rule,
  Sentence,
  Span,
  Status,
  Token,
} from '../../model/index.js';
import { acts, mentionsIn, rule, within } from '../../model/index.js';
import { isTime, withoutTime } from '../reading/complements.js';
import { quantitiesIn, timesIn } from '../reading/near.js';
import { distinct, partiesOfPhrase } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { clauseOf, statusOf } from '../reading/status.js';
import { anywhere, placesUnder, proposedPlace, proposedTime, timeOf } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { below, phraseOf, relation, trimmed, wordsOf } from '../reading/words.js';
import type { IncidentFields } from './fields.js';
import {
  INCIDENT_NOUNS,
  NEEDS_CONCRETE_OBJECT,
  NEEDS_VIOLENT_OBJECT,
  PEACEFUL,
  TRUCES,
  VIOLENT_NOUNS,
  VIOLENT_VERBS,
} from './violence.js';

const base = (lemma: string): string => lemma.split(' ')[0] as string;

const PEOPLE = new Set(
  'people person civilian soldier troop fighter militant rebel policeman officer child woman man villager protester protestor journalist worker resident prisoner hostage sailor student aid convoy village town city base camp hospital school market airport position building home neighborhood neighbourhood district checkpoint area enclave suburb territory province ship vessel tanker aircraft helicopter plane embassy facility jet warplane drone tank missile'.split(
    ' ',
  ),
);

const CROWD = /\b(?:people|civilians|soldiers|troops|fighters|children|villagers|protesters|rebels|police|residents)\b/i;

/** Whether a phrase names people, a side, a place or a thing that can be hit. */
const concrete = (document: AnnotatedDocument, phrase: Phrase): boolean =>
  PEOPLE.has(phrase.head.lemma) ||
  (/^(?:score|dozen|hundred|thousand|number|group|member)$/.test(phrase.head.lemma) && CROWD.test(wordsOf(document, phrase))) ||
  mentionsIn(document, phrase).some(
    (mention) =>
      mention.start < phrase.head.end &&
      phrase.head.start < mention.end &&
      (acts(mention) || mention.type === 'place' || mention.type === 'person'),
  );

/** Clauses of violence with somebody who does it or bears it. */
const violentClauses: Pattern<Clause> = (document, sentence) =>
  (document.clauses[sentence.index] ?? []).filter((clause) => {
    if (clause.form !== 'verbal') return false;
    const verb = base(clause.lemma);
    const violentObject = clause.objects.some((phrase) => VIOLENT_NOUNS.has(phrase.head.lemma) || TRUCES.has(phrase.head.lemma));
    if (NEEDS_VIOLENT_OBJECT.has(verb)) {
      const truce = verb === 'violate' || verb === 'breach' || verb === 'break';
      return (
        clause.objects.some((phrase) => (truce ? TRUCES.has(phrase.head.lemma) : isViolent(document, sentence, phrase))) &&
        clause.subjects.length > 0
      );
    }
    const next = sentence.tokens[clause.predicate.index + 1]?.text.toLowerCase();
    if (verb === 'take' && (next === 'back' || next === 'over'))
      return clause.objects.some((phrase) => concrete(document, phrase)) && hasSide(document, sentence, clause);
    const down = clause.lemma === 'shoot down' || clause.lemma === 'gun down' || clause.lemma === 'blow up';
    if (down)
      return (
        clause.objects.some((phrase) => concrete(document, phrase)) && (clause.subjects.length > 0 || clause.voice === 'passive')
      );
    if (!VIOLENT_VERBS.has(clause.lemma) || violentObject) return false;
    if (NEEDS_CONCRETE_OBJECT.has(verb))
      return (
        clause.objects.some((phrase) => concrete(document, phrase)) && (clause.subjects.length > 0 || clause.voice === 'passive')
      );
    return hasSide(document, sentence, clause);
  });

/** "An operation" is violent against somebody, or where it is military. */
const isViolent = (document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): boolean =>
  phrase.head.lemma === 'operation'
    ? /\b(?:military|ground|air)\s+operation|\boperations? (?:against|on)\b/i.test(
        document.document.text.slice(phrase.start, sentence.end),
      )
    : VIOLENT_NOUNS.has(phrase.head.lemma) && phrase.head.lemma !== 'fighting';

const FORCES =
  /\b(?:forces?|troops|army|militants?|rebels?|fighters?|militia|gunmen|insurgents?|soldiers|jets|warplanes|aircraft|coalition|regime|government|navy|police|guards?)\b/i;

const hasSide = (document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean =>
  [...clause.subjects, ...clause.objects].some(
    (phrase) => partiesOfPhrase(document, sentence, phrase).length > 0 || FORCES.test(wordsOf(document, phrase)),
  );

interface Draftable {
  readonly trigger: Token;
  readonly passage: Span;
  readonly action: Span;
  readonly actors: readonly Phrase[];
  readonly target: Span | null;
  readonly status: Proposed<Status>;
  readonly index: number;
}

function draftOf(found: Draftable, document: AnnotatedDocument, sentence: Sentence): Draft<IncidentFields> {
  const sides = found.actors.flatMap((phrase) =>
    partiesOfPhrase(document, sentence, phrase).map((value) => ({ value, spans: [phrase as Span] })),
  );
  const actors = distinct(sides.map((side) => side.value)).map(
    (value) => sides.find((side) => side.value.id === value.id) as Proposed<typeof value>,
  );
  const target = found.target ? trimmed(document, withoutTime(document, found.target, sentence.index)) : null;
  const place = placesUnder(document, sentence, found.index, anywhere).find(
    (one) => !found.actors.some((actor) => within(one, actor)),
  );
  const date = timeOf(document, sentence, found.index) ?? dateBefore(document, sentence, found.trigger);
  const action = trimmed(document, found.action);
  return {
    trigger: found.trigger,
    passage: found.passage,
    values: {
      actors,
      action: [{ value: wordsOf(document, action), spans: [action] }],
      target: target && target.end > target.start ? [{ value: wordsOf(document, target), spans: [target] }] : [],
      place: place ? [proposedPlace(place)] : [],
      date: date ? [date] : [],
    },
    status: found.status,
    onWhoseWord: whoseWord(
      document,
      found.trigger,
      actors.map((actor) => actor.value.id),
    ),
  };
}

/** The day that stands right before a noun. */
function dateBefore(document: AnnotatedDocument, sentence: Sentence, noun: Token): ReturnType<typeof timeOf> {
  const time = timesIn(document, sentence).find(
    (one) => one.end <= noun.start && noun.start - one.end < 3 && one.kind === 'date',
  );
  return time && noun.upos === 'NOUN' ? proposedTime(time) : null;
}

const violentAct = rule<IncidentFields, Clause>({
  name: 'violent-act',
  reads: 'X shelled Y; X seized a base north of Z; X launched air strikes; X violated the truce',
  pattern: violentClauses,
  build: (clause, document, sentence) => {
    const status = statusOf(document, clause);
    if (status.value === 'demanded' || status.value === 'hypothetical' || status.value === 'planned' || clause.negated)
      return null;
    if (isAim(document, clause) || isToll(document, sentence, clause)) return null;
    const object =
      clause.objects[0] ??
      clause.obliques.find(
        (phrase) => /^(?:at|into|on|against|in)$/.test(phrase.preposition ?? '') && !isTime(document, phrase, clause.sentence),
      );
    // "an air strike killed two soldiers": what struck belongs to what was done
    const blow = clause.subjects.find(
      (phrase) =>
        phrase.local &&
        (INCIDENT_NOUNS.has(phrase.head.lemma) || BLAST.test(wordsOf(document, phrase))) &&
        phrase.end <= clause.predicate.start,
    );
    const nominal = clause.objects[0] && NEEDS_VIOLENT_OBJECT.has(base(clause.lemma)) ? clause.objects[0] : null;
    return draftOf(
      {
        trigger: clause.predicate,
        passage: passageOf(document, clause),
        action: nominal
          ? { start: Math.min(clause.predicate.start, nominal.start), end: Math.max(clause.predicate.end, nominal.end) }
          : blow && clause.predicate.start - blow.end < 12
            ? { start: blow.start, end: clause.predicate.end }
            : clause.predicate,
        actors: clause.subjects,
        target: nominal
          ? (clause.obliques.find((phrase) => /^(?:on|against|at)$/.test(phrase.preposition ?? '')) ?? null)
          : (object ?? null),
        status,
        index: clause.predicate.index,
      },
      document,
      sentence,
    );
  },
});

const BLAST = /\b(?:explosions?|blasts?|bombings?|air ?strikes?)\b/i;
const BEGUN = /^(?:begin|start|continue|resume|manage|go|proceed|help|keep|use|appear|seem|say|report|believe|know|happen|come)$/;

/** "Reserved the right to attack Y", "sent troops to seize P": what somebody is to do has not been done. */
function isAim(document: AnnotatedDocument, clause: Clause): boolean {
  if (clause.tense !== 'none' || clause.perfect || clause.governor?.marker !== 'to') return false;
  const above = (document.clauses[clause.sentence] ?? [])[clause.governor.clause];
  return !above || !BEGUN.test(base(above.lemma)) || above.negated;
}

/** "Half a million people have been killed": a count of a whole war, without who, where or in what, is a figure and no incident. */
function isToll(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  if (!/^(?:kill|wound|injure|displace|detain)$/.test(clause.lemma)) return false;
  const counted = quantitiesIn(document, sentence).some((quantity) =>
    clause.objects.some((object) => quantity.start >= object.start && quantity.end <= object.end),
  );
  if (!counted) return false;
  const war = clause.subjects.every((phrase) =>
    /^(?:war|conflict|fighting|violence|crisis|it|which|that)$/.test(phrase.head.lemma),
  );
  return (
    war &&
    placesUnder(document, sentence, clause.predicate.index).length === 0 &&
    !clause.obliques.some((phrase) => VIOLENT_NOUNS.has(phrase.head.lemma))
  );
}

interface Noun {
  readonly noun: Token;
  readonly clause: Clause | null;
  readonly actors: readonly Phrase[];
  readonly target: Phrase | null;
}

/** "X's assault on Y", "clashes between X and Y", "an explosion in Z": a noun with an actor, a target or a place. */
const violentNouns: Pattern<Noun> = (document, sentence) =>
  sentence.tokens.flatMap((noun): readonly Noun[] => {
    if (noun.upos !== 'NOUN' || !INCIDENT_NOUNS.has(noun.lemma)) return [];
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
      on ??
      objects[0] ??
      nominal?.obliques.find((phrase) => /^(?:on|against|upon|of)$/.test(phrase.preposition ?? '')) ??
      onTarget(sentence, noun);
    const somewhere = placesUnder(document, sentence, noun.index).length > 0;
    const sides = actors.some(
      (actor) => partiesOfPhrase(document, sentence, actor).length > 0 || FORCES.test(wordsOf(document, actor)),
    );
    const hit = target !== null && concrete(document, target);
    // an explosion has no doer in the text; any other act is told with one, or with whom or where it struck
    if (!sides && !hit && !((somewhere || isDated(document, sentence, noun)) && SUDDEN.has(noun.lemma))) return [];
    return [{ noun, clause: nominal ?? null, actors, target }];
  });

/** "The October 7 massacre": a day before the noun names it. */
function isDated(document: AnnotatedDocument, sentence: Sentence, noun: Token): boolean {
  const phrase = phraseOf(sentence, noun.index);
  return timesIn(document, sentence).some(
    (time) => time.when?.precision === 'day' && time.start >= phrase.start && time.end <= noun.start && noun.start - time.end < 3,
  );
}

const SUDDEN = new Set('explosion blast bombing attack massacre clash ambush shooting shelling airstrike'.split(' '));

/** "Russian airstrikes": the side stands as an adjective before the noun. */
const adjectivalActors = (sentence: Sentence, noun: Token): readonly Phrase[] =>
  below(sentence, noun.index)
    .filter((kid) => kid.index < noun.index && /^(?:amod|compound|nmod:poss)$/.test(kid.deprel))
    .map((kid) => ({ start: kid.start, end: kid.end, head: kid, preposition: null, local: true }));

function onTarget(sentence: Sentence, noun: Token): Phrase | null {
  for (const kid of below(sentence, noun.index)) {
    const preposition = below(sentence, kid.index).find((token) => relation(token) === 'case');
    if (relation(kid) === 'nmod' && preposition && /^(?:on|against|upon)$/i.test(preposition.text)) {
      return { ...phraseOf(sentence, kid.index), head: kid, preposition: preposition.text.toLowerCase(), local: true };
    }
  }
  return null;
}

const DEFINITE = /^(?:the|this|that|these|those|its|his|their|\p{Lu}[\p{L}-]*(?:['’]s?))\b/iu;

/** "Any attack by X", "further strikes", "attacks" in general: no one thing that happened. */
function isGeneric(document: AnnotatedDocument, sentence: Sentence, noun: Token): boolean {
  const phrase = phraseOf(sentence, noun.index);
  const words = document.document.text.slice(phrase.start, noun.end);
  return /\b(?:any|every|no|further|future|possible|potential|such|more|new|alleged|planned|another|imminent|hypothetical)\s+(?:[\w-]+\s+){0,2}[\w-]+$/i.test(
    words,
  );
}

const violentNoun = rule<IncidentFields, Noun>({
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
      /^(?:end|halt|stop|cease|prevent|avoid|threaten|reduce|discuss|fear|warn|demand|call|deter|curb|want|urge|fight|counter)$/.test(
        verb,
      )
    )
      return null;
    const above = sentence.tokens[noun.head];
    if (above && /^(?:end|halt|cessation|threat|risk|fear|suspension|pause|case|event|stop|prevention)$/.test(above.lemma))
      return null;
    if (isGeneric(document, sentence, noun)) return null;
    const definite = DEFINITE.test(document.document.text.slice(phrase.start, phrase.end)) && actors.length > 0;
    const status = around && !definite ? statusOf(document, around) : { value: 'reported' as const, spans: [noun] };
    // what one answers, condemns or looks into did happen where the text points at it; otherwise it is only thought of
    if (around && !definite && isAim(document, around)) return null;
    if (status.value === 'demanded' || status.value === 'hypothetical' || status.value === 'planned' || status.value === 'denied')
      return null;
    const spans = [phrase, ...actors.filter((actor) => actor.local), ...(target?.local ? [target] : [])];
    // of an act that is the subject of its clause, the clause is what a reader would underline
    const told = around && [...around.subjects, ...around.objects].some((one) => one.head.index === noun.index && one.local);
    const whole = told && noun.end <= around.predicate.start ? [passageOf(document, around)] : [];
    const passage = trimmed(document, {
      start: Math.min(...[...spans, ...whole].map((span) => span.start)),
      end: Math.max(...[...spans, ...whole].map((span) => span.end)),
    });
    return draftOf({ trigger: noun, passage, action: noun, actors, target, status, index: noun.index }, document, sentence);
  },
});

export const incidentRules: readonly Rule<IncidentFields>[] = [violentAct, violentNoun];
