/** A browser with a server of pages, for one measurement. */
import { launch, type Session } from '../../browsers.ts';
import { type BrowserName, buildExtension } from '../../build-extension.ts';
import { type PageServer, type PageSource, servePages } from '../../serve-pages.ts';

export interface Surroundings {
  readonly session: Session;
  readonly server: PageServer;
}

export interface Wanted {
  readonly browser: BrowserName;
  readonly withExtension: boolean;
  readonly pages: PageSource;
}

/** Starts a browser, with the production build or without it, and ends it when the work is done. */
export async function inSession<Result>(wanted: Wanted, work: (surroundings: Surroundings) => Promise<Result>): Promise<Result> {
  const server = await servePages(wanted.pages);
  const extension = wanted.withExtension ? buildExtension(wanted.browser) : undefined;
  const session = await launch(wanted.browser, { extension });
  try {
    return await work({ session, server });
  } finally {
    await session.close();
    await server.close();
  }
}

/** Writes a page with this in its body. */
export function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;
}

/** Writes each text as a paragraph. */
export function asParagraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');
}
