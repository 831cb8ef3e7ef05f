import type { AnnotatedDocument, Clause, Phrase, Rule, Sentence } from '../../model/index.js';
import { rule } from '../../model/index.js';
import { isTime } from '../reading/complements.js';
import { passageOf } from '../reading/passage.js';
import { statusOf } from '../reading/status.js';
import { base, phraseOf, wordsOf } from '../reading/words.js';
import type { IncidentFields } from './fields.js';
import { draftOf } from './draft.js';
import { isAim, isGeneral, isToll } from './happened.js';
import { violentClauses } from './violent-clauses.js';
import { violentNoun } from './violent-nouns.js';
import { INCIDENT_NOUNS, NEEDS_VIOLENT_OBJECT, WEAPONS } from './violence.js';

const BLAST = /\b(?:explosions?|blasts?|bombings?|air ?strikes?)\b/i;

const violentAct = rule<IncidentFields, Clause>({
  name: 'violent-act',
  reads: 'X shelled Y; X seized a base north of Z; X launched air strikes; X violated the truce',
  pattern: violentClauses,
  build: (clause, document, sentence) => {
    const status = statusOf(document, clause);
    if (status.value === 'demanded' || status.value === 'hypothetical' || status.value === 'planned' || clause.negated)
      return null;
    if (isAim(document, clause) || isToll(document, sentence, clause) || isGeneral(document, sentence, clause)) return null;
    const object =
      clause.objects[0] ??
      clause.obliques.find(
        (phrase) =>
          /^(?:at|into|on|against|in|with)$/.test(phrase.preposition ?? '') && !isTime(document, phrase, clause.sentence),
      );
    // "an air strike killed two soldiers": what struck belongs to what was done
    const blow = clause.subjects.find(
      (phrase) =>
        phrase.local &&
        (INCIDENT_NOUNS.has(phrase.head.lemma) || WEAPONS.has(phrase.head.lemma) || BLAST.test(wordsOf(document, phrase))) &&
        phrase.end <= clause.predicate.start,
    );
    const carried = clause.objects[0];
    const nominal =
      carried && (NEEDS_VIOLENT_OBJECT.has(base(clause.lemma)) || carried.head.lemma === 'fire' || isRightAfter(carried, clause))
        ? carried
        : null;
    return draftOf(
      {
        trigger: clause.predicate,
        passage: passageOf(document, clause),
        action: nominal
          ? { start: Math.min(clause.predicate.start, nominal.start), end: Math.max(verbEnd(sentence, clause), nominal.end) }
          : blow && clause.predicate.start - blow.end < 12
            ? { start: blowStart(sentence, blow), end: verbEnd(sentence, clause) }
            : { start: clause.predicate.start, end: verbEnd(sentence, clause) },
        actors: doersIn(document, clause),
        target: nominal
          ? (clause.obliques.find(
              (phrase) => /^(?:on|against|at)$/.test(phrase.preposition ?? '') && !isTime(document, phrase, clause.sentence),
            ) ?? null)
          : (object ?? null),
        status,
        index: clause.predicate.index,
      },
      document,
      sentence,
    );
  },
});

/** "The state invoked its right in destroying the platform": the gerund's doer is that of the verb above. */
function doersIn(document: AnnotatedDocument, clause: Clause): readonly Phrase[] {
  const { governor, predicate, subjects } = clause;
  if (predicate.xpos !== 'VBG' || !/^(?:in|by|after|while|for)$/.test(governor?.marker ?? '')) return subjects;
  const above = (document.clauses[clause.sentence] ?? [])[governor?.clause ?? -1];
  return above?.voice === 'active' && subjects.every((phrase) => !phrase.local) ? above.subjects : subjects;
}

/** "attacked them" */
const isRightAfter = (phrase: Phrase, clause: Clause): boolean =>
  phrase.head.upos === 'PRON' && phrase.local && phrase.start >= clause.predicate.end && phrase.start - clause.predicate.end < 3;

/** "went off", "shot dead", "blew himself up": the verb with its particle. */
const verbEnd = (sentence: Sentence, clause: Clause): number =>
  sentence.tokens
    .slice(clause.predicate.index + 1, clause.predicate.index + 3)
    .find((token) => token.deprel === 'compound:prt' && token.head === clause.predicate.index)?.end ?? clause.predicate.end;

/** Of "the death toll from twin blasts in P" what struck begins at "twin". */
function blowStart(sentence: Sentence, blow: Phrase): number {
  if (INCIDENT_NOUNS.has(blow.head.lemma) || WEAPONS.has(blow.head.lemma)) return blow.start;
  const blast = sentence.tokens.find(
    (token) => token.start >= blow.start && token.end <= blow.end && INCIDENT_NOUNS.has(token.lemma),
  );
  return blast ? phraseOf(sentence, blast.index).start : blow.start;
}

export const incidentRules: readonly Rule<IncidentFields>[] = [violentAct, violentNoun];
