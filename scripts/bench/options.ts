/** Reads the command line of the benchmarks. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { BrowserName } from '../build-extension.ts';

/** Tables that do not need the extension in a browser. They are measured if no table is named. */
export const DEFAULT_TABLES = ['engine', 'matching', 'abilities', 'search', 'dom'] as const;
/** Tables that need the extension in a browser. */
export const PAGE_TABLES = ['storm', 'asleep', 'import', 'large'] as const;

const TABLES = [...DEFAULT_TABLES, ...PAGE_TABLES] as const;
export type TableName = (typeof TABLES)[number];

export interface BenchOptions {
  readonly tables: readonly TableName[];
  /** Sizes of glossaries, in entries. */
  readonly sizes: readonly number[];
  /** Time for the repeated runs of each case, in ms. */
  readonly time: number;
  /** Number of measurements of each figure. Each measurement has a new thread, page or browser. */
  readonly rounds: number;
  readonly browser: BrowserName;
  /** Duration of the storm, a page that keeps adding paragraphs, in seconds. */
  readonly seconds: number;
}

const HELP = `Usage: npm run bench [-- [--time MS] [--rounds N] [--sizes 67,1000] [--browser chromium|firefox] [--seconds N] [TABLE...]]
Tables: ${DEFAULT_TABLES.join(', ')} (these if none is named); pages, which is ${PAGE_TABLES.join(', ')}.`;

const count = z.coerce.number().int().min(1);

const Values = z.object({
  time: count.default(200),
  rounds: count.default(3),
  sizes: z
    .string()
    .default('67,1000,10000,100000')
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(z.int().min(1))),
  browser: z.enum(['chromium', 'firefox']).default('chromium'),
  seconds: count.default(30),
});

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        time: { type: 'string' },
        rounds: { type: 'string' },
        sizes: { type: 'string' },
        browser: { type: 'string' },
        seconds: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${HELP}`, { cause: error });
  }
}

function tablesNamed(name: string): readonly TableName[] {
  if (name === 'pages') return PAGE_TABLES;
  const table = TABLES.find((known) => known === name);
  if (table === undefined) throw new Error(`There is no table "${name}".\n${HELP}`);
  return [table];
}

/**
 * Reads the command line.
 * @throws {Error} if an option is wrong. The message names the mistake and shows the usage.
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const read = Values.safeParse(values);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`--${issue?.path.join('.')}: ${issue?.message}\n${HELP}`);
  }
  return {
    ...read.data,
    tables: positionals.length === 0 ? DEFAULT_TABLES : positionals.flatMap(tablesNamed),
  };
}
