import { describe, expect, it } from 'vitest';
import { createPageEvidence } from '../../../engine/page/evidence.ts';
import { isRelevant, type Need, needOf, reasonsFor } from '../../../engine/page/relevance.ts';
import { NEEDS } from '../../../platform/messages.ts';
import { lexiconOf } from '../../support/glossaries.ts';
import { packOf, withPacks } from '../../support/packs.ts';

const lexicon = withPacks(
  [packOf('mine', { id: 'aurora', names: ['Aurora'] })],
  lexiconOf(
    { id: 'armenia', names: ['Armenia'] },
    { id: 'baku', names: ['Baku'] },
    { id: 'karabakh', names: ['Karabakh'] },
    { id: 'china', names: ['China'], strength: 'weak' },
    { id: 'russia', names: ['Russia'], strength: 'weak' },
  ),
);

const mention = (id: string) => ({ entry: lexicon.entries.findIndex((entry) => entry.id === id) });
const evidenceOf = (...ids: string[]) => {
  const evidence = createPageEvidence(lexicon);
  evidence.add(ids.map(mention));
  return evidence;
};

describe('needOf', () => {
  const text = { isInRegionalText: false, isBoilerplate: false };

  it.each([
    ['a distinctive name needs nothing', 'baku', text, 0],
    ['a distinctive name in a link needs nothing', 'baku', { ...text, isBoilerplate: true }, 0],
    ['a user’s name needs nothing', 'mine/aurora', text, 0],
    ['a user’s name in a link needs nothing', 'mine/aurora', { ...text, isBoilerplate: true }, 0],
    ['a common name needs nothing in a regional text', 'china', { ...text, isInRegionalText: true }, 0],
    [
      'a common name in a regional link needs nothing',
      'china',
      { isInRegionalText: true, isBoilerplate: true },
      0,
    ],
    ['a common name elsewhere needs its section', 'china', text, 1],
    ['a common name in a link needs the page', 'china', { ...text, isBoilerplate: true }, 2],
  ] as const)('%s', (_, id, place, need) => {
    expect(needOf({ ...mention(id), ...place }, lexicon)).toBe(need);
  });

  it('returns the codes that messages send', () => {
    expect(Object.values(NEEDS satisfies Record<string, Need>)).toEqual([0, 1, 2]);
  });
});

describe('isRelevant', () => {
  it.each([
    ['on any page', { about: false, isRegional: false }, [0]],
    ['in a section about the region', { about: false, isRegional: true }, [0, 1]],
    ['on a page about the region', { about: true, isRegional: false }, [0, 1, 2]],
  ] as const)('is true for these needs %s', (_, { about, isRegional }, met) => {
    const needs: readonly Need[] = [0, 1, 2];
    expect(needs.filter((need) => isRelevant(need, { about }, { isRegional }))).toEqual(met);
  });
});

describe('reasonsFor', () => {
  it.each([
    [
      'a common name by the two distinctive names with the highest counts',
      'china',
      ['karabakh', 'baku', 'armenia', 'baku', 'armenia', 'baku'],
      ['baku', 'armenia'],
    ],
    ['a common name by the only distinctive one', 'china', ['karabakh', 'russia'], ['karabakh']],
    ['a common name by nothing on a page without distinctive names', 'china', ['russia'], []],
    ['a distinctive name by nothing', 'baku', ['armenia', 'karabakh'], []],
    ['a user’s name by nothing', 'mine/aurora', ['armenia', 'karabakh'], []],
    ['a common name by nothing on a page with only a user’s name', 'china', ['mine/aurora'], []],
  ])('explains %s', (_, id, others, reasons) => {
    expect(reasonsFor(mention(id).entry, lexicon, evidenceOf(...others))).toEqual(reasons);
  });

  it('returns an empty list for an unknown entry', () => {
    expect(reasonsFor(99, lexicon, evidenceOf('baku'))).toEqual([]);
  });
});
