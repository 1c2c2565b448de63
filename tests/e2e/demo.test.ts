import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/build-extension.ts';
import { runScript } from '../support/run-script.ts';

const output = join(projectFolder, '.output', 'demo');

describe('the demo without a display', () => {
  it('writes a report of the marks, and pictures of the page, the card and the popup', () => {
    rmSync(output, { recursive: true, force: true });
    const { code, stdout, stderr } = runScript(
      'demo.ts',
      '--headless',
      join('tests', 'pages', 'article.html'),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'));
    expect(report.counts.marks).toBe(report.marks.length);
    expect(report.marks).toContainEqual({
      text: 'Zangezur corridor',
      entry: 'zangezur-corridor',
      kind: 'route',
    });
    expect(report.marks.filter(({ entry }: { entry?: string }) => entry === undefined)).toEqual([]);
    for (const picture of ['page', 'card', 'card-dark', 'popup', 'popup-search']) {
      expect(stdout).toContain(`${picture}.png`);
      expect(statSync(join(output, `${picture}.png`)).size).toBeGreaterThan(5000);
    }
  });

  it('explains why a page cannot be read', () => {
    const { code, stderr } = runScript('demo.ts', '--headless', 'no-such-page.html');
    expect({ code, stderr: stderr.trim() }).toEqual({
      code: 1,
      stderr: 'The page no-such-page.html cannot be read (there is no such file).',
    });
  });
});
