import { describe, expect, it } from 'vitest';
import { errorLines, reportOf } from '../../../scripts/evaluate/report.ts';
import { type Passage, scorePassage } from '../../../scripts/evaluate/scoring.ts';

function scored(lang: string, text: string, entity: string, marked: string) {
  const passage: Passage = {
    id: `${lang}-1`,
    lang,
    text,
    labels: [{ surface: text, start: 0, end: text.length, entity, sense: 'target' }],
  };
  return { passage, score: scorePassage(passage, [{ start: 0, end: text.length, entity: marked }]) };
}

const good = scored('en', 'Baku', 'baku', 'baku');
const bad = scored('ru', 'Баку', 'baku', 'moscow');

describe('reportOf', () => {
  it('returns the totals of all passages and of each language', () => {
    const { all, languages } = reportOf([good, bad]);
    expect([all.passages, all.correct]).toEqual([2, 1]);
    expect(Object.fromEntries(Object.entries(languages).map(([lang, { f1 }]) => [lang, f1]))).toEqual({
      en: 1,
      ru: 0,
    });
  });
});

describe('errorLines', () => {
  it('returns a line for each wrong mark and each missed mention, with its context', () => {
    expect(errorLines(bad)).toEqual([
      'wrong\tru-1\tru\t0-4\tmoscow\t[Баку]',
      'missed\tru-1\tru\t0-4\tbaku\t[Баку]',
    ]);
  });

  it('replaces line breaks in the context with spaces', () => {
    const passage: Passage = { id: 'x', lang: 'en', text: 'a\n\tBaku\nb', labels: [] };
    const score = scorePassage(passage, [{ start: 3, end: 7, entity: 'baku' }]);
    expect(errorLines({ passage, score })).toEqual(['wrong\tx\ten\t3-7\tbaku\ta [Baku] b']);
  });

  it('returns nothing for right marks', () => {
    expect(errorLines(good)).toEqual([]);
  });
});
