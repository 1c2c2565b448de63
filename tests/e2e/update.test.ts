import { expect, it } from 'vitest';
import { CARD, cardText, hoverMark, showMark } from '../../scripts/page-probe.ts';
import { expectCard, waitOutClosing } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const page = html('<p style="margin: 100px">Talks in Yerevan and Baku</p>');

describeInBrowsers('an update of the extension', { pages: () => page, only: 'chromium' }, (browser) => {
  it('leaves no marks and no card in open pages once they are touched, and no error', async () => {
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

  it('leaves no marks in open pages that change', async () => {
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan', 'Baku']);
    await browser.session().reinstallExtension();
    await tab.evaluate(() => document.querySelector('p')?.append(' and Ankara'));
    await expectMarks(tab, []);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('works in pages that are loaded after it', async () => {
    await browser.session().reinstallExtension();
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan', 'Baku']);
  });
});

describeInBrowsers('an update of the extension', { pages: () => page, only: 'firefox' }, (browser) => {
  it('takes over open pages', async () => {
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
