import { describe, expect, it } from 'vitest';
import { type Label, type Passage, type PlacedMark, type Sense, scorePassage, totalsOf } from '../../../scripts/evaluate/scoring.ts';

/** A label or a mark on the first place of `surface` in the text. */
type OnText = readonly [surface: string, entity: string, sense?: Sense];

function passageOf(text: string, labels: readonly OnText[], lang = 'en'): Passage {
  const placed = labels.map(([surface, entity, sense = 'target']): Label => ({ ...spanOf(text, surface), surface, entity, sense }));
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
  return { mentions, correct, wrong: wrong.map(({ entity }) => entity), missed: missed.map(({ entity }) => entity) };
}

const nothing = { mentions: 0, correct: 0, wrong: [], missed: [] };

describe('scorePassage', () => {
  it.each<[string, string, OnText[], OnText[], ReturnType<typeof score>]>([
    ['a mark on a label, of its entity, is right', 'in Baku', [['Baku', 'baku']], [['Baku', 'baku']], { ...nothing, mentions: 1, correct: 1 }],
    ['a label without a mark is missed', 'in Baku', [['Baku', 'baku']], [], { ...nothing, mentions: 1, missed: ['baku'] }],
    [
      'a mark of another entity is wrong, and the label missed',
      'in Baku',
      [['Baku', 'baku']],
      [['Baku', 'azerbaijan']],
      { mentions: 1, correct: 0, wrong: ['azerbaijan'], missed: ['baku'] },
    ],
    [
      'a mark that is too short is wrong, and the label missed',
      'the South Caucasus',
      [['South Caucasus', 'south-caucasus']],
      [['Caucasus', 'caucasus']],
      { mentions: 1, correct: 0, wrong: ['caucasus'], missed: ['south-caucasus'] },
    ],
    [
      'a mark that is too long is wrong, and the label missed',
      'President Aliyev',
      [['Aliyev', 'ilham-aliyev']],
      [['President Aliyev', 'ilham-aliyev']],
      { mentions: 1, correct: 0, wrong: ['ilham-aliyev'], missed: ['ilham-aliyev'] },
    ],
    ['a mark without a label is wrong', 'in Baku', [], [['Baku', 'baku']], { ...nothing, wrong: ['baku'] }],
    [
      'a mark on the same form for something else is wrong',
      'Georgia Tech',
      [['Georgia', 'georgia', 'other']],
      [['Georgia', 'georgia']],
      { ...nothing, wrong: ['georgia'] },
    ],
    ['the same form for something else need not be marked', 'Georgia Tech', [['Georgia', 'georgia', 'other']], [], nothing],
    ['what may be marked or not is not scored when marked', 'Europe', [['Europe', 'europe', 'extended']], [['Europe', 'europe']], nothing],
    ['what may be marked or not is not scored when not marked', 'Europe', [['Europe', 'europe', 'extended']], [], nothing],
    [
      'a mark over both a label and what may be marked is wrong',
      'Caspian Sea Baku',
      [
        ['Caspian Sea', 'sea', 'extended'],
        ['Baku', 'baku'],
      ],
      [['Sea Baku', 'baku']],
      { mentions: 1, correct: 0, wrong: ['baku'], missed: ['baku'] },
    ],
    ['a mark in an unlabelled demonym is not scored', 'an Armenian', [], [['Armenia', 'armenia']], nothing],
    ['a mark in a labelled one is', 'an Armenian', [['Armenian', 'armenia', 'other']], [['Armenia', 'armenia']], { ...nothing, wrong: ['armenia'] }],
    ['a mark in any other longer word is wrong', 'Bakunin', [], [['Baku', 'baku']], { ...nothing, wrong: ['baku'] }],
  ])('%s', (_, text, labels, marks, expected) => {
    expect(score(text, labels, marks)).toEqual(expected);
  });

  it('leaves out what is not counted, in marks and in labels', () => {
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

  it('adds up', () => {
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
    ['nothing to mark and nothing marked is faultless', [empty], [1, 1, 1]],
    ['everything wrong is worth nothing', [bad], [0, 0, 0]],
    ['no passages are faultless', [], [1, 1, 1]],
    ['nothing marked has no wrong marks, and misses all', [scorePassage(passageOf('Baku', [['Baku', 'baku']]), [])], [1, 0, 0]],
    ['only wrong marks where nothing was to be marked', [scorePassage(passageOf('Baku', []), [{ start: 0, end: 4, entity: 'baku' }])], [0, 1, 0]],
  ])('%s', (_, scores, [precision, recall, f1]) => {
    expect(totalsOf(scores)).toMatchObject({ precision, recall, f1 });
  });
});
