import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/run-script.ts';
import { importsOf, modulesIn, type SourceImport } from '../support/source-imports.ts';

/** Folders that a folder may import from, besides itself. */
const ALLOWED_IMPORTS = {
  entrypoints: ['components', 'platform', 'data', 'engine', 'locales'],
  components: ['engine', 'locales'],
  platform: ['engine', 'locales'],
  data: ['engine'],
  engine: [],
  locales: [],
} as const satisfies Record<string, readonly string[]>;

const imports = Object.keys(ALLOWED_IMPORTS).flatMap(importsOf);
const own = imports.filter(({ isOwn }) => isOwn);
const packages = imports.filter(({ isOwn, isType }) => !isOwn && !isType);

const folderOf = (file: string) => file.split('/')[0] ?? '';
const entrypointOf = (file: string) => file.split('/').slice(0, 2).join('/');
const written = ({ from, to }: SourceImport) => `${from} -> ${to}`;
const startsWithOneOf = (module: string, names: readonly string[]) =>
  names.some((name) => module === name || module.startsWith(`${name}/`));

describe('the scanner of imports', () => {
  it('finds modules in every form of import', () => {
    const text = `import './a.css';\nimport {\n  b,\n} from './b.ts';\nimport type { C } from "./c.ts";\nexport { d } from './d.ts';\nawait import('./e.ts');`;
    const found = modulesIn('x.ts', text).sort((a, b) => a.module.localeCompare(b.module));
    expect(found.map(({ module, isType }) => (isType ? `type ${module}` : module))).toEqual([
      './a.css',
      './b.ts',
      'type ./c.ts',
      './d.ts',
      './e.ts',
    ]);
  });

  it('finds the imports of this project, and each imported file exists', () => {
    expect(own.length).toBeGreaterThan(80);
    expect(own.filter(({ to }) => !existsSync(join(projectFolder, to))).map(written)).toEqual([]);
  });
});

describe('imports between folders', () => {
  it.each(Object.entries(ALLOWED_IMPORTS))('lead from %s to itself and %j only', (folder, allowed) => {
    const found = own.filter(({ from }) => folderOf(from) === folder);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found
        .filter(({ to }) => folderOf(to) !== folder && !allowed.some((other) => other === folderOf(to)))
        .map(written),
    ).toEqual([]);
  });

  it('lead to entrypoints only from entrypoints and tests', () => {
    const others = importsOf('scripts');
    expect(
      [...own, ...others]
        .filter(({ from, to }) => folderOf(to) === 'entrypoints' && folderOf(from) !== 'entrypoints')
        .map(written),
    ).toEqual([]);
  });

  it('lead from one entrypoint only to entrypoints/page, and from the side panel to the popup’s app', () => {
    const across = own.filter(
      ({ from, to }) =>
        folderOf(to) === 'entrypoints' && to.split('/').length > 2 && entrypointOf(from) !== entrypointOf(to),
    );
    expect(across.length).toBeGreaterThan(0);
    const others = across.filter(({ to }) => entrypointOf(to) !== 'entrypoints/page');
    expect(
      others
        .filter(
          ({ from, to }) =>
            entrypointOf(from) !== 'entrypoints/sidepanel' || entrypointOf(to) !== 'entrypoints/popup',
        )
        .map(written),
    ).toEqual([]);
  });

  it('lead from the content script to no interface code', () => {
    const script = imports.filter(
      ({ from, isType }) =>
        !isType && (from.startsWith('entrypoints/content/') || from.startsWith('entrypoints/page/')),
    );
    expect(
      script
        .filter(({ to }) =>
          startsWithOneOf(to, ['preact', 'components', 'webextension-polyfill', 'wxt/browser']),
        )
        .map(written),
    ).toEqual([]);
  });
});

/** Returns each cycle of imports once, in the form "a -> b -> a". */
function cyclesIn(all: readonly Pick<SourceImport, 'from' | 'to'>[]): string[] {
  const targets = new Map(
    Object.entries(Object.groupBy(all, ({ from }) => from)).map(([from, to = []]) => [
      from,
      to.map((each) => each.to),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}

describe('cycles of imports', () => {
  it('are found at any length', () => {
    const imported = ['a b', 'b c', 'c d', 'd b', 'e a'].map((pair) => ({
      from: pair.charAt(0),
      to: pair.charAt(2),
    }));
    expect(cyclesIn(imported)).toEqual(['b -> c -> d -> b']);
    expect(cyclesIn(imported.slice(0, 3))).toEqual([]);
  });

  it('do not exist in this project, not even for types', () => {
    expect(cyclesIn(own)).toEqual([]);
  });
});

const PAGE_SCRIPTS = ['content', 'card', 'every-name', 'page'].map((name) => `entrypoints/${name}`);

it('content scripts use only platform/page and the messages of the platform', () => {
  const used = own.filter(
    ({ from, to, isType }) =>
      PAGE_SCRIPTS.includes(entrypointOf(from)) && folderOf(to) === 'platform' && !isType,
  );
  expect(used.length).toBeGreaterThan(0);
  expect(
    used.filter(({ to }) => !to.startsWith('platform/page/') && to !== 'platform/messages.ts').map(written),
  ).toEqual([]);
});

describe('imported packages', () => {
  it.each([
    ['engine', ['fuse.js']],
    ['components', ['preact']],
    ['platform', ['wxt/browser', 'idb', 'zod/mini']],
    [
      'data',
      [
        'node:fs',
        'node:module',
        'node:path',
        'yaml',
        'zod/mini',
        'csv42',
        'vite',
        'd3-geo',
        'topojson-client',
      ],
    ],
    ['entrypoints', ['preact', 'wxt/utils', 'virtual:sidelight', '/icon/icon.svg']],
  ])('of %s are among %j', (folder, allowed) => {
    const used = packages.filter(({ from }) => folderOf(from) === folder);
    expect(used.filter(({ to }) => !startsWithOneOf(to, allowed)).map(written)).toEqual([]);
  });
});
