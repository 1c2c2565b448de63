import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../locales/languages.ts';
import { inEnglish, translator } from '../../../locales/translator.ts';
import {
  isListed,
  LISTED,
  LOCAL_FILES,
  readSiteRule,
  SITE_RULES,
  siteKey,
  siteName,
  siteOf,
  siteOfKey,
} from '../../../platform/sites/sites.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.bbc.com/news/articles/x?y#z', 'www.bbc.com'],
    ['http://localhost:8080/a', 'localhost'],
    ['https://EXAMPLE.com/', 'example.com'],
    ['https://user:secret@example.com/', 'example.com'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///home/user/page.html', 'local files'],
    ['file:///C:/page.html', 'local files'],
    ['about:blank', undefined],
    ['about:srcdoc', undefined],
    ['chrome://settings/', undefined],
    ['moz-extension://abc/popup.html', undefined],
    ['chrome-extension://abc/popup.html', undefined],
    ['data:text/html,x', undefined],
    ['javascript:void(0)', undefined],
    ['no address', undefined],
    ['', undefined],
  ])('of %s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('siteName', () => {
  it.each(INTERFACE_LANGUAGES)('names local files in %s', (language) => {
    const texts = JSON.parse(
      readFileSync(new URL(`../../../locales/${language}.json`, import.meta.url), 'utf8'),
    );
    const name = siteName(LOCAL_FILES, translator({ language, texts }));
    expect(name).toBe(texts.site_local_files);
    expect(name === LOCAL_FILES).toBe(language === 'en');
  });

  it('is the host name for any other site', () => {
    expect(siteName('www.bbc.com', inEnglish)).toBe('www.bbc.com');
  });
});

describe('siteKey', () => {
  it('differs for each site and list, and is never a name of an object property', () => {
    const keys = ['constructor', 'a.com', 'b.com'].flatMap((site) =>
      SITE_RULES.map((rule) => siteKey(site, rule)),
    );
    expect(new Set([...keys, 'constructor', 'a.com', 'b.com']).size).toBe(9);
  });

  it.each(SITE_RULES)('gives its site again, only in its own list (%s)', (rule) => {
    const key = siteKey('a.com', rule);
    expect(siteOfKey(key)).toBe('a.com');
    expect(SITE_RULES.filter((other) => siteOfKey(key, other) === 'a.com')).toEqual([rule]);
  });

  it.each(['settings', 'welcomed', 'site-rule', 'a.com', ''])('is never “%s”', (key) => {
    expect(siteOfKey(key)).toBeUndefined();
  });
});

describe('isListed', () => {
  it.each([
    [LISTED, true],
    [false, false],
    [undefined, false],
    [null, false],
    ['true', false],
    [1, false],
    [{ off: true }, false],
  ])('of %j is %s', (stored, listed) => {
    expect(isListed(stored)).toBe(listed);
  });
});

describe('readSiteRule', () => {
  it.each([
    ['only', 'only'],
    ['except', 'except'],
    [undefined, 'except'],
    [null, 'except'],
    [true, 'except'],
    [{ only: true }, 'except'],
  ] as const)('of %j is %s', (stored, rule) => {
    expect(readSiteRule(stored)).toBe(rule);
  });
});
