import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests } from '../../../platform/background/requests.ts';
import { namesInTab } from '../../../platform/tab/tab-names.ts';

const executeScript = vi.fn<(injection: unknown) => Promise<void>>();
const records = vi.fn<(message: unknown) => Promise<unknown>>();
const tab = { id: 7, url: 'https://a.com/', incognito: false };
const ownScript = () => ({ id: fakeBrowser.runtime.id, frameId: 3, tab });

/** Sends a message and returns the background's answer, or `undefined` if it does not answer. */
async function ask(message: unknown, sender: object): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});
  return answer;
}

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.i18n, { getMessage: () => 'en' });
  answerRequests({ records });
});

describe('the background', () => {
  it('runs the card’s script only in the frame that asks', async () => {
    expect(await ask({ type: 'load-script', script: 'card' }, ownScript())).toBe(true);
    expect(executeScript.mock.calls).toEqual([
      [expect.objectContaining({ target: { tabId: 7, frameIds: [3] }, files: ['card.js'] })],
    ]);
  });

  it('runs the script with the card’s texts first, unless they are English', async () => {
    Object.assign(fakeBrowser.i18n, { getMessage: () => 'ru' });
    await ask({ type: 'load-script', script: 'card' }, ownScript());
    expect(executeScript.mock.calls).toMatchObject([[{ files: ['texts-ru.js', 'card.js'] }]]);
  });

  it('notes the names that a frame reports', async () => {
    const action = {
      getBadgeText: async () => '',
      setBadgeText: vi.fn(),
      setBadgeTextColor: vi.fn(),
      setTitle: async () => {},
      setBadgeBackgroundColor: vi.fn(),
    };
    Object.assign(fakeBrowser, { action });
    expect(await ask({ type: 'names-here', names: ['baku', 'yerevan'] }, ownScript())).toBe(true);
    expect(await namesInTab(7)).toEqual({ 3: ['baku', 'yerevan'] });
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '2' });
  });

  it.each<[string, unknown, () => object]>([
    ['another extension', { type: 'load-script', script: 'card' }, () => ({ ...ownScript(), id: 'other' })],
    [
      'an extension page',
      { type: 'load-script', script: 'card' },
      () => ({ id: fakeBrowser.runtime.id, url: 'chrome-extension://x/popup.html' }),
    ],
    ['a sender without an id', { type: 'load-script', script: 'card' }, () => ({ tab })],
    ['a content script, if they are malformed', { type: 'load-script', script: 'background' }, ownScript],
    ['a content script, if they are empty', undefined, ownScript],
  ])('does not answer messages from %s', async (_, message, sender) => {
    expect(await ask(message, sender())).toBeUndefined();
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('runs no script in an unknown tab', async () => {
    await ask({ type: 'load-script', script: 'card' }, { ...ownScript(), tab: { incognito: false } });
    await ask({ type: 'load-script', script: 'card' }, { ...ownScript(), frameId: undefined });
    expect(executeScript).not.toHaveBeenCalled();
  });

  describe('opens the side panel', () => {
    const sender = () => ({ ...ownScript(), tab: { ...tab, windowId: 1, index: 2 } });
    const open = vi.fn<() => Promise<void>>();
    const create = vi.fn<(tab: object) => Promise<void>>();

    beforeEach(() => {
      open.mockReset().mockResolvedValue();
      create.mockReset().mockResolvedValue();
      Object.assign(fakeBrowser, { sidePanel: { open } });
      Object.assign(fakeBrowser.tabs, { create });
    });
    afterEach(() => {
      Reflect.deleteProperty(fakeBrowser, 'sidePanel');
    });

    it('beside the sender’s tab, while the message is handled', () => {
      void ask({ type: 'open-panel', entry: 'baku' }, sender());
      expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
    });

    it('or opens the entry in a tab beside the sender’s if the browser refuses', async () => {
      open.mockRejectedValue(new Error('No click.'));
      expect(await ask({ type: 'open-panel', entry: 'baku' }, sender())).toBe(true);
      expect(create).toHaveBeenCalledExactlyOnceWith({
        url: expect.stringMatching(/popup\.html\?entry=baku$/),
        windowId: 1,
        index: 3,
      });
    });

    it('only for content scripts, and only with an entry', async () => {
      await ask({ type: 'open-panel', entry: 'baku' }, { ...sender(), id: 'other' });
      await ask({ type: 'open-panel', entry: 7 }, sender());
      expect(open).not.toHaveBeenCalled();
    });
  });

  it('answers messages of extension pages by their own functions, but not from content scripts', async () => {
    records.mockResolvedValue('answer');
    const page = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/options.html') };
    expect(await ask({ type: 'records' }, page)).toBe('answer');
    expect(await ask({ type: 'toString' }, page)).toBeUndefined();
    expect(await ask({ type: 'records' }, { ...page, id: 'other' })).toBeUndefined();
    expect(await ask({ type: 'records' }, { ...ownScript(), url: 'https://a.com/' })).toBeUndefined();
    expect(records).toHaveBeenCalledTimes(1);
  });

  it('reports a failure to the script that asked', async () => {
    executeScript.mockRejectedValue(new Error('The frame was removed.'));
    await expect(ask({ type: 'load-script', script: 'card' }, ownScript())).rejects.toThrow(
      'The frame was removed.',
    );
  });
});
