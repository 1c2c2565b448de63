import { expect, it } from 'vitest';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { textsOf } from '../support/popup-probe.ts';

const PAGES: Readonly<Record<string, string>> = {
  one: html('<p>Yerevan</p>'),
  two: html('<p>Baku</p>'),
  bare: html('<p>Nothing of interest.</p>'),
};

const SWITCH = '[role=switch]';

describeInBrowsers('the switch of a site', { pages: (path) => PAGES[path] }, (browser) => {
  it('removes and restores the marks at once in all open tabs of the site, and only there', async () => {
    const one = await browser.open('one');
    const elsewhere = await browser.open('one', 'localhost');
    const two = await browser.open('two');
    await expectMarks(one, ['Yerevan']);
    await expectMarks(two, ['Baku']);
    const popup = await browser.openPopup();
    const toggle = await popup.waitForSelector(`${SWITCH}[aria-checked=true]`);
    expect(await toggle?.evaluate((element) => element.textContent)).toContain('127.0.0.1');
    await toggle?.click();
    await popup.waitForSelector(`${SWITCH}[aria-checked=false]`);
    await expectMarks(one, []);
    await expectMarks(two, []);
    await expectMarks(elsewhere, ['Yerevan']);
    await popup.click(SWITCH);
    await expectMarks(one, ['Yerevan']);
    await expectMarks(two, ['Baku']);
  });

  it('affects a page that returns from the back-forward cache', async () => {
    const page = await browser.open('one');
    await expectMarks(page, ['Yerevan']);
    await page.goto(browser.server().url('bare'));
    const popup = await browser.openPopup();
    await (await popup.waitForSelector(`${SWITCH}[aria-checked=true]`))?.click();
    await popup.waitForSelector(`${SWITCH}[aria-checked=false]`);
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/one');
    await expectMarks(page, []);
    await popup.bringToFront();
    await popup.click(SWITCH);
    await expectMarks(page, ['Yerevan']);
  });

  it('is kept when the browser starts again', async () => {
    const one = await browser.open('one');
    await expectMarks(one, ['Yerevan']);
    const popup = await browser.openPopup();
    await (await popup.waitForSelector(`${SWITCH}[aria-checked=true]`))?.click();
    await expectMarks(one, []);
    await browser.restart();

    const off = await browser.open('one');
    await expectMarks(await browser.open('one', 'localhost'), ['Yerevan']);
    await expectMarks(off, []);
    await off.bringToFront();
    const again = await browser.openPopup();
    await (await again.waitForSelector(`${SWITCH}[aria-checked=false]`))?.click();
    await expectMarks(off, ['Yerevan']);
  });
});

describeInBrowsers(
  'the setting that only chosen sites are on',
  { pages: (path) => PAGES[path] },
  (browser) => {
    const ONLY = 'input[name=site-rule][value=only]';
    const EXCEPT = 'input[name=site-rule][value=except]';
    const openOptions = () => browser.openExtensionPage('options.html', '#new-site');

    it('removes all marks at once, lets the switch restore them on one site, and is kept', async () => {
      const one = await browser.open('one');
      const elsewhere = await browser.open('one', 'localhost');
      await expectMarks(one, ['Yerevan']);
      await expectMarks(elsewhere, ['Yerevan']);
      const options = await openOptions();
      await options.click(ONLY);
      await expectMarks(one, []);
      await expectMarks(elsewhere, []);
      const fresh = await browser.open('two', 'localhost');
      await one.bringToFront();

      const popup = await browser.openPopup();
      await (await popup.waitForSelector(`${SWITCH}[aria-checked=false]`))?.click();
      await popup.waitForSelector(`${SWITCH}[aria-checked=true]`);
      await expectMarks(one, ['Yerevan']);
      await expectMarks(elsewhere, []);
      await expectMarks(fresh, []);
      await expect.poll(() => textsOf(options, '.sites__name')).toEqual(['127.0.0.1']);

      await browser.restart();
      const off = await browser.open('one', 'localhost');
      await expectMarks(await browser.open('two'), ['Baku']);
      await expectMarks(off, []);
      const again = await openOptions();
      await again.click(EXCEPT);
      await expectMarks(off, ['Yerevan']);
    });
  },
);

// Firefox writes in several steps, from the popup's own process. A popup that closes in the next turn of the
// event loop can lose a choice there, so Firefox is not tested.
describeInBrowsers('a choice in the popup', { pages: (path) => PAGES[path], only: 'chromium' }, (browser) => {
  it.each([
    ['the switch', SWITCH],
    ['the pause', '.paused__resume, .tools__button:first-child'],
  ])('is kept if the popup closes immediately afterwards: %s', async (_, control) => {
    const page = await browser.open('one');
    await expectMarks(page, ['Yerevan']);
    for (const isOff of [true, false, true, false]) {
      await page.bringToFront();
      const popup = await browser.openPopup();
      await popup.waitForSelector(`${SWITCH}, .paused__resume`);
      await popup.evaluate((selector) => {
        document.querySelector<HTMLElement>(selector)?.click();
        setTimeout(() => close());
      }, control);
      await expectMarks(page, isOff ? [] : ['Yerevan']);
    }
  });
});
