/** The open card, measured: how it lies on the page, how its contents are laid out, and how its parts are painted. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cardBox, findInCard, hoverMark, type PaintedMark } from '../../scripts/page-probe.ts';
import { expectCard, expectNoCard } from './cards.ts';
import { type LaidOutBox, type Layout, readLayout } from './layout.ts';

export interface MeasuredCard {
  /** Of the card's host. */
  readonly box: LaidOutBox;
  readonly mark: PaintedMark;
  /** With everything scrolled to the end. */
  readonly layout: Layout;
  /** Computed styles by selector and property; no entry for what is not there. */
  readonly styles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type WantedStyles = Readonly<Record<string, readonly string[]>>;

/** Runs in the page, by its source. */
function readStyles(root: Element, wanted: WantedStyles): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const [selector, properties] of Object.entries(wanted)) {
    const element = root.matches(selector) ? root : root.querySelector(selector);
    if (element === null) continue;
    const style = getComputedStyle(element);
    found[selector] = Object.fromEntries(properties.map((property) => [property, style.getPropertyValue(property)]));
  }
  return found;
}

const isCard = ({ attributes }: { readonly attributes: Readonly<Record<string, string>> }) => attributes.class?.split(' ')[0] === 'card';

/** Measures the card that is open. */
export async function measureCard(page: Page, mark: PaintedMark, wanted: WantedStyles = {}): Promise<MeasuredCard> {
  const box = await cardBox(page);
  const card = await findInCard(page, isCard);
  if (box === undefined || card === undefined) throw new Error('No card is open.');
  await card.call('(root) => Promise.all(root.getAnimations({ subtree: true }).map((animation) => animation.finish()))');
  await card.call(`(root) => root.querySelector('[role="dialog"]').scrollTo(0, 1e6)`);
  const layout = (await card.call(String(readLayout))) as Layout;
  const styles = (await card.call(`(root) => (${readStyles})(root, ${JSON.stringify(wanted)})`)) as MeasuredCard['styles'];
  return { box, mark, layout, styles };
}

/** Opens the card of a mark with the pointer, measures it and closes it again. `shows` is in its text. */
export async function openAndMeasure(page: Page, name: string, shows: string, wanted?: WantedStyles): Promise<MeasuredCard> {
  const mark = await hoverMark(page, name);
  await expectCard(page, shows);
  const measured = await measureCard(page, mark, wanted);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  await page.mouse.move(2, 2);
  expect(measured.layout.texts.length).toBeGreaterThan(10);
  return measured;
}
