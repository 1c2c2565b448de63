/**
 * Vite plugin that provides one module for each language with the texts that a card shows.
 * `entrypoints/texts-*.ts` import these modules.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isOnCard } from './card-texts.ts';

const MODULE = /^virtual:sidelight\/card-texts\/(?<language>[a-z]{2})$/;

function moduleFor(json: string): string {
  const shown = Object.fromEntries(Object.entries(JSON.parse(json)).filter(([key]) => isOnCard(key)));
  return `export const texts = ${JSON.stringify(shown)};`;
}

export function cardTexts(): Plugin {
  return {
    name: 'sidelight:card-texts',
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = id.startsWith('\0') ? MODULE.exec(id.slice(1))?.groups?.language : undefined;
      if (language === undefined) return undefined;
      const file = join(import.meta.dirname, `${language}.json`);
      this.addWatchFile(file);
      return moduleFor(readFileSync(file, 'utf8'));
    },
  };
}
