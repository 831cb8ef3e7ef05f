/** Pieces of WebAssembly machine code, as lists of bytes: a handful of instructions that the kernels in this folder are written in. */
export const I32 = 0x7f;
export const V128 = 0x7b;

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const byte = rest & 127;
    rest >>>= 7;
    bytes.push(rest === 0 ? byte : byte | 128);
  } while (rest !== 0);
  return bytes;
}

/** Signed LEB128 of a number from -64 to 8191. */
const signed = (value: number): number[] => (value < 64 ? [value & 127] : [(value & 127) | 128, value >> 7]);

export const get = (local: number): number[] => [0x20, ...leb(local)];
export const set = (local: number): number[] => [0x21, ...leb(local)];
export const constant = (value: number): number[] => [0x41, ...signed(value)];
export const ADD = [0x6a];
export const SUB = [0x6b];
export const MUL = [0x6c];
export const load = (offset: number): number[] => [0xfd, 0x00, 0x02, ...leb(offset)];
export const store = (offset: number): number[] => [0xfd, 0x0b, 0x02, ...leb(offset)];
/** Loads 32 bits into all four lanes. */
export const SPLAT = [0xfd, 0x09, 0x02, 0x00];
/** Stores the first of four lanes. */
export const STORE_FIRST = [0xfd, 0x5a, 0x02, 0x00, 0x00];
/** Loads one 32-bit integer. */
export const LOAD_INTEGER = [0x28, 0x02, 0x00];
export const F_ADD = [0xfd, 0xe4, 0x01];
export const F_SUB = [0xfd, 0xe5, 0x01];
export const F_MUL = [0xfd, 0xe6, 0x01];
export const F_DIV = [0xfd, 0xe7, 0x01];
export const F_ABS = [0xfd, 0xe0, 0x01];
/** The second where it is higher than the first, else the first, also where one is no number. */
export const F_HIGHER = [0xfd, 0xeb, 0x01];
export const F_GREATER = [0xfd, 0x44];
/** Of two vectors, the lanes of the first where the mask is set. */
export const CHOOSE = [0xfd, 0x52];
export const I_ADD = [0xfd, 0xae, 0x01];
export const I_SUB = [0xfd, 0xb1, 0x01];
/** Eight products of 16-bit numbers, added in pairs. */
export const DOT = [0xfd, 0xba, 0x01];
export const TO_FLOAT = [0xfd, 0xfa, 0x01];
/** Two vectors of four 32-bit integers into one of eight 16-bit numbers. */
export const NARROW = [0xfd, 0x85, 0x01];

/** The same 32-bit float in all four lanes. */
export function floats(value: number): number[] {
  const bytes = [...new Uint8Array(Float32Array.of(value).buffer)];
  return [0xfd, 0x0c, ...bytes, ...bytes, ...bytes, ...bytes];
}

/** Four 32-bit integers. */
export const integers = (...values: readonly number[]): number[] => [
  0xfd,
  0x0c,
  ...new Uint8Array(Int32Array.from(values).buffer),
];

/** The four lanes of a vector in another order. */
export const inOrder = (local: number, lanes: readonly number[]): number[] => [
  ...get(local),
  ...get(local),
  ...[0xfd, 0x0d, ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3])],
];

export const increase = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)];

/** `for (counter = 0; counter < limit; counter += step) body` */
export const repeat = (counter: number, limit: readonly number[], step: number, body: readonly number[]): number[] => [
  ...constant(0),
  ...set(counter),
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...get(counter), ...limit, 0x4e, 0x0d, 0x01],
  ...body,
  ...increase(counter, constant(step)),
  ...[0x0c, 0x00, 0x0b, 0x0b],
];

/** A function of 32-bit integers that gives nothing back. Its other locals follow its parameters: integers first, then vectors. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly body: readonly number[];
}

const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content];
const text = (value: string): number[] => [value.length, ...[...value].map((letter) => letter.charCodeAt(0))];
const list = (items: readonly (readonly number[])[]): number[] => [...leb(items.length), ...items.flat()];

/** A module with the functions; it takes its memory as `e.m`. */
export function moduleOf(functions: readonly WasmFunction[]): Uint8Array {
  const code = functions.map(({ integers, vectors, body }) => {
    const bytes = [2, ...leb(integers), I32, ...leb(vectors), V128, ...body, 0x0b];
    return [...leb(bytes.length), ...bytes];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      list(functions.map(({ parameters }) => [0x60, ...leb(parameters), ...new Array<number>(parameters).fill(I32), 0])),
    ),
    ...section(2, [1, ...text('e'), ...text('m'), 0x02, 0x00, 0x01]),
    ...section(3, list(functions.map((_, i) => leb(i)))),
    ...section(7, list(functions.map(({ name }, i) => [...text(name), 0x00, ...leb(i)]))),
    ...section(10, list(code)),
  ]);
}
