/** Shows what each way of finding names can do, by what it finds in the probe sentences. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Found } from './abilities-worker.ts';
import { PROBES } from './probes.ts';
import type { Row, Table } from './table.ts';

function isEqual(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.length === b?.length && a.every((text, index) => text === b[index]);
}

/** Returns a row for each probe sentence: yes for a way that finds what is to be found, and nothing else. */
export function abilityRows(found: readonly Found[]): readonly Row[] {
  return PROBES.map(({ ability, text, expected }, index) => ({
    ability,
    sentence: text.replace(/\s+/g, ' ').replaceAll('\u00AD', '(soft hyphen)'),
    ...Object.fromEntries(found.map(({ finder, texts }) => [finder, isEqual(expected, texts[index])])),
  }));
}

/** Returns what each way finds in the probe sentences. */
export async function findInProbes(): Promise<readonly Found[]> {
  const worker = new Worker(new URL('./abilities-worker.ts', import.meta.url));
  const [found]: (readonly Found[])[] = await once(worker, 'message');
  return found ?? [];
}

/** Measures the abilities with the bundled glossary, whose names all ways look for as they are written. */
export async function abilitiesTable(): Promise<Table> {
  return {
    title: 'What is found',
    notes: ['yes: what stands there is found, and nothing else. The libraries that need a document have that of happy-dom.'],
    rows: abilityRows(await findInProbes()),
  };
}
