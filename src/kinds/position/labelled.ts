import type { AnnotatedDocument, Clause, Pattern, Sentence, Span, Token } from '../../model/index.js';
import { acts, mentionsIn } from '../../model/index.js';
import { REPRESENTATIVES } from '../reading/parties.js';
import { trimmed } from '../reading/words.js';
import type { Stance } from './fields.js';
import type { Held } from './holders.js';
import { clausesIn, holdersOf } from './holders.js';

const LABELLING = new Set('call describe term label brand dub deem'.split(' '));

const AGAINST =
  'unacceptable inadmissible intolerable disaster catastrophe mistake provocation betrayal mockery farce outrage capitulation surrender illegal illegitimate unjust unfair unrealistic unworkable unhelpful counterproductive absurd violation aggression setback interference'.split(
    ' ',
  );
const FOR = 'breakthrough milestone step news victory historic acceptable welcome fair'.split(' ');

/** What a side calls a thing tells whether it is for it. */
const LABELS: ReadonlyMap<string, Stance> = new Map([
  ...AGAINST.map((label) => [label, 'opposes'] as const),
  ...FOR.map((label) => [label, 'supports'] as const),
  ['unacceptable', 'rejects'],
  ['inadmissible', 'rejects'],
  ['intolerable', 'rejects'],
]);

/** Of these only some are good: "good news", "a step forward", "a step back". */
const GOOD = /^(?:good|great|welcome|excellent|important|major|positive|big|huge|significant|forward|ahead)$/;
const OPENED_BY = /^(?:a|an|as|the|very|so|totally|completely|wholly|utterly|absolutely|simply|most|more|quite|[,"“‘'])$/;
const FARTHEST = 24;

/** "X called Y unacceptable", "X described Y as a step forward", "X called Y good news" */
export const labelled: Pattern<Held> = (document, sentence) =>
  clausesIn(document, sentence).flatMap((clause): readonly Held[] => {
    if (!LABELLING.has(clause.lemma) || clause.form !== 'verbal' || clause.voice !== 'active' || clause.negated) return [];
    const label = labelAfter(sentence, clause);
    const stance = label ? LABELS.get(label.lemma) : undefined;
    const issue = label && thingBefore(document, sentence, clause, label);
    if (!stance || !issue) return [];
    const holders = holdersOf(document, sentence, clause.subjects, clause);
    return holders.length > 0 ? [{ clause, stance, issue, holders }] : [];
  });

function labelAfter(sentence: Sentence, clause: Clause): Token | undefined {
  const { index } = clause.predicate;
  for (let at = index + 2; at < Math.min(sentence.tokens.length, index + FARTHEST); at++) {
    const token = sentence.tokens[at];
    if (!token || /^(?:VERB|AUX)$/.test(token.upos) || /^[;:.?!]$/.test(token.text)) return undefined;
    if (!LABELS.has(token.lemma)) continue;
    const near = [sentence.tokens[at - 1], sentence.tokens[at + 1]];
    const mixed = token.lemma === 'step' || token.lemma === 'news';
    if (mixed && !near.some((one) => one && GOOD.test(one.lemma))) return undefined;
    // "an unacceptable map", "the fair trade deal": the label is the word on which the phrase ends
    const next = sentence.tokens[at + 1];
    const within = token.upos === 'ADJ' && (next?.upos === 'NOUN' || next?.upos === 'ADJ' || next?.upos === 'PROPN');
    return within ? undefined : token;
  }
  return undefined;
}

/** What is called so: a thing, and neither a side nor a person. */
function thingBefore(document: AnnotatedDocument, sentence: Sentence, clause: Clause, label: Token): Span | null {
  let last = label.index - 1;
  const first = clause.predicate.index + 1;
  while (last >= first && (OPENED_BY.test(sentence.tokens[last]?.text ?? '') || sentence.tokens[last]?.upos === 'ADJ')) last--;
  const head = sentence.tokens[last];
  if (!head || last < first || head.upos !== 'NOUN' || REPRESENTATIVES.has(head.lemma)) return null;
  const start = sentence.tokens[first]?.start ?? head.start;
  // "called for Y", "called on Y"
  if (/^(?:for|on|upon|as|to|in|that|off|up)$/i.test(sentence.tokens[first]?.text ?? '')) return null;
  const somebody = mentionsIn(document, head).some((mention) => acts(mention) || mention.type === 'person');
  return somebody ? null : trimmed(document, { start, end: head.end });
}
