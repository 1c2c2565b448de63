/** Checks the accessibility of the open card with axe-core. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD, clickInCard, hoverMark, showMark } from '../../scripts/page-probe.ts';
import { audit } from '../support/axe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const MARKS = ['Yerevan', 'Baku', 'Baku'];
const article = html(
  '<main><h1>Talks</h1><p>Talks were held in Yerevan, not in Baku. Baku is silent.</p></main>',
);

/**
 * Makes the content scripts attach open shadow roots from now on, since axe-core cannot look into closed
 * ones. The card is the same in all other respects.
 */
async function openShadowRoots(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  await expect.poll(() => worlds.length).toBeGreaterThan(0);
  for (const contextId of worlds) {
    await session.send('Runtime.evaluate', {
      contextId,
      expression: `{
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (options) { return attachShadow.call(this, { ...options, mode: 'open' }); };
      }`,
    });
  }
}

/**
 * Shows the whole card, inside the body and without animation. Axe ignores text that is scrolled out of sight
 * and elements outside the body. During an animation it reads the colours of that moment.
 */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const host = document.querySelector(name);
    if (host?.shadowRoot == null) throw new Error('The shadow root of the card is closed.');
    const unfolded = new CSSStyleSheet();
    unfolded.replaceSync(
      '.card, .card__scroll { max-height: none !important; overflow: visible !important; animation: none !important; }',
    );
    host.shadowRoot.adoptedStyleSheets.push(unfolded);
    document.body.append(host);
  }, CARD);
}

describeInBrowsers('the card', { pages: () => article, only: 'chromium' }, (browser) => {
  it.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s colours', async (scheme) => {
    const page = await browser.open('article');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await expectMarks(page, MARKS);
    await openShadowRoots(page);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    await clickInCard(page, 'Pin this card');
    await clickInCard(page, 'Copy as a citation');
    await expectCard(page, 'As Markdown');
    await unfold(page);
    const { faults, kept } = await audit(page, CARD);
    expect(faults).toEqual([]);
    expect(kept).toEqual(
      expect.arrayContaining(['aria-dialog-name', 'button-name', 'color-contrast', 'tabindex']),
    );
  });

  it('breaks no rule when it leads back to a previous entry', async () => {
    const page = await browser.open('article');
    await expectMarks(page, MARKS);
    await openShadowRoots(page);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await clickInCard(page, 'Armenia');
    await expectCard(page, 'Back to Yerevan');
    await unfold(page);
    expect((await audit(page, CARD)).faults).toEqual([]);
  });

  it('breaks no rule as a sheet on a phone', async () => {
    const page = await browser.open('article');
    await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
    await expectMarks(page, MARKS);
    await openShadowRoots(page);
    const mark = await showMark(page, 'Baku');
    await page.touchscreen.tap(mark.x, mark.y);
    await expectCard(page, 'Capital of Azerbaijan');
    await unfold(page);
    expect((await audit(page, CARD)).faults).toEqual([]);
  });
});
