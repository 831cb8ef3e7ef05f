import type { WeightTable } from './tagger.js';

/** What the parser knows: tag and label names, tables of weights and the lemmas of single words. */
export interface Weights {
  /** "UPOS XPOS" by number */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly tagging: WeightTable;
  readonly moves: WeightTable;
  readonly arcs: WeightTable;
  readonly lemmas: ReadonlyMap<string, string>;
}

const MAGIC = 'parley-language-1\n';

interface Header {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lemmas: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly rows: number; readonly columns: number; readonly bytes: number }[];
}

/** The entries that are not zero, as gaps between them (7 bits a byte) and their values. */
function packTable(weights: Int8Array): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const value = weights[i]!;
    if (value === 0) continue;
    let gap = i - last;
    last = i;
    while (gap >= 128) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap, value & 255);
  }
  return Uint8Array.from(bytes);
}

function unpackTable(bytes: Uint8Array, from: number, to: number, length: number): Int8Array {
  const weights = new Int8Array(length);
  let position = -1;
  let at = from;
  while (at < to) {
    let gap = 0;
    let shift = 0;
    let byte = bytes[at++]!;
    while (byte >= 128) {
      gap |= (byte & 127) << shift;
      shift += 7;
      byte = bytes[at++]!;
    }
    position += gap | (byte << shift);
    weights[position] = (bytes[at++]! << 24) >> 24;
  }
  return weights;
}

/** The weights as bytes; `readWeights` gives them back. */
export function writeWeights(weights: Weights): Uint8Array {
  const packed = [weights.tagging, weights.moves, weights.arcs].map((table) => ({
    ...table,
    bytes: packTable(table.weights as Int8Array),
  }));
  const header: Header = {
    tags: weights.tags,
    labels: weights.labels,
    lemmas: Object.fromEntries(weights.lemmas),
    tables: packed.map(({ rows, columns, bytes }) => ({ rows, columns, bytes: bytes.length })),
  };
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const out = new Uint8Array(4 + head.length + packed.reduce((sum, { bytes }) => sum + bytes.length, 0));
  new DataView(out.buffer).setUint32(0, head.length, true);
  out.set(head, 4);
  let at = 4 + head.length;
  for (const { bytes } of packed) {
    out.set(bytes, at);
    at += bytes.length;
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
  let at = 4 + length;
  const tables = header.tables.map(({ rows, columns, bytes: size }): WeightTable => {
    const weights = unpackTable(bytes, at, at + size, rows * columns);
    at += size;
    return { rows, columns, weights };
  });
  const [tagging, moves, arcs] = tables;
  if (tagging === undefined || moves === undefined || arcs === undefined) throw new Error('expected three tables of weights');
  return { tags: header.tags, labels: header.labels, lemmas: new Map(Object.entries(header.lemmas)), tagging, moves, arcs };
}
