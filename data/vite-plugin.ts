/**
 * Gives the bundle its data, compiled at build time: `virtual:sidelight/lexicon` for finding names in pages and
 * `virtual:sidelight/glossary` for telling about them. A mistake in a data file ends the build with its place.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileLexicon } from '../engine/lexicon.ts';
import { writeForms } from '../engine/lexicon-text.ts';
import { loadGlossary } from './load.ts';

const dataFolder = import.meta.dirname;
const PREFIX = 'virtual:sidelight/';

/** JSON as a string literal is parsed several times faster than as an object literal, and only when it is asked for. */
function lazyJson(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function lexiconModule(): string {
  const { entries, forms, anchors } = compileLexicon(loadGlossary(dataFolder));
  return `
    import { readForms } from ${JSON.stringify(join(dataFolder, '../engine/lexicon-text.ts'))};
    let forms;
    export const lexicon = {
      entries: ${JSON.stringify(entries)},
      anchors: ${JSON.stringify(anchors)},
      get forms() { return (forms ??= readForms(${JSON.stringify(writeForms(forms))})); },
    };`;
}

function glossaryModule(): string {
  return `export const glossary = ${lazyJson(loadGlossary(dataFolder))};`;
}

export function glossaryData(): Plugin {
  return {
    name: 'sidelight:glossary-data',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      for (const file of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) this.addWatchFile(join(dataFolder, file));
      }
      return id.endsWith('/lexicon') ? lexiconModule() : glossaryModule();
    },
  };
}
