/** The command line of `npm run evaluate`. */
import { parseArgs } from 'node:util';
import { ENTRY_KINDS, type EntryKind } from '../../engine/glossary.ts';
import { RELEVANCE_MODES, type RelevanceMode } from '../../engine/page/relevance.ts';
import { EvaluationError } from './passages.ts';

export const USAGE = 'Usage: npm run --silent evaluate -- [--relevance smart|every] [--kinds person,country,...] [--errors] FILE.jsonl...';

export interface EvaluationOptions {
  readonly files: readonly string[];
  readonly relevance: RelevanceMode;
  /** Only marks and labels of these kinds are scored; all if missing. */
  readonly kinds: readonly EntryKind[] | undefined;
  /** Also print what was wrong and what was missed. */
  readonly errors: boolean;
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new EvaluationError(`${option} "${value}" is unknown; expected one of ${allowed.join(', ')}`);
  return found;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { relevance: { type: 'string', default: 'smart' }, kinds: { type: 'string' }, errors: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new EvaluationError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** Reads the arguments that follow the script's name.
 * @throws {EvaluationError} that says which of them is wrong.
 */
export function readOptions(args: readonly string[]): EvaluationOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new EvaluationError(`No file was named.\n${USAGE}`);
  return {
    files: positionals,
    relevance: oneOf('--relevance', values.relevance, RELEVANCE_MODES),
    kinds: values.kinds?.split(',').map((kind) => oneOf('--kinds', kind.trim(), ENTRY_KINDS)),
    errors: values.errors,
  };
}
