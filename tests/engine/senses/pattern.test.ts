import { describe, expect, it } from 'vitest';
import { anyCasePattern, pattern } from '../../../engine/senses/pattern.ts';

/**
 * Unicode blocks of the scripts in which rules are written, without the extensions of Latin and Cyrillic for
 * other languages.
 */
const BLOCKS = [
  [0x00, 0x17f],
  [0x400, 0x45f],
  [0x531, 0x586],
  [0x10a0, 0x10c5],
  [0x10d0, 0x10fa],
] as const;
const characters = BLOCKS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
);

describe('a pattern', () => {
  it.each([
    ['L', pattern`^\p{L}$`, /^\p{L}$/u],
    ['Lu', pattern`^\p{Lu}$`, /^\p{Lu}$/u],
    ['Ll', pattern`^\p{Ll}$`, /^\p{Ll}$/u],
    ['M', pattern`^\p{M}$`, /^\p{M}$/u],
    ['N', pattern`^\p{N}$`, /^\p{N}$/u],
    ['not L', pattern`^\P{L}$`, /^\P{L}$/u],
    ['one of several', pattern`^[\p{L}\p{N}-]$`, /^[\p{L}\p{N}-]$/u],
    ['none of several', pattern`^[^\p{Lu}\s]$`, /^[^\p{Lu}\s]$/u],
  ])('has the same characters as the full class: %s', (_, short, whole) => {
    expect(characters.filter((character) => short.test(character) !== whole.test(character))).toEqual([]);
  });

  it.each([
    ['a whole word', 'the Bank of Baku', true],
    ['the end of another word', 'the Riverbank of Baku, the xBank of Baku', false],
    ['the beginning of another word', 'Bank ofBaku', false],
    ['a text without the word', 'Baku', false],
  ])('respects look-arounds: %s', (_, text, expected) => {
    expect(pattern`(?<!\p{L})Bank of(?!\p{L})`.test(text)).toBe(expected);
  });

  it('returns its match', () => {
    const found = pattern`(?<!\p{L})(\p{Lu})\.`.exec('by H. Aliyev');
    expect([found?.[0], found?.[1], found?.index]).toEqual(['H.', 'H', 3]);
    expect(pattern`(?<!\p{L})Bank`.exec('xBank')).toBe(null);
  });

  it('ignores case only with anyCasePattern', () => {
    expect([anyCasePattern`(?<!\p{L})şərq`.test('ŞƏRQ'), pattern`(?<!\p{L})şərq`.test('ŞƏRQ')]).toEqual([
      true,
      false,
    ]);
  });
});
