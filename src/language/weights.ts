import type { NetworkWeights, SmallMatrix, SmallTable } from './network.js';
import { matricesOf, vectorsOf, type NetworkShape } from './network-shape.js';

/** What the parser knows: names of tags and labels, the network, and the lemmas of single words. */
export interface Weights {
  /** "UPOS XPOS" by number */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly network: NetworkWeights;
  readonly lemmas: ReadonlyMap<string, string>;
}

const MAGIC = 'parley-language-2\n';

interface Header {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly shape: NetworkShape;
  readonly words: number;
  readonly parts: number;
  /** "form lemma" pairs, one a line */
  readonly lemmas: string;
}

type Numbers = Int8Array | Int16Array | Int32Array | Float32Array;

const bytesOf = (numbers: Numbers): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** The arrays of a network in the order in which they are stored. */
function arraysOf({ shape, words, wordTable, partTable, matrices, vectors }: NetworkWeights): readonly Numbers[] {
  const byRow = [...words].sort((a, b) => a[1] - b[1]).map(([hash]) => hash);
  return [
    Int32Array.from(byRow),
    ...[wordTable.scales, partTable.scales],
    ...vectorsOf(shape).map(({ name }) => vectors[name]!),
    ...matricesOf(shape).flatMap(({ name }) => [matrices[name]!.scales, matrices[name]!.values]),
    ...[wordTable.rows, partTable.rows],
  ];
}

/** The weights as bytes (little-endian); `readWeights` gives them back. */
export function writeWeights(weights: Weights): Uint8Array {
  const { network } = weights;
  const header: Header = {
    tags: weights.tags,
    labels: weights.labels,
    shape: network.shape,
    words: network.words.size,
    parts: network.partTable.scales.length,
    lemmas: [...weights.lemmas].map(([form, lemma]) => `${form} ${lemma}`).join('\n'),
  };
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const start = (4 + head.length + 3) & ~3;
  const arrays = arraysOf(network);
  const out = new Uint8Array(start + arrays.reduce((sum, array) => sum + array.byteLength, 0));
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  let at = start;
  for (const array of arrays) {
    out.set(bytesOf(array), at);
    at += array.byteLength;
  }
  return out;
}

/** Reads weights from bytes; throws an error that says what was expected when they are not weights of this version. */
export function readWeights(source: Uint8Array | ArrayBuffer): Weights {
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  if (!head.startsWith(MAGIC))
    throw new Error(`expected weights that begin with ${JSON.stringify(MAGIC)}, found ${JSON.stringify(head.slice(0, 20))}`);
  const header = JSON.parse(head.slice(MAGIC.length)) as Header;
  const { shape, words, parts } = header;
  // A Buffer's own slice would share its memory, at an offset that need not suit 32-bit numbers.
  const copy = new Uint8Array(bytes.subarray((4 + length + 3) & ~3)).buffer;
  let at = 0;
  const take = (size: number): number => {
    const from = at;
    if (from + size > copy.byteLength) throw new Error(`expected ${from + size} bytes of weights, found ${copy.byteLength}`);
    at += size;
    return from;
  };
  const floats = (count: number): Float32Array => new Float32Array(copy, take(4 * count), count);
  const hashes = new Int32Array(copy, take(4 * words), words);
  const wordScales = floats(words + 1);
  const partScales = floats(parts);
  const vectors = Object.fromEntries(vectorsOf(shape).map(({ name, length: count }) => [name, floats(count)]));
  const matrices = Object.fromEntries(
    matricesOf(shape).map(({ name, rows, columns }): [string, SmallMatrix] => {
      const scales = floats(columns);
      return [name, { scales, values: new Int16Array(copy, take(2 * rows * columns), rows * columns) }];
    }),
  );
  const table = (count: number, scales: Float32Array): SmallTable => ({
    width: shape.width,
    scales,
    rows: new Int8Array(copy, take(count * shape.width), count * shape.width),
  });
  const wordTable = table(words + 1, wordScales);
  const partTable = table(parts, partScales);
  const rows = new Map<number, number>();
  for (let i = 0; i < words; i++) rows.set(hashes[i]!, i + 1);
  const lemmas = new Map<string, string>();
  for (const line of header.lemmas.split('\n')) {
    const space = line.lastIndexOf(' ');
    if (space > 0) lemmas.set(line.slice(0, space), line.slice(space + 1));
  }
  return {
    tags: header.tags,
    labels: header.labels,
    lemmas,
    network: { shape, words: rows, wordTable, partTable, matrices, vectors },
  };
}
