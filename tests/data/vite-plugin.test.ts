import { prefilterKeys as allKeys } from 'virtual:sidelight/all-prefilter-keys';
import { maps as cardMaps, readingGlossary } from 'virtual:sidelight/cards';
import { glossary } from 'virtual:sidelight/glossary';
import { lexicon } from 'virtual:sidelight/lexicon';
import { maps } from 'virtual:sidelight/maps';
import { prefilterKeys } from 'virtual:sidelight/prefilter-keys';
import { describe, expect, it } from 'vitest';
import { glossaryForCards, mapsForCards } from '../../data/for-cards.ts';
import { forReading } from '../../data/vite-plugin.ts';
import { bundledGlossary, bundledLexicon } from '../support/glossaries.ts';
import { bundledMaps } from '../support/maps.ts';
import { unpackedLexicon } from '../support/unpacked-lexicon.ts';

describe('the modules made at build time', () => {
  it('give the glossary as it was loaded, without what only finding names needs', () => {
    expect(glossary).toEqual(JSON.parse(JSON.stringify(forReading(bundledGlossary))));
    expect(glossary.entries.map(({ id, facts, relations }) => ({ id, facts, relations }))).toEqual(
      bundledGlossary.entries.map(({ id, facts, relations }) => ({ id, facts, relations })),
    );
    expect(JSON.stringify(glossary)).not.toMatch(/"(?:senses|stems|location)":/);
  });

  it('contain the compiled lexicon and, separately, the prefilter keys', () => {
    const { prefilterKeys: compiled, ...rest } = bundledLexicon;
    expect(unpackedLexicon(lexicon)).toEqual(rest);
    expect(allKeys).toEqual(compiled.all);
  });

  it('give the maps as they are compiled', () => {
    expect(maps).toEqual(JSON.parse(JSON.stringify(bundledMaps)));
  });

  it('give the background what cards show, parsed once', () => {
    expect(readingGlossary()).toEqual(JSON.parse(JSON.stringify(glossaryForCards(bundledGlossary))));
    expect(cardMaps()).toEqual(JSON.parse(JSON.stringify(mapsForCards(bundledMaps))));
    expect(readingGlossary()).toBe(readingGlossary());
    expect(cardMaps()).toBe(cardMaps());
  });

  it('give the background less than the whole', () => {
    const size = (value: object) => JSON.stringify(value).length;
    expect(size(readingGlossary())).toBeLessThan(0.85 * size(bundledGlossary));
    expect(size(cardMaps())).toBeLessThan(0.85 * size(bundledMaps));
  });

  it('contain only the keys of distinctive names for the prefilter', () => {
    expect(prefilterKeys).toEqual(bundledLexicon.prefilterKeys.strong);
  });
});
