import {
  ADD, constant, DOT, F_ABS, F_ADD, F_DIV, F_MUL, F_SUB, floats, get, I_ADD, increase, load, moduleOf, MUL, repeat, set, SPLAT, store, TO_FLOAT,
  type WasmFunction,
} from './wasm-code.js'; // prettier-ignore
import { rowKernelCode, type RowKernels } from './row-kernels.js';
import { sumSpansCode, type SumSpans } from './span-kernel.js';

/** The part of the global object that this file needs; browsers and Node both have it. */
declare const WebAssembly: {
  readonly Memory: new (limits: { readonly initial: number }) => {
    readonly buffer: ArrayBuffer;
  };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
};

/**
 * C += A · B for 32-bit floats; sizes count numbers, everything else bytes. A is read by two strides, so that it may be turned. B is
 * read in panels of 8 columns: `bRow` from row to row, `bPanel` from panel to panel. `m` is a multiple of 4, `n` of 8.
 */
export type Multiply = (
  m: number, n: number, k: number, a: number, aRow: number, aColumn: number, b: number, bRow: number, bPanel: number, c: number, cRow: number,
) => void; // prettier-ignore

/**
 * C = A · B · scales + bias for 16-bit numbers into 32-bit floats. `k` is even. B lies in panels of 8 columns as `packSmall` writes
 * them; `rowScales` has a float for each row of A, `scales` and `bias` one for each column.
 */
export type MultiplySmall = (
  m: number, n: number, k: number, a: number, aRow: number, b: number, rowScales: number, scales: number, bias: number, c: number, cRow: number,
) => void; // prettier-ignore

/**
 * A recurrent unit over `n` words (see recurrence.ts): from the given first row on, each next one `…Row` bytes further. `parameters`
 * and `state` are places of floats; the state is expected to be zero.
 */
export type RunUnit = (
  n: number, size: number, gates: number, gatesRow: number, input: number, inputRow: number, output: number, outputRow: number, parameters: number, state: number,
) => void; // prettier-ignore

/** Memory with functions that work on it. The order of the sums is fixed, so results are the same on every machine. */
export interface MatrixSpace extends RowKernels {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly multiply: Multiply;
  readonly multiplySmall: MultiplySmall;
  readonly runUnit: RunUnit;
  readonly sumSpans: SumSpans;
}

const ROWS = [0, 1, 2, 3];

/** Blocks of 4 rows and 8 columns are summed in registers. */
function multiplyCode(): WasmFunction {
  const [m, n, k, a, aRow, aColumn, b, bRow, bPanel, c, cRow] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const [i, j, s, panel, pb] = [11, 12, 13, 14, 15];
  const pa = [16, 17, 18, 19];
  const pc = [20, 21, 22, 23];
  const sums = [24, 25, 26, 27, 28, 29, 30, 31];
  const [b0, b1, value] = [32, 33, 34];
  const inner = [
    ...[...get(pb), ...load(0), ...set(b0), ...get(pb), ...load(16), ...set(b1)],
    ...ROWS.flatMap((r) => [
      ...[...get(pa[r]!), ...SPLAT, ...set(value)],
      ...[...get(sums[2 * r]!), ...get(value), ...get(b0), ...F_MUL, ...F_ADD, ...set(sums[2 * r]!)],
      ...[...get(sums[2 * r + 1]!), ...get(value), ...get(b1), ...F_MUL, ...F_ADD, ...set(sums[2 * r + 1]!)],
      ...increase(pa[r]!, get(aColumn)),
    ]),
    ...increase(pb, get(bRow)),
  ];
  const block = [
    ...[...get(a), ...get(i), ...get(aRow), ...MUL, ...ADD, ...set(pa[0]!)],
    ...[...get(c), ...get(i), ...get(cRow), ...MUL, ...ADD, ...get(j), ...constant(4), ...MUL, ...ADD, ...set(pc[0]!)],
    ...[1, 2, 3].flatMap((r) => [
      ...[...get(pa[r - 1]!), ...get(aRow), ...ADD, ...set(pa[r]!)],
      ...[...get(pc[r - 1]!), ...get(cRow), ...ADD, ...set(pc[r]!)],
    ]),
    ...ROWS.flatMap((r) => [
      ...get(pc[r]!),
      ...load(0),
      ...set(sums[2 * r]!),
      ...get(pc[r]!),
      ...load(16),
      ...set(sums[2 * r + 1]!),
    ]),
    ...[...get(panel), ...set(pb)],
    ...repeat(s, get(k), 1, inner),
    ...ROWS.flatMap((r) => [
      ...get(pc[r]!),
      ...get(sums[2 * r]!),
      ...store(0),
      ...get(pc[r]!),
      ...get(sums[2 * r + 1]!),
      ...store(16),
    ]),
  ];
  const body = [
    ...[...get(b), ...set(panel)],
    ...repeat(j, get(n), 8, [...repeat(i, get(m), 4, block), ...increase(panel, get(bPanel))]),
  ];
  return { name: 'multiply', parameters: 11, integers: 13, vectors: 11, body };
}

/** As above for 16-bit numbers: two of a row and two of a column at a time. */
function multiplySmallCode(): WasmFunction {
  const [m, n, k, a, aRow, b, rowScales, scales, bias, c, cRow] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const [i, j, s, panel, pb, shift] = [11, 12, 13, 14, 15, 16];
  const pa = [17, 18, 19, 20];
  const pc = 21;
  const sums = [22, 23, 24, 25, 26, 27, 28, 29];
  const [b0, b1, value] = [30, 31, 32];
  const inner = [
    ...[...get(pb), ...load(0), ...set(b0), ...get(pb), ...load(16), ...set(b1)],
    ...ROWS.flatMap((r) => [
      ...[...get(pa[r]!), ...SPLAT, ...set(value)],
      ...[...get(sums[2 * r]!), ...get(value), ...get(b0), ...DOT, ...I_ADD, ...set(sums[2 * r]!)],
      ...[...get(sums[2 * r + 1]!), ...get(value), ...get(b1), ...DOT, ...I_ADD, ...set(sums[2 * r + 1]!)],
      ...increase(pa[r]!, constant(4)),
    ]),
    ...increase(pb, constant(32)),
  ];
  const half = (from: number, sum: number): number[] => [
    ...[...get(pc)],
    ...[...get(sum), ...TO_FLOAT, ...get(value), ...F_MUL],
    ...[...get(scales), ...get(shift), ...ADD, ...load(from), ...F_MUL],
    ...[...get(bias), ...get(shift), ...ADD, ...load(from), ...F_ADD],
    ...store(from),
  ];
  const block = [
    ...[...get(a), ...get(i), ...get(aRow), ...MUL, ...ADD, ...set(pa[0]!)],
    ...[1, 2, 3].flatMap((r) => [...get(pa[r - 1]!), ...get(aRow), ...ADD, ...set(pa[r]!)]),
    ...sums.flatMap((sum) => [...floats(0), ...set(sum)]),
    ...[...get(panel), ...set(pb)],
    ...repeat(s, get(k), 2, inner),
    ...[...get(c), ...get(i), ...get(cRow), ...MUL, ...ADD, ...get(shift), ...ADD, ...set(pc)],
    ...ROWS.flatMap((r) => [
      ...[...get(rowScales), ...get(i), ...constant(4), ...MUL, ...ADD, ...constant(4 * r), ...ADD, ...SPLAT, ...set(value)],
      ...half(0, sums[2 * r]!),
      ...half(16, sums[2 * r + 1]!),
      ...increase(pc, get(cRow)),
    ]),
  ];
  const body = [
    ...[...get(b), ...set(panel)],
    ...repeat(j, get(n), 8, [
      ...[...get(j), ...constant(4), ...MUL, ...set(shift)],
      ...repeat(i, get(m), 4, block),
      ...increase(panel, [...get(k), ...constant(16), ...MUL]),
    ]),
  ];
  return {
    name: 'multiplySmall',
    parameters: 11,
    integers: 11,
    vectors: 11,
    body,
  };
}

function runUnitCode(): WasmFunction {
  const [n, size, gates, gatesRow, input, inputRow, output, outputRow, parameters, state] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const [t, x, width, at] = [10, 11, 12, 13];
  const [last, keep, open, next] = [14, 15, 16, 17];
  const place = (base: number[], widths: number): number[] => [
    ...base,
    ...Array.from({ length: widths }, () => [...get(width), ...ADD]).flat(),
    ...get(at),
    ...ADD,
  ];
  const gate = (widths: number, bias: number, weight: number, into: number): number[] => [
    ...[...place(get(gates), widths), ...load(0), ...place(get(parameters), bias), ...load(0), ...F_ADD],
    ...[...place(get(parameters), weight), ...load(0), ...get(last), ...F_MUL, ...F_ADD, ...set(into)],
    ...[
      ...get(into),
      ...floats(1),
      ...get(into),
      ...F_ABS,
      ...F_ADD,
      ...F_DIV,
      ...floats(0.5),
      ...F_MUL,
      ...floats(0.5),
      ...F_ADD,
      ...set(into),
    ],
  ];
  const mixed = (share: number, first: number[], second: number[]): number[] => [
    ...[...get(share), ...first, ...F_MUL],
    ...[...floats(1), ...get(share), ...F_SUB, ...second, ...F_MUL, ...F_ADD],
  ];
  const four = [
    ...[...get(x), ...constant(4), ...MUL, ...set(at)],
    ...[...place(get(state), 0), ...load(0), ...set(last)],
    ...gate(1, 0, 2, keep),
    ...gate(2, 1, 3, open),
    ...[...mixed(keep, get(last), [...place(get(gates), 0), ...load(0)]), ...set(next)],
    ...[...place(get(state), 0), ...get(next), ...store(0)],
    ...[...place(get(output), 0), ...mixed(open, get(next), [...place(get(input), 0), ...load(0)]), ...store(0)],
  ];
  const body = [
    ...[...get(size), ...constant(4), ...MUL, ...set(width)],
    ...repeat(t, get(n), 1, [
      ...repeat(x, get(size), 4, four),
      ...increase(gates, get(gatesRow)),
      ...increase(input, get(inputRow)),
      ...increase(output, get(outputRow)),
    ]),
  ];
  return { name: 'runUnit', parameters: 10, integers: 4, vectors: 4, body };
}

/** A new space of the given size in bytes (rounded up to 64 KiB). */
export function createMatrixSpace(bytes: number): MatrixSpace {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
  const code = moduleOf([multiplyCode(), multiplySmallCode(), runUnitCode(), ...rowKernelCode(), sumSpansCode()]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), {
    e: { m: memory },
  });
  return {
    memory,
    multiply: exports['multiply'] as Multiply,
    multiplySmall: exports['multiplySmall'] as MultiplySmall,
    runUnit: exports['runUnit'] as RunUnit,
    sumSpans: exports['sumSpans'] as SumSpans,
    roundRows: exports['roundRows'] as RowKernels['roundRows'],
    seeWindow: exports['seeWindow'] as RowKernels['seeWindow'],
    sumRows: exports['sumRows'] as RowKernels['sumRows'],
    findBest: exports['findBest'] as RowKernels['findBest'],
  };
}

/** Rounds up to a multiple of a power of two. */
export const roundUp = (value: number, to: number): number => (value + to - 1) & ~(to - 1);

/** Writes a `k` by `n` matrix of 16-bit numbers (rows of `n`) in the order in which `multiplySmall` reads it. */
export function packSmall(from: Int16Array, k: number, n: number, into: Int16Array): void {
  let at = 0;
  for (let panel = 0; panel < n; panel += 8)
    for (let row = 0; row < k; row += 2)
      for (let column = 0; column < 8; column++) {
        into[at++] = from[row * n + panel + column]!;
        into[at++] = from[(row + 1) * n + panel + column]!;
      }
}
