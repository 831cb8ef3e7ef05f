/** What a measure comes to: a value for programs and a text for people. */
export interface Measured {
  readonly json: unknown;
  readonly text: string;
}

/** One thing that can be measured. `run` is given the paths of the command line and throws an Error that says what is wrong with them. */
export interface Measure {
  readonly name: string;
  /** the paths that it takes, as they stand in the list of measures */
  readonly takes: string;
  readonly about: string;
  readonly run: (paths: readonly string[], options: { readonly misses: boolean }) => Promise<Measured>;
}
