/** Thrown when what was asked for cannot be done; its message is for whoever asked. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
}
