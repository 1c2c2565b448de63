/** Measures the cost of a page for its tab while large glossaries of the user are on. */
import { costOf, type PageCost } from '../../page-cost.ts';
import { cityNames } from '../cities.ts';
import type { BenchOptions } from '../options.ts';
import { type Row, rounded, type Table } from '../table.ts';
import { LENGTHS, paragraphsOf, textWithNames } from '../texts.ts';
import { median } from '../timing.ts';
import { importPlaces } from './importing.ts';
import { asParagraphs, inSession, pageWith } from './session.ts';

/** Number of places whose names are in the texts. All large glossaries contain them. */
const PLACES_IN_TEXT = 1000;

/** Number of loads of each page in a round. */
const LOADS = 3;

interface Variant {
  readonly name: string;
  readonly withExtension: boolean;
  /** Number of names in the user's glossary; 0 if there is no such glossary. */
  readonly places: number;
}

const VARIANTS: readonly Variant[] = [
  { name: 'no extension', withExtension: false, places: 0 },
  { name: 'bundled glossary', withExtension: true, places: 0 },
  { name: 'and 5,000 names', withExtension: true, places: 5_000 },
  { name: 'and 100,000 names', withExtension: true, places: 100_000 },
];

const PAGES = Object.keys(LENGTHS) as (keyof typeof LENGTHS)[];

function pages(path: string): string | undefined {
  const length = PAGES.find((name) => name === path);
  if (length === undefined) return undefined;
  const { text } = textWithNames(cityNames(PLACES_IN_TEXT), LENGTHS[length]);
  return pageWith(asParagraphs(paragraphsOf(text)));
}

/** Loads each page `LOADS` times, the pages in turn, and returns the costs of each load by page. */
function costsWith(
  { withExtension, places }: Variant,
  { browser }: BenchOptions,
): Promise<Map<string, PageCost[]>> {
  return inSession({ browser, withExtension, pages }, async ({ session, server }) => {
    if (places > 0) await importPlaces(session, places, { isOn: true });
    const costs = new Map<string, PageCost[]>(PAGES.map((name) => [name, []]));
    for (let load = 0; load < LOADS; load++) {
      for (const [name, all] of costs) all.push(await costOf(session, server.url(name)));
    }
    return costs;
  });
}

/**
 * Measures pages without the extension, with it, and with large glossaries. In each round every variant gets
 * a new browser.
 */
export async function largeTable(options: BenchOptions): Promise<Table> {
  const title = 'Pages with a large glossary on';
  if (options.browser !== 'chromium')
    return { title, notes: ['Left out: only Chromium reports the CPU time of a page.'], rows: [] };
  const measured = new Map<string, PageCost[]>();
  const keyOf = (variant: Variant, page: string) => `${variant.name}, ${page}`;
  for (let round = 0; round < options.rounds; round++) {
    for (const variant of VARIANTS) {
      for (const [page, costs] of await costsWith(variant, options)) {
        const key = keyOf(variant, page);
        measured.set(key, [...(measured.get(key) ?? []), ...costs]);
      }
    }
  }
  const middle = (variant: Variant, page: string, key: keyof PageCost) => {
    return median((measured.get(keyOf(variant, page)) ?? []).map((cost) => cost[key]));
  };
  const [none, ...others] = VARIANTS;
  const rows = PAGES.flatMap((page) =>
    others.flatMap((variant): Row[] => {
      if (none === undefined) return [];
      return [
        {
          page: `${LENGTHS[page] / 1000} kB`,
          glossaries: variant.name,
          'CPU without ms': rounded(middle(none, page, 'cpu')),
          'added CPU ms': rounded(middle(variant, page, 'cpu') - middle(none, page, 'cpu')),
          'added heap MB': rounded(middle(variant, page, 'heap') - middle(none, page, 'heap')),
          marks: middle(variant, page, 'marks'),
        },
      ];
    }),
  );
  return {
    title,
    notes: [
      `${options.browser}, medians of ${options.rounds * LOADS} loads. CPU: time of the page's main thread until the page is idle, compared with no extension. heap: after garbage collection. One word in 25 is the name of one of the ${PLACES_IN_TEXT} most populous places.`,
    ],
    rows,
  };
}
