import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { userLanguage } from '../../platform/interface-language.ts';
import { userTexts } from '../../platform/texts.ts';

function speak(browser: string, ...pages: readonly string[]): void {
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => (key === 'language' ? browser : '') });
  vi.stubGlobal('navigator', { languages: pages });
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['tr', ['tr', 'en'], 'tr'],
  ['en', ['en', 'ru'], 'en'],
  ['en', ['az', 'en'], 'az'],
] as const)('with browser texts in %s and a user who prefers %j, the interface is in %s', (browser, pages, language) => {
  speak(browser, ...pages);
  expect(userLanguage()).toBe(language);
});

it.each(['ru', 'hy', 'az', 'ka', 'tr'])('loads the texts in %s', async (language) => {
  speak(language, language);
  expect(await userTexts()).toMatchObject({ language, texts: { language } });
});

it('loads no texts for English', async () => {
  speak('en', 'en');
  expect(await userTexts()).toBeUndefined();
});
