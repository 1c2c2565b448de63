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
    ['while the extension is there', { runtime: { id: 'x' } }, true],
    ['after an update, when Chromium has taken the runtime away', {}, false],
    ['after a removal, when the runtime has no id', { runtime: {} }, false],
  ])('%s', async (_, chrome, alive) => {
    expect(await isAliveWith(chrome)).toBe(alive);
  });
});
