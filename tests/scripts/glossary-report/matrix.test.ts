import { expect, it } from 'vitest';
import { matrix } from '../../../scripts/glossary-report/matrix.ts';
import { glossaryWithFacts } from '../../support/covered.ts';

it('shows the number of facts, mentions without a fact, and facts without a mention', () => {
  const glossary = glossaryWithFacts({ baku: ['P1', 'P1', 'P2'], azerbaijan: ['P10'] });
  const [, ...lines] = matrix(glossary, {
    P1: { named: ['baku'] },
    P2: { named: ['azerbaijan'] },
    P10: { named: [], meant: ['azerbaijan'] },
  });
  expect(lines).toEqual([
    '            P1  P2  P10', //
    'baku         2  1!',
    'azerbaijan       ·    1',
  ]);
});
