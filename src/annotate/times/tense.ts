import type { Sentence, Span, Token } from '../../model/index.js';
import type { Tense } from './resolve.js';

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

/** The tense of a verb group, or null where the verb itself shows none and its governor must be asked. */
function tenseOf(tokens: readonly Token[], verb: Token): Tense | null {
  const aux = auxiliaries(tokens, verb);
  const modal = aux.find((t) => t.xpos === 'MD');
  if (modal !== undefined) return 'future';
  const have = aux.find((t) => t.lemma === 'have');
  const first = aux[0];
  const planned = PLANNED.has(verb.lemma) || PLANNED.has(verb.text.toLowerCase());
  if (verb.xpos === 'VB') {
    const to = childrenOf(tokens, verb).some((t) => t.xpos === 'TO');
    if (!to) return first === undefined ? 'none' : finite(first);
    const governor = tokens[verb.head];
    return governor !== undefined && UNDER_WAY.has(governor.lemma) ? null : 'future';
  }
  if (verb.xpos === 'VBD') return planned && !verb.deprel.startsWith('root') ? 'past' : 'past';
  if (verb.xpos === 'VBN') {
    if (have !== undefined) return 'past';
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
    /(?:^|\s)(?:until|till|as soon as|as early as|as late as|no later than|no earlier than|ahead of|due|scheduled for|set for|planned for|slated for)\s{1,2}(?:the\s)?$/i,
    'future',
  ],
  [/(?:^|\s)(?:since|dated)\s{1,2}(?:the\s)?$/i, 'past'],
];

/** What the words right before a time say of it; null for nothing. */
export function cueBefore(left: string): Tense | null {
  return CUES.find(([pattern]) => pattern.test(left))?.[1] ?? null;
}

/**
 * Whether the words that govern a time expression speak of what was or of what is to come: the nearest verb above it in the tree, or a
 * noun that says so itself.
 */
export function tenseAt(sentence: Sentence, span: Span): Tense {
  const { tokens } = sentence;
  const inside = tokens.filter((t) => t.start < span.end && span.start < t.end);
  const head = inside.find((t) => t.head < 0 || !inside.some((o) => o.index === t.head)) ?? inside[0];
  if (head === undefined) return 'none';
  let at: Token | undefined = head;
  for (let step = 0; step < MAX_STEPS && at !== undefined; step += 1) {
    const own: Tense | null = at === head && !isVerb(at) ? null : isVerb(at) ? tenseOf(tokens, at) : nounTense(tokens, at);
    if (own !== null) return own;
    at = at.head < 0 ? undefined : tokens[at.head];
  }
  return 'none';
}

/** A copular predicate has a tense like a verb; other nouns may look forward or back by themselves. */
const nounTense = (tokens: readonly Token[], at: Token): Tense | null => {
  const copula = auxiliaries(tokens, at);
  if (copula.length > 0) return PLANNED.has(at.lemma) || PLANNED.has(at.text.toLowerCase()) ? 'future' : tenseOf(tokens, at);
  return PLANNED.has(at.text.toLowerCase()) ? 'future' : ofNoun(tokens, at);
};
