import { describe, expect, it } from 'vitest';
import {
  forEachRun,
  isSpace,
  kindAt,
  LETTER,
  MARK,
  NUMBER,
  nextOf,
  runEnd,
  runStart,
  UNDERSCORE,
  WORD,
} from '../../../engine/names/characters.ts';

const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

function kindByExpression(character: string): number {
  if (character === '_') return UNDERSCORE;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return /\p{N}/u.test(character) ? NUMBER : 0;
}

describe('kinds of characters', () => {
  it('are those of Unicode', () => {
    expect(everyUnit.filter((character) => kindAt(character, 0) !== kindByExpression(character))).toEqual([]);
  });

  it.each([
    ['a letter', '𝐁', 0, LETTER],
    ['the second unit of a letter', '𝐁', 1, LETTER],
    ['an emoji', '😀', 0, 0],
    ['the second unit of an emoji', '😀', 1, 0],
    ['a lone first surrogate', '\ud835', 0, 0],
    ['a lone second surrogate', 'a\udc01', 1, 0],
    ['the end of the text', 'a', 1, 0],
  ])('are right outside the basic plane: %s', (_, text, at, kind) => {
    expect(kindAt(text, at)).toBe(kind);
  });

  it('include the same white space as regular expressions', () => {
    expect(
      everyUnit.filter((character) => isSpace(character.charCodeAt(0)) !== /\s/.test(character)),
    ).toEqual([]);
  });

  it('form runs in a text', () => {
    const text = '¿Baku2, 𝐁𝐚𝐤𝐮?';
    const runs: string[] = [];
    forEachRun(text, WORD, (start, end) => {
      runs.push(text.slice(start, end));
    });
    expect(runs).toEqual(['Baku2', '𝐁𝐚𝐤𝐮']);
    expect([
      nextOf(text, 0, WORD),
      runEnd(text, 1, LETTER),
      runEnd(text, 1, WORD, 3),
      runStart(text, 6, WORD),
    ]).toEqual([1, 5, 4, 1]);
    expect([nextOf('¿?', 0, WORD), runEnd('', 0, WORD), runStart('', 0, WORD)]).toEqual([2, 0, 0]);
  });
});
