/** One figure of `npm run bench`; `value` against `baseline` was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly holds: boolean;
  /** What the value is a ratio to, in the unit of the runs; null where there is none. */
  readonly baseline: number | null;
  readonly runs: readonly number[];
}

export interface Benchmark {
  readonly name: string;
  run(): Promise<readonly Figure[]>;
}
