import type { Sentence, Token } from '../../model/index.js';

/**
 * A sentence for tests: words parted by blanks, a Penn tag after a slash where it matters ("met/VBD", "will/MD meet/VB"). Every word
 * hangs on the nearest tagged main verb, auxiliaries and "to" on the verb after them. Returns the text without the tags.
 */
export function sentenceByHand(marked: string, at = 0): { readonly text: string; readonly sentence: Sentence } {
  const raw = marked.split(' ').map((w) => {
    const m = /^(.+)\/([A-Z]+\$?)$/.exec(w);
    return { text: m?.[1] ?? w, xpos: m?.[2] ?? 'NN' };
  });
  const text = raw.map((w) => w.text).join(' ');
  const auxiliary = (i: number): boolean => {
    const w = raw[i];
    const next = raw[i + 1];
    if (w === undefined || next === undefined) return false;
    return (
      w.xpos === 'MD' ||
      w.xpos === 'TO' ||
      (/^(?:is|are|was|were|be|been|has|have|had)$/i.test(w.text) && /^(?:VB|TO)/.test(next.xpos))
    );
  };
  const main = raw.flatMap((w, i) => (w.xpos.startsWith('VB') && !auxiliary(i) ? [i] : []));
  const root = main[0] ?? 0;
  const headOf = (i: number): number => {
    if (main.includes(i)) return i === root ? -1 : root;
    if (auxiliary(i)) return main.find((v) => v > i) ?? root;
    return main.reduce((best, v) => (Math.abs(v - i) < Math.abs(best - i) ? v : best), root);
  };
  let offset = at;
  const tokens = raw.map((w, index): Token => {
    const start = offset;
    offset += w.text.length + 1;
    return {
      index,
      start,
      end: start + w.text.length,
      text: w.text,
      lemma: w.text.toLowerCase(),
      upos: 'X',
      xpos: w.xpos,
      head: headOf(index),
      deprel: auxiliary(index) ? (w.xpos === 'TO' ? 'mark' : 'aux') : 'dep',
    };
  });
  return { text, sentence: { index: 0, start: at, end: at + text.length, tokens, region: 'body', paragraph: 0 } };
}
