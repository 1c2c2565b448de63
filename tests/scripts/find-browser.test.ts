import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';

describe('finding a browser', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['chromium', 'CHROME'],
    ['firefox', 'FIREFOX'],
  ] as const)('refuses a program for %s in the environment that is not that browser', async (name, variable) => {
    for (const program of ['/no/such/program', '/bin/true']) {
      vi.stubEnv(variable, program);
      await expect(findBrowser(name)).rejects.toThrow(
        `${variable} is ${program}, which is not a ${name} of version`,
      );
    }
  });
});
