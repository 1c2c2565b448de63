import { describe, expect, it } from 'vitest';
import { servePages } from '../../scripts/serve-pages.ts';

describe('servePages', () => {
  it('serves known paths with the given headers and answers 404 for others', async () => {
    const server = await servePages((path) => (path === 'a b' ? '<p>here</p>' : undefined), {
      headers: { 'x-test': 'yes' },
    });
    const found = await fetch(server.url('a%20b'));
    expect([
      found.status,
      found.headers.get('x-test'),
      found.headers.get('content-type'),
      await found.text(),
    ]).toEqual([200, 'yes', 'text/html; charset=utf-8', '<p>here</p>']);
    expect((await fetch(server.url('other'))).status).toBe(404);
    expect(server.requests).toEqual(['a b', 'other']);
    await server.close();
  });

  it('names the port if it is in use', async () => {
    const first = await servePages(() => '');
    await expect(servePages(() => '', { port: first.port })).rejects.toThrow(`Port ${first.port} is in use`);
    await first.close();
  });
});
