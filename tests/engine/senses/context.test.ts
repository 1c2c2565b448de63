import { describe, expect, it } from 'vitest';
import {
  capitalisedRun,
  isHeadline,
  isSentenceStart,
  quotedName,
  wordAfter,
  wordBefore,
} from '../../../engine/senses/context.ts';

/** Returns the text without its square brackets, and the span of the name that they enclose. */
function placed(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), start, end: marked.indexOf(']') - 1 };
}

describe('the word beside a name', () => {
  it.each([
    ['President [Aliyev]', 'president'],
    ['L’hôtel [Europe]', 'hotel'],
    ['the mayor’s [Baku]', 'mayor'],
    ['Sokak’ta [Bakü]', 'sokak'],
    ["aujourd'hui [Bakou]", "aujourd'hui"],
    ['said: [Baku]', undefined],
    ['“[Baku]', undefined],
  ])('before the one in %j is %j', (marked, expected) => {
    const { text, start } = placed(marked);
    expect(wordBefore(text, start)?.folded).toBe(expected);
  });

  it.each([
    ['[Moscow] Road.', 'Road'],
    ['[Moscow], Idaho', undefined],
    ['[Zangezur] Copper-Molybdenum Combine', 'Copper-Molybdenum'],
  ])('after the one in %j is %j', (marked, expected) => {
    const { text, end } = placed(marked);
    expect(wordAfter(text, end)?.written).toBe(expected);
  });

  it('belongs to a run of words with capitals', () => {
    const { text, end } = placed('[Baku] State University and more');
    expect(capitalisedRun(text, end, 4).map(({ written }) => written)).toEqual(['State', 'University']);
  });
});

describe('a sentence', () => {
  it.each([
    ['[Baku] waits', true],
    ['He left. [Baku] waits', true],
    ['Waiting for [Baku]', false],
    ['He said: “[Baku] waits”', true],
  ])('begins at the name in %j: %j', (marked, expected) => {
    const { text, start } = placed(marked);
    expect(isSentenceStart(text, start)).toBe(expected);
  });
});

describe('a headline', () => {
  it.each([
    ['Why [Pashinyan] Wants Peace With Azerbaijan', 'en', true],
    ['WARUM [PASCHINJAN] FRIEDEN WILL', 'de', true],
    ['The Kazan [Kremlin] and the Novgorod Kremlin are museums.', 'en', false],
    ['Der Ringer Rustam [Alijew] gewann Bronze in Baku', 'de', false],
    ['A boxer, Tural [Aliyev], won his bout in Baku', 'en', false],
    ['[Aliyev]', 'en', false],
  ] as const)('is seen in %j (%s): %j', (marked, language, expected) => {
    const { text, ...span } = placed(marked);
    expect(isHeadline(text, span, language)).toBe(expected);
  });
});

describe('a name in quotation marks', () => {
  it('has a span with its quotation marks', () => {
    const { text, ...span } = placed('отель «[Армения]» закрыт');
    const quoted = quotedName(text, span);
    expect(text.slice(quoted?.start, quoted?.end)).toBe('«Армения»');
  });

  it.each([
    ['отель «[Армения]» закрыт', 'Армения'],
    ['„ზანგეზურის [დერეფანი]“', 'ზანგეზურის დერეფანი'],
    ['he said "yes" in [Baku] and "no"', undefined],
    ['[Baku] without any', undefined],
  ])('is found around the brackets in %j: %j', (marked, expected) => {
    const { text, ...span } = placed(marked);
    expect(quotedName(text, span)?.inside).toBe(expected);
  });
});
