import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followEveryName } from '../../../platform/background/every-name.ts';
import { keepChoices } from '../../../platform/background/stored-choices.ts';
import { removePack, savePack } from '../../../platform/packs/change-pack.ts';
import { moveGlossary, switchGlossary } from '../../../platform/packs/packs.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

interface Registered {
  readonly id: string;
}

let registered: readonly Registered[];
const executeScript = vi.fn(async (_: object) => {});
const registerContentScripts = vi.fn(async (scripts: readonly Registered[]) => {
  if (scripts.some(({ id }) => registered.some((other) => other.id === id)))
    throw new Error('Duplicate script ID');
  registered = [...registered, ...scripts];
});

beforeEach(() => {
  resetPacks();
  registered = [];
  executeScript.mockClear();
  registerContentScripts.mockClear();
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript,
      registerContentScripts,
      getRegisteredContentScripts: async () => registered,
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
    },
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }] });
});

const isRegistered = () => registered.some(({ id }) => id === 'every-name');
const follow = () => followEveryName(keepChoices())();

it('registers no script if only the bundled glossary is on', async () => {
  const before = vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts');
  follow();
  await vi.waitFor(() => expect(before).toHaveBeenCalled());
  expect(registerContentScripts).not.toHaveBeenCalled();
});

it('registers the script for all pages while a user’s glossary is on', async () => {
  follow();
  await savePack(writtenPack('mine', 'Tavush'), { isOn: false });
  await switchGlossary('mine', true);
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await switchGlossary('mine', false);
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
  await savePack(writtenPack('other', 'Ijevan'));
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await removePack('other');
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
});

it('runs the script in open pages once, whatever changes later', async () => {
  follow();
  await savePack(writtenPack('mine', 'Tavush'));
  await savePack(writtenPack('other', 'Ijevan'));
  await moveGlossary('bundled', 0);
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalled());
  await switchGlossary('mine', false);
  await switchGlossary('other', false);
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
  expect(registerContentScripts.mock.calls).toEqual([
    [
      [
        {
          id: 'every-name',
          js: ['every-name.js'],
          matches: ['<all_urls>'],
          allFrames: true,
          matchOriginAsFallback: true,
          runAt: 'document_start',
        },
      ],
    ],
  ]);
  expect(executeScript.mock.calls).toEqual([
    [{ target: { tabId: 1, allFrames: true }, files: ['every-name.js'] }],
  ]);
});

it('registers the script while every name is marked and some glossary is on', async () => {
  follow();
  await changeSettings({ relevance: 'every' });
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await switchGlossary('bundled', false);
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
  await switchGlossary('bundled', true);
  await vi.waitFor(() => expect(isRegistered()).toBe(true));
  await changeSettings({ relevance: 'smart' });
  await vi.waitFor(() => expect(isRegistered()).toBe(false));
});

it('removes scripts that an earlier version has registered', async () => {
  registered = [{ id: 'own' }, { id: 'every' }];
  follow();
  await vi.waitFor(() => expect(registered).toEqual([]));
});
