import { createMatrixSpace, type MatrixSpace } from '../src/language/matrix.js';
import { matricesOf, vectorsOf, type NetworkShape } from '../src/language/network-shape.js';

/** A matrix under training: values, gradient and values turned, as offsets in numbers. */
export interface TrainedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  readonly turned: number;
  readonly gradient: number;
}

export interface TrainedVector {
  readonly length: number;
  readonly at: number;
  readonly gradient: number;
}

/** Memory of a network under training; all values lie together, and so do all gradients, `values` numbers before them. */
export interface NetworkMemory {
  readonly space: MatrixSpace;
  readonly floats: Float32Array;
  readonly matrices: Readonly<Record<string, TrainedMatrix>>;
  readonly vectors: Readonly<Record<string, TrainedVector>>;
  readonly values: number;
  readonly take: (length: number) => number;
}

/** Lays out the parameters, with `extra` square matrices of the network's width, and leaves `room` numbers free. */
export function layOut(shape: NetworkShape, extra: readonly string[], room: number): NetworkMemory {
  const matrices = [...matricesOf(shape), ...extra.map((name) => ({ name, rows: shape.width, columns: shape.width }))];
  const vectors = vectorsOf(shape);
  const even = (length: number): number => (length + 3) & ~3;
  const values = matrices.reduce((sum, m) => sum + m.rows * m.columns, 0) + vectors.reduce((sum, v) => sum + even(v.length), 0);
  const space = createMatrixSpace(4 * (3 * values + room));
  const floats = new Float32Array(space.memory.buffer);
  let at = 0;
  const laidMatrices: Record<string, TrainedMatrix> = {};
  const laidVectors: Record<string, TrainedVector> = {};
  for (const { name, rows, columns } of matrices) {
    laidMatrices[name] = { rows, columns, at, gradient: values + at, turned: 2 * values + at };
    at += rows * columns;
  }
  for (const { name, length } of vectors) {
    laidVectors[name] = { length, at, gradient: values + at };
    at += even(length);
  }
  let free = 3 * values;
  const take = (length: number): number => {
    const start = free;
    free += even(length);
    return start;
  };
  return { space, floats, matrices: laidMatrices, vectors: laidVectors, values, take };
}

/** Writes each matrix turned, which is what gradients of inputs are made with. */
export function turnMatrices(memory: NetworkMemory): void {
  const { floats } = memory;
  for (const { rows, columns, at, turned } of Object.values(memory.matrices))
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) floats[turned + c * rows + r] = floats[at + r * columns + c]!;
}
