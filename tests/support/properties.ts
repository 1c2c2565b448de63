import { env } from 'node:process';
import fc from 'fast-check';

/**
 * Properties are tried on the same examples in every run, so that a change is to blame when a run fails.
 * To look for new counterexamples: PROPERTY_SEED=any number, PROPERTY_RUNS=how many examples each.
 */
fc.configureGlobal({
  seed: Number(env.PROPERTY_SEED ?? 2025),
  numRuns: Number(env.PROPERTY_RUNS ?? 200),
});
