import type { Sentence, Span, Token } from '../../model/index.js';
import { SPEECH } from './cues.js';
import { ADDRESSED, contentStart, FINITE, NOMINAL } from './reported-content.js';
import { canSpeak, isSpeakerNoun, tidy } from './source-words.js';

/** A verb of saying read off the order of the words, where the tree shows no clause of it. */
export interface WordReport {
  readonly verb: Token;
  readonly head: Token;
  readonly source: Span;
  readonly block: Span;
  readonly content: readonly Span[];
  readonly forward: boolean;
}

const TOLD = new Set(['VBD', 'VBZ', 'VBP', 'VBN']);
const AUXILIARY =
  /^(?:has|have|had|also|later|then|again|repeatedly|previously|earlier|further|meanwhile|already|often|long|now|once|recently|reportedly|consistently|publicly|privately|both|all)$/i;

/** Where the cue's auxiliaries and adverbs begin: "has repeatedly said". */
export function cueStart(tokens: readonly Token[], verb: Token): number {
  let at = verb.index;
  while (at > 0 && verb.index - at < 4 && AUXILIARY.test(tokens[at - 1]?.text ?? '')) at -= 1;
  return at;
}

export interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

/** The words of a noun phrase that ends before `end`, back to a comma, a verb or a mark. */
export function phraseBefore(tokens: readonly Token[], end: number): NounPhrase | null {
  let at = end;
  while (at > 0 && end - at < 22) {
    const t = tokens[at - 1];
    if (t === undefined) break;
    const joins = /^(?:of|for|and|&|in|at|to|from|with|on|-|\(|\))$/i.test(t.text) && (at < end || t.text === ')');
    if (!NOMINAL.test(t.xpos) && !joins && !(at === 1 && isSpeakerNoun(t))) break;
    if ((t.xpos === 'VBG' || t.xpos === 'VBN') && at === end) break;
    at -= 1;
  }
  while (at < end && /^(?:of|for|and|&|in|at|to|from|with|on|-|\(|\))$/i.test(tokens[at]?.text ?? '')) at += 1;
  let to = end - 1;
  // "Wells Fargo this month", "Trump early Friday"
  while (
    to > at &&
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year|morning|evening|night)$/.test(tokens[to]?.text ?? '')
  ) {
    to -= 1;
    while (to > at && /^(?:this|last|early|late|just|on|next|earlier|later|and)$/i.test(tokens[to]?.text ?? '')) to -= 1;
  }
  return at < end ? { from: at, to } : null;
}

/** "the envoy" or "X, the envoy," before the cue. */
export function sourceBefore(tokens: readonly Token[], cue: number): NounPhrase | null {
  const comma = tokens[cue - 1]?.text === ',';
  const last = phraseBefore(tokens, comma ? cue - 1 : cue);
  if (!comma) return last;
  // an apposition between commas: the name stands before it
  for (let at = cue - 2; at > 0 && cue - at < 30; at -= 1) {
    if (tokens[at]?.text !== ',') continue;
    const name = phraseBefore(tokens, at);
    const first = tokens[name?.from ?? -1];
    if (name === null || first === undefined) return null;
    const opens =
      name.from === 0 ||
      /^(?:[,"“”'‘’:;—–-]|and|but|while|as|although|though|because|yet)$/i.test(tokens[name.from - 1]?.text ?? ',');
    return opens && tokens.slice(name.from, at).some((t) => t.xpos.startsWith('NNP')) ? { from: name.from, to: cue - 2 } : null;
  }
  return null;
}

/** "said X" after a comma or a quotation: the phrase after the verb, with what a comma explains of it. */
function sourceAfter(tokens: readonly Token[], verb: Token): NounPhrase | null {
  const left = tokens[verb.index - 1]?.text ?? '';
  if (ADDRESSED.has(verb.lemma) || !/^[,"”’'»–—-]$/.test(left)) return null;
  // "Horland, which is poor, denies helping the rebels"
  if (tokens[verb.index + 1]?.xpos === 'VBG') return null;
  let to = verb.index;
  for (let at = verb.index + 1; at < tokens.length && at - verb.index < 22; at += 1) {
    const t = tokens[at];
    if (t === undefined || (!NOMINAL.test(t.xpos) && !/^(?:of|for|and|&)$/i.test(t.text))) break;
    to = at;
  }
  // "X, a minister, said the talks would go on": what follows is the subject of what is said
  const next = tokens[to + 1];
  if (next !== undefined && (FINITE.test(next.xpos) || /^RB/.test(next.xpos))) return null;
  return to > verb.index ? { from: verb.index + 1, to } : null;
}

/** `…, said the envoy.`: the phrase after the verb is the source, whatever the tree says, where a mark or the end follows it. */
function isInverted(tokens: readonly Token[], verb: Token): boolean {
  const phrase = sourceAfter(tokens, verb);
  // "X, the minister, said Peru "will not leave"": the name before the commas speaks
  if (phrase !== null && tokens[verb.index - 1]?.text === ',' && sourceBefore(tokens, verb.index) !== null) return false;
  const next = phrase === null ? undefined : tokens[phrase.to + 1];
  const head = phrase === null ? undefined : headOfPhrase(tokens, phrase);
  return head !== undefined && canSpeak(head) && (next === undefined || /^[.,;"“”–—-]$/.test(next.text));
}

export const headOfPhrase = (tokens: readonly Token[], p: NounPhrase): Token | undefined => {
  const own = tokens.slice(p.from, p.to + 1);
  const nouns = own.filter((t) => /^(?:NN|PRP$)/.test(t.xpos));
  const before = own.findIndex((t) => /^(?:of|for|in|at|to|from|with|on|,)$/i.test(t.text));
  const first = before < 0 ? nouns : nouns.filter((t) => t.index < p.from + before);
  return first.at(-1) ?? nouns[0];
};

/** The verbs of saying that the words around them show, apart from those that are known already. */
export function findWordReports(text: string, sentence: Sentence, known: (verb: Token) => boolean): readonly WordReport[] {
  const { tokens } = sentence;
  const found: WordReport[] = [];
  for (const verb of tokens) {
    const speaks = SPEECH.has(verb.lemma);
    const goesOn = PARTICIPLES.has(verb.text) || (speaks && warnsThat(tokens, verb));
    if (!speaks && !goesOn) continue;
    const inverted = speaks && /^VB[DNZP]$/.test(verb.xpos) && isInverted(tokens, verb);
    if (known(verb) && !inverted) continue;
    const participle = goesOn ? readParticiple(text, sentence, verb) : null;
    if (participle !== null) found.push(participle);
    if (participle !== null || !speaks || !TOLD.has(verb.xpos) || isNoun(tokens, verb)) continue;
    const start = cueStart(tokens, verb);
    if (verb.xpos === 'VBN' && start === verb.index && !inverted) continue;
    const report = readWords(text, sentence, verb, start);
    if (report !== null) found.push(report);
  }
  return found;
}

/** "battleground states", "his comments": a plural noun taken for a verb. */
const isNoun = (tokens: readonly Token[], verb: Token): boolean =>
  /^(?:states|reports|comments|claims|notes|warns?ings|forecasts|promises|pledges|vows|estimates|signals|answers|posts|charges|remarks|tweets)$/.test(
    verb.text,
  ) &&
  !/^(?:that|["“])$/i.test(tokens[verb.index + 1]?.text ?? '') &&
  !/^(?:NNP|PRP|CC|RB|,)/.test(tokens[verb.index - 1]?.xpos ?? '');

/** "X accused Y, saying that …": the subject of the verb before speaks on. */
const PARTICIPLES: ReadonlySet<string> = new Set(
  'saying adding noting stressing warning claiming insisting arguing indicating announcing declaring explaining stating'.split(
    ' ',
  ),
);

/** "X said that A and warned that B": a second verb of saying with no subject of its own, and "that" right after it. */
const warnsThat = (tokens: readonly Token[], verb: Token): boolean =>
  FINITE.test(verb.xpos) &&
  /^(?:and|but)$/i.test(tokens[cueStart(tokens, verb) - 1]?.text ?? '') &&
  /^that$/i.test(tokens[verb.index + 1]?.text ?? '');

function readParticiple(text: string, sentence: Sentence, verb: Token): WordReport | null {
  const { tokens } = sentence;
  if (verb.xpos === 'VBG' && tokens[verb.index - 1]?.text !== ',') return null;
  const verbs = tokens.slice(0, verb.index).filter((t) => /^VB[DZP]$/.test(t.xpos) && t.upos !== 'AUX');
  const main = verbs.findLast((t) => SPEECH.has(t.lemma)) ?? verbs[0];
  const phrase = main === undefined ? null : sourceBefore(tokens, cueStart(tokens, main));
  const head = phrase === null ? undefined : headOfPhrase(tokens, phrase);
  const [from, to] = [tokens[phrase?.from ?? -1], tokens[phrase?.to ?? -1]];
  const first = tokens[contentStart(tokens, verb) ?? -1];
  if (head === undefined || from === undefined || to === undefined || first === undefined || !canSpeak(head)) return null;
  const source = tidy(text, from.start, to.end);
  const content = tokens.slice(first.index).some((t) => FINITE.test(t.xpos)) ? tidy(text, first.start, sentence.end) : null;
  if (source === null || content === null) return null;
  return { verb, head, source, block: { start: verb.start, end: verb.end }, content: [content], forward: true };
}

/** Verbs whose object may be a thing: only "that" shows that they bring a clause. */
const BY_THAT =
  /^(?:describe|mention|recall|recount|reveal|disclose|propose|recommend|repeat|post|charge|answer|respond|continue|highlight|stress|signal|comment|cite|testify|promise|pledge|vow)$/;

/** What is declared as an act and not said: "declared independence". */
const ACTS: ReadonlySet<string> = new Set(
  'independence war victory bankruptcy martial ceasefire peace defeat jihad a an its his their'.split(' '),
);

/** "when the agency declares": not yet told. */
export const UNTOLD = /^(?:when|once|if|until|unless|whether|whenever)$/i;

/** "Talks collapsed on Friday, the envoy said.": a verb before the cue, also one taken for a participle where the cue closes the sentence. */
function tells(tokens: readonly Token[], end: number, closes: boolean): boolean {
  const own = tokens.filter((t) => t.end <= end);
  return (
    own.some((t) => FINITE.test(t.xpos)) ||
    (closes && /^(?:NN|DT|PRP|JJ|CD)/.test(own[0]?.xpos ?? '') && own.some((t) => t.xpos === 'VBN'))
  );
}

/** ", before he left", ", who chairs the talks": what follows a source tells of it. */
const isAside = (rest: readonly Token[]): boolean =>
  /^(?:before|after|as|while|when|since|because|although|though|who|which|whose|in|at|on|during)$/i.test(
    rest.find((t) => t.xpos !== ',')?.text ?? '',
  );

/** Whether the tree gives a verb a thing as its object and no clause, and no "that" brings one. */
const hasObject = (tokens: readonly Token[], verb: Token, first: Token): boolean =>
  !/^(?:say|tell|add)$/.test(verb.lemma) &&
  !/^that$/i.test(tokens[first.index - 1]?.text ?? '') &&
  tokens.some((t) => t.head === verb.index && t.deprel === 'obj' && t.index > verb.index) &&
  !tokens.some((t) => t.head === verb.index && t.deprel === 'ccomp' && t.index > verb.index);

function readWords(text: string, sentence: Sentence, verb: Token, start: number): WordReport | null {
  const { tokens } = sentence;
  const ahead = sourceBefore(tokens, start);
  const named = tokens[start - 1]?.text === ',' && ahead !== null;
  const behind = named ? null : sourceAfter(tokens, verb);
  const phrase = behind ?? ahead;
  const head = phrase === null ? undefined : headOfPhrase(tokens, phrase);
  const [from, to] = [tokens[phrase?.from ?? -1], tokens[phrase?.to ?? -1]];
  if (phrase === null || head === undefined || from === undefined || to === undefined) return null;
  if (UNTOLD.test(tokens[phrase.from - 1]?.text ?? '') || /^what$/i.test(tokens[phrase.from - 1]?.text ?? '')) return null;
  if (/^(?:which|that|what|this|there|it)$/i.test(head.text) && verb.lemma !== 'say' && verb.lemma !== 'add') return null;
  if (/^(?:i|we|you)$/i.test(head.text) || (!/^(?:say|tell|add)$/.test(verb.lemma) && !canSpeak(head))) return null;
  const source = tidy(text, from.start, to.end);
  const cue = tokens[start];
  if (source === null || cue === undefined) return null;
  const block = { start: Math.min(source.start, cue.start), end: Math.max(source.end, verb.end) };
  const rest = tokens.slice(Math.max(verb.index, phrase.to) + 1);
  const says = behind === null ? contentStart(tokens, verb) : null;
  const first = says === null ? undefined : tokens[says];
  if (first !== undefined && BY_THAT.test(verb.lemma) && !/^that$/i.test(tokens[first.index - 1]?.text ?? '')) return null;
  if (first !== undefined && verb.lemma === 'declare' && first.index === verb.index + 1 && ACTS.has(first.text.toLowerCase()))
    return null;
  // "announced aid for farmers, and it was late": an act, whatever clause follows
  if (first !== undefined && hasObject(tokens, verb, first)) return null;
  const clause = first === undefined ? [] : tokens.slice(first.index);
  const other = clause.findIndex((t) => PARTICIPLES.has(t.text));
  if (first !== undefined && clause.slice(0, other < 0 ? undefined : other).some((t) => FINITE.test(t.xpos))) {
    const content = tidy(text, first.start, sentence.end);
    return content === null ? null : { verb, head, source, block, content: [content], forward: true };
  }
  const comma = /[,"”’'»–—-]\s{0,2}$/u.test(text.slice(Math.max(0, block.start - 3), block.start));
  const parted = /^\s?[,–—-]/u.test(text.slice(block.end, block.end + 2));
  const before = comma ? tidy(text, sentence.start, block.start) : null;
  if (before === null || (rest.some((t) => FINITE.test(t.xpos)) && !parted))
    return { verb, head, source, block, content: [], forward: false };
  if (tells(tokens, before.end, rest.length === 0 || !parted))
    return { verb, head, source, block, content: [before], forward: false };
  // "The talks, the envoy said, will go on"; not "…, said the envoy, before he left"
  const after =
    parted && (behind === null || !isAside(rest)) && rest.some((t) => FINITE.test(t.xpos))
      ? tidy(text, block.end, sentence.end)
      : null;
  // "However, he said, both will leave"
  const short = !tokens.some((t) => t.end <= before.end && /^(?:NN|PRP)/.test(t.xpos));
  return { verb, head, source, block, content: after === null ? [] : short ? [after] : [before, after], forward: false };
}
