/**
 * A simple recurrent unit over the words of a sentence: all that is costly is a product made beforehand (`gates`), what is left runs
 * from word to word. Each gate is 1/2 + x / (2 + 2|x|): no exponential, so results are the same everywhere.
 */
export interface RecurrentUnit {
  readonly size: number;
  /** bias of the keep gate, of the output gate, then the weights with which each sees the last state */
  readonly parameters: Float32Array;
}

/** Where a unit reads and writes: offsets and distances from row to row, in numbers. */
export interface RecurrentPlaces {
  readonly gates: number;
  readonly gatesRow: number;
  readonly input: number;
  readonly inputRow: number;
  readonly output: number;
  readonly outputRow: number;
}

/** What training keeps of a run: keep gate, output gate and state of each word. */
export interface RecurrentTrace {
  readonly keep: Float32Array;
  readonly open: Float32Array;
  readonly state: Float32Array;
}

/** Runs a unit over rows `from` to `to`, backwards where `back`. */
export function runUnit(
  unit: RecurrentUnit,
  space: Float32Array,
  places: RecurrentPlaces,
  from: number,
  to: number,
  back: boolean,
  state: Float32Array,
  trace: RecurrentTrace | null,
): void {
  const { size, parameters } = unit;
  state.fill(0);
  for (let step = 0; step < to - from; step++) {
    const row = back ? to - 1 - step : from + step;
    const gates = places.gates + row * places.gatesRow;
    const input = places.input + row * places.inputRow;
    const output = places.output + row * places.outputRow;
    for (let x = 0; x < size; x++) {
      const last = state[x]!;
      const a = space[gates + size + x]! + parameters[x]! + parameters[2 * size + x]! * last;
      const b = space[gates + 2 * size + x]! + parameters[size + x]! + parameters[3 * size + x]! * last;
      const keep = 0.5 + (0.5 * a) / (1 + Math.abs(a));
      const open = 0.5 + (0.5 * b) / (1 + Math.abs(b));
      const next = Math.fround(keep * last + (1 - keep) * space[gates + x]!);
      state[x] = next;
      space[output + x] = open * next + (1 - open) * space[input + x]!;
      if (trace !== null) {
        const at = row * size + x;
        trace.keep[at] = keep;
        trace.open[at] = open;
        trace.state[at] = next;
      }
    }
  }
}
