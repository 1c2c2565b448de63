/**
 * Measures how soon a card stands on the page after its delay, in the production build: the first card of a page, and later ones, one for
 * each name on it; on a page at rest and on one that makes frames all the time. Prints a table and, last, one JSON object on a line.
 *   node scripts/card-speed.ts [--browser firefox] [FILE]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, projectFolder } from './build-extension.ts';
import { measureCards } from './card-speed/measure.ts';
import { tableOf } from './card-speed/table.ts';

const { values, positionals } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } }, allowPositionals: true });
const isBrowser = (name: string): name is BrowserName => name === 'chromium' || name === 'firefox';

if (isBrowser(values.browser)) {
  const table = tableOf(await measureCards(values.browser, positionals[0] ?? join(projectFolder, 'tests/pages/article.html')));
  console.table(table);
  console.log(JSON.stringify({ browser: values.browser, ...table }));
} else {
  console.error(`There is no browser "${values.browser}"; say chromium or firefox.`);
  process.exitCode = 2;
}
