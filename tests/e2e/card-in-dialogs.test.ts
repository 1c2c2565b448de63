/** The card over a modal dialog, which makes everything outside it inert (docs/decisions/0008). */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD, cardBox, clickInCard, findInCard, hoverMark } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { expectCard, expectNoCard, focusInCard, stepToNextName } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const DIALOG = `<dialog style="width: 700px; height: 500px; background: rgb(255, 0, 0); translate: 10px 0; overflow: hidden">
  Talks in <b>Baku</b> and in Yerevan. <button>Send</button></dialog>`;
const PAGES: Readonly<Record<string, string>> = {
  plain: html(`<p>Ankara</p>${DIALOG}<script>document.querySelector('dialog').showModal()</script>`),
  closesBeside: html(
    `${DIALOG}<script>const dialog = document.querySelector('dialog'); dialog.showModal();
     dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());</script>`,
  ),
  inShadow: html(
    `<div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(DIALOG)};
     document.querySelector('#host').shadowRoot.querySelector('dialog').showModal()</script>`,
  ),
};

/** The card's paper in a light colour scheme (components/tokens.css); the dialog under it is red. */
const PAPER = [255, 254, 251];

describeInBrowsers('the card over a modal dialog', { pages: (path) => PAGES[path] }, (browser) => {
  async function openOn(path: string, marks: readonly string[]): Promise<Page> {
    const page = await browser.open(path);
    await expectMarks(page, marks);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    return page;
  }

  const isDialogOpen = (page: Page) => page.$eval('dialog', (dialog) => dialog.open);

  it('is seen whole, and can be scrolled, pressed and followed', async () => {
    const page = await openOn('plain', ['Ankara', 'Baku', 'Yerevan']);
    const { left = 0, top = 0, bottom = 0 } = (await cardBox(page)) ?? {};
    await expect.poll(() => pixelAt(page, { x: left + 6, y: (top + bottom) / 2 })).toEqual(PAPER);
    expect(bottom - top).toBeGreaterThan(300);

    await page.mouse.move(left + 100, top + 100, { steps: 3 });
    await page.mouse.wheel({ deltaY: 60 });
    const scrolled = async () => (await findInCard(page, ({ attributes }) => attributes.role === 'dialog'))?.call('(dialog) => dialog.scrollTop');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await clickInCard(page, 'Azerbaijan');
    await expectCard(page, 'Back to Baku');
    expect(await isDialogOpen(page)).toBe(true);
  });

  it('takes the keys on Enter, and Escape closes it and not the dialog', async () => {
    const page = await openOn('plain', ['Ankara', 'Baku', 'Yerevan']);
    await page.focus('dialog button');
    await stepToNextName(browser, page);
    await expectCard(page, 'Capital of Türkiye');
    await page.keyboard.press('Enter');
    expect(await focusInCard(page)).toBe('dialog');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send');
    expect(await isDialogOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isDialogOpen(page)).toBe(false);
  });

  it('leaves the dialog as it was, its marks too', async () => {
    const page = await browser.open('plain');
    const before = await page.$eval('dialog', (dialog) => dialog.outerHTML);
    await expectMarks(page, ['Ankara', 'Baku', 'Yerevan']);
    const inDialog = () =>
      page.evaluateHandle(() =>
        [...(CSS.highlights.get('sidelight') ?? [])].filter(({ startContainer }) => startContainer.parentElement?.closest('dialog')),
      );
    const painted = await inDialog();
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    expect(await page.$eval('dialog', (dialog) => dialog.outerHTML)).toBe(before);
    await page.evaluate(() => document.querySelector('p')?.append(' Gyumri'));
    await expectMarks(page, ['Ankara', 'Gyumri', 'Baku', 'Yerevan']); // so what has come and gone before has been read too
    expect(
      await page.evaluate((before, after) => before.length === 2 && before.every((range) => after.includes(range)), painted, await inDialog()),
    ).toBe(true);
  });

  it('does not close a dialog that closes on a press beside its contents', async () => {
    const page = await openOn('closesBeside', ['Baku', 'Yerevan']);
    await clickInCard(page, 'Pin this card');
    expect(await isDialogOpen(page)).toBe(true);
    await expectCard(page, 'Capital of Azerbaijan');
  });

  it.each([
    ['closes', () => document.querySelector('dialog')?.close()],
    ['is taken away', () => document.querySelector('dialog')?.remove()],
  ] as const)('goes when the dialog %s, pinned or not, and the next one opens', async (_, end) => {
    const page = await openOn('plain', ['Ankara', 'Baku', 'Yerevan']);
    await clickInCard(page, 'Pin this card');
    await page.evaluate(end);
    await expectNoCard(page);
    expect(await page.$$(CARD)).toEqual([]);
    await hoverMark(page, 'Ankara');
    await expectCard(page, 'Capital of Türkiye');
    expect(browser.pageErrors()).toEqual([]);
  });

  it('stands in a dialog that is in a shadow tree', async () => {
    const page = await browser.open('inShadow');
    await expectMarks(page, ['Baku', 'Yerevan']);
    await hoverMark(page, 'Baku');
    const inDialog = () =>
      page.evaluate((name) => document.querySelector('#host')?.shadowRoot?.querySelector(`dialog > ${name}`)?.matches(':popover-open'), CARD);
    await expect.poll(inDialog, { timeout: 5000 }).toBe(true);
  });
});
