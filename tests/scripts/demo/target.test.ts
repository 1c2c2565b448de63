import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTarget } from '../../../scripts/demo/target.ts';

describe('the page of the demo', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-target-'));
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'a page.html'), '<p>Baku</p>');
    writeFileSync(join(folder, 'page', 'style.css'), 'p { color: red }');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is an unchanged web address', async () => {
    expect((await openTarget('https://example.org/a?b')).url).toBe('https://example.org/a?b');
  });

  it.each([
    ['a path', () => join(folder, 'page', 'a page.html')],
    ['a file address', () => pathToFileURL(join(folder, 'page', 'a page.html')).href],
  ])('is served on this machine only from %s, with the files of its folder and no others', async (_, target) => {
    const served = await openTarget(target());
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    expect(await (await fetch(served.url)).text()).toBe('<p>Baku</p>');
    expect((await fetch(`${served.url}style.css`)).headers.get('content-type')).toBe('text/css');
    expect((await fetch(`${served.url}..%2fsecret.txt`)).status).toBe(404);
    await served.close();
  });

  it.each([
    ['/no/such/page.html', 'The page /no/such/page.html cannot be read (there is no such file)'],
    ['http://', 'http:// is not a valid address'],
    ['ftp://example.org/', 'the demo can show only http and https addresses and files'],
  ])('is refused with a reason if it is %s', async (target, reason) => {
    await expect(openTarget(target)).rejects.toThrow(reason);
  });
});
