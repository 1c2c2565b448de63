import { describe, expect, it } from 'vitest';
import { createMarker } from '../../../scripts/evaluate/engine-run.ts';
import { lexiconOf } from '../../support/glossaries.ts';

const lexicon = lexiconOf(
  { id: 'baku', names: ['Baku'] },
  { id: 'china', names: ['China'], strength: 'weak' },
);

describe('createMarker', () => {
  const smart = createMarker(lexicon, 'smart');
  const entitiesIn = (text: string, title?: string) =>
    smart({ text, lang: 'en', title }).map(({ entity }) => entity);

  it('marks a common name if evidence follows it in the passage', () => {
    expect([entitiesIn('China'), entitiesIn('China and Baku')]).toEqual([[], ['china', 'baku']]);
  });

  it('uses no evidence from the passage before', () => {
    expect([entitiesIn('Baku'), entitiesIn('China')]).toEqual([['baku'], []]);
  });

  it('uses the title as evidence', () => {
    expect([entitiesIn('China', 'News from Baku'), entitiesIn('China', 'News from Oslo')]).toEqual([
      ['china'],
      [],
    ]);
  });

  it('marks every name in the mode "every"', () => {
    expect(createMarker(lexicon, 'every')({ text: 'in China', lang: 'en' })).toEqual([
      { start: 3, end: 8, entity: 'china' },
    ]);
  });
});
