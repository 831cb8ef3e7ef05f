import type { AnnotatedDocument, Clause, Pattern, Sentence, Span } from '../../model/index.js';
import { within } from '../../model/index.js';
import { isQuestion } from '../reading/conditions.js';
import { passageOf } from '../reading/passage.js';
import { below } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Held } from './holders.js';
import { clausesIn, holdersOf, joinedSpan, voice } from './holders.js';
import { JUDGING } from './stances.js';

const DUTY = new Set(['must', 'should', 'have to', 'need to', 'ought', 'ought to', 'need']);
const SETTLED = new Set(['agree', 'decide', 'concur']);

/** What a clause of a side's own speech says of its will. */
type Tone = 'judged' | 'duty' | 'refusal' | 'need' | 'none-without' | 'time';

function toneOf(sentence: Sentence, clause: Clause): Tone | null {
  if (clause.form === 'copular' && (JUDGING.has(clause.predicate.lemma) || isRedLine(sentence, clause))) return 'judged';
  if (clause.modal !== null && DUTY.has(clause.modal)) return 'duty';
  if (isNoneWithout(sentence, clause)) return 'none-without';
  if (clause.form === 'copular' && clause.predicate.lemma === 'time' && clause.complements.length > 0 && !clause.negated)
    return 'time';
  if (clause.form !== 'verbal') return null;
  if (clause.negated && (clause.modal === 'will' || clause.modal === 'would')) return 'refusal';
  const needs = clause.lemma === 'need' && !clause.negated && clause.modal === null;
  return needs && !clause.objects.some(({ head }) => head.upos === 'PRON') ? 'need' : null;
}

/** "a red line" */
const isRedLine = (sentence: Sentence, clause: Clause): boolean =>
  clause.predicate.lemma === 'line' && below(sentence, clause.predicate.index).some((kid) => kid.lemma === 'red');

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
    if (!speech) return [];
    const holders = speech.sides.map((actor) => ({ actor, span: speech.span }));
    const said = sayingOf(document, sentence, clause, tone, above);
    if (tone === 'refusal') {
      const own = holdersOf(document, sentence, clause.subjects).some((subject) =>
        speech.sides.some((side) => side.id === subject.actor.id),
      );
      if (!own) return [];
    }
    return said ? [{ clause, holders, own: true, ...said }] : [];
  });

const FORETELLING = new Set('estimate predict forecast project expect reckon calculate anticipate'.split(' '));

/** "should it choose to", "the time we have to do it", "estimated that sales should rise": none of them asks for anything. */
function isNoDuty(document: AnnotatedDocument, sentence: Sentence, clause: Clause): boolean {
  const above = clause.governor ? clausesIn(document, sentence)[clause.governor.clause] : undefined;
  if (above && FORETELLING.has(above.lemma) && clause.governor?.relation === 'complement') return true;
  const aux = sentence.tokens.find((token) => token.head === clause.predicate.index && token.lemma === 'should');
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
  if (tone === 'refusal') return { stance: 'rejects', issue: whole };
  if (tone === 'judged') {
    const issue = clause.subjects[0];
    const stance: Stance = JUDGING.get(clause.predicate.lemma) ?? 'rejects';
    return issue && !clause.negated ? { stance, issue } : null;
  }
  if (tone === 'none-without') {
    const without = clause.obliques.find((phrase) => phrase.preposition === 'without');
    const none = clause.subjects[0];
    if (without) return { stance: 'demands', issue: none ? joinedSpan(none, without) : without };
    if (none && sentence.tokens.some((token) => token.lemma === 'without' && within(token, none)))
      return { stance: 'demands', issue: none };
    return none ? { stance: 'rejects', issue: none } : null;
  }
  if (tone === 'time') {
    const deed = (document.clauses[sentence.index] ?? [])[clause.complements[0] ?? -1];
    return deed && deed.start > clause.predicate.start && deed.tense === 'none' ? { stance: 'wants', issue: deed } : null;
  }
  return { stance: clause.negated ? 'opposes' : 'demands', issue: whole };
}

/** "The fight had to go on": the subject stands by "had"; "the talks, which must not be delayed": before the relative clause. */
function wholeClause(document: AnnotatedDocument, clause: Clause, above: Clause | undefined): Span {
  const passage = passageOf(document, clause);
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
