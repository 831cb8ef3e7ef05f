import type {
  AnnotatedDocument,
  Clause,
  EntityId,
  Mention,
  Participant,
  ParticipantRole,
  Phrase,
  Proposed,
  Sentence,
  Span,
  Token,
} from '../../model/index.js';
import { acts, mentionsIn, partiesOf } from '../../model/index.js';
import { caseOf, partiesAt, sideOf } from '../reading/parties.js';
import { below, relation } from '../reading/words.js';
import { PARTS, partOfPhrase, participantsAt } from './sighting.js';

/** A part that the report gives a side in the talks that it is about, with the words that give it. */
export interface Part {
  readonly role: ParticipantRole;
  readonly spans: readonly Span[];
}

/** Parts that last as long as the talks do; who hosts or observes does so at one meeting. */
const LASTING: ReadonlySet<ParticipantRole> = new Set(['guarantor', 'mediator', 'broker']);

/** The sides to which the report gives a lasting part in its own words: "the three guarantors", "X, the mediator", "guarantors X and Y". */
export function lastingParts(document: AnnotatedDocument): ReadonlyMap<string, Part> {
  const found = new Map<string, Part>();
  const add = (side: EntityId, part: Part): void => {
    if (LASTING.has(part.role) && !found.has(sideOf(side))) found.set(sideOf(side), part);
  };
  for (const mention of document.mentions) {
    if (mention.form !== 'group' || mention.members.length < 2) continue;
    const last = document.document.text.slice(mention.start, mention.end).split(/\s+/).at(-1)?.toLowerCase() ?? '';
    const role = PARTS.get(last.replace(/s$/, ''));
    if (role && !/\bpower\s+brokers?$/i.test(document.document.text.slice(mention.start, mention.end)))
      for (const member of mention.members) add(member, { role, spans: [mention] });
  }
  for (const sentence of document.sentences) {
    for (const token of sentence.tokens) {
      const role = token.upos === 'VERB' ? undefined : PARTS.get(token.lemma);
      // a power broker brokers nothing
      if (!role || !LASTING.has(role) || sentence.tokens[token.index - 1]?.lemma === 'power') continue;
      for (const mention of [...namesBefore(document, sentence, token), ...namesAfter(document, sentence, token)])
        for (const side of partiesOf(document, mention)) add(side.id, { role, spans: [mention, token] });
      for (const [side, span] of actingAs(document, sentence, token)) add(side, { role, spans: [span, token] });
    }
  }
  return found;
}

/** "X and Y, the guarantors of the talks": the names in a row that end at the comma before the noun's article. */
function namesBefore(document: AnnotatedDocument, sentence: Sentence, token: Token): readonly Mention[] {
  let at = token.index - 1;
  while (at > 0 && token.index - at < 5 && !/^(?:the|a|an|its|their)$/i.test((sentence.tokens[at] as Token).text)) at--;
  const comma = sentence.tokens[at - 1];
  if (comma?.text !== ',' || token.index - at >= 5) return [];
  return rowEndingAt(document, sentence, comma.start);
}

/** "mediators Qatar and Egypt", "the guarantor states Russia, Turkey and Iran" */
function namesAfter(document: AnnotatedDocument, sentence: Sentence, token: Token): readonly Mention[] {
  const next = sentence.tokens[token.index + 1];
  const from = next && /^(?:country|state|power|nation|party)$/.test(next.lemma) ? next.end : token.end;
  return rowStartingAt(document, sentence, from, /^ $/);
}

/** The names of sides that stand in a row from a position of the text on, after what leads to the first. */
function rowStartingAt(document: AnnotatedDocument, sentence: Span, from: number, lead: RegExp): readonly Mention[] {
  const text = document.document.text;
  const found: Mention[] = [];
  let end = from;
  for (const mention of mentionsIn(document, sentence)) {
    if (mention.start < end || !acts(mention) || mention.form === 'demonym') continue;
    const gap = text.slice(end, mention.start);
    if (!(found.length === 0 ? lead : LINK).test(gap)) break;
    found.push(mention);
    end = mention.end;
  }
  return found;
}

const SPELLED_OUT = /^\s?[-–—(:]\s?(?:the\s)?$/;

/** A grouping with those of whom the text says that it consists. */
export interface SpelledOut {
  readonly group: EntityId;
  readonly row: Span;
  readonly members: ReadonlySet<string>;
}

/** The groupings that a report spells out: "the P5+1 - X, Y and Z -", "the Quartet (X, Y and Z)". */
export const spelledOut = (document: AnnotatedDocument): readonly SpelledOut[] =>
  document.mentions.flatMap((mention) => {
    if (mention.form !== 'name' || (mention.type !== 'group' && mention.type !== 'organisation')) return [];
    if (!OPENS.test(document.document.text.slice(mention.end, mention.end + 2))) return [];
    const members = rowStartingAt(document, { start: mention.end, end: mention.end + 250 }, mention.end, SPELLED_OUT);
    const last = members.at(-1);
    return members.length > 1 && last
      ? [
          {
            group: mention.entity,
            row: { start: mention.start, end: last.end },
            members: new Set(members.map((member) => sideOf(member.entity))),
          },
        ]
      : [];
  });

const OPENS = /^\s?[-–—(:]/;

/** A grouping that is there stands for its members, where the words that bring these only spell it out. */
export const withoutMembers = (
  participants: readonly Proposed<Participant>[],
  groupings: readonly SpelledOut[],
): readonly Proposed<Participant>[] => {
  const there = groupings.filter(({ group }) => participants.some(({ value }) => value.actor.id === group));
  return participants.filter(
    ({ value, spans }) =>
      !there.some(
        ({ members, row }) =>
          members.has(sideOf(value.actor.id)) && spans.every((span) => span.start >= row.start && span.end <= row.end + 1),
      ),
  );
};

const LINK = /^(?:,|,?\sand)\s(?:the\s)?$/;

/** The names of sides that stand in a row, joined by commas and "and", up to a position of the text. */
export function rowEndingAt(document: AnnotatedDocument, sentence: Sentence, position: number): readonly Mention[] {
  const text = document.document.text;
  const found: Mention[] = [];
  let start = position;
  for (const mention of [...mentionsIn(document, sentence)].reverse()) {
    if (mention.end > start || !acts(mention)) continue;
    const gap = text.slice(mention.end, start);
    if (found.length === 0 ? gap.trim() !== '' : !LINK.test(gap)) break;
    found.unshift(mention);
    start = mention.start;
  }
  return found;
}

/** "X and Y support the truce as guarantor states of the talks", "X acted as mediator": the subjects of the clause. */
function actingAs(document: AnnotatedDocument, sentence: Sentence, token: Token): readonly (readonly [EntityId, Span])[] {
  for (const clause of document.clauses[sentence.index] ?? []) {
    if (clause.negated || clause.conditional || (clause.modal !== null && clause.modal !== 'will')) continue;
    const as = clause.obliques.find(
      (phrase) => phrase.preposition === 'as' && (phrase.head.index === token.index || phrase.head.index === token.head),
    );
    if (!as || partOfPhrase(sentence, as.head.index) === null) continue;
    return clause.subjects.flatMap((phrase) =>
      partiesAt(document, sentence, phrase.head.index).map((side) => [side.id, phrase] as const),
    );
  }
  return [];
}

/** A participant with the part that the report gives its side elsewhere, where it has no other. */
export function withPart(one: Proposed<Participant>, parts: ReadonlyMap<string, Part>): Proposed<Participant> {
  const part = one.value.role === 'participant' ? parts.get(sideOf(one.value.actor.id)) : undefined;
  return part ? { ...one, value: { ...one.value, role: part.role }, spans: [...one.spans, ...part.spans] } : one;
}

const TALKS = /^(?:talk|talks|process|negotiation|negotiations|meeting|round|summit|conference|them|it)$/;

/** "X is the host of the talks", "X and Y are their guarantors": those to whom a clause gives a part in the talks of the report. */
export function partPlayed(document: AnnotatedDocument, sentence: Sentence, clause: Clause): readonly Proposed<Participant>[] {
  const role = clause.form === 'copular' && !clause.negated ? PARTS.get(clause.predicate.lemma) : undefined;
  if (!role || clause.conditional || clause.modal !== null) return [];
  const head = clause.predicate.index;
  const ofTalks =
    clause.obliques.some(
      (phrase) =>
        phrase.head.lemma === 'which' && sentence.tokens.slice(0, phrase.head.index).some(({ lemma }) => TALKS.test(lemma)),
    ) ||
    below(sentence, head).some(
      (kid) =>
        (relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'of' && TALKS.test(kid.lemma)) ||
        (kid.deprel === 'nmod:poss' && kid.upos === 'PRON'),
    );
  if (!ofTalks) return [];
  const of = (phrases: readonly Phrase[], part: ParticipantRole): readonly Proposed<Participant>[] =>
    phrases.flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, part, 'attended'));
  const beside = clause.obliques.filter((phrase) => phrase.preposition === 'with');
  return [...of(clause.subjects, role), ...beside.flatMap((phrase) => of([phrase], partAfter(sentence, phrase, head) ?? role))];
}

/** "X is the host and, with Y, their guarantor": Y shares the part that follows. */
function partAfter(sentence: Sentence, phrase: Phrase, predicate: number): ParticipantRole | null {
  const other = below(sentence, predicate).find((kid) => relation(kid) === 'conj' && PARTS.has(kid.lemma));
  return other && phrase.head.index > predicate && other.index > phrase.head.index ? (PARTS.get(other.lemma) ?? null) : null;
}
