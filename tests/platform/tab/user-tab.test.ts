import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../../platform/extension.ts';
import { followUserTab, userTab } from '../../../platform/tab/user-tab.ts';

interface TabInTest {
  readonly id: number;
  readonly windowId: number;
  readonly active: boolean;
  readonly lastAccessed: number;
  readonly url: string;
  readonly title: string;
  readonly incognito: boolean;
}

function tab(id: number, properties: Partial<TabInTest> = {}): TabInTest {
  return {
    id,
    windowId: 1,
    active: false,
    lastAccessed: id,
    url: `https://example.org/${id}`,
    title: `Page ${id}`,
    incognito: false,
    ...properties,
  };
}

let tabs: TabInTest[];

beforeEach(() => {
  browser.tabs.getCurrent = vi.fn();
  browser.runtime.getURL = (path: string) => `extension://sidelight/${path}`;
  browser.tabs.query = vi.fn(async ({ active, windowId = 1 }) =>
    tabs.filter(
      (candidate) => candidate.windowId === windowId && (active === undefined || candidate.active === active),
    ),
  ) as never;
});

it('returns the active tab of the window', async () => {
  tabs = [tab(1), tab(2, { active: true }), tab(3), tab(4, { active: true, windowId: 2 })];
  expect(await userTab()).toEqual({
    id: 2,
    windowId: 1,
    url: 'https://example.org/2',
    title: 'Page 2',
    incognito: false,
  });
});

it('returns the tab that was used before the popup if the popup is itself a tab', async () => {
  const own = tab(9, { active: true, lastAccessed: 100, windowId: 2 });
  tabs = [
    tab(1, { windowId: 2, lastAccessed: 5 }),
    tab(2, { windowId: 2, lastAccessed: 8 }),
    own,
    tab(3, { lastAccessed: 50 }),
  ];
  vi.mocked(browser.tabs.getCurrent).mockResolvedValue(own as never);
  expect((await userTab())?.id).toBe(2);
});

it('ignores pages of the extension', async () => {
  const own = tab(9, { active: true, lastAccessed: 100 });
  tabs = [tab(1), own, tab(2, { url: 'extension://sidelight/welcome.html', lastAccessed: 90 })];
  vi.mocked(browser.tabs.getCurrent).mockResolvedValue(own as never);
  expect((await userTab())?.id).toBe(1);
});

it('returns no tab if the popup is the only one', async () => {
  const own = tab(9, { active: true });
  tabs = [own];
  vi.mocked(browser.tabs.getCurrent).mockResolvedValue(own as never);
  expect(await userTab()).toBeUndefined();
});

it('says if the tab is private', async () => {
  tabs = [tab(2, { active: true, incognito: true })];
  expect((await userTab())?.incognito).toBe(true);
});

it('reports the tab at once, with a new address, and when it has loaded, until the signal ends', async () => {
  tabs = [tab(2, { active: true })];
  const heard: (string | undefined)[] = [];
  const listeners = new Set<(...event: never[]) => void>();
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation(
    (listener) => void listeners.add(listener as never),
  );
  vi.spyOn(browser.tabs.onUpdated, 'removeListener').mockImplementation(
    (listener) => void listeners.delete(listener as never),
  );
  const controller = new AbortController();
  await followUserTab((found) => heard.push(found?.url), controller.signal);
  const update = (id: number, change: object) => {
    for (const listener of listeners) listener(...([id, change, tab(id)] as never[]));
  };
  expect(heard).toEqual(['https://example.org/2']);

  update(2, { url: 'https://example.org/2' });
  update(2, { status: 'complete' });
  update(2, { status: 'loading' });
  update(2, { title: 'Title' });
  update(3, { url: 'https://example.org/3' });
  expect(heard).toHaveLength(3);

  controller.abort();
  expect(listeners.size).toBe(0);
});

it('reports nothing after the signal has ended', async () => {
  tabs = [tab(2, { active: true })];
  const controller = new AbortController();
  const onTab = vi.fn();
  const following = followUserTab(onTab, controller.signal);
  controller.abort();
  await following;
  expect(onTab).not.toHaveBeenCalled();
});
