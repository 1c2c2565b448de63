import { describe, expect, it } from 'vitest';
import type { Language } from '../../../engine/names/language.ts';
import { createPageEvidence, type PageEvidence, speaksForRegion, type TextPlace } from '../../../engine/page/evidence.ts';
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
    ['one distinctive name again and again', ['baku', 'baku', 'baku'], 'en', 'touched'],
    ['one distinctive name among common ones', ['china', 'baku', 'russia'], 'en', 'touched'],
    ['two distinctive names', ['baku', 'karabakh'], 'en', 'about'],
    ['names that bear on the region, one of them much', ['kremlin', 'russia'], 'en', 'about'],
    ['such a name alone', ['kremlin', 'kremlin'], 'en', 'no'],
    ['such a name beside a distinctive one', ['kremlin', 'baku'], 'en', 'touched'],
    ['several names that each say little', ['russia', 'ukraine', 'iran'], 'en', 'no'],
    ['a common name in a language of the region', ['china'], 'hy', 'about'],
    ['nothing in a language of the region', [], 'hy', 'no'],
    ['in Russian, a name that says much', ['kremlin'], 'ru', 'about'],
    ['in Russian, a name that says little', ['russia'], 'ru', 'no'],
  ] as const)('of a page that names %s', (_, ids, language, expected) => {
    expect(stateOf(evidenceOf(ids, language))).toBe(expected);
  });

  it.each([
    ['one distinctive name in the title', ['baku'], 'title', 'about'],
    ['names in the title that say enough together', ['kremlin', 'russia'], 'title', 'about'],
    ['a common name in the title', ['china'], 'title', 'no'],
    ['distinctive names in links to other pages', ['baku', 'karabakh', 'armenia'], 'aside', 'touched'],
    ['names that bear on the region, in links to other pages', ['kremlin', 'russia'], 'aside', 'touched'],
  ] as const)('of a page with %s', (_, ids, place, expected) => {
    expect(stateOf(evidenceOf(ids, 'en', place))).toBe(expected);
  });

  it('is touched by names that only together say enough', () => {
    const evidence = evidenceOf(['kremlin']);
    evidence.add([mention('russia')]);
    expect([evidence.touched, evidence.about]).toEqual([true, true]);
  });

  it('grows with each addition', () => {
    const evidence = evidenceOf(['china']);
    evidence.add([mention('armenia')]);
    evidence.add([mention('russia')]);
    evidence.add([mention('baku')], 'en', 'aside');
    expect([evidence.touched, evidence.about]).toEqual([true, false]);
    evidence.add([mention('baku')]);
    expect(evidence.about).toBe(true);
  });

  it('puts the names that are named most first, and those named as often in the order in which they came', () => {
    const { telling } = evidenceOf(['karabakh', 'baku', 'armenia', 'baku', 'china', 'china', 'china']);
    expect(telling.map((entry) => lexicon.entries[entry]?.id)).toEqual(['baku', 'karabakh', 'armenia']);
  });

  it.each([
    [0, []],
    [1, ['baku']],
    [2, ['baku', 'armenia']],
    [3, ['baku', 'armenia', 'karabakh']],
    [9, ['baku', 'armenia', 'karabakh']],
  ])('gives at most %i distinctive names in the same order', (most, expected) => {
    const ids = ['karabakh', 'baku', 'armenia', 'baku', 'china', 'china', 'china', 'armenia', 'baku'];
    const distinctive = evidenceOf(ids).distinctive(most);
    expect(distinctive.map((entry) => lexicon.entries[entry]?.id)).toEqual(expected);
  });

  it('forgets everything when another page begins', () => {
    const evidence = evidenceOf(['baku', 'karabakh'], 'az', 'title');
    evidence.clear();
    expect([evidence.touched, evidence.about, evidence.telling]).toEqual([false, false, []]);
  });
});

describe('speaksForRegion', () => {
  it.each([
    ['a distinctive name', ['baku', 'china'], 'en', true],
    ['names that bear on the region, one of them much', ['kremlin', 'russia'], 'en', true],
    ['the same name twice', ['kremlin', 'kremlin'], 'en', false],
    ['a common name in a language of the region', ['china'], 'ka', true],
    ['nothing in a language of the region', [], 'ka', false],
  ] as const)('of a text with %s', (_, ids, language, expected) => {
    expect(speaksForRegion(lexicon, ids.map(mention), language)).toBe(expected);
  });
});

describe('names of a reader’s own glossary', () => {
  const pack = packOf('mine', { id: 'aurora', names: ['Aurora'] }, { id: 'heron', names: ['heron'] }, { id: 'capital', names: ['Baku'] });
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
    ['nothing, however many there are', ['mine/aurora', 'mine/heron'], 'en', 'prose', 'no'],
    ['nothing in a language of the region', ['mine/aurora'], 'ka', 'prose', 'no'],
    ['nothing in the title', ['mine/aurora'], 'en', 'title', 'no'],
    ['what the name says that it is shown instead of', ['mine/capital'], 'en', 'prose', 'touched'],
    ['the same beside other distinctive names', ['mine/capital', 'karabakh'], 'en', 'prose', 'about'],
    ['the same in the title', ['mine/capital'], 'en', 'title', 'about'],
    ['no more than that one name', ['mine/capital', 'baku'], 'en', 'prose', 'touched'],
  ] as const)('say of the page %s', (_, ids, language, place, expected) => {
    expect(stateOf(evidenceWithPack(ids, language, place))).toBe(expected);
  });

  it('are no reason for a mark, but what they are shown instead of is', () => {
    const { telling } = evidenceWithPack(['mine/aurora', 'mine/aurora', 'mine/capital', 'karabakh', 'karabakh']);
    expect(telling.map((entry) => withPack.entries[entry]?.id)).toEqual(['karabakh', 'baku']);
  });

  it('make no text speak for the region', () => {
    expect(speaksForRegion(withPack, named('mine/aurora'), 'hy')).toBe(false);
    expect(speaksForRegion(withPack, named('mine/capital'), 'en')).toBe(true);
  });
});
