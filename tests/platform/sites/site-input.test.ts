import { expect, it } from 'vitest';
import russian from '../../../locales/ru.json';
import { inEnglish, translator } from '../../../locales/translator.ts';
import { readSite } from '../../../platform/sites/site-input.ts';
import { siteOf } from '../../../platform/sites/sites.ts';

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
  ['file:///home/user/page.html', 'local files'],
  ['Local files', 'local files'],
])('reads %s as %s, which is the site of its pages', (text, site) => {
  expect(readSite(text, inEnglish)).toEqual({ site });
  if (/^https?:/.test(text)) expect(siteOf(text)).toBe(site);
});

it('reads the name for local files in the language of the interface', () => {
  expect(readSite('Локальные файлы', translator({ language: 'ru', texts: russian }))).toEqual({
    site: 'local files',
  });
});

it.each([
  ['', 'site_problem_empty'],
  ['   ', 'site_problem_empty'],
  ['bbc', 'site_problem_name'],
  ['bbc news', 'site_problem_name'],
  ['bbc..com', 'site_problem_name'],
  ['chrome://extensions', 'site_problem_address'],
  ['about:blank', 'site_problem_address'],
  ['https://', 'site_problem_address'],
  ['javascript:alert(1)', 'site_problem_address'],
  ['.', 'site_problem_name'],
  [' a b.com', 'site_problem_name'],
] as const)('refuses %j with a message about the problem', (text, problem) => {
  expect(readSite(text, inEnglish)).toEqual({ problem, typed: text.trim() });
  expect(inEnglish.t(problem)).toContain('such as www.bbc.com');
});
