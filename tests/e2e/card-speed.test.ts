import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { closeCard, timeOpening } from '../../scripts/card-speed/opening.ts';
import { quantile } from '../../scripts/card-speed/table.ts';
import { cardBox, settled, showMark } from '../../scripts/page-probe.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const NAMES = ['Yerevan', 'Baku', 'Ankara', 'Gyumri', 'Pashinyan', 'Aliyev', 'Nakhichevan', 'Zangezur corridor'];
const page = html(`<p style="margin: 100px">${NAMES.join(', ')}</p>`);

/** In milliseconds. Wide, since the machine may be slow and busy: scripts/card-speed.ts says how it is on one that is not. */
const FIRST_WITHIN = 100;
const LATER_WITHIN = 40;

describeInBrowsers('the card', { pages: () => page }, (browser) => {
  async function open(tab: Page, name: string) {
    const opening = await timeOpening(tab, await showMark(tab, name));
    await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await cardBox(tab)).toEqual(opening.box);
    await closeCard(tab);
    return opening.ms;
  }

  it('stands on the page soon after the delay, and stays where it is first seen', async () => {
    const tab = await browser.open('page');
    await expectMarks(tab, NAMES);
    await settled(tab);
    const [first = '', ...others] = NAMES;
    expect(await open(tab, first)).toBeLessThan(FIRST_WITHIN);
    const later: number[] = [];
    for (const name of others) later.push(await open(tab, name));
    expect(quantile(later, 0.5)).toBeLessThan(LATER_WITHIN);
  });
});
