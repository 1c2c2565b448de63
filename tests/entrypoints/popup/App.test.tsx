// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearch } from '../../../engine/search.ts';
import { App } from '../../../entrypoints/popup/App.tsx';
import { browser } from '../../../platform/extension.ts';
import '../../support/clean-up.ts';
import { FakePort } from '../../support/fake-port.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { noMaps } from '../../support/no-maps.ts';

let ports: FakePort[];
let tabUrl: string | undefined;

beforeEach(async () => {
  ports = [];
  tabUrl = 'https://www.bbc.com/news/1';
  await browser.storage.local.clear();
  browser.tabs.getCurrent = vi.fn();
  browser.tabs.query = vi.fn(async () => [{ id: 7, url: tabUrl, incognito: false }]) as never;
  browser.tabs.connect = vi.fn(() => {
    const port = new FakePort();
    ports.push(port);
    return port as never;
  });
  browser.permissions.contains = vi.fn(async () => true);
});

async function openPopup(): Promise<HTMLElement> {
  render(<App glossary={bundledGlossary} maps={noMaps} search={createSearch(bundledGlossary)} />);
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
  it('opens the first result at Enter, and Escape leads back to it in the box', async () => {
    const box = await openPopup();
    type(box, 'pashnyan');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(heading()).toBe('Nikol Pashinyan');
    expect(document.activeElement?.textContent).toBe('Nikol Pashinyan');

    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(box);
  });

  it('moves through the results and from the last on to the first', async () => {
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

  it('goes back through entries one by one', async () => {
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

  it('says how the first entry and the open one connect, and returns to any between', async () => {
    const box = await openPopup();
    type(box, 'yerevan');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.queryByText(/^How they connect/)).toBeNull();
    openRelated('Armenia');
    expect(screen.getByText(/^How they connect/).textContent).toBe('How they connect: Yerevan is the capital of Armenia.');
    openRelated('Nikol Pashinyan');
    expect(screen.getByText(/^How they connect/).textContent).toMatch(/^How they connect: Yerevan .*Armenia, which is led by Nikol Pashinyan\.$/);
    const path = screen.getByRole('navigation', { name: 'Opened so far' });
    fireEvent.click(within(path).getByRole('button', { name: 'Yerevan' }));
    expect(heading()).toBe('Yerevan');
  });

  it('is emptied by Escape, which then is left to the browser', async () => {
    const box = await openPopup();
    type(box, 'baku');
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false);
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true);
  });

  it('says that nothing is found', async () => {
    type(await openPopup(), 'qwzzk');
    expect(screen.getByText('Nothing found for “qwzzk”')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('No results');
  });
});

describe('the names on the page', () => {
  it('are shown one mention after the other', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    for (let clicks = 0; clicks < 3; clicks++) fireEvent.click(screen.getByRole('button', { name: /^Baku/ }));
    expect(ports.at(-1)?.sent).toEqual([0, 1, 0].map((index) => ({ type: 'jump', frame: 'top', entry: 'baku', index })));
    expect(screen.getByRole('button', { name: /^Baku/ }).textContent).toContain('1 of 2');
  });

  it('leave out what the glossary does not have', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 }, { entry: 'no-such-entry', count: 5 });
    expect(heading()).toBe('1 name on this page');
  });

  it('open their entry, which knows its mentions', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Read about Baku' }));
    fireEvent.click(screen.getByRole('button', { name: '2 on this page' }));
    expect(screen.getByRole('button', { name: '1 of 2 on this page' })).toBeTruthy();
  });
});

describe('the site switch', () => {
  it('is remembered, hides the names, and brings them back by a new connection', async () => {
    await openPopup();
    pageSays({ entry: 'baku', count: 2 });
    const siteSwitch = await screen.findByRole('switch', { name: 'Sidelight on www.bbc.com' });
    expect(siteSwitch.getAttribute('aria-checked')).toBe('true');

    fireEvent.click(siteSwitch);
    expect(screen.getByText('Off on www.bbc.com')).toBeTruthy();
    await waitFor(async () => expect(await browser.storage.local.get()).toEqual({ 'site-off:www.bbc.com': true }));

    fireEvent.click(siteSwitch);
    await waitFor(() => expect(ports).toHaveLength(2));
    expect(await browser.storage.local.get()).toEqual({});
    pageSays({ entry: 'baku', count: 2 });
    expect(heading()).toBe('1 name on this page');
  });

  it('is not there where Sidelight cannot run, and the reason is', async () => {
    tabUrl = 'chrome://extensions/';
    await openPopup();
    expect(await screen.findByText('No marks on this page')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('gives way to a button where the permission is missing', async () => {
    browser.permissions.contains = vi.fn(async () => false);
    browser.permissions.request = vi.fn(async () => {
      browser.permissions.contains = vi.fn(async () => true);
      return true;
    });
    await openPopup();
    fireEvent.click(await screen.findByRole('button', { name: 'Allow on all sites' }));
    expect(await screen.findByRole('switch')).toBeTruthy();
  });
});
