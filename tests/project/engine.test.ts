import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../support/run-script.ts';

const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');

function compile(...args: readonly string[]): { code: number | null; output: string } {
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...args, '--noEmit'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout };
}

describe('the engine', () => {
  it('compiles without the types of a browser or of Node', () => {
    expect(compile('-p', 'engine')).toEqual({ code: 0, output: '' });
  });

  it.each([
    'document.title',
    'new Highlight()',
    'process.cwd()',
    'chrome.runtime',
  ])('does not compile if it uses %s', (expression) => {
    mkdirSync(join(projectFolder, '.wxt'), { recursive: true });
    const folder = mkdtempSync(join(projectFolder, '.wxt/engine-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'file.ts'), `export const value: unknown = ${expression};\n`);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../engine/tsconfig.json', include: ['file.ts'] }),
    );
    expect(compile('-p', folder).output).toMatch(/Cannot find name/);
  });
});
