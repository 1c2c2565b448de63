/** What is wrong with the data: each problem says in which file, entry and field, and what was expected. */
import type * as z from 'zod/mini';
import { fieldName } from './field-name.ts';

export interface DataProblem {
  /** The file, as a path relative to the data folder. */
  readonly file: string;
  /** The id of the entry, where the file has one. */
  readonly entry?: string | undefined;
  /** The field, such as `facts[1].date`. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** A problem as one line: where it is, and what is wrong there. */
export function problemLine({ file, entry, field, message }: DataProblem): string {
  const place = [`data/${file}`, entry && `entry "${entry}"`, field && `field ${field}`].filter(Boolean).join(', ');
  return `${place}: ${message}`;
}

/** Thrown when the data cannot be used; its message lists every problem, one a line, and says what to do. */
export class DataError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const lines = problems.map((problem) => `  ${problemLine(problem)}`);
    super(
      `The glossary has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}. Mend the named fields and build again.\n${lines.join('\n')}`,
    );
    this.name = 'DataError';
    this.problems = problems;
  }
}

/** The problems that the schema found in one file. */
export function schemaProblems(file: string, entry: string | undefined, error: z.core.$ZodError): DataProblem[] {
  return error.issues.map((issue) => ({ file, entry, field: fieldName(issue.path) || undefined, message: issue.message }));
}
