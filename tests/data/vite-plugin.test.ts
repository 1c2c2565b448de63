import { anchors } from 'virtual:sidelight/anchors';
import { glossary } from 'virtual:sidelight/glossary';
import { lexicon } from 'virtual:sidelight/lexicon';
import { describe, expect, it } from 'vitest';
import { bundledGlossary, bundledLexicon } from '../support/glossaries.ts';

describe('the modules made at build time', () => {
  it('give the glossary as it was loaded', () => {
    expect(glossary).toEqual(JSON.parse(JSON.stringify(bundledGlossary)));
  });

  it('give the lexicon as it is compiled', () => {
    expect(lexicon).toEqual(bundledLexicon);
  });

  it('give the scout the anchors of distinctive names only', () => {
    expect(anchors).toEqual(bundledLexicon.anchors.strong);
  });
});
