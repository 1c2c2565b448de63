import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/run-script.ts';

const isRepository = existsSync(join(projectFolder, '.git'));
const textOf = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));

describe.skipIf(!isRepository)('the files in the repository (skipped outside a clone)', () => {
  const files = isRepository
    ? execFileSync('git', ['ls-files', '-z'], { cwd: projectFolder, encoding: 'utf8' })
        .split('\0')
        .filter(Boolean)
    : [];
  const texts = files.filter(
    (file) => existsSync(join(projectFolder, file)) && !/\.(?:png|ico|svg|woff2?)$/.test(file),
  );

  it('contain no path of a developer’s computer', () => {
    const path =
      /(?:^|[\s"'`(=:])(?:\/(?:root|home\/\w+|Users\/\w+|work|tmp|var\/folders)\/|[A-Z]:\\Users\\)/m;
    expect(path.test(['in ', 'root', 'project'].join('/'))).toBe(true);
    expect(texts.filter((file) => path.test(textOf(file)))).toEqual([]);
  });

  it('include no built or installed file', () => {
    expect(files.filter((file) => /^(?:node_modules|\.output|\.wxt|coverage)\//.test(file))).toEqual([]);
  });

  it('have no test that is skipped or that excludes others', () => {
    const off = /\b(?:it|test|describe)\.(?:skip|only|todo)\b(?!If)/;
    expect(
      texts.filter(
        (file) => file.startsWith('tests/') && !file.endsWith('repository.test.ts') && off.test(textOf(file)),
      ),
    ).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const lock: { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }> } =
    JSON.parse(textOf('package-lock.json'));

  it('names no registry, so that npm uses the configured one', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has the checksum of every package', () => {
    const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(50);
    expect(
      installed
        .filter(([, { integrity, link }]) => link !== true && !integrity?.startsWith('sha512-'))
        .map(([path]) => path),
    ).toEqual([]);
  });
});

describe('package.json', () => {
  it.each([
    'build',
    'zip',
    'demo',
    'test',
    'glossary',
    'glossary:report',
    'evaluate',
    'accuracy',
    'bench',
    'pictures',
  ])('has the command %s', (name) => {
    expect(scripts).toHaveProperty(name);
  });

  it('has commands only for scripts that exist', () => {
    const named = Object.values(scripts).flatMap((command) => command.match(/\bscripts\/[\w.-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(join(projectFolder, file)))).toEqual([]);
  });

  it('has no dependencies besides those for development', () => {
    expect(JSON.parse(textOf('package.json'))).not.toHaveProperty('dependencies');
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'data/README.md', 'docs/benchmarks.md'])('%s', (file) => {
  it('exists', () => {
    expect(existsSync(join(projectFolder, file))).toBe(true);
  });

  it('names only commands that exist', () => {
    const named = [...textOf(file).matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !existsSync(join(projectFolder, file, '..', link)))).toEqual([]);
  });
});
