/** Times work, in Node and in pages. */

/** Fewest runs that a median is taken of; fewer if one alone takes longer than all should. */
const FEWEST_RUNS = 5;

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

/**
 * Does something again and again for `time` ms and returns the median of how long it takes, in ms. `undo` gets
 * what each run returns, and does not count.
 */
export function medianTime<Result>(run: () => Result, time: number, undo?: (result: Result) => unknown): number {
  const times: number[] = [];
  const end = performance.now() + time;
  for (;;) {
    const { ms, result } = timed(run);
    undo?.(result);
    times.push(ms);
    if (performance.now() > end && (times.length >= FEWEST_RUNS || ms > time)) return median(times);
  }
}
