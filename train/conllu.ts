/** One sentence of a treebank; heads are indices from 0, -1 for the root. */
export interface GoldSentence {
  readonly document: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  /** whether a paragraph begins here */
  readonly opensParagraph: boolean;
}

/** The sentences of a CoNLL-U file; empty nodes and ranges are left out. */
export function readConllu(source: string): readonly GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = '';
  let opens = true;
  for (const block of source.split('\n\n')) {
    const sentence = {
      words: [] as string[],
      lemmas: [] as string[],
      upos: [] as string[],
      xpos: [] as string[],
      heads: [] as number[],
      deprels: [] as string[],
    };
    let text = '';
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc')) {
        document = line.split('=').at(-1)?.trim() ?? '';
        opens = true;
      } else if (line.startsWith('# newpar')) opens = true;
      else if (line.startsWith('# text = ')) text = line.slice(9);
      if (line === '' || line.startsWith('#')) continue;
      const column = line.split('\t');
      if (!/^\d+$/u.test(column[0] ?? '')) continue;
      sentence.words.push(column[1] ?? '');
      sentence.lemmas.push(column[2] ?? '');
      sentence.upos.push(column[3] ?? '');
      sentence.xpos.push(column[4] ?? '');
      sentence.heads.push(Number(column[6]) - 1);
      sentence.deprels.push(column[7] ?? '');
    }
    if (sentence.words.length === 0) continue;
    sentences.push({ document, text, opensParagraph: opens, ...sentence });
    opens = false;
  }
  return sentences;
}
