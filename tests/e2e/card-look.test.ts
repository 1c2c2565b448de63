/**
 * Tests the look of the card by properties that do not depend on the fonts of a computer
 * (docs/decisions/0009).
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cardText, clickInCard, hoverMark } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { expectCard } from '../support/cards.ts';
import { setDisplay } from '../support/display.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import {
  type MeasuredCard,
  measureCard,
  openAndMeasure,
  type WantedStyles,
} from '../support/measured-card.ts';
import { colourToken, computedColour, SCHEMES, type Scheme, token } from '../support/tokens.ts';

/** For each kind of card: a name on the page that opens it, and a text that it contains. */
const CARDS = {
  'a person': ['Kurenkov', 'Alexander Kurenkov'],
  'a place with a map': ['Baku', 'Capital of Azerbaijan'],
  'a route': ['Zangezur corridor', 'Proposed transport link'],
  'an event with its timeline': ['Aktau crash', 'Downing of an Azerbaijani airliner'],
  'a contested name': ['Karabakh', 'Region in the South Caucasus'],
  'long names in six languages': [
    'Azerbaijani Ministry of Foreign Affairs',
    'Ministry of Foreign Affairs of Azerbaijan',
  ],
  'the most facts': ['Armenia', 'Country in the South Caucasus'],
} as const satisfies Readonly<Record<string, readonly [name: string, shows: string]>>;
type CardName = keyof typeof CARDS;
const NAMES = Object.values(CARDS).map(([name]) => name);

/**
 * Page on which cards open below names in the upper part of the window, and above names in the lower part.
 */
const page = html(
  `<main>${NAMES.map((name) => `<p>${name}</p>`).join('')}</main>`,
  '<style>p { margin: 220px 40px; font: 18px/1.5 serif }</style>',
);

/** Classes of the parts of a card, from top to bottom. */
const ORDER = [
  'entry__kind',
  'entry__name',
  'entry__names',
  'entry__summary',
  'entry__facts',
  'entry__usage',
  'map',
  'timeline',
  'entry__related',
  'entry__reason',
  'entry__source',
];
/** Classes of parts that only some cards have, each with the kind of card that must have it. */
const HAS: Readonly<Record<string, CardName>> = {
  map: 'a place with a map',
  timeline: 'an event with its timeline',
  entry__usage: 'a contested name',
};

const SIZES = ['text', 'small', 'tiny', 'name'].map((name) => Number.parseFloat(token(name)));
const STYLES: WantedStyles = {
  '.card': ['border-radius', 'background-color', 'box-shadow'],
  '.entry': ['font-size', 'line-height', 'color'],
  '.entry__name': ['font-size'],
  '.entry__kind': ['color'],
  '.entry__related button': ['color'],
  '.entry__facts li': ['border-top'],
  '.entry__source': ['border-top'],
};

/** Returns the expected computed styles of a card in a light or a dark colour scheme. */
function lookOf(scheme: Scheme): MeasuredCard['styles'] {
  const colour = (name: string) => computedColour(name, scheme);
  return {
    '.card': {
      'border-radius': '10px',
      'background-color': colour('paper'),
      'box-shadow': expect.stringMatching(
        /^rgba\([\d., ]+\) 0px 6px 28px 0px, rgba\([\d., ]+\) 0px 0px 0px 1px$/,
      ),
    },
    '.entry': { 'font-size': '14px', 'line-height': '20.3px', color: colour('ink') },
    '.entry__name': { 'font-size': '18px' },
    '.entry__kind': { color: colour('accent') },
    '.entry__related button': { color: colour('accent') },
    '.entry__facts li': { 'border-top': `1px solid ${colour('hairline')}` },
    '.entry__source': { 'border-top': `1px solid ${colour('hairline')}` },
  };
}

/** Returns a description of each part of the card that is not below the part before it in `ORDER`. */
function disorder({ layout: { parts } }: MeasuredCard): string[] {
  const found = ORDER.flatMap((of) => parts.find((part) => part.of === of) ?? []);
  expect(found.length).toBeGreaterThan(5);
  return found.slice(1).flatMap(({ of, box }, index) => {
    const before = found[index];
    return before !== undefined && box.top < before.box.bottom - 0.5
      ? [`${of} is not below ${before.of}`]
      : [];
  });
}

/** Returns a description of each fault in the position or size of the card. */
async function misplaced(at: Page, { box, mark }: MeasuredCard): Promise<string[]> {
  const window = await at.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: innerHeight,
  }));
  const isWithin =
    box.left >= 8 &&
    box.top >= 8 &&
    box.right <= window.width - 8 + 0.5 &&
    box.bottom <= window.height - 8 + 0.5;
  return [
    ...(isWithin ? [] : ['not within the window']),
    ...(box.bottom <= mark.top || box.top >= mark.bottom ? [] : ['over its line']),
    ...(Math.abs(box.right - box.left - Math.min(360, window.width - 16)) < 0.5
      ? []
      : [`${box.right - box.left} px wide`]),
    ...(box.bottom - box.top <= 480.5 ? [] : [`${box.bottom - box.top} px high`]),
  ];
}

describeInBrowsers('the look of the card', { pages: () => page }, (browser) => {
  async function openPage(
    viewport: { readonly width: number; readonly height: number; readonly deviceScaleFactor?: number },
    scheme: Scheme,
  ): Promise<Page> {
    const opened = await browser.open('page');
    await opened.setViewport(viewport);
    await setDisplay(opened, { scheme });
    await expectMarks(opened, NAMES);
    return opened;
  }

  async function faultsOf(at: Page, card: MeasuredCard, of: string): Promise<string[]> {
    const faults = [...layoutFaults(card.layout), ...disorder(card), ...(await misplaced(at, card))];
    return faults.map((fault) => `${of}: ${fault}`);
  }

  it.each(SCHEMES)('has no fault and the expected styles on each kind of card (%s)', async (scheme) => {
    const opened = await openPage({ width: 900, height: 760 }, scheme);
    const faults: string[] = [];
    for (const [of, [name, shows]] of Object.entries(CARDS)) {
      const card = await openAndMeasure(opened, name, shows, STYLES);
      faults.push(...(await faultsOf(opened, card, of)));
      expect({ of, ...card.styles }).toEqual({ of, ...lookOf(scheme) });
      const { texts, shadows, gradients, parts } = card.layout;
      expect({ shadows, gradients }).toEqual({ shadows: ['card'], gradients: [] });
      expect(texts.filter(({ isInPicture, fontSize }) => !isInPicture && !SIZES.includes(fontSize))).toEqual(
        [],
      );
      for (const [part, entry] of Object.entries(HAS))
        if (entry === of) expect(parts.map((found) => found.of)).toContain(part);
    }
    expect(faults).toEqual([]);
  });

  it('has no fault when all facts are shown', async () => {
    const opened = await openPage({ width: 900, height: 760 }, 'light');
    const mark = await hoverMark(opened, 'Armenia');
    await expectCard(opened, 'More from the article');
    await clickInCard(opened, 'More from the article');
    await expect.poll(async () => (await cardText(opened))?.match(/¶/g)?.length).toBeGreaterThan(18);
    const card = await measureCard(opened, mark);
    expect(await faultsOf(opened, card, 'unfolded')).toEqual([]);
  });

  it.each([
    ['at a zoom of 200 per cent', { width: 450, height: 380, deviceScaleFactor: 2 }],
    ['in the narrowest window (WCAG 2.2, 1.4.10)', { width: 320, height: 512, deviceScaleFactor: 2 }],
  ])('has no fault %s', async (_, viewport) => {
    const opened = await openPage(viewport, 'light');
    const faults: string[] = [];
    for (const of of ['an event with its timeline', 'long names in six languages'] as const) {
      const [name, shows] = CARDS[of];
      faults.push(...(await faultsOf(opened, await openAndMeasure(opened, name, shows), of)));
    }
    expect(faults).toEqual([]);
  });

  it('is dark up to its edges on a light page, even beside the scroll bar', async () => {
    const opened = await openPage({ width: 900, height: 760 }, 'dark');
    const mark = await hoverMark(opened, 'Baku');
    await expectCard(opened, 'Capital of Azerbaijan');
    const { box } = await measureCard(opened, mark);
    const besideScrollBar = { x: box.right - 4, y: (box.top + box.bottom) / 2 };
    await expect.poll(() => pixelAt(opened, besideScrollBar)).toEqual(colourToken('paper', 'dark'));
  });
});
