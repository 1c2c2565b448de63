/**
 * Shares the background's one thread between documents. Documents take turns, each for a slice of time, so a
 * page with much text does not delay others for long. Urgent jobs get at most every other slice if other jobs
 * wait. Between two slices the browser delivers new messages.
 */

export interface Job {
  /** True for jobs that a user waits for, or that take very little time. */
  readonly isUrgent: boolean;
  /** Length of the next slice, in ms. Longer ones are cut to `LONGEST_SLICE`. */
  readonly slice: number;
  /** Works until the job is done or `isOver()` returns true. Returns true if the job is done. */
  work(isOver: () => boolean): boolean;
  /** Called after `work` has thrown; `work` is not called again. */
  fail(error: unknown): void;
}

/** The jobs of one document. They run in order, but urgent ones run first. */
export interface Lane {
  add(job: Job): void;
  /** Drops unfinished jobs: all of them, or those for which `isDropped` returns true. */
  drop(isDropped?: (job: Job) => boolean): void;
  /** Number of unfinished jobs. */
  readonly size: number;
}

export interface Clock {
  /** Returns the time in ms. */
  now(): number;
  /** Calls `turn` once the browser has delivered pending messages. */
  later(turn: () => void): void;
}

/** Longest time that a job works before another document gets its turn, in ms. */
export const LONGEST_SLICE = 8;

export function createScheduler({ now, later }: Clock): { openLane(): Lane } {
  /** Lanes with unfinished jobs, in the order of their turns. */
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

  /** Returns the lane that works next, and its job. */
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
      waiting.delete(jobs); // moves it to the end of the queue
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
 * Returns a clock that uses the browser's tasks of lowest priority, so that pending messages come first. In
 * Chromium, tasks of higher priority delayed other documents' questions for seconds. Browsers without such
 * tasks use timers, which wait for 4 ms.
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
