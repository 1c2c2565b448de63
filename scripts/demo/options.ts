/** What the demo is asked to do. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { BrowserName } from '../build-extension.ts';

export interface DemoOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** A file or an address; the sample article if it is missing. */
  readonly target: string | undefined;
  /** The port on which a file is served; a free one if it is missing. */
  readonly port: number | undefined;
}

const HELP = 'Usage: npm run demo [-- [--headless] [--browser chromium|firefox] [--port NUMBER] [FILE-OR-URL]]';

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
 * Reads the command line.
 * @throws {Error} that says what is wrong and how it is used.
 */
export function demoOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): DemoOptions {
  const { values, positionals } = parse(args);
  const read = Values.safeParse(values);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`--${issue?.path.join('.')}: ${issue?.message}\n${HELP}`);
  }
  if (positionals.length > 1) throw new Error(`One page at a time, not ${positionals.length}.\n${HELP}`);
  const { headless, browser, port } = read.data;
  const hasDisplay = process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return { browser, headless: headless || !hasDisplay, target: positionals[0], port };
}
