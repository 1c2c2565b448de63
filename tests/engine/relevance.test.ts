import { describe, expect, it } from 'vitest';
import { createPageEvidence } from '../../engine/evidence.ts';
import { isRelevant, reasonsFor } from '../../engine/relevance.ts';
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
