/** What the scenes are made of: the sample article, pages of the extension, the pointer, and the picture of a page. */
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';
import { projectFolder } from '../build-extension.ts';
import { paintedMarks, settled } from '../page-probe.ts';
import { readPageFile } from '../serve-pages.ts';
import { type Size, withStyle } from './composition.ts';

const ARTICLE = join(projectFolder, 'tests', 'pages', 'article.html');
/** The article's text without what is there for tests and without the list beside it, and with enough below it to be scrolled up. */
const ARTICLE_STYLE = 'main { grid-template-columns: minmax(0, 66ch); padding-bottom: 40rem; } aside, #code, #code + p { display: none; }';
/** A name that nobody has; it is seen in the popup, beside the switch. */
const ADDRESS = 'https://news.example/two-countries-one-railway-line';
/** Where the pointer rests, from the top, in CSS pixels: there is room for the whole card below it. */
const POINTER_AT = 230;

export type ColourScheme = 'light' | 'dark';

export interface ArticleLook {
  readonly size: Size;
  readonly scheme?: ColourScheme;
  /** More style. */
  readonly style?: string;
}

async function setLook(page: Page, size: Size, value: ColourScheme): Promise<void> {
  await page.setViewport({ ...size });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/** Opens the sample article, answered from its file without any network, with its names marked. */
export async function openArticle(session: Session, { size, scheme = 'light', style = '' }: ArticleLook): Promise<Page> {
  const body = withStyle(readPageFile(ARTICLE).toString(), ARTICLE_STYLE + style);
  const answer = (request: HTTPRequest) =>
    request.url() === ADDRESS ? request.respond({ contentType: 'text/html; charset=utf-8', body }) : request.abort();
  const page = await session.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request).catch(() => {})); // the page is closed already
  await setLook(page, size, scheme);
  await page.bringToFront();
  await page.goto(ADDRESS);
  await settled(page);
  return page;
}

/** Opens a page of the extension, which is about the page that was last in front; resolves when `selector` is there. */
export async function openOwnPage(session: Session, file: string, size: Size, selector: string): Promise<Page> {
  const page = await session.openExtensionPage(file, 'body');
  await setLook(page, size, 'light');
  await page.bringToFront();
  await page.waitForSelector(selector);
  return page;
}

/** Scrolls to the first mark with this text, and rests on it. */
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

/** The picture of what is seen of a page, when everything on it has come to rest. */
export async function shoot(page: Page): Promise<Uint8Array> {
  await page.bringToFront();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300))); // what moves in a closed shadow tree cannot be awaited
  return page.screenshot({ captureBeyondViewport: false });
}
