/** Measures the parts of the engine, as ratios to a plain loop over a text of the same length. */
import { Bench } from 'tinybench';
import type { Glossary } from '../../engine/glossary.ts';
import { type BenchCase, casesFor } from './engine-cases.ts';
import type { Table } from './table.ts';

interface CaseTime {
  readonly name: string;
  /** Median time, in ms. */
  readonly ms: number;
}

async function measure(cases: readonly BenchCase[], time: number): Promise<CaseTime[]> {
  const bench = new Bench({ time, warmupTime: time / 4, throws: true });
  for (const { name, run } of cases) bench.add(name, run);
  const tasks = await bench.run();
  return tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`"${name}" was not measured: ${result.state}`);
    return { name, ms: result.latency.p50 };
  });
}

/** Measures all parts with `glossary`, each for `time` ms. */
export async function engineTable(glossary: Glossary, time: number): Promise<Table> {
  const { baseline, cases } = casesFor(glossary);
  // The baseline is measured before and after the cases, since the machine may become slower or faster.
  const [before, ...measured] = await measure(
    [baseline, ...cases, { ...baseline, name: 'baseline again' }],
    time,
  );
  const after = measured.pop();
  const unit = ((before?.ms ?? Number.NaN) + (after?.ms ?? Number.NaN)) / 2;
  const rows = [{ name: baseline.name, ms: unit }, ...measured];
  return {
    title: 'Parts of the engine',
    notes: [
      'ratio: the median time divided by the time of a plain loop over a text. It is similar on fast and slow machines.',
    ],
    rows: rows.map(({ name, ms }) => ({
      part: name,
      ms: Number(ms.toPrecision(3)),
      ratio: Number((ms / unit).toPrecision(3)),
    })),
  };
}
