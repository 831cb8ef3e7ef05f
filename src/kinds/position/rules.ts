import type {
  ActorRef,
  AnnotatedDocument,
  Attribution,
  Clause,
  Draft,
  Pattern,
  Phrase,
  Proposed,
  Rule,
  Sentence,
  Span,
} from '../../model/index.js';
import { mentionsIn, partiesOf, rule } from '../../model/index.js';
import { speechAround } from '../reading/near.js';
import { describedSide, isFormer, partiesIn, partiesOfPhrase } from '../reading/parties.js';
import { complementsOf, isTime } from '../reading/complements.js';
import { passageOf } from '../reading/passage.js';
import { statusOf } from '../reading/status.js';
import { whoseWord } from '../reading/whose-word.js';
import { trimmed, wordsOf } from '../reading/words.js';
import type { PositionFields, Stance } from './fields.js';
import { JUDGING, STANCE_NOUNS, STANCE_VERBS, STRESSED_NOUNS, STRESS_VERBS, WILLING } from './stances.js';

interface Held {
  readonly clause: Clause;
  readonly stance: Stance;
  readonly issue: Span;
  readonly holders: readonly { readonly actor: ActorRef; readonly span: Span }[];
}

const clausesIn = (document: AnnotatedDocument, sentence: Sentence): readonly Clause[] => document.clauses[sentence.index] ?? [];

/** The sides that are the clause's subject, each with the words that name it. */
const holdersOf = (document: AnnotatedDocument, sentence: Sentence, phrases: readonly Phrase[]): Held['holders'] =>
  phrases.flatMap((phrase) => {
    const sides = partiesOfPhrase(document, sentence, phrase);
    const former = sides.length === 0 ? mentionsIn(document, phrase).find((mention) => isFormer(mention)) : undefined;
    // who held an office once holds a view for themselves
    if (former && former.start < phrase.head.end && phrase.head.start < former.end)
      return [{ actor: { id: former.entity, name: former.name, wording: wordsOf(document, former) }, span: phrase }];
    const described = sides.length === 0 ? describedSide(document, sentence, phrase) : null;
    return (described ? [described] : sides).map((actor) => ({ actor, span: phrase }));
  });

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
    object ??
    clause.obliques.find(
      (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:on|for|to|of|against)$/.test(phrase.preposition ?? ''),
    ) ??
    null
  );
}

const joinedSpan = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Clauses that put their own subject's will, and are not themselves only possible. */
const willed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const verb = STANCE_VERBS.get(clause.lemma) ?? (clause.lemma.includes(' ') ? undefined : STANCE_VERBS.get(clause.lemma));
    if (!verb || clause.form !== 'verbal') return [];
    const stance = clause.negated ? verb.negated : verb.stance;
    const issue = issueOf(document, clause, verb.by);
    if (stance === null || issue === null) return [];
    // "…, backed by X" at a distance: what is backed is the tree's guess
    if (clause.voice === 'passive' && clause.governor?.relation === 'adverbial' && !clause.objects.some((phrase) => phrase.local))
      return [];
    // what several sides agree to is an agreement; one side's consent is its position
    const holders =
      clause.lemma === 'agree' ? oneSide(document, sentence, clause) : holdersOf(document, sentence, doers(sentence, clause));
    return holders.length === 0
      ? []
      : [{ clause, stance: clause.modal === 'would' && clause.conditional ? 'conditional' : stance, issue, holders }];
  });

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

/** "X's opposition to Y", "the rejection of Y by X" */
const nominalWill: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const stance = clause.form === 'nominal' ? STANCE_NOUNS.get(clause.lemma) : undefined;
    const issue =
      clause.objects[0] ??
      clause.obliques.find(
        (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:to|for|of)$/.test(phrase.preposition ?? ''),
      );
    const holders = holdersOf(document, sentence, clause.subjects);
    return stance && issue && holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
  });

/** "X stressed the importance of Y", "the sides reaffirmed their respect for Y" */
const stressed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (!STRESS_VERBS.has(clause.lemma) || clause.negated) return [];
    return clause.objects.flatMap((object) => {
      const stance = STRESSED_NOUNS.get(object.head.lemma);
      const holders = holdersOf(document, sentence, clause.subjects);
      return stance && holders.length > 0 ? [{ clause, stance, issue: object, holders }] : [];
    });
  });

/** "X is ready to …", "X is opposed to …" */
const willing: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const stance = clause.form === 'copular' ? WILLING.get(clause.predicate.lemma) : undefined;
    if (!stance) return [];
    const turned: Stance | null = clause.negated ? (stance === 'opposes' || stance === 'rejects' ? null : 'rejects') : stance;
    const complement = complementsOf(document, clause)[0];
    const issue =
      complement ??
      clause.obliques.find(
        (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:to|for|against)$/.test(phrase.preposition ?? ''),
      );
    const holders = holdersOf(document, sentence, clause.subjects);
    return turned && issue && holders.length > 0 ? [{ clause, stance: turned, issue, holders }] : [];
  });

/** The innermost speech that a clause stands in, with the sides for which it is spoken. */
function voice(
  document: AnnotatedDocument,
  clause: Clause,
): { readonly attribution: Attribution; readonly sides: readonly ActorRef[]; readonly span: Span } | null {
  let best: Attribution | null = null;
  for (const attribution of speechAround(document, clause.predicate)) {
    if (best === null || size(attribution) < size(best)) best = attribution;
  }
  if (!best) return null;
  const mention = best.speaker === null ? null : (document.mentions[best.speaker] ?? null);
  const source = whoseWord(document, clause.predicate, [])[0]?.value.type;
  if (source === 'commentator' || source === 'media' || source === 'reporter') return null;
  const span = best.source ?? mention;
  // "a U.S. statement" speaks for the side that it names
  const sides = mention ? partiesOf(document, mention) : span ? partiesOfPaper(document, span) : [];
  return sides.length === 0 || !span ? null : { attribution: best, sides, span };
}

const PAPER = /\b(?:statement|communiqu[eé]|declaration|release|proposal|resolution|letter|delegation)\b/i;

const partiesOfPaper = (document: AnnotatedDocument, span: Span): readonly ActorRef[] =>
  PAPER.test(wordsOf(document, span)) ? partiesIn(document, span) : [];

const size = (attribution: Attribution): number => attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);

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
        issue: passageOf(document, clause),
        holders,
      },
    ];
  });

/** One draft a holder: a joint position is each side's own. */
function draftsOf(held: Held, document: AnnotatedDocument): readonly Draft<PositionFields>[] {
  const { clause, stance, issue, holders } = held;
  const status = statusOf(document, clause);
  if (status.value === 'hypothetical' && clause.modal !== 'could' && clause.modal !== 'would') return [];
  if (isAnothersWish(document, clause)) return [];
  const words = trimmed(document, issue);
  if (words.end <= words.start) return [];
  // a commentator's words are never a party's position
  if (whoseWord(document, clause.predicate, [])[0]?.value.type === 'commentator') return [];
  const verb: Proposed<string> = { value: wordsOf(document, clause.predicate), spans: [clause.predicate] };
  return holders.map(({ actor, span }) => ({
    trigger: clause.predicate,
    passage: passageOf(document, clause),
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
  positionRule('own-speech', 'Y would be unacceptable, said X; X said that Y must end', spoken),
];
