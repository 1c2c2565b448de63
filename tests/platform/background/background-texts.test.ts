import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import hy from '../../../locales/hy.json';
import ru from '../../../locales/ru.json';
import { backgroundText } from '../../../platform/background/background-texts.ts';

const inBrowser = (texts: Readonly<Record<string, unknown>>) => (key: string) => String(texts[key]);

afterEach(() => vi.unstubAllGlobals());

it('the browser gives a text in its own language', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(inBrowser(ru));
  vi.stubGlobal('navigator', { languages: ['ru', 'hy'] });
  expect(backgroundText('pause')).toBe(ru.pause);
});

it('a reader who wants pages in a language that the browser has not gets the text in it', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(inBrowser(ru));
  vi.stubGlobal('navigator', { languages: ['hy', 'ru'] });
  expect(backgroundText('pause')).toBe(hy.pause);
});
