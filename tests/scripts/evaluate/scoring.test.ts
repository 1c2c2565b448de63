import { describe, expect, it } from 'vitest';
import {
  type Label,
  type Passage,
  type PlacedMark,
  type Sense,
  scorePassage,
  totalsOf,
} from '../../../scripts/evaluate/scoring.ts';

/** A label or a mark on the first occurrence of `surface` in the text. */
type OnText = readonly [surface: string, entity: string, sense?: Sense];

function passageOf(text: string, labels: readonly OnText[], lang = 'en'): Passage {
  const placed = labels.map(
    ([surface, entity, sense = 'target']): Label => ({ ...spanOf(text, surface), surface, entity, sense }),
  );
  return { id: 'x', lang, text, labels: placed };
}

function spanOf(text: string, surface: string) {
  const start = text.indexOf(surface);
  if (start < 0) throw new Error(`"${surface}" is not in the text.`);
  return { start, end: start + surface.length };
}

function score(text: string, labels: readonly OnText[], marks: readonly OnText[], lang?: string) {
  const placed = marks.map(([surface, entity]): PlacedMark => ({ ...spanOf(text, surface), entity }));
  const { mentions, correct, wrong, missed } = scorePassage(passageOf(text, labels, lang), placed);
  return {
    mentions,
    correct,
    wrong: wrong.map(({ entity }) => entity),
    missed: missed.map(({ entity }) => entity),
  };
}

const nothing = { mentions: 0, correct: 0, wrong: [], missed: [] };

describe('scorePassage', () => {
  it.each<[string, string, OnText[], OnText[], ReturnType<typeof score>]>([
    [
      'a mark on a label with the same entity is right',
      'in Baku',
      [['Baku', 'baku']],
      [['Baku', 'baku']],
      { ...nothing, mentions: 1, correct: 1 },
    ],
    [
      'a label without a mark is missed',
      'in Baku',
      [['Baku', 'baku']],
      [],
      { ...nothing, mentions: 1, missed: ['baku'] },
    ],
    [
      'a mark of another entity is wrong, and the label is missed',
      'in Baku',
      [['Baku', 'baku']],
      [['Baku', 'azerbaijan']],
      { mentions: 1, correct: 0, wrong: ['azerbaijan'], missed: ['baku'] },
    ],
    [
      'a mark that is too short is wrong, and the label is missed',
      'the South Caucasus',
      [['South Caucasus', 'south-caucasus']],
      [['Caucasus', 'caucasus']],
      { mentions: 1, correct: 0, wrong: ['caucasus'], missed: ['south-caucasus'] },
    ],
    [
      'a mark that is too long is wrong, and the label is missed',
      'President Aliyev',
      [['Aliyev', 'ilham-aliyev']],
      [['President Aliyev', 'ilham-aliyev']],
      { mentions: 1, correct: 0, wrong: ['ilham-aliyev'], missed: ['ilham-aliyev'] },
    ],
    ['a mark without a label is wrong', 'in Baku', [], [['Baku', 'baku']], { ...nothing, wrong: ['baku'] }],
    [
      'a mark on a label with the sense "other" is wrong',
      'Georgia Tech',
      [['Georgia', 'georgia', 'other']],
      [['Georgia', 'georgia']],
      { ...nothing, wrong: ['georgia'] },
    ],
    [
      'a label with the sense "other" is not missed',
      'Georgia Tech',
      [['Georgia', 'georgia', 'other']],
      [],
      nothing,
    ],
    [
      'a mark on a label with the sense "extended" is not scored',
      'Europe',
      [['Europe', 'europe', 'extended']],
      [['Europe', 'europe']],
      nothing,
    ],
    [
      'a label with the sense "extended" is not missed',
      'Europe',
      [['Europe', 'europe', 'extended']],
      [],
      nothing,
    ],
    [
      'a mark that overlaps a target and an "extended" label is wrong',
      'Caspian Sea Baku',
      [
        ['Caspian Sea', 'sea', 'extended'],
        ['Baku', 'baku'],
      ],
      [['Sea Baku', 'baku']],
      { mentions: 1, correct: 0, wrong: ['baku'], missed: ['baku'] },
    ],
    ['a mark in an unlabelled demonym is not scored', 'an Armenian', [], [['Armenia', 'armenia']], nothing],
    [
      'a mark in a labelled demonym is scored',
      'an Armenian',
      [['Armenian', 'armenia', 'other']],
      [['Armenia', 'armenia']],
      { ...nothing, wrong: ['armenia'] },
    ],
    [
      'a mark in any other longer word is wrong',
      'Bakunin',
      [],
      [['Baku', 'baku']],
      { ...nothing, wrong: ['baku'] },
    ],
  ])('%s', (_, text, labels, marks, expected) => {
    expect(score(text, labels, marks)).toEqual(expected);
  });

  it('ignores marks and labels of entities that do not count', () => {
    const passage = passageOf('Baku and exclave', [
      ['Baku', 'baku'],
      ['exclave', 'exclave'],
    ]);
    const marks = [{ start: 4, end: 7, entity: 'exclave' }];
    expect(scorePassage(passage, marks, (entity) => entity !== 'exclave')).toMatchObject({
      mentions: 1,
      correct: 0,
      wrong: [],
      missed: [{ entity: 'baku' }],
    });
  });
});

describe('totalsOf', () => {
  const one = scorePassage(passageOf('Baku', [['Baku', 'baku']]), [{ start: 0, end: 4, entity: 'baku' }]);
  const bad = scorePassage(passageOf('Baku', [['Baku', 'baku']]), [{ start: 0, end: 3, entity: 'baku' }]);
  const empty = scorePassage(passageOf('Oslo', []), []);

  it('adds up the scores of passages', () => {
    expect(totalsOf([one, one, bad, empty])).toEqual({
      passages: 4,
      mentions: 3,
      marks: 3,
      correct: 2,
      precision: 0.6667,
      recall: 0.6667,
      f1: 0.6667,
      passagesWithWrongMarks: 1,
    });
  });

  it.each([
    ['no labels and no marks give full scores', [empty], [1, 1, 1]],
    ['only wrong marks give zero', [bad], [0, 0, 0]],
    ['no passages give full scores', [], [1, 1, 1]],
    [
      'no marks give full precision and no recall',
      [scorePassage(passageOf('Baku', [['Baku', 'baku']]), [])],
      [1, 0, 0],
    ],
    [
      'marks without labels give no precision and full recall',
      [scorePassage(passageOf('Baku', []), [{ start: 0, end: 4, entity: 'baku' }])],
      [0, 1, 0],
    ],
  ])('%s', (_, scores, [precision, recall, f1]) => {
    expect(totalsOf(scores)).toMatchObject({ precision, recall, f1 });
  });
});
