import { mix, type WordFeatures } from './features.js';

/** Sizes of the network. All widths are multiples of 8. */
export interface NetworkShape {
  /** width of a word's vector, and of each direction of a recurrent layer */
  readonly width: number;
  readonly layers: number;
  readonly arc: number;
  readonly label: number;
  /** rounded up to a multiple of 8 */
  readonly tags: number;
  readonly labels: number;
}

/** Name, rows and columns of the dense matrices. */
export function matricesOf(shape: NetworkShape): readonly {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}[] {
  const { width: d, layers, arc, label, tags, labels } = shape;
  return [
    { name: 'window', rows: 3 * d, columns: d },
    ...Array.from({ length: layers }, (_, i) => ({
      name: `gates${i}`,
      rows: i === 0 ? d : 2 * d,
      columns: 6 * d,
    })),
    { name: 'tag', rows: 2 * d, columns: tags },
    { name: 'arc', rows: 2 * d, columns: 2 * arc },
    { name: 'pair', rows: arc, columns: arc },
    { name: 'label', rows: 2 * d, columns: 2 * label },
    { name: 'name', rows: label, columns: labels },
  ];
}

export const DISTANCES = 20;

/** Number of the bucket of the distance from a word to its head; 0 for the root. */
export function distanceBucket(head: number, word: number, length: number): number {
  if (head >= length) return 0;
  const d = Math.abs(head - word);
  const size = d < 5 ? d - 1 : d < 7 ? 4 : d < 10 ? 5 : d < 15 ? 6 : d < 25 ? 7 : 8;
  return 1 + (head < word ? 0 : 9) + size;
}

/** Name and length of the vectors. */
export function vectorsOf(shape: NetworkShape): readonly { readonly name: string; readonly length: number }[] {
  const { width: d, layers, arc, label, tags, labels } = shape;
  return [
    { name: 'windowBias', length: d },
    ...Array.from({ length: layers }, (_, i) => [
      { name: `unit${i}forward`, length: 4 * d },
      { name: `unit${i}back`, length: 4 * d },
    ]).flat(),
    { name: 'tagBias', length: tags },
    { name: 'arcBias', length: 2 * arc },
    { name: 'headBias', length: arc },
    { name: 'rootArc', length: arc },
    { name: 'arcDistance', length: DISTANCES },
    { name: 'labelBias', length: 2 * label },
    { name: 'labelDistance', length: DISTANCES * label },
    { name: 'nameBias', length: labels },
  ];
}

/** Rows of the table of word parts: 4, 3 and 2 last letters, 3 first letters, shape. */
export const PART_ROWS = 8192 + 4096 + 1024 + 4096 + 1024;
export const PARTS = 5;

/** Writes the rows of a word's parts; `first`: it opens its sentence. */
export function partRows(word: WordFeatures, capitals: number, first: boolean, into: Int32Array, at: number): void {
  const shape = word.shape * 8 + capitals * 2 + (first ? 1 : 0);
  into[at] = mix(1, word.suffix4) & 8191;
  into[at + 1] = 8192 + (mix(2, word.suffix3) & 4095);
  into[at + 2] = 8192 + 4096 + (mix(3, word.suffix2) & 1023);
  into[at + 3] = 8192 + 4096 + 1024 + (mix(4, word.prefix3) & 4095);
  into[at + 4] = 8192 + 4096 + 1024 + 4096 + (mix(5, shape) & 1023);
}
