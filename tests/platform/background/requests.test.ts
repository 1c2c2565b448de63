import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests } from '../../../platform/background/background-requests.ts';
import { switchSite } from '../../../platform/sites/site-switch.ts';
import { namesInTab } from '../../../platform/tab/tab-names.ts';

const executeScript = vi.fn<(injection: unknown) => Promise<void>>();
const tab = { id: 7, url: 'https://a.com/', incognito: false };
const ownScript = () => ({ id: fakeBrowser.runtime.id, frameId: 3, tab });

/** What the background answers; `undefined` if it leaves the message unanswered. */
async function ask(message: unknown, sender: object): Promise<unknown> {
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});
  return answer;
}

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser.scripting, { executeScript });
  Object.assign(fakeBrowser.i18n, { getMessage: () => 'en' });
  answerRequests();
});

describe('the background', () => {
  it.each(['marks', 'card'])('puts the script %s into the frame that asks, and into no other', async (script) => {
    expect(await ask({ type: 'load-script', script }, ownScript())).toBe(true);
    expect(executeScript.mock.calls).toEqual([[expect.objectContaining({ target: { tabId: 7, frameIds: [3] }, files: [`${script}.js`] })]]);
  });

  it('puts the texts of the card in before it, where they are not English', async () => {
    Object.assign(fakeBrowser.i18n, { getMessage: () => 'ru' });
    for (const script of ['card', 'marks']) await ask({ type: 'load-script', script }, ownScript());
    expect(executeScript.mock.calls).toMatchObject([[{ files: ['texts-ru.js', 'card.js'] }], [{ files: ['marks.js'] }]]);
  });

  it('tells a tab whether it is off on its site', async () => {
    expect(await ask({ type: 'site-state' }, ownScript())).toEqual({ site: 'a.com', isOff: false, isPaused: false });
    await switchSite('a.com', true, tab);
    expect(await ask({ type: 'site-state' }, ownScript())).toEqual({ site: 'a.com', isOff: true, isPaused: false });
  });

  it('notes which names a frame has', async () => {
    const action = { getBadgeText: async () => '', setBadgeText: vi.fn(), setBadgeTextColor: vi.fn(), setBadgeBackgroundColor: vi.fn() };
    Object.assign(fakeBrowser, { action });
    expect(await ask({ type: 'names-here', names: ['baku', 'yerevan'] }, ownScript())).toBe(true);
    expect(await namesInTab(7)).toEqual({ 3: ['baku', 'yerevan'] });
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '2' });
  });

  it.each<[string, unknown, () => object]>([
    ['another extension', { type: 'site-state' }, () => ({ ...ownScript(), id: 'other' })],
    ['one of our own pages', { type: 'site-state' }, () => ({ id: fakeBrowser.runtime.id, url: 'chrome-extension://x/popup.html' })],
    ['a sender without an id', { type: 'site-state' }, () => ({ tab })],
    ['a script of ours with a message that is none', { type: 'load-script', script: 'background' }, ownScript],
    ['a script of ours with nothing', undefined, ownScript],
  ])('leaves unanswered what comes from %s', async (_, message, sender) => {
    expect(await ask(message, sender())).toBeUndefined();
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('puts no script into a tab that it does not know', async () => {
    await ask({ type: 'load-script', script: 'marks' }, { ...ownScript(), tab: { incognito: false } });
    await ask({ type: 'load-script', script: 'marks' }, { ...ownScript(), frameId: undefined });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('passes a failure on to the script that asked', async () => {
    executeScript.mockRejectedValue(new Error('The frame was removed.'));
    await expect(ask({ type: 'load-script', script: 'card' }, ownScript())).rejects.toThrow('The frame was removed.');
  });
});
