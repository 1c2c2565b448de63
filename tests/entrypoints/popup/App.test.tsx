// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TextProvider } from '../../../components/text.tsx';
import { App } from '../../../entrypoints/popup/App.tsx';
import type { Surface } from '../../../entrypoints/popup/surface.ts';
import armenian from '../../../locales/hy.json';
import { browser } from '../../../platform/extension.ts';
import { readingOf } from '../../../platform/packs/reading.ts';
import { changeSettings, currentSettings } from '../../../platform/settings/settings.ts';
import type { LookupRequest } from '../../../platform/tab/lookup-request.ts';
import { followUserTab, type UserTab } from '../../../platform/tab/user-tab.ts';
import '../../support/clean-up.ts';
import { FakePort } from '../../support/fake-port.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { noMaps } from '../../support/no-maps.ts';
import { resetPacks } from '../../support/pack-background.ts';

let ports: FakePort[];
let tabUrl: string | undefined;
let width: number;
/** Sends a lookup request to the app, as a card or a menu does. */
let request: (asked: LookupRequest) => void;

beforeEach(async () => {
  ports = [];
  tabUrl = 'https://www.bbc.com/news/1';
  width = 440;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: width >= Number(/\d+/.exec(query)?.[0]),
    addEventListener: () => {},
  }));
  resetPacks();
  browser.tabs.getCurrent = vi.fn();
  browser.tabs.query = vi.fn(async () => [
    { id: 7, windowId: 1, url: tabUrl, title: 'News', incognito: false },
  ]) as never;
  browser.tabs.connect = vi.fn(() => {
    const port = new FakePort();
    ports.push(port);
    return port as never;
  });
  browser.permissions.contains = vi.fn(async () => true);
});

async function openPopup(more: Partial<Surface> = {}): Promise<HTMLElement> {
  const hearRequests: Surface['hearRequests'] = (onRequest) => {
    request = (asked) => act(() => onRequest(asked));
  };
  const surface: Surface = {
    follow: followUserTab,
    hearRequests,
    openOptions: () => {},
    canBeWide: false,
    ...more,
  };
  render(
    <App
      bundled={bundledGlossary}
      reading={await readingOf(bundledGlossary)}
      maps={noMaps}
      surface={surface}
    />,
  );
  await waitFor(() => expect(ports).toHaveLength(1));
  return screen.getByRole('searchbox');
}

function pageSays(...names: readonly { readonly entry: string; readonly count: number }[]): void {
  act(() => ports.at(-1)?.say({ type: 'names', frame: 'top', isTop: true, names }));
}

function type(box: HTMLElement, value: string): void {
  fireEvent.input(box, { target: { value } });
}

function heading(): string | null {
  return screen.getByRole('heading', { level: 2 }).textContent;
}

describe('the search', () => {
  it('opens the first result at Enter, and returns to the results and the search box at Escape', async () => {
    const box = await openPopup();
    type(box, 'pashnyan');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(heading()).toBe('Nikol Pashinyan');
    expect(document.activeElement?.textContent).toBe('Nikol Pashinyan');

    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(box);
  });

  it('moves through the results by keys, and from the last to the first', async () => {
    const box = await openPopup();
    type(box, 'baku');
    const options = screen.getAllByRole('option');
    const active = () => options.findIndex(({ id }) => id === box.getAttribute('aria-activedescendant'));
    const visited = ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map((key) => {
      fireEvent.keyDown(box, { key });
      return active();
    });
    expect(visited).toEqual([1, options.length - 1, 0, options.length - 1, 0]);
  });

  function openRelated(name: string): void {
    fireEvent.click(within(screen.getByRole('region', { name: 'Related' })).getByRole('button', { name }));
  }

  it('goes back through the opened entries one by one', async () => {
    const box = await openPopup();
    type(box, 'yerevan');
    fireEvent.keyDown(box, { key: 'Enter' });
    openRelated('Armenia');
    expect(heading()).toBe('Armenia');
    fireEvent.click(screen.getByRole('button', { name: /Back to Yerevan/ }));
    expect(heading()).toBe('Yerevan');
    fireEvent.click(screen.getByRole('button', { name: /Back to results/ }));
    expect(document.activeElement).toBe(box);
  });

  it('shows how the first entry and the open one connect, and returns to any entry of the trail', async () => {
    const box = await openPopup();
    type(box, 'yerevan');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.queryByText(/^How they connect/)).toBeNull();
    openRelated('Armenia');
    expect(screen.getByText(/^How they connect/).textContent).toBe(
      'How they connect: Yerevan is the capital of Armenia.',
    );
    openRelated('Nikol Pashinyan');
    expect(screen.getByText(/^How they connect/).textContent).toMatch(
      /^How they connect: Yerevan .*Armenia, which is led by Nikol Pashinyan\.$/,
    );
    const path = screen.getByRole('navigation', { name: 'Opened so far' });
    fireEvent.click(within(path).getByRole('button', { name: 'Yerevan' }));
    expect(heading()).toBe('Yerevan');
  });

  it('clears the query at the first Escape, and leaves the second one to the browser', async () => {
    const box = await openPopup();
    type(box, 'baku');
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false);
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true);
  });

  it('says that there are no results', async () => {
    type(await openPopup(), 'qwzzk');
    expect(screen.getByText('Nothing found for “qwzzk”')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('No results');
  });
});

describe('the names on the page', () => {
  it('scroll the page to one mention after another', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    for (let clicks = 0; clicks < 3; clicks++) fireEvent.click(screen.getByRole('button', { name: /^Baku/ }));
    expect(ports.at(-1)?.sent).toEqual(
      [0, 1, 0].map((index) => ({ type: 'jump', frame: 'top', entry: 'baku', index })),
    );
    expect(screen.getByRole('button', { name: /^Baku/ }).textContent).toContain('1 of 2');
  });

  it('leave out names that the glossary does not have', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 }, { entry: 'no-such-entry', count: 5 });
    expect(heading()).toBe('1 name on this page');
  });

  it('open their entry, which shows its mentions too', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Read about Baku' }));
    fireEvent.click(screen.getByRole('button', { name: '2 on this page' }));
    expect(screen.getByRole('button', { name: '1 of 2 on this page' })).toBeTruthy();
  });
});

describe('a lookup request', () => {
  it('searches for its query', async () => {
    const box = await openPopup();
    request({ query: 'Փաշինյան' });
    expect((box as HTMLInputElement).value).toBe('Փաշինյան');
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('Nikol Pashinyan');
  });

  it('opens its entry in place of the open one', async () => {
    const box = await openPopup();
    type(box, 'yerevan');
    fireEvent.keyDown(box, { key: 'Enter' });
    request({ entry: 'baku' });
    expect(heading()).toBe('Baku');
    expect(screen.queryByRole('button', { name: /Back to Yerevan/ })).toBeNull();
  });

  it('changes nothing if the glossary does not have the entry', async () => {
    const box = await openPopup();
    type(box, 'yerevan');
    fireEvent.keyDown(box, { key: 'Enter' });
    request({ entry: 'no-such-entry' });
    expect(heading()).toBe('Yerevan');
  });
});

describe('the pause', () => {
  it('is stored, hides the names and the site switch, and ends at a click', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    fireEvent.click(await screen.findByRole('button', { name: 'Pause everywhere' }));
    expect(screen.getByText('Sidelight is paused')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
    await waitFor(async () => expect((await currentSettings()).isPaused).toBe(true));

    fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await waitFor(async () => expect((await currentSettings()).isPaused).toBe(false));
    await waitFor(() => expect(ports).toHaveLength(2));
    pageSays({ entry: 'baku', count: 2 });
    expect(heading()).toBe('1 name on this page');
    expect(screen.getByRole('switch')).toBeTruthy();
  });

  it('shows here when it begins in another window', async () => {
    await openPopup();
    await screen.findByRole('switch');
    await act(() => changeSettings({ isPaused: true }));
    expect(await screen.findByText('Paused everywhere')).toBeTruthy();
  });
});

describe('the side panel', () => {
  it('opens beside the tab, with the open entry', async () => {
    const openPanel = vi.fn();
    const box = await openPopup({ openPanel });
    const button = await screen.findByRole('button', { name: 'Open in side panel' });
    fireEvent.click(button);
    type(box, 'yerevan');
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.click(button);
    expect(openPanel.mock.calls.map(([tab, entry]) => [tab.id, tab.windowId, entry])).toEqual([
      [7, 1, undefined],
      [7, 1, 'yerevan'],
    ]);
  });

  it('has no button in a browser without side panels', async () => {
    await openPopup();
    await screen.findByRole('button', { name: 'Pause everywhere' });
    expect(screen.queryByRole('button', { name: 'Open in side panel' })).toBeNull();
  });

  it('shows the entry beside the list in a wide window', async () => {
    width = 900;
    const box = await openPopup({ canBeWide: true });
    pageSays({ entry: 'baku', count: 2 }, { entry: 'yerevan', count: 1 });
    fireEvent.click(screen.getByRole('button', { name: 'Read about Baku' }));
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '2 names on this page',
      'Baku',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Read about Yerevan' }));
    expect(screen.queryByRole('button', { name: /Back to Baku/ })).toBeNull();
    type(box, 'gyumri');
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
  });

  it('follows its window to another tab, and keeps the open entry', async () => {
    let come: (tab: UserTab) => void = () => {};
    const tab: UserTab = { id: 7, windowId: 1, url: tabUrl, title: 'News', incognito: false };
    const follow: Surface['follow'] = (onTab) => {
      come = (next) => act(() => onTab(next));
      onTab(tab);
    };
    width = 900;
    await openPopup({ follow, canBeWide: true });
    pageSays({ entry: 'baku', count: 2 });
    fireEvent.click(await screen.findByRole('button', { name: 'Read about Baku' }));
    fireEvent.click(screen.getByRole('button', { name: /^Baku/ }));
    expect(screen.getByRole('button', { name: /^Baku/ }).textContent).toContain('1 of 2');

    come({ ...tab, id: 8, url: 'https://www.dw.com/1' });
    await waitFor(() => expect(ports).toHaveLength(2));
    expect(ports.map(({ isDisconnected }) => isDisconnected)).toEqual([true, false]);
    pageSays({ entry: 'baku', count: 3 }, { entry: 'yerevan', count: 1 });
    expect(await screen.findByRole('switch', { name: 'Sidelight on www.dw.com' })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '2 names on this page',
      'Baku',
    ]);
    expect(screen.getByRole('button', { name: /^Baku/ }).textContent).toMatch(/\.3 mentions$/);
  });
});

describe('the site switch', () => {
  it('names local files in the language of the interface, both on and off', async () => {
    tabUrl = 'file:///home/user/page.html';
    const surface: Surface = {
      follow: followUserTab,
      hearRequests: () => {},
      openOptions: () => {},
      canBeWide: false,
    };
    render(
      <TextProvider texts={{ language: 'hy', texts: armenian }}>
        <App
          bundled={bundledGlossary}
          reading={await readingOf(bundledGlossary)}
          maps={noMaps}
          surface={surface}
        />
      </TextProvider>,
    );
    fireEvent.click(await screen.findByRole('switch', { name: 'Sidelight՝ տեղական ֆայլեր' }));
    expect(screen.getByText('Անջատված է՝ տեղական ֆայլեր')).toBeTruthy();
    await waitFor(async () =>
      expect(await browser.storage.local.get()).toEqual({ 'site-off:local files': true }),
    );
  });

  it('is stored, hides the names when off, and reconnects to the page when on', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    const siteSwitch = await screen.findByRole('switch', { name: 'Sidelight on www.bbc.com' });
    expect(siteSwitch.getAttribute('aria-checked')).toBe('true');

    fireEvent.click(siteSwitch);
    expect(screen.getByText('Off on www.bbc.com')).toBeTruthy();
    await waitFor(async () =>
      expect(await browser.storage.local.get()).toEqual({ 'site-off:www.bbc.com': true }),
    );

    fireEvent.click(siteSwitch);
    await waitFor(() => expect(ports).toHaveLength(2));
    expect(await browser.storage.local.get()).toEqual({});
    pageSays({ entry: 'baku', count: 2 });
    expect(heading()).toBe('1 name on this page');
  });

  it.each([
    ['the site switch', () => screen.findByRole('switch', { name: 'Sidelight on www.bbc.com' })],
    ['the pause', () => screen.findByRole('button', { name: 'Pause everywhere' })],
  ])('%s returns to its stored state and shows an error if the change cannot be stored', async (_, control) => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('The disk is full.'));
    fireEvent.click(await control());
    expect(await screen.findByText('The browser could not save this. Nothing has changed.')).toBeTruthy();
    const siteSwitch = await screen.findByRole('switch', { name: 'Sidelight on www.bbc.com' });
    expect(siteSwitch.getAttribute('aria-checked')).toBe('true');
    expect(screen.queryByText('Sidelight is paused')).toBeNull();
    await waitFor(() => expect(ports).toHaveLength(2));
    pageSays({ entry: 'baku', count: 2 });
    expect(heading()).toBe('1 name on this page');

    set.mockRestore();
    fireEvent.click(siteSwitch);
    await waitFor(() =>
      expect(screen.queryByText('The browser could not save this. Nothing has changed.')).toBeNull(),
    );
  });

  it('gives way to the reason on a page where Sidelight cannot run', async () => {
    tabUrl = 'chrome://extensions/';
    await openPopup();
    expect(await screen.findByText('No marks on this page')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('gives way to a button that asks for the missing permission', async () => {
    tabUrl = undefined; // the browser hides the address from the extension
    browser.permissions.contains = vi.fn(async () => false);
    browser.permissions.request = vi.fn(async () => {
      browser.tabs.get = vi.fn(async (id: number) => ({
        id,
        windowId: 1,
        url: 'https://www.bbc.com/',
        incognito: false,
      })) as never;
      browser.permissions.contains = vi.fn(async () => true);
      return true;
    });
    await openPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Allow on all sites' }));
    expect(await screen.findByRole('switch', { name: 'Sidelight on www.bbc.com' })).toBeTruthy();
  });
});
