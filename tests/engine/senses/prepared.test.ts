import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../engine/senses/prepared.ts';

describe('a prepared text', () => {
  it.each([
    ['plain Baku', 6, 'baku'],
    ['so\u00ADft  Baku', 7, 'baku'],
    ['և Բաքու', 2, 'բաքու'],
    ['é\u0301 Bakı', 3, 'baki'],
  ])('converts an offset to the folded text of %j', (text, offset, expected) => {
    const { folded, indexOf } = prepareText(text);
    expect(folded.lower.slice(indexOf(offset))).toBe(expected);
  });

  it('asks the same question only once', () => {
    const asked: string[] = [];
    const isLong = (text: string) => asked.push(text) > 1;
    const prepared = prepareText('Baku');
    expect([prepared.ask(isLong), prepared.ask(isLong), asked]).toEqual([false, false, ['Baku']]);
  });

  it('converts its end to the end of the folded text', () => {
    const { folded, indexOf } = prepareText('Bakı\u00AD');
    expect(indexOf(5)).toBe(folded.lower.length);
  });

  it.each([
    ['The striker left', true],
    ['Команда сменила тренера', true],
    ['The parliament left', false],
  ])('recognises sport in %j: %j', (text, expected) => {
    expect(prepareText(text).isSport).toBe(expected);
  });
});
