/**
 * Divides the time of the background's only thread between documents. Documents take turns, each for a slice
 * of time, so that a long page does not delay others for long. Urgent jobs get at most every other slice
 * while other jobs wait. Between two slices the browser delivers new messages.
 */

export interface Job {
  /** True for a job whose result the user waits for, or that takes very little time. */
  readonly isUrgent: boolean;
  /** Time that the job may work in its next turn, in ms; at most `LONGEST_SLICE` is used. */
  readonly slice: number;
  /**
   * Works until the job is done or `isOver()` returns true. Returns true if the job is done, and false if it
   * needs another turn.
   */
  work(isOver: () => boolean): boolean;
  /** Called after `work` has thrown; `work` is not called again. */
  fail(error: unknown): void;
}

/** The jobs of one document. They run in the order in which they were added, but urgent jobs come first. */
export interface Lane {
  add(job: Job): void;
  /** Drops unfinished jobs: all jobs, or those for which `isDropped` returns true. */
  drop(isDropped?: (job: Job) => boolean): void;
  /** Number of unfinished jobs. */
  readonly size: number;
}

export interface Clock {
  /** Returns the time in ms. */
  now(): number;
  /** Calls `turn` later, after the browser has delivered the messages that wait. */
  later(turn: () => void): void;
}

/** Longest time that a job works before another document gets its turn, in ms. */
export const LONGEST_SLICE = 8;

export function createScheduler({ now, later }: Clock): { openLane(): Lane } {
  /** The job lists of documents with unfinished jobs. The document whose turn is next comes first. */
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

  /** Returns the next job to work on and the list that contains it; `undefined` if no job is left. */
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
      waiting.delete(jobs); // this document now comes last in the queue
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
  readonly scheduler?: {
    readonly postTask: (task: () => void, options: { readonly priority: 'background' }) => Promise<unknown>;
  };
}

/**
 * Returns a clock that runs each turn as a browser task of the lowest priority, so that waiting messages come
 * first. In Chromium, tasks of higher priority delayed other documents' questions for seconds. Browsers that
 * cannot do this use timers, which add 4 ms to each turn.
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
