/** Several candidate tests as one: the scout asks it once for all glossaries that are on. */
import type { CandidateTest } from '../names/candidates.ts';

/** Says of a text what any of `tests` does. */
export function anyTest(tests: readonly CandidateTest[]): CandidateTest {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return {
    mayHoldName: (text) => tests.some((test) => test.mayHoldName(text)),
    wordEnds: (text) => [...new Set(tests.flatMap((test) => test.wordEnds(text)))].sort((a, b) => a - b),
  };
}
