/**
 * Opens the cards of a page one after the other. Measures when each card appears and whether it moves
 * afterwards.
 */
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../browsers.ts';
import { type BrowserName, buildExtension } from '../build-extension.ts';
import { cardBox, markedTexts, settled, showMark } from '../page-probe.ts';
import { readPageFile, servePages } from '../serve-pages.ts';
import { closeCard, timeOpening } from './opening.ts';

export interface MeasuredCard {
  readonly name: string;
  /** Time from the end of the hover delay to the end of the first frame with the card, in ms. */
  readonly ms: number;
  /**
   * Distance that the edges of the card moved after that frame, in CSS pixels. The largest distance counts.
   */
  readonly moved: number;
}

export interface MeasuredCards {
  /** First cards of newly opened pages. */
  readonly first: readonly MeasuredCard[];
  /** Cards on a page that has opened a card before. */
  readonly later: readonly MeasuredCard[];
  /** Cards on that page while it requests a frame whenever the screen can show one. */
  readonly laterInMotion: readonly MeasuredCard[];
}

/** Number of pages that are opened to measure the first card of each. */
const FIRST_CARDS = 10;

/** Pause before a card opens and after it has appeared, so that the page and the card stop moving, in ms. */
const REST = 200;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function openCard(page: Page, name: string): Promise<MeasuredCard> {
  const mark = await showMark(page, name);
  await wait(REST);
  const { ms, box } = await timeOpening(page, mark);
  await wait(REST);
  const later = await cardBox(page);
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const moved =
    later === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(...sides.map((side) => Math.abs(later[side] - box[side])));
  await closeCard(page);
  return { name, ms, moved };
}

async function openCards(page: Page, names: readonly string[]): Promise<MeasuredCard[]> {
  const cards: MeasuredCard[] = [];
  for (const name of names) cards.push(await openCard(page, name));
  return cards;
}

function keepMoving(): void {
  requestAnimationFrame(keepMoving);
}

async function measureIn(session: Session, url: string): Promise<MeasuredCards> {
  const first: MeasuredCard[] = [];
  for (;;) {
    const page = await session.newPage();
    await page.goto(url);
    await settled(page);
    const names = [...new Set(await markedTexts(page))];
    first.push(...(await openCards(page, names.slice(first.length, first.length + 1))));
    if (first.length === Math.min(FIRST_CARDS, names.length)) {
      const later = await openCards(page, names);
      await page.evaluate(`(${keepMoving})()`);
      return { first, later, laterInMotion: await openCards(page, names) };
    }
    await page.close();
  }
}

/**
 * Measures cards on the page in a file, in the production build. Builds the extension if its sources have
 * changed.
 */
export async function measureCards(browser: BrowserName, file: string): Promise<MeasuredCards> {
  const body = readPageFile(file);
  const server = await servePages((path) => (path === 'page' ? { body } : undefined));
  const session = await launch(browser, { extension: buildExtension(browser) });
  try {
    return await measureIn(session, server.url('page'));
  } finally {
    await session.close();
    await server.close();
  }
}
