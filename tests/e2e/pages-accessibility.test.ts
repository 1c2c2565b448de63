import { expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { setDisplay } from '../support/display.ts';
import { describeInBrowsers, html } from '../support/in-browsers.ts';
import { GLOSSARY_STATES, OPTIONS_STATES, WELCOME_STATES } from '../support/page-states.ts';
import { SCHEMES } from '../support/tokens.ts';

const PAGES = [
  ['options.html', [...OPTIONS_STATES, ...GLOSSARY_STATES]],
  ['welcome.html', WELCOME_STATES],
] as const;

describeInBrowsers(
  'axe finds no fault of any severity',
  { pages: () => html(''), only: 'chromium' },
  (browser) => {
    it.each(
      PAGES.flatMap(([file, states]) => SCHEMES.map((scheme) => [file, scheme, states] as const)),
    )('in %s (%s)', async (file, scheme, states) => {
      const page = await browser.openExtensionPage(file, '#app h1');
      await setDisplay(page, { scheme, isStill: true });
      for (const { name, enter, leave } of states) {
        await enter(page);
        const { faults, kept } = await audit(page);
        expect({ name, faults }).toEqual({ name, faults: [] });
        expect(kept).toEqual(
          expect.arrayContaining([
            'color-contrast',
            'heading-order',
            'region',
            'target-size',
            'html-has-lang',
            'button-name',
          ]),
        );
        await leave?.(page);
      }
    });
  },
);
