import {
  ADD, CHOOSE, constant, F_ABS, F_ADD, F_DIV, F_GREATER, F_HIGHER, F_MUL, floats, get, I_ADD, increase, inOrder, integers, load,
  LOAD_INTEGER, MUL, NARROW, I_SUB, repeat, set, SPLAT, store, STORE_FIRST, type WasmFunction,
} from './wasm-code.js'; // prettier-ignore

/** Inputs of products are rounded to this many steps on either side of zero; with 12-bit weights no sum of 256 products overflows. */
export const STEPS = 2047;

/** Work on rows of floats; places and distances are in bytes, sizes count numbers. Widths are multiples of 8. */
export interface RowKernels {
  /**
   * Rounds rows to 16-bit numbers, each with its scale in `scales`; numbers below zero are first multiplied by the float at `slope`. The
   * rounded rows lie one after the other.
   */
  readonly roundRows: (
    rows: number, width: number, from: number, fromRow: number, to: number, scales: number, slope: number,
  ) => void; // prettier-ignore
  /**
   * What each word makes of itself and its neighbours: of four parts at `places[i]` (the word, what it says to itself, to the one after
   * and to the one before it), its vector plus what is said to it where that is above zero. `places` has a place before the first and
   * one after the last.
   */
  readonly seeWindow: (rows: number, width: number, places: number, to: number) => void;
  /** Each row plus the two rows whose places stand in `places`. */
  readonly sumRows: (rows: number, width: number, from: number, fromRow: number, places: number, to: number) => void;
  /** The highest numbers of each row in each of four lanes, then their columns: 32 bytes a row. */
  readonly findBest: (rows: number, width: number, from: number, to: number) => void;
}

/** Added to a small float it leaves the nearest whole number in the lowest bits, which costs less than to convert it. */
const WHOLE = 1.5 * 2 ** 23;
const WHOLE_BITS = 0x4b400000;

const bytes = (count: readonly number[]): number[] => [...count, ...constant(4), ...MUL];

function roundRowsCode(): WasmFunction {
  const [rows, width, from, fromRow, to, scales, slope] = [0, 1, 2, 3, 4, 5, 6];
  const [r, x, at] = [7, 8, 9];
  const [leak, top, factor, one, two] = [10, 11, 12, 13, 14];
  const leaky = (offset: number, into: number): number[] => [
    ...[...get(at), ...load(offset), ...set(into)],
    ...[...get(into), ...get(into), ...get(leak), ...F_MUL, ...F_HIGHER, ...set(into)],
  ];
  const across = (lanes: readonly number[]): number[] => [...inOrder(top, lanes), ...get(top), ...F_HIGHER, ...set(top)];
  const whole = (local: number): number[] => [
    ...get(local),
    ...get(factor),
    ...F_MUL,
    ...floats(WHOLE),
    ...F_ADD,
    ...integers(WHOLE_BITS, WHOLE_BITS, WHOLE_BITS, WHOLE_BITS),
    ...I_SUB,
  ];
  const body = [
    ...[...get(slope), ...SPLAT, ...set(leak)],
    ...repeat(r, get(rows), 1, [
      ...[...floats(1e-9), ...set(top), ...get(from), ...set(at)],
      ...repeat(x, get(width), 8, [
        ...[...leaky(0, one), ...leaky(16, two)],
        ...[...get(top), ...get(one), ...F_ABS, ...F_HIGHER, ...get(two), ...F_ABS, ...F_HIGHER, ...set(top)],
        ...increase(at, constant(32)),
      ]),
      ...[...across([2, 3, 0, 1]), ...across([1, 0, 3, 2])],
      ...[...get(scales), ...get(top), ...floats(1 / STEPS), ...F_MUL, ...STORE_FIRST],
      ...[...floats(STEPS), ...get(top), ...F_DIV, ...set(factor)],
      ...[...get(from), ...set(at)],
      ...repeat(x, get(width), 8, [
        ...[...leaky(0, one), ...leaky(16, two)],
        ...[...get(to), ...whole(one), ...whole(two), ...NARROW, ...store(0)],
        ...[...increase(at, constant(32)), ...increase(to, constant(16))],
      ]),
      ...[...increase(from, get(fromRow)), ...increase(scales, constant(4))],
    ]),
  ];
  return { name: 'roundRows', parameters: 7, integers: 3, vectors: 5, body };
}

function seeWindowCode(): WasmFunction {
  const [rows, width, places, to] = [0, 1, 2, 3];
  const [r, x, before, here, after, part] = [4, 5, 6, 7, 8, 9];
  const place = (offset: number): number[] => [...get(places), ...constant(offset), ...ADD, ...LOAD_INTEGER];
  const inPart = (which: number): number[] => [...get(part), ...constant(which), ...MUL, ...ADD];
  const body = [
    ...[...bytes(get(width)), ...set(part)],
    ...repeat(r, get(rows), 1, [
      ...[...place(0), ...inPart(2), ...set(before)],
      ...[...place(4), ...set(here)],
      ...[...place(8), ...inPart(3), ...set(after)],
      ...repeat(x, get(width), 4, [
        ...[...get(to), ...get(here), ...load(0), ...floats(0)],
        ...[...get(before), ...load(0), ...get(here), ...get(part), ...ADD, ...load(0), ...F_ADD, ...get(after), ...load(0), ...F_ADD],
        ...[...F_HIGHER, ...F_ADD, ...store(0)],
        ...[before, here, after, to].flatMap((local) => increase(local, constant(16))),
      ]),
      ...increase(places, constant(4)),
    ]),
  ]; // prettier-ignore
  return { name: 'seeWindow', parameters: 4, integers: 6, vectors: 0, body };
}

function sumRowsCode(): WasmFunction {
  const [rows, width, from, fromRow, places, to] = [0, 1, 2, 3, 4, 5];
  const [r, x, at, first, second] = [6, 7, 8, 9, 10];
  const body = repeat(r, get(rows), 1, [
    ...[...get(from), ...set(at), ...get(places), ...LOAD_INTEGER, ...set(first)],
    ...[...get(places), ...constant(4), ...ADD, ...LOAD_INTEGER, ...set(second)],
    ...repeat(x, get(width), 4, [
      ...[...get(to), ...get(at), ...load(0), ...get(first), ...load(0), ...F_ADD, ...get(second), ...load(0), ...F_ADD, ...store(0)],
      ...[at, first, second, to].flatMap((local) => increase(local, constant(16))),
    ]),
    ...[...increase(from, get(fromRow)), ...increase(places, constant(8))],
  ]); // prettier-ignore
  return { name: 'sumRows', parameters: 6, integers: 5, vectors: 0, body };
}

function findBestCode(): WasmFunction {
  const [rows, width, from, to] = [0, 1, 2, 3];
  const [r, x] = [4, 5];
  const [best, column, here, value, higher] = [6, 7, 8, 9, 10];
  const keep = (better: number, into: number): number[] => [
    ...[...get(better), ...get(into), ...get(higher), ...CHOOSE, ...set(into)],
  ];
  const body = repeat(r, get(rows), 1, [
    ...[...floats(-Infinity), ...set(best), ...integers(0, 1, 2, 3), ...set(column), ...get(column), ...set(here)],
    ...repeat(x, get(width), 4, [
      ...[...get(from), ...load(0), ...set(value)],
      ...[...get(value), ...get(best), ...F_GREATER, ...set(higher)],
      ...[...keep(value, best), ...keep(here, column)],
      ...[...get(here), ...integers(4, 4, 4, 4), ...I_ADD, ...set(here)],
      ...increase(from, constant(16)),
    ]),
    ...[...get(to), ...get(best), ...store(0), ...get(to), ...get(column), ...store(16)],
    ...increase(to, constant(32)),
  ]);
  return { name: 'findBest', parameters: 4, integers: 2, vectors: 5, body };
}

/** The code of the kernels, for a module. */
export const rowKernelCode = (): readonly WasmFunction[] => [roundRowsCode(), seeWindowCode(), sumRowsCode(), findBestCode()];
