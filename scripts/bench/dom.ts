/** Compares ways of marking names in a document, in a browser without the extension. */
import { launch, type Session } from '../browsers.ts';
import { findBrowser } from '../find-browser.ts';
import { type PageServer, servePages } from '../serve-pages.ts';
import { bundleForPage } from './bundle.ts';
import { cityNames } from './cities.ts';
import type { DomTimes, WAYS } from './in-page.ts';
import type { BenchOptions } from './options.ts';
import { asParagraphs, pageWith } from './pages/session.ts';
import { type Row, rounded, type Table } from './table.ts';
import { LENGTHS, paragraphsOf, textWithNames } from './texts.ts';
import { leastOf, TOO_LONG } from './timing.ts';

const GLOBAL = 'sidelightBench';

/** A case to measure: a way to mark names, a number of names, and a length of text. */
interface DomCase {
  readonly way: string;
  readonly size: number;
  readonly length: keyof typeof LENGTHS;
}

function pageOf(names: readonly string[], length: number): string {
  const { text } = textWithNames(names, length);
  return pageWith(asParagraphs(paragraphsOf(text)));
}

/**
 * Returns a function that gives the server the content of each path: the script ("bench.js"), a page by text
 * length and number of names ("news-67"), or a list of names ("67.json").
 */
function source(script: string) {
  return (path: string) => {
    if (path === 'bench.js') return script;
    const [, length, size] = /^(?:(news|long)-)?(\d+)(?:\.json)?$/.exec(path) ?? [];
    const names = size === undefined ? [] : cityNames(Number(size));
    if (length === 'news' || length === 'long') return pageOf(names, LENGTHS[length]);
    return size === undefined ? undefined : JSON.stringify(names);
  };
}

/** Measures one way to mark names, on a new page. Returns `undefined` if it fails. */
async function measureOnce(
  session: Session,
  server: PageServer,
  { way, size, length }: DomCase,
  time: number,
): Promise<DomTimes | undefined> {
  const page = await session.newPage();
  page.setDefaultTimeout(0);
  await page.goto(server.url(`${length}-${size}`));
  await page.addScriptTag({ url: server.url('bench.js') });
  const measuring = `fetch('/${size}.json').then((answer) => answer.json()).then((names) => ${GLOBAL}.measure(${JSON.stringify(way)}, names, ${time}))`;
  const times = await page
    .evaluate(measuring)
    .catch((error: unknown) =>
      console.error(`${way} fails at ${size} names: ${String(error).slice(0, 100)}`),
    );
  await page.close();
  return times as DomTimes | undefined;
}

async function waysIn(session: Session, server: PageServer): Promise<typeof WAYS> {
  const page = await session.newPage();
  await page.goto(server.url('news-1'));
  await page.addScriptTag({ url: server.url('bench.js') });
  const ways = await page.evaluate(`${GLOBAL}.WAYS`);
  await page.close();
  return ways as typeof WAYS;
}

async function measureRounds(
  session: Session,
  server: PageServer,
  measured: DomCase,
  { rounds, time }: BenchOptions,
): Promise<DomTimes | undefined> {
  const all: DomTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = await measureOnce(session, server, measured, time);
    if (times === undefined) return undefined;
    all.push(times);
    if (times.first > TOO_LONG) break;
  }
  return leastOf(['build', 'first', 'warm', 'found'], all);
}

async function measureAll(session: Session, server: PageServer, options: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  /** Time of the first marking at the previous glossary size, in ms, by way and text length. */
  const last = new Map<string, number>();
  for (const size of options.sizes) {
    for (const way of await waysIn(session, server)) {
      const measure = async (length: keyof typeof LENGTHS): Promise<DomTimes | undefined> => {
        const before = last.get(way + length) ?? 0;
        const times =
          before > TOO_LONG
            ? undefined
            : await measureRounds(session, server, { way, size, length }, options);
        last.set(way + length, times?.first ?? Number.POSITIVE_INFINITY);
        return times;
      };
      const news = await measure('news');
      const long = await measure('long');
      const written = (ms: number | undefined) => (ms === undefined ? undefined : rounded(ms));
      rows.push({
        names: size,
        way,
        'build ms': written(news?.build),
        '12 kB first ms': written(news?.first),
        '12 kB warm ms': written(news?.warm),
        'marks in 12 kB': news?.found,
        '500 kB first ms': written(long?.first),
        '500 kB warm ms': written(long?.warm),
        'marks in 500 kB': long?.found,
      });
    }
  }
  return rows;
}

/** Measures all ways at all sizes. Returns no rows if the browser is not installed. */
export async function domTable(options: BenchOptions): Promise<Table> {
  const title = 'Marking names in a document';
  if ((await findBrowser(options.browser)) === undefined) {
    return {
      title,
      notes: [`Left out: there is no ${options.browser}. "npm run demo" installs it.`],
      rows: [],
    };
  }
  const server = await servePages(source(await bundleForPage('scripts/bench/in-page.ts', GLOBAL)));
  const session = await launch(options.browser, { extension: undefined });
  try {
    const version = await session.browser.version();
    const rows = await measureAll(session, server, options);
    return {
      title,
      notes: [
        `${version}, each figure the least of ${options.rounds} pages. All work is done in the page. All names are of places. Finders for texts paint ranges; libraries for documents wrap names in elements. The times include layout but not painting.`,
        `Work of more than ${TOO_LONG / 1000} s is done only once, and not at larger sizes ("-").`,
      ],
      rows,
    };
  } finally {
    await session.close();
    await server.close();
  }
}
