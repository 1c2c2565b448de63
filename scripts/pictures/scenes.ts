/** Takes each picture: the sample article with a card, the popup or the side panel, and the options page. */
import type { Session } from '../browsers.ts';
import { CARD } from '../page-probe.ts';
import { composition, type Layer, type PictureSize, popupPosition } from './composition.ts';
import { type ColourScheme, openArticle, openOwnPage, restOn, shoot } from './staging.ts';

/** Size of pictures for the stores of both browsers, in pixels. */
export const STORE: PictureSize = { width: 1280, height: 800 };

/** Size of the picture for the README, in pixels. */
export const README: PictureSize = { width: 1000, height: 760 };

/** Largest size of the popup, in CSS pixels. */
const POPUP: PictureSize = { width: 440, height: 600 };

/** Size of the side panel, in CSS pixels. */
const PANEL: PictureSize = { width: 400, height: STORE.height };

const CENTRED = 'main { justify-content: center; }';
const SEARCH_BOX = '[role=searchbox]';
const NAME_ON_PAGE = '.primer .row__name';
const RESULT = '[role=option]';

/** Takes a picture of layers on an empty page. */
async function compose(session: Session, layers: readonly Layer[]): Promise<Uint8Array> {
  const page = await session.newPage();
  await page.setViewport({ ...STORE });
  await page.setContent(composition(layers), { waitUntil: 'load' });
  const picture = await shoot(page);
  await page.close();
  return picture;
}

/** Takes a picture of the article with the open card of the Zangezur corridor. */
export async function cardScene(
  session: Session,
  size: PictureSize,
  scheme: ColourScheme,
): Promise<Uint8Array> {
  const page = await openArticle(session, { size, scheme, style: CENTRED });
  await restOn(page, 'Zangezur corridor');
  await page.waitForSelector(CARD);
  const picture = await shoot(page);
  await page.close();
  return picture;
}

/**
 * Takes a picture of the popup over the article. It shows the names on the page or, with a query, the search
 * results.
 */
export async function popupScene(session: Session, query?: string): Promise<Uint8Array> {
  const page = await openArticle(session, { size: STORE });
  const popup = await openOwnPage(session, 'popup.html', POPUP, NAME_ON_PAGE);
  if (query !== undefined) {
    await popup.type(SEARCH_BOX, query);
    await popup.waitForSelector(RESULT);
  }
  const height = await popup.$eval('.app', (app) => Math.ceil(app.getBoundingClientRect().height)); // the browser fits the popup to this height
  await popup.setViewport({ ...POPUP, height });
  const over = {
    png: await shoot(popup),
    ...popupPosition(STORE, POPUP),
    ...POPUP,
    height,
    edge: 'raised',
  } as const;
  const under = { png: await shoot(page), left: 0, top: 0, ...STORE };
  await popup.close();
  await page.close();
  return compose(session, [under, over]);
}

/** Takes a picture of the article with the side panel at its right. */
export async function panelScene(session: Session): Promise<Uint8Array> {
  const size = { ...STORE, width: STORE.width - PANEL.width };
  const page = await openArticle(session, { size, style: CENTRED });
  const panel = await openOwnPage(session, 'sidepanel.html', PANEL, NAME_ON_PAGE);
  const beside = { png: await shoot(panel), left: size.width, top: 0, ...PANEL, edge: 'beside' } as const;
  const article = { png: await shoot(page), left: 0, top: 0, ...size };
  await panel.close();
  await page.close();
  return compose(session, [article, beside]);
}

/** Takes a picture of the options page. */
export async function optionsScene(session: Session): Promise<Uint8Array> {
  const page = await openOwnPage(session, 'options.html', STORE, 'h1');
  const picture = await shoot(page);
  await page.close();
  return picture;
}
