import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../../platform/extension.ts';
import { askForAccess, obstacleAt, obstacleOn } from '../../../platform/tab/page-access.ts';

const EVERYWHERE = '<all_urls>';
let allowed: Set<string>;

beforeEach(() => {
  allowed = new Set([EVERYWHERE]);
  browser.permissions.contains = vi.fn(async ({ origins }: { origins?: string[] }) =>
    (origins ?? []).every((origin) => allowed.has(origin)),
  );
});

it.each([
  ['https://www.bbc.com/news/1', undefined],
  ['http://127.0.0.1:8080/', undefined],
  ['file:///home/user/page.html', undefined],
  ['https://addons.example.org/', undefined],
  ['https://developer.mozilla.org/', undefined],
  ['https://www.google.com/webstore', undefined],
  [undefined, 'browser-page'],
  ['about:blank', 'browser-page'],
  ['chrome://extensions/', 'browser-page'],
  ['view-source:https://www.bbc.com/', 'browser-page'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://microsoftedge.microsoft.com/addons', 'store'],
  ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
  ['https://accounts.firefox.com/', 'store'],
  ['https://www.state.gov/paper.PDF?page=2', 'pdf'],
  ['file:///home/user/paper.pdf', 'pdf'],
])('finds for %s the obstacle %s', async (address, obstacle) => {
  expect(obstacleAt(address)).toBe(obstacle);
  expect(await obstacleOn(address)).toBe(obstacle);
});

it.each([
  ['that the browser hides', undefined],
  ['of another site', 'https://www.bbc.com/news/1'],
  ['that no pattern can express', 'http://[::1]:8080/'],
])('reports the missing permission for an address %s', async (_, address) => {
  allowed = new Set(['*://www.jam-news.net/*']);
  expect(await obstacleOn(address)).toBe('no-permission');
});

it('needs only the permission for the site', async () => {
  allowed = new Set(['*://www.bbc.com/*']);
  expect(await obstacleOn('https://www.bbc.com/news/1')).toBeUndefined();
});

it('treats a pattern that the browser refuses as not allowed', async () => {
  allowed = new Set();
  browser.permissions.contains = vi.fn(async ({ origins }: { origins?: string[] }) => {
    if (origins?.some((origin) => origin.includes('['))) throw new Error('invalid pattern');
    return false;
  });
  expect(await obstacleOn('http://[::1]/')).toBe('no-permission');
});

it('asks the user for access to all pages', async () => {
  browser.permissions.request = vi.fn(async () => true);
  expect(await askForAccess()).toBe(true);
  expect(browser.permissions.request).toHaveBeenCalledWith({ origins: [EVERYWHERE] });
});
