import { prefilterKeys as allKeys } from 'virtual:sidelight/all-prefilter-keys';
import { cardGlossary, maps as cardMaps } from 'virtual:sidelight/cards';
import { glossary } from 'virtual:sidelight/glossary';
import { lexicon } from 'virtual:sidelight/lexicon';
import { maps } from 'virtual:sidelight/maps';
import { prefilterKeys } from 'virtual:sidelight/prefilter-keys';
import { describe, expect, it } from 'vitest';
import { glossaryForCards, mapsForCards } from '../../data/for-cards.ts';
import { forDisplay } from '../../data/vite-plugin.ts';
import { bundledGlossary, bundledLexicon } from '../support/glossaries.ts';
import { bundledMaps } from '../support/maps.ts';
import { unpackedLexicon } from '../support/unpacked-lexicon.ts';

describe('the virtual modules', () => {
  it('contain the glossary without the fields that only finding names needs', () => {
    expect(glossary).toEqual(JSON.parse(JSON.stringify(forDisplay(bundledGlossary))));
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

  it('contain the compiled maps', () => {
    expect(maps).toEqual(JSON.parse(JSON.stringify(bundledMaps)));
  });

  it('contain the data for cards, which are parsed once', () => {
    expect(cardGlossary()).toEqual(JSON.parse(JSON.stringify(glossaryForCards(bundledGlossary))));
    expect(cardMaps()).toEqual(JSON.parse(JSON.stringify(mapsForCards(bundledMaps))));
    expect(cardGlossary()).toBe(cardGlossary());
    expect(cardMaps()).toBe(cardMaps());
  });

  it('contain less data for cards than for pages', () => {
    const size = (value: object) => JSON.stringify(value).length;
    expect(size(cardGlossary())).toBeLessThan(0.85 * size(bundledGlossary));
    expect(size(cardMaps())).toBeLessThan(0.85 * size(bundledMaps));
  });

  it('contain only the keys of distinctive names for the prefilter', () => {
    expect(prefilterKeys).toEqual(bundledLexicon.prefilterKeys.strong);
  });
});
