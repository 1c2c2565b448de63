import { describe, expect, it } from 'vitest';
import { isOff, SITE_OFF, siteKey, siteOf } from '../../platform/sites.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.bbc.com/news/articles/x?y#z', 'www.bbc.com'],
    ['http://localhost:8080/a', 'localhost'],
    ['https://EXAMPLE.com/', 'example.com'],
    ['https://user:secret@example.com/', 'example.com'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///home/reader/page.html', 'local files'],
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

describe('siteKey', () => {
  it('is another for each site, and for none a name that every object has', () => {
    expect(siteKey('constructor')).not.toBe('constructor');
    expect(siteKey('a.com')).not.toBe(siteKey('b.com'));
  });
});

describe('isOff', () => {
  it.each([
    [SITE_OFF, true],
    [false, false],
    [undefined, false],
    [null, false],
    ['true', false],
    [1, false],
    [{ off: true }, false],
  ])('of %j is %s', (stored, off) => {
    expect(isOff(stored)).toBe(off);
  });
});
