/**
 * Tests how users create, change, import and export glossaries. The file own-glossaries.test.ts covers their
 * effect on pages.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { readPackFile } from '../../data/pack-file.ts';
import { hoverMark } from '../../scripts/page-probe.ts';
import { dispatch } from '../support/background.ts';
import { expectCard } from '../support/cards.ts';
import { keepDownloads } from '../support/downloads.ts';
import { dropFile } from '../support/dropped-files.ts';
import { storedIn } from '../support/extension-pages.ts';
import { type BrowserTests, describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { focusedName, tabTo } from '../support/keyboard.ts';
import { clickButton, textsOf } from '../support/popup-probe.ts';
import { storedEntries, storedRecords, storeGlossaries } from '../support/stored-packs.ts';
import { writtenPack } from '../support/written-packs.ts';

const article = html('<p>Talks in Yerevan, Baku and Tavush.</p>');

const mine = {
  ...writtenPack(
    'mine',
    { id: 'tavush', name: 'Tavush', note: 'A province.' },
    { id: 'baku', name: 'Baku', note: 'My town.' },
  ),
  title: 'Mine',
};

const FILE = JSON.stringify({
  id: 'rivers',
  title: 'Rivers',
  entries: [
    { id: 'tavush', kind: 'region', name: 'Tavush', summary: '=A name, "quoted";\nwith a line of its own.' },
  ],
});

const openOptions = (browser: BrowserTests) => browser.openExtensionPage('options.html', '.glossary');
const titles = (options: Page) => textsOf(options, '.glossary__title');
const isTicked = (options: Page, id: string) =>
  options.$eval(`#glossary-${id}-switch`, (box) =>
    box instanceof HTMLInputElement ? box.checked : undefined,
  );

describeInBrowsers('glossaries in the options', { pages: () => article }, (browser) => {
  afterEach(() => storeGlossaries(browser, 'bundled'));

  it('are off after an import; when they are switched on, open tabs mark their names at once', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku']);
    const options = await openOptions(browser);
    await dropFile(options, 'rivers.json', FILE);
    await expect.poll(() => titles(options)).toEqual(['Rivers', 'Sidelight']);
    expect((await textsOf(options, '.import__result'))[0]).toMatch(
      /^“Rivers” has been imported with 1 name\. ?It is switched off to begin with/,
    );
    expect(await isTicked(options, 'rivers')).toBe(false);
    await expectMarks(page, ['Yerevan', 'Baku']);
    await options.click('#glossary-rivers-switch');
    await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
    await options.click('#glossary-bundled-switch');
    await expectMarks(page, ['Tavush']);
  });

  it('are also imported from a file that the user chooses', async () => {
    const options = await openOptions(browser);
    const input = await options.$('input[type=file]');
    await input?.uploadFile(join(import.meta.dirname, '../pages/rivers.csv'));
    await expect.poll(() => titles(options)).toEqual(['rivers', 'Sidelight']);
    expect(await storedEntries(options, 'rivers')).toMatchObject([
      { name: 'Kura', kind: 'concept', summary: 'A river; it is long.' },
      { name: 'Araks' },
    ]);
  });

  it.each([
    ['words.json', '{"id":"words"', ['The file Expected: JSON']],
    ['words.json', FILE.replace('region', 'river'), ['Entry 1, Tavush kind Expected: one of person']],
    [
      'words.json',
      FILE.replace('"id":"rivers"', '"id":"../x","__proto__":{}'),
      ['The file id Expected: lower-case'],
    ],
    [
      'words.csv',
      'name;note\nKura;A river\nX;',
      ['Entry 2, X name Expected: a name', 'Entry 2, X note Expected: text'],
    ],
  ])('are refused with a list of the problems in %s (%#), and nothing is stored', async (name, text, problems) => {
    const options = await openOptions(browser);
    const before = [await storedIn(options, 'local'), await storedRecords(options)];
    await dropFile(options, name, text);
    await expect
      .poll(() => textsOf(options, '.problems__title'))
      .toEqual([`${name} was not imported, and nothing has changed.`]);
    const shown = await textsOf(options, '.problems__problem');
    for (const problem of problems) expect(shown).toContainEqual(expect.stringContaining(problem));
    expect([await storedIn(options, 'local'), await storedRecords(options)]).toEqual(before);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('replace a glossary with the same id, or are kept beside it, as the user decides', async () => {
    await storeGlossaries(browser, { ...mine, id: 'rivers' }, 'bundled');
    const options = await openOptions(browser);
    await dropFile(options, 'rivers.json', FILE);
    await expect.poll(() => focusedName(options)).toBe('Keep both');
    await options.keyboard.press('Enter');
    await expect.poll(() => titles(options)).toEqual(['Rivers', 'Mine', 'Sidelight']);
    await expect.poll(() => focusedName(options)).toBe('Import a file');
    await dropFile(options, 'rivers.json', FILE);
    await options.waitForSelector('.import__result button');
    await clickButton(options, 'Replace it');
    await expect.poll(() => titles(options)).toEqual(['Rivers', 'Rivers', 'Sidelight']);
    expect([await isTicked(options, 'rivers'), await isTicked(options, 'rivers-2')]).toEqual([true, false]);
  });

  it('are edited by the keyboard alone, and open pages change at once', async () => {
    await storeGlossaries(browser, mine, 'bundled');
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
    const options = await openOptions(browser);
    await options.bringToFront();
    await tabTo(options, 'Edit: Mine');
    await options.keyboard.press('Enter');
    await expect.poll(() => focusedName(options)).toBe('Title');
    await tabTo(options, 'Tavush');
    await options.keyboard.press('Enter');
    await expect.poll(() => focusedName(options)).toBe('Name');
    await tabTo(options, 'Note');
    await options.keyboard.type(' In the north-east.');
    await tabTo(options, 'Save');
    await options.keyboard.press('Enter');
    await expect.poll(() => focusedName(options)).toContain('Tavush');
    await tabTo(options, 'Baku');
    await options.keyboard.press('Enter');
    await expect.poll(() => focusedName(options)).toBe('Name');
    await options.keyboard.press('Escape');
    await expect.poll(() => focusedName(options)).toContain('Baku');
    await page.bringToFront();
    await hoverMark(page, 'Tavush');
    await expectCard(page, 'In the north-east.');
  });

  it('are ordered by the keyboard with the focus kept, and the first one decides what a card says', async () => {
    await storeGlossaries(browser, mine, 'bundled');
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'My town.');
    await page.mouse.move(1, 1);
    const options = await openOptions(browser);
    await options.bringToFront();
    await tabTo(options, 'Move down: Mine');
    await options.keyboard.press('Enter');
    await expect.poll(() => titles(options)).toEqual(['Sidelight', 'Mine']);
    expect(await focusedName(options)).toBe('Move down: Mine');
    expect(await textsOf(options, '[role=status]')).toContain('Mine moved to position 2 of 2.');
    await options.keyboard.press('Enter'); // it is already the last one
    expect(await focusedName(options)).toBe('Move down: Mine');
    await page.bringToFront();
    await expect
      .poll(async () => {
        await page.mouse.move(1, 1);
        await hoverMark(page, 'Baku');
        return expectCard(page, 'Capital of Azerbaijan').then(() => true);
      })
      .toBe(true);
  });

  it('are removed by the keyboard after a question, which Escape cancels', async () => {
    await storeGlossaries(browser, mine, 'bundled');
    const options = await openOptions(browser);
    await options.bringToFront();
    await tabTo(options, 'Remove: Mine');
    await options.keyboard.press('Enter');
    await expect.poll(() => focusedName(options)).toBe('Keep it');
    await options.keyboard.press('Escape');
    await expect.poll(() => focusedName(options)).toBe('Remove: Mine');
    await options.keyboard.press('Enter');
    await tabTo(options, 'Remove');
    await options.keyboard.press('Enter');
    await expect.poll(() => titles(options)).toEqual(['Sidelight']);
    expect(await focusedName(options)).toContain('Sidelight');
    expect(Object.keys(await storedRecords(options))).toEqual([]);
  });

  it('are exported as files that can be imported again', async () => {
    const downloads = await keepDownloads(browser.session().browser);
    try {
      const options = await openOptions(browser);
      await dropFile(options, 'rivers.json', FILE);
      await options.waitForSelector('#glossary-rivers-json');
      const entries = await storedEntries(options, 'rivers');
      for (const format of ['json', 'csv'] as const) {
        await options.click(`#glossary-rivers-${format}`);
        await expect.poll(() => downloads.read(`rivers.${format}`), { timeout: 10_000 }).toBeDefined();
        const fallback = { id: 'rivers', title: 'Rivers' };
        const read = readPackFile(downloads.read(`rivers.${format}`) ?? '', format, fallback);
        expect(read).toMatchObject({ pack: { id: 'rivers', title: 'Rivers', entries } });
        downloads.clear();
      }
    } finally {
      downloads.remove();
    }
  });

  it('cause no error', async () => {
    await openOptions(browser);
    expect(browser.pageErrors()).toEqual([]);
  });
});

describeInBrowsers('a name from the page', { pages: () => article }, (browser) => {
  afterEach(() => storeGlossaries(browser, 'bundled'));

  const openForm = (name: string) => browser.openExtensionPage(`popup.html?add=${name}`, '.editor');

  it('is added in the popup by the keyboard alone, and then marked at once', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku']);
    const popup = await openForm('Tavush');
    await popup.bringToFront();
    await expect.poll(() => focusedName(popup)).toBe('Note');
    await popup.keyboard.type('A province in the north-east.');
    await tabTo(popup, 'Save');
    await popup.keyboard.press('Enter');
    await expect.poll(() => focusedName(popup)).toBe('Tavush');
    expect((await textsOf(popup, '.entry__source'))[0]).toBe('From your glossary: My names');
    await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
    await page.bringToFront();
    await hoverMark(page, 'Tavush');
    await expectCard(page, 'A province in the north-east.');
    expect(browser.pageErrors()).toEqual([]);
  });

  it('is changed and removed in the popup', async () => {
    await storeGlossaries(browser, mine, 'bundled');
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
    const popup = await browser.openExtensionPage('popup.html?entry=mine%2Ftavush', '.entry');
    await clickButton(popup, 'Edit');
    await popup.waitForSelector('.editor');
    await clickButton(popup, 'Remove');
    await clickButton(popup, 'Remove');
    await expect.poll(() => popup.$('.editor')).toBeNull();
    await expectMarks(page, ['Yerevan', 'Baku']);
    await expect.poll(() => popup.$('.entry')).toBeNull();
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('searchbox');
  });

  it('leaves nothing stored if the user cancels', async () => {
    await browser.open('article');
    const popup = await openForm('Tavush');
    const before = await storedIn(popup, 'local');
    await popup.bringToFront();
    await popup.keyboard.type('Something');
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$('.editor')).toBeNull();
    expect(await storedIn(popup, 'local')).toEqual(before);
    await expect.poll(async () => JSON.stringify(await storedIn(popup, 'session'))).not.toContain('Tavush');
  });

  it('keeps what the user has typed when the popup is closed and opened again', async () => {
    await browser.open('article');
    const popup = await openForm('Tavush');
    await popup.bringToFront();
    await popup.keyboard.type('A province');
    await expect.poll(async () => JSON.stringify(await storedIn(popup, 'session'))).toContain('A province');
    await popup.close();
    const again = await browser.openExtensionPage('popup.html', '.editor');
    expect(await again.$eval('textarea', (note) => note.value)).toBe('A province');
    await clickButton(again, 'Cancel');
    await expect.poll(async () => JSON.stringify(await storedIn(again, 'session'))).not.toContain('Tavush');
  });
});

describeInBrowsers(
  'the context menu of a selection',
  { pages: () => article, only: 'chromium' },
  (browser) => {
    it('opens the form with the name filled in', async () => {
      await browser.open('article');
      const info = { menuItemId: 'add-name', selectionText: ' Tavush\n province ', editable: false };
      await dispatch(browser, 'contextMenus.onClicked', info, { id: 1 });
      // Without a display, Chromium refuses to open the popup itself, sometimes only after ten seconds.
      const targets = () =>
        browser
          .session()
          .browser.targets()
          .filter((target) => target.url().includes('/popup.html'));
      await expect.poll(() => targets().length, { timeout: 20_000 }).toBe(1);
      const popup = await targets()[0]?.asPage();
      await popup?.waitForSelector('.editor');
      expect(
        await popup?.$eval('#editor-name-text', (box) => (box instanceof HTMLInputElement ? box.value : '')),
      ).toBe('Tavush province');
      await popup?.close();
    });
  },
);
