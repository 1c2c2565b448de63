import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followOwnNames } from '../../../platform/background/own-names.ts';
import { moveGlossary, removePack, savePack, switchGlossary } from '../../../platform/packs/packs.ts';
import { writtenPack } from '../../support/written-packs.ts';

interface Registered {
  readonly id: string;
}

let registered: readonly Registered[];
const executeScript = vi.fn(async (_: object) => {});
const registerContentScripts = vi.fn(async (scripts: readonly Registered[]) => {
  if (scripts.some(({ id }) => registered.some((other) => other.id === id))) throw new Error('Duplicate script ID');
  registered = [...registered, ...scripts];
});

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  executeScript.mockClear();
  registerContentScripts.mockClear();
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript,
      registerContentScripts,
      getRegisteredContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => registered.filter(({ id }) => ids.includes(id)),
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
    },
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }] });
});

const isRegistered = () => registered.length > 0;

it('registers nothing where the reader has the bundled glossary alone', async () => {
  const before = vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts');
  followOwnNames();
  await vi.waitFor(() => expect(before).toHaveBeenCalled());
  expect(registerContentScripts).not.toHaveBeenCalled();
});

it('has the script in all pages while a pack is on or the bundled glossary is off', async () => {
  followOwnNames();
  await savePack(writtenPack('mine', 'Tavush'), { isOn: false });
  await switchGlossary('mine', true);
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await switchGlossary('mine', false);
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
  await switchGlossary('bundled', false);
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await switchGlossary('bundled', true);
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
  await savePack(writtenPack('other', 'Ijevan'));
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await removePack('other');
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
});

it('brings it into open pages once, however much is changed', async () => {
  followOwnNames();
  await savePack(writtenPack('mine', 'Tavush'));
  await savePack(writtenPack('other', 'Ijevan'));
  await moveGlossary('bundled', 0);
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalled());
  await switchGlossary('mine', false);
  await switchGlossary('other', false);
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
  expect(registerContentScripts.mock.calls).toEqual([
    [[{ id: 'own', js: ['own.js'], matches: ['<all_urls>'], allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' }]],
  ]);
  expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 1, allFrames: true }, files: ['own.js'] }]]);
});
