import type { AnnotatedDocument, Mention, Participant, Proposed, Sentence, Token } from '../../model/index.js';
import { acts, mentionsIn, partiesOf } from '../../model/index.js';
import { REPRESENTATIVES, caseOf, personAt, personRefAt } from '../reading/parties.js';
import { below, relation } from '../reading/words.js';
import type { MeetingNoun } from './sighting.js';
import { isNamed, participantsAt, withConjuncts } from './sighting.js';

const COMPANY = new Set(['between', 'among', 'with', 'involving', 'including', 'amongst']);

/** Participants that the noun phrase itself names: "talks between X and Y", "X-Y talks", "a summit of the presidents of …". */
export function participantsOfNoun(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const found: Proposed<Participant>[] = [];
  for (const head of meeting.heads) {
    for (const kid of below(sentence, head.index)) {
      if (relation(kid) !== 'nmod' && relation(kid) !== 'obl') continue;
      const preposition = caseOf(sentence, kid.index);
      const of =
        preposition === 'of' &&
        (REPRESENTATIVES.has(kid.lemma) || personAt(document, sentence, kid.index) !== null || isGroup(document, sentence, kid));
      if (!of && !COMPANY.has(preposition)) continue;
      for (const index of withConjuncts(sentence, kid.index))
        found.push(...participantsAt(document, sentence, index, 'participant', attendance));
    }
    found.push(...participantsBefore(document, sentence, head, attendance));
  }
  if (found.length > 1) return found;
  const between = participantsBetween(document, sentence, meeting, attendance);
  const known = new Set(found.map((side) => side.value.actor.id));
  return between.length > found.length ? between : [...found, ...between.filter((side) => !known.has(side.value.actor.id))];
}

/** "A summit in P tomorrow between X and Y", "talks today with X": for a tree that hangs those between by the day or the place. */
function participantsBetween(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  for (let at = meeting.noun.index + 1; at < meeting.noun.index + 12; at++) {
    const token = sentence.tokens[at];
    if (!token || token.upos === 'VERB' || token.upos === 'AUX' || /^[;:.]$/.test(token.text)) return [];
    if (!/^(?:between|with)$/.test(token.lemma) || !/^(?:case|mark)$/.test(token.deprel)) continue;
    if (token.lemma === 'with') return rowAfter(document, sentence, token.end, attendance);
    const found = withConjuncts(sentence, token.head).flatMap((index) =>
      participantsAt(document, sentence, index, 'participant', attendance),
    );
    return found.length > 1 ? found : rowAfter(document, sentence, token.end, attendance);
  }
  return [];
}

/** "Met on Tuesday in P with N": those after the word, for a tree that hangs them by the place. */
export function rowWith(
  document: AnnotatedDocument,
  sentence: Sentence,
  verb: Token,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  for (const token of sentence.tokens.slice(verb.index + 1, verb.index + 9)) {
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'PUNCT') return [];
    if (token.lemma === 'with') return rowAfter(document, sentence, token.end, attendance);
  }
  return [];
}

/** "Between the government of X and the Y Front": the names in a row after a word, for a tree that hangs one below another. */
function rowAfter(
  document: AnnotatedDocument,
  sentence: Sentence,
  start: number,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const found: Proposed<Participant>[] = [];
  let end = start;
  for (const mention of mentionsIn(document, sentence)) {
    if (mention.start < end || !(acts(mention) || mention.type === 'person')) continue;
    if (!IN_ROW.test(document.document.text.slice(end, mention.start))) break;
    const person = mention.type === 'person' && isNamed(mention) ? personRefAt(document, mention) : null;
    for (const actor of partiesOf(document, mention))
      found.push({ value: { actor, person, role: 'participant', attendance }, spans: [mention] });
    end = mention.end;
  }
  return found;
}

const IN_ROW = /^(?:\s|,|and\b|the\b|(?:deputy|vice|assistant|acting|senior)\b){1,7}$/i;

const isGroup = (document: AnnotatedDocument, sentence: Sentence, token: Token): boolean =>
  mentionsIn(document, sentence).some(
    (mention) =>
      mention.start <= token.start &&
      token.end <= mention.end &&
      (mention.type === 'group' || mention.type === 'organisation' || mention.form === 'group') &&
      !JOINT_BODY.test(mention.name),
  );

/** Sides sit in a committee; it is none. */
const JOINT_BODY = /\b(?:committee|commission|task force|working group|support group)$/i;

/** "US-China trade talks": two sides or more joined before the noun meet; a single one is only what the talks are about. */
function participantsBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  head: Token,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const possessor = below(sentence, head.index).find((kid) => kid.deprel === 'nmod:poss');
  // "X's talks with Y"; "Europe's summit" may be anybody's
  const withOne =
    sentence.tokens[head.index + 1]?.lemma === 'with' ||
    below(sentence, head.index).some((kid) => relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'with');
  if (possessor && (withOne || personAt(document, sentence, possessor.index)))
    return possessorAt(document, sentence, possessor, attendance);
  const text = document.document.text;
  const joined: Mention[] = [];
  for (const mention of [...mentionsIn(document, sentence)].reverse()) {
    if (mention.end > head.start || !acts(mention)) continue;
    const next = joined[0];
    const gap = text.slice(mention.end, next ? next.start : head.start);
    if (next ? !/^[-–—/]$/.test(gap) : !/^\s(?:[\w-]{1,20}\s){0,2}$/.test(gap)) break;
    joined.unshift(mention);
  }
  if (joined.length < 2 && !(joined[0]?.type === 'organisation' && OF_MEMBERS.has(head.lemma))) return [];
  return joined.map((mention) => ({
    value: {
      actor: { id: mention.entity, name: mention.name, wording: text.slice(mention.start, mention.end) },
      person: null,
      role: 'participant',
      attendance,
    },
    spans: [mention],
  }));
}

/** "N raised this in his call with M": "his" is N's, whom the sentence names before it. */
function possessorAt(
  document: AnnotatedDocument,
  sentence: Sentence,
  possessor: Token,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const named = participantsAt(document, sentence, possessor.index, 'participant', attendance);
  if (named.length > 0 || possessor.xpos !== 'PRP$') return named;
  const clause = (document.clauses[sentence.index] ?? []).findLast(
    (one) => one.form === 'verbal' && one.subjects.length > 0 && one.predicate.index < possessor.index,
  );
  return (clause?.subjects ?? []).flatMap((phrase) =>
    participantsAt(document, sentence, phrase.head.index, 'participant', attendance),
  );
}

/** "The African Union summit" is one of its members; "Security Council talks" may be talks about it. */
const OF_MEMBERS: ReadonlySet<string> = new Set(['summit', 'meeting', 'session']);
