/** Measures the open card: its position on the page, the layout of its contents, and its computed styles. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cardBox, findInCard, hoverMark, type PaintedMark } from '../../scripts/page-probe.ts';
import { expectCard, expectNoCard } from './cards.ts';
import { type LaidOutBox, type Layout, readLayout } from './layout.ts';

export interface MeasuredCard {
  /** Box of the element on the page that holds the card. */
  readonly box: LaidOutBox;
  readonly mark: PaintedMark;
  /** Layout of the contents when they are scrolled to their end. */
  readonly layout: Layout;
  /** Computed styles by selector and property. Selectors that match nothing are missing. */
  readonly styles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Names of CSS properties, by selector. */
export type WantedStyles = Readonly<Record<string, readonly string[]>>;

/** Returns computed styles of elements in the card. Runs in the page, so it uses nothing outside itself. */
function readStyles(root: Element, wanted: WantedStyles): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const [selector, properties] of Object.entries(wanted)) {
    const element = root.matches(selector) ? root : root.querySelector(selector);
    if (element === null) continue;
    const style = getComputedStyle(element);
    found[selector] = Object.fromEntries(
      properties.map((property) => [property, style.getPropertyValue(property)]),
    );
  }
  return found;
}

const isCard = ({ attributes }: { readonly attributes: Readonly<Record<string, string>> }) =>
  attributes.class?.split(' ')[0] === 'card';

/**
 * Measures the card that is open on `mark`.
 * @throws {Error} if no card is open.
 */
export async function measureCard(
  page: Page,
  mark: PaintedMark,
  wanted: WantedStyles = {},
): Promise<MeasuredCard> {
  const box = await cardBox(page);
  const card = await findInCard(page, isCard);
  if (box === undefined || card === undefined) throw new Error('No card is open.');
  await card.call(
    '(root) => Promise.all(root.getAnimations({ subtree: true }).map((animation) => animation.finish()))',
  );
  await card.call(`(root) => root.querySelector('[role="dialog"]').scrollTo(0, 1e6)`);
  const layout = (await card.call(String(readLayout))) as Layout;
  const styles = (await card.call(
    `(root) => (${readStyles})(root, ${JSON.stringify(wanted)})`,
  )) as MeasuredCard['styles'];
  return { box, mark, layout, styles };
}

/**
 * Opens the card of the mark on `name` with the pointer, measures the card and closes it. `shows` is a text
 * that the card must contain.
 */
export async function openAndMeasure(
  page: Page,
  name: string,
  shows: string,
  wanted?: WantedStyles,
): Promise<MeasuredCard> {
  const mark = await hoverMark(page, name);
  await expectCard(page, shows);
  const measured = await measureCard(page, mark, wanted);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await page.mouse.move(2, 2);
  expect(measured.layout.texts.length).toBeGreaterThan(10);
  return measured;
}
