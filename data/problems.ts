/**
 * Reports problems in the data files. Each problem names the file, the entry, the field and the expected
 * value.
 */
import type * as z from 'zod/mini';
import { fieldName } from './field-name.ts';

export interface DataProblem {
  /** Path of the file, relative to the data folder. */
  readonly file: string;
  /** Id of the entry or event, if the problem is in one. */
  readonly entry?: string | undefined;
  /** Name of the field, such as `facts[1].date`. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Formats a problem as one line. */
export function problemLine({ file, entry, field, message }: DataProblem): string {
  const place = [`data/${file}`, entry && `entry "${entry}"`, field && `field ${field}`]
    .filter(Boolean)
    .join(', ');
  return `${place}: ${message}`;
}

/** Reports that the data cannot be used. Its message lists every problem on a line of its own. */
export class DataError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const lines = problems.map((problem) => `  ${problemLine(problem)}`);
    super(
      `The glossary has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}. Fix the named fields and build again.\n${lines.join('\n')}`,
    );
    this.name = 'DataError';
    this.problems = problems;
  }
}

/** Converts the issues that zod found in one file into problems that name the file and the entry. */
export function schemaProblems(
  file: string,
  entry: string | undefined,
  error: z.core.$ZodError,
): DataProblem[] {
  return error.issues.map((issue) => ({
    file,
    entry,
    field: fieldName(issue.path) || undefined,
    message: issue.message,
  }));
}
