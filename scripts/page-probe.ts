/** Reads from outside what the user sees of Sidelight on a page: painted marks and the open card. */
import type { Frame, Page } from 'puppeteer-core';
import { elementsIn, readShadowTree, type ShadowElement, textOf } from './shadow-tree.ts';

/**
 * A painted mark. `x` and `y` are the middle of its first box, `top` and `bottom` are its edges. All are in
 * CSS pixels from the top left corner of the viewport.
 */
export interface PaintedMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  /** Text before the mark in its text node. */
  readonly before: string;
}

/** A box in CSS pixels from the top left corner of the viewport. */
export interface ViewportBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Tag of the element that holds the card's shadow tree. */
export const CARD = 'sidelight-card';

/**
 * Returns the painted marks of a page, in document order within each tree.
 * @param highlight name of the highlight in the browser's registry.
 * @param within CSS selector; only marks inside a matching element are returned.
 */
export function paintedMarks(
  page: Page | Frame,
  { highlight = 'sidelight', within = ':root' } = {},
): Promise<PaintedMark[]> {
  return page.evaluate(
    (name, selector) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range;
      });
      const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
      const isInOneTree = (a: Range, b: Range) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode();
      ranges.sort((a, b) => (isInOneTree(a, b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0));
      const wanted = ranges.filter(
        (range) => selector === ':root' || elementOf(range.startContainer)?.closest(selector),
      );
      return wanted.map((range) => {
        const { left = 0, right = 0, top = 0, bottom = 0 } = range.getClientRects()[0] ?? {};
        const before =
          range.startContainer instanceof Text ? range.startContainer.data.slice(0, range.startOffset) : '';
        return { text: range.toString(), before, x: (left + right) / 2, y: (top + bottom) / 2, top, bottom };
      });
    },
    highlight,
    within,
  );
}

/** Returns the texts of the painted marks. `within` is a CSS selector, as for `paintedMarks`. */
export async function markedTexts(page: Page | Frame, within?: string): Promise<string[]> {
  return (await paintedMarks(page, within === undefined ? {} : { within })).map(({ text }) => text);
}

/** Waits until the marks of a page have not changed for `quiet` ms, but at most `longest` ms. */
export async function settled(page: Page, { quiet = 700, longest = 15_000 } = {}): Promise<void> {
  await page.evaluate(
    async (quietFor, longestFor) => {
      const began = performance.now();
      const state = () => [...CSS.highlights].map(([name, { size }]) => name + size).join();
      for (
        let last = state(), since = performance.now();
        performance.now() - began < longestFor && performance.now() - since < quietFor;
      ) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (state() === last) continue;
        last = state();
        since = performance.now();
      }
    },
    quiet,
    longest,
  );
}

/** Returns the box of the open card; `undefined` if no card is open. */
export function cardBox(page: Page): Promise<ViewportBox | undefined> {
  return page.evaluate((name) => {
    const box = document.querySelector(name)?.getBoundingClientRect();
    return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  }, CARD);
}

/** Returns the shadow tree of the open card; `undefined` if no card is open. */
export function readCard(page: Page): Promise<ShadowElement | undefined> {
  return readShadowTree(page, CARD);
}

/**
 * Returns the first element in the open card for which `isWanted` is true; `undefined` if there is no such
 * element.
 */
export async function findInCard(
  page: Page,
  isWanted: (element: ShadowElement) => boolean,
): Promise<ShadowElement | undefined> {
  const card = await readCard(page);
  return card && elementsIn(card).find(isWanted);
}

/** Returns the visible text of the open card with single spaces; `undefined` if no card is open. */
export async function cardText(page: Page): Promise<string | undefined> {
  const card = await findInCard(page, ({ attributes }) => attributes.role === 'dialog');
  const text = await card?.call('(element) => element.innerText');
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : undefined;
}

/**
 * Clicks a button in the open card with the mouse.
 * @param text a part of the button's text, or its whole label.
 * @throws {Error} if the card has no such button.
 */
export async function clickInCard(page: Page, text: string): Promise<void> {
  const hasText = (element: ShadowElement) =>
    textOf(element).includes(text) || element.attributes['aria-label'] === text;
  const button = await findInCard(page, (element) => element.name === 'button' && hasText(element));
  const point = await button?.call(`(element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }`);
  if (!isPoint(point)) throw new Error(`The card has no button "${text}".`);
  await page.mouse.click(point.x, point.y);
}

function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'x' in value &&
    typeof value.x === 'number' &&
    'y' in value &&
    typeof value.y === 'number'
  );
}

/**
 * Scrolls a mark into the middle of the viewport and returns it with its new position.
 * @param index index of the mark among all marks with this text.
 * @throws {Error} if the page does not have that many marks with this text.
 */
export async function showMark(page: Page, text: string, index = 0): Promise<PaintedMark> {
  const find = async () => (await paintedMarks(page)).filter((mark) => mark.text === text)[index];
  const mark = await find();
  if (mark === undefined) throw new Error(`"${text}" is not marked ${index + 1} times on ${page.url()}.`);
  await page.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' }), mark.y);
  return (await find()) ?? mark;
}

/** Scrolls to a mark, as `showMark` does, and moves the mouse onto it in two steps. */
export async function hoverMark(page: Page, text: string, index = 0): Promise<PaintedMark> {
  const mark = await showMark(page, text, index);
  await page.mouse.move(mark.x - 3, mark.y + 1);
  await page.mouse.move(mark.x, mark.y);
  return mark;
}
