import type { AnnotatedDocument, Clause, Participant, ParticipantRole, Proposed, Sentence, Token } from '../../model/index.js';
import { acts, mentionsIn, partiesOf } from '../../model/index.js';
import { partiesIn, sideOf } from '../reading/parties.js';
import { clauseOf } from '../reading/status.js';
import { below, relation, subtree, stretch } from '../reading/words.js';
import { caseOf } from '../reading/parties.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { participantsAt } from './sighting.js';

type Attendance = Participant['attendance'];
type Told = readonly Proposed<Participant>[];

/** Participles that give a part to the name that they hang by with a hyphen: "US-sponsored talks", "Omani-mediated negotiations". */
const HYPHENED: ReadonlyMap<string, ParticipantRole> = new Map([
  ['sponsored', 'broker'],
  ['backed', 'broker'],
  ['brokered', 'broker'],
  ['mediated', 'mediator'],
  ['facilitated', 'mediator'],
  ['moderated', 'mediator'],
  ['hosted', 'host'],
  ['led', 'participant'],
  ['convened', 'participant'],
  ['chaired', 'participant'],
]);

/** Those who stand before the noun with a part in it: "US-sponsored peace talks". */
export function sponsorsBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  attendance: Attendance,
): Told {
  const found: Proposed<Participant>[] = [];
  const from = Math.max(0, meeting.noun.index - 6);
  for (let at = meeting.noun.index - 1; at >= from; at--) {
    const token = sentence.tokens[at] as Token;
    if (token.upos === 'PUNCT' && !/^[-–,]$/.test(token.text)) break;
    const role = HYPHENED.get(token.text.toLowerCase());
    if (role === undefined || !/^[-–]$/.test(sentence.tokens[at - 1]?.text ?? '')) continue;
    const end = sentence.tokens[at - 2]?.end;
    for (const mention of mentionsIn(document, sentence)) {
      if (mention.end !== end || !acts(mention)) continue;
      for (const actor of partiesOf(document, mention))
        found.push({ value: { actor, person: null, role, attendance }, spans: [mention, token] });
    }
  }
  return found;
}

/** What somebody gives to talks: "under the auspices of X", "with the mediation of Y", "in the presence of Z", "at the invitation of N". */
const GIVEN: ReadonlyMap<string, ParticipantRole> = new Map([
  ['auspices', 'broker'],
  ['auspex', 'broker'],
  ['auspice', 'broker'],
  ['sponsorship', 'broker'],
  ['patronage', 'broker'],
  ['mediation', 'mediator'],
  ['facilitation', 'mediator'],
  ['chairmanship', 'participant'],
  ['presence', 'participant'],
  ['participation', 'participant'],
  ['attendance', 'participant'],
  ['invitation', 'host'],
]);

/** Those under whose auspices, by whose mediation or in whose presence the sentence says that talks are; in talks "without X" X is absent. */
export function companyOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause | null, attendance: Attendance): Told {
  const found = [...givenBy(document, sentence, attendance)];
  for (const phrase of clause?.obliques ?? []) {
    if (phrase.preposition !== 'without') continue;
    found.push(...participantsAt(document, sentence, phrase.head.index, 'participant', 'absent'));
  }
  return found;
}

/** Those whose auspices, mediation, presence or participation a sentence speaks of. */
export function givenBy(document: AnnotatedDocument, sentence: Sentence, attendance: Attendance): Told {
  const found: Proposed<Participant>[] = [];
  for (const token of sentence.tokens) {
    const role = GIVEN.get(token.lemma);
    if (role === undefined) continue;
    if (!/^(?:under|with|in|through|by|at|thanks to)$/.test(caseOf(sentence, token.index))) continue;
    const under = stretch(sentence, subtree(sentence, token.index, ASIDE));
    for (const actor of partiesIn(document, under))
      found.push({ value: { actor, person: null, role, attendance }, spans: [under] });
  }
  return found;
}

const ASIDE: ReadonlySet<string> = new Set(['acl', 'acl:relcl', 'parataxis', 'advcl']);
const SOME: ReadonlySet<string> = new Set(['most', 'some', 'all', 'several', 'many', 'both', 'each']);
const GATHERS: ReadonlySet<string> = new Set(['bring', 'bring together', 'involve', 'include', 'gather', 'unite']);

/** "Talks opened in P, bringing together X and Y": a participle without a subject of its own goes with the noun or its verb. */
export function broughtTogether(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  around: readonly Surrounding[],
  attendance: Attendance,
): Told {
  const clauses = document.clauses[sentence.index] ?? [];
  const heads = new Set(meeting.heads.map((head) => head.index));
  const near = new Set(around.map(({ clause }) => clause.index));
  return clauses.flatMap((clause) => {
    if (!GATHERS.has(clause.lemma) || clause.negated) return [];
    // "…, most of which involved X"
    const mostOfWhich = clause.governor?.marker === 'which' && clause.subjects.some((phrase) => SOME.has(phrase.head.lemma));
    if (clause.predicate.xpos !== 'VBG' && !mostOfWhich) return [];
    if (around.some((one) => one.clause.index === clause.index)) return [];
    // "talks to prepare a summit involving X": it hangs by the other noun
    const above = sentence.tokens[clause.predicate.head];
    if (!mostOfWhich && above && above.upos !== 'VERB' && !heads.has(above.index)) return [];
    let at: Clause | undefined = clause;
    for (let steps = 0; at && steps < 4; steps++) {
      if (near.has(at.index) || heads.has(at.predicate.index))
        return clause.objects.flatMap((phrase) =>
          participantsAt(document, sentence, phrase.head.index, 'participant', attendance),
        );
      at = at.governor ? clauses[at.governor.clause] : undefined;
    }
    return [];
  });
}

/** "X announced it as talks with Y opened", "X and Y agreed to extend their talks": who talks is the subject of a clause above. */
export function otherSide(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  known: Told,
  attendance: Attendance,
): Told {
  const sides = new Set(known.filter((side) => side.value.role === 'participant').map((side) => sideOf(side.value.actor.id)));
  const withOne = meeting.heads.some((head) =>
    below(sentence, head.index).some((kid) => relation(kid) === 'nmod' && caseOf(sentence, kid.index) === 'with'),
  );
  // "X was angry about Y's meeting with Z": it is Y's
  const owned = meeting.heads.some((head) =>
    below(sentence, head.index).some((kid) => kid.deprel === 'nmod:poss' && kid.upos !== 'PRON'),
  );
  if (owned) return [];
  const theirs = sides.size === 0 && meeting.heads.some((head) => isTheirs(sentence, head));
  if (!theirs && (sides.size !== 1 || !withOne)) return [];
  let at = clauseOf(document, sentence, meeting.noun.index);
  for (let steps = 0; at && steps < 4; steps++) {
    const named = at.subjects
      .filter((phrase) => !meeting.heads.some((head) => head.index === phrase.head.index))
      .flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, 'participant', attendance))
      .filter((side) => !sides.has(sideOf(side.value.actor.id)) && side.value.actor.id !== 'ent:un');
    // "their talks" are those of two at least
    if (named.length > (theirs ? 1 : 0)) return named;
    at = at.governor ? ((document.clauses[sentence.index] ?? [])[at.governor.clause] ?? null) : null;
  }
  return [];
}

const isTheirs = (sentence: Sentence, head: Token): boolean =>
  below(sentence, head.index).some((kid) => kid.deprel === 'nmod:poss' && kid.text.toLowerCase() === 'their');
