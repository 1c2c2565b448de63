/** The page that the demo shows: an address of the web, or a file, which is served over loopback. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../build-extension.ts';
import { contentType, readPageFile, servePages } from '../serve-pages.ts';

export interface DemoTarget {
  readonly url: string;
  close(): Promise<void>;
}

const SOURCE_ARTICLE = join(projectFolder, '..', 'shared', 'article', 'article.html');
const OWN_ARTICLE = join(projectFolder, 'tests', 'pages', 'article.html');

/** The sample: the article itself where it lies beside the project, else a page of our own. */
export function sampleArticle(): string {
  return existsSync(SOURCE_ARTICLE) ? SOURCE_ARTICLE : OWN_ARTICLE;
}

/** The file beside `page` that the page asks for; nothing outside that folder. */
function fileBeside(page: string, path: string): Buffer | undefined {
  const file = resolve(dirname(page), path);
  if (!file.startsWith(dirname(page) + sep)) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined; // what a page asks for in vain is its own business
  }
}

async function serveFile(file: string, port: number | undefined): Promise<DemoTarget> {
  const page = resolve(file);
  const body = readPageFile(file);
  const headers = { 'content-type': contentType(page) };
  const server = await servePages(
    (path) => {
      if (path === '') return { body, headers };
      const other = fileBeside(page, path);
      return other && { body: other };
    },
    port === undefined ? {} : { port },
  );
  return { url: server.url(''), close: server.close };
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Makes the page reachable.
 * @throws {Error} if the address is none of the web, the file cannot be read or the port is in use.
 */
export async function openTarget(target: string = sampleArticle(), port?: number): Promise<DemoTarget> {
  if (existsSync(target) || !SCHEME.test(target)) return serveFile(target, port);
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url === undefined) throw new Error(`${target} is no address.`);
  if (url.protocol === 'file:') return serveFile(fileURLToPath(url), port);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`${target}: only http, https and files can be shown.`);
  return { url: url.href, close: async () => {} };
}
