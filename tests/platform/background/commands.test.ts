import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommands } from '../../../platform/background/commands.ts';
import { siteStateOf } from '../../../platform/sites/site-switch.ts';
import { type FakeEvent, fakeEvent } from '../../support/fake-events.ts';

const TAB = { id: 7, url: 'https://a.com/', incognito: false } as Tabs.Tab;

const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<void>>();
let onCommand: FakeEvent<[string, Tabs.Tab | undefined]>;

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockReset().mockResolvedValue();
  onCommand = fakeEvent();
  Object.assign(fakeBrowser, { commands: { onCommand } });
  Object.assign(fakeBrowser.tabs, { sendMessage, query: async () => [TAB] });
  runCommands();
});

describe('commands', () => {
  it.each([
    ['next-name', 'next'],
    ['previous-name', 'previous'],
  ])('include %s, which asks the tab in use to go to the %s name', async (command, direction) => {
    await onCommand.trigger(command, TAB);
    await onCommand.trigger(command, undefined);
    const call = [7, { type: 'step', direction }];
    await vi.waitFor(() => expect(sendMessage.mock.calls).toEqual([call, call]));
  });

  it('do nothing on a page without marks', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    await onCommand.trigger('next-name', TAB);
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledOnce());
  });

  it('switch Sidelight off and on for the site', async () => {
    await onCommand.trigger('toggle-site', TAB);
    await vi.waitFor(async () => expect(await siteStateOf(TAB)).toMatchObject({ isOff: true }));
    await onCommand.trigger('toggle-site', TAB);
    await vi.waitFor(async () => expect(await siteStateOf(TAB)).toMatchObject({ isOff: false }));
  });

  it('that are unknown do nothing', async () => {
    await onCommand.trigger('constructor', TAB);
    await onCommand.trigger('unknown', TAB);
    expect(sendMessage).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});

it('does nothing if the browser has no commands', () => {
  Object.assign(fakeBrowser, { commands: undefined });
  expect(runCommands).not.toThrow();
});
