/** Measures the time of work, in Node and in pages. */

/**
 * Smallest number of runs in a warm-up or a measurement. Slow work gets fewer runs: they stop after
 * `PATIENCE` times the requested time.
 */
const FEWEST_RUNS = 10;
const PATIENCE = 10;

/** Longest run that is repeated, in ms. Work that takes longer is measured only once. */
export const TOO_LONG = 5000;

export interface Timed<Result> {
  readonly ms: number;
  readonly result: Result;
}

/** Runs a function once and measures the time. */
export function timed<Result>(run: () => Result): Timed<Result> {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

/** Returns the median. Takes the lower one of two middle values; returns NaN for an empty list. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}

/** Runs a function repeatedly for `time` ms, and returns how long each run took, in ms. */
function timesOf<Result>(run: () => Result, time: number, undo?: (result: Result) => unknown): number[] {
  const times: number[] = [];
  const start = performance.now();
  for (;;) {
    const { ms, result } = timed(run);
    undo?.(result);
    times.push(ms);
    const past = performance.now() - start;
    if (past > time && (times.length >= FEWEST_RUNS || past > time * PATIENCE)) return times;
  }
}

/**
 * Runs a function repeatedly, first for `time` / 2 ms to warm up, then for `time` ms to measure. Returns the
 * median time of a run, in ms. `undo` gets the result of each run; its time does not count.
 */
export function medianTime<Result>(
  run: () => Result,
  time: number,
  undo?: (result: Result) => unknown,
): number {
  timesOf(run, time / 2, undo);
  return median(timesOf(run, time, undo));
}

/**
 * Returns the least value of each figure over several measurements. Other work on the machine can only make a
 * figure larger.
 */
export function leastOf<Key extends string>(
  keys: readonly Key[],
  measured: readonly Readonly<Record<Key, number>>[],
): Record<Key, number> {
  const entries = keys.map((key) => [key, Math.min(...measured.map((figures) => figures[key]))]);
  return Object.fromEntries(entries);
}
