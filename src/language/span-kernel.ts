import {
  ADD, constant, F_ADD, F_HIGHER, floats, get, increase, inOrder, load, MUL, repeat, set, SPLAT, STORE_FIRST, SUB, type WasmFunction,
} from './wasm-code.js'; // prettier-ignore

/**
 * The best sums of all stretches of `n` words (Eisner's algorithm). `scores` has `row` floats a word; `tables` has six tables, one after
 * the other, of `stride` times `stride` floats: open to the right, open to the left (turned), done to the right, the same turned, done to
 * the left, the same turned. They hold minus infinity, and nought on the diagonals of the last four; each row has at least four more
 * numbers than there are words. Places are in bytes.
 */
export type SumSpans = (n: number, scores: number, row: number, tables: number, stride: number) => void;

/** The code of the kernel, for a module. */
export function sumSpansCode(): WasmFunction {
  const [n, scores, row, tables, stride] = [0, 1, 2, 3, 4];
  const [end, back, s, t, length, q, one, two, size, from, to] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
  const best = 16;
  const sum = 17;
  const times4 = (value: readonly number[]): number[] => [...value, ...constant(4), ...MUL];
  /** a table's row `line` (in bytes from its start), at a column */
  const at = (table: number, line: number, column: number, shift: number): number[] => [
    ...[...get(tables), ...get(size), ...constant(table), ...MUL, ...ADD, ...get(line), ...ADD],
    ...[...times4(get(column)), ...ADD, ...constant(4 * shift), ...ADD],
  ];
  const [openRight, openLeft, doneRight, doneRightTurned, doneLeft, doneLeftTurned] = [0, 1, 2, 3, 4, 5];
  const highest = (first: readonly number[], second: readonly number[]): number[] => [
    ...[...first, ...set(one), ...second, ...set(two), ...floats(-Infinity), ...set(best)],
    ...repeat(q, get(length), 4, [
      ...[...get(one), ...load(0), ...get(two), ...load(0), ...F_ADD, ...set(sum)],
      ...[...get(best), ...get(sum), ...F_HIGHER, ...set(best)],
      ...[...increase(one, constant(16)), ...increase(two, constant(16))],
    ]),
    ...[...inOrder(best, [2, 3, 0, 1]), ...get(best), ...F_HIGHER, ...set(best)],
    ...[...inOrder(best, [1, 0, 3, 2]), ...get(best), ...F_HIGHER, ...set(best)],
  ];
  const put = (place: readonly number[]): number[] => [...place, ...get(best), ...STORE_FIRST];
  const scored = (place: readonly number[], word: number, head: number): number[] => [
    ...[...place, ...get(best), ...get(scores), ...get(word), ...get(row), ...MUL, ...get(head), ...ADD],
    ...[...constant(4), ...MUL, ...ADD, ...SPLAT, ...F_ADD, ...STORE_FIRST],
  ];
  const cell = [
    ...[...get(t), ...get(back), ...constant(1), ...ADD, ...SUB, ...set(s)],
    ...[...get(t), ...get(s), ...SUB, ...set(length)],
    ...[...times4([...get(s), ...get(stride), ...MUL]), ...set(from)],
    ...highest(at(doneRight, from, s, 0), at(doneLeftTurned, to, s, 1)),
    ...[...scored(at(openRight, from, t, 0), t, s), ...scored(at(openLeft, to, s, 0), s, t)],
    ...highest(at(openRight, from, s, 1), at(doneRightTurned, to, s, 1)),
    ...[...put(at(doneRight, from, t, 0)), ...put(at(doneRightTurned, to, s, 0))],
    ...highest(at(doneLeft, from, s, 0), at(openLeft, to, s, 0)),
    ...[...put(at(doneLeft, from, t, 0)), ...put(at(doneLeftTurned, to, s, 0))],
  ];
  const body = [
    ...[...times4([...get(stride), ...get(stride), ...MUL]), ...set(size)],
    ...repeat(end, get(n), 1, [
      ...[...get(end), ...set(t), ...times4([...get(t), ...get(stride), ...MUL]), ...set(to)],
      ...repeat(back, get(t), 1, cell),
    ]),
  ];
  return { name: 'sumSpans', parameters: 5, integers: 11, vectors: 2, body };
}
