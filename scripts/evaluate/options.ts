/** Reads the command line of `npm run evaluate`. */
import { parseArgs } from 'node:util';
import { ENTRY_KINDS, type EntryKind } from '../../engine/glossary.ts';
import { RELEVANCE_MODES, type RelevanceMode } from '../../engine/page/relevance.ts';
import { EvaluationError } from './passages.ts';

export const USAGE =
  'Usage: npm run --silent evaluate -- [--relevance smart|every] [--kinds person,country,...] [--errors] FILE.jsonl...';

export interface EvaluationOptions {
  readonly files: readonly string[];
  readonly relevance: RelevanceMode;
  /** Kinds of entries that are scored; `undefined` for all kinds. */
  readonly kinds: readonly EntryKind[] | undefined;
  /** Tells whether wrong marks and missed mentions are printed too. */
  readonly errors: boolean;
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new EvaluationError(`${option} "${value}" is unknown; expected one of ${allowed.join(', ')}`);
  return found;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        relevance: { type: 'string', default: 'smart' },
        kinds: { type: 'string' },
        errors: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new EvaluationError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/**
 * Reads the arguments after the name of the script.
 * @throws {EvaluationError} that names the wrong argument.
 */
export function readOptions(args: readonly string[]): EvaluationOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new EvaluationError(`Name at least one file.\n${USAGE}`);
  return {
    files: positionals,
    relevance: oneOf('--relevance', values.relevance, RELEVANCE_MODES),
    kinds: values.kinds?.split(',').map((kind) => oneOf('--kinds', kind.trim(), ENTRY_KINDS)),
    errors: values.errors,
  };
}
