/** Serves pages on this machine only, for tests and the demo. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { extname } from 'node:path';

export interface PageContent {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Returns the content of a path (without leading slash). `undefined` gives the answer "not found". */
export type PageSource = (path: string) => string | PageContent | undefined;

export interface ServeOptions {
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Port to listen on; any free port if it is missing. */
  readonly port?: number;
}

export interface PageServer {
  readonly port: number;
  /** Returns the address of a path (without leading slash). The default host is `127.0.0.1`. */
  url(path: string, host?: '127.0.0.1' | 'localhost'): string;
  /** Paths that have been requested so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
};

/** Returns the content type for the extension of a file's name. Unknown extensions count as HTML. */
export function contentType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'text/html; charset=utf-8';
}

/**
 * Reads the file of a page.
 * @throws {Error} that names the file and the reason if it cannot be read.
 */
export function readPageFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new Error(
      `The page ${file} cannot be read (${reason === 'ENOENT' ? 'there is no such file' : reason}).`,
      { cause: error },
    );
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return decodeURIComponent(new URL(url, 'http://localhost').pathname.slice(1));
}

/**
 * Starts a server that listens on loopback only.
 * @throws {Error} that names the port if it is in use.
 */
export async function servePages(
  source: PageSource,
  { headers = {}, port = 0 }: ServeOptions = {},
): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request);
    requests.push(path);
    const found = source(path);
    const { body, headers: own } =
      typeof found === 'object' ? found : { body: found ?? 'Not found', headers: {} };
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': contentType(path),
      ...headers,
      ...own,
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new Error(`Port ${port} is in use; choose another port, or leave it out to use a free one.`, {
              cause: error,
            })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return {
    port: used,
    url: (path, host = '127.0.0.1') => `http://${host}:${used}/${path}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
