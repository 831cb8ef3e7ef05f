import { contentWords, foldedWords } from '../model/index.js';

/** Wordings of one issue: each holds, in this order, all the words that they share. */
export interface IssueGroup {
  /** the shortest wording, as a report gives it */
  readonly label: string;
  /** every wording, as reports give them, the shortest first */
  readonly wordings: readonly string[];
  /** the content words that all of them share; null where the group has one wording alone */
  readonly shared: readonly string[] | null;
}

/** Beginnings of words that turn what they stand beside into its end, its want or its opposite. */
const TURNING =
  /^(?:not?$|never$|nor$|neither$|without$|against$|anti|un(?:less|til)$|end(?:s|ed|ing)?$|halt|stop|ceas(?:e|es|ed|ing)$|lift|remov|withdr|cancel|suspen|abolish|ban(?:s|ned|ning)?$|block|boycott|reject|refus|oppos|violat|breach|break|attack|fail|collaps|delay|postpon|prevent|avoid|den(?:y|ied|ies|ial)|threat|destr|dismantl|resist|leav|exit|terminat|abandon|freez|revok|repeal|undermin|obstruct|ignor|condemn|lack|absence|return)/;

interface Head {
  readonly words: readonly string[];
  readonly turning: string;
  readonly wordings: string[];
}

/** How a wording is turned: the turning words in it, in their order. */
const turningIn = (wording: string): string =>
  foldedWords(wording)
    .filter((word) => TURNING.test(word))
    .join(' ');

/** Whether the words stand in the list in their order, others between them or not. */
function inOrder(words: readonly string[], list: readonly string[]): boolean {
  let at = 0;
  for (const word of list) if (word === words[at]) at++;
  return at === words.length;
}

/**
 * Groups wordings of issues: one joins another where it holds all its content words, two at least, in the same order, and both are
 * turned by the same words (end, without, against, withdrawal …), so that "attacks of A on B" never stands with "attacks of B on A",
 * nor a thing with its end. Wordings of the same content words in the same order always join. Groups come in the order of their
 * first wording in the list.
 */
export function issueGroups(wordings: readonly string[]): readonly IssueGroup[] {
  const given = [...new Set(wordings)];
  const read = given.map((wording, at) => ({ wording, at, words: [...contentWords(wording)], turning: turningIn(wording) }));
  const frequency = new Map<string, number>();
  for (const { words } of read) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const heads = new Map<string, (Head & { at: number })[]>();
  const whole = new Map<string, Head & { at: number }>();
  const found: (Head & { at: number })[] = [];
  const shortestFirst = [...read].sort(
    (a, b) => a.words.length - b.words.length || a.wording.length - b.wording.length || (a.wording < b.wording ? -1 : 1),
  );
  for (const { wording, at, words, turning } of shortestFirst) {
    const key = `${words.length === 0 ? foldedWords(wording).join(' ') : words.join(' ')}\u0000${turning}`;
    const head = whole.get(key) ?? headFor(heads, words, turning);
    if (head) {
      head.wordings.push(wording);
      head.at = Math.min(head.at, at);
      continue;
    }
    const made = { words, turning, wordings: [wording], at };
    found.push(made);
    whole.set(key, made);
    if (words.length < 2) continue;
    // a head is looked for under its rarest word: few wordings bear it
    const rarest = words.reduce((rare, word) => ((frequency.get(word) ?? 0) < (frequency.get(rare) ?? 0) ? word : rare));
    const list = heads.get(rarest);
    if (list) list.push(made);
    else heads.set(rarest, [made]);
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ words, wordings: own }) => ({ label: own[0] ?? '', wordings: own, shared: own.length > 1 ? words : null }));
}

/** How many heads are tried under one word: beyond that a wording stands alone, so that work stays linear. */
const MOST_TRIED = 60;

/** The head with the most words that all stand in these, in order, and that is turned alike. */
function headFor<H extends Head>(heads: ReadonlyMap<string, readonly H[]>, words: readonly string[], turning: string): H | null {
  let best: H | null = null;
  for (const word of words) {
    let tried = 0;
    for (const head of heads.get(word) ?? []) {
      if (++tried > MOST_TRIED) break;
      if (head.turning !== turning || (best !== null && head.words.length <= best.words.length)) continue;
      if (inOrder(head.words, words)) best = head;
    }
  }
  return best;
}
