/**
 * Measures one finder on one text. A new worker thread starts with cold code, as a page or a background does.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { findersFor } from './finders.ts';
import type { MatchingJob, MatchingTimes } from './matching.ts';
import { medianTime, timed } from './timing.ts';

function measure({ finder: name, isBundled, glossary, names, text, time }: MatchingJob): MatchingTimes {
  const finder = findersFor(isBundled).find((candidate) => candidate.name === name);
  if (finder === undefined) throw new Error(`There is no finder called "${name}".`);
  const build = timed(() => finder.build(glossary, names));
  const open = timed(() => build.result());
  const find = open.result;
  const first = timed(() => find(text));
  return {
    build: build.ms,
    open: open.ms,
    first: first.ms,
    warm: medianTime(() => find(text), time),
    found: first.result.length,
  };
}

const job: MatchingJob = workerData;
parentPort?.postMessage(measure(job));
