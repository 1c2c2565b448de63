/** Tests the card for users of the keyboard or of a screen reader. */
import { expect, it } from 'vitest';
import { cardBox, clickInCard, findInCard, hoverMark } from '../../scripts/page-probe.ts';
import { textOf } from '../../scripts/shadow-tree.ts';
import { expectCard, expectNoCard, focusInCard, hasFocus, stepToNextName } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const MARKS = ['Yerevan', 'Baku'];
const page = html(
  '<p><input value="what is written here"></p><p style="margin: 60px">Talks were held in Yerevan, not in Baku.</p><div style="height: 3000px"></div>',
);

describeInBrowsers('the card, opened by key,', { pages: () => page }, (browser) => {
  async function openByKey() {
    const page = await browser.open('page');
    await page.focus('input');
    await page.$eval('input', (input) => input.setSelectionRange(5, 7));
    await expectMarks(page, MARKS);
    await stepToNextName(browser, page);
    await expectCard(page, 'Capital of Armenia');
    return page;
  }

  it('is announced to a screen reader and leaves the focus where it is', async () => {
    const page = await openByKey();
    const status = async () =>
      (await findInCard(page, ({ attributes }) => attributes.class === 'card__announcement')) ?? '';
    await expect.poll(async () => textOf(await status())).toMatch(/^Yerevan: Capital of Armenia/);
    expect(
      (await findInCard(page, ({ attributes }) => attributes.role === 'dialog'))?.attributes[
        'aria-labelledby'
      ],
    ).toBe('name');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  });

  it('is announced once, and not again when the user acts in it', async () => {
    const page = await openByKey();
    const announcements = async () => {
      const regions: string[] = [];
      await findInCard(page, (node) => {
        if (node.attributes.role === 'status' || node.attributes['aria-live'] !== undefined)
          regions.push(textOf(node).trim());
        return false;
      });
      return regions.filter(Boolean);
    };
    await expect.poll(announcements).toEqual([expect.stringMatching(/^Yerevan: Capital of Armenia/)]);
    const [first] = await announcements();
    await page.keyboard.press('Enter');
    expect(await focusInCard(page)).toBe('dialog');
    await clickInCard(page, 'Pin this card');
    await clickInCard(page, 'Copy as a citation');
    await expectCard(page, 'As Markdown');
    expect(await announcements()).toEqual([first]);
  });

  it('takes the focus on Enter, lets Tab move through its controls, and returns the focus on Escape', async () => {
    const page = await openByKey();
    await page.keyboard.press('Enter');
    expect(await hasFocus(page)).toBe(true);
    expect(await focusInCard(page)).toBe('dialog');
    await page.keyboard.press('Tab');
    expect(await focusInCard(page)).toBe('Copy as a citation');
    await page.keyboard.press('Enter');
    await expectCard(page, 'As Markdown');
    expect(await focusInCard(page)).toBe('Copy as a citation');
    await page.keyboard.press('Tab');
    expect(await focusInCard(page)).toBe('As plain text');
    await page.keyboard.press('Escape');
    expect(await cardBox(page)).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    expect(
      await page.$eval('input', ({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd]),
    ).toEqual([5, 7]);
  });

  it('scrolls with the arrow keys, and the page does not scroll even at its end', async () => {
    const page = await openByKey();
    await page.keyboard.press('Enter');
    const scrolled = async () =>
      (await findInCard(page, ({ attributes }) => attributes.role === 'dialog'))?.call(
        '(dialog) => dialog.scrollTop',
      );
    await expect.poll(() => focusInCard(page)).toBe('dialog');
    const readOn = async () => {
      await page.keyboard.press('ArrowDown');
      return scrolled();
    };
    // Browsers scroll smoothly, which takes time.
    await expect.poll(readOn, { timeout: 5000 }).toBeGreaterThan(0);
    for (const key of ['End', 'ArrowDown', 'ArrowDown', 'PageDown'] as const) await page.keyboard.press(key);
    await waitOutClosing(page);
    await expectCard(page, 'Capital of Armenia');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('moves to the next name and back, and from the last to the first', async () => {
    const page = await openByKey();
    await stepToNextName(browser, page);
    await expectCard(page, 'Capital of Azerbaijan');
    await stepToNextName(browser, page, 'previous');
    await expectCard(page, 'Capital of Armenia');
    await stepToNextName(browser, page, 'previous');
    await expectCard(page, 'Capital of Azerbaijan');
    await stepToNextName(browser, page);
    await expectCard(page, 'Capital of Armenia');
  });

  it('stays open while the focus is in it, even if the pointer moves', async () => {
    const page = await openByKey();
    await page.keyboard.press('Enter');
    await hoverMark(page, 'Baku');
    await waitOutClosing(page);
    await page.mouse.move(600, 400);
    await waitOutClosing(page);
    await expectCard(page, 'Capital of Armenia');
    await page.focus('input');
    await page.mouse.move(601, 401);
    await expectNoCard(page);
  });

  it('moves on from the name on the page after a related name is opened', async () => {
    const page = await openByKey();
    await page.keyboard.press('Enter');
    while ((await focusInCard(page)) !== 'Armenia') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectCard(page, 'Back to Yerevan');
    expect(await focusInCard(page)).toBe('Armenia');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  });

  it('does not get the focus when the pointer opens it', async () => {
    const page = await browser.open('page');
    await page.focus('input');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    expect(
      await findInCard(page, ({ attributes }) => attributes.class === 'card__announcement'),
    ).toBeUndefined();
  });
});
