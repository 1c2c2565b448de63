/**
 * Builds the extension and shows it on a page. With a display, the browser stays open. Without a display or
 * with `--headless`, it writes a report of the marks and screenshots to `.output/demo/`.
 *   npm run demo [-- [--headless] [--browser chromium|firefox] [--port N] FILE-OR-URL]
 */
import { runDemo } from './demo/run.ts';

runDemo(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
