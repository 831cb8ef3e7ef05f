import type { AnnotatedDocument, Clause, Pattern, Quantity, Rule, Sentence, Span, Token } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { quantitiesIn } from '../reading/near.js';
import { passageOf } from '../reading/passage.js';
import { statusOf } from '../reading/status.js';
import { anywhere, placesUnder, proposedPlace, timesUnder } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { base, headOf, joinedSpan, phraseOf, relation, trimmed, wordsOf } from '../reading/words.js';
import type { FigureFields } from './fields.js';
import {
  BUSINESS,
  COUNTED,
  DRIVING,
  FIGHTING_MEN,
  FORCES,
  HOMES,
  LEAST_SUM,
  MEASURE_ADJECTIVES,
  MEASURE_NOUNS,
  MEASURE_VERBS,
  MONEY_NOUNS,
  MONEY_VERBS,
  NEEDING,
  RELIEF,
  SEIZING,
  STRENGTH_VERBS,
  TAXED,
  TAKING_LIVES,
} from './measures.js';

interface Counted {
  readonly quantity: Quantity;
  readonly measure: string;
  /** the words that give the measure */
  readonly by: Token;
  /** the noun that is counted; null where the number stands alone ("displaced millions") */
  readonly noun: Token | null;
  readonly clause: Clause | null;
}

/** Numbers of a sentence whose clause or noun says what they count. */
const counts: Pattern<Counted> = (document, sentence) =>
  quantitiesIn(document, sentence).flatMap((quantity): readonly Counted[] => {
    const head = numberIn(sentence, quantity);
    if (!head) return [];
    if (quantity.unit === 'percent' || isShare(document, quantity)) return [];
    if (quantity.unit !== null) {
      const money = quantity.value !== null && quantity.value < LEAST_SUM ? null : byMoney(document, sentence, quantity, head);
      return money ? [{ quantity, noun: null, ...money }] : [];
    }
    const noun = countedNoun(sentence, quantity, head);
    const top = noun ?? head;
    const found =
      otherThanBefore(sentence, quantity, byClause(document, sentence, top)) ??
      byPhrase(document, sentence, top, head) ??
      byNoun(sentence, top) ??
      byKilling(sentence, top) ??
      byAdjective(sentence, top) ??
      byTimes(document, sentence, top) ??
      byVerbBefore(sentence, quantity) ??
      byToll(sentence, head);
    return found ? [{ quantity, noun, ...found }] : [];
  });

/** "Half of the hostages", "for every ten captives": a share is no count. */
const isShare = (document: AnnotatedDocument, quantity: Quantity): boolean =>
  (quantity.value === null && /^(?:half|third|quarter|most|majority)/i.test(quantity.qualifier)) ||
  /\b(?:every|each)\s$/i.test(document.document.text.slice(Math.max(0, quantity.start - 8), quantity.start));

/** The number itself: of "at least 220,000" the figure, whatever the tree hangs it by. */
const numberIn = (sentence: Sentence, quantity: Quantity): Token | null =>
  sentence.tokens.filter((token) => token.start >= quantity.start && token.end <= quantity.end && token.upos === 'NUM').at(-1) ??
  headOf(sentence, quantity);

/** "500 people", "10 U.S. sailors": the noun that follows the number; "dozens of people": the one after "of"; else the one above it. */
function countedNoun(sentence: Sentence, quantity: Quantity, head: Token): Token | null {
  const next = sentence.tokens.findIndex((token) => token.start >= quantity.end);
  const after = next < 0 ? [] : sentence.tokens.slice(next, next + 6);
  const run = after[0]?.lemma === 'of' ? after.slice(1) : after;
  let noun: Token | null = null;
  for (const token of run) {
    if (/^(?:NOUN|PROPN)$/.test(token.upos)) noun = token;
    else if (noun !== null || !/^(?:ADJ|DET|NUM)$/.test(token.upos)) break;
  }
  if (noun) return noun;
  const above = sentence.tokens[head.head];
  if (above && /^(?:nummod|amod|det|compound)$/.test(relation(head)) && above.upos !== 'VERB') return above;
  return head.upos === 'NOUN' && (head.start < quantity.start || head.end > quantity.end) ? head : null;
}

type Found = Omit<Counted, 'quantity' | 'noun'>;

/** "X killed 46 people", "500 people have been killed", "displaced millions", "the killing of 12 soldiers" */
function byClause(document: AnnotatedDocument, sentence: Sentence, top: Token): Found | null {
  for (const clause of document.clauses[sentence.index] ?? []) {
    const measure =
      MEASURE_VERBS.get(base(clause.lemma)) ?? (clause.form === 'nominal' ? MEASURE_NOUNS.get(clause.lemma) : undefined);
    if (!measure) continue;
    const intransitive = clause.lemma === 'die' || clause.lemma === 'flee' || clause.lemma === 'perish';
    const bare = clause.obliques.filter((phrase) => phrase.preposition === null);
    const arguments0 = intransitive ? clause.subjects : [...clause.objects, ...bare];
    // the noun counted may be below the argument: "dozens of people were killed"
    if (arguments0.some((phrase) => phrase.head.index === top.index || sentence.tokens[top.index]?.head === phrase.head.index)) {
      return { measure, by: clause.predicate, clause };
    }
  }
  return null;
}

/** "killed six soldiers and wounded 15 others": the verb right before the number has it, wherever the tree hangs it. */
function otherThanBefore(sentence: Sentence, quantity: Quantity, found: Found | null): Found | null {
  const before = found === null ? null : byVerbBefore(sentence, quantity);
  return found !== null && before !== null && before.by !== found.by && before.measure !== found.measure ? before : found;
}

/** "claimed 35 lives", "12 people lost their lives", "drove six million from their homes", "N people need aid", "is home to N Syrians", "has about 9,200 fighters" */
function byPhrase(document: AnnotatedDocument, sentence: Sentence, top: Token, head: Token): Found | null {
  for (const clause of document.clauses[sentence.index] ?? []) {
    const is = (phrase: { readonly head: Token }): boolean => phrase.head.index === top.index || phrase.head.index === head.index;
    if (clause.form === 'copular') {
      if (clause.predicate.lemma === 'home' && clause.obliques.some((phrase) => phrase.preposition === 'to' && is(phrase)))
        return { measure: 'refugees', by: clause.predicate, clause };
      continue;
    }
    if (clause.form === 'nominal') continue;
    if (clause.lemma === 'lose' && clause.subjects.some(is) && clause.objects.some(({ head: lost }) => lost.lemma === 'life'))
      return { measure: 'killed', by: clause.predicate, clause };
    if (
      NEEDING.has(clause.lemma) &&
      clause.subjects.some(is) &&
      clause.objects.some(({ head: needed }) => RELIEF.has(needed.lemma))
    )
      return { measure: 'in need', by: clause.predicate, clause };
    if (!clause.objects.some(is)) continue;
    if (TAKING_LIVES.has(clause.lemma) && (top.lemma === 'life' || (clause.lemma === 'lose' && FIGHTING_MEN.has(top.lemma))))
      return { measure: 'killed', by: clause.predicate, clause };
    if (top.lemma === 'life' && clause.lemma === 'save') return { measure: 'lives saved', by: clause.predicate, clause };
    if (
      DRIVING.has(clause.lemma) &&
      clause.obliques.some(
        ({ preposition, head: where }) =>
          (preposition !== 'to' && HOMES.has(where.lemma)) ||
          (COUNTED.has(top.lemma) && /^(?:toward|across)/.test(preposition ?? '')),
      )
    )
      return { measure: 'displaced', by: clause.predicate, clause };
    if (STRENGTH_VERBS.has(clause.lemma) && FIGHTING_MEN.has(top.lemma))
      return { measure: 'strength', by: clause.predicate, clause };
  }
  return byStrength(sentence, top);
}

/** "the strength of X at about 9,200 fighters", "a force of 4,000 men" */
function byStrength(sentence: Sentence, top: Token): Found | null {
  const above = sentence.tokens[top.head];
  if (above && relation(top) === 'nmod' && FORCES.has(above.lemma) && COUNTED.has(top.lemma))
    return { measure: 'strength', by: above, clause: null };
  if (!FIGHTING_MEN.has(top.lemma)) return null;
  const noun = sentence.tokens.slice(Math.max(0, top.index - 9), top.index).find((token) => token.lemma === 'strength');
  return noun ? { measure: 'strength', by: noun, clause: null } : null;
}

/** "a massacre of 16 civilians": killing as a noun, whatever it hangs by */
function byKilling(sentence: Sentence, top: Token): Found | null {
  const above = sentence.tokens[top.head];
  const measure = above && above.upos === 'NOUN' && relation(top) === 'nmod' ? MEASURE_VERBS.get(above.lemma) : undefined;
  return above && measure && COUNTED.has(top.lemma) ? { measure, by: above, clause: null } : null;
}

/** "pledged $200 million", "$2 billion in frozen assets", "tariffs on $200 billion of goods" */
function byMoney(document: AnnotatedDocument, sentence: Sentence, quantity: Quantity, head: Token): Found | null {
  if (sentence.tokens.some(({ lemma, index }) => index < head.index && BUSINESS.has(lemma))) return null;
  const beside = besideSum(sentence, quantity);
  if (beside) return beside;
  let at: Token | undefined = head;
  for (let steps = 0; at && steps < 4; steps++) {
    for (const kid of sentence.tokens) {
      const measure = kid.head === at.index && kid.index > head.index ? measureOfMoney(sentence, kid) : undefined;
      if (measure) return { measure, by: kid, clause: null };
    }
    const above: Token | undefined = at.head >= 0 ? sentence.tokens[at.head] : undefined;
    const noun = above ? measureOfMoney(sentence, above) : undefined;
    if (above && noun) return { measure: noun, by: above, clause: null };
    const index: number = above?.index ?? -1;
    const clause = (document.clauses[sentence.index] ?? []).find((one) => one.predicate.index === index && one.form === 'verbal');
    const verb = clause ? MONEY_VERBS.get(clause.lemma) : undefined;
    if (clause) return verb ? { measure: verb, by: clause.predicate, clause } : null;
    at = above;
  }
  return null;
}

/** "losses of as much as N dollars", "a N dollar loan", "N dollars in fresh export credits": right before or after the sum, whatever the tree makes of it. */
function besideSum(sentence: Sentence, { start, end }: Quantity): Found | null {
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.start >= start);
  const next = tokens.findIndex((token) => token.start >= end);
  const joins = Number(/^(?:in|of)$/.test(tokens[next]?.lemma ?? ''));
  const after = next < 0 ? [] : tokens.slice(next + joins, next + joins + 4);
  const stop = after.findIndex((token) => !/^(?:ADJ|NOUN|PROPN|VERB)$/.test(token.upos));
  const before = tokens[first - 1]?.lemma === 'of' ? tokens.slice(first - 2, first - 1) : [];
  const nouns = [...after.slice(0, stop < 0 ? after.length : stop), ...before];
  const by = nouns.find((token) => measureOfMoney(sentence, token) !== undefined);
  const measure = by && measureOfMoney(sentence, by);
  return by && measure ? { measure, by, clause: null } : null;
}

/** "a loan of", "in compensation"; goods only where tariffs are spoken of */
const measureOfMoney = (sentence: Sentence, { lemma }: Token): string | undefined =>
  MONEY_NOUNS.get(lemma) ??
  (TAXED.has(lemma) && sentence.tokens.some((token) => token.lemma === 'tariff') ? 'tariffs' : undefined);

/** "violating the truce 4,000 times" */
function byTimes(document: AnnotatedDocument, sentence: Sentence, top: Token): Found | null {
  if (top.lemma !== 'time') return null;
  const clause = (document.clauses[sentence.index] ?? []).find(
    (one) => /^(?:violate|breach|break)$/.test(one.lemma) && one.predicate.index < top.index && top.end <= one.end,
  );
  return clause ? { measure: 'violations', by: clause.predicate, clause } : null;
}

/** "displaced millions": the number itself is what the verb before it bears on */
function byVerbBefore(sentence: Sentence, quantity: Quantity): Found | null {
  const at = sentence.tokens.findIndex((token) => token.start >= quantity.start);
  const verb = sentence.tokens[at - 1];
  const measure =
    verb && /^V/.test(verb.xpos) && !/^(?:die|flee|perish|hold|free|swap)$/.test(verb.lemma)
      ? MEASURE_VERBS.get(verb.lemma)
      : undefined;
  return verb && measure ? { measure, by: verb, clause: null } : null;
}

/** "half a million deaths", "4,000 violations", "millions of refugees" */
function byNoun(sentence: Sentence, top: Token): Found | null {
  const measure = MEASURE_NOUNS.get(top.lemma);
  if (measure) return { measure, by: top, clause: null };
  const above = sentence.tokens[top.head];
  const death = above && relation(top) === 'nmod' ? MEASURE_NOUNS.get(above.lemma) : undefined;
  return death && above && COUNTED.has(top.lemma) ? { measure: death, by: above, clause: null } : null;
}

/** "left 500 people dead", "dozens more wounded" */
function byAdjective(sentence: Sentence, top: Token): Found | null {
  const near = sentence.tokens
    .slice(top.index + 1, top.index + 4)
    .find((token) => MEASURE_ADJECTIVES.has(token.lemma) || MEASURE_ADJECTIVES.has(token.text.toLowerCase()));
  if (!near) return null;
  const measure = MEASURE_ADJECTIVES.get(near.lemma) ?? MEASURE_ADJECTIVES.get(near.text.toLowerCase());
  return measure ? { measure, by: near, clause: null } : null;
}

/** "the death toll rose to 46", "put the number of wounded at 12": the number at which it stands, not one told in passing. */
function byToll(sentence: Sentence, head: Token): Found | null {
  const toll = sentence.tokens.find((token) => Math.abs(token.index - head.index) < 16 && tollOf(sentence, token) !== null);
  if (!toll) return null;
  const found = { measure: tollOf(sentence, toll) ?? 'killed', by: toll, clause: null };
  const before = sentence.tokens
    .slice(Math.max(0, head.index - 4), head.index)
    .findLast((token) => /^(?:ADP|AUX)$/.test(token.upos));
  if (head.index > toll.index) return before !== undefined && /^(?:to|at|of|be)$/.test(before.lemma) ? found : null;
  return sentence.tokens[toll.index - 1]?.lemma === 'death' ? found : null;
}

/** "deaths", "the wounded", which the tree may take for a verb form */
const measuredBy = ({ lemma, text }: Token): string | undefined =>
  MEASURE_NOUNS.get(lemma) ?? MEASURE_NOUNS.get(text.toLowerCase());

/** What a toll counts: "death toll", "the toll", "the number of wounded"; null for any other noun. */
function tollOf(sentence: Sentence, { lemma, index }: Token): string | null {
  if (lemma === 'toll') return 'killed';
  if (lemma !== 'number' || sentence.tokens[index + 1]?.lemma !== 'of') return null;
  const counted = sentence.tokens
    .slice(index + 2, index + 5)
    .map(measuredBy)
    .find((measure) => measure !== undefined);
  return counted ?? null;
}

const countedRule = rule<FigureFields, Counted>({
  name: 'counted',
  reads: 'N people have been killed; N dead; X detained N sailors; N violations',
  pattern: counts,
  build: ({ quantity, measure, by, noun, clause }, document, sentence) => {
    const status = clause ? statusOf(document, clause) : { value: 'reported' as const, spans: [by] };
    if (status.value === 'denied' || clause?.negated) return null;
    if (!countsPeople(document, measure, quantity, noun, clause)) return null;
    const ends: readonly Span[] = [quantity, by, ...(noun ? [noun] : [])];
    const close = { start: Math.min(...ends.map((span) => span.start)), end: Math.max(...ends.map((span) => span.end)) };
    const passage = clause ? joinedSpan(passageOf(document, clause), close) : trimmed(document, close);
    const since = timesUnder(document, sentence, by.index).find((time) => time.direction === 'after' && time.when !== null);
    const place =
      placesUnder(document, sentence, by.index, anywhere)[0] ??
      (noun ? placesUnder(document, sentence, noun.index, anywhere)[0] : undefined);
    const population = noun ? populationOf(document, sentence, quantity, noun) : null;
    return {
      trigger: quantity,
      passage,
      values: {
        measure: [{ value: measure, spans: [by] }],
        amount: [{ value: { value: quantity.value, qualifier: quantity.qualifier, unit: quantity.unit }, spans: [quantity] }],
        population: population ? [{ value: wordsOf(document, population), spans: [population] }] : [],
        since: since?.when
          ? [{ value: since.when, spans: [since], basis: since.when.year === 'inferred' ? 'inferred' : 'stated' }]
          : [],
        place: place ? [proposedPlace(place)] : [],
      },
      status: status.value === 'ongoing' ? { ...status, value: 'reported' } : status,
      onWhoseWord: whoseWord(document, quantity, []),
    };
  },
});

/** Rounds are held and plans withdrawn: only people are detained, freed or sent. */
function countsPeople(
  document: AnnotatedDocument,
  measure: string,
  quantity: Quantity,
  noun: Token | null,
  clause: Clause | null,
): boolean {
  if (clause === null || quantity.unit !== null || /^(?:killed|wounded|displaced|violations|lives saved|in need)$/.test(measure))
    return true;
  if (noun !== null) return COUNTED.has(noun.lemma) || noun.upos === 'PROPN';
  // "hundreds were detained", "kidnapped about 240"
  if (SEIZING.has(clause.lemma) || (clause.voice === 'passive' && measure === 'detained')) return true;
  return OF_THEM.test(document.document.text.slice(quantity.end, quantity.end + 10));
}

/** "11 of them held" */
const OF_THEM = /^ of (?:them|whom)\b/;

/** The counted noun with what stands between the number and it: "Yemeni prisoners". */
function populationOf(document: AnnotatedDocument, sentence: Sentence, quantity: Quantity, noun: Token): Span | null {
  const phrase = phraseOf(sentence, noun.index);
  const start = noun.start >= quantity.end ? Math.max(quantity.end, Math.min(phrase.start, noun.start)) : noun.start;
  const span = trimmed(document, { start, end: noun.end });
  return span.end > span.start ? span : null;
}

export const figureRules: readonly Rule<FigureFields>[] = [countedRule];
