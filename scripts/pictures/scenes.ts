/** The scenes of the pictures: the sample article with the card, the popup or the side panel, and the options page. */
import type { Session } from '../browsers.ts';
import { CARD } from '../page-probe.ts';
import { composition, type Layer, popupPlace, type Size } from './composition.ts';
import { type ColourScheme, openArticle, openOwnPage, restOn, shoot } from './staging.ts';

/** What the stores of both browsers take. */
export const STORE: Size = { width: 1280, height: 800 };
export const README: Size = { width: 1000, height: 760 };
/** At most as high as this. */
const POPUP: Size = { width: 440, height: 600 };
const PANEL: Size = { width: 400, height: STORE.height };

const CENTRED = 'main { justify-content: center; }';
const SEARCH_BOX = '[role=searchbox]';
const NAME_ON_PAGE = '.primer .row__name';
const RESULT = '[role=option]';

/** Shows layers on a page of their own. */
async function compose(session: Session, layers: readonly Layer[]): Promise<Uint8Array> {
  const page = await session.newPage();
  await page.setViewport({ ...STORE });
  await page.setContent(composition(layers), { waitUntil: 'load' });
  const picture = await shoot(page);
  await page.close();
  return picture;
}

/** The card of the Zangezur corridor, over the article. */
export async function cardScene(session: Session, size: Size, scheme: ColourScheme): Promise<Uint8Array> {
  const page = await openArticle(session, { size, scheme, style: CENTRED });
  await restOn(page, 'Zangezur corridor');
  await page.waitForSelector(CARD);
  const picture = await shoot(page);
  await page.close();
  return picture;
}

/** The popup over the article: the primer of the page, or what is found for a query. */
export async function popupScene(session: Session, query?: string): Promise<Uint8Array> {
  const page = await openArticle(session, { size: STORE });
  const popup = await openOwnPage(session, 'popup.html', POPUP, NAME_ON_PAGE);
  if (query !== undefined) {
    await popup.type(SEARCH_BOX, query);
    await popup.waitForSelector(RESULT);
  }
  const height = await popup.$eval('.app', (app) => Math.ceil(app.getBoundingClientRect().height)); // the browser makes its window as high
  await popup.setViewport({ ...POPUP, height });
  const over = { png: await shoot(popup), ...popupPlace(STORE, POPUP), ...POPUP, height, edge: 'raised' } as const;
  const under = { png: await shoot(page), left: 0, top: 0, ...STORE };
  await popup.close();
  await page.close();
  return compose(session, [under, over]);
}

/** The side panel beside the article. */
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

export async function optionsScene(session: Session): Promise<Uint8Array> {
  const page = await openOwnPage(session, 'options.html', STORE, 'h1');
  const picture = await shoot(page);
  await page.close();
  return picture;
}
