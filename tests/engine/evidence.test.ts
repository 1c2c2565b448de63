import { describe, expect, it } from 'vitest';
import { createPageEvidence } from '../../engine/evidence.ts';
import type { Language } from '../../engine/language.ts';
import { lexiconOf } from '../support/glossaries.ts';

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
const evidenceOf = (ids: readonly string[], language?: Language) => {
  const evidence = createPageEvidence(lexicon);
  evidence.add(ids.map(mention), language);
  return evidence;
};

describe('page evidence', () => {
  it.each([
    ['nothing', [], undefined, false],
    ['common names', ['china', 'russia', 'china'], 'en', false],
    ['one distinctive name', ['baku'], 'en', true],
    ['one distinctive name among common ones', ['china', 'baku', 'russia'], 'en', true],
    ['names that bear on the region, one of them much', ['kremlin', 'russia'], 'en', true],
    ['such a name alone', ['kremlin', 'kremlin'], 'en', false],
    ['several names that each say little', ['russia', 'ukraine', 'iran'], 'en', false],
    ['a common name in a language of the region', ['china'], 'hy', true],
    ['nothing in a language of the region', [], 'hy', false],
    ['in Russian, a name that says much', ['kremlin'], 'ru', true],
    ['in Russian, a name that says little', ['russia'], 'ru', false],
  ] as const)('a page that names %s', (_, ids, language, regional) => {
    expect(evidenceOf(ids, language).regional).toBe(regional);
  });

  it('grows with each addition', () => {
    const evidence = evidenceOf(['china']);
    evidence.add([mention('armenia')]);
    evidence.add([mention('russia')]);
    expect(evidence.regional).toBe(true);
  });

  it('puts the names that are named most first, and those named as often in the order in which they came', () => {
    const { telling } = evidenceOf(['karabakh', 'baku', 'armenia', 'baku', 'china', 'china', 'china']);
    expect(telling.map((entry) => lexicon.entries[entry]?.id)).toEqual(['baku', 'karabakh', 'armenia']);
  });

  it('forgets everything when another page begins', () => {
    const evidence = evidenceOf(['baku']);
    evidence.clear();
    expect([evidence.regional, evidence.telling]).toEqual([false, []]);
  });
});
