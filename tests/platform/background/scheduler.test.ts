import { beforeEach, describe, expect, it } from 'vitest';
import {
  createScheduler,
  type Job,
  type Lane,
  LONGEST_SLICE,
} from '../../../platform/background/scheduler.ts';

let time: number;
let turns: (() => void)[];
let openLane: () => Lane;
let done: string[];

beforeEach(() => {
  time = 0;
  turns = [];
  done = [];
  ({ openLane } = createScheduler({ now: () => time, later: (turn) => void turns.push(turn) }));
});

/** Gives the scheduler turns until it asks for no more, but at most `most`. Returns the number of turns. */
function run(most = 1000): number {
  let count = 0;
  for (; count < most && turns.length > 0; count++) turns.shift()?.();
  return count;
}

/** Returns a job of several steps of 1 ms each. It logs each slice, and its end. */
function job(
  name: string,
  steps: number,
  { isUrgent = false, slice = LONGEST_SLICE, onStep = () => {} } = {},
): Job {
  let left = steps;
  return {
    isUrgent,
    slice,
    work(isOver) {
      const before = left;
      while (left > 0 && !isOver()) {
        left--;
        time++;
        onStep();
      }
      done.push(`${name} ${before - left}`);
      return left === 0;
    },
    fail: (error) => void done.push(`${name} failed: ${String(error)}`),
  };
}

describe('the scheduler', () => {
  it('does the jobs of a document in order, in slices', () => {
    const lane = openLane();
    lane.add(job('a', 10));
    lane.add(job('b', 1));
    run();
    expect(done).toEqual(['a 8', 'a 2', 'b 1']);
    expect(lane.size).toBe(0);
  });

  it('lets documents take turns', () => {
    const [first, second] = [openLane(), openLane()];
    first.add(job('a', 24));
    second.add(job('b', 12));
    run();
    expect(done).toEqual(['a 8', 'b 8', 'a 8', 'b 4', 'a 8']);
  });

  it.each([
    ['shorter', 4, 4],
    ['longer', 100, LONGEST_SLICE],
  ])('gives a job that asks for a %s slice than usual %i ms, at most %i', (_, slice, given) => {
    openLane().add(job('a', 20, { slice }));
    run(1);
    expect(done).toEqual([`a ${given}`]);
  });

  it('does urgent jobs of any document first', () => {
    const [first, second] = [openLane(), openLane()];
    first.add(job('blocks', 100));
    run(1);
    second.add(job('more blocks', 100));
    second.add(job('regions', 1, { isUrgent: true }));
    first.add(job('own regions', 1, { isUrgent: true }));
    run(3);
    expect(done).toEqual(['blocks 8', 'own regions 1', 'more blocks 8', 'regions 1']);
  });

  it('leaves every other slice to other jobs, even if many jobs are urgent', () => {
    const [flooding, other] = [openLane(), openLane()];
    flooding.add(job('flood', 100, { isUrgent: true }));
    other.add(job('blocks', 20));
    run(6);
    expect(done).toEqual(['flood 8', 'blocks 8', 'flood 8', 'blocks 8', 'flood 8', 'blocks 4']);
  });

  it('lets no document wait for 50 ms because of a page with much text', () => {
    const [busy, other] = [openLane(), openLane()];
    for (let count = 0; count < 20; count++) busy.add(job('much', 200));
    run(3);
    const asked = time;
    other.add(job('little', 1));
    while (!done.includes('little 1')) run(1);
    expect(time - asked).toBeLessThan(50);
  });

  it('drops the jobs of a document that has gone, even while another one works', () => {
    const [gone, other] = [openLane(), openLane()];
    gone.add(job('gone', 100));
    other.add(job('other', 9, { onStep: () => gone.drop() }));
    run();
    expect(done).toEqual(['gone 8', 'other 8', 'other 1']);
  });

  it('drops a job while it works', () => {
    const lane = openLane();
    lane.add(job('a', 100, { onStep: () => lane.drop() }));
    run();
    expect(done).toEqual(['a 8']);
  });

  it('drops only the chosen jobs', () => {
    const lane = openLane();
    const [kept, dropped] = [job('kept', 1), job('dropped', 1)];
    lane.add(kept);
    lane.add(dropped);
    lane.drop((each) => each === dropped);
    run();
    expect(done).toEqual(['kept 1']);
  });

  it('continues after a job that fails', () => {
    const lane = openLane();
    const broken = job('broken', 5);
    lane.add({
      ...broken,
      work: () => {
        throw new Error('No.');
      },
    });
    lane.add(job('next', 1));
    run();
    expect(done).toEqual(['broken failed: Error: No.', 'next 1']);
  });

  it('stops while there are no jobs, and starts again', () => {
    const lane = openLane();
    expect(run()).toBe(0);
    lane.add(job('a', 1));
    lane.add(job('b', 1));
    expect(run()).toBe(2);
    lane.add(job('c', 1));
    expect(run()).toBe(1);
    expect(done).toEqual(['a 1', 'b 1', 'c 1']);
  });
});
