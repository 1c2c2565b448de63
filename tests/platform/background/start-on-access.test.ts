import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startOnAccess } from '../../../platform/background/start-on-access.ts';
import { type FakeEvent, fakeEvent } from '../../support/fake-events.ts';

let registered: readonly { readonly js: readonly string[] }[];
let onAdded: FakeEvent<[{ readonly origins?: readonly string[] }]>;
const insertCSS = vi.fn(async (_: object) => {});
const executeScript = vi.fn(async (_: object) => {});

beforeEach(() => {
  fakeBrowser.reset();
  onAdded = fakeEvent();
  registered = [];
  insertCSS.mockReset();
  executeScript.mockReset();
  Object.assign(fakeBrowser, {
    permissions: { onAdded },
    scripting: { insertCSS, executeScript, getRegisteredContentScripts: async () => registered },
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1 }, {}, { id: 2 }] });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ content_scripts: [{ js: ['content.js'], css: ['highlight.css'] }] }),
  });
  startOnAccess();
});

it('runs style and script in all open pages, even if one page refuses', async () => {
  insertCSS.mockRejectedValueOnce(new Error('Missing host permission for the tab'));
  await onAdded.trigger({ origins: ['<all_urls>'] });
  expect(insertCSS.mock.calls.map(([call]) => call)).toEqual(
    [1, 2].map((tabId) => ({ target: { tabId, allFrames: true }, files: ['highlight.css'] })),
  );
  expect(executeScript.mock.calls).toEqual([
    [{ target: { tabId: 2, allFrames: true }, files: ['content.js'] }],
  ]);
});

it('runs scripts that are registered now before the others', async () => {
  registered = [{ js: ['every-name.js'] }];
  await onAdded.trigger({ origins: ['<all_urls>'] });
  const inFirst = executeScript.mock.calls
    .map(([call]) => call)
    .filter((call) => 'target' in call && Reflect.get(call.target as object, 'tabId') === 1);
  expect(inFirst.map((call) => Reflect.get(call, 'files'))).toEqual([['every-name.js'], ['content.js']]);
});

it('does nothing for a permission that does not concern pages', async () => {
  await onAdded.trigger({ origins: [] });
  await onAdded.trigger({});
  expect(executeScript).not.toHaveBeenCalled();
});
