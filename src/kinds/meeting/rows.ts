import type { AnnotatedDocument, Clause, Mention, Participant, Phrase, Proposed, Sentence, Token } from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';
import { doersOf, personRefAt } from '../reading/parties.js';
import { participantsAt } from './sighting.js';

/** "X and Y had also met", "X and Y failed to reach": what stands between the row and its verb. */
const TO_VERB =
  /^,?(?:\s(?:had|have|has|will|would|also|both|then|later|jointly|(?:fail|agree|manag|plann?|due|were|are|set|unable|schedul)(?:ed|e)?|to)\b){0,4}\s?$/;
const BETWEEN = /^(?:[\s,]|and\b|the\b){0,10}$/;

/** "Kosovo Prime Minister N", "the minister of Y, N": the country in the title of the person who was just found. */
const isOfTitle = (mention: Mention, gap: string, person: Participant | undefined): boolean =>
  mention.type !== 'person' &&
  person?.person != null &&
  (mention.entity === person.actor.id || mention.party === person.actor.id) &&
  /^,?\s(?:[\p{L}’'-]{1,20}\s){0,5}$/u.test(gap);

const TITLE = /(?:\bthe\s)?(?:\b\p{L}[\p{L}-]{0,20}\s){1,5}of\s(?:the\s)?$/u;

/** Where the words of a title before its country begin. */
function beforeTitle(document: AnnotatedDocument, { start }: Mention): number {
  const before = document.document.text.slice(Math.max(0, start - 80), start);
  const row = Math.max(before.lastIndexOf(','), before.lastIndexOf(' and '));
  const title = TITLE.exec(before.slice(row + 1));
  return title ? start - title[0].length : start;
}

/** "A of X, B of Y and C convened": the names that stand in a row before the verb, for a tree that lost them. */
export function listBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  verb: Token,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const found: Proposed<Participant>[] = [];
  let end = verb.start;
  for (const mention of [...mentionsIn(document, sentence)].reverse()) {
    if (mention.end > end) continue;
    const gap = document.document.text.slice(mention.end, end);
    if (isOfTitle(mention, gap, found[0]?.value)) {
      end = beforeTitle(document, mention);
      continue;
    }
    if (!(found.length === 0 ? TO_VERB : BETWEEN).test(gap)) break;
    const person = mention.type === 'person' ? mention : null;
    for (const actor of partiesOf(document, mention)) {
      found.unshift({
        value: { actor, person: person ? personRefAt(document, person) : null, role: 'participant', attendance },
        spans: [mention],
      });
    }
    end = mention.start;
  }
  return found.length >= 2 ? found : [];
}

/** Those whom a clause has for its subject, as they stand in the tree or, where it lost them, in a row before the verb. */
export function sidesBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  clause: Clause,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const named = doersOf(clause).flatMap((phrase) =>
    participantsAt(document, sentence, phrase.head.index, 'participant', attendance),
  );
  return named.length < 2 && clause.voice === 'active'
    ? [...listBefore(document, sentence, clause.predicate, attendance), ...named]
    : named;
}

/** "met A of X, B of Y and C": further names in the row that begins with the object, for a tree that sets each beside the one before. */
export function listAfter(
  document: AnnotatedDocument,
  sentence: Sentence,
  phrase: Phrase,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  const found: Proposed<Participant>[] = [];
  let end = -1;
  for (const mention of mentionsIn(document, sentence)) {
    if (mention.start < phrase.start || mention.start < end) continue;
    if (mention.type !== 'person') {
      if (end >= 0 && mention.start - end > 30) break;
      continue;
    }
    // the row begins with the object itself
    if (end < 0 ? mention.start > phrase.end + 2 : !IN_A_ROW.test(document.document.text.slice(end, mention.start))) break;
    if (end >= 0)
      for (const actor of partiesOf(document, mention))
        found.push({
          value: { actor, person: personRefAt(document, mention), role: 'participant', attendance },
          spans: [mention],
        });
    end = mention.end;
  }
  return found;
}

const IN_A_ROW = /^(?:,|,?\sand)\s(?:the\s)?$/;
