/** Times work, in Node and in pages. */

/** Fewest runs of a warm-up, and of what a median is taken of; fewer if one alone takes longer than all should. */
const FEWEST_RUNS = 10;

export interface Timed<Result> {
  readonly ms: number;
  readonly result: Result;
}

/** Does something once and takes the time. */
export function timed<Result>(run: () => Result): Timed<Result> {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

/** Returns the middle of some values, the lower one of two; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}

/** Does something again and again for `time` ms, and returns how long each run took, in ms. */
function timesOf<Result>(run: () => Result, time: number, undo?: (result: Result) => unknown): number[] {
  const times: number[] = [];
  const end = performance.now() + time;
  for (;;) {
    const { ms, result } = timed(run);
    undo?.(result);
    times.push(ms);
    if (performance.now() > end && (times.length >= FEWEST_RUNS || ms > time)) return times;
  }
}

/**
 * Does something again and again, half of `time` ms to warm up and all of it to measure, and returns the median of how
 * long it takes, in ms. `undo` gets what each run returns, and does not count.
 */
export function medianTime<Result>(run: () => Result, time: number, undo?: (result: Result) => unknown): number {
  timesOf(run, time / 2, undo);
  return median(timesOf(run, time, undo));
}

/** Returns of each figure the least that was measured: a busy machine adds, nothing takes away. */
export function leastOf<Key extends string>(keys: readonly Key[], measured: readonly Readonly<Record<Key, number>>[]): Record<Key, number> {
  const entries = keys.map((key) => [key, Math.min(...measured.map((figures) => figures[key]))]);
  return Object.fromEntries(entries);
}
