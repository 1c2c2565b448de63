import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../engine/senses/prepared.ts';

describe('a prepared text', () => {
  it.each([
    ['plain Baku', 6, 'baku'],
    ['so\u00ADft  Baku', 7, 'baku'],
    ['և Բաքու', 2, 'բաքու'],
    ['é\u0301 Bakı', 3, 'baki'],
  ])('finds the place in the folded text of %j', (text, offset, expected) => {
    const { folded, indexOf } = prepareText(text);
    expect(folded.lower.slice(indexOf(offset))).toBe(expected);
  });

  it('is asked the same question once', () => {
    const asked: string[] = [];
    const isLong = (text: string) => asked.push(text) > 1;
    const prepared = prepareText('Baku');
    expect([prepared.ask(isLong), prepared.ask(isLong), asked]).toEqual([false, false, ['Baku']]);
  });

  it('has its end behind the last unit', () => {
    const { folded, indexOf } = prepareText('Bakı\u00AD');
    expect(indexOf(5)).toBe(folded.lower.length);
  });

  it.each([
    ['The striker left', true],
    ['Команда сменила тренера', true],
    ['The parliament left', false],
  ])('knows whether %j is about sport: %j', (text, expected) => {
    expect(prepareText(text).isSport).toBe(expected);
  });
});
