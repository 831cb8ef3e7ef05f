import type {
  AnnotatedDocument,
  Clause,
  Mention,
  Participant,
  ParticipantRole,
  Phrase,
  Proposed,
  Sentence,
  Span,
  Token,
} from '../../model/index.js';
import { acts, mentionsIn } from '../../model/index.js';
import { oncePerSentence } from '../reading/near.js';
import { REPRESENTATIVES, caseOf, partiesAt, personAt, personRefAt } from '../reading/parties.js';
import { below, phraseOf, relation } from '../reading/words.js';
import { isSigning } from './signing.js';
import { MEETING_NOUNS, NEEDS_COMPANY, OTHER_ROUND, OWN_AFFAIR, ordinal } from './words.js';

/** A noun that names a meeting, with the "talks" of "round of talks" beside it. */
export interface MeetingNoun {
  readonly noun: Token;
  /** the noun and what it is a round of */
  readonly heads: readonly Token[];
  readonly phrase: Span;
  readonly round: Proposed<number> | null;
  readonly plural: boolean;
}

/** The nouns of a sentence that name a meeting; the "talks" of "round of talks" is part of the round. */
export const meetingNouns = oncePerSentence((document, sentence): readonly MeetingNoun[] => {
  const found: MeetingNoun[] = [];
  const taken = new Set<number>();
  for (const token of sentence.tokens) {
    if (taken.has(token.index) || !isMeetingNoun(token)) continue;
    const of = roundOfWhat(sentence, token);
    if (of) taken.add(of.index);
    const phrase = phraseOf(sentence, token.index);
    const words = document.document.text.slice(phrase.start, phrase.end);
    const round = roundOf(sentence, token);
    if (NEEDS_COMPANY.has(token.lemma) && OTHER_ROUND.test(words)) continue;
    if (COUNTED.has(token.lemma) && !of && round === null && !/\b(?:new|next|latest|previous|last|another|fresh)\b/i.test(words))
      continue;
    if (COUNTED.has(token.lemma) && !of && (!speaksOfTalks(document) || isBallot(document, sentence))) continue;
    if (token.lemma === 'talk' && token.xpos === 'NN') continue;
    if (/^(?:any|no)\b/i.test(words)) continue;
    if (isModifier(sentence, token)) continue;
    if (token.lemma === 'meeting' && OWN_AFFAIR.has(sentence.tokens[token.index - 1]?.lemma ?? '')) continue;
    if (token.lemma === 'call' && !isTalk(sentence, token)) continue;
    if ((token.lemma === 'signing' || token.lemma === 'ceremony') && !isSigning(document, sentence, token)) continue;
    if (ONLOOKERS.test(document.document.text.slice(token.end, token.end + 50))) continue;
    if (token.upos === 'PROPN' && namesSomebody(document, sentence, token)) continue;
    const days = lengthOf(sentence, token);
    found.push({
      noun: token,
      heads: [token, ...(of ? [of] : []), ...(days ? [days] : [])],
      phrase,
      round,
      plural: /S$/.test(token.xpos) && token.lemma === 'round',
    });
  }
  return found;
});

/** "A meeting with foreign journalists" is an interview. */
const ONLOOKERS = /^\swith\s(?:[\w-]{1,20}\s){0,2}(?:journalists|reporters|editors|correspondents|students)\b/i;

/** "A phone call", "a call with X" and "a call between X and Y" are talks; "X's call for a truce" is none. */
function isTalk(sentence: Sentence, token: Token): boolean {
  if (CALLED_BY.has(sentence.tokens[token.index - 1]?.lemma ?? '')) return true;
  const next = sentence.tokens[token.index + 1]?.text.toLowerCase() ?? '';
  return next === 'with' || next === 'between';
}

const CALLED_BY: ReadonlySet<string> = new Set(['phone', 'telephone', 'video', 'conference']);

/** "The General People's Congress" is a party, "the Trilateral Contact Group" a body: no meeting. */
const namesSomebody = (document: AnnotatedDocument, sentence: Sentence, token: Token): boolean =>
  mentionsIn(document, sentence).some(
    (mention) => acts(mention) && mention.start <= token.start && token.end <= mention.end && mention.end - mention.start > 7,
  );

const BALLOT: ReadonlySet<string> = new Set([
  'election',
  'vote',
  'ballot',
  'candidate',
  'runoff',
  'run-off',
  'turnout',
  'poll',
  'voter',
]);

/** "A second round next Friday" near a vote is one of the vote. */
const isBallot = (document: AnnotatedDocument, sentence: Sentence): boolean =>
  [sentence, document.sentences[sentence.index - 1]].some((one) => one?.tokens.some((token) => BALLOT.has(token.lemma)));

/** Nouns for one of a series, of whatever it may be one. */
const COUNTED: ReadonlySet<string> = new Set(['round', 'edition']);

const TALKS = /^(?:talk|negotiation|consultation|summit|conference|dialogue|mediation|envoy)$/;

/** A round that is not said to be one of talks is one only where the report speaks of talks at all. */
const speaksOfTalks = (document: AnnotatedDocument): boolean =>
  document.sentences.some((sentence) => sentence.tokens.some((token) => TALKS.test(token.lemma)));

/** The "talks" of "round of peace talks"; by the order of the words, since the tree may hang them elsewhere. */
function roundOfWhat(sentence: Sentence, token: Token): Token | null {
  if (sentence.tokens[token.index + 1]?.lemma !== 'of') return null;
  return sentence.tokens.slice(token.index + 2, token.index + 6).find((later) => isMeetingNoun(later)) ?? null;
}

/** The "days" of "two days of talks", the "series" of "a series of calls": what is said of them is said of the talks. */
function lengthOf(sentence: Sentence, token: Token): Token | null {
  const above = sentence.tokens[token.head];
  const measures =
    above !== undefined &&
    /^(?:hour|day|week|night|month|evening|series|string|flurry)$/.test(above.lemma) &&
    above.index < token.index;
  return measures && relation(token) === 'nmod' && caseOf(sentence, token.index) === 'of' ? above : null;
}

const isMeetingNoun = (token: Token): boolean =>
  (token.upos === 'NOUN' || token.upos === 'PROPN') &&
  (MEETING_NOUNS.has(token.lemma) || MEETING_NOUNS.has(token.text.toLowerCase()));

/** "talks process", "summit venue": the noun only describes another. */
function isModifier(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head];
  return relation(token) === 'compound' && head !== undefined && head.index > token.index && !isMeetingNoun(head);
}

function roundOf(sentence: Sentence, token: Token): Proposed<number> | null {
  if (!/^(?:round|edition|meeting|summit|session)$/.test(token.lemma)) return null;
  for (const kid of below(sentence, token.index)) {
    if (kid.index > token.index) continue;
    const number = ordinal(kid.text) ?? hyphenatedOrdinal(sentence, kid);
    // "the first meeting in two years" numbers nothing; only a round is counted from its first
    if (number !== null && (COUNTED.has(token.lemma) || number > 1)) return { value: number, spans: [kid] };
  }
  const after = sentence.tokens[token.index + 1];
  if (token.lemma === 'round' && after && /^\d{1,3}$/.test(after.text)) return { value: Number(after.text), spans: [after] };
  return null;
}

/** "twenty-first" stands as three tokens. */
function hyphenatedOrdinal(sentence: Sentence, last: Token): number | null {
  const dash = sentence.tokens[last.index - 1];
  const tens = sentence.tokens[last.index - 2];
  return dash?.text === '-' && tens ? ordinal(`${tens.text}-${last.text}`) : null;
}

/** What the report calls the meeting: the phrase with all that it is a round of, and all between whom it is. */
export function nameSpan(document: AnnotatedDocument, sentence: Sentence, meeting: MeetingNoun): Span {
  const text = document.document.text;
  let { start, end } = meeting.phrase;
  for (const head of meeting.heads) {
    if (!isMeetingNoun(head)) continue;
    start = Math.min(start, head.start);
    end = Math.max(end, head.end);
    for (const kid of below(sentence, head.index)) {
      if (relation(kid) !== 'nmod' || !/^(?:of|between|among|with|involving)$/.test(caseOf(sentence, kid.index))) continue;
      for (const index of withConjuncts(sentence, kid.index)) {
        const part = phraseOf(sentence, index);
        if (part.end > end && part.start - end < 60) end = part.end;
      }
    }
  }
  // "US-China talks" is one word before the noun
  if (/[-–]/.test(text[start - 1] ?? ''))
    while (start > sentence.start && start > meeting.phrase.start - 40 && /[\p{L}.–-]/u.test(text[start - 1] ?? '')) start--;
  const lead = /^(?:(?:whose|only|also|just|even|not|of|in|at|on|for|to|from|with|after|before|during)\s+){1,3}/i.exec(
    text.slice(start, end),
  );
  // "in the resort of Crans-Montana": a name is not cut at its hyphen
  for (const mention of mentionsIn(document, sentence)) if (mention.start < end && mention.end > end) end = mention.end;
  const strange = withNobody(document, sentence, { start: meeting.noun.end, end });
  return { start: start + (lead?.[0].length ?? 0), end: strange === null ? end : strange.start };
}

/** "ended talks in P with a step that …": what follows "with" and is no side does not name the meeting. */
const withNobody = (document: AnnotatedDocument, sentence: Sentence, span: Span): Token | null =>
  sentence.tokens.find((token) => {
    const noun = sentence.tokens[token.head];
    return (
      token.text.toLowerCase() === 'with' &&
      token.deprel === 'case' &&
      token.start >= span.start &&
      token.end <= span.end &&
      noun?.upos === 'NOUN' &&
      !REPRESENTATIVES.has(noun.lemma) &&
      !/S$/.test(noun.xpos) &&
      mentionsIn(document, phraseOf(sentence, noun.index)).length === 0
    );
  }) ?? null;

/** Clauses of the sentence in which one of the tokens is an argument, with the place that it holds. */
export function clausesAround(document: AnnotatedDocument, sentence: Sentence, heads: readonly Token[]): readonly Surrounding[] {
  const at = new Set(heads.map((head) => head.index));
  // "four-way talks": the tree may take the word before the noun for its head
  const has = (phrases: readonly Phrase[]): Phrase | undefined =>
    phrases.find(
      (phrase) => at.has(phrase.head.index) || (phrase.local && at.has(phrase.head.index + 1) && phrase.head.upos === 'NOUN'),
    );
  const found: Surrounding[] = [];
  for (const clause of document.clauses[sentence.index] ?? []) {
    if (at.has(clause.predicate.index)) continue;
    // an object that the tree calls an oblique still has no preposition
    const bare = clause.obliques.filter((phrase) => phrase.preposition === null);
    const as = has([...clause.objects, ...bare]) ? 'object' : has(clause.subjects) ? 'subject' : null;
    if (isHeldAs(document, clause, heads)) found.push({ clause, as: 'object', preposition: null });
    else if (as) found.push({ clause, as, preposition: null });
    else if (clause.form === 'nominal') {
      // "sat down with the delegations in P for an eighth round": the tree may hang the last words by the noun before them
      const oblique = has(clause.obliques);
      const above = clause.governor ? (document.clauses[sentence.index] ?? [])[clause.governor.clause] : undefined;
      if (oblique && above?.form === 'verbal' && /^(?:for|at|during)$/.test(oblique.preposition ?? ''))
        found.push({ clause: above, as: 'oblique', preposition: oblique.preposition });
      else if (oblique) found.push({ clause, as: 'oblique', preposition: oblique.preposition });
    } else {
      const oblique = has(clause.obliques);
      if (oblique) found.push({ clause, as: 'oblique', preposition: oblique.preposition });
      else if (has(clause.recipients)) found.push({ clause, as: 'oblique', preposition: 'to' });
    }
  }
  return found;
}

/** "Held what both called constructive talks": what is held is only called so, wherever the tree hangs its name. */
const isHeldAs = (document: AnnotatedDocument, clause: Clause, heads: readonly Token[]): boolean =>
  clause.objects.some((phrase) => phrase.head.lemma === 'what') &&
  (document.clauses[clause.sentence] ?? []).some(
    ({ governor, lemma, predicate }) =>
      governor?.clause === clause.index &&
      CALLS.has(lemma) &&
      heads.some((head) => head.index > predicate.index && head.index < predicate.index + 7),
  );

const CALLS: ReadonlySet<string> = new Set('call describe term dub label characterize characterise'.split(' '));

/** A clause in which a meeting noun stands, and as what. */
export interface Surrounding {
  readonly clause: Clause;
  readonly as: 'subject' | 'object' | 'oblique';
  readonly preposition: string | null;
}

/** The sides that the noun at a position stands for, as participants. */
export function participantsAt(
  document: AnnotatedDocument,
  sentence: Sentence,
  index: number,
  role: ParticipantRole,
  attendance: Participant['attendance'],
): readonly Proposed<Participant>[] {
  // "members of the council met": the council did
  const whole =
    sentence.tokens[index]?.lemma === 'member'
      ? below(sentence, index).find((kid) => caseOf(sentence, kid.index) === 'of')
      : undefined;
  if (whole) return participantsAt(document, sentence, whole.index, role, attendance);
  const span = phraseOf(sentence, index);
  const person = personAt(document, sentence, index);
  const sides = partiesAt(document, sentence, index);
  const part = role === 'participant' ? (PARTS.get(sentence.tokens[index]?.lemma ?? '') ?? role) : role;
  if (sides.length === 0) return [];
  return sides.map((actor) => ({
    value: {
      actor,
      person: person && sides.length === 1 && isNamed(person) ? personRefAt(document, person) : null,
      role: part,
      attendance,
    },
    spans: [span],
  }));
}

/** "A United Nations envoy" names nobody. */
export const isNamed = (person: Mention): boolean => person.form === 'name' || person.entity.startsWith('ent:');

/** The part that a phrase gives by its noun or by what stands before it: "guarantor powers", "observer status"; null for none. */
export function partOfPhrase(sentence: Sentence, index: number): ParticipantRole | null {
  const own = PARTS.get(sentence.tokens[index]?.lemma ?? '');
  if (own) return own;
  const before = below(sentence, index).find((kid) => kid.index < index && PARTS.has(kid.lemma) && kid.upos !== 'VERB');
  return before ? (PARTS.get(before.lemma) ?? null) : null;
}

/** Nouns that give those whom they name a part: "the three guarantors met". */
export const PARTS: ReadonlyMap<string, ParticipantRole> = new Map([
  ['guarantor', 'guarantor'],
  ['host', 'host'],
  ['mediator', 'mediator'],
  ['facilitator', 'mediator'],
  ['broker', 'broker'],
  ['sponsor', 'broker'],
  ['co-sponsor', 'broker'],
  ['observer', 'observer'],
]);

/** A token and those coordinated with it. */
export function withConjuncts(sentence: Sentence, index: number): readonly number[] {
  const found = [index];
  for (const kid of below(sentence, index)) if (relation(kid) === 'conj') found.push(...withConjuncts(sentence, kid.index));
  return found;
}
