/** Starts a browser and a server of pages for one measurement. */
import { launch, type Session } from '../../browsers.ts';
import { type BrowserName, buildExtension } from '../../build-extension.ts';
import { type PageServer, type PageSource, servePages } from '../../serve-pages.ts';

export interface Surroundings {
  readonly session: Session;
  readonly server: PageServer;
}

export interface SessionOptions {
  readonly browser: BrowserName;
  readonly withExtension: boolean;
  readonly pages: PageSource;
}

/**
 * Calls `work` with a new browser and returns its result. The browser has the production build if
 * `withExtension`, and is closed at the end.
 */
export async function inSession<Result>(
  options: SessionOptions,
  work: (surroundings: Surroundings) => Promise<Result>,
): Promise<Result> {
  const server = await servePages(options.pages);
  const extension = options.withExtension ? buildExtension(options.browser) : undefined;
  const session = await launch(options.browser, { extension });
  try {
    return await work({ session, server });
  } finally {
    await session.close();
    await server.close();
  }
}

/** Returns the HTML of a page with this body. */
export function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;
}

/** Returns the HTML of a paragraph for each text. */
export function asParagraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');
}
