import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import hy from '../../../locales/hy.json';
import ru from '../../../locales/ru.json';
import { backgroundText } from '../../../platform/background/background-texts.ts';

const inBrowser = (texts: Readonly<Record<string, unknown>>) => (key: string) => String(texts[key]);

afterEach(() => vi.unstubAllGlobals());

it('returns the browser’s text if the browser has the language', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(inBrowser(ru));
  vi.stubGlobal('navigator', { languages: ['ru', 'hy'] });
  expect(backgroundText('pause')).toBe(ru.pause);
});

it('returns the text in the user’s language if the browser does not have this language', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(inBrowser(ru));
  vi.stubGlobal('navigator', { languages: ['hy', 'ru'] });
  expect(backgroundText('pause')).toBe(hy.pause);
});
