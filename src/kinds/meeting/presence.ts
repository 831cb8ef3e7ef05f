import type {
  AnnotatedDocument,
  Clause,
  Mention,
  Participant,
  ParticipantRole,
  Phrase,
  Proposed,
  Sentence,
} from '../../model/index.js';
import { mentionsIn, partiesOf } from '../../model/index.js';
import { doersOf, partiesAt, personAt, personRefAt } from '../reading/parties.js';
import { statusOf } from '../reading/status.js';
import { base, below, relation } from '../reading/words.js';
import { rowEndingAt } from './roles.js';
import { partOfPhrase, participantsAt } from './sighting.js';
import { MEETING_NOUNS } from './words.js';

type Attendance = Participant['attendance'];
type Told = readonly Proposed<Participant>[];

const DOUBTED: ReadonlySet<string> = new Set(['may', 'might', 'could', 'should', 'must']);

/** What a clause says of being there: that it was so, is to be so, or was not; null where it is only wished or possible. */
export function attendanceOf(document: AnnotatedDocument, clause: Clause): Attendance | null {
  // "pressed X to attend": an infinitive that the tree hangs by a noun tells of no deed
  const bare =
    clause.tense === 'none' &&
    clause.modal === null &&
    // "has not ruled out attending"
    (clause.predicate.xpos === 'VB' || (clause.predicate.xpos === 'VBG' && clause.governor?.relation === 'complement'));
  switch (statusOf(document, clause).value) {
    case 'reported':
    case 'ongoing':
    case 'background':
      return bare ? null : 'attended';
    case 'planned':
      return 'expected';
    case 'denied':
      // "may not have attended"
      return DOUBTED.has(clause.modal ?? '') ? null : 'absent';
    default:
      return null;
  }
}

const GOES: ReadonlySet<string> = new Set(['attend', 'participate']);
const SHUNS: ReadonlySet<string> = new Set(['boycott', 'shun', 'skip', 'snub']);

/** "X attended", "Y took part", "Z sat in": the clause says that its subject is, or is not, there. */
export function saysWhoIsThere(clause: Clause): boolean {
  if (clause.form === 'copular') return clause.predicate.lemma === 'present';
  if (clause.form !== 'verbal') return false;
  const verb = base(clause.lemma);
  return (
    GOES.has(verb) ||
    SHUNS.has(verb) ||
    clause.lemma === 'sit in' ||
    clause.lemma === 'take part' ||
    (verb === 'take' && clause.objects.some((phrase) => phrase.head.lemma === 'part'))
  );
}

const TURNED: Readonly<Record<Attendance, Attendance | null>> = {
  attended: 'absent',
  expected: 'absent',
  absent: null,
  invited: null,
};

/** The subjects of "X attended as an observer", "Y refused to take part", "Z boycotted the talks", with what is said of their presence. */
export function thereBySubject(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const said = attendanceOf(document, clause);
  const attendance = said !== null && SHUNS.has(base(clause.lemma)) ? TURNED[said] : said;
  if (attendance === null) return [];
  const as = clause.obliques.find((phrase) => phrase.preposition === 'as');
  return at(document, sentence, doersOf(clause), (as && partOfPhrase(sentence, as.head.index)) ?? 'participant', attendance);
}

const at = (
  document: AnnotatedDocument,
  sentence: Sentence,
  phrases: readonly Phrase[],
  role: ParticipantRole,
  attendance: Attendance,
): Told => phrases.flatMap((phrase) => participantsAt(document, sentence, phrase.head.index, role, attendance));

/** What one clause that names no meeting tells of who is at the one that the report goes on about. */
export function presentBy(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  if (clause.form === 'nominal' || clause.conditional) return [];
  if (clause.form === 'copular' && clause.predicate.lemma !== 'present') return [];
  const verb = base(clause.lemma);
  switch (verb) {
    case 'attend':
    case 'participate':
    case 'take':
    case 'sit':
    case 'present':
    case 'boycott':
    case 'shun':
    case 'skip':
    case 'snub':
      return saysWhoIsThere(clause) && !namesMeeting(clause) ? thereBySubject(document, sentence, clause) : [];
    case 'stay':
      return stayedAway(document, sentence, clause);
    case 'decline':
    case 'reject':
    case 'refuse':
    case 'turn':
      return declined(document, sentence, clause);
    case 'lead':
    case 'head':
    case 'chair':
    case 'represent':
    case 'speak':
      return stoodFor(document, sentence, clause);
    case 'send':
      return sent(document, sentence, clause);
    case 'invite':
      return invited(document, sentence, clause);
    case 'host':
    case 'co-host':
      return hosts(document, sentence, clause);
    case 'mediate':
    case 'facilitate':
    case 'broker':
    case 'moderate':
      return mediates(document, sentence, clause);
    case 'have':
    case 'accompany':
      return observes(document, sentence, clause);
    case 'join':
      return joined(document, sentence, clause);
    case 'sign':
      return signsAs(document, sentence, clause);
    case 'negotiate':
    case 'haggle':
      return negotiated(document, sentence, clause);
    default:
      return [];
  }
}

/** What is attended is named: it is the rule for meetings that reads it, or it is no meeting. */
const namesMeeting = (clause: Clause): boolean =>
  [...clause.objects, ...clause.obliques.filter((phrase) => /^(?:in|at)$/.test(phrase.preposition ?? ''))].some(
    (phrase) => phrase.head.lemma !== 'part',
  );

/** "X stayed away" */
function stayedAway(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const away = sentence.tokens[clause.predicate.index + 1]?.lemma === 'away';
  const elsewhere = clause.obliques.some((phrase) => phrase.preposition === 'from' && !MEETING_NOUNS.has(phrase.head.lemma));
  return away && !elsewhere && attendanceOf(document, clause) === 'attended'
    ? at(document, sentence, doersOf(clause), 'participant', 'absent')
    : [];
}

/** "X declined the invitation"; an invitation to something that is named is the affair of that. */
function declined(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const [object] = clause.objects;
  if (object?.head.lemma !== 'invitation' || attendanceOf(document, clause) !== 'attended') return [];
  const named =
    below(sentence, object.head.index).some((kid) => relation(kid) === 'nmod') ||
    clause.obliques.some((phrase) => phrase.preposition === 'to');
  return named ? [] : at(document, sentence, doersOf(clause), 'participant', 'absent');
}

const DELEGATION = /^(?:delegation|team|negotiator|mission|panel)$/;

/** "N led the X delegation", "the X delegation was headed by N", "N spoke for X", "X was represented by N", "X was not represented" */
function stoodFor(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const attendance = attendanceOf(document, clause);
  if (attendance === null) return [];
  const represents = clause.lemma === 'represent';
  // "N, who represents X in P" has that office, wherever X meets
  if (represents && clause.voice === 'active' && clause.tense === 'present') return [];
  if (represents && attendance === 'absent') return at(document, sentence, clause.objects, 'participant', 'absent');
  const sides = represents
    ? clause.objects
    : clause.lemma === 'speak'
      ? clause.obliques.filter((phrase) => phrase.preposition === 'for')
      : clause.objects.filter((phrase) => DELEGATION.test(phrase.head.lemma));
  const [phrase] = sides;
  if (attendance === 'absent' || !phrase || sides.length !== 1) return [];
  const leader = leaderOf(document, sentence, clause);
  if (!leader) {
    // "X was represented by its deputy minister"
    const byRank = represents && clause.voice === 'passive' && clause.subjects.length > 0;
    return byRank ? participantsAt(document, sentence, phrase.head.index, 'participant', attendance) : [];
  }
  const named = partiesAt(document, sentence, phrase.head.index);
  const theirs = below(sentence, phrase.head.index).some((kid) => kid.deprel === 'nmod:poss' && kid.upos === 'PRON');
  const whose = named.length > 0 ? named : theirs ? subjectBefore(document, sentence) : [];
  const sidesMeant = whose.length > 0 || !DELEGATION.test(phrase.head.lemma) ? whose : partiesOf(document, leader);
  return sidesMeant.length !== 1
    ? []
    : sidesMeant.map((actor) => ({
        value: { actor, person: personRefAt(document, leader), role: 'participant', attendance },
        spans: [leader, { start: phrase.start, end: phrase.end }],
      }));
}

/** The one person who does it: the name right before the verb, where the tree takes another for its subject. */
function leaderOf(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Mention | null {
  const before = mentionsIn(document, sentence)
    .filter((mention) => mention.type === 'person' && mention.form !== 'group' && mention.end <= clause.predicate.start)
    .at(-1);
  if (before && document.document.text.slice(before.end, clause.predicate.start).trim() === '') return before;
  const leaders = clause.subjects.flatMap((phrase) => personAt(document, sentence, phrase.head.index) ?? []);
  const [leader] = leaders;
  // "was headed by A and B" leaves open who it was; "X by A, and Y by B" gives the nearest
  if (!leader || (leaders.length > 1 && clause.voice === 'active')) return null;
  // another name stands between: it may be the one
  return clause.voice === 'active' && before && before.entity !== leader.entity ? null : leader;
}

/** The side that the sentence before is about: whose delegation "their delegation" is. */
function subjectBefore(document: AnnotatedDocument, sentence: Sentence): readonly Participant['actor'][] {
  const before = document.sentences[sentence.index - 1];
  const main =
    before && (document.clauses[before.index] ?? []).find((clause) => clause.governor === null && clause.form !== 'nominal');
  if (!before || !main) return [];
  const sides = main.subjects.flatMap((phrase) => partiesAt(document, before, phrase.head.index));
  return sides.length === 1 ? sides : [];
}

const ENVOYS = /^(?:delegation|ambassador|envoy|team|representative|delegate|diplomat|minister|official)$/;

/** "X sent its ambassador as an observer", "X sent a delegation", "X did not send anyone", "X sent no one" */
function sent(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const said = attendanceOf(document, clause);
  const [object] = clause.objects;
  if (said === null || !object) return [];
  const none =
    /^(?:nobody|none|no-one|no)$/.test(object.head.lemma) ||
    below(sentence, object.head.index).some((kid) => kid.lemma === 'no' && kid.deprel === 'det');
  const anyone = /^(?:nobody|none|no-one|anyone|anybody|one|no)$/.test(object.head.lemma);
  const observer = clause.obliques.some((phrase) => phrase.preposition === 'as' && phrase.head.lemma === 'observer');
  const elsewhere = clause.obliques.some((phrase) => phrase.preposition === 'to' && !MEETING_NOUNS.has(phrase.head.lemma));
  if ((!ENVOYS.test(object.head.lemma) && !anyone) || (elsewhere && !observer)) return [];
  if (anyone && !none && said !== 'absent') return [];
  return at(document, sentence, doersOf(clause), observer ? 'observer' : 'participant', none ? 'absent' : said);
}

/** "X and Y were invited as observers"; who was not invited did not stay away, and is left out. */
function invited(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const said = attendanceOf(document, clause);
  if (clause.voice !== 'passive' || (said !== 'attended' && said !== 'expected')) return [];
  const elsewhere = clause.obliques.some((phrase) => phrase.preposition === 'to' && !MEETING_NOUNS.has(phrase.head.lemma));
  if (elsewhere) return [];
  const as = clause.obliques.find((phrase) => phrase.preposition === 'as');
  const role = (as && partOfPhrase(sentence, as.head.index)) ?? 'participant';
  if (clause.objects.some((phrase) => phrase.local)) return at(document, sentence, clause.objects, role, 'invited');
  // for a tree that gives the names before the verb to the clause before
  const be = sentence.tokens.find((token) => token.head === clause.predicate.index && relation(token) === 'aux');
  return rowEndingAt(document, sentence, (be ?? clause.predicate).start).flatMap((mention) =>
    partiesOf(document, mention).map((actor) => ({
      value: { actor, person: null, role, attendance: 'invited' as const },
      spans: [mention],
    })),
  );
}

/** "X and Y signed as witnesses", "Z signed as a guarantor"; the tree may take the signatories for what is signed. */
function signsAs(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const as = clause.obliques.find((phrase) => phrase.preposition === 'as');
  if (!as || attendanceOf(document, clause) !== 'attended') return [];
  const role = as.head.lemma === 'witness' ? 'observer' : partOfPhrase(sentence, as.head.index);
  const signatories = [...clause.subjects, ...clause.objects].filter((phrase) => phrase.end <= clause.predicate.start);
  return role === null ? [] : at(document, sentence, signatories, role, 'attended');
}

const BY_LINK: ReadonlySet<string> = new Set(['link', 'video', 'videolink', 'videoconference', 'phone', 'telephone', 'online']);

/** "X and Y joined by video link" */
function joined(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const attendance = attendanceOf(document, clause);
  const byLink = clause.obliques.some(
    (phrase) => /^(?:by|via|through|over)$/.test(phrase.preposition ?? '') && BY_LINK.has(phrase.head.lemma),
  );
  return attendance !== null && byLink && clause.objects.every((phrase) => phrase.head.upos === 'PRON')
    ? at(document, sentence, doersOf(clause), 'participant', attendance)
    : [];
}

/** "X and Y negotiated for ten days": those who are both the subject were at it together. */
function negotiated(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  if (attendanceOf(document, clause) !== 'attended' || clause.objects.length > 0) return [];
  const sides = at(
    document,
    sentence,
    [...doersOf(clause), ...clause.obliques.filter((phrase) => phrase.preposition === 'with')],
    'participant',
    'attended',
  );
  return new Set(sides.map((side) => side.value.actor.id)).size > 1 ? sides : [];
}

/** "X is hosting" */
function hosts(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const attendance = attendanceOf(document, clause);
  const open = clause.objects.every((phrase) => phrase.head.upos === 'PRON');
  return open && (attendance === 'attended' || attendance === 'expected')
    ? at(document, sentence, doersOf(clause), 'host', attendance)
    : [];
}

/** "The process is mediated by X", "X is mediating" */
function mediates(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  const attendance = attendanceOf(document, clause);
  const ofTalks = clause.objects.every((phrase) => phrase.head.upos === 'PRON' || phrase.head.lemma === 'process');
  const role = base(clause.lemma) === 'broker' ? 'broker' : 'mediator';
  return ofTalks && attendance === 'attended' && (role === 'mediator' || clause.objects.length > 0)
    ? at(document, sentence, doersOf(clause), role, attendance)
    : [];
}

/** "X and Y have observer status", "X accompanies the process as an observer" */
function observes(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Told {
  if (attendanceOf(document, clause) !== 'attended') return [];
  const [object] = clause.objects;
  const as = clause.obliques.find((phrase) => phrase.preposition === 'as');
  const role =
    clause.lemma === 'have' && object?.head.lemma === 'status'
      ? partOfPhrase(sentence, object.head.index)
      : clause.lemma === 'accompany' && as
        ? partOfPhrase(sentence, as.head.index)
        : null;
  return role === null ? [] : at(document, sentence, doersOf(clause), role, 'attended');
}
