/**
 * Measures how long after the hover delay a card appears, in the production build. It opens the first card of
 * a page ten times, and then a card for each name on the page, once at rest and once while the page is
 * animated. Prints a table and then a JSON object on one line.
 *   node scripts/card-speed.ts [--browser firefox] [FILE]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, projectFolder } from './build-extension.ts';
import { measureCards } from './card-speed/measure.ts';
import { tableOf } from './card-speed/table.ts';

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const isBrowser = (name: string): name is BrowserName => name === 'chromium' || name === 'firefox';

if (isBrowser(values.browser)) {
  const table = tableOf(
    await measureCards(values.browser, positionals[0] ?? join(projectFolder, 'tests/pages/article.html')),
  );
  console.table(table);
  console.log(JSON.stringify({ browser: values.browser, ...table }));
} else {
  console.error(`Unknown browser "${values.browser}"; expected chromium or firefox.`);
  process.exitCode = 2;
}
