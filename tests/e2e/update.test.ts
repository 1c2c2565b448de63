import { beforeEach, expect, it } from 'vitest';
import { CARD, cardText, hoverMark, showMark } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { storeGlossaries } from '../support/stored-packs.ts';
import { waitOutClosing, waitOutRescan } from '../support/wait-out.ts';
import { writtenPack } from '../support/written-packs.ts';

const page = html('<p style="margin: 100px">Talks in Yerevan and Baku</p>');
const bare = html('<p>Nothing of interest.</p>');

describeInBrowsers(
  'an update of the extension',
  { pages: (path) => (path === 'bare' ? bare : page), only: 'chromium' },
  (browser) => {
    // If a background is replaced while it is being installed, Chromium abandons it. So wait for a running
    // one.
    beforeEach(async () => {
      await expectMarks(await browser.open('page'), expect.arrayContaining(['Yerevan', 'Baku']));
    });

    it('removes marks and card from open pages at the next pointer move, without an error', async () => {
      const tab = await browser.open('page');
      await expectMarks(tab, ['Yerevan', 'Baku']);
      const mark = await showMark(tab, 'Yerevan');
      await browser.session().reinstallExtension();
      await tab.mouse.move(mark.x, mark.y);
      await tab.mouse.move(mark.x + 1, mark.y);
      await expectMarks(tab, []);
      expect(await tab.$$(CARD)).toEqual([]);
      expect(browser.pageErrors()).toEqual([]);
    });

    it('removes the marks from open pages that change', async () => {
      const tab = await browser.open('page');
      await expectMarks(tab, ['Yerevan', 'Baku']);
      await browser.session().reinstallExtension();
      await tab.evaluate(() => document.querySelector('p')?.append(' and Ankara'));
      await expectMarks(tab, []);
      expect(browser.pageErrors()).toEqual([]);
    });

    it('causes no error in open pages to which a name is added later', async () => {
      const tab = await browser.open('bare');
      await browser.session().reinstallExtension();
      const other = await browser.open('page'); // by then the new version runs
      await expectMarks(other, ['Yerevan', 'Baku']);
      await tab.bringToFront();
      await tab.evaluate(() => document.querySelector('p')?.append(' Talks in Yerevan'));
      await waitOutRescan(tab);
      expect(browser.pageErrors()).toEqual([]);
    });

    it('lets the page get taps on old marks', async () => {
      const tab = await browser.open('page');
      await expectMarks(tab, ['Yerevan', 'Baku']);
      const mark = await showMark(tab, 'Yerevan');
      await browser.session().reinstallExtension();
      await tab.evaluate(() => addEventListener('click', () => Object.assign(window, { isClicked: true })));
      await tab.touchscreen.tap(mark.x, mark.y);
      await expect.poll(() => tab.evaluate(() => 'isClicked' in window)).toBe(true);
      await expectMarks(tab, []);
      expect(browser.pageErrors()).toEqual([]);
    });

    it('removes the marks of users’ names too, and marks them in pages that are loaded later', async () => {
      await storeGlossaries(browser, writtenPack('mine', 'Talks'), 'bundled');
      const tab = await browser.open('page');
      await expectMarks(tab, ['Talks', 'Yerevan', 'Baku']);
      const mark = await showMark(tab, 'Yerevan');
      await browser.session().reinstallExtension();
      await tab.mouse.move(mark.x, mark.y);
      await tab.mouse.move(mark.x + 1, mark.y);
      await expectMarks(tab, []);
      const other = await browser.open('page');
      await expectMarks(other, ['Talks', 'Yerevan', 'Baku']);
      expect(browser.pageErrors()).toEqual([]);
      await storeGlossaries(browser, 'bundled');
    });

    it('works in pages that are loaded later', async () => {
      await browser.session().reinstallExtension();
      const tab = await browser.open('page');
      await expectMarks(tab, ['Yerevan', 'Baku']);
    });
  },
);

describeInBrowsers('an update of the extension', { pages: () => page, only: 'firefox' }, (browser) => {
  it('takes over pages that are open', async () => {
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan', 'Baku']);
    await browser.session().reinstallExtension();
    await tab.evaluate(() => document.querySelector('p')?.append(' and Ankara'));
    await expectMarks(tab, ['Yerevan', 'Baku', 'Ankara']);
    await hoverMark(tab, 'Yerevan');
    await expectCard(tab, 'Capital of Armenia');
    await waitOutClosing(tab);
    expect(await cardText(tab)).toContain('Capital of Armenia');
  });
});
