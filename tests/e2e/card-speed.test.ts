import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { closeCard, timeOpening } from '../../scripts/card-speed/opening.ts';
import { quantile } from '../../scripts/card-speed/table.ts';
import { cardBox, settled, showMark } from '../../scripts/page-probe.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const NAMES = [
  'Yerevan',
  'Baku',
  'Ankara',
  'Gyumri',
  'Pashinyan',
  'Aliyev',
  'Nakhichevan',
  'Zangezur corridor',
];
const page = html(`<p style="margin: 100px">${NAMES.join(', ')}</p>`);

/**
 * Longest time between the end of the hover delay and the first card, in ms. It allows for a slow and busy
 * computer.
 */
const FIRST_WITHIN = 100;

/** Longest time for the median of the later cards, in ms. */
const LATER_WITHIN = 40;

describeInBrowsers('the card', { pages: () => page }, (browser) => {
  async function open(tab: Page, name: string) {
    const opening = await timeOpening(tab, await showMark(tab, name));
    await tab.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await cardBox(tab)).toEqual(opening.box);
    await closeCard(tab);
    return opening.ms;
  }

  it('opens soon after the hover delay, and does not move after that', async () => {
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
