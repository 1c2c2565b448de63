/**
 * Measures the engine and prints a table and, last, one JSON object on a line. What counts are the ratios: each case's median time against
 * that of a plain loop over a text in the same run, which are alike on fast, slow and busy machines.
 *   npm run bench
 */
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { type BenchCase, casesFor } from '../bench/cases.ts';
import { loadGlossary } from '../data/load.ts';

/** How long each case runs, in milliseconds. */
const TIME = 200;
const WARM_UP = 50;

interface Measured {
  readonly name: string;
  /** Median, in milliseconds. */
  readonly ms: number;
}

async function measure(cases: readonly BenchCase[]): Promise<Measured[]> {
  const bench = new Bench({ time: TIME, warmupTime: WARM_UP, throws: true });
  for (const { name, run } of cases) bench.add(name, run);
  const tasks = await bench.run();
  return tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`"${name}" was not measured: ${result.state}`);
    return { name, ms: result.latency.p50 };
  });
}

const { baseline, cases } = casesFor(loadGlossary(join(import.meta.dirname, '../data')));

// The baseline is measured before and after the cases: the machine may have become slower or faster meanwhile.
const [before, ...measured] = await measure([baseline, ...cases, { ...baseline, name: 'baseline again' }]);
const after = measured.pop();
const unit = ((before?.ms ?? Number.NaN) + (after?.ms ?? Number.NaN)) / 2;
const results = measured.map(({ name, ms }) => ({ name, ms: Number(ms.toPrecision(3)), ratio: Number((ms / unit).toPrecision(3)) }));

console.table(
  Object.fromEntries([{ name: baseline.name, ms: Number(unit.toPrecision(3)), ratio: 1 }, ...results].map(({ name, ...values }) => [name, values])),
);
console.log(JSON.stringify({ node: process.version, baseline: { name: baseline.name, ms: Number(unit.toPrecision(3)) }, cases: results }));
