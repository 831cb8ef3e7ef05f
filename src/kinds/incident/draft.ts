import type { ActorRef, AnnotatedDocument, Draft, Phrase, Proposed, Sentence, Span, Status, Token } from '../../model/index.js';
import { within } from '../../model/index.js';
import { withoutTime } from '../reading/complements.js';
import { timesIn } from '../reading/near.js';
import { distinct, partiesOfPhrase } from '../reading/parties.js';
import { anywhere, placesUnder, proposedPlace, proposedTime, timeOf } from '../reading/when-and-where.js';
import { whoseWord } from '../reading/whose-word.js';
import { phraseOf, trimmed, wordsOf } from '../reading/words.js';
import type { IncidentFields } from './fields.js';

/** What a rule has found of an act. */
export interface Draftable {
  readonly trigger: Token;
  readonly passage: Span;
  readonly action: Span;
  readonly actors: readonly Phrase[];
  readonly target: Span | null;
  readonly status: Proposed<Status>;
  readonly index: number;
}

/** A draft of an act with its sides, its target, where and when it was. */
export function draftOf(found: Draftable, document: AnnotatedDocument, sentence: Sentence): Draft<IncidentFields> {
  const sides = found.actors.flatMap((phrase) => {
    const parties = partiesOfPhrase(document, sentence, phrase);
    const described = parties.length > 0 ? null : describedFighters(document, sentence, phrase);
    return (described ? [described] : parties).map((value) => ({ value, spans: [phrase as Span] }));
  });
  const actors = distinct(sides.map((side) => side.value)).map(
    (value) => sides.find((side) => side.value.id === value.id) as Proposed<typeof value>,
  );
  // "killed 16": a count says nothing of whom
  const target =
    found.target && /[^\d\s,.]/.test(wordsOf(document, found.target))
      ? trimmed(document, withoutTime(document, found.target, sentence.index))
      : null;
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

const FIGHTING =
  /^(?:gunman|militant|rebel|extremist|insurgent|militiaman|terrorist|attacker|assailant|guerrilla|separatist|jihadist|fighter)$/;

/** "Gunmen", "a group of Islamic extremists": those who fight for nobody whom the text names go by its words for them. */
function describedFighters(document: AnnotatedDocument, sentence: Sentence, phrase: Phrase): ActorRef | null {
  const head = sentence.tokens.find(
    (token) => token.start >= phrase.start && token.end <= phrase.end && FIGHTING.test(token.lemma) && token.upos === 'NOUN',
  );
  if (!head || !(head === phrase.head || /^(?:group|number|band|dozen|hundred|score)$/.test(phrase.head.lemma))) return null;
  let { start } = phraseOf(sentence, head.index);
  // "Red-led fighters": the tree may part what a hyphen joins
  for (let steps = 0; steps < 6 && document.document.text[start - 1] === '-'; steps++) {
    const before = start - 1;
    start = sentence.tokens.findLast((token) => token.end <= before)?.start ?? start;
  }
  const wording = wordsOf(document, trimmed(document, { start, end: head.end }));
  const name = wording.replace(/^(?:(?:the|a|an|some|several|other|these|those|of|\d+|two|three|four|five|six|dozens)\s)+/i, '');
  return name === '' ? null : { id: `name:group:${name.toLowerCase()}`, name, wording };
}

/** The day that stands right before a noun. */
function dateBefore(document: AnnotatedDocument, sentence: Sentence, noun: Token): ReturnType<typeof timeOf> {
  const time = timesIn(document, sentence).find(
    (one) => one.end <= noun.start && noun.start - one.end < 3 && one.kind === 'date',
  );
  return time && noun.upos === 'NOUN' ? proposedTime(time) : null;
}
