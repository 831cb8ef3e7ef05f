import { capitalsOf, featuresOf, type WordFeatures } from './features.js';
import type { SmallTable } from './network.js';
import { PARTS, partRows } from './network-shape.js';

/** Rows of words that are kept from sentence to sentence; when there is no room for another sentence, all are forgotten. */
export const KEPT_ROWS = 12_288;

/** A word seen in one way: how many capitals stand around it, and whether it comes first. */
const VARIANTS = 8;

interface KnownWord extends WordFeatures {
  readonly number: number;
}

export interface WordTables {
  readonly width: number;
  /** row by hash of the folded word; row 0 is the unknown word */
  readonly words: ReadonlyMap<number, number>;
  readonly wordTable: SmallTable;
  readonly partTable: SmallTable;
}

/**
 * Keeps a row of floats for each word that was read, `rowLength` numbers long; the vector of the word stands at its beginning. What is
 * kept changes how fast words are looked up and nothing else.
 */
export function keepWordRows(tables: WordTables, floats: Float32Array, base: number, rowLength: number) {
  const { width: d, words, wordTable, partTable } = tables;
  const known = new Map<string, KnownWord>();
  const rowOf = new Int32Array(KEPT_ROWS * VARIANTS).fill(-1);
  const parts = new Int32Array(PARTS);
  let used = 0;

  const addRow = ({ scales, rows }: SmallTable, row: number, to: number): void => {
    const from = row * d;
    const scale = scales[row]!;
    for (let x = 0; x < d; x++) floats[to + x] = floats[to + x]! + scale * rows[from + x]!;
  };

  const wordOf = (form: string): KnownWord => {
    const found = known.get(form);
    if (found !== undefined) return found;
    const word = { ...featuresOf(form), number: known.size };
    known.set(form, word);
    return word;
  };

  const makeRow = (word: KnownWord, capitals: number, first: boolean): number => {
    const to = base + used * rowLength;
    floats.fill(0, to, to + d);
    addRow(wordTable, words.get(word.lower) ?? 0, to);
    partRows(word, capitals, first, parts, 0);
    for (let p = 0; p < PARTS; p++) addRow(partTable, parts[p]!, to);
    return used++;
  };

  /** Writes the row of each form into `into`; `first` is the first row that is new, `count` how many are. */
  return (forms: readonly string[], into: Int32Array): { readonly first: number; readonly count: number } => {
    if (used + forms.length > KEPT_ROWS) {
      known.clear();
      rowOf.fill(-1);
      used = 0;
    }
    const first = used;
    const sentence = forms.map(wordOf);
    const capitals = capitalsOf(sentence);
    for (let i = 0; i < sentence.length; i++) {
      const word = sentence[i]!;
      const variant = word.number * VARIANTS + capitals * 2 + (i === 0 ? 1 : 0);
      if (rowOf[variant]! < 0) rowOf[variant] = makeRow(word, capitals, i === 0);
      into[i] = rowOf[variant]!;
    }
    return { first, count: used - first };
  };
}
