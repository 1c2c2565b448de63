/** Opens the sample article and pages of the extension, moves the pointer, and takes pictures of pages. */
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';
import { projectFolder } from '../build-extension.ts';
import { paintedMarks, settled } from '../page-probe.ts';
import { readPageFile } from '../serve-pages.ts';
import { type PictureSize, withStyle } from './composition.ts';

const ARTICLE = join(projectFolder, 'tests', 'pages', 'article.html');

/**
 * Style that hides the parts of the article that only tests need, and adds space below it so that it can
 * scroll.
 */
const ARTICLE_STYLE =
  'main { grid-template-columns: minmax(0, 66ch); padding-bottom: 40rem; } aside, #code, #code + p { display: none; }';

/** Address of the article. The popup shows its host, which does not exist on the web. */
const ADDRESS = 'https://news.example/two-countries-one-railway-line';

/**
 * Distance from the top of the viewport to the pointer, in CSS pixels. It leaves room for a whole card below
 * the pointer.
 */
const POINTER_AT = 230;

export type ColourScheme = 'light' | 'dark';

export interface ArticleLook {
  readonly size: PictureSize;
  readonly scheme?: ColourScheme;
  /** CSS that is added to the article. */
  readonly style?: string;
}

async function setLook(page: Page, size: PictureSize, value: ColourScheme): Promise<void> {
  await page.setViewport({ ...size });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/** Opens the sample article from its file, without the network, and waits until its names are marked. */
export async function openArticle(
  session: Session,
  { size, scheme = 'light', style = '' }: ArticleLook,
): Promise<Page> {
  const body = withStyle(readPageFile(ARTICLE).toString(), ARTICLE_STYLE + style);
  const answer = (request: HTTPRequest) =>
    request.url() === ADDRESS
      ? request.respond({ contentType: 'text/html; charset=utf-8', body })
      : request.abort();
  const page = await session.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request).catch(() => {})); // the page may already be closed
  await setLook(page, size, scheme);
  await page.bringToFront();
  await page.goto(ADDRESS);
  await settled(page);
  return page;
}

/**
 * Opens a page of the extension and waits until it contains an element that matches `selector`. The page
 * shows the names of the last active tab.
 */
export async function openOwnPage(
  session: Session,
  file: string,
  size: PictureSize,
  selector: string,
): Promise<Page> {
  const page = await session.openExtensionPage(file, 'body');
  await setLook(page, size, 'light');
  await page.bringToFront();
  await page.waitForSelector(selector);
  return page;
}

/**
 * Scrolls to the first mark with this text and moves the pointer onto it.
 * @throws {Error} if the article has no such mark.
 */
export async function restOn(page: Page, text: string): Promise<void> {
  const find = async () => {
    const mark = (await paintedMarks(page)).find((painted) => painted.text === text);
    if (mark === undefined) throw new Error(`"${text}" is not marked on the sample article.`);
    return mark;
  };
  const { y } = await find();
  await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - POINTER_AT);
  const mark = await find();
  await page.mouse.move(mark.x - 3, mark.y + 1);
  await page.mouse.move(mark.x, mark.y);
}

/** Takes a picture of the viewport after all animations have ended. */
export async function shoot(page: Page): Promise<Uint8Array> {
  await page.bringToFront();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300))); // animations in a closed shadow tree cannot be observed
  return page.screenshot({ captureBeyondViewport: false });
}
