import type { Sentence, Span, Token } from '../../model/index.js';
import type { Tense } from './resolve.js';
import { tokensIn } from './tokens-at.js';

const PLANNED = new Set([
  'schedule',
  'plan',
  'set',
  'due',
  'slate',
  'expect',
  'expected',
  'scheduled',
  'planned',
  'slated',
  'supposed',
  'likely',
  'intend',
  'propose',
  'bind',
  'tip',
]);
const FORESEEING = new Set(['plan', 'schedule', 'expect', 'intend', 'propose']);
const UNDER_WAY = new Set([
  'begin',
  'start',
  'continue',
  'fail',
  'manage',
  'try',
  'attempt',
  'refuse',
  'cease',
  'stop',
  'decline',
  'seem',
  'appear',
  'come',
  'use',
  'help',
]);
const AHEAD = new Set([
  'next',
  'upcoming',
  'forthcoming',
  'planned',
  'scheduled',
  'expected',
  'proposed',
  'coming',
  'future',
  'deadline',
  'impending',
  'looming',
]);
const FUTURE_MODALS = new Set([
  'will',
  'would',
  'shall',
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  "'ll",
  '’ll',
  'wo',
  "'d",
  '’d',
]);

const MAX_STEPS = 12;

const isVerb = (t: Token): boolean => t.xpos.startsWith('VB') || t.xpos === 'MD';

const childrenOf = (tokens: readonly Token[], head: Token, window = 30): readonly Token[] =>
  tokens.slice(Math.max(0, head.index - window), head.index + window).filter((t) => t.head === head.index);

const auxiliaries = (tokens: readonly Token[], verb: Token): readonly Token[] =>
  childrenOf(tokens, verb).filter((t) => t.deprel.startsWith('aux') || t.deprel === 'cop');

/** The tense that a finite auxiliary gives. */
function finite(t: Token): Tense {
  if (t.xpos === 'MD' || FUTURE_MODALS.has(t.text.toLowerCase())) return 'future';
  return t.xpos === 'VBD' ? 'past' : 'present';
}

/** "could not be reached Friday" tells of what was tried; "could meet on Friday" of what may come. */
const couldNot = (tokens: readonly Token[], verb: Token, aux: readonly Token[]): boolean =>
  aux.some((t) => t.text.toLowerCase() === 'could') &&
  childrenOf(tokens, verb).some(
    (t) => /^(?:not|n['’]t|never|neither|nor|no)$/i.test(t.text) || /^neither\b/i.test(tokens[t.index - 1]?.text ?? ''),
  );

/** The tense of a verb group, or null where the verb itself shows none and its governor must be asked. */
function tenseOf(tokens: readonly Token[], verb: Token): Tense | null {
  const aux = auxiliaries(tokens, verb);
  const first = aux[0];
  if (aux.some((t) => t.xpos === 'MD')) return couldNot(tokens, verb, aux) ? 'past' : 'future';
  const infinitive = verb.xpos !== 'VB' && first?.xpos === 'VB' && childrenOf(tokens, verb).some((t) => t.xpos === 'TO');
  if (infinitive) return 'future';
  const have = aux.find((t) => t.lemma === 'have');
  const planned = PLANNED.has(verb.lemma) || PLANNED.has(verb.text.toLowerCase());
  if (verb.xpos === 'VB') {
    const to = childrenOf(tokens, verb).some((t) => t.xpos === 'TO');
    if (!to) return first === undefined ? 'none' : finite(first);
    const governor = tokens[verb.head];
    return governor !== undefined && UNDER_WAY.has(governor.lemma) ? null : 'future';
  }
  // "planned a march on Friday" tells of a Friday to come
  if (verb.xpos === 'VBD') return FORESEEING.has(verb.lemma) ? 'future' : 'past';
  if (verb.xpos === 'VBN' || verb.xpos === 'JJ') {
    if (have !== undefined) return planned && have.xpos !== 'VBD' ? 'future' : 'past';
    if (planned) return 'future';
    return first === undefined ? 'past' : finite(first);
  }
  if (verb.xpos === 'VBG') {
    if (first === undefined) return null;
    return finite(first) === 'present' ? 'future' : finite(first);
  }
  if (verb.xpos === 'VBZ' || verb.xpos === 'VBP') return planned ? 'future' : 'present';
  return first === undefined ? null : planned ? 'future' : finite(first);
}

/** "after talks on Tuesday" looks back, "ahead of a summit on Friday" and "the next round on Friday" look forward. */
function ofNoun(tokens: readonly Token[], noun: Token): Tense | null {
  if (AHEAD.has(noun.lemma)) return 'future';
  for (const t of childrenOf(tokens, noun)) {
    if (t.deprel === 'amod' && AHEAD.has(t.text.toLowerCase())) return 'future';
    if (t.deprel !== 'case' || t.index > noun.index) continue;
    const word = t.text.toLowerCase();
    if (word === 'after' || word === 'following' || word === 'since') return 'past';
    if (word === 'before' || word === 'ahead') return 'future';
  }
  return null;
}

/** Words right before a time that look forward or back whatever the verb says: "postponed until Tuesday", "since Monday". */
const CUES: readonly (readonly [RegExp, Tense])[] = [
  [
    /(?:^|\s)(?:until|till|as soon as|as early as|as late as|no later than|no earlier than|ahead of|due|scheduled for|set for|effective|payable|planned for|slated for)\s{1,2}(?:the\s)?$/i,
    'future',
  ],
  [/(?:^|\s)(?:since|dated)\s{1,2}(?:the\s)?$/i, 'past'],
];

/** "postponed until Tuesday" looks forward, "held until Tuesday" back. */
const PUT_OFF =
  /^(?:postpone|delay|extend|prolong|put|push|adjourn|suspend|defer|renew|give|allow|reschedule|freeze|halt|pause|wait|agree|decide|detain|order)(?:n?ed|d)?$/;

/** What the words right before a time say of it, given what its verb says; null for nothing. */
export function cueBefore(left: string, read: TenseReading): Tense | null {
  const cue = CUES.find(([pattern]) => pattern.test(left))?.[1] ?? null;
  if (
    cue === 'future' &&
    read.tense === 'past' &&
    /\b(?:until|till)\s{1,2}(?:the\s)?$/i.test(left) &&
    !PUT_OFF.test(read.verb ?? 'put')
  )
    return 'past';
  if (cue === null && /(?<!from\s\w{1,12}\s)\bthrough\s{1,2}(?:at\sleast\s)?$/i.test(left)) return 'present';
  if (cue === null && read.tense !== 'past' && /\b(?:by|ahead of)\s{1,2}(?:the\s)?$/i.test(left)) return 'future';
  return cue;
}

/** A tense with how surely it holds: `direct` where the time hangs on the verb itself and not on a noun below it. */
export interface TenseReading {
  readonly tense: Tense;
  readonly direct: boolean;
  /** the time only tells which one a noun means: "the June agreement" */
  readonly names?: true;
  /** lemma of the verb that was read */
  readonly verb?: string;
}

const SKIPPED = /^(?:on|late|early|in|the|,|only|just)$/i;

/** "said Saturday", "announced late on Friday": a verb right before the time governs it, whatever the tree says. */
function verbBefore(tokens: readonly Token[], start: number): Token | null {
  let at = start - 1;
  for (let n = 0; n < 2 && SKIPPED.test(tokens[at]?.text ?? ''); n += 1) at -= 1;
  const verb = tokens[at];
  if (verb === undefined || verb.upos === 'AUX') return null;
  return /^VB[DN]$/.test(verb.xpos) || (verb.xpos === 'JJ' && /ed$/.test(verb.text)) ? verb : null;
}

/**
 * Whether the words that govern a time expression speak of what was or of what is to come: the verb before it, the nearest verb above
 * it in the tree, or a noun that says so itself.
 */
export function tenseAt(sentence: Sentence, span: Span): TenseReading {
  const { tokens } = sentence;
  const inside = tokensIn(sentence, span);
  const first = inside[0];
  const head = inside.find((t) => t.head < 0 || !inside.some((o) => o.index === t.head)) ?? first;
  if (head === undefined || first === undefined) return { tense: 'none', direct: false };
  const before = verbBefore(tokens, first.index);
  const own = before === null ? null : tenseOf(tokens, before);
  if (own !== null && before !== null) return { tense: own, direct: true, verb: before.lemma };
  const possessive = head.deprel === 'nmod:poss';
  if (head.deprel === 'compound' && tokens[head.head]?.upos === 'NOUN') return { ...above(tokens, head, false), names: true };
  return above(tokens, head, possessive);
}

/** "on the night of Oct. 23": the verb governs the day through the noun. */
const TIME_NOUN = /^(?:day|night|morning|afternoon|evening|eve|week|weekend|hour)$/;

/** What the nearest verb or telling noun above a token says. */
function above(tokens: readonly Token[], head: Token, possessive: boolean): TenseReading {
  let at: Token | undefined = head;
  let ofTime = 0;
  for (let step = 0; step < MAX_STEPS && at !== undefined; step += 1) {
    const verb = isVerb(at);
    const read: Tense | null = at === head && !verb ? null : verb ? tenseOf(tokens, at) : nounTense(tokens, at);
    if (read !== null) return { tense: read, direct: verb && step - ofTime <= 1, ...(verb ? { verb: at.lemma } : {}) };
    if (at !== head && TIME_NOUN.test(at.lemma)) ofTime += 1;
    // "get around Wednesday's ruling": only the subject of a verb shares its time
    if (possessive && at !== head && !at.deprel.startsWith('nsubj')) return { tense: 'none', direct: false };
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return { tense: 'none', direct: false };
}

/** A copular predicate has a tense like a verb; other nouns may look forward or back by themselves. */
const nounTense = (tokens: readonly Token[], at: Token): Tense | null => {
  const copula = auxiliaries(tokens, at);
  if (copula.length > 0) return PLANNED.has(at.lemma) || PLANNED.has(at.text.toLowerCase()) ? 'future' : tenseOf(tokens, at);
  return PLANNED.has(at.text.toLowerCase()) ? 'future' : ofNoun(tokens, at);
};
