import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/evaluate/options.ts';

describe('readOptions', () => {
  it.each([
    [['a.jsonl'], { files: ['a.jsonl'], relevance: 'smart', kinds: undefined, errors: false }],
    [
      ['a.jsonl', '--errors', 'b.jsonl'],
      { files: ['a.jsonl', 'b.jsonl'], relevance: 'smart', kinds: undefined, errors: true },
    ],
    [
      ['--relevance', 'every', 'a.jsonl'],
      { files: ['a.jsonl'], relevance: 'every', kinds: undefined, errors: false },
    ],
    [
      ['--relevance=every', '--kinds=person,city', 'a.jsonl'],
      { files: ['a.jsonl'], relevance: 'every', kinds: ['person', 'city'], errors: false },
    ],
  ])('reads %j', (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  it.each([
    [[], /^Name at least one file\.\nUsage: /],
    [['--errors'], /^Name at least one file\.\nUsage: /],
    [['--loud', 'a.jsonl'], /--loud.*Usage: /s],
    [['--relevance', 'some', 'a.jsonl'], /^--relevance "some" is unknown; expected one of smart, every$/],
    [['--kinds', 'person,ship', 'a.jsonl'], /^--kinds "ship" is unknown; expected one of person, country, /],
    [['--kinds', '', 'a.jsonl'], /^--kinds "" is unknown/],
    [['a.jsonl', '--kinds'], /--kinds.*Usage: /s],
  ])('names the wrong argument in %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
