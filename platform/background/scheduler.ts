/**
 * Shares the background's one thread between the documents: each in turn works for a slice, so that a page with much text delays no
 * other one for long. Urgent jobs of any document go before the others, but every other slice is anybody's. Between two slices the browser delivers what has come in.
 */

export interface Job {
  /** Answers that a user waits for, or that take next to no time. */
  readonly isUrgent: boolean;
  /** Length of the next slice, in ms. Longer ones are cut to `LONGEST_SLICE`. */
  readonly slice: number;
  /** Works until it is done or `isOver()`, and returns true if it is done. */
  work(isOver: () => boolean): boolean;
  /** Called in place of any further `work` if that has thrown. */
  fail(error: unknown): void;
}

/** The jobs of one document, which are done in their order, but for urgent ones. */
export interface Lane {
  add(job: Job): void;
  /** Drops the jobs that are not done, all or those that `isDropped` picks. */
  drop(isDropped?: (job: Job) => boolean): void;
  /** Number of jobs that are not done. */
  readonly size: number;
}

export interface Clock {
  /** Returns the time in ms. */
  now(): number;
  /** Calls `turn` once the browser has delivered what has come in. */
  later(turn: () => void): void;
}

/** In ms. */
export const LONGEST_SLICE = 8;

export function createScheduler({ now, later }: Clock): { openLane(): Lane } {
  /** Lanes with jobs, the one whose turn is next first. */
  const waiting = new Set<Job[]>();
  let isRunning = false;
  let wasUrgent = false;

  function firstWhere(isWanted: (job: Job) => boolean): readonly [Job[], Job] | undefined {
    for (const jobs of waiting) {
      const job = jobs.find(isWanted);
      if (job !== undefined) return [jobs, job];
    }
    return undefined;
  }

  /** Returns the lane whose turn it is, and its job. */
  function next(): readonly [Job[], Job] | undefined {
    return (wasUrgent ? undefined : firstWhere(({ isUrgent }) => isUrgent)) ?? firstWhere(() => true);
  }

  function isDone(job: Job): boolean {
    const start = now();
    const slice = Math.min(LONGEST_SLICE, job.slice);
    try {
      return job.work(() => now() - start >= slice);
    } catch (error) {
      job.fail(error);
      return true;
    }
  }

  function remove(jobs: Job[], isRemoved: (job: Job) => boolean): void {
    jobs.splice(0, jobs.length, ...jobs.filter((job) => !isRemoved(job)));
    if (jobs.length === 0) waiting.delete(jobs);
  }

  function turn(): void {
    const [jobs, job] = next() ?? [];
    if (jobs !== undefined && job !== undefined) {
      wasUrgent = job.isUrgent && !wasUrgent;
      waiting.delete(jobs); // to the end of the line
      waiting.add(jobs);
      if (isDone(job)) remove(jobs, (each) => each === job);
    }
    isRunning = waiting.size > 0;
    if (isRunning) later(turn);
  }

  return {
    openLane() {
      const jobs: Job[] = [];
      return {
        add(job) {
          jobs.push(job);
          waiting.add(jobs);
          if (isRunning) return;
          isRunning = true;
          later(turn);
        },
        drop: (isDropped = () => true) => remove(jobs, isDropped),
        get size() {
          return jobs.length;
        },
      };
    },
  };
}

interface WithTasks {
  readonly scheduler?: { readonly postTask: (task: () => void, options: { readonly priority: 'background' }) => Promise<unknown> };
}

/**
 * Returns the clock of the browser. Tasks of the lowest priority let what has come in go first: in Chromium messages to oneself and tasks of
 * other priorities kept questions of other documents waiting for seconds. A timer does too, but is held back for 4 ms.
 */
export function browserClock(): Clock {
  const { scheduler }: WithTasks = globalThis;
  return {
    now: () => performance.now(),
    later(turn) {
      if (scheduler === undefined) setTimeout(turn);
      else void scheduler.postTask(turn, { priority: 'background' });
    },
  };
}
