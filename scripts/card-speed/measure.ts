/** Opens cards on a page, one after the other as a reader does, and notes how soon each stood there and whether it moved after that. */
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../browsers.ts';
import { type BrowserName, buildExtension } from '../build-extension.ts';
import { cardBox, markedTexts, settled, showMark } from '../page-probe.ts';
import { readPageFile, servePages } from '../serve-pages.ts';
import { closeCard, timeOpening } from './opening.ts';

export interface MeasuredCard {
  readonly name: string;
  /** From the end of the delay to the end of the first frame with the card, in milliseconds. */
  readonly ms: number;
  /** How far its farthest edge went after that frame, in CSS pixels. */
  readonly moved: number;
}

export interface MeasuredCards {
  readonly first: readonly MeasuredCard[];
  readonly later: readonly MeasuredCard[];
  /** Later ones on a page that makes a frame whenever the screen can show one. */
  readonly laterInMotion: readonly MeasuredCard[];
}

/** Pages opened anew, for the first card of each. */
const FIRST_CARDS = 10;
/** For the page to come to rest before a card opens, and for the card after it, in milliseconds. */
const REST = 200;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function openCard(page: Page, name: string): Promise<MeasuredCard> {
  const mark = await showMark(page, name);
  await wait(REST);
  const { ms, box } = await timeOpening(page, mark);
  await wait(REST);
  const later = await cardBox(page);
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const moved = later === undefined ? Number.POSITIVE_INFINITY : Math.max(...sides.map((side) => Math.abs(later[side] - box[side])));
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

/** Measures cards on the page of a file, in the production build, which is made if it is older than its sources. */
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
