/** Compares the speed of the finders for several sizes of glossary, in Node. */
import { Worker } from 'node:worker_threads';
import type { Glossary } from '../../engine/glossary.ts';
import { cityNames } from './cities.ts';
import { findersFor } from './finders.ts';
import { glossaryOf, namesOf } from './glossaries.ts';
import type { BenchOptions } from './options.ts';
import { type Row, rounded, type Table } from './table.ts';
import { LENGTHS, NAME_INTERVAL, textWithNames } from './texts.ts';
import { leastOf } from './timing.ts';

/** Message that tells a worker thread which finder, names and text to measure. */
export interface MatchingJob {
  readonly finder: string;
  readonly isBundled: boolean;
  readonly glossary: Glossary;
  readonly names: readonly string[];
  readonly text: string;
  /** Time for the warm runs, in ms. */
  readonly time: number;
}

/** Times in ms, and the number of names found. */
export interface MatchingTimes {
  readonly build: number;
  readonly open: number;
  readonly first: number;
  readonly warm: number;
  readonly found: number;
}

/** Names to search for, as a glossary and as plain texts. */
interface NameSet {
  readonly isBundled: boolean;
  readonly glossary: Glossary;
  readonly names: readonly string[];
}

function nameSet(size: number, bundled: Glossary): NameSet {
  if (size === bundled.entries.length) return { isBundled: true, glossary: bundled, names: namesOf(bundled) };
  const names = cityNames(size);
  return { isBundled: false, glossary: glossaryOf(names), names };
}

function measureInWorker(job: MatchingJob): Promise<MatchingTimes> {
  const { promise, resolve, reject } = Promise.withResolvers<MatchingTimes>();
  const worker = new Worker(new URL('./matching-worker.ts', import.meta.url), { workerData: job });
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise;
}

async function measureRounds(job: MatchingJob, rounds: number): Promise<MatchingTimes> {
  const all: MatchingTimes[] = [];
  for (let round = 0; round < rounds; round++) all.push(await measureInWorker(job));
  return leastOf(['build', 'open', 'first', 'warm', 'found'], all);
}

/** Measures all finders at all sizes. At the size of the bundled glossary, that glossary itself is used. */
export async function matchingTable(
  bundled: Glossary,
  { sizes, time, rounds }: BenchOptions,
): Promise<Table> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const { isBundled, glossary, names } = nameSet(size, bundled);
    const news = textWithNames(names, LENGTHS.news);
    const long = textWithNames(names, LENGTHS.long);
    for (const { name: finder } of findersFor(isBundled)) {
      const job = { finder, isBundled, glossary, names, time };
      const inNews = await measureRounds({ ...job, text: news.text }, rounds);
      const inLong = await measureRounds({ ...job, text: long.text }, rounds);
      rows.push({
        entries: size,
        finder,
        'build ms': rounded(Math.min(inNews.build, inLong.build)),
        'open ms': rounded(Math.min(inNews.open, inLong.open)),
        '12 kB first ms': rounded(inNews.first),
        '12 kB warm ms': rounded(inNews.warm),
        'found in 12 kB': `${inNews.found} of ${news.planted}`,
        '500 kB first ms': rounded(inLong.first),
        '500 kB warm ms': rounded(inLong.warm),
        'found in 500 kB': `${inLong.found} of ${long.planted}`,
      });
    }
  }
  return {
    title: 'Finding names',
    notes: [
      `Node ${process.version}, each figure the least of ${rounds} new threads, since a busy machine can only add time. One word in ${NAME_INTERVAL} is a name. ` +
        `The glossary of ${bundled.entries.length} entries is the bundled one (${namesOf(bundled).length} names in ${new Set(bundled.entries.flatMap((entry) => entry.names.map(({ lang }) => lang))).size} languages). Larger ones have names of places.`,
      'build: compiling, whose result can be stored. open: work at each start. first: the first text after a start, with cold code. warm: the median of later times.',
    ],
    rows,
  };
}
