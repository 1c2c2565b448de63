import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function isAliveWith(chrome: unknown): Promise<boolean> {
  vi.stubGlobal('chrome', chrome);
  const { isExtensionAlive } = await import('../../../platform/page/page-extension.ts');
  return isExtensionAlive();
}

describe('isExtensionAlive', () => {
  it.each([
    ['is true while the extension is installed', { runtime: { id: 'x' } }, true],
    ['is false after an update, when Chromium has removed `runtime`', {}, false],
    ['is false after a removal, when `runtime` has no id', { runtime: {} }, false],
  ])('%s', async (_, chrome, alive) => {
    expect(await isAliveWith(chrome)).toBe(alive);
  });
});
