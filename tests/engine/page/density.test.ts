import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS, type EntryKind } from '../../../engine/glossary.ts';
import { chosenMarks } from '../../../engine/page/density.ts';
import type { Density } from '../../../engine/settings.ts';

const KINDS: readonly EntryKind[] = ['city', 'person', 'route'];
const marks = [
  { id: 'a', entry: 0, section: 1 },
  { id: 'b', entry: 1, section: 1 },
  { id: 'c', entry: 0, section: 1 },
  { id: 'd', entry: 0, section: 2 },
  { id: 'e', entry: 2, section: 2 },
  { id: 'f', entry: 0, section: 2 },
];

function chosen(density: Density, kinds: readonly EntryKind[]): string {
  return chosenMarks(
    marks,
    { density, kinds },
    (entry) => KINDS[entry],
    ({ section }) => section,
  )
    .map(({ id }) => id)
    .join('');
}

describe('chosenMarks', () => {
  it.each([
    ['every', ENTRY_KINDS, 'abcdef'],
    ['section', ENTRY_KINDS, 'abde'],
    ['page', ENTRY_KINDS, 'abe'],
    ['every', ['city'], 'acdf'],
    ['section', ['city', 'route'], 'ade'],
    ['page', [], ''],
  ] as const)('shows, at density "%s" and of the kinds %j, %s', (density, kinds, expected) => {
    expect(chosen(density, kinds)).toBe(expected);
  });

  it('shows what has no kind', () => {
    expect(
      chosenMarks(
        [{ entry: 9 }],
        { density: 'every', kinds: [] },
        () => undefined,
        () => 0,
      ),
    ).toHaveLength(1);
  });

  it('asks for sections only where they matter', () => {
    const never = () => {
      throw new Error('asked for a section');
    };
    expect(chosenMarks(marks, { density: 'page', kinds: ENTRY_KINDS }, (entry) => KINDS[entry], never)).toHaveLength(3);
  });
});
