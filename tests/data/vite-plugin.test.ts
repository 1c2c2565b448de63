import { anchors } from 'virtual:sidelight/anchors';
import { glossary } from 'virtual:sidelight/glossary';
import { lexicon } from 'virtual:sidelight/lexicon';
import { maps } from 'virtual:sidelight/maps';
import { describe, expect, it } from 'vitest';
import { bundledGlossary, bundledLexicon } from '../support/glossaries.ts';
import { bundledMaps } from '../support/maps.ts';

describe('the modules made at build time', () => {
  it('give the glossary as it was loaded', () => {
    expect(glossary).toEqual(JSON.parse(JSON.stringify(bundledGlossary)));
  });

  it('give the lexicon as it is compiled', () => {
    expect(lexicon).toEqual(bundledLexicon);
  });

  it('give the maps as they are compiled', () => {
    expect(maps).toEqual(JSON.parse(JSON.stringify(bundledMaps)));
  });

  it('give the scout the anchors of distinctive names only', () => {
    expect(anchors).toEqual(bundledLexicon.anchors.strong);
  });
});
