/** Holds comments and documents to the rules of plain English in CONTRIBUTING.md. */
import { describe, expect, it } from 'vitest';
import {
  commentsIn,
  filesEndingIn,
  passagesIn,
  readProjectFile,
  sentencesOf,
  wordCount,
} from '../support/prose.ts';

/** Words that a doc comment must not begin with, since no main clause follows them. */
const FIRST_WORDS =
  /^(?:What|Where|Which|Who|Whose|Whom|When|Whether|Why|How|Of|By|So|From|As|Into|Whatever|Whoever|Wherever|Those|None)\b/;

/** Largest number of words in a sentence. Rule of thumb in CONTRIBUTING.md: 25. */
const LONGEST_SENTENCE = 30;

/** Words that make a sentence hard to read, each with a better one. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\banew\b/i, 'again'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [
    /\bwhereof\b|\bwherein\b|\bwhereby\b|\bthereof\b|\btherein\b/i,
    'of which, in which, by which, or a new sentence',
  ],
  [/\bis none\b|\bare none\b/i, 'there is no …, or returns nothing'],
  [/\bof (?:the|a) (?:reader|user)['’]s own\b|\breaders['’] own\b/i, 'the user’s …'],
  [/\btak(?:e|es|en|ing) back\b|\btook back\b/i, 'undo'],
  [/\bof old\b/i, 'earlier'],
  [/\bso many\b/i, 'number of, at most'],
  [/\bscouts?\b/i, 'scanner or prefilter'],
  [/\bneeded not\b|\bneed not\b/i, 'does not have to'],
  [/\btick box(?:es)?\b/i, 'checkbox'],
  [/\bas far as\b/i, 'if, or where'],
];

/** Width of a line in columns. */
const WIDTH = 110;

/** Largest share of lines that may be wider, for texts that cannot be broken. */
const WIDE_LINES = 0.005;

/** Sentences that break a rule for a reason: the beginning of the sentence and the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'Date: 2026-11-23, last changed 2026-11-30. Status: superseded':
    'the record tells the former name of the prefilter',
};

const CHECK_ITSELF = ['tests/project/prose.test.ts'];

const isExcepted = (sentence: string) =>
  Object.keys(EXCEPTIONS).some((beginning) => sentence.startsWith(beginning));

const codeFiles = filesEndingIn('.ts', '.tsx', '.css').filter((path) => !CHECK_ITSELF.includes(path));
const comments = codeFiles.flatMap((path) => commentsIn(path, readProjectFile(path)));
const documents = filesEndingIn('.md').flatMap((path) => passagesIn(path, readProjectFile(path)));

describe('comments and documents', () => {
  it('begin a doc comment with a noun or a verb', () => {
    const wrong = comments.filter(({ isDoc, text }) => isDoc && FIRST_WORDS.test(text) && !isExcepted(text));
    expect(wrong.map(({ at, text }) => `${at} ${text.slice(0, 60)}`)).toEqual([]);
  });

  it('have short sentences', () => {
    const wrong = [...comments, ...documents].flatMap(({ at, text }) =>
      sentencesOf(text)
        .filter((sentence) => wordCount(sentence) > LONGEST_SENTENCE && !isExcepted(sentence))
        .map((sentence) => `${at} ${wordCount(sentence)} words: ${sentence.slice(0, 60)}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(AVOIDED)('do not say %s but: %s', (avoided) => {
    const wrong = [...comments, ...documents].filter(({ text }) => avoided.test(text) && !isExcepted(text));
    expect(wrong.map(({ at, text }) => `${at} ${avoided.exec(text)?.[0] ?? ''}`)).toEqual([]);
  });
});

describe('lines of code', () => {
  it(`are at most ${WIDTH} columns wide, but for few texts that cannot be broken`, () => {
    const lines = codeFiles.flatMap((path) => readProjectFile(path).split('\n'));
    const wide = lines.filter((line) => line.length > WIDTH);
    expect(wide.length / lines.length).toBeLessThan(WIDE_LINES);
  });
});
