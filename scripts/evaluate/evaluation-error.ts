/**
 * Reports a mistake in the command line or in a file of passages. The user sees its message without a stack.
 */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
}
