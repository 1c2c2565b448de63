import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../platform/extension.ts';
import { followActiveTab } from '../../../platform/tab/active-tab.ts';

const HOME = 1;
const PAGES = [
  {
    id: 2,
    windowId: HOME,
    url: 'https://example.org/2',
    title: 'Two',
    incognito: false,
    active: true,
    lastAccessed: 2,
  },
  {
    id: 3,
    windowId: HOME,
    url: 'https://example.org/3',
    title: 'Three',
    incognito: false,
    active: false,
    lastAccessed: 1,
  },
  {
    id: 7,
    windowId: 5,
    url: 'https://example.org/7',
    title: 'Elsewhere',
    incognito: false,
    active: true,
    lastAccessed: 9,
  },
];

type Listener = (...event: never[]) => void;

let activated: Set<Listener>;
let updated: Set<Listener>;
let heard: (number | undefined)[];
let controller: AbortController;

/** Waits until all earlier questions have been answered. */
const answered = () => new Promise<void>((resolve) => setImmediate(resolve));

function listenersOf(
  event: Pick<typeof browser.tabs.onActivated, 'addListener' | 'removeListener'>,
): Set<Listener> {
  const listeners = new Set<Listener>();
  vi.spyOn(event, 'addListener').mockImplementation((listener) => void listeners.add(listener as never));
  vi.spyOn(event, 'removeListener').mockImplementation(
    (listener) => void listeners.delete(listener as never),
  );
  return listeners;
}

function say(listeners: Set<Listener>, ...event: readonly unknown[]): void {
  for (const listener of listeners) listener(...(event as never[]));
}

const pageOf = (id: number) => PAGES.find((page) => page.id === id);
const bringToFront = (tabId: number) => say(activated, { tabId, windowId: pageOf(tabId)?.windowId ?? HOME });

beforeEach(() => {
  activated = listenersOf(browser.tabs.onActivated);
  updated = listenersOf(browser.tabs.onUpdated as never);
  browser.tabs.getCurrent = vi.fn();
  browser.windows.getCurrent = vi.fn(async () => ({ id: HOME })) as never;
  browser.tabs.query = vi.fn(async () =>
    PAGES.filter(({ windowId, active }) => windowId === HOME && active),
  ) as never;
  browser.tabs.get = vi.fn(async (id: number) => pageOf(id)) as never;
  heard = [];
  controller = new AbortController();
});

async function follow(): Promise<void> {
  followActiveTab((tab) => heard.push(tab?.id), controller.signal);
  await answered();
}

describe('the panel follows', () => {
  it('the active tab of its window, and the next one that becomes active', async () => {
    await follow();
    bringToFront(3);
    await answered();
    expect(heard).toEqual([2, 3]);
  });

  it('no tab of other windows', async () => {
    await follow();
    bringToFront(7);
    await answered();
    expect(heard).toEqual([2]);
  });

  it('the tab before its own if its page is in a tab', async () => {
    vi.mocked(browser.tabs.getCurrent).mockResolvedValue({ id: 9, windowId: HOME } as never);
    vi.mocked(browser.tabs.query).mockResolvedValue([
      ...PAGES.slice(0, 2),
      { id: 9, windowId: HOME, lastAccessed: 9 },
    ] as never);
    await follow();
    bringToFront(9);
    await answered();
    expect(heard).toEqual([2]);
  });

  it('the last of two tabs that become active at once', async () => {
    await follow();
    let answerLate: (tab: unknown) => void = () => {};
    vi.mocked(browser.tabs.get).mockImplementationOnce(
      () => new Promise((resolve) => (answerLate = resolve as never)),
    );
    bringToFront(2);
    await answered();
    bringToFront(3);
    await answered();
    answerLate(pageOf(2));
    await answered();
    expect(heard).toEqual([2, 3]);
  });

  it('no tab if the tab was closed meanwhile', async () => {
    await follow();
    vi.mocked(browser.tabs.get).mockRejectedValueOnce(new Error('No tab with this id.'));
    bringToFront(3);
    await answered();
    expect(heard).toEqual([2, undefined]);
  });
});

it('reports a new address or a loaded page, only for the active tab', async () => {
  await follow();
  say(updated, 2, { url: 'https://example.org/new' }, pageOf(2));
  say(updated, 2, { status: 'complete' }, pageOf(2));
  say(updated, 2, { title: 'Title' }, pageOf(2));
  say(updated, 3, { url: 'https://example.org/new' }, pageOf(3));
  await answered();
  expect(heard.every((id) => id === 2)).toBe(true);
  expect(heard.length).toBeGreaterThan(1);
});

it('reports nothing after the signal has ended', async () => {
  await follow();
  controller.abort();
  expect([activated.size, updated.size]).toEqual([0, 0]);
});
