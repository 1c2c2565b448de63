import { env } from 'node:process';
import fc from 'fast-check';

/**
 * Property tests use the same examples in every run, so that a run fails only because of a change. To look
 * for new counterexamples, set PROPERTY_SEED to any number, and PROPERTY_RUNS to the number of examples for
 * each property.
 */
fc.configureGlobal({
  seed: Number(env.PROPERTY_SEED ?? 2025),
  numRuns: Number(env.PROPERTY_RUNS ?? 200),
});
