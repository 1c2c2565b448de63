/**
 * `npm run demo [-- [--headless] [--browser chromium|firefox] [--port N] FILE-OR-URL]`: builds the extension and shows it on a page. With
 * a display the browser stays open; without one (or with `--headless`) what was marked and screenshots are written to `.output/demo/`.
 */
import { runDemo } from './demo/run.ts';

runDemo(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
