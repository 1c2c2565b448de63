/** Makes the page of the demo reachable. A file is served by a local server. */
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

/**
 * Returns the path of the sample page: the article beside the project if it is there, otherwise a page of the
 * tests.
 */
export function sampleArticle(): string {
  return existsSync(SOURCE_ARTICLE) ? SOURCE_ARTICLE : OWN_ARTICLE;
}

/** Returns a file that the page requests; `undefined` if it is missing or outside the folder of the page. */
function fileBeside(page: string, path: string): Buffer | undefined {
  const file = resolve(dirname(page), path);
  if (!file.startsWith(dirname(page) + sep)) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined; // the server answers 404
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
 * @param target path or address of the page.
 * @param port port of the server for a file; any free port if it is missing.
 * @throws {Error} if the address is not valid, the file cannot be read or the port is in use.
 */
export async function openTarget(target: string = sampleArticle(), port?: number): Promise<DemoTarget> {
  if (existsSync(target) || !SCHEME.test(target)) return serveFile(target, port);
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url === undefined) throw new Error(`${target} is not a valid address.`);
  if (url.protocol === 'file:') return serveFile(fileURLToPath(url), port);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`${target}: the demo can show only http and https addresses and files.`);
  return { url: url.href, close: async () => {} };
}
