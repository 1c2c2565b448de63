import { describe, expect, it } from 'vitest';
import { createPageEvidence, isRelevant, reasonsFor } from '../../engine/relevance.ts';
import { lexiconOf } from '../support/glossaries.ts';

const lexicon = lexiconOf(
  { id: 'armenia', names: ['Armenia'] },
  { id: 'baku', names: ['Baku'] },
  { id: 'karabakh', names: ['Karabakh'] },
  { id: 'china', names: ['China'], strength: 'weak' },
  { id: 'russia', names: ['Russia'], strength: 'weak' },
);

const mention = (id: string) => ({ entry: lexicon.entries.findIndex((entry) => entry.id === id) });
const evidenceOf = (...ids: string[]) => {
  const evidence = createPageEvidence(lexicon);
  evidence.add(ids.map(mention));
  return evidence;
};

describe('page evidence', () => {
  it.each([
    ['nothing', [], false],
    ['common names', ['china', 'russia', 'china'], false],
    ['one distinctive name', ['baku'], true],
    ['one distinctive name among common ones', ['china', 'baku', 'russia'], true],
  ])('a page that names %s', (_, ids, regional) => {
    expect(evidenceOf(...ids).regional).toBe(regional);
  });

  it('grows with each addition', () => {
    const evidence = evidenceOf('china');
    evidence.add([mention('armenia')]);
    evidence.add([mention('russia')]);
    expect(evidence.regional).toBe(true);
  });

  it('puts the names that are named most first, and those named as often in the order in which they came', () => {
    const { distinctive } = evidenceOf('karabakh', 'baku', 'armenia', 'baku', 'russia', 'russia', 'russia');
    expect(distinctive.map((entry) => lexicon.entries[entry]?.id)).toEqual(['baku', 'karabakh', 'armenia']);
  });

  it('forgets everything when another page begins', () => {
    const evidence = evidenceOf('baku');
    evidence.clear();
    expect([evidence.regional, evidence.distinctive]).toEqual([false, []]);
  });
});

describe('isRelevant', () => {
  it.each([
    ['smart', 'baku', [], true],
    ['smart', 'china', [], false],
    ['smart', 'china', ['russia'], false],
    ['smart', 'china', ['baku'], true],
    ['every', 'china', [], true],
    ['every', 'baku', [], true],
  ] as const)('%s: %s beside %j is %s', (mode, id, others, relevant) => {
    expect(isRelevant(mention(id), lexicon, evidenceOf(...others), mode)).toBe(relevant);
  });

  it('is false for an entry that there is not', () => {
    expect(isRelevant({ entry: 99 }, lexicon, evidenceOf(), 'smart')).toBe(false);
  });
});

describe('reasonsFor', () => {
  it.each([
    [
      'a common name, by the two distinctive names that are named most',
      'china',
      ['karabakh', 'baku', 'armenia', 'baku', 'armenia', 'baku'],
      ['baku', 'armenia'],
    ],
    ['a common name, by the only distinctive one', 'china', ['karabakh', 'russia'], ['karabakh']],
    ['a common name on a page that has nothing distinctive, by none', 'china', ['russia'], []],
    ['a distinctive name, by none', 'baku', ['armenia', 'karabakh'], []],
  ])('explains %s', (_, id, others, reasons) => {
    expect(reasonsFor(mention(id).entry, lexicon, evidenceOf(...others))).toEqual(reasons);
  });

  it('explains nothing for an entry that there is not', () => {
    expect(reasonsFor(99, lexicon, evidenceOf('baku'))).toEqual([]);
  });
});
