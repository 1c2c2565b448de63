import { describe, expect, it } from 'vitest';
import { parseBracketed } from '../../../scripts/evaluate/bracketed.ts';

describe('passages in brackets', () => {
  it('are read with their rules and the offsets of their labels', () => {
    const written =
      '// a comment\n# club\nCSKA {Moscow} in [Baku|baku], [Ganja|?]\n\n# firm or bank\n[Gyumri|gyumri]';
    expect(parseBracketed(written, 'en', 'en.txt')).toEqual([
      {
        id: 'en-club-1',
        lang: 'en',
        rule: 'club',
        text: 'CSKA Moscow in Baku, Ganja',
        labels: [
          { surface: 'Moscow', start: 5, end: 11, entity: undefined, sense: 'other' },
          { surface: 'Baku', start: 15, end: 19, entity: 'baku', sense: 'target' },
          { surface: 'Ganja', start: 21, end: 26, entity: undefined, sense: 'extended' },
        ],
      },
      {
        id: 'en-firm-or-bank-1',
        lang: 'en',
        rule: 'firm or bank',
        text: 'Gyumri',
        labels: [{ surface: 'Gyumri', start: 0, end: 6, entity: 'gyumri', sense: 'target' }],
      },
    ]);
  });

  it('can contain escaped line breaks and invisible characters', () => {
    const [passage] = parseBracketed('a\\n[Ba\\u00ADku|baku]', 'en', 'en.txt');
    expect(passage).toMatchObject({ text: 'a\nBa\u00ADku', labels: [{ start: 2, end: 7 }] });
  });

  it.each([
    '# x\n\n[Baku]',
    '# x\n\n{Baku',
    '# x\n\nBaku|baku]',
  ])('are refused if brackets do not match: %j', (written) => {
    expect(() => parseBracketed(written, 'en', 'en.txt')).toThrow(/^en\.txt, line 3: /);
  });
});
