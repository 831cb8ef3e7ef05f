import type { AnnotatedDocument, Clause, Pattern, Sentence, Span } from '../../model/index.js';
import { within } from '../../model/index.js';
import { isQuestion } from '../reading/conditions.js';
import { sideOf } from '../reading/parties.js';
import { passageOf, reachOf } from '../reading/passage.js';
import { base, below, joinedSpan } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Held } from './holders.js';
import { authored, clausesIn, holdersOf, voice } from './holders.js';
import { withClause } from './issues.js';
import { JUDGING, WEIGHTY } from './stances.js';

const DUTY = new Set(['must', 'should', 'have to', 'need to', 'ought', 'ought to', 'need']);
const SETTLED = new Set(['agree', 'decide', 'concur']);

/** What a clause of a side's own speech says of its will. */
type Tone = 'judged' | 'weighed' | 'duty' | 'refusal' | 'need' | 'none-without' | 'time' | 'terms';

/** "We cannot accept it": with these it is the will that forbids, not the means. */
const GRANTING = new Set(
  'accept agree allow tolerate permit recognise recognize support compromise concede surrender sign endorse condone hand give negotiate'.split(
    ' ',
  ),
);
const REQUIRING = new Set(['require', 'necessitate']);
const TERMS = new Set(['conditional', 'contingent']);

function toneOf(sentence: Sentence, clause: Clause): Tone | null {
  if (clause.form === 'copular') {
    if (JUDGING.has(clause.predicate.lemma) || isRedLine(sentence, clause)) return 'judged';
    if (WEIGHTY.has(clause.predicate.lemma) && !clause.negated && clause.tense === 'present') return 'weighed';
    if (TERMS.has(clause.predicate.lemma) && !clause.negated) return 'terms';
  }
  // "X depends on Y"
  if (HANGING.has(clause.lemma) && !clause.negated && clause.modal === null && hangsOn(clause)) return 'terms';
  if (clause.modal !== null && DUTY.has(clause.modal)) return 'duty';
  if (isNoneWithout(sentence, clause)) return 'none-without';
  if (clause.form === 'copular' && clause.predicate.lemma === 'time' && clause.complements.length > 0 && !clause.negated)
    return 'time';
  if (clause.form !== 'verbal') return null;
  if (REQUIRING.has(clause.lemma) && !clause.negated && clause.voice === 'active' && clause.objects.length > 0) return 'need';
  if (clause.negated && (clause.modal === 'will' || clause.modal === 'would')) return 'refusal';
  if (clause.negated && clause.modal === 'can' && GRANTING.has(base(clause.lemma))) return 'refusal';
  // "what's needed" asks for nothing
  if ([...clause.subjects, ...clause.objects].some(({ head }) => head.xpos === 'WP')) return null;
  const needs = clause.lemma === 'need' && !clause.negated && clause.modal === null;
  return needs && !clause.objects.some(({ head }) => head.upos === 'PRON') ? 'need' : null;
}

const HANGING = new Set(['depend', 'hinge']);
/** "2.5 million people depend on it" sets no terms. */
const hangsOn = (clause: Clause): boolean =>
  clause.governor?.relation !== 'relative' &&
  clause.subjects.some(({ head }) => head.xpos === 'NN') &&
  clause.obliques.some(({ preposition, head }) => /^(?:up)?on$/.test(preposition ?? '') && head.upos === 'NOUN');

/** "a red line" */
const isRedLine = (sentence: Sentence, clause: Clause): boolean =>
  clause.predicate.lemma === 'line' && below(sentence, clause.predicate.index).some((kid) => kid.lemma === 'red');

/** What "there will be no …" refuses; "no country left" is a lament. */
const RETURNING = new Set(
  'return peace deal agreement accord solution talk negotiation dialogue compromise concession change surrender place role ceasefire truce settlement exception amnesty withdrawal recognition normalization normalisation election vote extension delay retreat pullout impunity'.split(
    ' ',
  ),
);

/** "There can be no peace without Y", "there will be no return to Y" */
const isNoneWithout = (sentence: Sentence, clause: Clause): boolean =>
  (clause.lemma === 'be' || clause.form === 'copular') &&
  (clause.modal === 'can' || clause.modal === 'will') &&
  clause.subjects.some((phrase) => below(sentence, phrase.head.index).some((kid) => kid.text.toLowerCase() === 'no')) &&
  below(sentence, clause.predicate.index).some((kid) => kid.deprel === 'expl');

/** "…, said X": a duty, a judgement or a refusal in a side's own speech is that side's position. */
export const spoken: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (clause.form === 'nominal' || clause.conditional) return [];
    const tone = toneOf(sentence, clause);
    if (tone === null || isQuestion(sentence)) return [];
    if (tone === 'duty' && isNoDuty(document, sentence, clause)) return [];
    const clauses = clausesIn(document, sentence);
    const above = clause.governor ? clauses[clause.governor.clause] : undefined;
    // "should be sustained and unimpeded" is one demand
    if (clause.governor?.relation === 'coordinate' && above && isShared(clause, above)) return [];
    // "that is not the way it should be done", "it does not mean that we have to"
    if (above?.negated && (clause.governor?.relation === 'relative' || clause.governor?.relation === 'complement')) return [];
    // what all agreed should be is the will of those who agreed
    if (tone === 'duty' && above && clause.governor?.relation === 'complement' && SETTLED.has(above.lemma)) {
      const all = holdersOf(document, sentence, above.subjects, clause);
      return all.length === 0 || clause.negated || above.negated
        ? []
        : [{ clause, stance: 'supports', issue: passageOf(document, clause), holders: all, own: true }];
    }
    const speech = voice(document, clause);
    const holders = speech ? speech.sides.map((actor) => ({ actor, span: speech.span })) : authored(document, clause);
    if (holders.length === 0) return [];
    const said = sayingOf(document, sentence, clause, tone, above);
    // "we need to agree how" is a wish of one's own
    const wish =
      (tone === 'duty' || tone === 'need') &&
      !clause.negated &&
      clause.voice === 'active' &&
      isOwn(document, sentence, clause, holders);
    if (tone === 'refusal') {
      if (!isOwn(document, sentence, clause, holders)) return [];
    }
    return said ? [{ clause, holders, own: true, ...said, ...(wish ? { stance: 'wants' as const } : {}) }] : [];
  });

/** Whether the subject of a clause is the side that speaks. */
const isOwn = (document: AnnotatedDocument, sentence: Sentence, clause: Clause, speakers: Held['holders']): boolean =>
  holdersOf(document, sentence, clause.subjects, clause).some((subject) =>
    speakers.some((side) => sideOf(side.actor.id) === sideOf(subject.actor.id)),
  );

const FORETELLING = new Set('estimate predict forecast project expect reckon calculate anticipate'.split(' '));

const saysOnly = (sentence: Sentence, clause: Clause): boolean =>
  sentence.tokens.slice(Math.max(0, clause.predicate.index - 4), clause.predicate.index).some((token) => token.lemma === 'only');

const EASING = new Set('make help enable ease facilitate boost improve be_able'.split(' '));

/** "should it choose to", "the time we have to do it", "estimated that sales should rise": none of them asks for anything. */
function isNoDuty(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const above = clause.governor ? clausesIn(document, sentence)[clause.governor.clause] : undefined;
  if (above && FORETELLING.has(above.lemma) && clause.governor?.relation === 'complement') return true;
  const aux = sentence.tokens.find((token) => token.head === clause.predicate.index && token.lemma === 'should');
  // "on who should control it" is asked
  if (clause.governor?.relation === 'complement' && clause.subjects.some(({ head }) => head.xpos === 'WP')) return true;
  // "should have paid closer attention" is blame
  if (aux && clause.perfect) return true;
  // "which should make it easier" is an expectation
  if (aux && EASING.has(clause.lemma) && !clause.negated) return true;
  // "its position that Y must go": what the noun of another holds
  if (above && clause.governor?.marker === 'that' && sentence.tokens[clause.predicate.head]?.upos === 'NOUN') return true;
  // "we have to budget for it", "X would only have to cooperate" ask for nothing
  if (clause.modal === 'have to' && clause.subjects.some(({ head }) => /^(?:I|we)$/i.test(head.text))) return true;
  if (clause.modal === 'have to' && saysOnly(sentence, clause)) return true;
  if (aux && clause.subjects.some((phrase) => phrase.local && phrase.start > aux.end && phrase.end <= clause.predicate.start))
    return true;
  return clause.modal === 'have to' && clause.governor?.relation === 'relative' && !clause.governor.marker;
}

const isShared = (clause: Clause, above: Clause): boolean =>
  !clause.subjects.some((phrase) => phrase.local) && above.modal === clause.modal;

function sayingOf(
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  tone: Tone,
  above: Clause | undefined,
): Pick<Held, 'stance' | 'issue'> | null {
  const whole = wholeClause(document, clause, above);
  // what is rejected is the deed without its "not"
  if (tone === 'refusal')
    return hasMatter(clause) ? { stance: 'rejects', issue: { start: clause.predicate.start, end: whole.end } } : null;
  if (tone === 'judged' || tone === 'weighed' || tone === 'terms') {
    const stance: Stance =
      tone === 'judged' ? (JUDGING.get(clause.predicate.lemma) ?? 'rejects') : tone === 'terms' ? 'conditional' : 'wants';
    const issue = tone === 'terms' ? whole : judgedThing(document, sentence, clause);
    if (tone !== 'judged' || !clause.negated) return issue && { stance, issue };
    // "is not acceptable"
    return issue && stance === 'accepts' ? { stance: 'rejects', issue } : null;
  }
  if (tone === 'none-without') {
    const without = clause.obliques.find((phrase) => phrase.preposition === 'without');
    const none = clause.subjects[0];
    if (without) return { stance: 'demands', issue: none ? joinedSpan(none, without) : without };
    if (none && sentence.tokens.some((token) => token.lemma === 'without' && within(token, none)))
      return { stance: 'demands', issue: none };
    return none && RETURNING.has(none.head.lemma) ? { stance: 'rejects', issue: none } : null;
  }
  if (tone === 'time') {
    const deed = (document.clauses[sentence.index] ?? [])[clause.complements[0] ?? -1];
    return deed && deed.start > clause.predicate.start && deed.tense === 'none' ? { stance: 'wants', issue: deed } : null;
  }
  // "must not be delayed" is itself what is demanded
  return { stance: 'demands', issue: whole };
}

/** "Will not forgive" names nothing that is refused. */
const hasMatter = ({ objects, obliques, complements, voice: how }: Clause): boolean =>
  objects.length + obliques.length + complements.length > (how === 'passive' ? 1 : 0);

/** "The attempts to do Y are unacceptable"; "it is unacceptable that …", "it is vital to …" */
function judgedThing(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Span | null {
  const deed = (document.clauses[sentence.index] ?? [])[clause.complements[0] ?? -1];
  if (deed && deed.start > clause.predicate.start && /^(?:that|to|for)$/.test(deed.governor?.marker ?? ''))
    return { start: deed.start, end: Math.max(deed.end, reachOf(document, deed).end) };
  const subject = clause.subjects[0];
  return subject && subject.head.upos !== 'PRON' ? withClause(document, sentence, clause, subject) : (subject ?? null);
}

/** "The fight had to go on": the subject stands by "had"; "the talks, which must not be delayed": before the relative clause. */
function wholeClause(document: AnnotatedDocument, clause: Clause, above: Clause | undefined): Span {
  const passage = reachOf(document, clause);
  if (clause.subjects.concat(clause.voice === 'passive' ? clause.objects : []).some((phrase) => phrase.local)) return passage;
  if (above && /^(?:have|need|ought)$/.test(above.predicate.lemma)) return joinedSpan(passageOf(document, above), passage);
  const antecedent = clause.voice === 'passive' ? clause.objects[0] : clause.subjects[0];
  return clause.governor?.relation === 'relative' &&
    antecedent &&
    antecedent.start < passage.start &&
    passage.start - antecedent.end < 40
    ? joinedSpan(antecedent, passage)
    : passage;
}
