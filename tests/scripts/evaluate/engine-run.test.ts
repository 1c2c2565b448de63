import { describe, expect, it } from 'vitest';
import { createMarker } from '../../../scripts/evaluate/engine-run.ts';
import { lexiconOf } from '../../support/glossaries.ts';

const lexicon = lexiconOf({ id: 'baku', names: ['Baku'] }, { id: 'china', names: ['China'], strength: 'weak' });

describe('createMarker', () => {
  const smart = createMarker(lexicon, 'smart');
  const entitiesIn = (text: string, title?: string) => smart({ text, lang: 'en', title }).map(({ entity }) => entity);

  it('lets the whole passage decide about a common name, also what stands behind it', () => {
    expect([entitiesIn('China'), entitiesIn('China and Baku')]).toEqual([[], ['china', 'baku']]);
  });

  it('keeps nothing from one passage for the next', () => {
    expect([entitiesIn('Baku'), entitiesIn('China')]).toEqual([['baku'], []]);
  });

  it('takes the title for a part of the page', () => {
    expect([entitiesIn('China', 'News from Baku'), entitiesIn('China', 'News from Oslo')]).toEqual([['china'], []]);
  });

  it('marks every name if asked to', () => {
    expect(createMarker(lexicon, 'every')({ text: 'in China', lang: 'en' })).toEqual([{ start: 3, end: 8, entity: 'china' }]);
  });
});
