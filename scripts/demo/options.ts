/** Reads the command line of the demo. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { BrowserName } from '../build-extension.ts';

export interface DemoOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** Path of a file or address of a page; `undefined` for the sample article. */
  readonly target: string | undefined;
  /** Port of the server for a file; `undefined` for any free port. */
  readonly port: number | undefined;
}

const HELP =
  'Usage: npm run demo [-- [--headless] [--browser chromium|firefox] [--port NUMBER] [FILE-OR-URL]]';

const Values = z.object({
  headless: z.boolean().default(false),
  browser: z.enum(['chromium', 'firefox']).default('chromium'),
  port: z.coerce.number().int().min(1).max(65535).optional(),
});

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { headless: { type: 'boolean' }, browser: { type: 'string' }, port: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${HELP}`, { cause: error });
  }
}

/**
 * Reads the command line. Without a display, `headless` is always true.
 * @param environment the environment variables, which tell whether there is a display.
 * @throws {Error} that names the wrong argument and explains the usage.
 */
export function demoOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): DemoOptions {
  const { values, positionals } = parse(args);
  const read = Values.safeParse(values);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`--${issue?.path.join('.')}: ${issue?.message}\n${HELP}`);
  }
  if (positionals.length > 1) throw new Error(`Name one page, not ${positionals.length}.\n${HELP}`);
  const { headless, browser, port } = read.data;
  const hasDisplay =
    process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return { browser, headless: headless || !hasDisplay, target: positionals[0], port };
}
