import { describe, expect, it } from 'vitest';
import type { Language } from '../../../engine/names/language.ts';
import {
  createPageEvidence,
  type PageEvidence,
  speaksForRegion,
  type TextPlace,
} from '../../../engine/page/evidence.ts';
import { lexiconOf } from '../../support/glossaries.ts';
import { packOf, withPacks } from '../../support/packs.ts';

const lexicon = lexiconOf(
  { id: 'armenia', names: ['Armenia'] },
  { id: 'baku', names: ['Baku'] },
  { id: 'karabakh', names: ['Karabakh'] },
  { id: 'china', names: ['China'], strength: 'weak' },
  { id: 'russia', names: ['Russia'], strength: 'weak', bearing: 0.4 },
  { id: 'ukraine', names: ['Ukraine'], strength: 'weak', bearing: 0.4 },
  { id: 'iran', names: ['Iran'], strength: 'weak', bearing: 0.4 },
  { id: 'kremlin', names: ['Kremlin'], strength: 'weak', bearing: 0.6 },
);

const mention = (id: string) => ({ entry: lexicon.entries.findIndex((entry) => entry.id === id) });
const evidenceOf = (ids: readonly string[], language?: Language, place?: TextPlace) => {
  const evidence = createPageEvidence(lexicon);
  evidence.add(ids.map(mention), language, place);
  return evidence;
};

function stateOf({ touched, about }: PageEvidence): 'about' | 'touched' | 'no' {
  if (about) return 'about';
  return touched ? 'touched' : 'no';
}

describe('page evidence', () => {
  it.each([
    ['nothing', [], undefined, 'no'],
    ['common names', ['china', 'russia', 'china'], 'en', 'no'],
    ['one distinctive name', ['baku'], 'en', 'touched'],
    ['the same distinctive name three times', ['baku', 'baku', 'baku'], 'en', 'touched'],
    ['one distinctive name among common ones', ['china', 'baku', 'russia'], 'en', 'touched'],
    ['two distinctive names', ['baku', 'karabakh'], 'en', 'about'],
    ['two names with a bearing, one of them a strong one', ['kremlin', 'russia'], 'en', 'about'],
    ['a name with a strong bearing alone', ['kremlin', 'kremlin'], 'en', 'no'],
    ['a name with a strong bearing and a distinctive one', ['kremlin', 'baku'], 'en', 'touched'],
    ['several names with a weak bearing', ['russia', 'ukraine', 'iran'], 'en', 'no'],
    ['a common name in a language of the region', ['china'], 'hy', 'about'],
    ['nothing in a language of the region', [], 'hy', 'no'],
    ['in Russian, a name with a strong bearing', ['kremlin'], 'ru', 'about'],
    ['in Russian, a name with a weak bearing', ['russia'], 'ru', 'no'],
  ] as const)('of a page that names %s', (_, ids, language, expected) => {
    expect(stateOf(evidenceOf(ids, language))).toBe(expected);
  });

  it.each([
    ['one distinctive name in the title', ['baku'], 'title', 'about'],
    ['names in the title that are enough together', ['kremlin', 'russia'], 'title', 'about'],
    ['a common name in the title', ['china'], 'title', 'no'],
    ['distinctive names in links to other pages', ['baku', 'karabakh', 'armenia'], 'boilerplate', 'touched'],
    ['names with a bearing in links to other pages', ['kremlin', 'russia'], 'boilerplate', 'touched'],
  ] as const)('of a page with %s', (_, ids, place, expected) => {
    expect(stateOf(evidenceOf(ids, 'en', place))).toBe(expected);
  });

  it('adds names of several texts together', () => {
    const evidence = evidenceOf(['kremlin']);
    evidence.add([mention('russia')]);
    expect([evidence.touched, evidence.about]).toEqual([true, true]);
  });

  it('grows with each addition', () => {
    const evidence = evidenceOf(['china']);
    evidence.add([mention('armenia')]);
    evidence.add([mention('russia')]);
    evidence.add([mention('baku')], 'en', 'boilerplate');
    expect([evidence.touched, evidence.about]).toEqual([true, false]);
    evidence.add([mention('baku')]);
    expect(evidence.about).toBe(true);
  });

  it('orders entries by their count, and equal counts by their first mention', () => {
    const { telling } = evidenceOf(['karabakh', 'baku', 'armenia', 'baku', 'china', 'china', 'china']);
    expect(telling.map((entry) => lexicon.entries[entry]?.id)).toEqual(['baku', 'karabakh', 'armenia']);
  });

  it.each([
    [0, []],
    [1, ['baku']],
    [2, ['baku', 'armenia']],
    [3, ['baku', 'armenia', 'karabakh']],
    [9, ['baku', 'armenia', 'karabakh']],
  ])('returns at most %i distinctive names in the same order', (most, expected) => {
    const ids = ['karabakh', 'baku', 'armenia', 'baku', 'china', 'china', 'china', 'armenia', 'baku'];
    const distinctive = evidenceOf(ids).distinctive(most);
    expect(distinctive.map((entry) => lexicon.entries[entry]?.id)).toEqual(expected);
  });

  it('forgets everything when it is cleared', () => {
    const evidence = evidenceOf(['baku', 'karabakh'], 'az', 'title');
    evidence.clear();
    expect([evidence.touched, evidence.about, evidence.telling]).toEqual([false, false, []]);
  });
});

describe('speaksForRegion', () => {
  it.each([
    ['a distinctive name', ['baku', 'china'], 'en', true],
    ['two names with a bearing, one of them a strong one', ['kremlin', 'russia'], 'en', true],
    ['the same name twice', ['kremlin', 'kremlin'], 'en', false],
    ['a common name in a language of the region', ['china'], 'ka', true],
    ['nothing in a language of the region', [], 'ka', false],
  ] as const)('of a text with %s', (_, ids, language, expected) => {
    expect(speaksForRegion(lexicon, ids.map(mention), language)).toBe(expected);
  });
});

describe('names of a user’s glossary', () => {
  const pack = packOf(
    'mine',
    { id: 'aurora', names: ['Aurora'] },
    { id: 'heron', names: ['heron'] },
    { id: 'capital', names: ['Baku'] },
  );
  const withPack = withPacks([pack], lexicon);
  const numberOf = (id: string) => withPack.entries.findIndex((entry) => entry.id === id);
  const named = (...ids: readonly string[]) =>
    ids.map((id) => ({ entry: numberOf(id), ...(id === 'mine/capital' && { shadowed: numberOf('baku') }) }));
  const evidenceWithPack = (ids: readonly string[], language?: Language, place?: TextPlace) => {
    const evidence = createPageEvidence(withPack);
    evidence.add(named(...ids), language, place);
    return evidence;
  };

  it.each([
    ['nothing, whatever their number', ['mine/aurora', 'mine/heron'], 'en', 'prose', 'no'],
    ['nothing in a language of the region', ['mine/aurora'], 'ka', 'prose', 'no'],
    ['nothing in the title', ['mine/aurora'], 'en', 'title', 'no'],
    ['as much as the shadowed name', ['mine/capital'], 'en', 'prose', 'touched'],
    [
      'as much as the shadowed name beside another distinctive one',
      ['mine/capital', 'karabakh'],
      'en',
      'prose',
      'about',
    ],
    ['as much as the shadowed name in the title', ['mine/capital'], 'en', 'title', 'about'],
    ['no more than the shadowed name if both occur', ['mine/capital', 'baku'], 'en', 'prose', 'touched'],
  ] as const)('say of the page %s', (_, ids, language, place, expected) => {
    expect(stateOf(evidenceWithPack(ids, language, place))).toBe(expected);
  });

  it('are no reason for a mark, but shadowed entries are', () => {
    const { telling } = evidenceWithPack([
      'mine/aurora',
      'mine/aurora',
      'mine/capital',
      'karabakh',
      'karabakh',
    ]);
    expect(telling.map((entry) => withPack.entries[entry]?.id)).toEqual(['karabakh', 'baku']);
  });

  it('do not make a text speak for the region, unless they shadow a distinctive name', () => {
    expect(speaksForRegion(withPack, named('mine/aurora'), 'hy')).toBe(false);
    expect(speaksForRegion(withPack, named('mine/capital'), 'en')).toBe(true);
  });
});
