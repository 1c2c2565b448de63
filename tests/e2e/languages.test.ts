import { describe, expect, it } from 'vitest';
import { cardText } from '../../scripts/page-probe.ts';
import { expectCard, stepToNextName } from '../support/cards.ts';
import {
  type BrowserTests,
  describeInBrowsers,
  expectMarks,
  html,
  SEARCH_BOX,
} from '../support/in-browsers.ts';
import { textsOf } from '../support/popup-probe.ts';

const pages = () => html('<p>Nikol Pashinyan in Yerevan, and Baku.</p>');

interface Spoken {
  readonly language: string;
  readonly placeholder: string;
  readonly heading: string;
  readonly inCard: readonly string[];
}

const RUSSIAN: Spoken = {
  language: 'ru',
  placeholder: 'Поиск имён и названий на любом языке',
  heading: '3 названия на этой странице',
  inCard: ['человек', 'Что сказано в статье', 'Источник: Eric Rudenshiold', '9 июля 2025 г.'],
};
const ARMENIAN: Spoken = {
  language: 'hy',
  placeholder: 'Որոնել անուն ցանկացած լեզվով',
  heading: '3 անուն այս էջում',
  inCard: ['անձ', 'Ինչ է ասում հոդվածը', 'Աղբյուր՝ Eric Rudenshiold', '2025 թ. հուլիսի 9'],
};

function speaks(browser: BrowserTests, { language, placeholder, heading, inCard }: Spoken): void {
  it('the popup is in that language', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Nikol Pashinyan', 'Yerevan', 'Baku']);
    const popup = await browser.openPopup();
    await expect.poll(() => textsOf(popup, 'main h2'), { timeout: 8000 }).toEqual([heading]);
    expect(await popup.$eval(SEARCH_BOX, (box) => box.getAttribute('placeholder'))).toBe(placeholder);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('the card is in that language', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Nikol Pashinyan', 'Yerevan', 'Baku']);
    await stepToNextName(browser, page);
    for (const text of inCard) await expectCard(page, text);
    expect(await cardText(page)).toContain('Prime Minister of Armenia'); // the glossary is English
  });
}

describe('in a browser whose interface is in Russian', () => {
  describeInBrowsers(
    'Russian',
    { pages, only: 'chromium', languages: { browser: 'ru', pages: ['ru', 'en'] } },
    (browser) => {
      speaks(browser, RUSSIAN);

      it('the options page is in that language, and so are the shortcuts on it', async () => {
        const options = await browser.openExtensionPage('options.html', '#new-site');
        expect(await options.title()).toBe('Настройки Sidelight');
        expect(await options.evaluate(() => document.documentElement.lang)).toBe('ru');
        expect(await textsOf(options, 'h2')).toEqual([
          'Отметки',
          'Карточка',
          'Глоссарии',
          'Сайты',
          'Сочетания клавиш',
          'Конфиденциальность',
          'О расширении',
          'Сброс',
        ]);
        await expect
          .poll(() => textsOf(options, '.shortcuts__row dt'))
          .toContain('Перейти к следующему отмеченному имени');
        await options.type('#new-site', 'новости');
        await options.keyboard.press('Enter');
        await expect
          .poll(() => textsOf(options, '#new-site-problem'))
          .toEqual([expect.stringContaining('«новости» — не полное имя сайта')]);
        expect(browser.pageErrors()).toEqual([]);
      });

      it('the welcome page is in that language, apart from its sample', async () => {
        const welcome = await browser.openExtensionPage('welcome.html', '.sample__mark');
        expect(await welcome.title()).toBe('Добро пожаловать в Sidelight');
        expect(await welcome.$eval('.sample__text', (sample) => sample.getAttribute('lang'))).toBe('en');
        expect(await textsOf(welcome, '.sample__mark')).toContain('Yerevan');
      });
    },
  );
});

describe('for a user who prefers pages in Armenian', () => {
  describeInBrowsers('Armenian', { pages, languages: { pages: ['hy', 'en'] } }, (browser) =>
    speaks(browser, ARMENIAN),
  );
});
