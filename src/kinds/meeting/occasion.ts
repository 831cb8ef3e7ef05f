import type { AnnotatedDocument, Clause, Mention, Proposed, Sentence, Span, When } from '../../model/index.js';
import { mentionsIn } from '../../model/index.js';
import { caseOf } from '../reading/parties.js';
import type { Setting } from '../reading/when-and-where.js';
import { settingUnder, timeOf } from '../reading/when-and-where.js';
import type { MeetingNoun, Surrounding } from './sighting.js';
import { meetingNouns } from './sighting.js';
import { MOVES, SPOKEN_AT, WHITHER } from './words.js';
import { base, headOf, upward } from '../reading/words.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * Time and place of a clause. A participle that goes on with its sentence ("…, ending two days of talks") and what happens as it happens
 * ("… as talks opened in P") have the time of the clause above.
 */
export function outerSetting(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Setting {
  const moved = MOVES.has(base(clause.lemma));
  const own = settingUnder(document, sentence, clause.predicate.index, NONE, moved ? WHITHER : undefined);
  const beside =
    clause.governor?.relation === 'adverbial' &&
    // the tagger takes "meeting with N" for a noun
    (clause.predicate.xpos === 'VBG' ||
      clause.predicate.text === 'meeting' ||
      /^(?:as|while)$/.test(clause.governor.marker ?? ''));
  if (own.time !== null || !beside) return own;
  let at: Clause | undefined = clause;
  for (let steps = 0; at?.governor && steps < 3; steps++) {
    at = (document.clauses[sentence.index] ?? [])[at.governor.clause];
    const { time, direction } = at ? settingUnder(document, sentence, at.predicate.index) : own;
    if (time !== null) return { ...own, time, direction };
  }
  return own;
}

const OTHERS = /^(?:for|of|to|after|before|following|since|until)$/;

/** "The talks prepare a meeting in P in June": a setting without what hangs below the noun of another meeting. */
export function withoutOthers(document: AnnotatedDocument, sentence: Sentence, meeting: MeetingNoun, setting: Setting): Setting {
  const own = new Set(meeting.heads.map((head) => head.index));
  const others = new Set(
    meetingNouns(document, sentence)
      .map(({ noun }) => noun.index)
      .filter((index) => !own.has(index) && OTHERS.test(caseOf(sentence, index))),
  );
  if (others.size === 0) return setting;
  const isTheirs = (span: Span | undefined): boolean => {
    const head = span && headOf(sentence, span);
    return head != null && upward(sentence, head.index).some((at) => others.has(at));
  };
  const { time, direction, city, country } = setting;
  return {
    ...(isTheirs(time?.spans[0]) ? { time: null, direction: null } : { time, direction }),
    city: city && isTheirs(city) ? null : city,
    country: country && isTheirs(country) ? null : country,
  };
}

/** "X and Y said in P on T that …. It was the fifth summit of X and Y": the occasion is that of the sentence before. */
export function occasionBefore(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  around: readonly Surrounding[],
): Setting | null {
  const clauses = (document.clauses[sentence.index] ?? []).filter((one) => one.predicate.index === meeting.noun.index);
  const participle = clauses.find((one) => one.governor?.relation === 'adverbial' && one.predicate.text === 'meeting');
  if (participle) return outerSetting(document, sentence, participle);
  const clause = clauses.find((one) => one.form === 'copular' && !one.negated);
  const pronoun = sentence.tokens[0];
  if (!clause || clause.tense !== 'past' || around.length > 0 || !/^(?:it|this|that)$/i.test(pronoun?.text ?? '')) return null;
  const before = document.sentences.slice(Math.max(0, sentence.index - 2), sentence.index).reverse();
  for (const one of before) {
    const main = (document.clauses[one.index] ?? []).find((other) => other.governor === null && other.form === 'verbal');
    if (!main || one.region === 'heading' || main.tense !== 'past') continue;
    const setting = settingUnder(document, one, main.predicate.index);
    if (setting.time !== null && (setting.city ?? setting.country) !== null) return inferred(setting);
  }
  return null;
}

const inferred = (setting: Setting): Setting => ({
  ...setting,
  time: setting.time === null ? null : { ...setting.time, basis: 'inferred' },
});

const OTHER_DAYS =
  /\b(?:days?|nights?|weeks?|months?|years?|rounds|series|weekend|last|earlier|previous|recent|past|overnight|\w+day)\b/i;

const AFTER = /^(?:after|at|following|during)$/;
const NO_PLACE: ReadonlySet<string> = new Set(['call', 'conversation']);

/**
 * "X said on Tuesday in P after talks with Y": words on a meeting just over are taken to be of its day, and said where it was; not so after
 * days or months of talks.
 */
export function settingOfWords(
  document: AnnotatedDocument,
  sentence: Sentence,
  meeting: MeetingNoun,
  around: readonly Surrounding[],
): { readonly time: Proposed<When> | null; readonly city: Mention | null } {
  const said =
    around.find(({ as, clause, preposition }) => as === 'oblique' && isWord(clause) && AFTER.test(preposition ?? ''))?.clause ??
    around.find(({ as, clause }) => as === 'oblique' && isSpeaking(clause) && isBeside(document, meeting))?.clause ??
    wordBefore(document, sentence, meeting);
  if (!said || meeting.plural) return { time: null, city: null };
  const known = mentionsIn(document, meeting.phrase).some(({ type }) => type === 'place' || type === 'state');
  const spoken = SPEAKS.has(said.lemma) && !known && !NO_PLACE.has(meeting.noun.lemma);
  return {
    time: dayOfWord(document, sentence, said, meeting.noun.start),
    city: spoken ? settingUnder(document, sentence, said.predicate.index).city : null,
  };
}

const SPEAKS: ReadonlySet<string> = new Set(['say', 'tell', 'speak']);

/** "Speaking in P ahead of a meeting with N" */
const isSpeaking = ({ lemma, predicate }: Clause): boolean => lemma === 'speak' && predicate.xpos === 'VBG';
const BESIDE = /\b(?:after|at|following|during|before|ahead of)\s(?:[\w’'-]{1,20}\s){0,3}$/;
const isBeside = (document: AnnotatedDocument, { noun }: MeetingNoun): boolean =>
  BESIDE.test(document.document.text.slice(Math.max(0, noun.start - 60), noun.start));

const isWord = (clause: Clause): boolean => !clause.negated && clause.tense === 'past' && SPOKEN_AT.has(clause.lemma);

const AFTER_WHAT = /\s(?:after|following)\s(?:[\w’'-]{1,20}\s){0,7}$/i;

/** "Announced it on Thursday after more than four hours of talks": for a tree that hangs the talks elsewhere. */
function wordBefore(document: AnnotatedDocument, sentence: Sentence, { noun }: MeetingNoun): Clause | undefined {
  const words = document.document.text.slice(Math.max(sentence.start, noun.start - 90), noun.start);
  const at = AFTER_WHAT.exec(words);
  if (!at) return undefined;
  const from = noun.start - (words.length - at.index);
  const verb = sentence.tokens.findLast((token) => token.upos === 'VERB' && token.end <= noun.start);
  const clause = (document.clauses[sentence.index] ?? []).find((one) => one.predicate.index === verb?.index);
  return clause && clause.predicate.end <= from && isWord(clause) ? clause : undefined;
}

/** The day of words that were spoken after what stands at a position, inferred to be its day. */
function dayOfWord(document: AnnotatedDocument, sentence: Sentence, said: Clause, position: number): Proposed<When> | null {
  const time = timeOf(document, sentence, said.predicate.index);
  if (time === null || time.value.precision !== 'day' || time.value.year === 'unknown') return null;
  const own = time.spans.map((span) => document.document.text.slice(span.start, span.end)).join(' ');
  const words = document.document.text.slice(said.predicate.end, position);
  return OTHER_DAYS.test(words.replace(own, '')) ? null : { ...time, basis: 'inferred' };
}

/** "Closed the affair on Monday, meeting N", "said on Tuesday after meeting N": the day of the sentence that a participle goes with. */
export function dayOfParticiple(document: AnnotatedDocument, sentence: Sentence, clause: Clause): Proposed<When> | null {
  const { governor, predicate } = clause;
  const above = governor?.relation === 'adverbial' ? (document.clauses[sentence.index] ?? [])[governor.clause] : undefined;
  if (!above || !governor || predicate.xpos !== 'VBG') return null;
  if (governor.marker === 'after') return isWord(above) ? dayOfWord(document, sentence, above, predicate.start) : null;
  return governor.marker === null ? outerSetting(document, sentence, clause).time : null;
}
