/** Tests forced colours, as in the contrast themes of systems, and reduced motion. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findInCard, hoverMark } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { contrast } from '../support/contrast.ts';
import { setDisplay } from '../support/display.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { groundsPage, markColours, WORDS } from '../support/mark-colours.ts';
import { OPTIONS_STATES, POPUP_STATES } from '../support/page-states.ts';
import { computedColour } from '../support/tokens.ts';

const NAMES = ['Yerevan', 'Baku', 'Karabakh', 'Zangezur corridor', 'Russia', 'Pashinyan'];
const article = html(`<p style="margin: 40px; font: 20px sans-serif">${NAMES.join(', ')}.</p>`);

/**
 * Returns computed style values of the first element that each selector matches. Runs in the page, so it uses
 * nothing outside itself.
 */
function readValues(
  root: ParentNode,
  wanted: readonly (readonly [selector: string, property: string])[],
): Record<string, string> {
  return Object.fromEntries(
    wanted.map(([selector, property]) => {
      const element = root.querySelector(selector);
      return [
        `${selector} ${property}`,
        element === null ? 'missing' : getComputedStyle(element).getPropertyValue(property),
      ];
    }),
  );
}

/** Returns the values that system colours such as `Highlight` have now, as browsers compute them. */
function systemColours(
  page: Page,
): Promise<Record<'CanvasText' | 'Canvas' | 'ButtonText' | 'Highlight' | 'GrayText', string>> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const read = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const colours = {
      CanvasText: read('CanvasText'),
      Canvas: read('Canvas'),
      ButtonText: read('ButtonText'),
      Highlight: read('Highlight'),
      GrayText: read('GrayText'),
    };
    probe.remove();
    return colours;
  });
}

/** Site whose colours the forced colours must replace. */
const GROUNDS = [{ name: 'forced', background: '#fff', colour: '#222' }];

describeInBrowsers(
  'with forced colours',
  { pages: (path) => (path === 'grounds' ? groundsPage(GROUNDS) : article) },
  (browser) => {
    async function openArticle(): Promise<Page> {
      const page = await browser.open('article');
      await setDisplay(page, { scheme: 'dark', isForced: true, isStill: true });
      await expectMarks(page, NAMES);
      return page;
    }

    it('marks are visible and readable', async () => {
      const page = await browser.open('grounds');
      await setDisplay(page, { scheme: 'dark', isForced: true, isStill: true });
      await expectMarks(page, Object.values(WORDS));
      for (const { look, page: ground, tint, ink, line, lineWithoutMark } of await markColours(
        page,
        GROUNDS,
      )) {
        expect(contrast(ink, tint), look).toBeGreaterThanOrEqual(4.5);
        // Chromium paints marks like selected text, and Firefox keeps the underline.
        expect(
          Math.max(contrast(tint, ground), Math.min(contrast(line, tint), contrast(line, ground))),
          look,
        ).toBeGreaterThanOrEqual(4.5);
        expect(lineWithoutMark, look).toEqual(ground);
      }
    });

    it('the card has a border, and its icons, map and timeline have system colours', async () => {
      const page = await openArticle();
      await hoverMark(page, 'Baku');
      await expectCard(page, 'Capital of Azerbaijan');
      const { CanvasText, Canvas, ButtonText, Highlight, GrayText } = await systemColours(page);
      const card = await findInCard(page, ({ attributes }) => attributes.class?.split(' ')[0] === 'card');
      const wanted = [
        ['.actions button svg', 'stroke'],
        ['.map__picture', 'border-top-color'],
        ['.map__land', 'fill'],
        ['.map__border', 'stroke'],
        ['.map__dot', 'fill'],
        ['.map__label', 'fill'],
        ['.axis__mark--own', 'fill'],
        ['.axis__line', 'stroke'],
      ] as const;
      expect(await card?.call(`(root) => (${readValues})(root, ${JSON.stringify(wanted)})`)).toEqual({
        '.actions button svg stroke': ButtonText,
        '.map__picture border-top-color': CanvasText,
        '.map__land fill': Canvas,
        '.map__border stroke': GrayText,
        '.map__dot fill': Highlight,
        '.map__label fill': CanvasText,
        '.axis__mark--own fill': Highlight,
        '.axis__line stroke': CanvasText,
      });
      const border = await card?.call(
        '(root) => { const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(root); return [borderTopWidth, borderTopStyle, borderTopColor].join(" "); }',
      );
      expect(border).toBe(`1px solid ${CanvasText}`);
    });

    it('popup, side panel and options show chosen, switched and selected items in system colours', async () => {
      await openArticle();
      for (const file of ['popup.html', 'sidepanel.html']) {
        const page = await browser.openExtensionPage(file);
        await setDisplay(page, { scheme: 'dark', isForced: true, isStill: true });
        const { Highlight, ButtonText, CanvasText } = await systemColours(page);
        await POPUP_STATES[0]?.enter(page);
        const read = (wanted: readonly (readonly [string, string])[]) =>
          page.evaluate(`(${readValues})(document, ${JSON.stringify(wanted)})`);
        expect(
          await read([
            ['.switch__track', 'border-top-color'],
            ['.switch__track', 'background-color'],
            ['.map__picture', 'border-top-color'],
            ['.switch__knob', 'background-color'],
            ['.row svg', 'color'],
            ['.row__open svg', 'color'],
            ['.search-box__icon', 'color'],
          ]),
        ).toEqual({
          '.switch__track border-top-color': ButtonText,
          '.switch__track background-color': Highlight,
          '.row svg color': CanvasText,
          '.row__open svg color': CanvasText,
          '.search-box__icon color': CanvasText,
          '.switch__knob background-color': expect.not.stringContaining(computedColour('paper', 'dark')),
          '.map__picture border-top-color': CanvasText,
        });
        await POPUP_STATES[1]?.enter(page);
        expect(
          await read([
            ['[aria-selected="true"]', 'outline-style'],
            ['[aria-selected="true"]', 'outline-color'],
            ['.row mark', 'text-decoration-line'],
          ]),
        ).toEqual({
          '[aria-selected="true"] outline-style': 'solid',
          '[aria-selected="true"] outline-color': Highlight,
          '.row mark text-decoration-line': 'underline',
        });
      }
      const options = await browser.openExtensionPage('options.html', '#new-site');
      await setDisplay(options, { scheme: 'dark', isForced: true, isStill: true });
      await OPTIONS_STATES[1]?.enter(options);
      const { CanvasText } = await systemColours(options);
      const values = await options.evaluate(
        `(${readValues})(document, ${JSON.stringify([
          ['.choice__text svg', 'color'],
          ['.input', 'border-top-style'],
          ['.button', 'border-top-style'],
          ['.confirm--asking', 'border-top-color'],
          ['.confirm--asking', 'border-top-style'],
        ])})`,
      );
      expect(values).toEqual({
        '.choice__text svg color': CanvasText,
        '.input border-top-style': 'solid',
        '.button border-top-style': 'solid',
        '.confirm--asking border-top-color': CanvasText,
        '.confirm--asking border-top-style': 'solid',
      });
    });
  },
);

describeInBrowsers('motion', { pages: () => article }, (browser) => {
  it.each([
    ['is off if the user prefers reduced motion', true],
    ['fades new content in by default', false],
  ])('%s', async (_, isStill) => {
    const page = await browser.open('article');
    await setDisplay(page, { isStill });
    await expectMarks(page, NAMES);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const card = await findInCard(page, ({ attributes }) => attributes.class?.split(' ')[0] === 'card');
    const ofCard = await card?.call('(root) => getComputedStyle(root).animationDuration');
    const popup = await browser.openPopup();
    await setDisplay(popup, { isStill });
    await POPUP_STATES[2]?.enter(popup);
    const duration = (selector: string, property: string) =>
      popup.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const wanted = isStill ? '0s' : '0.12s';
    expect({
      card: ofCard,
      pane: await duration('.pane', 'animation-duration'),
      switch: await duration('.switch__knob', 'transition-duration'),
    }).toEqual({ card: wanted, pane: wanted, switch: wanted });
  });
});
