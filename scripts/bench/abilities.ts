/** Compares the abilities of the finders, by the names that they find in the probe sentences. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ProbeResults } from './abilities-worker.ts';
import { PROBES } from './probes.ts';
import type { Row, Table } from './table.ts';

function isEqual(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.length === b?.length && a.every((text, index) => text === b[index]);
}

/** Returns a row for each probe sentence. A finder gets "yes" if it finds exactly the expected names. */
export function abilityRows(found: readonly ProbeResults[]): readonly Row[] {
  return PROBES.map(({ ability, text, expected }, index) => ({
    ability,
    sentence: text.replace(/\s+/g, ' ').replaceAll('\u00AD', '(soft hyphen)'),
    ...Object.fromEntries(found.map(({ finder, texts }) => [finder, isEqual(expected, texts[index])])),
  }));
}

/** Returns the names that each finder finds in the probe sentences. */
export async function findInProbes(): Promise<readonly ProbeResults[]> {
  const worker = new Worker(new URL('./abilities-worker.ts', import.meta.url));
  const [found]: (readonly ProbeResults[])[] = await once(worker, 'message');
  return found ?? [];
}

/**
 * Makes the table of abilities. Every finder gets the names of the bundled glossary, without inflected forms.
 */
export async function abilitiesTable(): Promise<Table> {
  return {
    title: 'Abilities',
    notes: [
      'yes: the finder finds exactly the names in the sentence. Libraries that need a document use happy-dom.',
    ],
    rows: abilityRows(await findInProbes()),
  };
}
