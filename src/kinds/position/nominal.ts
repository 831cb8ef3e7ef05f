import type { ActorRef, AnnotatedDocument, Pattern, Sentence, Span } from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';
import { isTime } from '../reading/complements.js';
import { caseOf, partiesAt } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { below, relation } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Held } from './holders.js';
import { clausesIn, holdersOf } from './holders.js';
import { STANCE_NOUNS } from './stances.js';

/** "X's opposition to Y", "the rejection of Y by X" */
export const nominalWill: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const stance = clause.form === 'nominal' ? STANCE_NOUNS.get(clause.lemma) : undefined;
    const issue =
      clause.objects.find((phrase) => phrase.preposition !== null && phrase.head.index > clause.predicate.index) ??
      clause.obliques.find(
        (phrase) => !isTime(document, phrase, clause.sentence) && /^(?:to|for|of)$/.test(phrase.preposition ?? ''),
      );
    const holders = holdersOf(document, sentence, clause.subjects);
    return stance && issue && holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
  });

const AIMS: ReadonlyMap<string, Stance> = new Map([
  ['goal', 'wants'],
  ['aim', 'wants'],
  ['objective', 'wants'],
  ['priority', 'wants'],
  ['wish', 'wants'],
  ['demand', 'demands'],
  ['condition', 'demands'],
]);

/** "The main goal of X is to do Y", "X's demand was that Y stop" */
export const aimed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (clause.form === 'nominal' || clause.negated || clause.conditional) return [];
    const noun = clause.subjects.find((phrase) => AIMS.has(phrase.head.lemma))?.head;
    const stance = noun ? AIMS.get(noun.lemma) : undefined;
    const infinitive = clause.form === 'verbal' && (clause.modal === 'be to' || clause.governor?.marker === 'to');
    if (!noun || !stance || !infinitive) return [];
    const holders = below(sentence, noun.index)
      .filter((kid) => kid.deprel === 'nmod:poss' || (relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'of'))
      .flatMap((kid) => partiesAt(document, sentence, kid.index).map((actor) => ({ actor, span: kid as Span })));
    const issue = { start: clause.predicate.start, end: passageOf(document, clause).end };
    return holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
  });

/** "The five members – A, B and C": the sides that a dash, a colon or a bracket lists. */
function listedAfter(document: AnnotatedDocument, sentence: Sentence, noun: Span): Held['holders'] {
  const found: { readonly actor: ActorRef; readonly span: Span }[] = [];
  let end = noun.end;
  for (const mention of mentionsIn(document, { start: noun.end, end: sentence.end })) {
    const gap = document.document.text.slice(end, mention.start);
    if (!(found.length === 0 ? /^\s*[-–—:(]+\s*(?:the\s)?$/ : /^(?:,|,?\s+and)\s+(?:the\s)?$/).test(gap)) break;
    for (const actor of partiesOf(document, mention)) found.push({ actor, span: mention });
    end = mention.end;
  }
  return found;
}

/** "The plan has the approval of X", "X gave its backing to Y" */
export const approved: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (!/^(?:have|enjoy|win|get|receive|gain|secure|retain)$/.test(clause.lemma) || clause.negated || clause.conditional)
      return [];
    const noun = clause.objects.find((phrase) =>
      /^(?:approval|support|backing|endorsement|blessing|consent)$/.test(phrase.head.lemma),
    );
    const [issue] = clause.subjects;
    if (!noun || !issue) return [];
    const named = below(sentence, noun.head.index).filter(
      (kid) => relation(kid) === 'nmod' && /^(?:of|from)$/.test(caseOf(sentence, kid.index)),
    );
    const holders = named.flatMap((kid) => {
      const all = [kid, ...below(sentence, kid.index).filter((token) => relation(token) === 'conj')];
      const sides = all.flatMap((one) => partiesAt(document, sentence, one.index).map((actor) => ({ actor, span: one as Span })));
      return sides.length > 0 ? sides : listedAfter(document, sentence, kid);
    });
    return holders.length > 0 ? [{ clause, stance: 'supports' as const, issue, holders }] : [];
  });
