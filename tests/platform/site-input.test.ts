import { expect, it } from 'vitest';
import { readSite } from '../../platform/site-input.ts';
import { siteOf } from '../../platform/sites.ts';

it.each([
  ['www.bbc.com', 'www.bbc.com'],
  [' WWW.BBC.com ', 'www.bbc.com'],
  ['https://www.rferl.org/a/1.html?x#y', 'www.rferl.org'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['bbc.com/news', 'bbc.com'],
  ['bbc.com:8080', 'bbc.com'],
  ['localhost', 'localhost'],
  ['localhost:3000', 'localhost'],
  ['[::1]:80', '[::1]'],
  ['новости.рф', 'xn--b1amnebsh.xn--p1ai'],
  ['file:///home/reader/page.html', 'local files'],
  ['Local files', 'local files'],
])('%s is %s, which is the site of pages there', (text, site) => {
  expect(readSite(text)).toEqual({ site });
  if (/^https?:/.test(text)) expect(siteOf(text)).toBe(site);
});

it.each([
  '',
  '   ',
  'bbc',
  'bbc news',
  'bbc..com',
  'chrome://extensions',
  'about:blank',
  'https://',
  'javascript:alert(1)',
  '.',
  'a b.com',
])('%j is refused, with what to type instead', (text) => {
  expect(readSite(text)).toEqual({ problem: expect.stringContaining('such as www.bbc.com') });
});
