import { describe, expect, it } from 'vitest';
import { cardText } from '../../scripts/page-probe.ts';
import { expectCard, stepToNextName } from '../support/cards.ts';
import { type BrowserTests, describeInBrowsers, expectMarks, html, SEARCH_BOX } from '../support/in-browsers.ts';
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
  placeholder: 'Поиск имён на любом языке',
  heading: '3 имени на этой странице',
  inCard: ['человек', 'Что сказано в статье', 'Источник: Eric Rudenshiold', '9 июля 2025 г.'],
};
const ARMENIAN: Spoken = {
  language: 'hy',
  placeholder: 'Որոնել անուն ցանկացած լեզվով',
  heading: '3 անուն այս էջում',
  inCard: ['անձ', 'Ինչ է ասում հոդվածը', 'Աղբյուր՝ Eric Rudenshiold', '2025 թ. հուլիսի 9'],
};

function speaks(browser: BrowserTests, { language, placeholder, heading, inCard }: Spoken): void {
  it('the popup speaks it', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Nikol Pashinyan', 'Yerevan', 'Baku']);
    const popup = await browser.openPopup();
    await expect.poll(() => textsOf(popup, 'main h2'), { timeout: 8000 }).toEqual([heading]);
    expect(await popup.$eval(SEARCH_BOX, (box) => box.getAttribute('placeholder'))).toBe(placeholder);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('the card speaks it', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Nikol Pashinyan', 'Yerevan', 'Baku']);
    await stepToNextName(browser, page);
    for (const text of inCard) await expectCard(page, text);
    expect(await cardText(page)).toContain('Prime Minister of Armenia'); // the glossary is English
  });
}

describe('in a browser whose own language is Russian', () => {
  describeInBrowsers('Russian', { pages, only: 'chromium', languages: { browser: 'ru', pages: ['ru', 'en'] } }, (browser) =>
    speaks(browser, RUSSIAN),
  );
});

describe('for a reader who wants pages in Armenian first', () => {
  describeInBrowsers('Armenian', { pages, languages: { pages: ['hy', 'en'] } }, (browser) => speaks(browser, ARMENIAN));
});
