import type { AnnotatedDocument, Clause, Pattern, Phrase, Sentence, Span, Token } from '../../model/index.js';
import { isTime } from '../reading/complements.js';
import { caseOf, partiesAt } from '../reading/parties.js';
import { passageOf } from '../reading/passage.js';
import { below, phraseOf, relation } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Held } from './holders.js';
import { clausesIn, holdersOf, listedAfter } from './holders.js';
import { STANCE_NOUNS, STRESS_VERBS } from './stances.js';

/** What stands before "support", "opposition" and makes it none that is there: "a lack of support from X". */
const ABSENT: ReadonlySet<string> = new Set(
  'lack absence end loss withdrawal need hope prospect possibility test doubt question'.split(' '),
);
const ABOUT: ReadonlySet<string> = new Set(['to', 'for', 'of', 'on', 'against', 'over']);
const BY: ReadonlySet<string> = new Set(['by', 'from', 'among']);

/** "X's opposition to Y", "the rejection of Y by X", "calls by X for Y", "opposition to Y from X" */
export const nominalWill: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    const stance = clause.form === 'nominal' ? STANCE_NOUNS.get(clause.lemma) : undefined;
    if (!stance || clause.negated) return [];
    const above = sentence.tokens[clause.predicate.head];
    if (above && above.upos === 'NOUN' && ABSENT.has(above.lemma)) return [];
    const about = (phrase: Phrase): boolean =>
      phrase.head.index > clause.predicate.index &&
      !isTime(document, phrase, clause.sentence) &&
      ABOUT.has(phrase.preposition ?? '');
    const next = (document.clauses[clause.sentence] ?? []).find(
      (one) =>
        one.governor?.clause === clause.index &&
        one.start > clause.predicate.start &&
        (one.governor.marker === 'to' || (one.governor.marker === 'that' && stance === 'demands')),
    );
    const issue = clause.objects.find(about) ?? clause.obliques.find(about) ?? next;
    const from = clause.obliques.filter((phrase) => BY.has(phrase.preposition ?? '') && phrase !== issue);
    const named = [...clause.subjects, ...from];
    if (!issue) return [];
    const holders =
      named.length > 0 ? holdersOf(document, sentence, named) : holdersOf(document, sentence, byUnder(sentence, issue));
    const held = [holders, ownersAbove(document, sentence, clause), voicersOf(document, sentence, clause)].find(
      (found) => found.length > 0,
    );
    return held ? [{ clause, stance, issue, holders: held }] : [];
  });

/** "X voiced strong opposition to Y": the tagger may take the verb for a participle of the noun. */
function voicersOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Held['holders'] {
  const verb = below(sentence, clause.predicate.index).find((kid) => kid.xpos === 'VBN' && STRESS_VERBS.has(kid.lemma));
  const doers = verb ? below(sentence, verb.index).filter((kid) => relation(kid) === 'nsubj') : [];
  return doers.flatMap((doer) => partiesAt(document, sentence, doer.index).map((actor) => ({ actor, span: doer })));
}

/** "Washington has made no secret of its opposition": the one whose noun it is stands before the verb. */
function ownersAbove(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Held['holders'] {
  const own = clause.subjects.length === 1 && /^(?:its|his|her|their)$/i.test(clause.subjects[0]?.head.text ?? '');
  const above = clause.governor?.relation === 'complement' ? clausesIn(document, sentence)[clause.governor.clause] : undefined;
  if (!own || !above || above.form !== 'verbal' || above.voice !== 'active' || above.predicate.start > clause.start) return [];
  return holdersOf(document, sentence, above.subjects, above);
}

/** "Calls for an inquiry by X": the tree may hang X by the inquiry. */
const byUnder = (sentence: Sentence, issue: Span): readonly Phrase[] =>
  sentence.tokens
    .filter((token) => token.start >= issue.start && token.end <= issue.end && relation(token) === 'nmod')
    .filter((token) => BY.has(caseOf(sentence, token.index)))
    .map((head): Phrase => ({ start: head.start, end: head.end, head, preposition: 'by', local: true }));

const AIMS: ReadonlyMap<string, Stance> = new Map([
  ['goal', 'wants'],
  ['aim', 'wants'],
  ['objective', 'wants'],
  ['priority', 'wants'],
  ['wish', 'wants'],
  ['demand', 'demands'],
  ['condition', 'demands'],
]);

/** "The main goal of X is to do Y", "X's demand is that Y stop", "X's condition is a halt to Y" */
export const aimed: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (clause.form === 'nominal' || clause.negated || clause.conditional) return [];
    const noun = clause.subjects.find((phrase) => AIMS.has(phrase.head.lemma))?.head;
    const stance = noun ? AIMS.get(noun.lemma) : undefined;
    if (!noun || !stance) return [];
    const issue = aimOf(document, sentence, clause, noun);
    if (!issue) return [];
    const holders = below(sentence, noun.index)
      .filter((kid) => kid.deprel === 'nmod:poss' || (relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'of'))
      .flatMap((kid) => partiesAt(document, sentence, kid.index).map((actor) => ({ actor, span: kid as Span })));
    return holders.length > 0 ? [{ clause, stance, issue, holders, word: noun }] : [];
  });

function aimOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause, noun: Token): Span | null {
  if (clause.form === 'copular')
    return clause.predicate.upos === 'NOUN' && clause.predicate.index > noun.index && clause.modal === null
      ? phraseOf(sentence, clause.predicate.index)
      : null;
  const end = passageOf(document, clause).end;
  if (clause.modal === 'be to' || clause.governor?.marker === 'to') return { start: clause.predicate.start, end };
  // "is that Y stop": the tree makes Y's verb the predicate of the whole
  const that = below(sentence, clause.predicate.index).find((kid) => kid.deprel === 'mark' && kid.lemma === 'that');
  return that && that.index > noun.index ? { start: that.start, end } : null;
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
    return holders.length > 0 ? [{ clause, stance: 'supports' as const, issue, holders, word: noun.head }] : [];
  });
