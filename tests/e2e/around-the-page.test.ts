import { expect, it } from 'vitest';
import { hoverMark } from '../../scripts/page-probe.ts';
import { backgroundOf, dispatch, stopBackground } from '../support/background.ts';
import { expectCard } from '../support/cards.ts';
import { badgeOf, storedIn, tabAddresses, tabWith } from '../support/extension-pages.ts';
import { type BrowserTests, describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const article = html('<p>Yerevan, Baku</p>');

const openOptions = (browser: BrowserTests) => browser.openExtensionPage('options.html', '#new-site');

describeInBrowsers('the welcome page', { pages: () => article }, (browser) => {
  it('opens once after the extension is installed, and not at later starts of the browser', async () => {
    const welcome = browser.session().extensionUrl('welcome.html');
    const options = await openOptions(browser);
    await expect.poll(() => tabAddresses(options), { timeout: 10_000 }).toContain(welcome);
    await browser.restart();
    await expectMarks(await browser.open('article'), ['Yerevan', 'Baku']);
    const again = await openOptions(browser);
    expect(await storedIn(again, 'local')).toMatchObject({ welcomed: true });
    expect(await tabAddresses(again)).not.toContain(browser.session().extensionUrl('welcome.html'));
  });

  it('has names that open a card on hover and by the keyboard', async () => {
    const page = await browser.openExtensionPage('welcome.html', '.sample__mark');
    const heading = () =>
      page.$eval('[role=dialog] h2', (element) => element.textContent).catch(() => undefined);
    await page.bringToFront();
    await page.hover('.sample__mark');
    await expect.poll(heading).toBe('Yerevan');
    await page.mouse.move(5, 5);
    await expect.poll(heading).toBeUndefined();
    await page.focus('.sample__mark ~ .sample__mark');
    await expect.poll(heading).toBe('Nakhchivan');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nakhchivan');
    await page.keyboard.press('Escape');
    await expect.poll(heading).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.matches('.sample__mark'))).toBe(true);
    expect(browser.pageErrors()).toEqual([]);
  });
});

describeInBrowsers('the background', { pages: () => article, only: 'chromium' }, (browser) => {
  const send = (event: string, ...args: readonly unknown[]) => dispatch(browser, event, ...args);

  it('looks up selected text in the popup or in a tab', async () => {
    await browser.open('article');
    await send(
      'contextMenus.onClicked',
      { menuItemId: 'look-up', selectionText: ' Nikol\n Pashinyan ', editable: false },
      { id: 1 },
    );
    // Without a display, Chromium refuses to open the popup itself, sometimes only after ten seconds.
    const addresses = () =>
      browser
        .session()
        .browser.targets()
        .map((target) => target.url());
    const popups = () => addresses().filter((address) => address.includes('/popup.html'));
    await expect
      .poll(popups, { timeout: 20_000 })
      .toEqual([expect.stringMatching(/popup\.html(?:\?query=Nikol\+Pashinyan)?$/)]);
  });

  it('switches the site of a tab off and on from the context menu', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku']);
    const tab = { id: 1, url: page.url(), incognito: false };
    await send('contextMenus.onClicked', { menuItemId: 'site-off', checked: true, editable: false }, tab);
    await expectMarks(page, []);
    await send('contextMenus.onClicked', { menuItemId: 'site-off', checked: false, editable: false }, tab);
    await expectMarks(page, ['Yerevan', 'Baku']);
  });

  it('switches the site of a tab off and on by a keyboard shortcut', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku']); // without them, the next check would prove nothing
    const tab = { id: 1, url: page.url(), incognito: false };
    await send('commands.onCommand', 'toggle-site', tab);
    await expectMarks(page, []);
    await send('commands.onCommand', 'toggle-site', tab);
    await expectMarks(page, ['Yerevan', 'Baku']);
  });

  it('moves from name to name by keyboard shortcuts, and opens the card of each', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku']);
    const options = await openOptions(browser);
    const id = (await tabWith(options, '/article'))?.id;
    await page.bringToFront();
    const tab = { id, url: page.url(), incognito: false };
    await send('commands.onCommand', 'next-name', tab);
    await expectCard(page, 'Capital of Armenia');
    await send('commands.onCommand', 'next-name', tab);
    await expectCard(page, 'Capital of Azerbaijan');
    await send('commands.onCommand', 'previous-name', tab);
    await expectCard(page, 'Capital of Armenia');
  });

  it('opens an entry from the address bar', async () => {
    await browser.open('article');
    await send('omnibox.onInputEntered', 'pashnyan', 'newForegroundTab');
    const options = await openOptions(browser);
    await expect
      .poll(() => tabAddresses(options))
      .toContain(browser.session().extensionUrl('popup.html?entry=nikol-pashinyan'));
  });

  it('suggests entries in the address bar, in markup that Chromium accepts', async () => {
    const described = (await backgroundOf(browser)).evaluate(async () => {
      const { omnibox } = (
        globalThis as unknown as {
          chrome: { omnibox: Record<string, { dispatch(...values: readonly unknown[]): void }> };
        }
      ).chrome;
      return new Promise((resolve) =>
        omnibox.onInputChanged?.dispatch('kar', (suggestions: unknown) => resolve(suggestions)),
      );
    });
    expect(await described).toContainEqual({
      content: expect.any(String),
      description: expect.stringContaining('<match>Kar</match>'),
    });
  });
});

describeInBrowsers(
  'a background that starts again',
  { pages: () => article, only: 'chromium' },
  (browser) => {
    it('still knows the names in a tab', async () => {
      const page = await browser.open('article');
      const options = await openOptions(browser);
      await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '2' });
      await stopBackground(browser);
      await page.bringToFront();
      await page.evaluate(() => document.body.append('Gyumri'));
      await expect.poll(() => badgeOf(options, '/article'), { timeout: 5000 }).toMatchObject({ text: '3' });
      await hoverMark(page, 'Gyumri');
    });
  },
);
