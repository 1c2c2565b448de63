/**
 * Compiles the data files into virtual modules at build time. A mistake in a data file ends the build with a
 * message that names the file and the field.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Glossary } from '../engine/glossary.ts';
import { compileLexicon } from '../engine/names/compile-lexicon.ts';
import { prepareLexicon } from '../engine/names/form-index.ts';
import { glossaryForCards, mapsForCards } from './for-cards.ts';
import { loadGlossary } from './load.ts';
import { compileMaps } from './maps/compile.ts';

const dataFolder = import.meta.dirname;
const PREFIX = 'virtual:sidelight/';

/**
 * Returns the glossary for pages of the extension. Fields that are needed only to find names or to draw maps
 * are removed.
 */
export function forDisplay(glossary: Glossary): Glossary {
  return {
    ...glossary,
    entries: glossary.entries.map(
      ({ senses: _, traits: _traits, bearing: _bearing, location: _location, names, ...entry }) => ({
        ...entry,
        names: names.map(
          ({ stems: _stems, indeclinable: _indeclinable, after: _after, match: _match, ...name }) => name,
        ),
      }),
    ),
  };
}

function forSearch(glossary: Glossary): Glossary {
  const { entries, ...rest } = forDisplay(glossary);
  return {
    ...rest,
    timeline: [],
    entries: entries.map((entry) => ({ ...entry, facts: [], relations: [], related: [] })),
  };
}

/**
 * Returns the JavaScript source of a function `name`, which returns `value`. The function parses `value` at
 * its first call and not before.
 */
function lazily(name: string, value: object): string {
  return `
    let ${name}Parsed;
    export function ${name}() {
      ${name}Parsed ??= JSON.parse(${JSON.stringify(JSON.stringify(value))});
      return ${name}Parsed;
    }`;
}

/**
 * Returns the JavaScript source of an exported constant `name`. It holds `value` as JSON text, because
 * browsers parse JSON several times faster than an object literal.
 */
function constant(name: string, value: object): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** Functions that return the source of each virtual module at build time, by the module's name. */
const MODULES: Readonly<Record<string, () => string>> = {
  /** Prefilter for the script in every page: tells whether a text may hold a distinctive name. */
  'prefilter-keys': () =>
    `export const prefilterKeys = ${JSON.stringify(compileLexicon(loadGlossary(dataFolder)).prefilterKeys.strong)};`,

  /**
   * Prefilter for all names, distinctive or not. It is used when every name has to be looked for on a page.
   */
  'all-prefilter-keys': () =>
    `export const prefilterKeys = ${JSON.stringify(compileLexicon(loadGlossary(dataFolder)).prefilterKeys.all)};`,

  /** Lexicon for finding names, prepared for `lexiconSource` so that the background starts quickly. */
  lexicon() {
    const { prefilterKeys: _, ...lexicon } = compileLexicon(loadGlossary(dataFolder));
    return constant('lexicon', prepareLexicon(lexicon));
  },

  /** Glossary for pages of the extension that show entries, without fields that they do not need. */
  glossary: () => constant('glossary', forDisplay(loadGlossary(dataFolder))),

  /** Glossary and maps for cards. The background parses them when a page first asks for a card. */
  cards() {
    const glossary = loadGlossary(dataFolder);
    return (
      lazily('cardGlossary', glossaryForCards(glossary)) + lazily('maps', mapsForCards(compileMaps(glossary)))
    );
  },

  /** Glossary for search, without facts and relations. */
  names: () => constant('glossary', forSearch(loadGlossary(dataFolder))),

  /** Maps for pages that show the places of entries. */
  maps: () => constant('maps', compileMaps(loadGlossary(dataFolder))),
};

export function glossaryData(): Plugin {
  // A build puts the same module into several bundles, so its source is kept until a data file changes.
  const made = new Map<string, string>();
  return {
    name: 'sidelight:glossary-data',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith(`\0${PREFIX}`) ? MODULES[id.slice(PREFIX.length + 1)] : undefined;
      if (make === undefined) return undefined;
      for (const file of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) this.addWatchFile(join(dataFolder, file));
      }
      const text = made.get(id) ?? make();
      made.set(id, text);
      return text;
    },
    watchChange: () => made.clear(),
  };
}
