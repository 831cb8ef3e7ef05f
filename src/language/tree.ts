import type { Sentence, Span, Token } from '../model/index.js';

interface Tree {
  readonly children: readonly (readonly Token[])[];
  /** first and last token index of each subtree */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const trees = new WeakMap<Sentence, Tree>();

/** No dependents; one list for all words that have none. */
const NONE: readonly Token[] = [];

/** The sentence that was asked for last: most questions are about it again. */
let lately: { readonly sentence: Sentence; readonly tree: Tree } | null = null;

/** Built once for a sentence; which is a value, so that the tree is a function of it. */
function treeOf(sentence: Sentence): Tree {
  if (lately?.sentence === sentence) return lately.tree;
  const tree = trees.get(sentence) ?? planted(sentence);
  lately = { sentence, tree };
  return tree;
}

function planted(sentence: Sentence): Tree {
  const { tokens } = sentence;
  const { length } = tokens;
  const children: Token[][] = new Array<Token[]>(length).fill(NONE as Token[]);
  const first = new Int32Array(length);
  const last = new Int32Array(length);
  const order: number[] = [];
  for (let i = 0; i < length; i++) {
    first[i] = i;
    last[i] = i;
    const token = tokens[i]!;
    if (token.head < 0) {
      order.push(token.index);
      continue;
    }
    const siblings = children[token.head];
    if (siblings === NONE) children[token.head] = [token];
    else siblings?.push(token);
  }
  for (let i = 0; i < order.length; i++) for (const child of children[order[i]!]!) order.push(child.index);
  for (let i = order.length - 1; i >= 0; i--) {
    const at = order[i]!;
    const head = tokens[at]!.head;
    if (head < 0) continue;
    first[head] = Math.min(first[head]!, first[at]!);
    last[head] = Math.max(last[head]!, last[at]!);
  }
  const tree = { children, first, last };
  trees.set(sentence, tree);
  return tree;
}

/** The relation without its subtype. */
export function relationOf({ deprel }: Token): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** These three are asked for each word many times: no list is made that is not given back. */
function among(deprel: string, relations: readonly string[]): boolean {
  for (let i = 0; i < relations.length; i++) if (relations[i] === deprel) return true;
  const colon = deprel.indexOf(':');
  return colon >= 0 && relations.includes(deprel.slice(0, colon));
}

/** Whether a token stands in one of the relations; "nsubj" also means "nsubj:pass". */
export function isIn(token: Token, ...relations: readonly string[]): boolean {
  return among(token.deprel, relations);
}

/** The dependents of a token in the order of the text, of the given relations only where any are given. */
export function childrenOf(sentence: Sentence, token: Token, ...relations: readonly string[]): readonly Token[] {
  const children = treeOf(sentence).children[token.index] ?? NONE;
  if (relations.length === 0 || children.length === 0) return children;
  let found: Token[] | null = null;
  for (const child of children)
    if (among(child.deprel, relations)) {
      if (found === null) found = [child];
      else found.push(child);
    }
  return found ?? NONE;
}

/** The first dependent of one of the relations, or null. */
export function childOf(sentence: Sentence, token: Token, ...relations: readonly string[]): Token | null {
  const children = treeOf(sentence).children[token.index] ?? NONE;
  for (const child of children) if (among(child.deprel, relations)) return child;
  return null;
}

/** The head of a token, or null for the root. */
export function headOf(sentence: Sentence, token: Token): Token | null {
  // -1 as an index is slow
  return token.head < 0 ? null : (sentence.tokens[token.head] ?? null);
}

/** The tokens above a token, the nearest first. */
export function ancestorsOf(sentence: Sentence, token: Token): readonly Token[] {
  const path: Token[] = [];
  let at = headOf(sentence, token);
  while (at !== null && path.length <= sentence.tokens.length) {
    path.push(at);
    at = headOf(sentence, at);
  }
  return path;
}

/** The tokens on the way from one token to another, both included, over their lowest common ancestor. */
export function pathBetween(sentence: Sentence, from: Token, to: Token): readonly Token[] {
  const up = [from, ...ancestorsOf(sentence, from)];
  const down = [to, ...ancestorsOf(sentence, to)];
  const meet = up.findIndex((token) => down.includes(token));
  if (meet < 0) return [];
  return [...up.slice(0, meet + 1), ...down.slice(0, down.indexOf(up[meet]!)).reverse()];
}

/** The tokens between the first and the last token of a subtree. */
export function subtreeOf(sentence: Sentence, token: Token): readonly Token[] {
  const { first, last } = treeOf(sentence);
  return sentence.tokens.slice(first[token.index], last[token.index]! + 1);
}

/** The indices of the first and last token of a subtree. */
export function subtreeEnds(sentence: Sentence, token: Token): { readonly first: number; readonly last: number } {
  const { first, last } = treeOf(sentence);
  return { first: first[token.index]!, last: last[token.index]! };
}

/** The span of a whole subtree. */
export function subtreeSpan(sentence: Sentence, token: Token): Span {
  const { first, last } = treeOf(sentence);
  return { start: sentence.tokens[first[token.index]!]!.start, end: sentence.tokens[last[token.index]!]!.end };
}

const INNER = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'flat',
  'fixed',
  'nmod',
  'goeswith',
  'advmod',
  'nmod:poss',
  'nmod:desc',
]);
const BRIDGED = new Set(['punct', 'dep']);

/** "President X on Monday": the day belongs to what X did. */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/** The tokens of a noun phrase without its preposition, relative clauses, appositions, further conjuncts and outer marks. */
export function nounPhraseTokens(sentence: Sentence, head: Token): readonly Token[] {
  const { first, last } = nounPhraseEnds(sentence, head);
  return sentence.tokens.slice(first, last + 1);
}

/** The indices of the first and last token of a noun phrase. */
function nounPhraseEnds(sentence: Sentence, head: Token): { readonly first: number; readonly last: number } {
  const tree = treeOf(sentence);
  const children = tree.children[head.index] ?? NONE;
  let first = head.index;
  let last = head.index;
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i]!;
    if (child.index > head.index || BRIDGED.has(child.deprel)) continue;
    if (!INNER.has(relationOf(child)) || child.deprel === 'cc:preconj') break;
    first = Math.min(first, tree.first[child.index]!);
  }
  for (const child of children) {
    if (child.index < head.index || child.deprel === 'punct') continue;
    const relation = relationOf(child);
    if (relation === 'case' || relation === 'advmod') continue;
    if (!INNER.has(relation) && !(relation === 'obl' && head.upos === 'ADJ')) break;
    if (WEEKDAY.test(child.lemma)) break;
    last = Math.max(last, innerEnd(sentence, child));
  }
  while (first < head.index && isOuter(sentence.tokens[first]!)) first++;
  while (last > head.index && isOuter(sentence.tokens[last]!)) last--;
  return { first, last };
}

const isOuter = (token: Token): boolean => token.upos === 'PUNCT' || token.deprel === 'cc';

/** Where a phrase inside a noun phrase ends: coordination is kept, clauses are not. */
function innerEnd(sentence: Sentence, token: Token): number {
  let last = token.index;
  for (const child of childrenOf(sentence, token)) {
    if (child.index < token.index || child.deprel === 'punct') continue;
    const relation = relationOf(child);
    if (relation === 'acl' || relation === 'appos' || relation === 'parataxis' || relation === 'advcl') break;
    last = Math.max(last, innerEnd(sentence, child));
  }
  return last;
}

/** The span of a noun phrase; see `nounPhraseTokens`. */
export function nounPhraseSpan(sentence: Sentence, head: Token): Span {
  const { first, last } = nounPhraseEnds(sentence, head);
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end };
}

/** A token and all that it is coordinated with, in the order of the text. */
export function conjunctsOf(sentence: Sentence, token: Token): readonly Token[] {
  if (childOf(sentence, token, 'conj') === null) return [token];
  const found = [token];
  for (let i = 0; i < found.length; i++) {
    for (const child of childrenOf(sentence, found[i]!, 'conj')) {
      const clause = child.upos === 'VERB' && token.upos !== 'VERB' && childOf(sentence, child, 'nsubj', 'aux', 'cop') !== null;
      if (!clause) found.push(child);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The first conjunct of the coordination that a token stands in. */
export function firstConjunct(sentence: Sentence, token: Token): Token {
  let at = token;
  for (let steps = 0; at.deprel === 'conj' && steps < sentence.tokens.length; steps++) at = sentence.tokens[at.head]!;
  return at;
}

/** The preposition of a phrase, lower case, several words joined by a space; null where it has none. */
export function prepositionOf(sentence: Sentence, token: Token): string | null {
  let words: string | null = null;
  const add = (word: Token): void => {
    words = words === null ? word.text.toLowerCase() : `${words} ${word.text.toLowerCase()}`;
  };
  for (const child of childrenOf(sentence, token, 'case')) {
    if (child.xpos === 'POS' || child.index >= token.index) continue;
    add(child);
    for (const fixed of childrenOf(sentence, child, 'fixed')) add(fixed);
  }
  return words;
}

/** The tokens that lie within a span. */
export const tokensWithin = (sentence: Sentence, span: Span): readonly Token[] =>
  sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);

/** The token of a span whose head lies outside it, or null for a span without tokens. */
export function headOfSpan(sentence: Sentence, span: Span): Token | null {
  const tokens = tokensWithin(sentence, span);
  return (
    tokens.find((token) => token.deprel !== 'punct' && !tokens.some((other) => other.index === token.head)) ?? tokens[0] ?? null
  );
}

/** Whether `below` stands in the subtree of `above`, or is it. */
export function isUnder(sentence: Sentence, below: Token, above: Token): boolean {
  let at: Token | null = below;
  for (let steps = 0; at !== null && steps <= sentence.tokens.length; steps++) {
    if (at.index === above.index) return true;
    at = headOf(sentence, at);
  }
  return false;
}

/** The words that a span of the text covers, with white space made single. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end).replace(/\s+/gu, ' ');

/** A drawing of the tree: one word a line, with its tags and its relation to its head. */
export function drawTree(sentence: Sentence): string {
  const lines = sentence.tokens.map(() => '');
  const waiting = sentence.tokens.filter((token) => token.head < 0);
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    const children = childrenOf(sentence, node);
    const first = Math.min(node.index, children[0]?.index ?? node.index);
    const last = Math.max(node.index, children.at(-1)?.index ?? node.index);
    const width = Math.max(...lines.slice(first, last + 1).map((line) => line.length));
    for (let i = first; i <= last; i++) {
      const pad = i === node.index || children.some((child) => child.index === i) ? '─' : ' ';
      const line = lines[i]!.padEnd(width, i === node.index ? '─' : ' ');
      const above = first < i;
      const below = i < last;
      if (i === node.index) {
        const mark = above && below ? '┤' : above ? '┘' : below ? '┐' : '╴';
        const tags = `${node.text}  ${node.upos} ${node.xpos} ${node.deprel}${node.lemma === node.text ? '' : ` (${node.lemma})`}`;
        lines[i] = `${line}${mark} ${tags}`;
      } else lines[i] = `${line}${pad === '─' ? (above && below ? '├─' : above ? '└─' : '┌─') : '│ '}`;
    }
    waiting.push(...children);
  }
  return lines.join('\n');
}
